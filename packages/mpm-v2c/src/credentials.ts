import { CommunityCredentials } from "@snmp/mpm-core/community";

/**
 * Credentials for SNMPv2c: `community` as text, taken as UTF-8, or octets. It never prints.
 *
 * @throws A `TypeError` for what is neither text nor octets.
 */
export function v2c(community: string | Uint8Array): CommunityCredentials {
  return new CommunityCredentials(1, community);
}
