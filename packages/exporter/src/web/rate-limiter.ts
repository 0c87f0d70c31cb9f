import type { RateLimit } from "./types.ts";

/** A token bucket, full at first. */
export class RateLimiter {
  readonly #limit: RateLimit;
  #tokens: number;
  #filledAt = performance.now();

  constructor(limit: RateLimit) {
    this.#limit = limit;
    this.#tokens = limit.burst;
  }

  /** Takes a token. Returns whether there was one. */
  take(): boolean {
    const now = performance.now();
    const { interval, burst } = this.#limit;
    this.#tokens = Math.min(burst, this.#tokens + (now - this.#filledAt) / interval);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}
