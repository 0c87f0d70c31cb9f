// The client's side of a model's `TransportHandler`: messages of the model's own, as in discovery.
import { monotonicNow } from "@snmp/mpm-core";
import type { Ticket, TransportAddress, Verdict, Waiter } from "@snmp/transport";
import type { Session } from "./session.ts";
import { discoveryTimeout } from "./timeouts.ts";

/** Sends what a model needs answered before it can encode a request. */
export class Courier {
  /** Milliseconds to wait for an answer: those of the call that began to encode last, since the model asks on its behalf. */
  wait: number;
  /** The number of encodings, of all requests, that have not ended. */
  encodings = 0;
  readonly #session: Session;
  readonly #pending = new Set<Errand>();
  #closedBy: Error | undefined = undefined;

  constructor(session: Session) {
    this.#session = session;
    this.wait = session.retry.timeout;
  }

  /** When the oldest message that waits for its answer was sent, in milliseconds of `monotonicNow()`; `undefined` if none does. */
  get pendingSince(): number | undefined {
    for (const { started } of this.#pending) return started;
    return undefined;
  }

  /** Resolves to the first reply with the message's id from the target. Rejects with `RequestTimeout` if none comes in time. */
  async send(message: Uint8Array): Promise<Uint8Array> {
    const { wait } = this;
    const to = this.#session.address ?? (await this.#session.resolve());
    if (this.#closedBy !== undefined) throw this.#closedBy;
    const errand = new Errand(this.#session);
    this.#pending.add(errand);
    try {
      return await errand.run(message, to, wait);
    } finally {
      errand.close();
      this.#pending.delete(errand);
    }
  }

  /** Ends all that waits for an answer with `reason`. */
  cancel(reason: Error): void {
    for (const errand of this.#pending) errand.abort(reason);
  }

  /** Does the same, and sends no more. */
  close(reason: Error): void {
    this.#closedBy = reason;
    this.cancel(reason);
  }
}

/** One message, and the wait for its answer. */
class Errand implements Waiter {
  /** Milliseconds of `monotonicNow()`. */
  readonly started = monotonicNow();
  readonly #session: Session;
  readonly #ticket: Ticket;
  #resolve!: (reply: Uint8Array) => void;
  #reject!: (reason: unknown) => void;

  constructor(session: Session) {
    this.#session = session;
    this.#ticket = session.openChannel(false).issueTicket(this);
  }

  run(message: Uint8Array, to: TransportAddress, wait: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      const id = this.#session.model.messageId(message);
      if (!this.#ticket.ask(message, id, to, this.started + wait))
        reject(new RangeError(`message id ${id} is outstanding already; the model must choose another one`));
    });
  }

  received(reply: Uint8Array): Verdict {
    this.#ticket.close();
    this.#resolve(reply);
    return "accepted";
  }

  failed(error: Error): void {
    this.#reject(error);
  }

  expired(): void {
    this.#reject(discoveryTimeout(this.#session.name, monotonicNow() - this.started));
  }

  abort(reason: Error): void {
    this.#ticket.cancel();
    this.#reject(reason);
  }

  close(): void {
    this.#ticket.close();
  }
}
