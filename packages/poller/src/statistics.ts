import type { SinkStatistics } from "./sink.ts";
import type { SkippedSlots } from "./target.ts";

/** The counts of a poller. */
export interface PollerStatistics {
  /** The number of targets. */
  readonly targets: number;
  /** Polls that are running. */
  readonly pending: number;
  /** Polls that wait for a place among `maxPolls`. */
  readonly waiting: number;
  /** Polls that were done. */
  readonly polls: number;
  /** Those in which something could not be read. */
  readonly failed: number;
  /** Milliseconds from the beginnings of slots to those of their polls, added up: the mean is that divided by `polls`. */
  readonly lateness: number;
  /** Slots without a poll, of all targets, removed ones too. */
  readonly skipped: SkippedSlots;
  /** Results that wait for a loop over the poller. */
  readonly results: number;
  /** The counts of each sink. */
  readonly sinks: readonly SinkStatistics[];
}
