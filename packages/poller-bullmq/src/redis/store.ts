import { type Job, Queue, type RedisOptions, Worker } from "bullmq";
import { type FleetStore, type JobOptions, maxAge, type Schedule, type ShardJob } from "../store.ts";
import { bullOptions } from "../bull-options.ts";
import { Patience, type Reaction } from "../patience.ts";
import { EndingRedis, parseUrl } from "./client.ts";
import { type FleetKeys, keysOf } from "./keys.ts";
import { claimScript, leaseScript, releaseScript } from "./scripts.ts";

/** A fleet on Redis. */
export class RedisStore implements FleetStore {
  readonly server = "Redis";
  readonly #name: string;
  readonly #keys: FleetKeys;
  readonly #redis: EndingRedis;
  readonly #patience: Patience;
  #isGivingUp = false;

  /** `onReady` hears of each new connection, and of the first answer after a refusal. */
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
      // after a failover, the name may lead to another server
      reconnectOnError: ({ message }) => message.startsWith("READONLY"),
    });
    this.#patience = new Patience(reactionTo, onError, onReady);
    this.#redis.on("error", onError);
    this.#redis.on("ready", onReady);
  }

  get isConnected(): boolean {
    return this.#redis.status === "ready" && this.#patience.isConnected;
  }

  get hasGivenUp(): boolean {
    return this.#patience.hasGivenUp || this.#redis.status === "end";
  }

  openQueue(): Queue<ShardJob> {
    return new Queue(this.#name, { connection: this.#redis });
  }

  openWorker(run: (job: Job<ShardJob>) => Promise<void>, options: JobOptions): Worker<ShardJob> {
    return new Worker(this.#name, run, { connection: this.#redis, ...bullOptions(options) });
  }

  async lease(holder: string, duration: number): Promise<boolean> {
    const { leader } = this.#keys;
    const answer = await this.#run(() => this.#redis.eval(leaseScript, 1, leader, holder, duration));
    return answer === 1;
  }

  async release(holder: string): Promise<void> {
    await this.#run(() => this.#redis.eval(releaseScript, 1, this.#keys.leader, holder));
  }

  async readSchedule(): Promise<Schedule | undefined> {
    const text = await this.#run(() => this.#redis.get(this.#keys.schedule));
    const [shards, round] = (text ?? "").split(" ").map(Number);
    return round === undefined ? undefined : { shards: shards!, round };
  }

  async saveSchedule({ shards, round }: Schedule): Promise<void> {
    await this.#run(() => this.#redis.set(this.#keys.schedule, `${shards} ${round}`));
  }

  async forgetPast(): Promise<void> {
    const now = Date.now();
    await this.#run(() => this.#redis.set(this.#keys.since, now));
  }

  async claim(sink: number, token: string, slots: ReadonlyMap<string, number>): Promise<Map<string, number>> {
    const { written, since } = this.#keys;
    const targets = [...slots.keys()];
    const keys = [since, ...targets.map((target) => written(sink, target))];
    const values = [...slots.values()];
    const floors = await this.#run(() =>
      this.#redis.eval(claimScript, keys.length, ...keys, maxAge, token, ...values),
    );
    return new Map(targets.map((target, i) => [target, (floors as number[])[i]!]));
  }

  async readWritten(sinks: number, targets: readonly string[]): Promise<Map<string, number>> {
    const { written } = this.#keys;
    const bySink = await Promise.all(
      Array.from({ length: sinks }, (_, sink) => this.#read(targets.map((target) => written(sink, target)))),
    );
    const lowest = new Map<string, number>();
    targets.forEach((target, i) => {
      const claims = bySink.map((claims) => claims[i]);
      if (claims.every((claim) => claim !== null))
        lowest.set(target, Math.min(...claims.map((claim) => Number.parseInt(claim!, 10))));
    });
    return lowest;
  }

  async loadStates(targets: readonly string[]): Promise<Map<string, string>> {
    const states = new Map<string, string>();
    const texts = await this.#read(targets.map(this.#keys.state));
    texts.forEach((text, i) => text !== null && states.set(targets[i]!, text));
    return states;
  }

  async saveStates(states: ReadonlyMap<string, string>): Promise<void> {
    await this.#run(async () => {
      const transaction = this.#redis.multi();
      for (const [target, state] of states) transaction.set(this.#keys.state(target), state, "EX", maxAge);
      for (const [error] of (await transaction.exec()) ?? []) if (error !== null) throw error;
    });
  }

  async #read(keys: readonly string[]): Promise<(string | null)[]> {
    return keys.length === 0 ? [] : this.#run(() => this.#redis.mget(...keys));
  }

  #run<Value>(command: () => Promise<Value>): Promise<Value> {
    return this.#patience.run(command);
  }

  giveUp(): void {
    this.#isGivingUp = true;
    const away = new Error("Redis was away when the worker closed");
    if (this.isConnected) return this.#patience.giveUp(away);
    this.#patience.end(away);
    this.#redis.disconnect();
  }

  close(): Promise<void> {
    this.#isGivingUp = true;
    this.#patience.end(new Error("the worker is closed"));
    this.#redis.disconnect();
    return Promise.resolve();
  }
}

/** Returns the milliseconds to wait before a connection is tried again. */
function defaultDelay(attempt: number): number {
  return Math.min(50 * 2 ** attempt, 2000);
}

/** A server that is there may refuse commands for a time: without memory, space or rights, as a replica, or while it starts. */
function reactionTo(error: unknown): Reaction {
  return refusals.test((error as Error).message) ? "wait" : "throw";
}

const refusals =
  /^(OOM|READONLY|LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|MISCONF|NOREPLICAS|NOAUTH|NOPERM|WRONGPASS|EXECABORT) /;
