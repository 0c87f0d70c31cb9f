// Sinks that collect what a delivery writes.
import { Delivery } from "../../src/delivery.ts";
import type { PollResult } from "../../src/result.ts";
import type { BatchOptions, Sink } from "../../src/sink.ts";

export const quick: BatchOptions = { maxWait: 5, backoff: 1, timeout: 1000 };
export const namesOf = (results: readonly PollResult[]): string[] => results.map(({ target }) => target.name);

/** A sink that collects batches, after `fail` has had its chance to throw. */
export function collect(
  batch: BatchOptions = {},
  fail: (call: number) => Promise<void> | void = () => undefined,
) {
  const batches: string[][] = [];
  const deadLetters: string[] = [];
  let calls = 0;
  const sink: Sink = {
    name: "collect",
    batch: { ...quick, onDeadLetter: (results) => deadLetters.push(...namesOf(results)), ...batch },
    write: async (results) => {
      await fail(calls++);
      batches.push(namesOf(results));
    },
  };
  const delivery = new Delivery(sink);
  return { delivery, batches, deadLetters, sink, calls: () => calls };
}

export const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
};
