// Repeats a request as users of promises and users of callbacks do. A common wrapper would be a part of the measurement.
import type { Overlapping } from "./peer.ts";

/** Repeats a function that returns a promise. `plain` turns its result into the common form. */
export function repeatPromise<Result, Plain>(
  request: () => Promise<Result>,
  plain: (result: Result) => Plain,
): Overlapping<Plain> {
  const repeat = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await request();
  };
  return {
    once: async () => plain(await request()),
    repeat,
    async overlap(count, outstanding) {
      const share = Math.ceil(count / outstanding);
      await Promise.all(
        Array.from({ length: outstanding }, (_, i) =>
          repeat(Math.max(0, Math.min(share, count - i * share))),
        ),
      );
    },
  };
}

/** Receives the result of a function with a callback. */
export type Callback<Result> = (error: Error | null, result: Result) => void;

/** Repeats a function that takes a callback. */
export function repeatCallback<Result, Plain>(
  request: (callback: Callback<Result>) => void,
  plain: (result: Result) => Plain,
): Overlapping<Plain> {
  const overlap = (count: number, outstanding: number): Promise<void> =>
    new Promise((resolve, reject) => {
      let started = 0;
      let done = 0;
      const next = (): void => {
        started++;
        request((error) => {
          if (error !== null) return reject(error);
          if (++done === count) return resolve();
          if (started < count) next();
        });
      };
      while (started < Math.min(count, outstanding)) next();
    });
  return {
    once: () =>
      new Promise((resolve, reject) =>
        request((error, result) => (error === null ? resolve(plain(result)) : reject(error))),
      ),
    repeat: (count) => overlap(count, 1),
    overlap,
  };
}
