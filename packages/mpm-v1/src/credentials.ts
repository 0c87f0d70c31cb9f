import { CommunityCredentials } from "@snmp/mpm-core/community";

/**
 * Credentials for SNMPv1: `community` as text, taken as UTF-8, or octets. It never prints.
 *
 * @throws A `TypeError` for what is neither text nor octets.
 */
export function v1(community: string | Uint8Array): CommunityCredentials {
  return new CommunityCredentials(0, community);
}
