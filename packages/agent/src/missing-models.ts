// Finds credentials that nobody could use, since a model is not registered.
import {
  discoveredPlugins,
  discoveredSecurityModels,
  type MpmPlugin,
  pluginFor,
  type SnmpError,
  UnknownPlugin,
} from "@snmp/mpm-core";
import { isUsmUser, type UserOptions } from "./access/users.ts";

/** The credentials of an agent, without secrets. */
export interface NeededModels {
  readonly hasCommunities: boolean;
  /** Whether a user belongs to the User-based Security Model. */
  readonly hasUsmUsers: boolean;
  /** Numbers of the other security models of users, each with the position of the first such user. */
  readonly securityModels: ReadonlyMap<number, number>;
}

/** Lists the models that the credentials need. */
export function listNeededModels(
  communities: readonly unknown[],
  users: readonly UserOptions[],
): NeededModels {
  const securityModels = new Map<number, number>();
  users.forEach((user, position) => {
    if (!isUsmUser(user) && !securityModels.has(user.securityModel!))
      securityModels.set(user.securityModel!, position);
  });
  return { hasCommunities: communities.length > 0, hasUsmUsers: users.some(isUsmUser), securityModels };
}

/** Returns an error, which says what to install, for each needed model that is not registered. */
export function findMissingModels(
  needed: NeededModels,
  models: readonly MpmPlugin[] = [...discoveredPlugins.values()],
): SnmpError[] {
  const identifiers = models
    .filter((model) => model.createResponder !== undefined)
    .map(({ identifier }) => identifier);
  // any other model may take communities, and may authenticate users itself, under a number that is not registered anywhere
  const hasOtherModel = identifiers.some((identifier) => ![0, 1, 3].includes(identifier));
  const errors: SnmpError[] = [];
  if (needed.hasCommunities && !identifiers.includes(1) && !identifiers.includes(0) && !hasOtherModel)
    errors.push(...findUnknown(1));
  const needsV3 = needed.hasUsmUsers || (needed.securityModels.size > 0 && !hasOtherModel);
  if (needsV3 && !identifiers.includes(3)) errors.push(...findUnknown(3));
  if (hasOtherModel) return errors;
  for (const [number, position] of needed.securityModels) {
    if (!discoveredSecurityModels.has(number)) errors.push(createUnknownSecurityModel(number, position));
  }
  return errors;
}

function findUnknown(identifier: number): SnmpError[] {
  try {
    pluginFor(identifier);
    return [];
  } catch (error) {
    return [error as SnmpError];
  }
}

function createUnknownSecurityModel(number: number, position: number): UnknownPlugin {
  const known = [...discoveredSecurityModels.keys()].sort((a, b) => a - b);
  return new UnknownPlugin(
    "security model",
    number,
    known,
    `users[${position}] needs the security model ${number}, which is not registered (registered: ${known.join(", ") || "none"}); import the package that provides it, or correct securityModel`,
  );
}
