// RFC 3414 and RFC 3415: what the users of a security model may do. Who they are is for the security model to find out.
import { securityLevels, userFrom, type UserInput } from "@snmp/mpm-core";
import { type AccessOptions, type AccessTable, at, userSecurityModel } from "./rights.ts";

/**
 * A user of SNMPv3, with the same `user`, `auth` and `priv` as the credentials of a client. Requests below `level`, which is what `auth`
 * and `priv` allow by default, have no access.
 */
export interface UserOptions extends UserInput, AccessOptions {
  /**
   * Number of the security model that tells who asks, 1..2147483647 (RFC 3411 §5, SnmpSecurityModel); 3, the User-based Security Model
   * of @snmp/usm, by default. Another model may know its users by itself: then neither `auth` nor `priv` is needed, whatever `level` is.
   */
  readonly securityModel?: number | undefined;
}

/** Whether a user is one of the User-based Security Model. */
export function isUsmUser(user: UserOptions): boolean {
  // what is no user at all is for the check of users to refuse
  return (user?.securityModel ?? userSecurityModel) === userSecurityModel;
}

/**
 * Grants the users their rights, and gives them back with secrets that do not print. Throws a `TypeError` that tells the position of the
 * one at fault, and shows no secret.
 */
export function enterUsers(users: readonly UserOptions[], access: AccessTable): UserOptions[] {
  return users.map((user, position) =>
    at(`users[${position}]`, () => {
      const { securityName, securityLevel, auth, priv } = isUsmUser(user)
        ? userFrom(user)
        : foreignUser(user);
      access.grant(user.securityModel ?? userSecurityModel, securityName, securityLevel, user);
      return { ...user, ...(auth && { auth }), ...(priv && { priv }) };
    }),
  );
}

/** A user of another security model, to which it is left what a level takes. */
function foreignUser({ level, securityModel, ...user }: UserOptions): ReturnType<typeof userFrom> {
  if (!Number.isInteger(securityModel) || securityModel! < 1 || securityModel! > 0x7fffffff) {
    throw new TypeError("securityModel is not an integer in the range 1..2147483647");
  }
  if (level !== undefined && !securityLevels.includes(level))
    throw new TypeError(`level is none of ${securityLevels.join(", ")}`);
  const known = userFrom(user);
  return { ...known, securityLevel: level ?? known.securityLevel };
}
