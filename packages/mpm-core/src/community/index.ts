/**
 * What SNMPv1 and SNMPv2c share: messages of version, community and PDU (RFC 1157, RFC 1901, RFC 3584 §5).
 *
 * @module @snmp/mpm-core/community
 */
export { type CommunityCodec, communityCodec } from "./codec.ts";
export { CommunityCredentials } from "./credentials.ts";
export type { CommunityMessage } from "./message.ts";
export { CommunityModel } from "./model.ts";
export { CommunityResponder } from "./responder.ts";
export { beginsWith, messageStart } from "./start.ts";
