import { Fifo } from "@snmp/mpm-core/internal";
import type { PollResult } from "./result.ts";

/** The results that wait for loops over the poller. Loops that run at the same time share them. */
export class Results {
  /** The results that wait. */
  readonly #queue = new Fifo<PollResult>();
  readonly #waiting: ((result: IteratorResult<PollResult, undefined>) => void)[] = [];
  #isClosed = false;
  /** The number of loops that have begun and not ended. */
  #loops = 0;

  /** Whether a loop is there to take results. */
  get isWanted(): boolean {
    return this.#loops > 0;
  }

  /** The number of results that wait. */
  get size(): number {
    return this.#queue.size;
  }

  /** Adds a result, unless nobody wants it. */
  push(result: PollResult): void {
    if (!this.isWanted || this.#isClosed) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#queue.push(result);
    else waiting({ value: result, done: false });
  }

  /** Ends the loops once they have all results. */
  close(): void {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting(end);
  }

  /** Returns an iterator of the results from now on. */
  iterate(): AsyncIterableIterator<PollResult, undefined> {
    this.#loops++;
    let isDone = false;
    const iterator: AsyncIterableIterator<PollResult, undefined> = {
      next: () => {
        if (isDone) return Promise.resolve(end);
        const result = this.#queue.shift();
        if (result !== undefined) return Promise.resolve({ value: result, done: false });
        if (this.#isClosed) return Promise.resolve(end);
        return new Promise((resolve) => this.#waiting.push(resolve));
      },
      return: () => {
        if (!isDone) this.#endLoop();
        isDone = true;
        return Promise.resolve(end);
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  /** Without a loop, results that wait would hold back polls that sinks wait for. */
  #endLoop(): void {
    if (--this.#loops === 0) this.#queue.clear();
  }
}

const end = { value: undefined, done: true } as const;
