// The way of results into one sink: batches, back-pressure, retries, dead letters.
import { randomInt } from "node:crypto";
import { type ResolvedBatch, resolveBatch } from "./batch-options.ts";
import type { PollResult } from "./result.ts";
import type { Outlet, Sink, SinkStatistics } from "./sink.ts";
import { SinkError } from "./sinks/sink-error.ts";
import { nameOfSinkFactory } from "./sinks/sink-factory.ts";

/** Options of a `Delivery`. */
export interface DeliveryOptions {
  /**
   * Returns the results of a batch that are to be written here, for pollers that share a sink: the others are written elsewhere, and are not
   * counted. It is asked once per batch, before the first write, and may take as long as it needs. The results become dead letters if it
   * rejects, which it must as soon as the signal is aborted.
   */
  readonly claim?:
    ((results: readonly PollResult[], signal: AbortSignal) => Promise<readonly PollResult[]>) | undefined;
}

/**
 * Hands results to a sink, one batch at a time: as soon as there are enough for a batch, or the first one has waited long enough. A batch that
 * fails comes again after a growing pause, and is given up after `retries`, or at once if its `SinkError` is permanent. Of a batch that the
 * destination refused in part, only the refused results are dead letters.
 */
export class Delivery implements Outlet {
  readonly #sink: Sink;
  readonly #name: string;
  readonly #batch: ResolvedBatch;
  readonly #claim: DeliveryOptions["claim"];
  readonly #abort = new AbortController();
  #queue: PollResult[] = [];
  #inFlight = 0;
  #timer: NodeJS.Timeout | undefined;
  #isDue = false;
  #isRunning = false;
  #running: Promise<void> | undefined;
  #closing: Promise<void> | undefined;
  /** Whether a batch was given up while closing: the others would wait as long for nothing. */
  #hasGivenUp = false;
  #written = 0;
  #retries = 0;
  #deadLetters = 0;
  #refused = 0;
  #dropped = 0;

  /** @throws A `TypeError` or a `RangeError` if the sink or its `batch` is invalid. */
  constructor(sink: Sink | Sink["write"], { claim }: DeliveryOptions = {}) {
    const factory = nameOfSinkFactory(sink);
    if (factory !== undefined)
      throw new TypeError(`${factory} makes a sink, and is not one: call it, ${factory}(…)`);
    this.#sink = typeof sink === "function" ? { name: sink.name || "function", write: sink } : sink;
    if (typeof this.#sink?.write !== "function")
      throw new TypeError("a sink must be a function, or an object with a method write");
    this.#name = this.#sink.name ?? "sink";
    this.#batch = resolveBatch(this.#sink.batch);
    this.#claim = claim;
  }

  get isFull(): boolean {
    return this.#size >= this.#batch.maxQueued;
  }

  get statistics(): SinkStatistics {
    return {
      name: this.#name,
      queued: this.#size,
      written: this.#written,
      retries: this.#retries,
      deadLetters: this.#deadLetters,
      refused: this.#refused,
      dropped: this.#dropped,
    };
  }

  push(result: PollResult): void {
    if (this.#closing !== undefined || this.isFull) {
      this.#dropped++;
      return;
    }
    this.#queue.push(result);
    if (this.#queue.length >= this.#batch.maxResults) this.#start();
    else this.#timer ??= setTimeout(this.#setDue, this.#batch.maxWait);
  }

  close(options: { readonly signal?: AbortSignal | undefined } = {}): Promise<void> {
    const { signal } = options;
    // a later call may be the one that does not wait any longer
    const abort = (): void => this.#abort.abort(signal?.reason);
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort, { once: true });
    this.#closing ??= this.#close();
    return this.#closing.finally(() => signal?.removeEventListener("abort", abort));
  }

  get #size(): number {
    return this.#queue.length + this.#inFlight;
  }

