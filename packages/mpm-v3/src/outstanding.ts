// RFC 3412 §7.1 9) c): what is kept of a request until its answer is there.
import type { PreparedSecurity, SecurityModel } from "@snmp/mpm-core";
import type { MessageCredentials } from "./credentials.ts";

/** A request that has no answer yet. */
export interface OutstandingRequest {
  /** request-id of its PDU. */
  readonly requestId: number;
  readonly securityModel: SecurityModel;
  /** Security model, name and level. */
  readonly credentials: MessageCredentials;
  /** The authoritative engine, and what the security model has for it. */
  readonly security: PreparedSecurity;
  readonly contextEngineId: Uint8Array;
  readonly contextName: Uint8Array;
  /** When it was made: `monotonicNow()`. */
  readonly since: number;
}

/** Requests by msgID: forgotten when they are answered, released or old, and never more than `limit`. */
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

/** Milliseconds: longer than anybody waits, and than a msgID must not come again (150 seconds, RFC 3414 §11.1). */
const lifetime = 600_000;
