/**
 * Polls a fleet with several workers, which share the work with BullMQ on Redis or PostgreSQL.
 *
 * @module @snmp/poller-bullmq
 */
export { shardOf } from "./layout.ts";
export type { PollerWorkerOptions } from "./options.ts";
export type { PostgresOptions } from "./postgres/options.ts";
export { PollerWorker, type PollerWorkerStatistics } from "./worker.ts";