  readonly #setDue = (): void => {
    this.#timer = undefined;
    this.#isDue = true;
    this.#start();
  };

  async #close(): Promise<void> {
    await this.#running;
    this.#start();
    await this.#running;
    clearTimeout(this.#timer);
    try {
      await this.#sink.close?.();
    } catch {
      // nothing is left to write, and nobody could do anything about it
    }
  }

  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  /** Writes batches while there is one to write. Never rejects. */
  async #run(): Promise<void> {
    const { maxResults } = this.#batch;
    while (this.#queue.length > 0) {
      if (this.#queue.length < maxResults && !this.#isDue && this.#closing === undefined) break;
      const batch = this.#queue.splice(0, maxResults);
      // what is left has come later than the result that was due
      this.#isDue = false;
      this.#inFlight = batch.length;
      await this.#deliverOwn(batch);
      this.#inFlight = 0;
    }
    clearTimeout(this.#timer);
    this.#timer = this.#queue.length > 0 ? setTimeout(this.#setDue, this.#batch.maxWait) : undefined;
    this.#isRunning = false;
  }

  /** Writes the results of a batch that are to be written here. Never rejects. */
  async #deliverOwn(batch: readonly PollResult[]): Promise<void> {
    try {
      const own = (await this.#claim?.(batch, this.#abort.signal)) ?? batch;
      if (own.length > 0) await this.#deliver(own);
    } catch (error) {
      await this.#giveUp(batch, error);
    }
  }

  async #deliver(batch: readonly PollResult[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        this.#abort.signal.throwIfAborted();
        if (this.#hasGivenUp) throw new SinkError(`the sink ${this.#name} gave up while it was closed`);
        await this.#write(batch);
        this.#written += batch.length;
        return;
      } catch (error) {
        if (isPartial(error, batch)) return this.#takeRefusals(batch, error);
        if (!this.#mayRetry(error, attempt)) return this.#giveUp(batch, error);
        this.#retries++;
        await this.#pause(this.#pauseAfter(error, attempt));
      }
    }
  }

  /** Resolves once the sink has written the batch. Rejects as it does, or when its time is over. */
  async #write(batch: readonly PollResult[]): Promise<void> {
    const { timeout } = this.#batch;
    const call = new AbortController();
    const late = new SinkError(
      `the sink ${this.#name} did not write a batch within ${timeout} ms (batch.timeout)`,
    );
    const timer = setTimeout(() => call.abort(late), timeout);
    const abort = (): void => call.abort(this.#abort.signal.reason);
    this.#abort.signal.addEventListener("abort", abort, { once: true });
    const ended = new Promise<never>((_, reject) => {
      call.signal.addEventListener("abort", () => reject(call.signal.reason as Error), { once: true });
    });
    try {
      // a sink that does not look at its signal must not hold up the others
      await Promise.race([this.#sink.write(batch, { signal: call.signal }), ended]);
    } finally {
      clearTimeout(timer);
      this.#abort.signal.removeEventListener("abort", abort);
    }
  }

  #mayRetry(error: unknown, attempt: number): boolean {
    if (this.#abort.signal.aborted || this.#hasGivenUp || attempt >= this.#batch.retries) return false;
    return !isPermanent(error);
  }

  /** Milliseconds: between half of the pause and all of it, so that many pollers do not come back together. */
  #pauseAfter(error: unknown, attempt: number): number {
    const pause = Math.min(this.#batch.backoff * 2 ** attempt, maxPause);
    const own = pause < 2 ? pause : randomInt(Math.ceil(pause / 2), Math.floor(pause) + 1);
    const asked = SinkError.isInstance(error) ? (error.retryAfter ?? 0) : 0;
    return Math.max(own, Math.min(asked, maxRetryAfter));
  }

  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#abort;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener("abort", end, { once: true });
    });
  }

  /** Counts a batch of which the destination refused parts. Never rejects. */
  async #takeRefusals(batch: readonly PollResult[], error: SinkError): Promise<void> {
    const refused = new Set(error.refused.map(({ result }) => result));
    const dead = batch.filter((result) => refused.has(result));
    this.#written += batch.length - dead.length;
    this.#deadLetters += dead.length;
    for (const { count = 1 } of error.refused) this.#refused += count;
    const taken = dead.length === 0 ? undefined : this.#handOver(dead, error);
    if (!this.#abort.signal.aborted) await taken;
  }

  /** Hands over dead letters, and waits for the promise of their taker. Never rejects. */
  async #giveUp(batch: readonly PollResult[], error: unknown): Promise<void> {
    this.#deadLetters += batch.length;
    if (this.#closing !== undefined && !isPermanent(error)) this.#hasGivenUp = true;
    const taken = this.#handOver(batch, error);
    if (!this.#abort.signal.aborted) await taken;
  }

  async #handOver(batch: readonly PollResult[], error: unknown): Promise<void> {
    try {
      await this.#batch.onDeadLetter?.(batch, error);
    } catch (fault) {
      const text = `batch.onDeadLetter of the sink ${this.#name} failed: ${String(fault)}`;
      process.emitWarning(text, "SnmpWarning");
    }
  }
}

/** Whether the destination took the batch but for what the error names. Refusals of results that are not in the batch name nothing. */
function isPartial(error: unknown, batch: readonly PollResult[]): error is SinkError {
  if (!SinkError.isInstance(error) || error.refused.length === 0) return false;
  const results = new Set(batch);
  return error.refused.every(({ result }) => result === undefined || results.has(result));
}

function isPermanent(error: unknown): boolean {
  return SinkError.isInstance(error) && error.isPermanent;
}

/** Milliseconds. */
const maxPause = 60_000;
/** Milliseconds: a destination that asks for more does not get it. */
const maxRetryAfter = 15 * 60_000;
