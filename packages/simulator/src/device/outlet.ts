// Sends the answers of one device, each with its fate.
import { setTimeout as realSetTimeout, clearTimeout as realClearTimeout } from "node:timers";
import type { ListeningTransport, TransportAddress } from "@snmp/transport";
import type { Fate } from "./faults.ts";
import type { SimulationTimers } from "./options.ts";

// Fake timers of tests replace the timers of the platform; devices must answer all the same.
const setNow = realSetTimeout;
const clearNow = realClearTimeout;
/** The timers of the platform, whatever a test has put in their place. */
export const realTimers: SimulationTimers = {
  setTimeout: (callback, milliseconds) => setNow(callback, milliseconds),
  clearTimeout: (timer) => clearNow(timer),
};

/** An answer on its way. */
interface Parcel {
  readonly octets: Uint8Array;
  readonly transport: ListeningTransport;
  readonly to: TransportAddress;
  readonly copies: number;
}

/** Sends answers now, later, twice, or after the next one. */
export class Outlet {
  readonly #timers: SimulationTimers;
  readonly #waiting = new Set<unknown>();
  #held: Parcel[] = [];

  constructor(timers: SimulationTimers) {
    this.#timers = timers;
  }

  /** Sends an answer. Returns whether it is sent at all. */
  send(
    { octets, delay, copies, afterNext }: Fate,
    transport: ListeningTransport,
    to: TransportAddress,
  ): boolean {
    if (copies === 0 || this.#waiting.size >= maxWaiting) return false;
    const parcel: Parcel = { octets, transport, to, copies };
    if (delay > 0) this.#later(delay, () => this.#pass(parcel, afterNext));
    else this.#pass(parcel, afterNext);
    return true;
  }

  /** Calls back after some milliseconds, unless the device closes. */
  #later(milliseconds: number, callback: () => void): void {
    const timer = this.#timers.setTimeout(() => {
      this.#waiting.delete(timer);
      callback();
    }, milliseconds);
    this.#waiting.add(timer);
  }

  #pass(parcel: Parcel, afterNext: boolean): void {
    if (afterNext) {
      this.#held.push(parcel);
      this.#later(maxHold, () => this.#release());
      return;
    }
    this.#deliver(parcel);
    this.#release();
  }

  #release(): void {
    const held = this.#held;
    this.#held = [];
    for (const parcel of held) this.#deliver(parcel);
  }

  #deliver({ octets, transport, to, copies }: Parcel): void {
    for (let copy = 0; copy < copies; copy++) transport.send(octets, to);
  }

  /** Drops all answers that wait. */
  close(): void {
    for (const timer of this.#waiting) this.#timers.clearTimeout(timer as never);
    this.#waiting.clear();
    this.#held = [];
  }
}

/** Answers of one device that may wait; further ones are lost. */
const maxWaiting = 10_000;
/** Milliseconds. */
const maxHold = 100;
