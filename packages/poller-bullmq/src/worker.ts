import { randomUUID } from "node:crypto";
import { DelayedError, type Job } from "bullmq";
import {
  Delivery,
  Poller,
  type PollerOptions,
  type PollerStatistics,
  type SkippedSlots,
  type TargetInput,
} from "@snmp/poller";
import { hashOf, parseDuration, TargetReader, warn } from "@snmp/poller/internal";
import { claimingSink } from "./claims.ts";
import { Leader } from "./leader.ts";
import { openStore } from "./open-store.ts";
import { checkWorkerOptions, type PollerWorkerOptions } from "./options.ts";
import { ShardState } from "./shard-state.ts";
import type { FleetStore, ShardJob, ShardQueue, ShardWorker } from "./store.ts";

/** The counts of a worker. */
export interface PollerWorkerStatistics {
  /** The shards that it polls now. */
  readonly shards: number;
  /** Rounds that it has done. */
  readonly rounds: number;
  /** Rounds that another worker took over, or takes over. */
  readonly handedOver: number;
  /** Whether it makes the schedule. */
  readonly isLeading: boolean;
  /** Polls that were done. */
  readonly polls: number;
  /** Slots without a poll in the rounds of this worker. */
  readonly skipped: SkippedSlots;
  /** The counts of each sink. */
  readonly sinks: PollerStatistics["sinks"];
}

/**
 * Polls a fleet together with other workers: as many as there are share the shards of the targets, one job of BullMQ per shard and round. When a
 * worker stops, others take its shards over; when one is added, it gets some from the next round on.
 *
 * @throws A `TypeError` or `RangeError` that names the invalid option.
 */
export class PollerWorker implements AsyncDisposable {
  readonly #pollerOptions: Omit<PollerOptions, "sinks" | "state">;
  readonly #round: number;
  readonly #shards: number;
  readonly #store: FleetStore;
  readonly #queue: ShardQueue;
  readonly #worker: ShardWorker;
  readonly #leader: Leader;
  readonly #reader: TargetReader;
  readonly #outlets: readonly Delivery[];
  readonly #lockDuration: number;
  /** The targets by shard and name. */
  #targets: Map<string, TargetInput | string>[];
  readonly #pollers = new Map<number, Poller>();
  /** The running rounds, by the id of their job. */
  readonly #rounds = new Map<string, AbortController>();
  /** The ends of the last rounds, by shard. */
  readonly #tails = new Map<number, Promise<void>>();
  readonly #counts = { rounds: 0, handedOver: 0 };
  #lastFailure = "";
  #hasWarnedOfSchedule = false;
  #closed: Promise<void> | undefined;

