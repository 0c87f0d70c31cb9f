// usmUserTable (RFC 3414 §5) of a local engine: the users of an agent or a notification receiver.
import { type LocalEngine, userFrom, type UserInput } from "@snmp/mpm-core";
import { hexOf } from "@snmp/pdu";
import type { UsmDatastore } from "./engines/datastore.ts";
import { RemoteEngine } from "./engines/remote-engine.ts";
import { BoundedMap } from "./bounded-map.ts";
import { checkCredentials } from "./keys/check.ts";
import { type MasterKeys, masterKeysOf } from "./keys/master-keys.ts";
import { openAuthentication, openUser, type UsmUser } from "./user.ts";
import type { UserTable } from "./user-table/user-table.ts";

/** A user of an agent or a notification receiver. */
export interface UsmUserOptions extends UserInput {
  /** snmpEngineID of the only engine from which the user sends traps. Required if a key is localised for that engine. */
  readonly engineId?: Uint8Array | undefined;
  /** IANA number of the security model that the user belongs to; 3, this one, by default. Users of others are skipped. */
  readonly securityModel?: number | undefined;
}

/** Users and their keys: for the local engine and, in receivers of traps, for the engines that send them. */
export class LocalUsers {
  /** Resolves when all keys are made; `undefined` once they are. */
  pending: Promise<void> | undefined;
  /** Number of messages that wait for the keys. */
  waiting = 0;
  readonly #engine: LocalEngine;
  readonly #datastore: UsmDatastore;
  readonly #own = new Map<string, UsmUser>();
  /** Master keys, only for receivers of traps. Others keep no key that fits other engines (RFC 3414 §11.2). */
  readonly #senders: Sender[] = [];
  readonly #foreign: BoundedMap<string, ForeignEngine>;

