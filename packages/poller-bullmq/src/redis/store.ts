import { type Job, Queue, type RedisOptions, Worker } from "bullmq";
import {
  type FleetStore,
  type JobOptions,
  maxAge,
  type Schedule,
  type ShardJob,
  type TargetSlot,
} from "../store.ts";
import { bullOptions } from "../bull-options.ts";
import { EndingRedis, parseUrl } from "./client.ts";
import { type FleetKeys, keysOf } from "./keys.ts";
import { claimScript, leaseScript, releaseScript } from "./scripts.ts";

/** A fleet on Redis. */
export class RedisStore implements FleetStore {
  readonly server = "Redis";
  readonly #name: string;
  readonly #keys: FleetKeys;
  readonly #redis: EndingRedis;
  #isGivingUp = false;

  /** `onReady` hears of each new connection. */
  constructor(
    redis: string | RedisOptions,
    name: string,
    onError: (error: unknown) => void,
    onReady: () => void,
  ) {
    const given = typeof redis === "string" ? parseUrl(redis) : redis;
    this.#name = name;
    this.#keys = keysOf(name);
    this.#redis = new EndingRedis({
      ...given,
      maxRetriesPerRequest: null,
      // commands wait for Redis as long as it is tried, and fail then
      retryStrategy: (attempt) => (this.#isGivingUp ? null : (given.retryStrategy ?? defaultDelay)(attempt)),
    });
    this.#redis.on("error", onError);
    this.#redis.on("ready", onReady);
  }

  get isConnected(): boolean {
    return this.#redis.status === "ready";
  }

  get hasGivenUp(): boolean {
    return this.#redis.status === "end";
  }

  openQueue(): Queue<ShardJob> {
    return new Queue(this.#name, { connection: this.#redis });
  }

  openWorker(run: (job: Job<ShardJob>) => Promise<void>, options: JobOptions): Worker<ShardJob> {
    return new Worker(this.#name, run, { connection: this.#redis, ...bullOptions(options) });
  }

  async lease(holder: string, duration: number): Promise<boolean> {
    return (await this.#redis.eval(leaseScript, 1, this.#keys.leader, holder, duration)) === 1;
  }

  async release(holder: string): Promise<void> {
    await this.#redis.eval(releaseScript, 1, this.#keys.leader, holder);
  }

  async readSchedule(): Promise<Schedule | undefined> {
    const [shards, round] = ((await this.#redis.get(this.#keys.schedule)) ?? "").split(" ").map(Number);
    return round === undefined ? undefined : { shards: shards!, round };
  }

  async saveSchedule({ shards, round }: Schedule): Promise<void> {
    await this.#redis.set(this.#keys.schedule, `${shards} ${round}`);
  }

  async forgetPast(): Promise<void> {
    await this.#redis.set(this.#keys.since, Date.now());
  }

  async claim(shard: number, sink: number, owner: string, slots: readonly TargetSlot[]): Promise<boolean[]> {
    const { written, since } = this.#keys;
    const args = slots.flatMap(({ name, slot }) => [name, slot]);
    const answers = await this.#redis.eval(
      claimScript,
      2,
      written(shard, sink),
      since,
      maxAge,
      owner,
      ...args,
    );
    return (answers as number[]).map((answer) => answer === 1);
  }

  async readWritten(shard: number, sinks: number): Promise<Map<string, number>> {
    const lowest = new Map<string, number>();
    const hashes = await Promise.all(
      Array.from({ length: sinks }, (_, sink) => this.#redis.hgetall(this.#keys.written(shard, sink))),
    );
    hashes.forEach((hash, sink) => {
      for (const name of lowest.keys()) if (!(name in hash)) lowest.delete(name);
      for (const [name, value] of Object.entries(hash)) {
        const slot = Number.parseInt(value, 10);
        if (sink === 0 || lowest.has(name)) lowest.set(name, Math.min(slot, lowest.get(name) ?? slot));
      }
    });
    return lowest;
  }

  async loadStates(shard: number): Promise<Map<string, string>> {
    return new Map(Object.entries(await this.#redis.hgetall(this.#keys.state(shard))));
  }

  async saveStates(
    shard: number,
    sinks: number,
    changed: ReadonlyMap<string, string>,
    gone: ReadonlySet<string>,
  ): Promise<void> {
    const key = this.#keys.state(shard);
    const transaction = this.#redis.multi();
    if (changed.size > 0) transaction.hset(key, ...[...changed].flat());
    if (gone.size > 0) {
      transaction.hdel(key, ...gone);
      for (let sink = 0; sink < sinks; sink++) transaction.hdel(this.#keys.written(shard, sink), ...gone);
    }
    transaction.expire(key, maxAge);
    for (const [error] of (await transaction.exec()) ?? []) if (error !== null) throw error;
  }

  giveUp(): void {
    this.#isGivingUp = true;
    if (!this.isConnected) this.#redis.disconnect();
  }

  close(): Promise<void> {
    this.#isGivingUp = true;
    this.#redis.disconnect();
    return Promise.resolve();
  }
}

/** Returns the milliseconds to wait before a connection is tried again. */
function defaultDelay(attempt: number): number {
  return Math.min(50 * 2 ** attempt, 2000);
}
