// How often to ask a target that has stopped answering.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { checkNumber } from "./retry-policy.ts";

/** The state of a `Circuit`, plain data as `toJSON` returns it. */
export interface CircuitState {
  /** The number of slots without an answer in succession; 0 while the circuit is closed. */
  readonly failures: number;
  /** The number of slots until the next one in which the target is asked, 0..`maxInterval`; 0 while the circuit is closed. */
  readonly wait: number;
}

/** Options for a circuit. */
export interface CircuitOptions {
  /** The largest distance between two probes, in slots, 1..2147483647; 8 by default. */
  readonly maxInterval?: number | undefined;
  /** The state to go on with, from `toJSON` of an earlier circuit; closed by default. */
  readonly state?: CircuitState | undefined;
}

/**
 * The decision of a `Circuit` for one slot: ask for everything, send one small message without retries, or nothing.
 *
 * - `all`: the circuit is closed. Ask for everything.
 * - `probe`: the circuit is open. Send one message, such as a get of sysUpTime.0 with `retries: 0`.
 * - `skip`: the circuit is open. Send nothing.
 */
export type CircuitDecision = "all" | "probe" | "skip";

/**
 * Decides, once per slot of a poller, whether to ask a target that may be dead. It counts slots and knows no time, no timer and no network.
 *
 * After a slot without an answer, the circuit is open: the next slot probes, and after each further failure every 2nd, then every 4th, then
 * every 8th slot does. The first answer closes it.
 *
 * @throws A `RangeError` or `TypeError` that names the invalid option.
 */
export class Circuit {
  readonly #maxInterval: number;
  #failures = 0;
  #wait = 0;
  /** Whether the present slot asks, and its outcome is open: it counts once, whatever number of requests fail. */
  #isAsking = false;

  constructor(options: CircuitOptions = {}) {
    checkOptionNames(options, circuitOptions);
    const { maxInterval = 8, state } = options;
    checkNumber("maxInterval", maxInterval, 1, true);
    this.#maxInterval = maxInterval;
    if (state === undefined) return;
    checkNumber("state.failures", state.failures, 0, true);
    checkNumber("state.wait", state.wait, 0, true);
    this.#failures = state.failures;
    this.#wait = state.failures === 0 ? 0 : Math.min(state.wait, maxInterval);
  }

  /** Whether the target has not answered in the last slot that asked it. */
  get isOpen(): boolean {
    return this.#failures > 0;
  }

  /** The number of slots without an answer in succession. Slots that were skipped do not count. */
  get failures(): number {
    return this.#failures;
  }

  /** Begins a slot, and returns what to ask in it. Call it once per slot. */
  next(): CircuitDecision {
    this.#isAsking = this.#failures === 0 || --this.#wait <= 0;
    if (!this.#isAsking) return "skip";
    return this.#failures === 0 ? "all" : "probe";
  }

  /** Notes that the target answered, with values or with an error: closes the circuit. A late answer closes it as well. */
  answered(): void {
    this.#isAsking = false;
    this.#failures = 0;
    this.#wait = 0;
  }

  /**
   * Notes that a request of this slot got no answer. Only the first call in a slot counts, and none after `answered`: a target that has answered
   * something is alive.
   */
  failed(): void {
    if (!this.#isAsking) return;
    this.#isAsking = false;
    this.#failures++;
    this.#wait = Math.min(2 ** (this.#failures - 1), this.#maxInterval);
  }

  /** Returns the state as plain data, for the option `state` of a later circuit. */
  toJSON(): CircuitState {
    return { failures: this.#failures, wait: Math.max(0, this.#wait) };
  }
}

const circuitOptions: OptionNames<CircuitOptions> = { maxInterval: true, state: true };
