// The client's side of a model's `TransportHandler`: messages of the model's own, as in discovery.
import { consequenceOf, monotonicNow } from "@snmp/mpm-core";
import type { Ticket, TransportAddress, Verdict, Waiter } from "@snmp/transport";
import { traceDiscovery } from "./diagnostics.ts";
import { maxDoubt } from "./doubt.ts";
import type { Session } from "./session.ts";
import { discoveryTimeout } from "./timeouts.ts";

/** Throws if the reply is not the one that the model waits for. */
type Check = ((reply: Uint8Array) => void) | undefined;

/** Sends what a model needs answered before it can encode a request. */
export class Courier {
  /** Milliseconds to wait for an answer: those of the call that began to encode last, since the model asks on its behalf. */
  wait: number;
  /** How long the last answer took, in milliseconds; `undefined` before the first. */
  roundTrip: number | undefined = undefined;
  /** The number of encodings, of all requests, that have not ended. */
  encodings = 0;
  readonly #session: Session;
  readonly #pending = new Set<Errand>();
  /** The calls whose encoding is pending. While there are any, they decide how long to wait and when to send again. */
  readonly #callers = new Set<object>();
  #closedBy: Error | undefined;

  constructor(session: Session, closedBy: Error | undefined) {
    this.#session = session;
    this.#closedBy = closedBy;
    this.wait = session.retry.timeout;
  }

  /** When the oldest message that waits for its answer was sent, in milliseconds of `monotonicNow()`; `undefined` if none does. */
  get pendingSince(): number | undefined {
    for (const { started } of this.#pending) return started;
    return undefined;
  }

  /** Why the last reply did not count, if one came. */
  get refusal(): unknown {
    for (const { refusal } of this.#pending) if (refusal !== undefined) return refusal;
    return undefined;
  }

  get hasCallers(): boolean {
    return this.#callers.size > 0;
  }

  /** A call begins to wait for what the model asks. */
  enter(caller: object): void {
    this.#callers.add(caller);
  }

  /** The call does not wait any more. */
  leave(caller: object): void {
    if (!this.#callers.delete(caller) || this.#callers.size > 0) return;
    for (const errand of this.#pending) errand.endOverdue();
  }

  /**
   * Resolves to the first reply with the message's id from the target that `check` accepts. Rejects with the error of `check` if no better
   * reply can come, and with `RequestTimeout` if none comes in time.
   */
  send(message: Uint8Array, check: Check): Promise<Uint8Array> {
    return traceDiscovery(this.#session, () => this.#send(message, check));
  }

  async #send(message: Uint8Array, check: Check): Promise<Uint8Array> {
    const { wait } = this;
    const to = this.#session.address ?? (await this.#session.resolve());
    if (this.#closedBy !== undefined) throw this.#closedBy;
    const errand = new Errand(this.#session, message, check, wait);
    this.#pending.add(errand);
    try {
      const reply = await errand.run(to);
      this.roundTrip = monotonicNow() - errand.started;
      return reply;
    } finally {
      errand.close();
      this.#pending.delete(errand);
    }
  }

  /**
   * Sends what waits for its answer once more, the same octets, so that a late answer to an earlier copy counts too. A message that
   * another call has just repeated is not sent again.
   */
  repeat(now: number, wait: number): void {
    for (const errand of this.#pending) if (now - errand.sent >= wait / 2) errand.repeat(now, wait);
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
  /** When the message was sent first, and last, in milliseconds of `monotonicNow()`. */
  readonly started = monotonicNow();
  sent = this.started;
  readonly #ticket: Ticket;
  #resolve!: (reply: Uint8Array) => void;
  #reject!: (reason: unknown) => void;
  /** Why the last reply did not count. */
  #refusal: unknown = undefined;
  #isDoubting = false;
  readonly #firstWait: number;
  /** Whether its own wait is over, and it goes on only because calls still wait. */
  #isOverdue = false;

  constructor(
    readonly session: Session,
    readonly message: Uint8Array,
    readonly check: Check,
    /** Milliseconds to wait for an answer. */
    private wait: number,
  ) {
    this.#firstWait = wait;
    this.#ticket = session.openChannel(false).issueTicket(this);
  }

  run(to: TransportAddress): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      const { message, session } = this;
      const id = session.model.messageId(message);
      session.lane?.noteMessage();
      if (!this.#ticket.ask(message, id, to, this.started + this.wait))
        reject(new RangeError(`message id ${id} is outstanding already; the model must choose another one`));
    });
  }

  /** Sends the message again, and waits for `wait` milliseconds. */
  repeat(now: number, wait: number): void {
    if (this.#isDoubting) return;
    this.sent = now;
    this.wait = wait;
    this.#ticket.waitUntil(now + wait + grace);
    this.session.lane?.noteMessage();
    this.#ticket.repeat(this.message);
  }

  received(reply: Uint8Array): Verdict {
    try {
      this.check?.(reply);
    } catch (error) {
      return this.#judge(error);
    }
    this.#ticket.close();
    this.#resolve(reply);
    return "accepted";
  }

  failed(error: Error): void {
    this.#reject(error);
  }

  expired(): void {
    if (this.#isDoubting) return this.#reject(this.#refusal);
    if (!this.session.courier.hasCallers) return this.#timeOut();
    const now = monotonicNow();
    // if nobody has asked again by then, the call that began to wait has ended, and others are more patient
    if (this.#isOverdue && now - this.sent >= this.wait) this.repeat(now, this.wait * 1.5);
    else this.#ticket.waitUntil(Math.max(now, this.sent + this.wait) + grace);
    this.#isOverdue = true;
  }

  /** Ends at once if its own wait is over: the last call that waited for it has ended. */
  endOverdue(): void {
    if (monotonicNow() - this.started < this.#firstWait) return;
    this.#ticket.close();
    this.#timeOut();
  }

  #timeOut(): void {
    this.#reject(discoveryTimeout(this.session.name, monotonicNow() - this.started, this.#refusal));
  }

  abort(reason: Error): void {
    this.#ticket.cancel();
    this.#reject(reason);
  }

  close(): void {
    this.#ticket.close();
  }

  /** Why the last reply did not count, for the timeout of a call that waited in vain. */
  get refusal(): unknown {
    return this.#refusal;
  }

  #judge(error: unknown): Verdict {
    const consequence = consequenceOf(error, true);
    if (consequence === "retry" || consequence === "fail") {
      this.#ticket.close();
      this.#reject(error);
      return "accepted";
    }
    if (!this.#isDoubting) this.#refusal = error;
    if (consequence === "doubt" && !this.#isDoubting) {
      this.#isDoubting = true;
      this.#ticket.waitUntil(monotonicNow() + maxDoubt);
    }
    return "refused";
  }
}

/** Milliseconds in which calls that have waited as long can ask again, or give up. */
const grace = 40;
