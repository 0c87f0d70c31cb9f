// A subagent: objects that appear in the agent of the system (RFC 2741).
import type { AgentMib } from "@snmp/agent";
import { ClosedError, SnmpError } from "@snmp/mpm-core";
import type { OidLike, Varbind, VarbindInput } from "@snmp/pdu";
import { AgentXError } from "../errors.ts";
import type { ContextOptions, IndexOptions, NotificationInput, RequestOptions } from "../session/requests.ts";
import { AgentXSession } from "../session/session.ts";
import { Backoff, sleep } from "./backoff.ts";
import { SubagentMib, SubagentObjects } from "./objects.ts";
import { type ResolvedSubagentOptions, resolveSubagentOptions, type SubagentOptions } from "./options.ts";
import { regionsOf } from "./regions.ts";
import { Registrar } from "./registrar.ts";
import { RequestServer } from "./request-server.ts";

/** Options for connecting. */
export interface ConnectOptions extends RequestOptions {
  /** Whether to wait for a master that is not there yet; `false` by default. */
  readonly wait?: boolean | undefined;
}

interface Context {
  readonly contextName: string;
  readonly mib: SubagentMib;
  readonly objects: SubagentObjects;
}

interface Capability {
  readonly id: OidLike;
  readonly description: string;
}

/**
 * A subagent. Objects are declared as those of an `Agent`; those declared with the subagent itself are in the default context. When the
 * connection ends, it connects and registers again by itself.
 */
export class Subagent extends SubagentObjects implements AsyncDisposable {
  readonly #options: ResolvedSubagentOptions;
  readonly #names: AgentMib | undefined;
  readonly #callbacks: Pick<SubagentOptions, "onError" | "onConnect">;
  readonly #contexts = new Map<string, Context>();
  readonly #capabilities = new Map<string, Capability>();
  readonly #closing = new AbortController();
  readonly #registrar = new Registrar(
    () => regionsOf(this.#contexts.values(), this.#options.priority),
    (error) => this.#report(error),
  );
  #session: AgentXSession | undefined;
  #connecting: Promise<void> | undefined;

