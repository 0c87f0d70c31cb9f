/**
 * A rate limit: it fills with tokens as time passes, up to its burst, and each message takes one. All times are milliseconds.
 *
 * A token that was waited for counts from the moment at which it was due, so that late timers do not slow the rate down.
 */
export class TokenBucket {
  readonly #perMillisecond: number;
  readonly #burst: number;
  #tokens: number;
  #filled: number;
  /** When the token comes that is waited for. */
  #due = Infinity;

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
    if (this.#tokens > 1 - rounding) return 0;
    const wait = (1 - this.#tokens) / this.#perMillisecond;
    this.#due = now + wait;
    return wait;
  }

  /** Takes a token, whether there is one or not: what is missing is owed. */
  take(now: number): void {
    this.#fill(now);
    this.#tokens--;
    this.#due = Infinity;
  }

  isFull(now: number): boolean {
    this.#fill(now);
    return this.#tokens >= this.#burst - rounding;
  }

  #fill(now: number): void {
    if (now <= this.#filled) return;
    const late = Math.max(0, now - this.#due) * this.#perMillisecond;
    // less than a token, or else more than the burst would go out at once
    const limit = this.#burst + (late < 1 - rounding ? late : 0);
    this.#tokens = Math.min(limit, this.#tokens + (now - this.#filled) * this.#perMillisecond);
    this.#filled = now;
  }
}

const rounding = 1e-6;
