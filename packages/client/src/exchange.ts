// One request, as many messages as it takes, and one answer.
import { type EncodingResult, MessageDiscarded, randomId, RequestTimeout, SnmpError } from "@snmp/mpm-core";
import type { Pdu, StandardPdu } from "@snmp/pdu";
import type { Outstanding, TransportAddress } from "@snmp/transport";
import type { CallOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** Makes the PDU for the nth message of a request, from 0: a retry may ask for less. */
export type PduSource = (attempt: number) => Pdu;

/** A request under way: encodes and sends it, again when no answer comes, and decides which message is its answer. */
export class Exchange implements Outstanding {
  /** The one that waits behind this one. */
  next: Exchange | undefined = undefined;
  done = false;
  expires: number;
  to!: TransportAddress;
  readonly anySource: boolean;
  readonly #session: Session;
  readonly #pdu: PduSource;
  readonly #call: CallOptions;
  readonly #resolve: (response: StandardPdu) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #started = performance.now();
  readonly #deadline: number;
  readonly #messageIds: number[] = [];
  readonly #requestIds: number[] = [];
  #began = false;
  #attempts = 0;
  #wait: number;
  #refusal: unknown = undefined;
  #resumed = 0;
  #abort: (() => void) | undefined = undefined;

  constructor(
    session: Session,
    pdu: PduSource,
    call: CallOptions,
    resolve: (response: StandardPdu) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#session = session;
    this.#pdu = pdu;
    this.#call = call;
    this.#resolve = resolve;
    this.#reject = reject;
    this.anySource = session.options.source === "any";
    this.#wait = call.timeout ?? session.options.timeout ?? 5000;
    this.#deadline = this.#started + (call.deadline ?? session.options.deadline ?? Infinity);
    this.expires = this.#deadline;
    const { signal } = call;
    if (this.#deadline !== Infinity) session.dispatcher.deadlines.add(this);
    if (signal !== undefined) {
      this.#abort = () => this.fail(signal.reason);
      signal.addEventListener("abort", this.#abort);
    }
  }

  get model(): Session["model"] {
    return this.#session.model;
  }

  /** Its turn has come. */
  begin(): void {
    this.#began = true;
    const address = this.#session.address();
    if (address instanceof Promise)
      address.then(
        (to) => this.#send(to),
        (error: unknown) => this.fail(error),
      );
    else this.#send(address);
  }

  accept(message: Uint8Array): boolean {
    let response: Pdu;
    try {
      response = this.model.decode(message, this.#session.credentials);
    } catch (error) {
      if (isRetryable(error) && this.#resumed++ < mostResumptions) {
        this.#send(this.to);
        return true;
      }
      if (isRefusal(error)) {
        this.#refusal = error;
        return false;
      }
      this.fail(error);
      return true;
    }
    if (response.type !== "Response" || !this.#requestIds.includes(response.requestId)) {
      this.#refusal = new MessageDiscarded(`a ${response.type} that answers nothing asked`);
      return false;
    }
    this.#end();
    this.#resolve(response);
    return true;
  }

  expire(): void {
    const { dispatcher, options } = this.#session;
    if (this.to !== undefined) dispatcher.transport.silent?.(this.to);
    const retries = this.#call.retries ?? options.retries ?? 3;
    if (!this.#began || this.#attempts > retries || performance.now() >= this.#deadline) return this.#timeOut();
    this.#wait *= this.#call.backoff ?? options.backoff ?? 1.5;
    this.expires = this.#deadline; // what encoding may take: discovery has a limit of its own
    if (this.#deadline !== Infinity) dispatcher.deadlines.add(this);
    this.#send(this.to);
  }

  fail(reason: unknown): void {
    if (this.done) return;
    this.#end();
    this.#reject(reason);
  }

  /** Encodes a message of its own, awaits its answer and sends it. */
  #send(to: TransportAddress): void {
    if (this.done) return;
    this.to = to;
    const { credentials, model } = this.#session;
    const requestId = randomId();
    const { contextEngineId = this.#session.options.contextEngineId ?? noOctets, contextName } = this.#call;
    try {
      model.encode(requestId, credentials, contextEngineId, this.#session.contextName(contextName), this.#pdu(this.#attempts)).then(
        (result) => this.#transmit(result, requestId),
        (error: unknown) => this.#encodingFailed(error),
      );
    } catch (error) {
      this.fail(error);
    }
  }

  #transmit(result: EncodingResult, requestId: number): void {
    if (this.done) return;
    const { dispatcher } = this.#session;
    try {
      const id = this.model.messageId(result.data);
      if (!dispatcher.add(id, this)) return this.#send(this.to);
      this.#messageIds.push(id);
      this.#requestIds.push(requestId);
    } catch (error) {
      return this.fail(error);
    }
    this.#attempts++;
    this.expires = Math.min(performance.now() + this.#wait, this.#deadline);
    dispatcher.deadlines.add(this);
    dispatcher.transport.send(result.data, this.to, (error) => {
      if (error !== undefined) this.fail(error);
    });
  }

  /** Discovery that got no answer counts as a message that got none. */
  #encodingFailed(error: unknown): void {
    if (!RequestTimeout.isInstance(error)) return this.fail(error);
    if (this.done) return;
    this.#refusal ??= error;
    this.#attempts++;
    this.expire();
  }

  #timeOut(): void {
    const { name } = this.#session;
    this.#session.forgetAddress();
    const elapsed = performance.now() - this.#started;
    const tries = this.#attempts === 1 ? "1 message" : `${this.#attempts} messages`;
    const seen = this.#refusal === undefined ? "" : `; the last answer was refused: ${(this.#refusal as Error).message}`;
    const message = `${name} did not answer within ${Math.round(elapsed)} ms (${tries})${seen}`;
    this.fail(new RequestTimeout(message, name, this.#attempts, elapsed, { cause: this.#refusal }));
  }

  #end(): void {
    this.done = true;
    const { dispatcher } = this.#session;
    for (const id of this.#messageIds) dispatcher.remove(id);
    dispatcher.deadlines.delete(this);
    if (this.#abort !== undefined) this.#call.signal!.removeEventListener("abort", this.#abort);
    this.#session.finished(this, this.#began);
  }
}

/** A message that proves nothing: the request stays open for a better one. */
function isRefusal(error: unknown): boolean {
  return SnmpError.isInstance(error) && (error.code === "ERR_SNMP_DECODE" || error.code === "ERR_SNMP_DISCARDED");
}

/** The peer told the model something that makes the next message succeed. */
function isRetryable(error: unknown): boolean {
  return (error as { retryable?: unknown } | undefined)?.retryable === true;
}

/** A clock put right, and an engine's identity learnt anew: no request needs more. */
const mostResumptions = 2;
const noOctets = new Uint8Array(0);
