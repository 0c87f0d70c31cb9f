export { Delivery } from "./delivery.ts";
export type { BatchOptions, Outlet, Sink, SinkCall, SinkStatistics } from "./sink.ts";
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
export { SinkError, type SinkErrorOptions } from "./sinks/sink-error.ts";
