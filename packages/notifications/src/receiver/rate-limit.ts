// A token bucket per source, against storms.

/** Options for the rate limit of a receiver. */
export interface RateLimitOptions {
  /** Messages per second that one peer address may send in the long run, more than 0. */
  readonly perSecond: number;
  /** Messages that it may send at once, 1 or more; by default those of one second. */
  readonly burst?: number | undefined;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** The buckets of all peers. */
export class RateLimit {
  readonly #perMillisecond: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  /** Throws a `RangeError` if a number is out of range. */
  constructor({ perSecond, burst = Math.max(1, perSecond) }: RateLimitOptions) {
    if (!(perSecond > 0) || !Number.isFinite(perSecond))
      throw new RangeError(`rateLimit.perSecond must be more than 0, not ${perSecond}`);
    if (!(burst >= 1) || !Number.isFinite(burst))
      throw new RangeError(`rateLimit.burst must be 1 or more, not ${burst}`);
    this.#perMillisecond = perSecond / 1000;
    this.#burst = burst;
  }

  /** Takes one token of a peer. Returns whether there was one. */
  take(peer: string, now: number): boolean {
    let bucket = this.#buckets.get(peer);
    if (bucket === undefined) {
      if (this.#buckets.size >= maxBuckets) this.#forgetFull(now);
      this.#buckets.set(peer, (bucket = { tokens: this.#burst, at: now }));
    }
    bucket.tokens = Math.min(this.#burst, bucket.tokens + (now - bucket.at) * this.#perMillisecond);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  /** Forgets buckets that are full again, or else the oldest one: addresses over UDP may be forged, in any number. */
  #forgetFull(now: number): void {
    for (const [peer, { tokens, at }] of this.#buckets)
      if (tokens + (now - at) * this.#perMillisecond >= this.#burst) this.#buckets.delete(peer);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size < maxBuckets) return;
      this.#buckets.delete(oldest);
    }
  }
}

const maxBuckets = 65_536;
