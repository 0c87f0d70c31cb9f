/**
 * The test kit for message processing models and security models.
 *
 * @module @snmp/mpm-conformance
 */
export { ConformanceFailure, type FailureOptions } from "./failure.ts";
export {
  type ModelCapabilities,
  type Peer,
  type ResponderNeeds,
  rfc1157,
  type SuiteOptions,
} from "./options.ts";
export type { RunOptions, TestRunner } from "./runner.ts";
export { suite } from "./suite.ts";
export type { SecurityModelCapabilities, SecurityModelSuiteOptions } from "./security/options.ts";
export { securityModelSuite } from "./security/suite.ts";
