import { Activity } from "./activity.ts";
import { Delivery } from "./delivery.ts";
import { checkPollerOptions, type CloseOptions, type PollerOptions } from "./options.ts";
import { Places } from "./places.ts";
import { type PollFailure, PollResult } from "./result.ts";
import { Results } from "./results.ts";
import { Roster } from "./roster.ts";
import { pollTarget, type Round } from "./round.ts";
import { Saver } from "./saver.ts";
import type { Outlet } from "./sink.ts";
import { parseDuration, slotAt } from "./slots.ts";
import { TargetReader } from "./source.ts";
import { FileState, type StateStore } from "./state.ts";
import type { PollerStatistics } from "./statistics.ts";
import type { PolledTarget, SkippedSlots, TargetStatus } from "./target.ts";
import { warn } from "./warn.ts";
import { Wheel } from "./wheel.ts";

/**
 * Polls devices: each in slots of its own, which its name decides, so that they are spread over the interval and stay the same after a restart.
 *
 * Results go to the sinks, and to loops with `for await`, which start the poller; without a loop, `start` does. A device that does not answer
 * costs the others nothing, and is asked less and less often. The process stays alive until the poller is closed.
 *
 * @throws A `TypeError` or `RangeError` that names the invalid option or target.
 */
export class Poller implements AsyncDisposable, AsyncIterable<PollResult, undefined> {
  readonly #options: PollerOptions;
  readonly #roster: Roster;
  readonly #wheel: Wheel<PolledTarget>;
  readonly #source: TargetReader;
  readonly #results = new Results();
  readonly #outlets: readonly Outlet[];
  readonly #ownOutlets: readonly Outlet[];
  readonly #proven: Places;
  readonly #others: Places;
  readonly #store: StateStore | undefined;
  readonly #running = new Set<Promise<void>>();
  readonly #abort = new AbortController();
  readonly #deadline: number | undefined;
  readonly #saver: Saver | undefined;
  readonly #counts = { polls: 0, failed: 0, lateness: 0 };
  readonly #skipped = { overrun: 0, circuit: 0, backPressure: 0, late: 0 };
  /** The end of the round, if there is only one. */
  #until = Infinity;
  #hasStarted = false;
  #loading: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: PollerOptions) {
    checkPollerOptions(options);
    const {
      targets,
      every,
      sinks = [],
      state,
      deadline,
      refresh = 300_000,
      maxPolls = 1024,
      signal,
    } = options;
    parseDuration("every", every);
    this.#options = options;
    this.#deadline = deadline === undefined ? undefined : parseDuration("deadline", deadline);
    const saveEvery = parseDuration("saveEvery", options.saveEvery ?? 60_000);
    this.#store = typeof state === "string" ? new FileState(state) : state;
    this.#wheel = new Wheel(this.#startSlot);
    this.#roster = new Roster(options, {
      onAdd: (target) => {
        if (this.#loading !== undefined) this.#wheel.add(target);
      },
      onRemove: (target) => this.#wheel.remove(target),
      onWarning: (what, cause) => this.#warn(what, cause),
    });
    if (this.#store !== undefined)
      this.#saver = new Saver(
        this.#store,
        saveEvery,
        () => this.#roster.store(),
        (error) => this.#warn("the state could not be saved", error),
      );
    this.#proven = new Places(maxPolls);
    this.#others = new Places(maxPolls);
    const isList = typeof targets === "object" && Symbol.iterator in targets;
    if (isList) for (const input of targets) this.#roster.add(input);
    this.#source = new TargetReader(isList ? [] : targets, parseDuration("refresh", refresh), {
      onTarget: (input) => this.#roster.take(input),
      onTargets: (inputs) => this.#roster.replace(inputs),
      onEnd: () => this.#roster.forgetOthers(),
      onError: (error) => this.#warn("the targets could not be read", error),
    });
    const own: Delivery[] = [];
    this.#outlets = sinks.map((sink) => {
      if ("push" in sink) return sink;
      const delivery = new Delivery(sink);
      own.push(delivery);
      return delivery;
    });
    this.#ownOutlets = own;
    if (signal?.aborted === true) void this.close({ abort: true });
    else signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  /** The targets by their names. */
  get targets(): ReadonlyMap<string, TargetStatus> {
    return this.#roster.targets;
  }

  /** The counts so far. */
  get statistics(): PollerStatistics {
    return {
      targets: this.#roster.targets.size,
      pending: this.#proven.taken + this.#others.taken,
      waiting: this.#proven.waiting + this.#others.waiting,
      ...this.#counts,
      skipped: { ...this.#skipped },
      results: this.#results.size,
      sinks: this.#outlets.map(({ statistics }) => statistics),
    };
  }

  /**
   * Polls only the slots of one round, for schedulers that spread rounds over processes: those that begin in the range from `since` up to, and
   * without, `until`, in milliseconds since the epoch. A slot that has begun already is polled at once, unless the state has a poll of it. Loads
   * the state first, except what is newer in this process, and asks for the targets. Resolves when all polls are done, and no later than
   * `until`: slow polls go on beside the next round. Rejects with the reason of an aborted signal.
   *
   * @throws An `Error` if the poller polls already, or is closed.
   */
  async pollRound(since: number, until: number, signal?: AbortSignal): Promise<void> {
    if (this.#loading !== undefined || this.#until !== Infinity || this.#closed !== undefined)
      throw new Error("the poller polls already, or is closed: pollRound begins when nothing else runs");
    this.#until = until;
    this.#hasStarted = true;
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    signal?.addEventListener("abort", stop, { once: true });
    try {
      await this.#roster.load(this.#store);
      await this.#source.read();
      signal?.throwIfAborted();
      for (const target of this.#roster.targets.values()) {
        const last = Math.max(since - 1, target.lastSlot ?? 0);
        const { every, phase } = target;
        if (slotAt(last, every, phase) + every < until) this.#wheel.add(target, last);
      }
      await Promise.race([this.#wheel.whenEmpty().then(() => this.#whenDone(until)), stopped]);
      signal?.throwIfAborted();
      if (this.#abort.signal.aborted) throw this.#abort.signal.reason;
      await this.#saver?.save();
    } finally {
      signal?.removeEventListener("abort", stop);
      this.#wheel.close();
      this.#until = Infinity;
    }
  }

  /** Begins to poll; loops over the poller do so by themselves. Calling it twice is safe. Returns the poller. */
  start(): this {
    if (this.#closed === undefined && this.#until === Infinity) this.#loading ??= this.#load();
    return this;
  }

  /** Yields the results from now on; ends when the poller is closed. Loops that run at the same time share the results. */
  [Symbol.asyncIterator](): AsyncIterableIterator<PollResult, undefined> {
    const iterator = this.#results.iterate();
    this.start();
    return iterator;
  }

  /** Ends polling: no further poll begins. Resolves when the running polls are done, the sinks have all results, and the state is saved. */
  close({ abort = false, signal }: CloseOptions = {}): Promise<void> {
    const giveUp = (): void => this.#abort.abort(new Error("the poller was closed"));
    if (abort || signal?.aborted === true) giveUp();
    else signal?.addEventListener("abort", giveUp, { once: true });
    return (this.#closed ??= this.#close()).finally(() => signal?.removeEventListener("abort", giveUp));
  }

  /** Closes the poller at the end of an `await using` block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  readonly #onAbort = (): void => void this.close({ abort: true });

  /** Resolves when no poll is running, and at that time in any case. */
  async #whenDone(time: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const isTime = new Promise((resolve) => (timer = setTimeout(resolve, time - Date.now())));
    await Promise.race([Promise.all(this.#running), isTime]);
    clearTimeout(timer);
  }

  async #load(): Promise<void> {
    this.#hasStarted = true;
    await this.#roster.load(this.#store);
    if (this.#closed !== undefined) return;
    for (const target of this.#roster.targets.values()) this.#wheel.add(target);
    this.#source.start();
    this.#saver?.start();
  }

  readonly #startSlot = (target: PolledTarget, slot: number, missed: number): void => {
    this.#skip(target, "late", missed);
    if (slot + target.every >= this.#until) this.#wheel.remove(target);
    if (slot >= this.#until) return this.#skip(target, "late", 1);
    if (target.activity !== undefined) {
      this.#skip(target, "overrun", 1);
      target.noteOverrun();
      return;
    }
    if (this.#isHeldBack()) return this.#skip(target, "backPressure", 1);
    const decision = target.circuit.next();
    if (decision === "skip") return this.#skip(target, "circuit", 1);
    const places = target.isProven && decision === "all" ? this.#proven : this.#others;
    const activity = (target.activity = new Activity());
    const turn = { slot, decision, activity };
    const run = this.#takePlace(target, turn, places).finally(() => this.#running.delete(run));
    this.#running.add(run);
  };

  /** Polls a target as soon as there is a place. Never rejects. */
  async #takePlace(target: PolledTarget, turn: PollTurn, places: Places): Promise<void> {
    turn.activity.begin("a place among maxPolls");
    if (await places.enter()) {
      await this.#poll(target, turn);
      places.leave();
    }
    target.activity = undefined;
    target.overrun = undefined;
    if (target.isRemoved) await target.client.close();
  }

  /** Whether results wait that nobody takes. Running polls count: they may all end before another one is taken. */
  #isHeldBack(): boolean {
    const { maxResults = 10_000 } = this.#options;
    const isFull = this.#results.isWanted && this.#results.size + this.#running.size >= maxResults;
    return isFull || this.#outlets.some((outlet) => outlet.isFull);
  }

  #skip(target: PolledTarget, reason: keyof SkippedSlots, count: number): void {
    target.skipped[reason] += count;
    this.#skipped[reason] += count;
  }

  /** Polls a target. Never rejects. */
  async #poll(target: PolledTarget, { slot, decision, activity }: PollTurn): Promise<void> {
    const { signal } = this.#abort;
    try {
      const result = await pollTarget(target, {
        slot,
        decision,
        deadline: this.#deadline ?? 2 * target.every,
        signal,
        activity,
      });
      this.#deliver(target, result);
    } catch (error) {
      if (signal.aborted) return;
      const failure: PollFailure = { item: activity.current, error: error as Error };
      this.#deliver(
        target,
        new PollResult({ target: target.identity, slot, failures: [failure], overrun: target.overrun }),
      );
    }
  }

  #deliver(target: PolledTarget, result: PollResult): void {
    target.noteResult(result);
    this.#counts.polls++;
    this.#counts.lateness += Math.max(0, result.time - result.slot);
    if (result.failures.length > 0) this.#counts.failed++;
    for (const outlet of this.#outlets) outlet.push(result);
    this.#results.push(result);
  }

  async #close(): Promise<void> {
    this.#options.signal?.removeEventListener("abort", this.#onAbort);
    this.#wheel.close();
    this.#source.close();
    this.#saver?.stop();
    this.#proven.clear();
    this.#others.clear();
    await this.#loading;
    await Promise.all(this.#running);
    this.#results.close();
    const { signal } = this.#abort;
    await Promise.all(this.#ownOutlets.map((outlet) => outlet.close({ signal })));
    if (this.#hasStarted) await this.#saver?.save();
    await Promise.all(Array.from(this.#roster.targets.values(), ({ client }) => client.close()));
  }

  #warn(what: string, cause: unknown): void {
    warn(what, cause, this.#options.onWarning);
  }
}

/** The slot of a poll and its extent. */
type PollTurn = Pick<Round, "slot" | "decision" | "activity">;
