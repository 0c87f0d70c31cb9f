// A model that has something to wait for before it can encode: its keys, or an answer of its peer.
import type { EncodingResult } from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { encodeLater, releaseUnsent } from "./codec.ts";
import type { Call } from "./options.ts";
import type { Session } from "./session.ts";

/** The request that an encoding is for. */
export interface EncodingOwner {
  /** Takes an encoded message. Returns false if the request does not wait for it any more. */
  encoded(result: EncodingResult, requestId: number): boolean;
  /** The last pending encoding failed. */
  encodingFailed(error: unknown): void;
}

/**
 * The encodings of one request. A new one is started when the peer of the model was silent for too long; the first that succeeds is
 * sent, and a failure counts only if no other is pending.
 */
export class Encoding {
  readonly #session: Session;
  readonly #call: Call;
  readonly #owner: EncodingOwner;
  #pending = 0;
  #joins = 0;

  constructor(session: Session, call: Call, owner: EncodingOwner) {
    this.#session = session;
    this.#call = call;
    this.#owner = owner;
  }

  /** Starts to encode a message. What the model sends meanwhile waits `wait` milliseconds for its answer, as the request would. */
  start(requestId: number, pdu: Pdu, wait: number): void {
    this.#session.courier.wait = wait;
    this.#pending++;
    encodeLater(this.#session, this.#call, requestId, pdu).then(
      (result) => this.#finish(result, requestId),
      (error: unknown) => this.#fail(error),
    );
  }

  /**
   * Returns whether another encoding may start before the request has waited long enough: discovery that a less patient request began
   * ends too early for this one, which joins the next discovery.
   */
  mayJoin(): boolean {
    return this.#joins++ < maxJoins;
  }

  /** Only the peer's silence counts, not the time that keys and ciphers take. Returns when a silence of `wait` milliseconds is over. */
  silenceEnds(now: number, wait: number): number {
    return (this.#session.courier.pendingSince ?? now) + wait;
  }

  #finish(result: EncodingResult, requestId: number): void {
    this.#pending--;
    if (!this.#owner.encoded(result, requestId)) releaseUnsent(this.#session, result);
  }

  #fail(error: unknown): void {
    if (--this.#pending === 0) this.#owner.encodingFailed(error);
  }
}

/** More often than discoveries of others end too early; bounds a model that fails at once each time. */
const maxJoins = 64;
