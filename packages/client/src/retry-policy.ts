import { checkNames } from "./unknown-options.ts";

/** How long to wait for an answer, and how often to ask again. */
export interface RetryPolicyOptions {
  /** Milliseconds to wait for an answer to the first message, 1..2147483647; 5000 by default. */
  readonly timeout?: number | undefined;
  /** How many more messages to send when no answer comes, 0..2147483647; 3 by default. */
  readonly retries?: number | undefined;
  /** The factor by which the wait grows from one message to the next, 1..2147483647; 1.5 by default. */
  readonly backoff?: number | undefined;
  /** Milliseconds up to which the wait grows, from `timeout` to 2147483647, the default. */
  readonly maxTimeout?: number | undefined;
  /**
   * `full`: before each retry, pauses for a random time between 0 and the wait that has passed, so that many clients that lost their
   * answers at once do not ask again at once. An answer that comes in the pause counts. `none`, the default, does not pause.
   */
  readonly jitter?: "none" | "full" | undefined;
}

/**
 * When to ask again: checked once, and shared by any number of clients and calls as their option `retry`.
 *
 * @throws A `RangeError` or `TypeError` that names the option that is out of its range.
 */
export class RetryPolicy implements RetryPolicyOptions {
  readonly timeout: number;
  readonly retries: number;
  readonly backoff: number;
  readonly maxTimeout: number;
  readonly jitter: "none" | "full";

  constructor(options: RetryPolicyOptions = {}) {
    checkNames(options, retryPolicyNames);
    const { timeout = 5000, retries = 3, backoff = 1.5, maxTimeout = maxNumber, jitter = "none" } = options;
    checkNumber("timeout", timeout, 1);
    checkNumber("retries", retries, 0, true);
    checkNumber("backoff", backoff, 1);
    checkNumber("maxTimeout", maxTimeout, 1);
    checkChoice("jitter", jitter, ["none", "full"]);
    if (maxTimeout < timeout)
      throw new RangeError(`maxTimeout is ${maxTimeout}, which is less than timeout, ${timeout}; raise it`);
    this.timeout = timeout;
    this.retries = retries;
    this.backoff = backoff;
    this.maxTimeout = maxTimeout;
    this.jitter = jitter;
  }

  /** Returns the milliseconds to wait for an answer to the message that follows `silences` unanswered ones. */
  waitAfter(silences: number): number {
    const wait = Math.min(this.timeout * this.backoff ** silences, this.maxTimeout);
    const pauses = this.jitter === "full" && silences < this.retries;
    return pauses ? Math.min(wait * (1 + Math.random()), maxNumber) : wait;
  }
}

/** Returns a policy with these options and, where they are missing, those of `policy`. */
export function refinePolicy(policy: RetryPolicy, options: RetryPolicyOptions): RetryPolicy {
  const {
    timeout = policy.timeout,
    retries = policy.retries,
    backoff = policy.backoff,
    jitter = policy.jitter,
    maxTimeout = Math.max(policy.maxTimeout, timeout),
  } = options;
  return new RetryPolicy({ timeout, retries, backoff, maxTimeout, jitter });
}

/** Throws a `RangeError` if `value` is not a number, or a whole one, in the range `min`..`max`. */
export function checkNumber(
  name: string,
  value: unknown,
  min: number,
  isWhole = false,
  max = maxNumber,
): void {
  if (typeof value === "number" && value >= min && value <= max && (!isWhole || Number.isInteger(value)))
    return;
  throw new RangeError(
    `${name} is ${typeof value === "number" ? value : typeof value}, which is not ${isWhole ? "an integer" : "a number"} in the range ${min}..${max}`,
  );
}

/** Throws a `TypeError` if `value` is not one of `choices`. */
export function checkChoice(name: string, value: unknown, choices: readonly string[]): void {
  if (choices.includes(value as string)) return;
  throw new TypeError(
    `${name} is ${JSON.stringify(value)}, which is not ${choices.map((choice) => JSON.stringify(choice)).join(" or ")}`,
  );
}

/** The options of a policy. */
export const retryPolicyNames: ReadonlySet<string> = new Set([
  "timeout",
  "retries",
  "backoff",
  "maxTimeout",
  "jitter",
]);

/** The longest time that a timer can measure, in milliseconds, and the largest number of SNMP. */
const maxNumber = 0x7fffffff;
