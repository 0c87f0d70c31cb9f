// The server on which the workers of a fleet meet: Redis or PostgreSQL.
import type { Job, Queue, Worker } from "bullmq";

/** The schedule of a fleet: a job for each shard in each round. */
export interface Schedule {
  /** The number of shards. */
  readonly shards: number;
  /** Milliseconds from one round to the next. */
  readonly round: number;
}

/** The data of a job, with the schedule that it is part of. */
export interface ShardJob extends Schedule {
  readonly shard: number;
}

/** A slot of a target. */
export interface TargetSlot {
  /** The name of the target. */
  readonly name: string;
  /** In milliseconds since the epoch. */
  readonly slot: number;
}

/** The options of BullMQ that a worker sets. */
export interface JobOptions {
  readonly maxShards: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
}

/** BullMQ's queue and worker, without what depends on the server. */
export type ShardQueue = Pick<Queue<ShardJob>, "upsertJobScheduler" | "removeJobScheduler" | "on" | "close">;
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

  /** Claims slots of targets for one sink. Returns for each whether `owner` may write it: nobody has written it, or a later one, but the owner. */
  claim(shard: number, sink: number, owner: string, slots: readonly TargetSlot[]): Promise<boolean[]>;
  /** Returns the slot of each target up to which so many sinks have all results. */
  readWritten(shard: number, sinks: number): Promise<Map<string, number>>;
  /** Returns the states of targets, as text, by their names. */
  loadStates(shard: number): Promise<Map<string, string>>;
  /** Saves states, and drops all about targets that are gone. */
  saveStates(
    shard: number,
    sinks: number,
    changed: ReadonlyMap<string, string>,
    gone: ReadonlySet<string>,
  ): Promise<void>;

  /** Waits no longer for a server that is away, or that goes away from now on. */
  giveUp(): void;
  /** Closes the connections. */
  close(): Promise<void>;
}

/** Seconds after which all about a fleet that nobody polls is dropped. */
export const maxAge = 604_800;
