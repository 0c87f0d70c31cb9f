// The checks and defaults of the options for batches.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { BatchOptions } from "./sink.ts";

/** The options with their defaults. */
export type ResolvedBatch = Readonly<Record<Exclude<keyof BatchOptions, "onDeadLetter">, number>> &
  Pick<BatchOptions, "onDeadLetter">;

/** Returns the options, completed. Throws a `TypeError` for an unknown name, a `RangeError` for a number out of range. */
export function resolveBatch(given: BatchOptions = {}): ResolvedBatch {
  checkOptionNames(given, batchOptions, "batch: ");
  const { onDeadLetter, ...numbers } = given;
  if (onDeadLetter !== undefined && typeof onDeadLetter !== "function")
    throw new TypeError("batch.onDeadLetter must be a function");
  const resolved: Record<keyof typeof ranges, number> = { ...defaults };
  for (const name of Object.keys(ranges) as (keyof typeof ranges)[]) {
    const value = numbers[name];
    if (value === undefined) continue;
    const [min, max] = ranges[name];
    if (!Number.isInteger(value) || value < min || value > max)
      throw new RangeError(`batch.${name} must be an integer in the range ${min}..${max}, not ${value}`);
    resolved[name] = value;
  }
  return { ...resolved, onDeadLetter };
}

const defaults = {
  maxResults: 500,
  maxWait: 1000,
  maxQueued: 10_000,
  timeout: 30_000,
  retries: 5,
  backoff: 500,
} as const;

const maxInteger = 0x7fffffff;
const ranges = {
  maxResults: [1, 1_000_000],
  maxWait: [0, maxInteger],
  maxQueued: [1, 10_000_000],
  timeout: [1, maxInteger],
  retries: [0, 1000],
  backoff: [0, maxInteger],
} as const;

const batchOptions: OptionNames<BatchOptions> = {
  maxResults: true,
  maxWait: true,
  maxQueued: true,
  timeout: true,
  retries: true,
  backoff: true,
  onDeadLetter: true,
};
