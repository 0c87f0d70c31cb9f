// Connections to PostgreSQL whose queries wait for a server that is away, as those of ioredis do. BullMQ uses the same ones.
import type { PgModule, PgPool, PgPoolClient, PgPoolConfig, PgQueryResult } from "bullmq";
import { Patience, type Reaction } from "../patience.ts";

/** A pool of connections. */
export class PatientPool {
  readonly #pool: PgPool;
  readonly #prepare: (client: PgPoolClient) => Promise<void>;
  readonly #patience: Patience;
  #prepared: Promise<void> | undefined;

  /** `prepare` makes the tables. `onError` hears of each failure to reach the server, `onReady` when it is there again. */
  constructor(
    config: PgPoolConfig,
    prepare: (client: PgPoolClient) => Promise<void>,
    onError: (error: unknown) => void,
    onReady: () => void,
  ) {
    this.#pool = new (loadPg().Pool)(config);
    this.#prepare = prepare;
    this.#patience = new Patience(this.#reactionTo, onError, onReady);
    // connections that nobody uses just now
    this.#pool.on("error", onError);
  }

  /** Whether the server answered last. */
  get isConnected(): boolean {
    return this.#patience.isConnected;
  }

  /** Whether it was given up while the server was away. */
  get hasGivenUp(): boolean {
    return this.#patience.hasGivenUp;
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
    this.#patience.giveUp(new Error("PostgreSQL was away when the worker closed"));
  }

  /** Closes all connections. A server that does not answer is not waited for. */
  async end(): Promise<void> {
    this.#patience.end(new Error("the worker is closed"));
    const ended = this.#pool.end().catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, 2000)))]);
    clearTimeout(timer);
  }

  #patiently<Value>(run: () => Promise<Value>): Promise<Value> {
    return this.#patience.run(() => this.#isPrepared().then(run));
  }

  /** A SQLSTATE of the server tells; errors without are the connection's. */
  readonly #reactionTo = (error: unknown): Reaction => {
    const { severity, code } = error as { severity?: string; code?: string };
    if (severity === undefined || code === undefined) return "wait";
    // the schema, a table or a function was dropped
    if (/^(3F000|42P01|42883)/.test(code)) {
      this.#prepared = undefined;
      return "repeat";
    }
    return reactions.find(([pattern]) => pattern.test(code))?.[1] ?? "throw";
  };

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

/** Appendix A of the documentation of PostgreSQL. */
const reactions: readonly (readonly [RegExp, Reaction])[] = [
  // no connection, or not with these credentials or to this database; no resources; a server that only reads, stops or starts
  [/^(08|28|3D|53|25006|57P)/, "wait"],
  // serialization failure, deadlock
  [/^40(001|P01)/, "repeat"],
];

function loadPg(): PgModule {
  try {
    return process.getBuiltinModule("node:module").createRequire(import.meta.url)("pg") as PgModule;
  } catch (cause) {
    throw new Error("the option postgres needs the package pg: npm install pg", { cause });
  }
}
