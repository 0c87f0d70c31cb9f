import { runtime } from "./runtime.ts";

/**
 * Returns the time in milliseconds, with fractions, of a clock that only goes forward and cannot be set. Its zero is arbitrary. Like
 * `performance.now()`, which takes Node a millisecond to load and longer to call.
 */
export const monotonicNow: () => number =
  runtime?.hrtime === undefined
    ? () => performance.now()
    : () => {
        const time = runtime!.hrtime!(); // looked up at each call, because tests replace it
        return time[0] * 1000 + time[1] / 1e6;
      };
