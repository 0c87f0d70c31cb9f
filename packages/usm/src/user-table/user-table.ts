// RFC 3414 §5: usmUserTable, the users of the local engine, whose keys managers may change.
import { type LocalEngine, userFrom, type UserInput } from "@snmp/mpm-core";
import { authenticationProtocols } from "../authentication/protocol.ts";
import { applyKeyChange } from "../keys/change.ts";
import { checkCredentials } from "../keys/check.ts";
import { masterKeysOf } from "../keys/master-keys.ts";
import { privacyProtocols } from "../privacy/protocol.ts";
import { localizeKeys, type UsmUser } from "../user.ts";
import type { UserRow } from "./user-row.ts";
import { fromStored, toStored, type UserStore } from "./user-store.ts";

/** Options of a user table. */
export interface UserTableOptions {
  /** The engine of the agent. Keys are localised for it. */
  readonly engine: LocalEngine;
  /** The first users, as in the options of the agent. They are permanent: managers change their keys, but cannot remove them. */
  readonly users?: readonly UserInput[];
  /** Keeps changes between starts: `userFile("users.json")`. Its users replace those of the same name. By default changes are lost. */
  readonly store?: UserStore;
}

/**
 * Opens the users of an engine, for `settings: { 3: { userTable } }` of an agent, and for `serveUsers` of @snmp/agent/admin, by which managers
 * change keys, and create and remove users.
 *
 * @throws A `TypeError` that names the invalid user and shows no secret; the errors of the store.
 */
export async function openUserTable({ engine, users = [], store }: UserTableOptions): Promise<UserTable> {
  const rows = new Map<string, UserRow>();
  for (const [position, input] of users.entries()) {
    const row = await rowOf(input, engine.engineId, position);
    rows.set(row.name, row);
  }
  for (const stored of (await store?.load()) ?? []) {
    const row = fromStored(stored);
    rows.set(row.name, row);
  }
  return new UserTable(engine.engineId, rows, store);
}

/** The users of the local engine. */
export class UserTable {
  /** snmpEngineID. */
  readonly engineId: Uint8Array;
  #rows: ReadonlyMap<string, UserRow>;
  readonly #store: UserStore | undefined;
  #turn: Promise<void> = Promise.resolve();
  readonly #opened = new WeakMap<UserRow, UsmUser>();

  constructor(engineId: Uint8Array, rows: ReadonlyMap<string, UserRow>, store: UserStore | undefined) {
    this.engineId = engineId;
    this.#rows = rows;
    this.#store = store;
  }

  /** The users by name. A change replaces the map and the rows that change. */
  get rows(): ReadonlyMap<string, UserRow> {
    return this.#rows;
  }

  /**
   * Replaces a user, or removes it, and resolves when that is saved. Messages that come from then on count with the new keys.
   *
   * @throws The error of the store; then nothing has changed.
   */
  replace(name: string, row: UserRow | undefined): Promise<void> {
    // one at a time, so that none is lost
    const turn = this.#turn.then(() => this.#replace(name, row));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #replace(name: string, row: UserRow | undefined): Promise<void> {
    const before = this.#rows;
    const after = new Map(before);
    if (row === undefined) after.delete(name);
    else after.set(name, row);
    const isKept = ({ storageType }: UserRow): boolean => storageType !== volatile;
    await this.#store?.save([...after.values()].filter(isKept).map(toStored));
    this.#rows = after;
  }

  /** Returns the new key from a value of usmUserAuthKeyChange or usmUserPrivKeyChange. Throws a `TypeError` if its length is wrong. */
  applyKeyChange(authProtocol: string, oldKey: Uint8Array, value: Uint8Array): Uint8Array {
    const protocol = authenticationProtocols.get(authProtocol);
    if (protocol === undefined)
      throw new TypeError(`the authentication protocol ${authProtocol} is not registered`);
    return applyKeyChange((octets) => protocol.digest(octets), oldKey, value);
  }

  /**
   * Returns the active user of that name, ready for use.
   *
   * @internal
   */
  find(name: Uint8Array): UsmUser | undefined {
    const row = this.#rows.get(Buffer.from(name.buffer, name.byteOffset, name.byteLength).toString("utf8"));
    if (row === undefined || row.status !== active) return undefined;
    let user = this.#opened.get(row);
    if (user === undefined) {
      user = open(row);
      if (user === undefined) return undefined;
      this.#opened.set(row, user);
    }
    return Buffer.compare(user.nameOctets, name) === 0 ? user : undefined;
  }
}

/** Returns the user with opened keys; `undefined` if a protocol is not registered. */
function open({ name, auth, priv }: UserRow): UsmUser | undefined {
  const user = { name, nameOctets: Buffer.from(name) };
  if (auth === undefined) return user;
  const authentication = authenticationProtocols.get(auth.protocol);
  if (authentication === undefined) return undefined;
  const signed = { ...user, auth: { protocol: authentication, key: authentication.open(auth.key) } };
  if (priv === undefined) return signed;
  const privacy = privacyProtocols.get(priv.protocol);
  return privacy && { ...signed, priv: { protocol: privacy, key: privacy.open(priv.key) } };
}

async function rowOf(input: UserInput, engineId: Uint8Array, position: number): Promise<UserRow> {
  let keys;
  try {
    const credentials = { mpm: 3, securityModel: 3, ...userFrom(input) };
    checkCredentials(credentials);
    keys = await masterKeysOf(credentials, false);
  } catch (error) {
    throw error instanceof TypeError
      ? new TypeError(`users[${position}]: ${error.message}`, { cause: error })
      : error;
  }
  const { auth, priv } = await localizeKeys(keys, engineId);
  return {
    name: keys.userName,
    ...(auth && { auth: { protocol: keys.auth!.protocol.protocol, key: auth } }),
    ...(priv && { priv: { protocol: keys.priv!.protocol.protocol, key: priv } }),
    publicValue: new Uint8Array(0),
    storageType: permanent,
    status: active,
  };
}

const active = 1;
const volatile = 2;
const permanent = 4;
