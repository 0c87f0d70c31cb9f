// Keeps the users of an engine between its starts.
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { readJsonFile, replaceFile } from "../engines/json-file.ts";
import type { StoredUser, UserKey, UserRow } from "./user-row.ts";

/** Keeps the users of one engine. Its content is as secret as passwords. */
export interface UserStore {
  /** Returns the users that were saved last, or `undefined` if none ever were. */
  load(): readonly StoredUser[] | undefined | Promise<readonly StoredUser[] | undefined>;
  /** Saves all users. Resolves once they would survive a loss of power; a manager's change is acknowledged only then. */
  save(users: readonly StoredUser[]): void | Promise<void>;
}

/** Creates a store that keeps users in a JSON file, which only its owner can read and which is replaced as a whole. */
export function userFile(path: string): UserStore {
  return {
    async load() {
      const content = (await readJsonFile(path)) as { users?: StoredUser[] } | null | undefined;
      if (content === undefined || Array.isArray(content?.users)) return content?.users;
      throw new TypeError(`${path} has no users; restore it, or delete it to begin anew`);
    },
    save: (users) => replaceFile(path, `${JSON.stringify({ users }, null, 2)}\n`),
  };
}

/** Returns the form of a user that stores keep. */
export function toStored({ name, auth, priv, publicValue, storageType, status }: UserRow): StoredUser {
  const key = ({ protocol, key: octets }: UserKey): StoredUser["auth"] => ({
    protocol,
    localizedKey: hexOf(octets),
  });
  return {
    name,
    ...(auth && { auth: key(auth) }),
    ...(priv && { priv: key(priv) }),
    ...(publicValue.length > 0 && { publicValue: hexOf(publicValue) }),
    storageType,
    status,
  };
}

/** Returns the user that a store kept. Throws a `TypeError` that shows no secret if it is not one. */
export function fromStored(stored: StoredUser): UserRow {
  const { name, auth, priv, publicValue = "", storageType, status } = stored;
  const key = ({ protocol, localizedKey }: NonNullable<StoredUser["auth"]>): UserKey => ({
    protocol,
    key: octetsFromHex(localizedKey),
  });
  try {
    if (typeof name !== "string" || ![1, 2, 3].includes(status)) throw new TypeError("a field is missing");
    return {
      name,
      ...(auth && { auth: key(auth) }),
      ...(priv && { priv: key(priv) }),
      publicValue: octetsFromHex(publicValue),
      storageType,
      status,
    };
  } catch {
    throw new TypeError("the store of users holds an entry that is not a user; correct it, or remove it");
  }
}
