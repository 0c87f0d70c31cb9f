// One request, as many messages as it takes, and one answer.
import {
  type EncodingResult,
  MessageDiscarded,
  monotonicNow,
  randomId,
  RequestTimeout,
  SnmpError,
} from "@snmp/mpm-core";
import { octetsFromText, type Pdu, type StandardPdu } from "@snmp/pdu";
import type { Outstanding, TransportAddress } from "@snmp/transport";
import { unwatch, watch } from "./aborts.ts";
import type { Call } from "./options.ts";
import { Link } from "./ring.ts";
import type { Session } from "./session.ts";

/** What is asked, and what becomes of the answer. */
export interface Question<Result = unknown> {
  /** The PDU of a message, after so many that got no answer: a retry may ask for less. */
  pdu(requestId: number, silences: number): Pdu;
  /** What the call resolves to; what this throws becomes the reason of its rejection. */
  result(response: StandardPdu): Result;
}

/** A request under way: encodes and sends it, again when no answer comes, and decides which message is its answer. */
export class Exchange implements Outstanding {
  /** Its place among those of the same session. */
  readonly link = new Link<Exchange>(this);
  expires: number;
  place = -1;
  /** Set before anything is sent. */
  to!: TransportAddress;
  readonly anySource: boolean;
  readonly model: Session["model"];
  readonly #session: Session;
  readonly #question: Question;
  readonly #call: Call;
  readonly #resolve: (result: unknown) => void;
  readonly #reject: (reason: unknown) => void;
  /** Milliseconds of `monotonicNow()`. */
  readonly started = monotonicNow();
  readonly #deadline: number;
  /** The ids of the last message. */
  #messageId = 0;
  #requestId = 0;
  /** The ids of those before: an answer to any of them will do. */
  #earlier: { readonly messageId: number; readonly requestId: number }[] | undefined = undefined;
  #began = false;
  #done = false;
  /** Messages sent. */
  #attempts = 0;
  /** Messages that got no answer in time. */
  #silences = 0;
  #collisions = 0;
  #patience: number;
  #refusal: unknown = undefined;
  /** An unproven Report, which is believed when nothing better comes. */
  #report: unknown = undefined;
  #resumed = 0;

  constructor(
    session: Session,
    question: Question,
    call: Call,
    resolve: (result: unknown) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#session = session;
    this.#question = question;
    this.#call = call;
    this.#resolve = resolve;
    this.#reject = reject;
    this.model = session.model;
    this.anySource = session.options.source === "any";
    this.#patience = call.timeout ?? session.options.timeout ?? 5000;
    this.#deadline = call.until ?? this.started + (call.deadline ?? session.options.deadline ?? Infinity);
    this.expires = this.#deadline;
    if (call.signal !== undefined) watch(call.signal, this);
    if (this.#deadline !== Infinity) session.dispatcher.deadlines.add(this);
  }

  /** Its turn has come; `now` saves looking at the clock. */
  begin(now = monotonicNow()): void {
    this.#began = true;
    if (now >= this.#deadline) return this.#timeOut();
    const { address } = this.#session;
    if (address !== undefined) this.#send(address, now);
    else this.#lookUp();
  }

  #lookUp(): void {
    this.#wait();
    this.#session.resolve().then(
      (to) => this.#send(to),
      (error: unknown) => this.fail(error),
    );
  }

  accept(message: Uint8Array): boolean {
    let response: Pdu;
    try {
      response = this.model.decode(message, this.#session.credentials);
    } catch (error) {
      return this.#refused(error);
    }
    if (response.type !== "Response" || !this.#isAsked(response.requestId))
      return this.#refused(new MessageDiscarded(`a ${response.type} that answers nothing asked`));
    this.#end();
    try {
      this.#resolve(this.#question.result(response));
    } catch (error) {
      this.#reject(error);
    }
    return true;
  }

  /** What came is no answer; whether it ends this message's wait for one. */
  #refused(error: unknown): boolean {
    if (isRetryable(error) && this.#resumed++ < mostResumptions) {
      this.#send(this.to);
      return true;
    }
    if (isRefusal(error)) {
      this.#refusal = error;
      return false;
    }
    if (isUnproven(error)) return this.#doubt(error);
    this.fail(error);
    return true;
  }

  /** Anybody may have made this Report: it ends the request only when no true answer comes soon. */
  #doubt(report: unknown): boolean {
    if (this.#report === undefined) {
      this.#report = report;
      this.expires = Math.min(this.expires, monotonicNow() + longestDoubt);
      this.#session.dispatcher.deadlines.add(this);
    }
    return false;
  }

