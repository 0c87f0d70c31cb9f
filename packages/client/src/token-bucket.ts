/** A rate limit: it fills with tokens as time passes, up to its burst, and each message takes one. All times are milliseconds. */
export class TokenBucket {
  readonly #perMillisecond: number;
  readonly #burst: number;
  #tokens: number;
  #filled: number;

  /** `now`: the present time. The bucket is full then. */
  constructor(perSecond: number, burst: number, now: number) {
    this.#perMillisecond = perSecond / 1000;
    this.#burst = burst;
    this.#tokens = burst;
    this.#filled = now;
  }

  /** Returns the milliseconds until there is a token; 0 if there is one. */
  wait(now: number): number {
    this.#fill(now);
    // a timer that fires exactly in time must find the token, whatever is lost by rounding
    return this.#tokens > 1 - rounding ? 0 : (1 - this.#tokens) / this.#perMillisecond;
  }

  /** Takes a token, whether there is one or not: what is missing is owed. */
  take(now: number): void {
    this.#fill(now);
    this.#tokens--;
  }

  isFull(now: number): boolean {
    this.#fill(now);
    return this.#tokens >= this.#burst - rounding;
  }

  #fill(now: number): void {
    if (now <= this.#filled) return;
    this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#filled) * this.#perMillisecond);
    this.#filled = now;
  }
}

const rounding = 1e-6;
