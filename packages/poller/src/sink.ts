import type { PollResult } from "./result.ts";

/** Where results go. `write` gets them in batches, one batch at a time; if it throws or rejects, the batch comes again. */
export interface Sink {
  /** The name in statistics and errors, such as `jsonLines`. */
  readonly name?: string | undefined;
  /** How results are collected into batches; what is left out is as in `BatchOptions`. */
  readonly batch?: BatchOptions | undefined;
  /**
   * Writes a batch of 1 to `maxResults` results. The same result may come again after an error: (target.name, slot) identifies it. The signal
   * is aborted when the poller is closed without waiting, or the write takes longer than `timeout`.
   *
   * A `SinkError` with `isPermanent` gives up the batch at once. One with `refused` names the results that the destination refused: they alone
   * become dead letters, and the others are written.
   */
  write(results: readonly PollResult[], call: SinkCall): Promise<void> | void;
  /** Releases what the sink holds, after the last write. */
  close?(): Promise<void> | void;
}

/** The circumstances of a write. */
export interface SinkCall {
  /** Ends the write. */
  readonly signal: AbortSignal;
}

/** How results are collected into batches, and what happens to a batch that cannot be written. */
export interface BatchOptions {
  /** The most results of a batch, 1..1000000; 500 by default. */
  readonly maxResults?: number | undefined;
  /** Milliseconds that a result waits for others, 0..2147483647; 1000 by default. */
  readonly maxWait?: number | undefined;
  /** The most results that wait for the sink; 10000 by default. With as many, the poller skips slots, and counts them. */
  readonly maxQueued?: number | undefined;
  /** Milliseconds that a write may take; 30000 by default. */
  readonly timeout?: number | undefined;
  /** How often a failed batch is written again; 5 by default. The pauses grow from `backoff`, with jitter. */
  readonly retries?: number | undefined;
  /** Milliseconds before the first retry, doubled from one to the next up to a minute; 500 by default. */
  readonly backoff?: number | undefined;
  /**
   * Gets a batch that could not be written, or the results of it that the destination refused, which `error.refused` names; a promise is
   * waited for. Without it, such results are counted only.
   */
  readonly onDeadLetter?: ((results: readonly PollResult[], error: unknown) => unknown) | undefined;
}

/** The machinery around a sink, as the poller sees it; the class `Delivery` is one. */
export interface Outlet {
  /** Whether so many results wait that the poller must not begin a poll. */
  readonly isFull: boolean;
  /** Takes a result. Never throws, never waits; results beyond `maxQueued` are counted as dropped. */
  push(result: PollResult): void;
  /** Resolves when all is written, or given up. With an aborted signal, gives up at once. Never rejects. Calling it twice is safe. */
  close(options?: { readonly signal?: AbortSignal | undefined }): Promise<void>;
  /** The counts so far. */
  readonly statistics: SinkStatistics;
}

/** The counts of one sink. */
export interface SinkStatistics {
  /** The name of the sink. */
  readonly name: string;
  /** Results that wait. */
  readonly queued: number;
  /** Results that were written. */
  readonly written: number;
  /** Writes that failed and came again. */
  readonly retries: number;
  /** Results that were given up after all retries, and those of which the destination refused something. */
  readonly deadLetters: number;
  /** Values that the destination refused of batches that it took otherwise. */
  readonly refused: number;
  /** Results that found no room. */
  readonly dropped: number;
}