  expire(): void {
    if (this.#report !== undefined) return this.fail(this.#report);
    const { dispatcher, options } = this.#session;
    if (this.#attempts > 0) dispatcher.transport.silent?.(this.to);
    const retries = this.#call.retries ?? options.retries ?? 3;
    if (!this.#began || ++this.#silences > retries || monotonicNow() >= this.#deadline)
      return this.#timeOut();
    this.#patience = Math.min(this.#patience * (this.#call.backoff ?? options.backoff ?? 1.5), longestWait);
    if (this.to === undefined) return this.#wait(); // its name is still being looked up
    this.#send(this.to);
  }

  /** Nobody waits for the answer any more. */
  abort(reason: unknown): void {
    if (this.#attempts > 0) this.#session.dispatcher.transport.silent?.(this.to);
    this.fail(reason);
  }

  fail(reason: unknown): void {
    if (this.#done) return;
    this.#end();
    this.#reject(reason);
  }

  /** Encodes a message of its own, awaits its answer and sends it. */
  #send(to: TransportAddress, now?: number): void {
    if (this.#done) return;
    this.to = to;
    const requestId = randomId();
    const { model } = this;
    const { credentials } = this.#session;
    try {
      const engineId = this.#call.contextEngineId ?? this.#session.contextEngineId;
      const context =
        this.#call.contextName === undefined
          ? this.#session.contextName
          : octetsFromText(this.#call.contextName);
      const pdu = this.#question.pdu(requestId, this.#silences);
      const encoded = model.encodeNow?.(requestId, credentials, engineId, context, pdu);
      if (encoded !== undefined) this.#transmit(encoded, requestId, now);
      else this.#await(model.encode(requestId, credentials, engineId, context, pdu), requestId);
    } catch (error) {
      this.fail(error);
    }
  }

  /** The model has something to find out first. */
  #await(encoding: Promise<EncodingResult>, requestId: number): void {
    this.#pause();
    encoding.then(
      (result) => this.#transmit(result, requestId),
      (error: unknown) => this.#encodingFailed(error),
    );
  }

  #transmit(result: EncodingResult, requestId: number, now?: number): void {
    if (this.#done) return;
    const { dispatcher } = this.#session;
    try {
      const id = result.messageId ?? this.model.messageId(result.data);
      if (!dispatcher.add(id, this)) return this.#collided(id);
      if (this.#requestId !== 0) this.#remember();
      this.#messageId = id;
      this.#requestId = requestId;
      this.#attempts++;
      this.#wait(now);
      dispatcher.transport.send(result.data, this.to, (error) => {
        if (error !== undefined) this.fail(error);
      });
    } catch (error) {
      this.fail(error);
    }
  }

  /** An answer to the last message will still do once there is another. */
  #remember(): void {
    (this.#earlier ??= []).push({ messageId: this.#messageId, requestId: this.#requestId });
  }

  #isAsked(requestId: number): boolean {
    return (
      requestId === this.#requestId ||
      (this.#earlier?.some((message) => message.requestId === requestId) ?? false)
    );
  }

  /** From now on, silence counts. */
  #wait(now = monotonicNow()): void {
    this.expires = Math.min(now + this.#patience, this.#deadline);
    this.#session.dispatcher.deadlines.add(this);
  }

  /** No answer is missed while a message is encoded: discovery has a limit of its own. */
  #pause(): void {
    this.expires = this.#deadline;
    const { deadlines } = this.#session.dispatcher;
    if (this.#deadline === Infinity) deadlines.delete(this);
    else deadlines.add(this);
  }

  /** Somebody else's request has the id. Ids are random: more than once in a row, and the model gives all messages the same. */
  #collided(id: number): void {
    if (++this.#collisions <= mostCollisions) return this.#send(this.to);
    this.fail(new RangeError(`message id ${id} is outstanding already, and the model gives no other`));
  }

  /** Discovery that got no answer counts as a message that got none. */
  #encodingFailed(error: unknown): void {
    if (!RequestTimeout.isInstance(error)) return this.fail(error);
    if (this.#done) return;
    this.#refusal ??= error;
    this.#attempts++;
    this.expire();
  }

  #timeOut(): void {
    const { name } = this.#session;
    if (this.#attempts > 0) this.#session.unanswered();
    const elapsed = monotonicNow() - this.started;
    const waited = `within ${Math.round(elapsed)} ms`;
    const sent = this.#attempts === 1 ? "1 message" : `${this.#attempts} messages`;
    const seen = this.#refusal === undefined ? "" : `; ${seenAs(this.#refusal as Error)}`;
    const message =
      this.#attempts > 0
        ? `${name} did not answer ${waited} (${sent})${seen}`
        : `${name} could not be asked ${waited}`;
    this.fail(new RequestTimeout(message, name, this.#attempts, elapsed, { cause: this.#refusal }));
  }

  #end(): void {
    this.#done = true;
    const { dispatcher } = this.#session;
    if (this.#requestId !== 0) this.#forget(this.#messageId);
    if (this.#earlier !== undefined) for (const { messageId } of this.#earlier) this.#forget(messageId);
    dispatcher.deadlines.delete(this);
    if (this.#call.signal !== undefined) unwatch(this.#call.signal, this);
    this.#session.finished(this, this.#began);
  }

  /** Nobody waits for an answer to that message any more. */
  #forget(messageId: number): void {
    this.#session.dispatcher.remove(messageId);
    this.model.release?.(messageId);
  }
}

/** In words for a timeout: why what came, or what did not come, was no answer. */
function seenAs(refusal: Error): string {
  return RequestTimeout.isInstance(refusal)
    ? refusal.message
    : `the last answer was refused: ${refusal.message}`;
}

/** A message that proves nothing: the request stays open for a better one. */
function isRefusal(error: unknown): boolean {
  return (
    SnmpError.isInstance(error) && (error.code === "ERR_SNMP_DECODE" || error.code === "ERR_SNMP_DISCARDED")
  );
}

/** A Report that is not authenticated though its request was (RFC 3414 §3.2). */
function isUnproven(error: unknown): boolean {
  return (error as { unproven?: unknown } | undefined)?.unproven === true;
}

/** The peer told the model something that makes the next message succeed. */
function isRetryable(error: unknown): boolean {
  return (error as { retryable?: unknown } | undefined)?.retryable === true;
}

/** A clock put right, and an engine's identity learnt anew: no request needs more. */
const mostResumptions = 2;
const mostCollisions = 8;
/** Milliseconds that a true answer may take to come after an unproven Report. */
const longestDoubt = 1000;
/** Milliseconds: what a timer can measure. */
const longestWait = 0x7fffffff;
