// Limits of a scrape: a faulty device may have names without end.

/** The time of a scrape is over. */
export class TimeLimit extends Error {}

/**
 * Aborts a scrape with a `TimeLimit` after the milliseconds that its caller gives, at most those of all scrapes. Returns the timer.
 */
export function startTimeLimit(
  running: AbortController,
  given: number | undefined,
  ofAll: number,
): NodeJS.Timeout {
  const limit = Math.min(given ?? ofAll, ofAll);
  const remedy = limit < ofAll ? "scrape_timeout in Prometheus" : "scrapeTimeout, or --snmp.scrape-timeout";
  const abort = (): void =>
    running.abort(new TimeLimit(`not finished after ${limit / 1000} s; walk less, or raise ${remedy}`));
  return setTimeout(abort, limit);
}

/** A device has more values than a module may have. */
export class ValueLimit extends RangeError {}

/** The values that one module may still read. */
export class ValueBudget {
  readonly #max: number;
  #count = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /** The number of values that were read. */
  get count(): number {
    return this.#count;
  }

  /**
   * Counts values that were read.
   *
   * @throws A `ValueLimit` if they are too many.
   */
  spend(count: number): void {
    this.#count += count;
    if (this.#count > this.#max)
      throw new ValueLimit(
        `the device has more than ${this.#max} values; walk less, or raise maxValues, or --snmp.max-values`,
      );
  }
}
