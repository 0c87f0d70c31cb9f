// Clients for targets, kept between scrapes: an engine of SNMPv3 is discovered once, and a name is looked up once.
import { isIPv6 } from "node:net";
import { Client } from "@snmp/client";
import type { TransportPlugin } from "@snmp/client";
import type { Auth } from "../config/types.ts";
import { countingDatastore, countingPlugin, MessageCounter, type MessageTotals } from "./counting.ts";
import { credentialsOf } from "./credentials.ts";

/** The properties that tell sessions apart. */
export interface SessionRequest {
  readonly target: string;
  readonly auth: Auth;
  /** The context to ask about; that of `auth` if it is empty. */
  readonly context: string;
  readonly contextEngineId: Uint8Array | undefined;
  /** Whether answers may come from any address. */
  readonly anySource: boolean;
}

/** A client that one scrape uses alone. */
export interface Session {
  readonly client: Client;
  readonly messages: MessageCounter;
}

/** Options for all sessions. */
export interface SessionOptions {
  readonly localAddress?: string | undefined;
  readonly transport?: TransportPlugin | undefined;
  /** The most idle sessions to keep. */
  readonly maxIdle: number;
  /** Counts all messages. */
  readonly totals: MessageTotals;
}

/** Sessions by target, of which idle ones wait for the next scrape. */
export class Sessions {
  readonly #options: SessionOptions;
  /** Idle sessions by key, the one that was used last at the end. */
  readonly #idle = new Map<string, Session[]>();
  readonly #all = new Set<Session>();
  #idleCount = 0;
  #isClosed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * Runs a task with a session of its own.
   *
   * @throws A `TypeError` if the target or the authentication is invalid.
   */
  async use<Result>(request: SessionRequest, task: (session: Session) => Promise<Result>): Promise<Result> {
    const key = keyOf(request);
    const session = this.#take(key) ?? this.#open(request);
    session.messages.reset();
    try {
      return await task(session);
    } finally {
      this.#give(key, session);
    }
  }

  /** Closes all sessions; scrapes that use one fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#idle.clear();
    const sessions = [...this.#all];
    this.#all.clear();
    await Promise.all(sessions.map(({ client }) => client.close()));
  }

  /** Closes idle sessions, whose authentication may be another one now. */
  clear(): void {
    for (const sessions of this.#idle.values()) for (const session of sessions) this.#end(session);
    this.#idle.clear();
    this.#idleCount = 0;
  }

  #open({ target, auth, context, contextEngineId, anySource }: SessionRequest): Session {
    const messages = new MessageCounter(this.#options.totals);
    const credentials = credentialsOf(auth);
    const contextName = context === "" ? auth.contextName : context;
    const client = new Client(isIPv6(target) ? `[${target}]` : target, credentials, {
      model: countingPlugin(credentials.mpm),
      lcd: countingDatastore(messages),
      ...(contextName !== "" && { contextName }),
      ...(contextEngineId !== undefined && { contextEngineId }),
      ...(anySource && { source: "any" }),
      ...(this.#options.localAddress !== undefined && { localAddress: this.#options.localAddress }),
      ...(this.#options.transport !== undefined && { transport: this.#options.transport }),
    });
    const session = { client, messages };
    this.#all.add(session);
    return session;
  }

  #take(key: string): Session | undefined {
    const sessions = this.#idle.get(key);
    const session = sessions?.pop();
    if (session === undefined) return undefined;
    this.#idleCount--;
    if (sessions!.length === 0) this.#idle.delete(key);
    return session;
  }

  #give(key: string, session: Session): void {
    if (this.#isClosed) return;
    const sessions = this.#idle.get(key) ?? [];
    this.#idle.delete(key);
    this.#idle.set(key, sessions);
    sessions.push(session);
    if (++this.#idleCount > this.#options.maxIdle) this.#endOldest();
  }

  #endOldest(): void {
    const [key] = this.#idle.keys();
    const session = key === undefined ? undefined : this.#take(key);
    if (session !== undefined) this.#end(session);
  }

  #end(session: Session): void {
    this.#all.delete(session);
    // it is idle, so that nothing fails
    void session.client.close();
  }
}

/** The key has secrets in it, and never leaves this file. */
function keyOf({ target, auth, context, contextEngineId, anySource }: SessionRequest): string {
  return JSON.stringify([
    target,
    Object.values(auth),
    context,
    contextEngineId && [...contextEngineId],
    anySource,
  ]);
}
