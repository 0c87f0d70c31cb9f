// An AgentX master: objects of other programs appear in an agent (RFC 2741 §7).
import type { Socket } from "node:net";
import type { Agent } from "@snmp/agent";
import { ClosedError, type SnmpError, TransportError } from "@snmp/mpm-core";
import { Connection, parseErrorTo } from "../connection/connection.ts";
import { Administration, toSnmpError } from "./administration.ts";
import { type Listener, listenAt } from "./listener.ts";
import { type MasterOptions, type ResolvedMasterOptions, resolveMasterOptions } from "./options.ts";
import type { MasterSessionInfo } from "./session.ts";

/**
 * Makes an agent a master: subagents connect and register, and the agent serves their objects together with its own. Objects of the agent
 * have precedence.
 */
export class AgentXMaster implements AsyncDisposable {
  readonly #options: ResolvedMasterOptions;
  readonly #administration: Administration;
  /** The connections, with the timers of those without a session. */
  readonly #connections = new Map<Connection, NodeJS.Timeout | undefined>();
  #listeners: readonly Listener[] = [];
  #listening: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  /**
   * Creates a master that does not listen yet. An agent has one master at most.
   *
   * @throws A `TypeError` or a `RangeError` that names the invalid option.
   */
  constructor(agent: Agent, options: MasterOptions = {}) {
    const resolved = resolveMasterOptions(options);
    this.#options = {
      ...resolved,
      onOpen: (session) => this.#callSafely(() => options.onOpen?.(session)),
      onClose: (session, reason) => this.#callSafely(() => options.onClose?.(session, reason)),
      onNotification: (notification) => this.#callSafely(() => options.onNotification?.(notification)),
    };
    this.#administration = new Administration(
      agent,
      this.#options,
      (error) => this.#report(error),
      (connection) => this.#watchIdle(connection),
    );
  }

  /** The addresses where the master listens, in the form that subagents take. Empty before `listen` and after `close`. */
  get addresses(): readonly string[] {
    return this.#listeners.map(({ address }) => address);
  }

  /** The open sessions. */
  get sessions(): readonly MasterSessionInfo[] {
    return Array.from(this.#administration.sessions.values(), ({ sessionId, description, id }) => ({
      sessionId,
      description,
      id,
    }));
  }

  /** Number of registrations of all sessions; a range counts as often as it had to be divided. */
  get registrationCount(): number {
    return this.#administration.registrationCount;
  }

  /**
   * Listens at all addresses, or at none if one fails. While the master listens, it keeps the process alive. Calling it twice is safe.
   *
   * @throws A `TransportError` that names the address, such as `EADDRINUSE` or `EACCES`; `ClosedError` after `close`.
   */
  async listen(): Promise<void> {
    if (this.#closing !== undefined) throw new ClosedError("the master");
    this.#listening ??= this.#listen();
    try {
      await this.#listening;
    } catch (error) {
      this.#listening = undefined;
      throw error;
    }
  }

  /** Ends all sessions and stops listening; resolves when everything is released. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  /** Closes the master at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #listen(): Promise<void> {
    const { addresses, socketMode, socketOwner } = this.#options;
    const listeners: Listener[] = [];
    try {
      for (const address of addresses) {
        const listener = await listenAt(address, {
          mode: socketMode,
          owner: socketOwner,
          onSocket: (socket) => this.#accept(socket),
          onError: (error) => this.#report(error),
        });
        listeners.push(listener);
      }
    } catch (error) {
      await Promise.all(listeners.map((listener) => listener.close()));
      throw error;
    }
    this.#listeners = listeners;
  }

  async #close(): Promise<void> {
    await this.#listening?.catch(() => undefined);
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const session of [...this.#administration.sessions.values()]) {
      session.close("shutdown");
      this.#administration.end(session, "the master closed");
    }
    const closed = listeners.map((listener) => listener.close());
    for (const connection of [...this.#connections.keys()]) connection.end();
    this.#administration.close();
    await Promise.all(closed);
  }

  #accept(socket: Socket): void {
    const { limits } = this.#options;
    if (this.#connections.size >= limits.connections || this.#closing !== undefined) {
      socket.on("error", () => undefined).destroy();
      return;
    }
    const connection: Connection = new Connection(socket, {
      peer: "a subagent",
      maxPduSize: limits.pduSize,
      maxPending: limits.pending * limits.sessions,
      onPdu: (pdu) => this.#administration.receive(pdu, connection),
      onMalformed: (error, header) => {
        connection.send(parseErrorTo(header));
        this.#report(error);
      },
      onEnd: (reason) => this.#end(connection, reason),
    });
    this.#connections.set(connection, undefined);
    this.#watchIdle(connection);
  }

  /** Ends a connection that goes on without a session: it would take the place of another one. */
  #watchIdle(connection: Connection): void {
    if (!this.#connections.has(connection)) return;
    clearTimeout(this.#connections.get(connection));
    this.#connections.set(connection, undefined);
    if (this.#administration.sessionsOf(connection).length > 0) return;
    const { idle } = this.#options.limits;
    const reason = `a subagent had no session for ${idle} ms (limits.idle)`;
    const expire = (): void => connection.end(new TransportError(reason, "a subagent", "ETIMEDOUT"));
    this.#connections.set(connection, setTimeout(expire, idle).unref());
  }

  /** A connection has ended, and its sessions with it. */
  #end(connection: Connection, reason: Error | undefined): void {
    clearTimeout(this.#connections.get(connection));
    this.#connections.delete(connection);
    const sessions = this.#administration.sessionsOf(connection);
    for (const session of sessions)
      this.#administration.end(session, reason?.message ?? "the connection was closed");
    // a subagent that closed its session also closes the connection
    if (reason !== undefined && (sessions.length > 0 || !isDisconnect(reason)))
      this.#report(toSnmpError(reason));
  }

  #report(error: SnmpError): void {
    this.#callSafely(() => this.#options.onError?.(error));
  }

  /** Calls a callback of the user. The master goes on if it throws. */
  #callSafely(callback: () => void): void {
    try {
      callback();
    } catch {
      // there is nobody left to report this to
    }
  }
}

function isDisconnect(reason: Error): boolean {
  return "reason" in reason && reason.reason === "ECONNRESET";
}
