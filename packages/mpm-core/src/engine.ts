// RFC 3411 §3.1.1 and RFC 3414 §2.2: the local SNMP engine.
import { monotonicNow } from "./clock.ts";
import { Counters } from "./counters.ts";
import { isValidEngineId } from "./engine-id.ts";
import { userFrom, type UserInput } from "./user-credentials.ts";

/** Options for a local engine. */
export interface LocalEngineOptions {
  /** snmpEngineID: 5..32 octets. It must never change and must be unique in its domain (RFC 3411 §5). */
  readonly engineId: Uint8Array;
  /** snmpEngineBoots: number of starts of the engine since its identity was set, 0..2147483647; 1 by default. */
  readonly boots?: number;
  /** A monotonic clock in milliseconds; the platform's by default. */
  readonly clock?: () => number;
  /** Maximum size of a message that the engine accepts, in octets, 484..2147483647; 65507 by default. */
  readonly maxMessageSize?: number;
  /**
   * Users of SNMPv3 with their keys, each name once, for all that share the engine: an agent and a receiver name such a user without keys, a
   * receiver without the option `users` takes the notifications of all of them, and a target of an originator names one as `user`.
   */
  readonly users?: readonly UserInput[];
}

/** A local SNMP engine: its identity, its time and its counters. */
export class LocalEngine {
  /** snmpEngineID: 5..32 octets. */
  readonly engineId: Uint8Array;
  /** snmpEngineMaxMessageSize: maximum size of a message that the engine accepts, in octets, 484..2147483647. */
  readonly maxMessageSize: number;
  /** The statistics of the engine. */
  readonly counters = new Counters();
  /** The users of SNMPv3 that the engine owns. Their secrets do not print. */
  readonly users: readonly UserInput[];
  readonly #clock: () => number;
  readonly #boots: number;
  readonly #started: number;

  /** @throws A `RangeError` if the RFCs do not allow the engine ID, the boots or the size, and a `TypeError` that names an invalid user. */
  constructor(options: LocalEngineOptions) {
    const { engineId, boots = 1, clock = monotonicNow, maxMessageSize = 65507 } = options;
    if (!isValidEngineId(engineId))
      throw new RangeError(
        "invalid snmpEngineID: it must have 5..32 octets in a format of RFC 3411 §5; make one with engineId.fromText or its siblings",
      );
    if (!Number.isInteger(boots) || boots < 0 || boots > 0x7fffffff)
      throw new RangeError(`snmpEngineBoots must be an integer in the range 0..2147483647, not ${boots}`);
    if (!Number.isInteger(maxMessageSize) || maxMessageSize < 484 || maxMessageSize > 0x7fffffff)
      throw new RangeError(
        `maxMessageSize must be an integer in the range 484..2147483647, not ${maxMessageSize}`,
      );
    this.users = readUsers(options.users ?? []);
    this.engineId = new Uint8Array(engineId);
    this.#boots = boots;
    this.maxMessageSize = maxMessageSize;
    this.#clock = clock;
    this.#started = clock();
  }

  /** snmpEngineBoots: 0..2147483647. It grows by one when snmpEngineTime wraps, after 68 years (RFC 3414 §2.2.2). */
  get boots(): number {
    return Math.min(this.#boots + Math.floor(this.#seconds / 0x80000000), 0x7fffffff);
  }

  /** snmpEngineTime: seconds since the engine started, 0..2147483647. */
  get time(): number {
    return this.#seconds % 0x80000000;
  }

  /** sysUpTime: hundredths of a second since the engine started, 0..4294967295. It wraps (RFC 3418 §2). */
  get upTime(): number {
    return Math.floor(Math.max(0, this.#clock() - this.#started) / 10) % 0x100000000;
  }

  get #seconds(): number {
    return Math.floor(Math.max(0, this.#clock() - this.#started) / 1000);
  }
}

/** Returns the user with the keys of the engine, if it has a user of that name and the given one has no keys and no level. */
export function addEngineKeys<User extends UserInput>(engine: Pick<LocalEngine, "users">, user: User): User {
  // anything that is not a user is refused later, where its position is known
  if (typeof user !== "object" || user === null || user.auth !== undefined || user.priv !== undefined)
    return user;
  if (user.level !== undefined) return user;
  const known = engine.users.find((one) => one.user === user.user);
  return known === undefined ? user : { ...known, ...user, ...keysOf(known) };
}

/** Checks the users, and hides their secrets. */
function readUsers(users: readonly UserInput[]): readonly UserInput[] {
  const names = new Set<string>();
  return users.map((user, position) => {
    let known;
    try {
      known = userFrom(user);
    } catch (cause) {
      throw new TypeError(`users[${position}]: ${(cause as Error).message}`, { cause });
    }
    const { securityName, securityLevel } = known;
    if (names.has(securityName))
      throw new TypeError(`users[${position}]: the name ${JSON.stringify(securityName)} is there twice`);
    names.add(securityName);
    return { ...user, level: securityLevel, ...keysOf(known) };
  });
}

function keysOf({ auth, priv }: Pick<UserInput, "auth" | "priv">): Pick<UserInput, "auth" | "priv"> {
  return { ...(auth && { auth }), ...(priv && { priv }) };
}
