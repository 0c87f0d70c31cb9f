// The schedule is made in one place: workers that all made it would make jobs twice.
import { randomUUID } from "node:crypto";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { FleetKeys } from "./keys.ts";

/** The schedule of a fleet: a job for each shard in each round. */
export interface Schedule {
  /** The number of shards. */
  readonly shards: number;
  /** Milliseconds from one round to the next. */
  readonly round: number;
}

/** Makes the schedule while it holds the lease. Of all workers, one does; when it dies, another one follows after `lease` milliseconds. */
export class Leader {
  readonly #redis: Redis;
  readonly #queue: Queue;
  readonly #keys: FleetKeys;
  readonly #schedule: Schedule;
  readonly #lease: number;
  readonly #onError: (error: unknown) => void;
  readonly #token = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> | undefined;
  #isClosed = false;
  /** Whether it held the lease at its last turn. */
  isLeading = false;

  constructor(
    redis: Redis,
    queue: Queue,
    keys: FleetKeys,
    schedule: Schedule,
    lease: number,
    onError: (error: unknown) => void,
  ) {
    this.#redis = redis;
    this.#queue = queue;
    this.#keys = keys;
    this.#schedule = schedule;
    this.#lease = lease;
    this.#onError = onError;
  }

  /** Takes part in the election from now on. */
  start(): void {
    this.#turn = this.#takeTurn().finally(() => {
      if (!this.#isClosed) this.#timer = setTimeout(() => this.start(), this.#lease / 3);
    });
  }

  /** Gives the lease back. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#turn;
    if (this.isLeading) await this.#redis.eval(releaseScript, 1, this.#keys.leader, this.#token);
    this.isLeading = false;
  }

  async #takeTurn(): Promise<void> {
    try {
      const answer = await this.#redis.eval(leaseScript, 1, this.#keys.leader, this.#token, this.#lease);
      this.isLeading = answer === 1;
      if (this.isLeading) await this.#makeSchedule();
    } catch (error) {
      this.isLeading = false;
      if (!this.#isClosed) this.#onError(error);
    }
  }

  /** Makes the schedule if there is none, such as after the loss of all data, or another one. Made half, it is made again. */
  async #makeSchedule(): Promise<void> {
    const { shards, round } = this.#schedule;
    const made = await this.#redis.get(this.#keys.schedule);
    if (made === `${shards} ${round}`) return;
    if (made === null) await this.#redis.set(this.#keys.since, Date.now());
    for (let shard = 0; shard < shards && !this.#isClosed; shard++) {
      const template = {
        name: "round",
        data: { shard },
        opts: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      };
      await this.#queue.upsertJobScheduler(idOf(shard), { every: round }, template);
    }
    const before = made === null ? 0 : Number.parseInt(made, 10);
    for (let shard = shards; shard < before; shard++) await this.#queue.removeJobScheduler(idOf(shard));
    if (!this.#isClosed) await this.#redis.set(this.#keys.schedule, `${shards} ${round}`);
  }
}

function idOf(shard: number): string {
  return `shard-${shard}`;
}

/** Takes the lease if it is free, and renews it if it is this process's. */
const leaseScript = `
local holder = redis.call("GET", KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return 1
`;
const releaseScript = `
if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end
return 0
`;
