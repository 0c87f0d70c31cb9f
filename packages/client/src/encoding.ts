// A model that has something to wait for before it can encode: its keys, or an answer of its peer.
import { type EncodingResult, MessageDiscarded } from "@snmp/mpm-core";
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
   * Returns when the peer was silent for `wait` milliseconds, at the earliest counted from `since`. The time that keys and ciphers take
   * does not count.
   */
  silenceEnds(now: number, since: number, wait: number): number {
    return Math.max(this.#session.courier.pendingSince ?? now, since) + wait;
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
