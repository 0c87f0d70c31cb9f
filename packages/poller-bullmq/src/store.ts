// The server on which the workers of a fleet meet: Redis or PostgreSQL.
import type { Job, Queue, Worker } from "bullmq";

/** The schedule of a fleet: a job for each shard in each round. */
export interface Schedule {
  /** The number of shards. */
  readonly shards: number;
  /** Milliseconds from one round to the next. */
  readonly round: number;
}

/** The data of a job: a shard, and the schedule that it is part of. */
export interface ShardJob extends Schedule {
  readonly shard: number;
}

/** The options of BullMQ that a worker sets. */
export interface JobOptions {
  readonly maxShards: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
}

/** BullMQ's queue and worker, without what depends on the server. */
export type ShardQueue = Pick<
  Queue<ShardJob>,
  "upsertJobScheduler" | "getJobSchedulers" | "removeJobScheduler" | "on" | "close"
>;
export type ShardWorker = Pick<Worker<ShardJob>, "run" | "on" | "close">;

/**
 * The data that the workers of one fleet share. Each operation is atomic. While the server is away, operations wait for it; after `giveUp`, they fail.
 */
export interface FleetStore {
  /** The name of the server in messages. */
  readonly server: "Redis" | "PostgreSQL";
  /** Whether the server can be reached, as far as is known. */
  readonly isConnected: boolean;
  /** Whether it was given up while it was away: all operations fail. */
  readonly hasGivenUp: boolean;

  /** Returns the queue of the fleet's jobs. */
  openQueue(): ShardQueue;
  /** Returns a worker that does not run yet. */
  openWorker(run: (job: Job<ShardJob>) => Promise<void>, options: JobOptions): ShardWorker;

  /** Takes the lease for so many milliseconds if it is free, or renews it. Returns whether `holder` has it. */
  lease(holder: string, duration: number): Promise<boolean>;
  /** Gives the lease back if `holder` has it. */
  release(holder: string): Promise<void>;
  /** Returns the schedule that was made last. */
  readSchedule(): Promise<Schedule | undefined>;
  /** Notes that the schedule is made. */
  saveSchedule(schedule: Schedule): Promise<void>;
  /** Declares that all slots until now are past: who polled them is not known. */
  forgetPast(): Promise<void>;

  /**
   * Claims the slots of targets for one sink, of each up to the one given. Returns the slots after which they belong to the claim; of targets that
   * are missing, none does. A claim with the same token can be repeated: the answer is the same until another one has come.
   */
  claim(sink: number, token: string, slots: ReadonlyMap<string, number>): Promise<Map<string, number>>;
  /** Returns the slots up to which so many sinks have all results of the targets. */
  readWritten(sinks: number, targets: readonly string[]): Promise<Map<string, number>>;
  /** Returns the states of targets, as text. */
  loadStates(targets: readonly string[]): Promise<Map<string, string>>;
  /** Saves states of targets. */
  saveStates(states: ReadonlyMap<string, string>): Promise<void>;

  /** Waits no longer for a server that is away, or that goes away from now on. */
  giveUp(): void;
  /** Closes the connections. */
  close(): Promise<void>;
}

/** Seconds after which all about a target that nobody polls is dropped. */
export const maxAge = 604_800;
