// The schedule is made in one place: workers that all made it would make jobs twice.
import { randomUUID } from "node:crypto";
import type { FleetStore, Schedule, ShardQueue } from "./store.ts";

/** Makes the schedule while it holds the lease. Of all workers, one does; when it dies, another one follows after `lease` milliseconds. */
export class Leader {
  readonly #store: FleetStore;
  readonly #queue: ShardQueue;
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
    store: FleetStore,
    queue: ShardQueue,
    schedule: Schedule,
    lease: number,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#queue = queue;
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
    if (this.isLeading) await this.#store.release(this.#token);
    this.isLeading = false;
  }

  async #takeTurn(): Promise<void> {
    try {
      this.isLeading = await this.#store.lease(this.#token, this.#lease);
      if (this.isLeading) await this.#makeSchedule();
    } catch (error) {
      this.isLeading = false;
      if (!this.#isClosed) this.#onError(error);
    }
  }

  /**
   * Makes the schedule if there is none, such as after the loss of all data, or another one. Its jobs begin at once, beside the running ones of the
   * former schedule, so that no slot is without a job. Made half, it is made again.
   */
  async #makeSchedule(): Promise<void> {
    const { shards, round } = this.#schedule;
    const made = await this.#store.readSchedule();
    if (made?.shards === shards && made.round === round) return;
    if (made === undefined) await this.#store.forgetPast();
    await this.#store.saveSchedule(unfinished);
    const ids = new Set<string>();
    for (let shard = 0; shard < shards && !this.#isClosed; shard++) {
      const id = `${shards}-${round}-${shard}`;
      const template = {
        name: "round",
        data: { shard, shards, round },
        opts: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      };
      await this.#queue.upsertJobScheduler(id, { every: round }, template);
      ids.add(id);
    }
    if (this.#isClosed) return;
    for (const { key } of await this.#queue.getJobSchedulers())
      if (!ids.has(key)) await this.#queue.removeJobScheduler(key);
    await this.#store.saveSchedule(this.#schedule);
  }
}

/** Is saved until a schedule is made. */
const unfinished: Schedule = { shards: 0, round: 0 };