  constructor(options: PollerWorkerOptions) {
    checkWorkerOptions(options);
    const {
      redis,
      postgres,
      sinks,
      name = "snmp-poller",
      shards = 256,
      maxShards = shards,
      lockDuration = 10_000,
      stalledInterval = 5000,
      ...pollerOptions
    } = options;
    const { refresh = 300_000 } = pollerOptions;
    // checks all options before there is a connection to close
    void new Poller({ ...pollerOptions, targets: [] });
    this.#round = parseDuration("every", options.every);
    this.#pollerOptions = pollerOptions;
    this.#shards = shards;
    this.#lockDuration = lockDuration;
    this.#targets = emptyShards(shards);
    this.#store = openStore({ redis, postgres }, name, this.#onError, () => (this.#lastFailure = ""));
    this.#queue = this.#store.openQueue();
    this.#queue.on("error", this.#onError);
    const jobOptions = { maxShards, lockDuration, stalledInterval };
    this.#worker = this.#store.openWorker((job) => this.#process(job), jobOptions);
    this.#worker.on("error", this.#onError);
    this.#worker.on("lockRenewalFailed", (ids) => {
      for (const id of ids) this.#rounds.get(id)?.abort(new Error("another worker has the shard"));
    });
    const schedule = { shards, round: this.#round };
    this.#leader = new Leader(this.#store, this.#queue, schedule, lockDuration, this.#onError);
    const owner = randomUUID();
    this.#outlets = sinks.map((sink, i) => {
      const whole = typeof sink === "function" ? { name: sink.name, write: sink } : sink;
      return new Delivery(claimingSink(whole, i, this.#store, owner, this.#shardOf));
    });
    this.#reader = new TargetReader(options.targets, parseDuration("refresh", refresh), {
      onTarget: (input) => this.#takeTarget(this.#targets, input),
      onTargets: (inputs) => {
        const targets = emptyShards(shards);
        for (const input of inputs) this.#takeTarget(targets, input);
        this.#targets = targets;
      },
      onError: (error) => this.#warn("the targets could not be read", error),
    });
  }

  /** The counts so far. */
  get statistics(): PollerWorkerStatistics {
    let polls = 0;
    const skipped = { overrun: 0, circuit: 0, backPressure: 0, late: 0 };
    for (const { statistics } of this.#pollers.values()) {
      polls += statistics.polls;
      for (const reason of Object.keys(skipped) as (keyof SkippedSlots)[])
        skipped[reason] += statistics.skipped[reason];
    }
    return {
      shards: this.#rounds.size,
      ...this.#counts,
      isLeading: this.#leader.isLeading,
      polls,
      skipped,
      sinks: this.#outlets.map(({ statistics }) => statistics),
    };
  }

  /** Begins to work. Returns the worker. */
  start(): this {
    this.#reader.start();
    this.#leader.start();
    this.#worker.run().catch(this.#onError);
    return this;
  }

  /**
   * Hands the running rounds over to other workers. Resolves when the sinks have all results. Without the server, results that no worker has claimed
   * become dead letters, and others take over when the locks have ended. Calling it twice is safe.
   */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  /** Closes the worker at the end of an `await using` block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Does the job of a shard: one round. A round that this worker cannot finish goes to another one. */
  async #process(job: Job<ShardJob>): Promise<void> {
    const { shard, shards, round: length } = job.data;
    if (shards !== this.#shards || length !== this.#round) return this.#refuse(job);
    const since = Math.floor(timeOf(job) / this.#round) * this.#round;
    const abort = new AbortController();
    this.#rounds.set(job.id!, abort);
    // the round before may be ending just now
    const round = (this.#tails.get(shard) ?? Promise.resolve()).then(() =>
      this.#pollerOf(shard).pollRound(since, since + this.#round, abort.signal),
    );
    this.#tails.set(
      shard,
      round.catch(() => undefined),
    );
    try {
      await round;
      this.#counts.rounds++;
    } catch (error) {
      this.#counts.handedOver++;
      if (this.#closed === undefined) throw error;
      // gives the job back at once, so that nobody waits for its lock to end
      await job.moveToDelayed(Date.now(), job.token);
      throw new DelayedError();
    } finally {
      this.#rounds.delete(job.id!);
    }
  }

  /** Leaves a round that was planned with other options to other workers: its targets and slots are not those of this worker. */
  async #refuse(job: Job<ShardJob>): Promise<never> {
    const { shards, round } = job.data;
    if (!this.#hasWarnedOfSchedule) {
      this.#hasWarnedOfSchedule = true;
      const planned = `shards: ${shards}, every: ${round}`;
      const cause = `it polls with shards: ${this.#shards}, every: ${this.#round}`;
      this.#warn(`this worker leaves the jobs of its fleet, planned with ${planned}, to others`, cause);
    }
    await job.moveToDelayed(Date.now() + refusalDelay, job.token);
    throw new DelayedError();
  }

  #pollerOf(shard: number): Poller {
    let poller = this.#pollers.get(shard);
    if (poller === undefined) {
      poller = new Poller({
        ...this.#pollerOptions,
        targets: () => this.#targets[shard]!.values(),
        sinks: this.#outlets,
        state: new ShardState(this.#store, shard, this.#outlets.length),
      });
      this.#pollers.set(shard, poller);
    }
    return poller;
  }

  #takeTarget(shards: readonly Map<string, TargetInput | string>[], input: TargetInput | string): void {
    const name = typeof input === "string" ? input : (input.name ?? input.address);
    shards[this.#shardOf(name)]!.set(name, input);
  }

  readonly #shardOf = (name: string): number => shardOf(name, this.#shards);

  async #close(): Promise<void> {
    this.#reader.close();
    for (const abort of this.#rounds.values()) abort.abort(new Error("the worker is closing"));
    // a server that is away for as long as the locks has nothing to hand over any more
    const { isConnected } = this.#store;
    const timer = setTimeout(() => this.#store.giveUp(), isConnected ? this.#lockDuration : 0);
    await this.#handOver(isConnected);
    clearTimeout(timer);
    await this.#settle(this.#store.close());
  }

  async #handOver(isConnected: boolean): Promise<void> {
    await Promise.all([this.#worker.close(!isConnected), this.#leader.close()].map(this.#settle));
    await Promise.all(Array.from(this.#pollers.values(), (poller) => poller.close({ abort: true })));
    await Promise.all(this.#outlets.map((outlet) => outlet.close()));
    await this.#settle(this.#queue.close());
  }

  readonly #settle = async (promise: Promise<unknown>): Promise<void> => {
    await promise.catch(this.#onError);
  };

  readonly #onError = (error: unknown): void => {
    // connections try again and again, each with the same error
    if (this.#closed !== undefined || String(error) === this.#lastFailure) return;
    this.#lastFailure = String(error);
    this.#warn(`${this.#store.server} failed`, error);
  };

  #warn(what: string, cause: unknown): void {
    warn(what, cause, this.#pollerOptions.onWarning);
  }
}

/** Returns the shard of a target. Targets of one shard still have all of the interval for their slots: these come from another part of the hash. */
export function shardOf(name: string, shards: number): number {
  return hashOf(`shard ${name}`) % shards;
}

/** Returns the time for which a job was scheduled: its id ends with it. */
function timeOf({ id, timestamp }: Job<ShardJob>): number {
  const time = Number(id?.slice(id.lastIndexOf(":") + 1));
  return Number.isFinite(time) ? time : timestamp;
}

function emptyShards(count: number): Map<string, TargetInput | string>[] {
  return Array.from({ length: count }, () => new Map<string, TargetInput | string>());
}

/** Milliseconds after which a job that was refused is there again. */
const refusalDelay = 1000;
