// One request: as many messages as it takes, and one answer. When to ask again, what to believe, and when to give up.
import { consequenceOf, DecodeError, monotonicNow, RequestTimeout } from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import type { Verdict } from "@snmp/transport";
import { unwatch, watch } from "./aborts.ts";
import type { Question } from "./ask.ts";
import { doubtFor, maxDoubt } from "./doubt.ts";
import { addTarget } from "./errors.ts";
import type { Call } from "./options.ts";
import type { Limited, Pass } from "./lane.ts";
import type { Job } from "./queue.ts";
import { explainRefusal } from "./refusals.ts";
import { Sender } from "./sender.ts";
import type { Session } from "./session.ts";
import { discoveryTimeout, encodingTimeout, requestTimeout } from "./timeouts.ts";

/** A request on its way through the states of `RequestState`. */
export class Exchange extends Sender implements Job<Exchange>, Limited {
  place: Job<Exchange>["place"] = "none";
  previous: Exchange | undefined = undefined;
  next: Exchange | undefined = undefined;
  /** Its place under the limits of the client, if there are any. */
  private readonly pass: Pass | undefined;
  private readonly resolve: (result: unknown) => void;
  private readonly reject: (reason: unknown) => void;
  /** The number of messages that were sent because the peer asked for another one. */
  private resumptions = 0;
  /** Why the last answer did not count. */
  private refusal: unknown = undefined;
  /** Whether the address was looked up again because it failed, and whether what is known of the engine was forgotten. */
  private lookedUpAgain = false;
  private forgotEngine = false;

  constructor(
    session: Session,
    question: Question,
    call: Call,
    resolve: (result: unknown) => void,
    reject: (reason: unknown) => void,
  ) {
    super(session, question, call);
    this.resolve = resolve;
    this.reject = reject;
    this.pass = session.lane?.issue(this);
    if (call.signal !== undefined) watch(call.signal, this);
  }

  start(now = monotonicNow()): void {
    if (this.pass === undefined) this.begin(now);
    else this.pass.enter(now);
  }

  admitted(now: number): void {
    // a client that is being closed aborts its requests one after the other
    if (this.session.queue.closedBy === undefined) this.begin(now);
  }

  private begin(now: number): void {
    if (now >= this.deadline) return this.timeOut(now);
    const { address } = this.session;
    if (address === undefined) return this.lookUp(now);
    const { addressExpires } = this.session;
    if (addressExpires !== undefined && now >= addressExpires) this.session.refreshAddress(now);
    this.encode(address, now);
  }

  received(message: Uint8Array): Verdict {
    const { model, credentials } = this.session;
    let answer: Pdu | undefined;
    try {
      answer = model.decode(message, credentials);
    } catch (error) {
      answer = this.session.decodeLeniently(message, error);
      if (answer === undefined) return this.judge(error);
    }
    if (answer?.type !== "Response" || !this.isAsked(answer.requestId) || !Array.isArray(answer.varbinds))
      return this.judge(explainRefusal(this.session, answer));
    this.end();
    this.session.hasAnswered = true;
    try {
      this.resolve(this.question.result(answer));
    } catch (error) {
      this.reject(error);
    }
    return "accepted";
  }

  expired(): void {
    if (this.state === "doubting") return this.failed(this.refusal);
    const now = monotonicNow();
    if (this.state === "encoding" && !this.isWaitOver(now)) return;
    if (this.state === "queued") this.timeOut(now);
    else this.retryOrGiveUp(now);
  }

  /** Some devices keep 16 bits of a request-id. From now on they get such ids; the message that shows it is not an answer. */
  shortened(message: Uint8Array): void {
    if (this.state !== "waiting" || !this.hasLongId || !this.session.learnShortIds(message)) return;
    this.encode(this.to);
  }

  failed(reason: unknown): void {
    if (this.state === "done") return;
    if (this.session.leaveFailedAddress(reason, this.to) && !this.lookedUpAgain)
      return this.lookUpAgain(reason);
    this.end();
    this.reject(addTarget(reason, this.session.name));
  }

