// Waits that grow, so that a master that starts is not overrun by its subagents.

/** The waits between attempts: they double from `min` to `max` milliseconds, and half of each is random. */
export class Backoff {
  readonly #limits: { readonly min: number; readonly max: number };
  #wait: number;

  constructor(limits: { readonly min: number; readonly max: number }) {
    this.#limits = limits;
    this.#wait = limits.min;
  }

  /** Begins with the shortest wait again. */
  reset(): void {
    this.#wait = this.#limits.min;
  }

  /** Returns the next wait in milliseconds. */
  next(): number {
    const wait = this.#wait;
    this.#wait = Math.min(2 * wait, this.#limits.max);
    return (wait * (1 + Math.random())) / 2;
  }
}

/** Resolves after `milliseconds`, or rejects with the reason of the signal. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}
