// One request to many devices: a broadcast or multicast address, with as many answers as there are devices.
import { monotonicNow, randomId } from "@snmp/mpm-core";
import { type Pdu, requestPdu, type Varbind } from "@snmp/pdu";
import type { Ticket, TransportAddress, Verdict, Waiter } from "@snmp/transport";
import { unwatch, watch } from "./aborts.ts";
import { addTarget } from "./errors.ts";
import type { Names } from "./names.ts";
import { type Reply, toReply } from "./responses.ts";
import type { Session } from "./session.ts";

/** Options for a survey. */
export interface SurveyOptions {
  /** Milliseconds to collect answers, 1..2147483647; by default the `timeout` of the client. */
  readonly timeout?: number | undefined;
  /** Ends the survey: its iterator rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The options that a survey has. */
export const surveyOptions: ReadonlySet<string> = new Set(["timeout", "signal"]);

/** The answer of one device. */
export interface SurveyAnswer {
  /** The address that it came from, as the target of a client: `udp://192.0.2.7:161`. */
  readonly address: string;
  /** The values, in the order of the names. */
  readonly varbinds: Reply;
  /** The error-status; 0 if there is no error. */
  readonly errorStatus: number;
}

/** Collects answers until its time is over. Nothing is sent before it is first read. */
export class Survey implements AsyncIterableIterator<SurveyAnswer>, Waiter {
  readonly #session: Session;
  readonly #asked: readonly Varbind[];
  readonly #options: SurveyOptions;
  readonly #names: Names | undefined;
  readonly #answers: SurveyAnswer[] = [];
  readonly #readers: PromiseWithResolvers[] = [];
  /** The addresses that have answered: each counts once. */
  readonly #answered = new Set<string>();
  #ticket: Ticket | undefined = undefined;
  #requestId = 0;
  #isDone = false;
  #failure: unknown = undefined;

  constructor(session: Session, asked: readonly Varbind[], options: SurveyOptions, names?: Names) {
    if (session.options.broadcast !== true)
      throw new TypeError("a survey needs the option `broadcast: true` of the client");
    this.#session = session;
    this.#asked = asked;
    this.#options = options;
    this.#names = names;
  }

  next(): Promise<IteratorResult<SurveyAnswer, undefined>> {
    if (this.#ticket === undefined && !this.#isDone) this.#start();
    const answer = this.#answers.shift();
    if (answer !== undefined) return Promise.resolve({ done: false, value: answer });
    if (this.#failure !== undefined) {
      const failure = this.#failure as Error;
      this.#failure = undefined;
      return Promise.reject(failure);
    }
    if (this.#isDone) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<SurveyAnswer, undefined>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  received(message: Uint8Array, from: TransportAddress): Verdict {
    const { model, credentials } = this.#session;
    let response: Pdu;
    try {
      response = model.decode(message, credentials);
    } catch {
      return "refused";
    }
    if (response.type !== "Response" || response.requestId !== this.#requestId) return "refused";
    const address = from.toString();
    if (this.#answered.has(address) || this.#answered.size >= maxAnswers) return "refused";
    this.#answered.add(address);
    const { errorStatus } = response;
    const varbinds = toReply(response);
    const answer = { address, varbinds: this.#names?.add(varbinds) ?? varbinds, errorStatus };
    const reader = this.#readers.shift();
    if (reader === undefined) this.#answers.push(answer);
    else reader.resolve({ done: false, value: answer });
    return "accepted";
  }

  failed(error: unknown): void {
    this.#fail(error);
  }

  expired(): void {
    this.#end();
  }

  abort(reason: unknown): void {
    this.#fail(reason);
  }

  #start(): void {
    const { signal } = this.#options;
    this.#ticket = this.#session.channel.issueTicket(this);
    try {
      signal?.throwIfAborted();
      const { closedBy } = this.#session.queue;
      if (closedBy !== undefined) throw closedBy;
      if (signal !== undefined) watch(signal, this);
      const { address } = this.#session;
      if (address !== undefined) this.#ask(address);
      else
        this.#session.resolve().then(
          (found) => this.#ask(found),
          (error: unknown) => this.#fail(error),
        );
    } catch (error) {
      this.#fail(error);
    }
  }

  #ask(to: TransportAddress): void {
    if (this.#isDone) return;
    const { model, credentials, contextEngineId, contextName, retry } = this.#session;
    try {
      const id = (this.#requestId = randomId());
      const pdu = requestPdu("GetRequest", id, this.#asked);
      const encoded = model.encodeNow?.(id, credentials, contextEngineId, contextName, pdu);
      if (encoded === undefined)
        throw new TypeError("a survey needs a model that asks nothing beforehand, such as SNMPv2c");
      const messageId = encoded.messageId ?? model.messageId(encoded.data);
      const until = monotonicNow() + (this.#options.timeout ?? retry.timeout);
      this.#ticket!.ask(encoded.data, messageId, to, until);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#isDone) return;
    const failure = addTarget(error, this.#session.name);
    const [reader, ...others] = this.#readers.splice(0);
    if (reader === undefined) this.#failure = failure;
    else reader.reject(failure);
    this.#readers.push(...others);
    this.#end();
  }

  #end(): void {
    this.#isDone = true;
    this.#ticket?.close();
    const { signal } = this.#options;
    if (signal !== undefined) unwatch(signal, this);
    for (const reader of this.#readers.splice(0)) reader.resolve({ done: true, value: undefined });
  }
}

/** Addresses can be forged, so that their number has a limit. */
const maxAnswers = 65_536;

interface PromiseWithResolvers {
  resolve(result: IteratorResult<SurveyAnswer, undefined>): void;
  reject(reason: unknown): void;
}