  abort(reason: unknown): void {
    this.ticket.cancel();
    this.failed(reason);
  }

  encodingFailed(error: unknown): void {
    if (this.state !== "encoding") return;
    if (!RequestTimeout.isInstance(error)) return this.failed(error);
    this.refusal ??= error;
    const now = monotonicNow();
    if (now < this.ticket.until && this.encoding!.mayJoin()) return this.encode(this.to, now);
    this.attempts++;
    this.retryOrGiveUp(now);
  }

  private isWaitOver(now: number): boolean {
    const since = this.ticket.until - this.wait;
    const ends = Math.min(this.encoding!.waitEnds(now, since, this.wait), this.deadline);
    if (ends > now) {
      this.ticket.waitUntil(ends);
      return false;
    }
    if (this.session.courier.pendingSince !== undefined) {
      this.attempts++;
      this.refusal ??= discoveryTimeout(this.session.name, this.wait, this.session.courier.refusal);
    } else this.refusal ??= encodingTimeout(this.session, now - this.started);
    return true;
  }

  /** Decides how a message that cannot be accepted affects the request. */
  private judge(error: unknown): Verdict {
    if (!this.forgotEngine && this.session.forgetReset(error)) {
      this.forgotEngine = true;
      this.encode(this.to);
      return "accepted";
    }
    const consequence = consequenceOf(error, this.resumptions < maxResumptions);
    if (consequence === "retry") {
      this.resumptions++;
      this.encode(this.to);
    } else if (consequence === "fail") this.failed(error);
    else {
      if (this.state !== "doubting") this.refusal = error;
      if (this.state === "waiting") {
        if (consequence === "doubt") this.startDoubt();
        else if (DecodeError.isInstance(error)) this.shortenWait();
      }
      return "refused";
    }
    return "accepted";
  }

  private startDoubt(): void {
    this.state = "doubting";
    const now = monotonicNow();
    const doubt = doubtFor(this.session, now - (this.ticket.until - this.wait));
    this.ticket.waitUntil(Math.min(this.ticket.until, now + doubt));
  }

  /** The answer that came cannot be read. A smaller one may be readable, and is asked for at once; otherwise no better one is likely. */
  private shortenWait(): void {
    const canShrink = this.silences < this.retry.retries && this.question.canShrink?.(this.silences) === true;
    this.ticket.waitUntil(Math.min(this.ticket.until, monotonicNow() + (canShrink ? 0 : maxDoubt)));
  }

  /** The address refuses, and its name may have another one by now. */
  private lookUpAgain(reason: unknown): void {
    this.lookedUpAgain = true;
    const failed = this.to.toString();
    this.ticket.close();
    this.ticket = this.session.channel.issueTicket(this);
    this.state = "resolving";
    this.startWait(monotonicNow());
    this.session.resolve().then(
      (to) => (to.toString() === failed ? this.failed(reason) : this.encode(to)),
      () => this.failed(reason),
    );
  }

  private retryOrGiveUp(now: number): void {
    if (++this.silences > this.retry.retries || now >= this.deadline) return this.timeOut(now);
    this.wait = this.retry.waitAfter(this.silences);
    if (this.state === "resolving") return this.startWait(now);
    if (this.state !== "encoding" || this.session.courier.pendingSince === undefined)
      return this.encode(this.to, now);
    this.startWait(now);
    this.session.courier.repeat(now, this.wait);
  }

  private timeOut(now: number): void {
    if (this.attempts > 0) this.session.noteTimeout();
    this.failed(requestTimeout(this.session, this.attempts, now - this.started, this.refusal));
  }

  private end(): void {
    this.state = "done";
    this.ticket.close();
    if (this.encoding !== undefined) this.session.courier.leave(this);
    if (this.call.signal !== undefined) unwatch(this.call.signal, this);
    this.pass?.leave();
    this.session.queue.remove(this);
  }
}

/** A clock that is set right and an engine that is discovered anew: no request needs more. */
const maxResumptions = 2;
