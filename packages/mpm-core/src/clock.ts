import { runtime } from "./runtime.ts";

/**
 * Milliseconds, with fractions, of a clock that nobody sets: it only goes forward, from a beginning of its own. `performance.now()` says
 * as much, but Node takes a millisecond to load it, and longer to call it.
 */
export const monotonicNow: () => number =
  runtime?.hrtime === undefined
    ? () => performance.now()
    : () => {
        const time = runtime!.hrtime!(); // looked up each time, for tests that put a clock of their own in its place
        return time[0] * 1000 + time[1] / 1e6;
      };
