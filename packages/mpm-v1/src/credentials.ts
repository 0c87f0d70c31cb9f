import type { Credentials } from "@snmp/mpm-core";
import { CommunityCredentials, communityOf } from "@snmp/mpm-core/community";

/**
 * Makes credentials for SNMPv1. `community` is text, which is encoded in UTF-8, or octets. It never prints.
 *
 * @throws A `TypeError` if `community` is neither text nor octets.
 */
export function v1(community: string | Uint8Array): CommunityCredentials {
  return new CommunityCredentials(0, community);
}

/** Throws a `TypeError` unless the credentials are those of `v1`, by their shape. */
export function checkV1Credentials(credentials: Credentials): void {
  communityOf(credentials, 0, wantedCredentials);
}

/** How to make these credentials, for the `TypeError` about others. */
export const wantedCredentials = 'v1("…") of @snmp/mpm-v1';
