// BullMQ on connections that it does not own.
import { PostgresConnection, PostgresQueueBackend } from "bullmq";
import type { PatientPool } from "./pool.ts";

/** The connections as BullMQ wants them, with one of its own that listens for jobs. */
export class SharedConnection extends PostgresConnection {
  readonly #pool: PatientPool;

  constructor(pool: PatientPool) {
    super(pool);
    this.#pool = pool;
  }

  /** That of BullMQ fails for ever if its first attempt does. */
  override waitUntilReady(): Promise<void> {
    return this.#pool.waitUntilReady();
  }
}

/** A backend that stays open when its queue or worker closes: sinks and states are written after that. */
export class SharedBackend extends PostgresQueueBackend {
  override close(): Promise<void> {
    return Promise.resolve();
  }
}
