// RFC 3412 §7.1 9) c): the state that is kept of a request until its answer comes.
import type { PreparedSecurity, SecurityModel } from "@snmp/mpm-core";
import type { MessageCredentials } from "./credentials.ts";

/** A request without an answer yet. */
export interface OutstandingRequest {
  /** request-id of its PDU. */
  readonly requestId: number;
  readonly securityModel: SecurityModel;
  /** Security model, name and level. */
  readonly credentials: MessageCredentials;
  /** The result of `prepare`: the authoritative engine, and the reference of the security model. */
  readonly security: PreparedSecurity;
  readonly contextEngineId: Uint8Array;
  readonly contextName: Uint8Array;
  /** The time when it was encoded: `monotonicNow()`. */
  readonly since: number;
}

/** Outstanding requests by msgID. They are forgotten when they are answered, released or too old; there are at most `limit`. */
export class OutstandingRequests {
  readonly #requests = new Map<number, OutstandingRequest>();
  readonly #limit: number;

  constructor(limit = 65536) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#requests.size;
  }

  has(messageId: number): boolean {
    return this.#requests.has(messageId);
  }

  get(messageId: number): OutstandingRequest | undefined {
    return this.#requests.get(messageId);
  }

  add(messageId: number, request: OutstandingRequest): void {
    for (const [oldest, { since }] of this.#requests) {
      if (request.since - since < lifetime && this.#requests.size < this.#limit) break;
      this.#requests.delete(oldest);
    }
    this.#requests.set(messageId, request);
  }

  delete(messageId: number): void {
    this.#requests.delete(messageId);
  }
}

/** Milliseconds. Longer than clients wait, and than the 150 seconds in which a msgID must not be used again (RFC 3414 §11.1). */
const lifetime = 600_000;
