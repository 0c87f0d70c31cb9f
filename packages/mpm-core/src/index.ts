/**
 * What message processing models, security models, clients and agents agree on.
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
  strict,
} from "@snmp/asn1";
export { monotonicNow } from "./clock.ts";
export { equalInConstantTime } from "./constant-time.ts";
export { type CounterName, counterOids, Counters } from "./counters.ts";
export { type Credentials, wrongCredentials } from "./credentials.ts";
export { countersOf, localEngineOf } from "./datastore.ts";
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
export { isValidMpmPlugin, type MpmPlugin, mpmPluginFault } from "./plugin.ts";
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
