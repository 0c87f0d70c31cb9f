/**
 * The parts of a community-based model, of which SNMPv1 and SNMPv2c are made: messages of version, community and PDU (RFC 1157,
 * RFC 1901, RFC 3584 §5).
 *
 * @module @snmp/mpm-core/community
 */
export { type CommunityCodec, communityCodec } from "./codec.ts";
export { CommunityCredentials, communityOf } from "./credentials.ts";
export type { CommunityMessage } from "./message.ts";
export { CommunityModel } from "./model.ts";
export { CommunityResponder } from "./responder.ts";
import { encodeMessageStart, hasMessageStart } from "./message-start.ts";

/** @deprecated Plumbing: use `hasMessageStart` of `@snmp/mpm-core/internal`. */
export const beginsWith = hasMessageStart;
/** @deprecated Plumbing: use `encodeMessageStart` of `@snmp/mpm-core/internal`. */
export const messageStart = encodeMessageStart;
