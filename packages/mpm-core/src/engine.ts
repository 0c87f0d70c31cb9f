// RFC 3411 §3.1.1 and RFC 3414 §2.2: the local SNMP engine.
import { monotonicNow } from "./clock.ts";
import { Counters } from "./counters.ts";
import { isValidEngineId } from "./engine-id.ts";

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
}

/** A local SNMP engine: its identity, its time and its counters. */
export class LocalEngine {
  /** snmpEngineID: 5..32 octets. */
  readonly engineId: Uint8Array;
  /** snmpEngineMaxMessageSize: maximum size of a message that the engine accepts, in octets, 484..2147483647. */
  readonly maxMessageSize: number;
  /** The statistics of the engine. */
  readonly counters = new Counters();
  readonly #clock: () => number;
  readonly #boots: number;
  readonly #started: number;

  /** @throws A `RangeError` if the RFCs do not allow the engine ID, the boots or the size. */
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
