// Wall-clock time and the processor time of this process, per operation.
import { performance } from "node:perf_hooks";

/** What one operation took, in microseconds: on the clock, and of user and system time of the whole process, its threads included. */
export type Measured = { readonly wall: number; readonly cpu: number };

/** How much work a measurement is worth. */
export interface Effort {
  /** Seconds of processor time to warm up for, and again to measure for. */
  readonly seconds: number;
  /** The part of the counts that is carried out, above 0 and up to 1. */
  readonly share: number;
}

/** Something of so many `operations`, which `run` does `count` times. */
export interface Work {
  readonly run: (count: number) => void | Promise<void>;
  readonly operations: number;
}

/** How long to measure, in seconds of processor time: on a busy machine, a second on the clock may be little work. */
export interface Duration {
  readonly warmUp: number;
  readonly measured: number;
}

/** A warm-up as long as what is measured. */
export function duration({ seconds }: Effort): Duration {
  return { warmUp: seconds, measured: seconds };
}

/** In a process that has done the same for a while: calls `run(count)`, which does `count` times something of so many `operations`. */
export async function measure(
  run: Work["run"],
  operations: number,
  { warmUp, measured }: Duration,
): Promise<Measured> {
  let batch = 1;
  for (const start = processorTime(); processorTime() - start < warmUp * 1e6;) {
    const before = processorTime();
    await run(batch);
    if (processorTime() - before < measured * 1e5) batch *= 2;
  }
  const stop = stopwatch();
  for (let count = batch; ; count += batch) {
    await run(batch);
    const result = stop(count * operations);
    if (result.cpu * count * operations >= measured * 1e6) return result;
  }
}

/** In a process that has only just begun: `counts` times after `before` times. What the compiler of V8 takes meanwhile counts, too. */
export async function measureYoung(
  { run, operations }: Work,
  before: number,
  counts: number,
  { share }: Effort,
): Promise<Measured> {
  await run(Math.ceil(before * share));
  const stop = stopwatch();
  const count = Math.ceil(counts * share);
  await run(count);
  return stop(count * operations);
}

/** User and system time of this process so far, in microseconds. */
export function processorTime(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return userCPUTime + systemCPUTime;
}

/** Starts a watch; what it returns tells the time per operation since. */
export function stopwatch(): (operations: number) => Measured {
  const cpu = processorTime();
  const start = performance.now();
  return (operations) => {
    const wall = (performance.now() - start) * 1000;
    return { wall: wall / operations, cpu: (processorTime() - cpu) / operations };
  };
}
