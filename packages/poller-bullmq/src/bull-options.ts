import type { WorkerOptions } from "bullmq";
import type { JobOptions } from "./store.ts";

/** Returns the options of BullMQ's worker that are the same on all servers. */
export function bullOptions({
  maxShards,
  lockDuration,
  stalledInterval,
}: JobOptions): Omit<WorkerOptions, "connection"> {
  return {
    autorun: false,
    concurrency: maxShards,
    lockDuration,
    stalledInterval,
    // a job that many workers could not finish is still the only one of its shard
    maxStalledCount: 1_000_000,
    drainDelay: 1,
  };
}
