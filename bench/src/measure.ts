// Measures the wall-clock time and the processor time of this process, per operation.
import { performance } from "node:perf_hooks";

/** The duration of one operation in microseconds: on the clock, and as user and system time of all threads of the process. */
export type Measured = { readonly wall: number; readonly cpu: number };

/** The amount of work for a measurement. */
export interface Effort {
  /** Seconds of processor time for the warm-up, and for the measurement. */
  readonly seconds: number;
  /** The part of the counts to carry out: above 0, up to 1. */
  readonly share: number;
}

/** Work that consists of `operations`. `run` does it `count` times. */
export interface Work {
  readonly run: (count: number) => void | Promise<void>;
  readonly operations: number;
}

/** The length of a measurement in seconds of processor time. On a busy machine, a second on the clock may be little work. */
export interface Duration {
  readonly warmUp: number;
  readonly measured: number;
}

/** Returns a duration whose warm-up is as long as the measurement. */
export function durationOf({ seconds }: Effort): Duration {
  return { warmUp: seconds, measured: seconds };
}

/** Measures work in a process that has done the same for a while. `run(count)` does work of so many `operations`, `count` times. */
export async function measure(
  run: Work["run"],
  operations: number,
  { warmUp, measured }: Duration,
): Promise<Measured> {
  let batch = 1;
  for (const start = readProcessorTime(); readProcessorTime() - start < warmUp * 1e6;) {
    const before = readProcessorTime();
    await run(batch);
    if (readProcessorTime() - before < measured * 1e5) batch *= 2;
  }
  const stop = startStopwatch();
  for (let count = batch; ; count += batch) {
    await run(batch);
    const result = stop(count * operations);
    if (result.cpu * count * operations >= measured * 1e6) return result;
  }
}

/** Measures work in a young process: `counts` times after `before` times. This includes the time of the compiler of V8. */
export async function measureYoung(
  { run, operations }: Work,
  before: number,
  counts: number,
  { share }: Effort,
): Promise<Measured> {
  await run(Math.ceil(before * share));
  const stop = startStopwatch();
  const count = Math.ceil(counts * share);
  await run(count);
  return stop(count * operations);
}

/** Measures work until the process is a second old, or a share of that: all that it did, with nothing before. */
export async function measureFirstSecond({ run, operations }: Work, { share }: Effort): Promise<Measured> {
  const stop = startStopwatch();
  let count = 0;
  while (count === 0 || performance.now() < 1000 * share) {
    await run(1);
    count++;
  }
  return stop(count * operations);
}

/** Returns the user and system time of this process so far, in microseconds. */
export function readProcessorTime(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return userCPUTime + systemCPUTime;
}

/** Starts a stopwatch. Returns a function that reads the time since then, per operation. */
export function startStopwatch(): (operations: number) => Measured {
  const cpu = readProcessorTime();
  const start = performance.now();
  return (operations) => {
    const wall = (performance.now() - start) * 1000;
    return { wall: wall / operations, cpu: (readProcessorTime() - cpu) / operations };
  };
}
