// RFC 2741 §7.1: a session of a subagent with its master.
import type { Socket } from "node:net";
import type { DecodeError } from "@snmp/mpm-core";
import { oidFrom, type OidLike, type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import { type AgentXPdu, closeReasons, type CloseReason } from "../codec/pdu.ts";
import { formatAddress } from "../connection/address.ts";
import {
  Connection,
  parseErrorTo,
  type Request,
  responseTo,
  type Response,
} from "../connection/connection.ts";
import { connectTo } from "../connection/connect.ts";
import { AgentXError, agentXErrors, refusalOf } from "../errors.ts";
import { describeRegion, type RegionInput, resolveRegion } from "./region.ts";
import { notificationVarbinds } from "./notification.ts";
import type {
  ContextOptions,
  IndexOptions,
  MasterAnswer,
  MasterRequest,
  NotificationInput,
  RequestOptions,
  SessionHandlers,
} from "./requests.ts";
import {
  checkSessionOptionNames,
  type ResolvedSessionOptions,
  resolveSessionOptions,
  type SessionOptions,
} from "./options.ts";

/** An open session with a master. `Subagent` keeps one open; use a session by itself for full control over it. */
export class AgentXSession implements AsyncDisposable {
  readonly #connection: Connection;
  readonly #options: ResolvedSessionOptions;
  readonly #handlers: SessionHandlers;
  #sessionId = 0;
  #upTime = 0;
  #requests = 0;
  #transactionId = 0;
  #closing: Promise<void> | undefined;
  #settleEnded: (reason: Error | undefined) => void = () => undefined;
  /** Resolves when the session ends, to the reason unless `close` was called. */
  readonly ended: Promise<Error | undefined>;

  /**
   * Connects to a master and opens a session.
   *
   * @throws A `TypeError` or a `RangeError` for an invalid option; a `TransportError` if nobody listens there; `AgentXError` if the master
   * refuses; `RequestTimeout` if it does not answer; the reason of `signal`.
   */
  static async open(options: SessionOptions & SessionHandlers & RequestOptions = {}): Promise<AgentXSession> {
    const { onRequest, onError, signal, ...rest } = options;
    checkSessionOptionNames(rest);
    return this.openResolved(resolveSessionOptions(rest), { onRequest, onError }, signal);
  }

  /** @internal */
  static async openResolved(
    options: ResolvedSessionOptions,
    handlers: SessionHandlers,
    signal?: AbortSignal,
  ): Promise<AgentXSession> {
    const socket = await connectTo(options.master, options.requestTimeout, signal);
    const session = new this(socket, options, handlers);
    try {
      await session.#open(signal);
    } catch (error) {
      session.abort(error as Error);
      throw error;
    }
    return session;
  }

  private constructor(socket: Socket, options: ResolvedSessionOptions, handlers: SessionHandlers) {
    this.#options = options;
    this.#handlers = handlers;
    this.ended = new Promise((resolve) => (this.#settleEnded = resolve));
    this.#connection = new Connection(socket, {
      peer: `the master at ${formatAddress(options.master)}`,
      maxPduSize: options.maxPduSize,
      maxPending: options.maxPending,
      onPdu: (pdu) => this.#receive(pdu),
      onMalformed: (error, header) => {
        this.#connection.send(parseErrorTo(header));
        this.#reportError(error);
      },
      onEnd: (reason) => this.#settleEnded(reason),
    });
  }

  /** The number that the master gave to the session. */
  get sessionId(): number {
    return this.#sessionId;
  }

  /** sysUpTime.0 of the master in its last answer, in hundredths of a second. */
  get upTime(): number {
    return this.#upTime;
  }

  /** Whether the session is open. */
  get isOpen(): boolean {
    return this.#connection.isOpen;
  }

  /** Registers a region of the MIB (RFC 2741 §6.2.3). Throws `AgentXError`, such as `duplicateRegistration`. */
  async register(region: RegionInput, { signal }: RequestOptions = {}): Promise<void> {
    const resolved = resolveRegion(region);
    await this.#ask({ type: "Register", ...resolved }, `register ${describeRegion(resolved)}`, signal);
  }

  /** Ends a registration; region and priority must be those of `register` (RFC 2741 §6.2.4). */
  async unregister(region: RegionInput, { signal }: RequestOptions = {}): Promise<void> {
    const resolved = resolveRegion(region);
    await this.#ask({ type: "Unregister", ...resolved }, `unregister ${describeRegion(resolved)}`, signal);
  }

  /** Allocates values of index objects, so that several subagents can share a table (RFC 2741 §6.2.13). Resolves to the values. */
  async indexAllocate(
    indexes: readonly VarbindInput[],
    { choose, ...options }: IndexOptions = {},
  ): Promise<readonly Varbind[]> {
    return this.#askForIndexes("IndexAllocate", indexes, choose, options);
  }

  /** Returns values of index objects (RFC 2741 §6.2.14). */
  async indexDeallocate(indexes: readonly VarbindInput[], options: ContextOptions = {}): Promise<void> {
    await this.#askForIndexes("IndexDeallocate", indexes, undefined, options);
  }

  /** Adds a row to sysORTable of the master: what this subagent implements (RFC 2741 §6.2.15). */
  async addAgentCaps(id: OidLike, description: string, options: ContextOptions = {}): Promise<void> {
    const { contextName = "", signal } = options;
    await this.#ask(
      { type: "AddAgentCaps", contextName, id: oidFrom(id), description },
      "add capabilities",
      signal,
    );
  }

  /** Removes a row of `addAgentCaps` (RFC 2741 §6.2.16). */
  async removeAgentCaps(id: OidLike, { contextName = "", signal }: ContextOptions = {}): Promise<void> {
    await this.#ask({ type: "RemoveAgentCaps", contextName, id: oidFrom(id) }, "remove capabilities", signal);
  }

  /** Asks whether the master still knows the session (RFC 2741 §6.2.12). */
  async ping({ contextName = "", signal }: ContextOptions = {}): Promise<void> {
    await this.#ask({ type: "Ping", contextName }, "ping", signal);
  }

  /** Sends a notification through the master, to the targets that it has (RFC 2741 §6.2.10). Resolves when the master has it. */
  async notify(notification: NotificationInput): Promise<void> {
    const { contextName = "", signal } = notification;
    const varbinds = notificationVarbinds(notification);
    await this.#ask({ type: "Notify", contextName, varbinds }, "notify", signal);
  }

  /** Tells the master that the session ends, and closes the connection (RFC 2741 §6.2.2). Calling it twice is safe. */
  close(reason: CloseReason = "shutdown"): Promise<void> {
    return (this.#closing ??= this.#close(reason));
  }

  /** Closes the session at the end of `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Ends the connection at once: the master does not answer. @internal */
  abort(reason: Error): void {
    this.#connection.end(reason);
  }

  async #close(reason: CloseReason): Promise<void> {
    if (this.isOpen) {
      const request: Request = {
        type: "Close",
        reason: closeReasons[reason],
        sessionId: this.#sessionId,
        transactionId: 0,
      };
      const timeout = Math.min(closeTimeout, this.#options.requestTimeout);
      await this.#connection.request(request, timeout).catch(() => undefined);
    }
    this.#connection.end();
  }

  async #open(signal: AbortSignal | undefined): Promise<void> {
    const { timeout, id, description } = this.#options;
    const { sessionId } = await this.#ask(
      { type: "Open", timeout, id, description },
      "open a session",
      signal,
    );
    this.#sessionId = sessionId;
  }

  async #askForIndexes(
    type: "IndexAllocate" | "IndexDeallocate",
    indexes: readonly VarbindInput[],
    choose: "new" | "any" | undefined,
    { contextName = "", signal }: ContextOptions,
  ): Promise<readonly Varbind[]> {
    if (choose !== undefined && choose !== "new" && choose !== "any")
      throw new TypeError(`choose must be "new" or "any", not ${JSON.stringify(choose)}`);
    const { varbinds } = await this.#ask(
      {
        type,
        contextName,
        varbinds: indexes.map(varbindFrom),
        newIndex: choose === "new",
        anyIndex: choose === "any",
      },
      type === "IndexAllocate" ? "allocate indexes" : "deallocate indexes",
      signal,
    );
    return varbinds;
  }

  async #ask(body: AgentXBodyOf, what: string, signal: AbortSignal | undefined): Promise<Response> {
    this.#transactionId = (this.#transactionId + 1) >>> 0;
    const request = { ...body, sessionId: this.#sessionId, transactionId: this.#transactionId } as Request;
    const response = await this.#connection.request(request, this.#options.requestTimeout, signal);
    this.#upTime = response.upTime;
    if (response.error !== 0) throw refusalOf(response.error, response.index, what);
    return response;
  }

  #receive(pdu: AgentXPdu): void {
    switch (pdu.type) {
      case "Get":
      case "GetNext":
      case "GetBulk":
      case "TestSet":
      case "CommitSet":
      case "UndoSet":
      case "CleanupSet":
        void this.#answer(pdu);
        return;
      case "Close": {
        const reason = Object.entries(closeReasons).find(([, number]) => number === pdu.reason)?.[0];
        this.#connection.end(
          new AgentXError(undefined, 0, `the master closed the session: ${reason ?? pdu.reason}`),
        );
        return;
      }
      case "Ping":
        return this.#connection.send(responseTo(pdu));
      default:
        this.#connection.send(responseTo(pdu, { error: agentXErrors.processingError }));
    }
  }

  async #answer(request: MasterRequest): Promise<void> {
    let answer: MasterAnswer | undefined;
    if (request.sessionId !== this.#sessionId) answer = { error: agentXErrors.notOpen };
    else if (this.#requests >= this.#options.maxPending) answer = { error: genErr };
    else {
      this.#requests++;
      try {
        answer =
          this.#handlers.onRequest === undefined
            ? { error: genErr }
            : await this.#handlers.onRequest(request);
      } catch (error) {
        this.#reportError(error as Error);
        answer = { error: genErr };
      } finally {
        this.#requests--;
      }
    }
    if (answer === undefined || request.type === "CleanupSet") return;
    try {
      this.#connection.send(responseTo(request, answer));
    } catch (error) {
      this.#reportError(error as Error);
      this.#connection.send(responseTo(request, { error: genErr }));
    }
  }

  #reportError(error: Error | DecodeError): void {
    try {
      this.#handlers.onError?.(error);
    } catch {
      // there is nobody left to report this to
    }
  }
}

type AgentXBodyOf = Request extends infer Body
  ? Body extends Request
    ? Omit<Body, "sessionId" | "transactionId" | "networkByteOrder">
    : never
  : never;

const genErr = 5;
/** Milliseconds to wait for the answer to Close. */
const closeTimeout = 500;
