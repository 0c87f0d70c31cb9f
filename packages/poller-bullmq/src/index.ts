/**
 * Polls a fleet with several workers, which share the work with BullMQ on Redis.
 *
 * @module @snmp/poller-bullmq
 */
export type { PollerWorkerOptions } from "./options.ts";
export { PollerWorker, type PollerWorkerStatistics, shardOf } from "./worker.ts";