  /** @throws A `TypeError` that names the user and the fault. */
  constructor(
    users: readonly UsmUserOptions[],
    engine: LocalEngine,
    receivesNotifications: boolean,
    datastore: UsmDatastore,
    maxEngines: number,
    /** The users of the local engine, instead of `users`. */
    readonly table?: UserTable,
  ) {
    this.#engine = engine;
    this.#datastore = datastore;
    this.#foreign = new BoundedMap(maxEngines);
    const names = new Set<string>();
    // a table has the keys of the local engine; those of `users` may be older
    const opening = (table !== undefined && !receivesNotifications ? [] : users).flatMap((options, i) => {
      if ((options?.securityModel ?? 3) !== 3) return []; // of another security model
      const credentials = { mpm: 3, securityModel: 3, ...withLabel(`users[${i}]`, () => userFrom(options)) };
      withLabel(`users[${i}]`, () => checkCredentials(credentials));
      const engineId = options.engineId === undefined ? undefined : hexOf(options.engineId);
      const name = `${engineId ?? ""}/${credentials.securityName}`;
      if (names.has(name))
        throw new TypeError(
          `users[${i}]: the user ${JSON.stringify(credentials.securityName)} is given twice; names must be unique per engine`,
        );
      names.add(name);
      return [this.#open(masterKeysOf(credentials, receivesNotifications), engineId, receivesNotifications)];
    });
    // A custom protocol may fail to make a key: that user stays unknown.
    if (opening.length > 0) this.pending = Promise.allSettled(opening).then(() => (this.pending = undefined));
  }

  /** Returns the user of that name at the local engine. */
  own(name: Uint8Array): UsmUser | undefined {
    return this.table === undefined ? this.#own.get(nameKey(name)) : this.table.find(name);
  }

  /** Returns the state of an engine that sends traps. It is kept only after an authentic message (`keep`). */
  foreign(engineId: Uint8Array): ForeignEngine {
    const key = hexOf(engineId);
    const known = this.#foreign.get(key);
    if (known !== undefined) return known;
    const remote = new RemoteEngine(engineId, this.#datastore.clock, `engine:${key}`);
    return new ForeignEngine(remote, (name) => this.#sender(name, engineId));
  }

  /**
   * Keeps the state of an engine from which an authentic message has come. Returns a promise, which never rejects, while the store is asked
   * for what it knows of the engine's clock.
   */
  keep(engine: ForeignEngine): Promise<void> | undefined {
    const key = hexOf(engine.remote.engineId);
    if (this.#foreign.get(key) === engine) return engine.restoring;
    this.#foreign.set(key, engine);
    engine.restoring = this.#datastore
      .restore(engine.remote)
      ?.then(() => void (engine.restoring = undefined));
    return engine.restoring;
  }

  /** Saves the clock of an engine if it tells something that the store does not have. */
  save(engine: ForeignEngine): void {
    if (!engine.remote.stored) this.#datastore.save(engine.remote);
  }

  async #open(
    pending: Promise<MasterKeys>,
    engineId: string | undefined,
    receivesNotifications: boolean,
  ): Promise<void> {
    const keys = await pending;
    if (engineId === undefined || engineId === hexOf(this.#engine.engineId)) {
      const user = await openUser(keys, this.#engine.engineId);
      this.#own.set(nameKey(user.nameOctets), user);
    }
    if (receivesNotifications)
      this.#senders.push({ name: nameKey(Buffer.from(keys.userName)), engineId, keys });
  }

  #sender(name: Uint8Array, engineId: Uint8Array): MasterKeys | undefined {
    const key = nameKey(name);
    const at = hexOf(engineId);
    const named = this.#senders.filter((sender) => sender.name === key);
    return (
      named.find((sender) => sender.engineId === at) ?? named.find((sender) => sender.engineId === undefined)
    )?.keys;
  }
}

interface Sender {
  /** `nameKey` of the user. */
  readonly name: string;
  readonly engineId: string | undefined;
  readonly keys: MasterKeys;
}

/** An engine that sends traps, and its users. */
export class ForeignEngine {
  /** Resolves when the store has told what it knows; `undefined` once it has. */
  restoring: Promise<void> | undefined;
  readonly #users = new Map<string, SenderUser>();
  readonly #keysOf: (name: Uint8Array) => MasterKeys | undefined;

  constructor(
    readonly remote: RemoteEngine,
    keysOf: (name: Uint8Array) => MasterKeys | undefined,
  ) {
    this.#keysOf = keysOf;
  }

  /** Returns the user of that name at this engine. Keys are made when they are needed. */
  user(name: Uint8Array): SenderUser | undefined {
    const key = nameKey(name);
    let user = this.#users.get(key);
    if (user === undefined) {
      const keys = this.#keysOf(name);
      if (keys === undefined) return undefined;
      this.#users.set(key, (user = new SenderUser(keys, this.remote.engineId)));
    }
    return user;
  }
}

/** A user at an engine that sends traps. The privacy key is made only after an authentic message. */
export class SenderUser {
  /** The user with the authentication key only. */
  readonly authentication: UsmUser;
  #complete: UsmUser | Promise<UsmUser> | undefined;
  readonly #keys: MasterKeys;
  readonly #engineId: Uint8Array;

  constructor(keys: MasterKeys, engineId: Uint8Array) {
    this.#keys = keys;
    this.#engineId = engineId;
    this.authentication = openAuthentication(keys, engineId);
  }

  /** Whether the user has a privacy key. */
  get hasPrivacy(): boolean {
    return this.#keys.priv !== undefined;
  }

  /** Returns the user with all keys. */
  complete(): UsmUser | Promise<UsmUser> {
    return (this.#complete ??= openUser(this.#keys, this.#engineId).then((user) => (this.#complete = user)));
  }
}

/** Returns a key for maps: names are compared as octets. */
function nameKey(name: Uint8Array): string {
  return Buffer.from(name.buffer, name.byteOffset, name.byteLength).toString("latin1");
}

function withLabel<T>(label: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${label}: ${error.message}`, { cause: error }) : error;
  }
}
