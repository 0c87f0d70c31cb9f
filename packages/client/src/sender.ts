// How a message of a request gets out: look-up of the address, encoding, ids, sending.
import { type EncodingResult, monotonicNow, randomId } from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import type { Ticket, TransportAddress, Verdict, Waiter } from "@snmp/transport";
import type { Question } from "./ask.ts";
import { noteMessage } from "./diagnostics.ts";
import { Encoding, type EncodingOwner } from "./encoding.ts";
import { type Call, retryPolicyOf } from "./options.ts";
import type { RequestState } from "./request-state.ts";
import type { RetryPolicy } from "./retry-policy.ts";
import type { Session } from "./session.ts";

/** Sends the messages of one request, each encoded anew. All times are milliseconds of `monotonicNow()`. */
export abstract class Sender implements Waiter, EncodingOwner {
  readonly started = monotonicNow();
  protected state: RequestState = "queued";
  protected readonly deadline: number;
  protected readonly retry: RetryPolicy;
  protected ticket: Ticket;
  protected to!: TransportAddress;
  protected encoding: Encoding | undefined = undefined;
  /** How long to wait for an answer. */
  protected wait: number;
  /** The number of messages, and of those that got no answer. */
  protected attempts = 0;
  protected silences = 0;
  /** The request-id of the last message; `earlier` are those before it, whose answers count too. */
  private requestId = 0;
  private earlier: number[] | undefined = undefined;
  private collisions = 0;

  constructor(
    protected readonly session: Session,
    protected readonly question: Question,
    protected readonly call: Call,
  ) {
    this.ticket = session.channel.issueTicket(this);
    const retry = (this.retry = retryPolicyOf(call, session.retry));
    this.wait = retry.jitter === "none" ? retry.timeout : retry.waitAfter(0);
    this.deadline = call.until ?? this.started + (call.deadline ?? session.options.deadline ?? Infinity);
    if (this.deadline !== Infinity) this.ticket.waitUntil(this.deadline);
  }

  abstract received(message: Uint8Array): Verdict;
  abstract shortened(message: Uint8Array): void;
  abstract expired(): void;
  abstract failed(reason: unknown): void;
  abstract encodingFailed(error: unknown): void;

  encoded(result: EncodingResult, requestId: number): boolean {
    if (this.state !== "encoding") return false;
    this.session.courier.leave(this);
    try {
      this.send(result, requestId);
    } catch (error) {
      this.failed(error);
    }
    return true;
  }

  protected lookUp(now: number): void {
    this.state = "resolving";
    this.startWait(now);
    this.session.resolve().then(
      (to) => this.encode(to),
      (error: unknown) => this.failed(error),
    );
  }

  /** Encodes a message with an id of its own, and sends it, at once if the model can. */
  protected encode(to: TransportAddress, now?: number): void {
    if (this.state === "done") return;
    this.to = to;
    const requestId = randomId() & this.session.requestIdMask || 1;
    const { call } = this;
    const { model, credentials, contextEngineId, contextName } = this.session;
    try {
      const engineId = call.contextEngineId ?? contextEngineId;
      const context = call.contextName === undefined ? contextName : octetsFromText(call.contextName);
      const pdu = this.question.pdu(requestId, this.silences);
      if (call.trace !== undefined) noteMessage(call.trace, pdu);
      const encoded = model.encodeNow?.(requestId, credentials, engineId, context, pdu);
      if (encoded !== undefined) return this.send(encoded, requestId, now);
      this.startEncoding(now);
      this.encoding!.add(model.encode(requestId, credentials, engineId, context, pdu), requestId);
    } catch (error) {
      this.failed(error);
    }
  }

  private send(result: EncodingResult, requestId: number, now = monotonicNow()): void {
    const id = result.messageId ?? this.session.model.messageId(result.data);
    this.state = "waiting";
    if (this.requestId !== 0) (this.earlier ??= []).push(this.requestId);
    this.requestId = requestId;
    if (this.earlier !== undefined) this.session.lane?.noteMessage();
    const until = Math.min(now + this.wait, this.deadline);
    if (this.ticket.ask(result.data, id, this.to, until)) this.attempts++;
    else this.replaceId(id);
  }

  /** The model may ask its peer something first, on behalf of this request and for as long. */
  private startEncoding(now = monotonicNow()): void {
    if (this.state === "queued" || now >= this.ticket.until) this.startWait(now);
    this.state = "encoding";
    const { courier } = this.session;
    courier.wait = this.wait;
    courier.enter(this);
    this.encoding ??= new Encoding(this.session, this);
  }

  /** Ids are random: if this happens several times, the model gives all messages the same. */
  private replaceId(id: number): void {
    if (++this.collisions <= maxCollisions) return this.encode(this.to);
    this.failed(new RangeError(`message id ${id} is outstanding already, and the model gives no other`));
  }

  /** Whether the last message has a request-id of more than 16 bits. */
  protected get hasLongId(): boolean {
    return this.requestId > 0xffff;
  }

  protected isAsked(requestId: number): boolean {
    return requestId === this.requestId || this.earlier?.includes(requestId) === true;
  }

  protected startWait(now: number): void {
    this.ticket.waitUntil(Math.min(now + this.wait, this.deadline));
  }
}

const maxCollisions = 8;
