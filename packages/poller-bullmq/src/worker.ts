import { DelayedError, type Job } from "bullmq";
import {
  Delivery,
  Poller,
  type PollerOptions,
  type PollerStatistics,
  type SkippedSlots,
  type TargetInput,
} from "@snmp/poller";
import { parseDuration, TargetReader, warn } from "@snmp/poller/internal";
import { claimResults } from "./claims.ts";
import { Layout, type ShardTargets } from "./layout.ts";
import { Leader } from "./leader.ts";
import { openStore } from "./open-store.ts";
import { checkWorkerOptions, type PollerWorkerOptions } from "./options.ts";
import { ShardState } from "./shard-state.ts";
import type { FleetStore, ShardJob, ShardQueue, ShardWorker } from "./store.ts";

/** The counts of a worker. */
export interface PollerWorkerStatistics {
  /** The number of shards that it polls now. */
  readonly shards: number;
  /** Their numbers, in ascending order; `shardOf` tells which targets are in them. */
  readonly heldShards: readonly number[];
  /** Rounds that it has done. */
  readonly rounds: number;
  /** Rounds that another worker took over, or takes over. */
  readonly handedOver: number;
  /** Rounds that it took over from workers that were closed, killed, or kept from renewing their locks. */
  readonly takenOver: number;
  /** Whether it makes the schedule. */
  readonly isLeading: boolean;
  /** Polls that are running. */
  readonly pending: number;
  /** Polls that wait for a place among `maxPolls`. */
  readonly waiting: number;
  /** Polls that were done. */
  readonly polls: number;
  /** Those in which something could not be read. */
  readonly failed: number;
  /** Milliseconds from the beginnings of slots to those of their polls, added up: the mean is that divided by `polls`. */
  readonly lateness: number;
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
  #targets = new Map<string, TargetInput | string>();
  /** By the number of shards: that of this worker, and those of schedules that others made. */
  readonly #layouts = new Map<number, Layout>();
  /** The running rounds, by the id of their job. */
  readonly #rounds = new Map<string, RunningRound>();
  readonly #counts = { rounds: 0, handedOver: 0, takenOver: 0 };
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
    this.#store = openStore({ redis, postgres }, name, this.#onError, () => (this.#lastFailure = ""));
    this.#queue = this.#store.openQueue();
    this.#queue.on("error", this.#onError);
    const jobOptions = { maxShards, lockDuration, stalledInterval };
    this.#worker = this.#store.openWorker((job) => this.#process(job), jobOptions);
    this.#worker.on("error", this.#onError);
    this.#worker.on("lockRenewalFailed", (ids) => {
      for (const id of ids) this.#rounds.get(id)?.abort.abort(new Error("another worker has the shard"));
    });
    const schedule = { shards, round: this.#round };
    this.#leader = new Leader(this.#store, this.#queue, schedule, lockDuration, this.#onError);
    this.#outlets = sinks.map(
      (sink, i) =>
        new Delivery(sink, { claim: (results, signal) => claimResults(this.#store, i, results, signal) }),
    );
    this.#reader = new TargetReader(options.targets, parseDuration("refresh", refresh), {
      onTarget: (input) => {
        const name = nameOf(input);
        this.#targets.set(name, input);
        for (const layout of this.#layouts.values()) layout.take(name, input);
      },
      onTargets: (inputs) => {
        this.#targets = new Map(inputs.map((input) => [nameOf(input), input]));
        for (const layout of this.#layouts.values()) layout.replace(this.#targets);
      },
      onError: (error) => this.#warn("the targets could not be read", error),
    });
  }

  /** The counts so far. */
  get statistics(): PollerWorkerStatistics {
    const polled = { pending: 0, waiting: 0, polls: 0, failed: 0, lateness: 0 };
    const skipped = { overrun: 0, circuit: 0, backPressure: 0, late: 0 };
    for (const { statistics } of this.#pollers) {
      addCounts(polled, statistics);
      addCounts(skipped, statistics.skipped);
    }
    return {
      shards: this.#rounds.size,
      heldShards: Array.from(this.#rounds.values(), ({ shard }) => shard).sort((a, b) => a - b),
      ...this.#counts,
      isLeading: this.#leader.isLeading,
      ...polled,
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
    this.#compareSchedule(job.data);
    if (isTakenOver(job)) this.#counts.takenOver++;
    const since = beginningOf(job);
    const abort = new AbortController();
    this.#rounds.set(job.id!, { shard, abort });
    // a job that was on its way here
    if (this.#closed !== undefined) abort.abort(closing);
    try {
      await this.#layoutOf(shards).pollRound(shard, since, since + length, abort.signal);
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

  /** Warns once of a schedule that was made with other options: it stays like this until all workers have the same. */
  #compareSchedule({ shards, round }: ShardJob): void {
    if (this.#hasWarnedOfSchedule || (shards === this.#shards && round === this.#round)) return;
    this.#hasWarnedOfSchedule = true;
    const planned = `shards: ${shards}, every: ${round}`;
    const cause = `this worker has shards: ${this.#shards}, every: ${this.#round}`;
    this.#warn(
      `the workers of the fleet have different options: its jobs are planned with ${planned}`,
      cause,
    );
  }

  #layoutOf(shards: number): Layout {
    let layout = this.#layouts.get(shards);
    if (layout === undefined) {
      layout = new Layout(shards, this.#openPoller);
      layout.replace(this.#targets);
      this.#layouts.set(shards, layout);
    }
    return layout;
  }

  readonly #openPoller = (targets: () => ShardTargets): Poller =>
    new Poller({
      ...this.#pollerOptions,
      targets: () => targets().values(),
      sinks: this.#outlets,
      state: new ShardState(this.#store, () => targets().keys(), this.#outlets.length),
    });

  get #pollers(): Poller[] {
    return Array.from(this.#layouts.values(), ({ pollers }) => [...pollers]).flat();
  }

  async #close(): Promise<void> {
    this.#reader.close();
    // a server that is away for as long as the locks has nothing to hand over any more
    const { isConnected } = this.#store;
    const timer = setTimeout(() => this.#store.giveUp(), isConnected ? this.#lockDuration : 0);
    const handedOver = this.#handOver(isConnected);
    // it fetches no more jobs by now, so that it does not take these back
    for (const { abort } of this.#rounds.values()) abort.abort(closing);
    await handedOver;
    clearTimeout(timer);
    await this.#settle(this.#store.close());
  }

  async #handOver(isConnected: boolean): Promise<void> {
    await Promise.all([this.#worker.close(!isConnected), this.#leader.close()].map(this.#settle));
    await Promise.all(this.#pollers.map((poller) => poller.close({ abort: true })));
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

const closing = new Error("the worker is closing");

/** A round of a shard. */
interface RunningRound {
  readonly shard: number;
  readonly abort: AbortController;
}

/** Whether the job was begun before, by a worker that died or handed it over. */
function isTakenOver({ attemptsStarted }: Job): boolean {
  return attemptsStarted > 1;
}

/**
 * Returns when the round of a job begins, in milliseconds since the epoch: at the time of the job, with which its id ends. BullMQ plans the next
 * job when one is begun, so that the first one after a standstill stands for all that have passed: its round is the one that runs now.
 */
function beginningOf(job: Job<ShardJob>): number {
  const time = Number(job.id!.slice(job.id!.lastIndexOf(":") + 1));
  const { round } = job.data;
  const passed = isTakenOver(job) ? 0 : Math.floor((Date.now() - time) / round);
  return time + Math.max(0, passed) * round;
}

function nameOf(input: TargetInput | string): string {
  return typeof input === "string" ? input : (input.name ?? input.address);
}

/** Adds counts to those of the same names. */
function addCounts<Name extends string>(
  sums: Record<Name, number>,
  counts: Readonly<Record<NoInfer<Name>, number>>,
): void {
  for (const name of Object.keys(sums) as Name[]) sums[name] += counts[name];
}
