/**
 * Spans, log records and metrics for OpenTelemetry, from the channels of `node:diagnostics_channel`.
 *
 * @module @snmp/transport/opentelemetry
 */
export { type OpenTelemetryBridge, type OpenTelemetryOptions, traceWithOpenTelemetry } from "./bridge.ts";
export type {
  AttributesLike,
  AttributeValueLike,
  LoggerLike,
  MeterLike,
  SpanLike,
  TracerLike,
} from "./shapes.ts";
