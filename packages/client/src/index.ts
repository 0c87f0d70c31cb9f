export { Circuit, type CircuitDecision, type CircuitOptions, type CircuitState } from "./circuit.ts";
export { type BulkOptions, Client, type Replies } from "./client.ts";
export { QueueFull, UnexpectedResponse, WalkError } from "./errors.ts";
export type {
  ClientMib,
  DecodedValue,
  InputOf,
  NamedValue,
  NamedVarbind,
  NumericOid,
  UntypedInput,
  VarbindOf,
} from "./names.ts";
export type { CallOptions, ClientOptions, RetryOptions, WalkOptions } from "./options.ts";
export type { Noted, Reply, WithAnomalies } from "./responses.ts";
export { RetryPolicy, type RetryPolicyOptions } from "./retry-policy.ts";
export { RequestLimits, type RequestLimitsOptions } from "./request-limits.ts";
export type { SurveyAnswer, SurveyOptions } from "./survey.ts";
export type { DiscoveryTrace, RequestTrace, Trace, WalkTrace } from "./diagnostics.ts";
export type { ParallelOptions, Table, TableOptions, TableRow } from "./table.ts";
export {
  type ColumnsOf,
  type NamedRows,
  type RequiredOf,
  type TypedColumn,
  TypedRows,
  type TypedTable,
  type TypedTableOptions,
} from "./typed-table.ts";
export { Walk } from "./walk.ts";
// Users of a client need nothing else to handle its errors and values: with pnpm, only what was installed can be imported.
export {
  type Anomaly,
  ClosedError,
  type Credentials,
  DecodeError,
  EncodeError,
  ErrorResponse,
  InvalidPlugin,
  lenient,
  type Leniency,
  type LocalConfigurationDatastore,
  MessageDiscarded,
  type MpmPlugin,
  PluginClash,
  ReportError,
  RequestTimeout,
  SnmpError,
  strict,
  TransportError,
  UnknownMessageProcessingModel,
  UnknownPlugin,
} from "@snmp/mpm-core";
export {
  arcsOf,
  type Binding,
  compareOids,
  type Counter32Varbind,
  type Counter64Varbind,
  type Duration,
  durationOf,
  type EndOfMibViewVarbind,
  errorStatus,
  type ErrorStatusName,
  type ExceptionVarbind,
  type Gauge32Varbind,
  hexOf,
  indexOf,
  type Integer32Varbind,
  type IpAddressVarbind,
  isException,
  isWithin,
  makeVarbind,
  type NoSuchInstanceVarbind,
  type NoSuchObjectVarbind,
  type NullVarbind,
  type ObjectIdentifierVarbind,
  octetsFromHex,
  octetsFromText,
  type OctetStringVarbind,
  oidFrom,
  type OidLike,
  type OpaqueVarbind,
  type RawVarbind,
  textOf,
  type TimeTicksVarbind,
  type ValueInput,
  type Varbind,
  varbindFrom,
  type VarbindInput,
  type VarbindType,
  type VarbindValue,
} from "@snmp/pdu";
export type { DispatcherCounters, TransportPlugin } from "@snmp/transport";
