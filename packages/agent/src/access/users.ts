// RFC 3414 and RFC 3415: what the users of SNMPv3 may do. Who they are is for the security model to find out.
import { userFrom, type UserInput } from "@snmp/mpm-core";
import { type AccessOptions, type AccessTable, at, userSecurityModel } from "./rights.ts";

/**
 * A user of SNMPv3, with the same `user`, `auth` and `priv` as the credentials of a client. Requests below `level`, which is what `auth`
 * and `priv` allow by default, have no access.
 */
export interface UserOptions extends UserInput, AccessOptions {}

/** Grants the users their rights. Throws a `TypeError` that tells the position of the one at fault, and shows no secret. */
export function grantUsers(users: readonly UserOptions[], access: AccessTable): void {
  users.forEach((user, position) => {
    at(`users[${position}]`, () => {
      const { securityName, securityLevel } = userFrom(user);
      access.grant(userSecurityModel, securityName, securityLevel, user);
    });
  });
}
