import type { TransportError } from "@snmp/mpm-core";
import type { TransportAddress, TransportReceiver } from "../../src/transport.ts";

export interface Arrival {
  readonly message: Uint8Array;
  readonly from: TransportAddress;
}

export interface Failure {
  readonly error: TransportError;
  readonly to: TransportAddress | undefined;
}

/** A receiver that keeps what it is told, and lets a test wait for it. */
export class Inbox implements TransportReceiver {
  readonly arrivals: Arrival[] = [];
  readonly failures: Failure[] = [];
  /** Called at once with each message. */
  onMessage: (message: Uint8Array, from: TransportAddress) => void = () => undefined;
  #changed: () => void = () => undefined;

  message(message: Uint8Array, from: TransportAddress): void {
    this.arrivals.push({ message, from });
    this.onMessage(message, from);
    this.#changed();
  }

  error(error: TransportError, to?: TransportAddress): void {
    this.failures.push({ error, to });
    this.#changed();
  }

  /** Resolves once that many messages have arrived. */
  async arrived(count: number): Promise<Arrival[]> {
    await this.#until(() => this.arrivals.length >= count);
    return this.arrivals;
  }

  /** Resolves to the first error, once there is one. */
  async failed(): Promise<Failure> {
    await this.#until(() => this.failures.length > 0);
    return this.failures[0]!;
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.#changed = resolve));
  }
}
