/**
 * Polls fleets of SNMP devices.
 *
 * @module @snmp/poller
 */
export { Delivery, type DeliveryOptions } from "./delivery.ts";
export type {
  CloseOptions,
  CollectInput,
  PollerOptions,
  TableInput,
  TargetAnswer,
  TargetInput,
  TargetSource,
} from "./options.ts";
export { Poller } from "./poller.ts";
export {
  comparePolls,
  type CounterSample,
  type DeviceClock,
  type NoRate,
  type Passed,
  rateOf,
} from "./rates.ts";
export {
  type CodedError,
  type Overrun,
  type PollFailure,
  type PollRate,
  PollResult,
  type PollResultFields,
  type PollRow,
  type ResultTarget,
  type Sample,
  samplesOf,
} from "./result.ts";
export type { BatchOptions, Outlet, Sink, SinkCall, SinkStatistics } from "./sink.ts";
export type { ExposedStatistics } from "./sinks/exposed-statistics.ts";
export type { ExpositionFormat } from "./sinks/exposition.ts";
export { influxLine, type InfluxLineOptions } from "./sinks/influx-line.ts";
export { jsonLines, type JsonLinesOptions } from "./sinks/json-lines.ts";
export { otlpHttp, type OtlpHttpOptions, type PartialSuccess } from "./sinks/otlp-http.ts";
export {
  type ExpositionOptions,
  prometheus,
  type PrometheusOptions,
  type PrometheusServer,
  type PrometheusSink,
} from "./sinks/prometheus.ts";
export { type Refusal, SinkError, type SinkErrorOptions } from "./sinks/sink-error.ts";
export { type Duration, phaseOf, slotAt } from "./slots.ts";
export { FileState, type StateStore, type StoredItem, type TargetState } from "./state.ts";
export type { PollerStatistics } from "./statistics.ts";
export type { SkippedSlots, TargetStatistics, TargetStatus } from "./target.ts";
