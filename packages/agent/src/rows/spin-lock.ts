// RFC 2579 §2: TestAndIncr, by which managers that share rows take turns.
import type { ScalarOptions } from "../objects/scalar.ts";

/** Returns the next value of a TestAndIncr after a manager wrote `written`, or why the Set is refused. */
export function testAndIncrement(present: number, written: number): number | "inconsistentValue" {
  if (written !== present) return "inconsistentValue";
  return present === maxTestAndIncr ? 0 : present + 1;
}

/** Options of a spin lock. */
export interface SpinLockOptions {
  /** The first value, 0..2147483647; a random one by default, so that a lock read before a restart is not valid after it (RFC 2579 §2). */
  readonly value?: number;
  /** Name in messages to the operator. */
  readonly name?: string;
}

/**
 * Returns the options of a scalar that is a TestAndIncr (RFC 2579): a Set that writes its present value increments it, and any other value
 * is refused with inconsistentValue, along with everything else in the same Set. Managers read it, then write it together with their
 * changes: `agent.scalar("1.3.6.1.4.1.99999.1.0", spinLock())`.
 *
 * @throws A `RangeError` if the first value is out of range.
 */
export function spinLock(options: SpinLockOptions = {}): ScalarOptions<"Integer32"> {
  const { value = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1, name } = options;
  if (!Number.isInteger(value) || value < 0 || value > maxTestAndIncr)
    throw new RangeError(`value must be an integer in the range 0..${maxTestAndIncr}, not ${value}`);
  let present = value;
  return {
    type: "Integer32",
    ...(name === undefined ? undefined : { name }),
    range: [0, maxTestAndIncr],
    get: () => present,
    validate: (written) =>
      testAndIncrement(present, written) === "inconsistentValue" ? "inconsistentValue" : undefined,
    set: (written) => {
      const next = testAndIncrement(present, written);
      if (next !== "inconsistentValue") present = next;
    },
    undo: (previous) => void (present = previous ?? present),
  };
}

const maxTestAndIncr = 0x7fffffff;
