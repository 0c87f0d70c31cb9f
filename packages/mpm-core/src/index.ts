/**
 * The contract between message processing models, security models, clients and agents.
 *
 * @module @snmp/mpm-core
 */
export {
  type Anomaly,
  DecodeError,
  EncodeError,
  lenient,
  type Leniency,
  SnmpError,
  type SnmpErrorCode,
  strict,
} from "@snmp/asn1";
export { equalInConstantTime } from "./constant-time.ts";
export { type CounterName, counterOids, Counters } from "./counters.ts";
export { type Credentials, wrongCredentials } from "./credentials.ts";
export {
  discover,
  type DiscoveredPackage,
  type DiscoverOptions,
  type DiscoveryReport,
  type PluginIdentifier,
  type UnresolvedDependency,
} from "./discover.ts";
export { consequenceOf, type DecodeConsequence, type DecodeFailure } from "./decode-failure.ts";
export { LocalEngine, type LocalEngineOptions } from "./engine.ts";
export { engineId, isValidEngineId, localEngineId } from "./engine-id.ts";
export { ErrorResponse } from "./error-response.ts";
export {
  ClosedError,
  InvalidPlugin,
  MessageDiscarded,
  PluginClash,
  RequestTimeout,
  TransportError,
  UnknownMessageProcessingModel,
  UnknownPlugin,
} from "./errors.ts";
export {
  type EncodingResult,
  type LocalConfigurationDatastore,
  MessageProcessingModel,
  type TransportHandler,
} from "./model.ts";
export { create, discoveredPlugins, pluginFor, register, unregister } from "./models.ts";
export { peekMsgId, peekRequestId, peekVersion } from "./peek.ts";
export { checkCredentials, isValidMpmPlugin, type MpmPlugin, mpmPluginFault } from "./plugin.ts";
export { randomId } from "./random.ts";
export {
  type NamedPlugin,
  type PluginKind,
  type PluginRegistry,
  pluginRegistry,
  propertyFault,
} from "./registry.ts";
export { ReportError, type ReportErrorOptions } from "./report-error.ts";
export type {
  CommunityEntry,
  DiscardedMessage,
  IncomingMessage,
  MessageResponder,
  MessageSender,
  Received,
  ReportedMessage,
  ResponderEnvironment,
} from "./responder.ts";
export { isSecret, reveal, Secret } from "./secret.ts";
export type {
  AssembledMessage,
  ExpectedAnswer,
  IncomingSecurityParameters,
  OutgoingRequestParameters,
  OutgoingResponseParameters,
  OutgoingSecurityParameters,
  PreparedSecurity,
  ProbeAnswer,
  ProbeCheck,
  ProcessedMessage,
  ProcessingResult,
  ReceivedReport,
  RefusedMessage,
  ReportVerdict,
  SecurityCredentials,
  SecurityLevel,
  SecurityModel,
  SecurityModelEnvironment,
  SecurityModelPlugin,
  SecurityPreparation,
  StatusInformation,
} from "./security-model.ts";
export {
  createSecurityModel,
  discoveredSecurityModels,
  registerSecurityModel,
  unregisterSecurityModel,
} from "./security-models.ts";
export {
  type KeyMaterial,
  type ProtocolKey,
  securityLevels,
  type UserCredentials,
  userFrom,
  type UserInput,
} from "./user-credentials.ts";

export {
  /** @deprecated Plumbing: use `monotonicNow` of `@snmp/mpm-core/internal`. */
  monotonicNow,
} from "./clock.ts";
export {
  /** @deprecated Plumbing: use `countersOf` of `@snmp/mpm-core/internal`. */
  countersOf,
  /** @deprecated Plumbing: use `localEngineOf` of `@snmp/mpm-core/internal`. */
  localEngineOf,
} from "./datastore.ts";
