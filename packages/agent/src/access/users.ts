// RFC 3414 and RFC 3415: the access rights of users. The security model authenticates them.
import { discoveredSecurityModels, securityLevels, userFrom, type UserInput } from "@snmp/mpm-core";
import { type AccessOptions, type AccessTable, userSecurityModel, withPosition } from "./rights.ts";

/**
 * A user of SNMPv3, with the same `user`, `auth` and `priv` as in the credentials of a client. Requests below `level` have no access; by
 * default `level` is the highest one that `auth` and `priv` allow.
 */
export interface UserOptions extends UserInput, AccessOptions {
  /**
   * Number of the security model that authenticates the user, 1..2147483647 (RFC 3411 §5, SnmpSecurityModel); 3, the User-based Security
   * Model of @snmp/usm, by default. Other models may know their users themselves: then `auth` and `priv` are not needed at any `level`.
   */
  readonly securityModel?: number | undefined;
}

/** Whether the user belongs to the User-based Security Model. */
export function isUsmUser(user: UserOptions): boolean {
  // a user that is not an object is refused later, by the check of users
  return (user?.securityModel ?? userSecurityModel) === userSecurityModel;
}

/**
 * Grants the users their rights and returns them with secrets that do not print. Throws a `TypeError` that names the position of the
 * invalid one and shows no secret.
 */
export function enterUsers(users: readonly UserOptions[], access: AccessTable): UserOptions[] {
  return users.map((user, position) =>
    withPosition(`users[${position}]`, () => {
      const { securityName, securityLevel, auth, priv } = isUsmUser(user)
        ? checkUsmUser(user)
        : checkForeignUser(user);
      access.grant(user.securityModel ?? userSecurityModel, securityName, securityLevel, user);
      return { ...user, ...(auth && { auth }), ...(priv && { priv }) };
    }),
  );
}

/** Checks a user of the User-based Security Model as clients do; the model does so too when the agent begins to listen. */
function checkUsmUser(options: UserOptions): ReturnType<typeof userFrom> {
  const user = userFrom(options);
  const model = discoveredSecurityModels.get(userSecurityModel);
  model?.checkCredentials?.({ mpm: 3, securityModel: userSecurityModel, ...user });
  return user;
}

/** Checks a user of another security model. That model decides which secrets a level needs. */
function checkForeignUser({ level, securityModel, ...user }: UserOptions): ReturnType<typeof userFrom> {
  if (!Number.isInteger(securityModel) || securityModel! < 1 || securityModel! > 0x7fffffff) {
    throw new TypeError(
      `securityModel must be an integer in the range 1..2147483647, not ${describeUnlessText(securityModel)}`,
    );
  }
  if (level !== undefined && !securityLevels.includes(level))
    throw new TypeError(
      `level must be one of ${securityLevels.join(", ")}, not ${describeUnlessText(level)}`,
    );
  const known = userFrom(user);
  return { ...known, securityLevel: level ?? known.securityLevel };
}

/** Returns the value as text. A string may be a secret in the wrong place, so it is not shown. */
function describeUnlessText(value: unknown): string {
  return typeof value === "number"
    ? String(value)
    : typeof value === "string"
      ? "the given text"
      : typeof value;
}
