/**
 * The test kits for protocols of the User-based Security Model; apart, because they need @snmp/usm.
 *
 * @module @snmp/mpm-conformance/usm
 */
export {
  authenticationProtocolSuite,
  type AuthenticationProtocolSuiteOptions,
  type AuthenticationVector,
} from "./authentication.ts";
export { privacyProtocolSuite } from "./privacy.ts";
export type { PrivacyProtocolSuiteOptions, PrivacyVector } from "./privacy-options.ts";
