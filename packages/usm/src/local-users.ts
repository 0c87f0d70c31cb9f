// usmUserTable (RFC 3414 §5) of a local engine: the users that an agent or a notification receiver knows.
import { type LocalEngine, userFrom, type UserInput } from "@snmp/mpm-core";
import { hexOf } from "@snmp/pdu";
import type { Clock } from "./engines/remote-clock.ts";
import { RemoteEngine } from "./engines/remote-engine.ts";
import { BoundedMap } from "./keys/bounded-map.ts";
import { checkCredentials } from "./keys/check.ts";
import { type MasterKeys, masterKeysOf } from "./keys/master-keys.ts";
import { openAuthentication, openUser, type UsmUser } from "./user.ts";

/** A user as an agent or a notification receiver is told of one. */
export interface UsmUserOptions extends UserInput {
  /** The engine in whose name the user sends traps, where it is only one; needed with a localised key for such an engine. */
  readonly engineId?: Uint8Array | undefined;
  /** IANA number of the security model whose user it is; 3, this one, by default. The users of others are passed over. */
  readonly securityModel?: number | undefined;
}

/** Users and their keys: for the local engine and, where traps are received, for the engines that send them. */
export class LocalUsers {
  /** Resolves when all keys are made. */
  readonly ready: Promise<void>;
  readonly #engine: LocalEngine;
  readonly #clock: Clock;
  readonly #own = new Map<string, UsmUser>();
  /** Kept only where keys for engines still unknown have to be made: elsewhere nothing that opens other engines (RFC 3414 §11.2). */
  readonly #senders: { readonly engineId: string | undefined; readonly keys: MasterKeys }[] = [];
  readonly #foreign = new BoundedMap<string, ForeignEngine>(65536);

  /** Throws a `TypeError` that names the user and what is wrong. */
  constructor(
    users: readonly UsmUserOptions[],
    engine: LocalEngine,
    receivesNotifications: boolean,
    clock: Clock,
  ) {
    this.#engine = engine;
    this.#clock = clock;
    const names = new Set<string>();
    const opening = users.flatMap((options, i) => {
      if ((options?.securityModel ?? 3) !== 3) return []; // another security model's
      const credentials = { mpm: 3, securityModel: 3, ...labelled(`users[${i}]`, () => userFrom(options)) };
      labelled(`users[${i}]`, () => checkCredentials(credentials));
      const engineId = options.engineId === undefined ? undefined : hexOf(options.engineId);
      const name = `${engineId ?? ""}/${credentials.securityName}`;
      if (names.has(name))
        throw new TypeError(
          `users[${i}]: there is a user ${JSON.stringify(credentials.securityName)} already`,
        );
      names.add(name);
      return [this.#open(masterKeysOf(credentials, receivesNotifications), engineId, receivesNotifications)];
    });
    // A protocol of somebody else's may fail to make a key: that user stays unknown.
    this.ready = Promise.allSettled(opening).then(() => undefined);
  }

  /** The user of that name at the local engine. */
  own(name: Uint8Array): UsmUser | undefined {
    return this.#own.get(nameKey(name));
  }

  /** What is known of an engine that sends traps; it is kept only once something authentic has come from it. */
  foreign(engineId: Uint8Array): ForeignEngine {
    return (
      this.#foreign.get(hexOf(engineId)) ??
      new ForeignEngine(new RemoteEngine(engineId, this.#clock), (name) => this.#sender(name, engineId))
    );
  }

  /** Something authentic has come from `engine`. */
  keep(engine: ForeignEngine): void {
    this.#foreign.set(hexOf(engine.remote.engineId), engine);
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
    if (receivesNotifications) this.#senders.push({ engineId, keys });
  }

  #sender(name: Uint8Array, engineId: Uint8Array): MasterKeys | undefined {
    const text = Buffer.from(name).toString();
    const at = hexOf(engineId);
    const named = this.#senders.filter(({ keys }) => keys.userName === text);
    return (
      named.find((sender) => sender.engineId === at) ?? named.find((sender) => sender.engineId === undefined)
    )?.keys;
  }
}

/** An engine that sends traps, and its users. */
export class ForeignEngine {
  readonly #users = new Map<string, SenderUser>();
  readonly #keysOf: (name: Uint8Array) => MasterKeys | undefined;

  constructor(
    readonly remote: RemoteEngine,
    keysOf: (name: Uint8Array) => MasterKeys | undefined,
  ) {
    this.#keysOf = keysOf;
  }

  /** The user of that name at this engine, with keys that are made when they are needed. */
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

/** A user at an engine that sends traps: the key to authenticate with at once, the one to decrypt with once something was authentic. */
export class SenderUser {
  /** With the key of authentication alone. */
  readonly authentication: UsmUser;
  #complete: UsmUser | Promise<UsmUser> | undefined;
  readonly #keys: MasterKeys;
  readonly #engineId: Uint8Array;

  constructor(keys: MasterKeys, engineId: Uint8Array) {
    this.#keys = keys;
    this.#engineId = engineId;
    this.authentication = openAuthentication(keys, engineId);
  }

  /** Whether the user has a key of privacy. */
  get hasPrivacy(): boolean {
    return this.#keys.priv !== undefined;
  }

  /** With all keys. */
  complete(): UsmUser | Promise<UsmUser> {
    return (this.#complete ??= openUser(this.#keys, this.#engineId).then((user) => (this.#complete = user)));
  }
}

/** Names compare as octets. */
function nameKey(name: Uint8Array): string {
  return Buffer.from(name.buffer, name.byteOffset, name.byteLength).toString("latin1");
}

function labelled<T>(label: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${label}: ${error.message}`, { cause: error }) : error;
  }
}
