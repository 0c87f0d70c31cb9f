// One message, sent until its answer comes: for informs, and for what a model asks before it can encode one.
import { ClosedError, consequenceOf, monotonicNow, RequestTimeout } from "@snmp/mpm-core";
import type { Channel, Ticket, TransportAddress, Verdict, Waiter } from "@snmp/transport";

/** How long to wait, and how often to send. */
export interface Patience {
  readonly timeout: number;
  readonly retries: number;
  readonly backoff: number;
}

/** A message to send. */
export interface Encoded {
  readonly data: Uint8Array;
  readonly id: number;
}

/** The message to send, and the judge of its answers. */
export interface WaitOptions<Result> {
  readonly channel: Channel;
  readonly to: TransportAddress;
  /** The name of the target, for errors. */
  readonly target: string;
  readonly patience: Patience;
  /** Encodes the next message, at once or not. If it has the id of the one before, that one is repeated. */
  encode(attempt: number): Encoded | Promise<Encoded>;
  /** Returns the result of an answer. Throws as `decode` of a model does. */
  accept(message: Uint8Array): Result;
}

/** Sends a message, again after each silence, until an answer is accepted. */
export class Wait<Result> implements Waiter {
  /** Number of messages sent. */
  attempts = 0;
  readonly promise: Promise<Result>;
  readonly #options: WaitOptions<Result>;
  readonly #ticket: Ticket;
  readonly #started = monotonicNow();
  #resolve!: (result: Result) => void;
  #reject!: (reason: unknown) => void;
  #last: Encoded | undefined;
  #silences = 0;
  #renewals = 0;
  #isDone = false;
  #isDoubting = false;
  /** Why the last answer did not count. */
  #refusal: unknown = undefined;

  constructor(options: WaitOptions<Result>) {
    this.#options = options;
    this.#ticket = options.channel.issueTicket(this);
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#send();
  }

  received(message: Uint8Array): Verdict {
    try {
      const result = this.#options.accept(message);
      this.#end();
      this.#resolve(result);
      return "accepted";
    } catch (error) {
      return this.#judge(error);
    }
  }

  failed(error: Error): void {
    this.fail(error);
  }

  expired(): void {
    if (this.#isDoubting) return this.fail(this.#refusal);
    const { patience, target } = this.#options;
    if (this.#silences < patience.retries) {
      this.#silences++;
      return this.#send();
    }
    const elapsed = Math.round(monotonicNow() - this.#started);
    const text = `${target} did not answer ${this.attempts === 1 ? "the message" : `any of ${this.attempts} messages`} within ${elapsed} ms`;
    this.fail(new RequestTimeout(text, target, this.attempts, elapsed, { cause: this.#refusal }));
  }

  /** Ends the wait with an error. */
  fail(reason: unknown): void {
    if (this.#isDone) return;
    this.#end();
    this.#reject(reason);
  }

  /** Ends the wait because its owner closes. */
  close(): void {
    this.fail(new ClosedError("the originator"));
  }

  #send(): void {
    try {
      const encoded = this.#options.encode(this.attempts);
      if (encoded instanceof Promise)
        encoded.then(
          (ready) => this.#transmit(ready),
          (error: unknown) => this.fail(error),
        );
      else this.#transmit(encoded);
    } catch (error) {
      this.fail(error);
    }
  }

  #transmit(encoded: Encoded): void {
    if (this.#isDone) return;
    const { patience, to } = this.#options;
    const until =
      monotonicNow() + Math.min(patience.timeout * patience.backoff ** this.#silences, 0x7fffffff);
    this.attempts++;
    try {
      if (this.#last?.id === encoded.id) {
        this.#ticket.waitUntil(until);
        this.#ticket.repeat(encoded.data);
      } else if (!this.#ticket.ask(encoded.data, encoded.id, to, until))
        throw new RangeError(`message id ${encoded.id} is outstanding already; send the notification again`);
      this.#last = encoded;
    } catch (error) {
      this.fail(error);
    }
  }

  #judge(error: unknown): Verdict {
    switch (consequenceOf(error, this.#renewals < maxRenewals)) {
      case "retry":
        this.#renewals++;
        this.#send();
        return "accepted";
      case "fail":
        this.fail(error);
        return "accepted";
      case "doubt":
        if (!this.#isDoubting)
          this.#ticket.waitUntil(Math.min(this.#ticket.until, monotonicNow() + maxDoubt));
        this.#isDoubting = true;
        this.#refusal = error;
        return "refused";
      case "wait":
        this.#refusal ??= error;
        return "refused";
    }
  }

  #end(): void {
    this.#isDone = true;
    this.#ticket.close();
  }
}

/** Messages that are sent because the receiver asked for another one: its clock was unknown, or its engine is new. */
const maxRenewals = 2;
/** Milliseconds to wait for a better answer than one that anybody could have made. */
const maxDoubt = 500;
