import {
  type BackendFactory,
  type Job,
  type PostgresConnectionOptions,
  Queue,
  runMigrations,
  Worker,
} from "bullmq";
import { bullOptions } from "../bull-options.ts";
import {
  type FleetStore,
  type JobOptions,
  maxAge,
  type Schedule,
  type ShardJob,
  type ShardQueue,
  type ShardWorker,
} from "../store.ts";
import { SharedBackend, SharedConnection } from "./backend.ts";
import { type PostgresOptions, poolOptions } from "./options.ts";
import { PatientPool } from "./pool.ts";
import * as sql from "./tables.ts";

/** A fleet on PostgreSQL. */
export class PostgresStore implements FleetStore {
  readonly server = "PostgreSQL";
  readonly #name: string;
  readonly #pool: PatientPool;
  readonly #connection: SharedConnection;
  readonly #backend: BackendFactory<SharedBackend, PostgresConnectionOptions>;
  #nextDrop = 0;

  /** `onReady` is called when the server can be reached again. */
  constructor(
    postgres: string | PostgresOptions,
    name: string,
    onError: (error: unknown) => void,
    onReady: () => void,
  ) {
    const { schema, config } = poolOptions(postgres);
    this.#name = name;
    this.#pool = new PatientPool(
      config,
      async (client) => {
        await runMigrations(client, schema);
        await client.query(sql.makeTables);
      },
      onError,
      onReady,
    );
    this.#connection = new SharedConnection(this.#pool);
    this.#connection.on("error", onError);
    this.#backend = (queue, options) => new SharedBackend(this.#connection, queue, options);
  }

  get isConnected(): boolean {
    return this.#pool.isConnected;
  }

  get hasGivenUp(): boolean {
    return this.#pool.hasGivenUp;
  }

  openQueue(): ShardQueue {
    return new Queue<ShardJob>(this.#name, { connection: this.#pool }, this.#backend as never);
  }

  openWorker(run: (job: Job<ShardJob>) => Promise<void>, options: JobOptions): ShardWorker {
    return new Worker<ShardJob>(
      this.#name,
      run,
      { connection: this.#pool, ...bullOptions(options) },
      this.#backend as never,
    );
  }

  async lease(holder: string, duration: number): Promise<boolean> {
    const { rows } = await this.#pool.query(sql.lease, [this.#name, holder, duration]);
    if (rows.length === 0) return false;
    if (performance.now() >= this.#nextDrop) {
      this.#nextDrop = performance.now() + dropInterval;
      await this.#pool.query(sql.dropOld, [maxAge]);
    }
    return true;
  }

  async release(holder: string): Promise<void> {
    await this.#pool.query(sql.release, [this.#name, holder]);
  }

  async readSchedule(): Promise<Schedule | undefined> {
    return (await this.#pool.query<Schedule>(sql.readSchedule, [this.#name])).rows[0];
  }

  async saveSchedule({ shards, round }: Schedule): Promise<void> {
    await this.#pool.query(sql.saveSchedule, [this.#name, shards, round]);
  }

  async forgetPast(): Promise<void> {
    await this.#pool.query(sql.forgetPast, [this.#name]);
  }

  async claim(sink: number, token: string, slots: ReadonlyMap<string, number>): Promise<Map<string, number>> {
    const values = [this.#name, sink, token, [...slots.keys()], [...slots.values()]];
    const { rows } = await this.#pool.query<{ target: string; floor: number }>(sql.claim, values);
    return new Map(rows.map(({ target, floor }) => [target, floor]));
  }

  async readWritten(sinks: number, targets: readonly string[]): Promise<Map<string, number>> {
    const values = [this.#name, sinks, targets];
    const { rows } = await this.#pool.query<{ target: string; slot: number }>(sql.readWritten, values);
    return new Map(rows.map(({ target, slot }) => [target, slot]));
  }

  async loadStates(targets: readonly string[]): Promise<Map<string, string>> {
    const values = [this.#name, targets];
    const { rows } = await this.#pool.query<{ target: string; state: string }>(sql.loadStates, values);
    return new Map(rows.map(({ target, state }) => [target, state]));
  }

  async saveStates(states: ReadonlyMap<string, string>): Promise<void> {
    if (states.size === 0) return;
    await this.#pool.query(sql.saveStates, [this.#name, [...states.keys()], [...states.values()]]);
  }

  giveUp(): void {
    this.#pool.giveUp();
  }

  async close(): Promise<void> {
    this.#pool.giveUp();
    // first the connection that listens, which is one of the pool
    await this.#connection.close();
    await this.#pool.end();
  }
}

/** Milliseconds from one search for old rows to the next. */
const dropInterval = 3_600_000;