  /**
   * Creates a subagent that is not connected yet.
   *
   * @throws A `TypeError` or a `RangeError` that names the invalid option.
   */
  constructor(options: SubagentOptions = {}) {
    const resolved = resolveSubagentOptions(options);
    const snapshots = { patience: resolved.deadline / 2, maxStale: resolved.maxStale };
    let onChange = (): void => undefined;
    const mib = new SubagentMib(() => onChange());
    super(mib, options.mib, snapshots);
    onChange = () => this.#registrar.changed();
    this.#options = resolved;
    this.#names = options.mib;
    this.#callbacks = {
      ...(options.onError && { onError: options.onError }),
      ...(options.onConnect && { onConnect: options.onConnect }),
    };
    this.#contexts.set("", { contextName: "", mib, objects: this });
  }

  /** Whether a session with the master is open. */
  get isConnected(): boolean {
    return this.#session?.isOpen === true;
  }

  /** sysUpTime.0 of the master in its last answer, in hundredths of a second; `undefined` before the first one. */
  get upTime(): number | undefined {
    return this.#session?.upTime;
  }

  /** Returns the objects of a context, which is created if it does not exist; `""` is the default one, the subagent itself. */
  context(name: string): SubagentObjects {
    let context = this.#contexts.get(name);
    if (context === undefined) {
      const mib = new SubagentMib(() => this.#registrar.changed());
      const snapshots = { patience: this.#options.deadline / 2, maxStale: this.#options.maxStale };
      context = { contextName: name, mib, objects: new SubagentObjects(mib, this.#names, snapshots) };
      this.#contexts.set(name, context);
    }
    return context.objects;
  }

  /**
   * Connects and registers all objects. From then on the subagent keeps itself connected, and keeps the process alive, until `close`.
   * Calling it twice is safe.
   *
   * @throws A `TransportError` if the master cannot be reached (without `wait`); `AgentXError` if it refuses the session or a registration,
   * such as `duplicateRegistration`; `RequestTimeout`; `ClosedError` after `close`; the reason of `signal`.
   */
  connect(options: ConnectOptions = {}): Promise<void> {
    if (this.#closing.signal.aborted) return Promise.reject(new ClosedError("the subagent"));
    this.#connecting ??= this.#connectFirst(options).catch((error: unknown) => {
      this.#connecting = undefined;
      throw error;
    });
    return this.#connecting;
  }

  /**
   * Resolves when the master has all objects that are declared, and no others.
   *
   * @throws `AgentXError` if it refused one, which is tried again later; `ClosedError` if the subagent is not connected.
   */
  async registered(): Promise<void> {
    this.#requireSession();
    const [refused] = await this.#registrar.synchronise();
    if (refused !== undefined) throw refused;
  }

  /**
   * Sends a notification to the targets of the master. The master puts its sysUpTime.0 first, unless `upTime` is given. Resolves when the
   * master has it. Throws as `connect` does; `ClosedError` while the subagent is not connected.
   */
  async notify(notification: NotificationInput): Promise<void> {
    await this.#requireSession().notify(notification);
  }

  /** Asks whether the master still knows the session. Throws as `notify` does. */
  async ping(options?: ContextOptions): Promise<void> {
    await this.#requireSession().ping(options);
  }

  /** Allocates values of index objects (RFC 2741 §6.2.13), for as long as the connection lasts. Throws as `notify` does. */
  async indexAllocate(indexes: readonly VarbindInput[], options?: IndexOptions): Promise<readonly Varbind[]> {
    return this.#requireSession().indexAllocate(indexes, options);
  }

  /** Returns values of index objects (RFC 2741 §6.2.14). Throws as `notify` does. */
  async indexDeallocate(indexes: readonly VarbindInput[], options?: ContextOptions): Promise<void> {
    await this.#requireSession().indexDeallocate(indexes, options);
  }

  /** Adds a row to sysORTable of the master, again after each connection. Call it before or after `connect`. */
  async addAgentCaps(id: OidLike, description: string): Promise<void> {
    this.#capabilities.set(String(id), { id, description });
    if (this.isConnected) await this.#session!.addAgentCaps(id, description);
  }

  /** Ends the session and stops connecting. Resolves when everything is released. Calling it twice is safe. */
  async close(): Promise<void> {
    if (!this.#closing.signal.aborted) this.#closing.abort(new ClosedError("the subagent"));
    this.#registrar.close();
    await this.#session?.close();
    await this.#connecting?.catch(() => undefined);
    await this.#registrar.idle;
  }

  /** Closes the subagent at the end of `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #connectFirst({ wait = false, signal }: ConnectOptions): Promise<void> {
    const ended = this.#closing.signal;
    const either = signal === undefined ? ended : AbortSignal.any([signal, ended]);
    const backoff = new Backoff(this.#options.backoff);
    for (let last = ""; ;) {
      try {
        await this.#open(either);
        const [refused] = await this.#registrar.synchronise();
        if (refused === undefined) break;
        await this.#session?.close();
        throw refused;
      } catch (error) {
        either.throwIfAborted();
        if (!wait || !isTemporary(error)) throw error;
        if ((error as Error).message !== last) this.#report(error);
        last = (error as Error).message;
        await sleep(backoff.next(), either);
      }
    }
    if (ended.aborted) throw ended.reason as Error;
    const session = this.#session!;
    void this.#stayConnected(session);
    this.#callSafely(this.#callbacks.onConnect);
  }

  /** Connects again each time when a session ends, until `close`. */
  async #stayConnected(first: AgentXSession): Promise<void> {
    const { signal } = this.#closing;
    const backoff = new Backoff(this.#options.backoff);
    let session: AgentXSession | undefined = first;
    for (let last = ""; !signal.aborted;) {
      if (session !== undefined) {
        const reason = await this.#watch(session);
        if (signal.aborted) return;
        this.#report(reason ?? new ClosedError("the session"));
        session = undefined;
        backoff.reset();
      }
      try {
        await sleep(backoff.next(), signal);
        session = await this.#open(signal);
        last = "";
        void this.#registrar.synchronise().then((refused) => {
          for (const error of refused) this.#report(error);
          this.#callSafely(this.#callbacks.onConnect);
        });
      } catch (error) {
        if (signal.aborted) return;
        if ((error as Error).message !== last) this.#report(error);
        last = (error as Error).message;
      }
    }
  }

  /** Resolves when the session has ended. Pings the master meanwhile. */
  async #watch(session: AgentXSession): Promise<Error | undefined> {
    const { pingInterval } = this.#options;
    const ping = (): void => void session.ping().catch((error: unknown) => session.abort(error as Error));
    const timer = pingInterval === 0 ? undefined : setInterval(ping, pingInterval);
    try {
      return await session.ended;
    } finally {
      clearInterval(timer);
    }
  }

  async #open(signal: AbortSignal): Promise<AgentXSession> {
    const server = new RequestServer(
      (contextName) => this.#contexts.get(contextName)?.mib,
      this.#options.limits,
      (error) => this.#report(error),
    );
    const session = await AgentXSession.openResolved(
      this.#options.session,
      { onRequest: (request) => server.answer(request), onError: (error) => this.#report(error) },
      signal,
    );
    void session.ended.then(() => server.close());
    if (signal.aborted) {
      await session.close();
      throw signal.reason;
    }
    this.#session = session;
    this.#registrar.begin(session);
    for (const { id, description } of this.#capabilities.values())
      await session.addAgentCaps(id, description);
    return session;
  }

  #requireSession(): AgentXSession {
    if (this.#session?.isOpen !== true)
      throw this.#closing.signal.aborted
        ? new ClosedError("the subagent")
        : new AgentXError("notOpen", 257, "the subagent is not connected to its master at present");
    return this.#session;
  }

  #report(error: unknown): void {
    const known = SnmpError.isInstance(error)
      ? error
      : new AgentXError(undefined, 0, error instanceof Error ? error.message : String(error), 0, {
          cause: error,
        });
    this.#callSafely(() => this.#callbacks.onError?.(known));
  }

  /** Calls a callback of the user. The subagent goes on if it throws. */
  #callSafely(callback: (() => void) | undefined): void {
    try {
      callback?.();
    } catch {
      // there is nobody left to report this to
    }
  }
}

/** Whether the error is one of reaching the master: it may not have started yet. */
function isTemporary(error: unknown): boolean {
  return (
    SnmpError.isInstance(error) && (error.code === "ERR_SNMP_TRANSPORT" || error.code === "ERR_SNMP_TIMEOUT")
  );
}
