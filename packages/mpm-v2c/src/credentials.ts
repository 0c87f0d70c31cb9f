import type { Credentials } from "@snmp/mpm-core";
import { CommunityCredentials, communityOf } from "@snmp/mpm-core/community";

/**
 * Makes credentials for SNMPv2c. `community` is text, which is encoded in UTF-8, or octets. It never prints.
 *
 * @throws A `TypeError` if `community` is neither text nor octets.
 */
export function v2c(community: string | Uint8Array): CommunityCredentials {
  return new CommunityCredentials(1, community);
}

/** Throws a `TypeError` unless the credentials are those of `v2c`, by their shape. */
export function checkV2cCredentials(credentials: Credentials): void {
  communityOf(credentials, 1, wantedCredentials);
}

/** How to make these credentials, for the `TypeError` about others. */
export const wantedCredentials = 'v2c("…") of @snmp/mpm-v2c';
