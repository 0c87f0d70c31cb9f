// Registers at the master what the subagent declares, and nothing else (RFC 2741 §6.2.3, §6.2.4).
import { AgentXError } from "../errors.ts";
import type { RegionInput } from "../session/region.ts";
import type { AgentXSession } from "../session/session.ts";

/** Keeps the registrations of a session equal to the objects of a subagent. */
export class Registrar {
  readonly #listWanted: () => ReadonlyMap<string, RegionInput>;
  readonly #report: (error: AgentXError) => void;
  #session: AgentXSession | undefined;
  /** The regions that the master has, by their text. */
  #registered = new Map<string, RegionInput>();
  #isSyncing = false;
  #hasChanged = false;
  #syncing: Promise<readonly AgentXError[]> = Promise.resolve([]);
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** `listWanted` returns the regions of all objects. `report` gets what the master refused after a change; it must not throw. */
  constructor(listWanted: () => ReadonlyMap<string, RegionInput>, report: (error: AgentXError) => void) {
    this.#listWanted = listWanted;
    this.#report = report;
  }

  /** Resolves when nothing is being registered. Never rejects. */
  get idle(): Promise<unknown> {
    return this.#syncing;
  }

  /** Takes a new session, whose master has no registration of it yet. */
  begin(session: AgentXSession): void {
    this.#session = session;
    this.#registered = new Map();
  }

  /** Registers what has changed, if a session is open. */
  changed(): void {
    if (this.#session?.isOpen !== true) return;
    void this.synchronise().then((refused) => refused.forEach(this.#report));
  }

  /** Registers what is declared and not registered yet, and the reverse. Resolves to what the master refused. Never rejects. */
  synchronise(): Promise<readonly AgentXError[]> {
    this.#hasChanged = true;
    if (!this.#isSyncing) {
      this.#isSyncing = true;
      this.#syncing = this.#synchroniseUntilDone().finally(() => (this.#isSyncing = false));
    }
    return this.#syncing;
  }

  /** Stops trying refused registrations again. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
  }

  async #synchroniseUntilDone(): Promise<readonly AgentXError[]> {
    let refused: AgentXError[] = [];
    await Promise.resolve(); // objects that are declared together become one region
    while (this.#hasChanged) {
      this.#hasChanged = false;
      refused = [];
      const session = this.#session;
      if (session === undefined) return [];
      try {
        await this.#register(session, refused);
      } catch (error) {
        // the session has ended, or will: the next one begins anew
        if (session.isOpen) session.abort(error as Error);
      }
    }
    clearTimeout(this.#retry);
    if (refused.length > 0 && !this.#isClosed) {
      this.#retry = setTimeout(() => this.changed(), retryInterval);
      this.#retry.unref();
    }
    return refused;
  }

  async #register(session: AgentXSession, refused: AgentXError[]): Promise<void> {
    const registered = this.#registered;
    const wanted = this.#listWanted();
    const attempt = async (work: Promise<void>): Promise<boolean> => {
      try {
        await work;
        return true;
      } catch (error) {
        if (!AgentXError.isInstance(error)) throw error;
        refused.push(error);
        return false;
      }
    };
    for (const [key, region] of registered) {
      if (wanted.has(key)) continue;
      await attempt(session.unregister(region));
      registered.delete(key);
    }
    for (const [key, region] of wanted) {
      if (!registered.has(key) && (await attempt(session.register(region)))) registered.set(key, region);
    }
  }
}

/** Milliseconds after which refused registrations are tried again. */
const retryInterval = 5000;
