// One session of a subagent, as its master sees it.
import { RequestTimeout } from "@snmp/mpm-core";
import { type AgentXBody, closeReasons, type CloseReason } from "../codec/pdu.ts";
import type { Connection, Response } from "../connection/connection.ts";
import { AgentXError } from "../errors.ts";
import type { Registration } from "./regions.ts";

/** A session, for the operator. */
export interface MasterSessionInfo {
  /** The number of the session. */
  readonly sessionId: number;
  /** The text with which the subagent describes itself. */
  readonly description: string;
  /** The OID that identifies the subagent; empty for none. */
  readonly id: string;
}

/** Limits on the requests to one session. */
export interface SessionLimits {
  /** Milliseconds to wait for an answer. */
  readonly timeout: number;
  /** The most requests that a subagent gets before it has answered them. */
  readonly maxOutstanding: number;
  /** The most requests that wait for their turn. */
  readonly maxPending: number;
  /** Number of timeouts in a row after which the session is closed. */
  readonly maxTimeouts: number;
}

/** A session of a subagent. */
export class MasterSession implements MasterSessionInfo {
  /** Its registrations, by context, region and priority. */
  readonly registrations = new Map<
    string,
    { readonly contextName: string; readonly parts: readonly Registration<MasterSession>[] }
  >();
  /** Whether the session has ended. */
  isEnded = false;
  /** Whether it answers GetBulk; `undefined` before it was tried. */
  hasGetBulk: boolean | undefined;
  readonly #waiting: (() => void)[] = [];
  #outstanding = 0;
  #timeouts = 0;

  constructor(
    readonly sessionId: number,
    readonly description: string,
    readonly id: string,
    readonly connection: Connection,
    readonly networkByteOrder: boolean,
    readonly limits: SessionLimits,
    readonly onLost: (session: MasterSession, reason: Error) => void,
  ) {}

  /** Number of registrations; a range counts as often as it had to be divided. */
  get registrationCount(): number {
    let count = 0;
    for (const { parts } of this.registrations.values()) count += parts.length;
    return count;
  }

  /**
   * Sends a request when it is its turn, and resolves to the response, whatever error it has.
   *
   * @throws `RequestTimeout`; `AgentXError` if too many requests wait; the reason why the connection ended.
   */
  async ask(body: AgentXBody, transactionId: number, timeout = 0): Promise<Response> {
    await this.#takeTurn();
    try {
      if (this.isEnded) throw new AgentXError("notOpen", 257, `the session ${this.sessionId} has ended`);
      const { sessionId, networkByteOrder } = this;
      const request = { ...body, sessionId, transactionId, networkByteOrder };
      const response = await this.connection.request(request, Math.max(timeout, this.limits.timeout));
      this.#timeouts = 0;
      return response;
    } catch (error) {
      if (RequestTimeout.isInstance(error) && ++this.#timeouts >= this.limits.maxTimeouts) {
        this.close("timeouts");
        this.onLost(this, error);
      }
      throw error;
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#outstanding--;
      else next(); // it takes over this turn
    }
  }

  /** Sends a PDU that has no response. */
  tell(body: AgentXBody, transactionId: number): void {
    if (this.isEnded) return;
    const { sessionId, networkByteOrder } = this;
    this.connection.send({ ...body, sessionId, transactionId, packetId: 0, networkByteOrder });
  }

  /** Tells the subagent that its session ends. */
  close(reason: CloseReason): void {
    this.tell({ type: "Close", reason: closeReasons[reason] }, 0);
  }

  async #takeTurn(): Promise<void> {
    if (this.#waiting.length >= this.limits.maxPending)
      throw new AgentXError(
        "resourceUnavailable",
        13,
        `${this.#waiting.length} requests already wait for the subagent ${JSON.stringify(this.description)} (limits.pending)`,
      );
    if (this.#outstanding < this.limits.maxOutstanding) this.#outstanding++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
