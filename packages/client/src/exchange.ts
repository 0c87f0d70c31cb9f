// One request: as many messages as it takes, and one answer. When to ask again, what to believe, and when to give up.
import { consequenceOf, monotonicNow, RequestTimeout } from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import type { Verdict } from "@snmp/transport";
import { unwatch, watch } from "./aborts.ts";
import type { Question } from "./ask.ts";
import type { Call } from "./options.ts";
import type { Job } from "./queue.ts";
import { explainRefusal } from "./refusals.ts";
import { Sender } from "./sender.ts";
import type { Session } from "./session.ts";
import { discoveryTimeout, requestTimeout } from "./timeouts.ts";

/** A request on its way through the states of `RequestState`. */
export class Exchange extends Sender implements Job {
  place = -1;
  private readonly resolve: (result: unknown) => void;
  private readonly reject: (reason: unknown) => void;
  /** The number of messages that were sent because the peer asked for another one. */
  private resumptions = 0;
  /** Why the last answer did not count. */
  private refusal: unknown = undefined;

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
    if (call.signal !== undefined) watch(call.signal, this);
  }

  start(now = monotonicNow()): void {
    if (now >= this.deadline) return this.timeOut(now);
    const { address } = this.session;
    if (address !== undefined) this.encode(address, now);
    else this.lookUp(now);
  }

  received(message: Uint8Array): Verdict {
    const { model, credentials } = this.session;
    let response: Pdu | undefined;
    try {
      response = model.decode(message, credentials);
    } catch (error) {
      return this.judge(error);
    }
    if (
      response?.type !== "Response" ||
      !this.isAsked(response.requestId) ||
      !Array.isArray(response.varbinds)
    )
      return this.judge(explainRefusal(this.session, response));
    this.end();
    try {
      this.resolve(this.question.result(response));
    } catch (error) {
      this.reject(error);
    }
    return "accepted";
  }

  expired(): void {
    if (this.state === "doubting") return this.failed(this.refusal);
    const now = monotonicNow();
    if (this.state === "encoding" && !this.isPeerSilent(now)) return;
    if (this.state === "queued") this.timeOut(now);
    else this.retryOrGiveUp(now);
  }

  failed(reason: unknown): void {
    if (this.state === "done") return;
    this.end();
    this.reject(reason);
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

  private isPeerSilent(now: number): boolean {
    const ends = Math.min(this.encoding!.silenceEnds(now, this.wait), this.deadline);
    if (ends > now) {
      this.ticket.waitUntil(ends);
      return false;
    }
    if (this.session.courier.pendingSince !== undefined) {
      this.attempts++;
      this.refusal ??= discoveryTimeout(this.session.name, this.wait);
    }
    return true;
  }

  /** Decides how a message that cannot be accepted affects the request. */
  private judge(error: unknown): Verdict {
    const consequence = consequenceOf(error, this.resumptions < maxResumptions);
    if (consequence === "retry") {
      this.resumptions++;
      this.encode(this.to);
    } else if (consequence === "fail") this.failed(error);
    else {
      if (this.state !== "doubting") this.refusal = error;
      if (consequence === "doubt" && this.state === "waiting") this.startDoubt();
      return "refused";
    }
    return "accepted";
  }

  private startDoubt(): void {
    this.state = "doubting";
    this.ticket.waitUntil(Math.min(this.ticket.until, monotonicNow() + maxDoubt));
  }

  private retryOrGiveUp(now: number): void {
    if (++this.silences > this.retry.retries || now >= this.deadline) return this.timeOut(now);
    this.wait = this.retry.waitAfter(this.silences);
    if (this.state === "resolving") this.startWait(now);
    else this.encode(this.to, now);
  }

  private timeOut(now: number): void {
    if (this.attempts > 0) this.session.noteTimeout();
    this.failed(requestTimeout(this.session.name, this.attempts, now - this.started, this.refusal));
  }

  private end(): void {
    this.state = "done";
    this.ticket.close();
    if (this.call.signal !== undefined) unwatch(this.call.signal, this);
    this.session.queue.remove(this);
  }
}

/** A clock that is set right and an engine that is discovered anew: no request needs more. */
const maxResumptions = 2;
/** Milliseconds to wait for a true answer after an unproven error. */
const maxDoubt = 1000;
