// A model that has something to wait for before it can encode: its keys, or an answer of its peer.
import { type EncodingResult, MessageDiscarded } from "@snmp/mpm-core";
import { BusyProbe } from "./busyness.ts";
import type { Session } from "./session.ts";

/** The request that an encoding is for. */
export interface EncodingOwner {
  /** Takes an encoded message. Returns false if the request does not wait for it any more. */
  encoded(result: EncodingResult, requestId: number): boolean;
  /** The last pending encoding failed. */
  encodingFailed(error: unknown): void;
}

/**
 * The pending encodings of one request. Another one is started when the peer was silent for too long; the first that succeeds is sent,
 * and a failure counts only if no other is pending.
 */
export class Encoding {
  readonly #session: Session;
  readonly #owner: EncodingOwner;
  #pending = 0;
  #joins = 0;
  #probe: BusyProbe | undefined = undefined;
  /** When the model had first worked for as long as an answer may take. */
  #busySince: number | undefined = undefined;

  constructor(session: Session, owner: EncodingOwner) {
    this.#session = session;
    this.#owner = owner;
  }

  /** Adds an encoding that has begun. */
  add(encoding: Promise<EncodingResult>, requestId: number): void {
    this.#pending++;
    this.#session.courier.encodings++;
    encoding.then(
      (result) => this.#finish(result, requestId),
      (error: unknown) => this.#fail(error),
    );
  }

  /**
   * Returns whether another encoding may begin before the request has waited long enough: discovery that a less patient request began
   * ends too early for this one, which joins the next discovery.
   */
  mayJoin(): boolean {
    return this.#joins++ < maxJoins;
  }

  /**
   * Returns when the wait of `wait` milliseconds ends: when a peer that the model has asked was silent for as long, at the earliest counted
   * from `since`; otherwise now, if the model does nothing. The time that keys and ciphers take does not count, within reason.
   */
  waitEnds(now: number, since: number, wait: number): number {
    const { pendingSince } = this.#session.courier;
    if (pendingSince !== undefined) return Math.max(pendingSince, since) + wait;
    const probe = this.#probe;
    if (probe === undefined) {
      this.#probe = new BusyProbe();
      return now + probeTime;
    }
    this.#probe = undefined;
    this.#busySince ??= now;
    return probe.isBusy && now - this.#busySince < maxBusy ? now + wait : now;
  }

  #finish(result: EncodingResult, requestId: number): void {
    this.#pending--;
    const others = --this.#session.courier.encodings;
    if (!this.#owner.encoded(result, requestId)) this.#release(result);
    else if (this.#pending > 0 && others === this.#pending) this.#cancelOthers();
  }

  #fail(error: unknown): void {
    this.#session.courier.encodings--;
    if (--this.#pending === 0) this.#owner.encodingFailed(error);
  }

  /** Only this request has other encodings, which it does not need any more: neither does it need what they ask the peer. */
  #cancelOthers(): void {
    this.#session.courier.cancel(
      new MessageDiscarded("another message of the request was encoded meanwhile"),
    );
  }

  /** Lets the model forget a message that was encoded too late to be sent. */
  #release(result: EncodingResult): void {
    const { model } = this.#session;
    try {
      model.release?.(result.messageId ?? model.messageId(result.data));
    } catch {
      // the request goes on, or has ended, without that message
    }
  }
}

/** More often than discoveries of others end too early; bounds a model that fails at once each time. */
const maxJoins = 64;
/** Milliseconds in which the process shows whether it works. */
const probeTime = 10;
/** A process that is always busy must not hide a model that never finishes: milliseconds beyond the first wait. */
const maxBusy = 60_000;
