// Connections to PostgreSQL whose queries wait for a server that is away, as those of ioredis do. BullMQ uses the same ones.
import { setMaxListeners } from "node:events";
import type { PgModule, PgPool, PgPoolClient, PgPoolConfig, PgQueryResult } from "bullmq";
import { untilAborted } from "../until-aborted.ts";

/** A pool of connections. */
export class PatientPool {
  readonly #pool: PgPool;
  readonly #prepare: (client: PgPoolClient) => Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #onReady: () => void;
  readonly #abort = new AbortController();
  #prepared: Promise<void> | undefined;
  #isGivingUp = false;
  /** Whether the server answered last. */
  isConnected = false;

  /** `prepare` makes the tables. `onError` hears of each failure to reach the server, `onReady` when it is there again. */
  constructor(
    config: PgPoolConfig,
    prepare: (client: PgPoolClient) => Promise<void>,
    onError: (error: unknown) => void,
    onReady: () => void,
  ) {
    this.#pool = new (loadPg().Pool)(config);
    this.#prepare = prepare;
    this.#onError = onError;
    this.#onReady = onReady;
    // each query that runs listens
    setMaxListeners(0, this.#abort.signal);
    // connections that nobody uses just now
    this.#pool.on("error", onError);
  }

  /** Whether it was given up while the server was away. */
  get hasGivenUp(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Resolves once the tables are there. */
  async waitUntilReady(): Promise<void> {
    await this.#patiently(() => Promise.resolve());
  }

  query<Row>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<Row>> {
    return this.#patiently(() => this.#pool.query<Row>(text, params));
  }

  connect(): Promise<PgPoolClient> {
    return this.#patiently(() => this.#pool.connect());
  }

  /** Part of the interface of a pool. Errors go to the function that was given for them. */
  on(): this {
    return this;
  }

  /** Part of the interface of a pool. */
  removeAllListeners(): this {
    return this;
  }

  /** Waits no longer for a server that is away, or that goes away from now on. */
  giveUp(): void {
    this.#isGivingUp = true;
    if (!this.isConnected) this.#abort.abort(new Error("PostgreSQL was away when the worker closed"));
  }

  /** Closes all connections. A server that does not answer is not waited for. */
  async end(): Promise<void> {
    this.#isGivingUp = true;
    this.#abort.abort(new Error("the worker is closed"));
    const ended = this.#pool.end().catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, 2000)))]);
    clearTimeout(timer);
  }

  async #patiently<Value>(run: () => Promise<Value>): Promise<Value> {
    const { signal } = this.#abort;
    for (let attempt = 1; ; attempt++) {
      try {
        signal.throwIfAborted();
        const value = await untilAborted(this.#isPrepared().then(run), signal);
        if (!this.isConnected) this.#onReady();
        this.isConnected = true;
        return value;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const reaction = reactionTo(error);
        if (reaction === "throw") throw error;
        if (reaction === "prepare") this.#prepared = undefined;
        if (reaction === "wait") {
          this.isConnected = false;
          this.#onError(error);
        }
        if (this.#isGivingUp) throw error;
        await untilAborted(sleep(Math.min(25 * 2 ** attempt, 2000)), signal);
      }
    }
  }

  #isPrepared(): Promise<void> {
    if (this.#prepared === undefined) {
      const prepared = this.#prepareOnce();
      this.#prepared = prepared;
      prepared.catch(() => {
        if (this.#prepared === prepared) this.#prepared = undefined;
      });
    }
    return this.#prepared;
  }

  async #prepareOnce(): Promise<void> {
    const client = await this.#pool.connect();
    // the query fails as well
    client.on("error", () => undefined);
    let isBroken = true;
    try {
      await this.#prepare(client);
      isBroken = false;
    } finally {
      client.release(isBroken);
    }
  }
}

/** The reaction to an error of a query. */
type Reaction = "throw" | "wait" | "prepare" | "repeat";

/** A SQLSTATE of the server tells; errors without are the connection's. */
function reactionTo(error: unknown): Reaction {
  const { severity, code } = error as { severity?: string; code?: string };
  if (severity === undefined || code === undefined) return "wait";
  return reactions.find(([pattern]) => pattern.test(code))?.[1] ?? "throw";
}

/** Appendix A of the documentation of PostgreSQL. */
const reactions: readonly (readonly [RegExp, Reaction])[] = [
  // no connection, or not with these credentials or to this database; no resources; a server that only reads, stops or starts
  [/^(08|28|3D|53|25006|57P)/, "wait"],
  // serialization failure, deadlock
  [/^40(001|P01)/, "repeat"],
  // the schema, a table or a function was dropped
  [/^(3F000|42P01|42883)/, "prepare"],
];

function loadPg(): PgModule {
  try {
    return process.getBuiltinModule("node:module").createRequire(import.meta.url)("pg") as PgModule;
  } catch (cause) {
    throw new Error("the option postgres needs the package pg: npm install pg", { cause });
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
