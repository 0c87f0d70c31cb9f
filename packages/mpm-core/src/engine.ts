// RFC 3411 §3.1.1 and RFC 3414 §2.2: the local SNMP engine.
import { monotonicNow } from "./clock.ts";
import { Counters } from "./counters.ts";
import { isValidEngineId } from "./engine-id.ts";

/** What makes a local engine. */
export interface LocalEngineOptions {
  /** snmpEngineID: 5..32 octets, kept for the life of the engine and unique in its domain (RFC 3411 §5). */
  readonly engineId: Uint8Array;
  /** snmpEngineBoots: how often the engine started since its identity was set, 0..2147483647; 1 by default. */
  readonly boots?: number;
  /** A monotonic clock in milliseconds; the platform's by default. */
  readonly clock?: () => number;
  /** The largest message that the engine takes, in octets, 484..2147483647; 65507 by default. */
  readonly maxMessageSize?: number;
}

/** A local SNMP engine: its identity, its time and its counters. */
export class LocalEngine {
  /** snmpEngineID: 5..32 octets. */
  readonly engineId: Uint8Array;
  /** snmpEngineMaxMessageSize: the largest message that the engine takes, in octets, 484..2147483647. */
  readonly maxMessageSize: number;
  /** The statistics of the engine. */
  readonly counters = new Counters();
  readonly #clock: () => number;
  readonly #boots: number;
  readonly #started: number;

  /** @throws RangeError for an engine ID, boots or a size that the RFCs do not allow. */
  constructor(options: LocalEngineOptions) {
    const { engineId, boots = 1, clock = monotonicNow, maxMessageSize = 65507 } = options;
    if (!isValidEngineId(engineId))
      throw new RangeError("an snmpEngineID has 5..32 octets as RFC 3411 §5 lays them out");
    if (!Number.isInteger(boots) || boots < 0 || boots > 0x7fffffff)
      throw new RangeError(`snmpEngineBoots ${boots} is not in the range 0..2147483647`);
    if (!Number.isInteger(maxMessageSize) || maxMessageSize < 484 || maxMessageSize > 0x7fffffff)
      throw new RangeError(`a message size of ${maxMessageSize} is not in the range 484..2147483647`);
    this.engineId = new Uint8Array(engineId);
    this.#boots = boots;
    this.maxMessageSize = maxMessageSize;
    this.#clock = clock;
    this.#started = clock();
  }

  /** snmpEngineBoots: 0..2147483647; one more when snmpEngineTime begins anew, after 68 years (RFC 3414 §2.2.2). */
  get boots(): number {
    return Math.min(this.#boots + Math.floor(this.#seconds / 0x80000000), 0x7fffffff);
  }

  /** snmpEngineTime: seconds since the engine started, 0..2147483647. */
  get time(): number {
    return this.#seconds % 0x80000000;
  }

  /** sysUpTime: hundredths of a second since the engine started, 0..4294967295, wraps (RFC 3418 §2). */
  get upTime(): number {
    return Math.floor(Math.max(0, this.#clock() - this.#started) / 10) % 0x100000000;
  }

  get #seconds(): number {
    return Math.floor(Math.max(0, this.#clock() - this.#started) / 1000);
  }
}
