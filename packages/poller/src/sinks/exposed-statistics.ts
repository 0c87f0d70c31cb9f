// The counts of a poller, as metrics beside those of its targets.
import type { SinkStatistics } from "../sink.ts";
import type { SkippedSlots } from "../target.ts";
import {
  Exposition,
  type ExpositionFormat,
  type LabelPairs,
  toSnakeCase,
  writeLabels,
} from "./exposition.ts";

/** The counts of a poller, or of a worker of @snmp/poller-bullmq. */
export interface ExposedStatistics {
  /** The number of targets. */
  readonly targets?: number | undefined;
  /** Polls that are running. */
  readonly pending?: number | undefined;
  /** Polls that wait for a place. */
  readonly waiting?: number | undefined;
  /** Polls that were done. */
  readonly polls: number;
  /** Those in which something could not be read. */
  readonly failed?: number | undefined;
  /** Milliseconds by which they began after their slots, added up. */
  readonly lateness?: number | undefined;
  /** The shards that the worker polls. */
  readonly heldShards?: readonly number[] | undefined;
  /** Rounds of shards that the worker has done. */
  readonly rounds?: number | undefined;
  /** Rounds that another worker took over. */
  readonly handedOver?: number | undefined;
  /** Rounds that the worker took over. */
  readonly takenOver?: number | undefined;
  /** Whether the worker makes the schedule of its fleet. */
  readonly isLeading?: boolean | undefined;
  /** Slots without a poll. */
  readonly skipped: SkippedSlots;
  /** The counts of each sink. */
  readonly sinks: readonly SinkStatistics[];
}

/** Returns the metrics of a poller: gauges of what is there now, and counters of what was done. */
export function exposeStatistics(
  statistics: ExposedStatistics,
  format: ExpositionFormat,
  prefix: string,
): Exposition {
  const exposition = new Exposition(format);
  const add = (
    name: string,
    type: "counter" | "gauge",
    help: string,
    value: number | undefined,
    labels: LabelPairs = [],
  ): void => {
    if (value !== undefined)
      exposition.add(`${prefix}snmp_poller_${name}`, type, help, writeLabels(labels), value);
  };
  const { targets, pending, waiting, polls, failed, lateness, skipped, sinks } = statistics;
  add("targets", "gauge", "The number of targets.", targets);
  add("polls_pending", "gauge", "Polls that are running.", pending);
  add("polls_waiting", "gauge", "Polls that wait for a place.", waiting);
  add("polls_total", "counter", "Polls that were done.", polls);
  add("polls_failed_total", "counter", "Polls in which something could not be read.", failed);
  const seconds = lateness === undefined ? undefined : lateness / 1000;
  add("lateness_seconds_total", "counter", "Seconds by which polls began after their slots.", seconds);
  const { heldShards, rounds, handedOver, takenOver, isLeading } = statistics;
  for (const shard of heldShards ?? [])
    add("shard_held", "gauge", "A shard that the worker polls.", 1, [["shard", String(shard)]]);
  add("rounds_total", "counter", "Rounds of shards that were done.", rounds);
  add("rounds_handed_over_total", "counter", "Rounds that another worker took over.", handedOver);
  add("rounds_taken_over_total", "counter", "Rounds that were taken over from other workers.", takenOver);
  add("leading", "gauge", "Whether the worker makes the schedule.", toNumber(isLeading));
  for (const [reason, count] of Object.entries(skipped))
    add("slots_skipped_total", "counter", "Slots without a poll.", count as number, [
      ["reason", toSnakeCase(reason)],
    ]);
  sinks.forEach(({ name, ...counts }, position) => {
    const labels = [
      ["sink", name],
      ["position", String(position)],
    ] as const;
    add("sink_results_queued", "gauge", "Results that wait for the sink.", counts.queued, labels);
    add("sink_results_written_total", "counter", "Results that were written.", counts.written, labels);
    add("sink_retries_total", "counter", "Writes that failed and came again.", counts.retries, labels);
    add("sink_dead_letters_total", "counter", "Results that were given up.", counts.deadLetters, labels);
    add(
      "sink_values_refused_total",
      "counter",
      "Values that the destination refused.",
      counts.refused,
      labels,
    );
    add("sink_results_dropped_total", "counter", "Results that found no room.", counts.dropped, labels);
  });
  return exposition;
}

function toNumber(isTrue: boolean | undefined): number | undefined {
  return isTrue === undefined ? undefined : Number(isTrue);
}
