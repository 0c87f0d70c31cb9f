// Repeating a request as the users of promises and the users of callbacks would: a wrapper around either would be measured with it.
import type { Overlapping } from "./peer.ts";

/** Repeats a function that returns a promise; `plain` turns what it resolves to into the common form. */
export function promising<Result, Plain>(
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

/** How a function with a callback says what came out. */
export type Callback<Result> = (error: Error | null, result: Result) => void;

/** Repeats a function that takes a callback. */
export function callingBack<Result, Plain>(
  request: (callback: Callback<Result>) => void,
  plain: (result: Result) => Plain,
): Overlapping<Plain> {
  const overlap = (count: number, outstanding: number): Promise<void> =>
    new Promise((resolve, reject) => {
      let begun = 0;
      let done = 0;
      const next = (): void => {
        begun++;
        request((error) => {
          if (error !== null) return reject(error);
          if (++done === count) return resolve();
          if (begun < count) next();
        });
      };
      while (begun < Math.min(count, outstanding)) next();
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
