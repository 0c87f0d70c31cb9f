// Wall-clock time and the processor time of this process, per operation.
import { performance } from "node:perf_hooks";

/** What one operation took, in microseconds: on the clock, and of user and system time of the whole process, its threads included. */
export type Measured = { readonly wall: number; readonly cpu: number };

/** How long to measure, in seconds. */
export interface Duration {
  readonly warmUp: number;
  readonly measured: number;
}

/** Calls `work(count)` for as long as `duration` says; it does `count` times something that consists of `operations` operations. */
export async function measure(work: (count: number) => void | Promise<void>, operations: number, duration: Duration): Promise<Measured> {
  const batch = await batchSize(work, duration.warmUp);
  const cpuBefore = processorTime();
  const start = performance.now();
  let count = 0;
  let elapsed;
  do {
    await work(batch);
    count += batch;
    elapsed = performance.now() - start;
  } while (elapsed < duration.measured * 1000);
  const cpu = processorTime() - cpuBefore;
  return { wall: (elapsed * 1000) / (count * operations), cpu: cpu / (count * operations) };
}

/** Warms up, and finds how many times take about a tenth of a second. */
async function batchSize(work: (count: number) => void | Promise<void>, seconds: number): Promise<number> {
  const start = performance.now();
  let batch = 1;
  for (;;) {
    const before = performance.now();
    await work(batch);
    const now = performance.now();
    if (now - before < 100) batch *= 2;
    else if (now - start >= seconds * 1000) return batch;
    if (now - start >= seconds * 1000 && now - before >= 25) return batch;
  }
}

/** User and system time of this process so far, in microseconds. */
export function processorTime(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return userCPUTime + systemCPUTime;
}
