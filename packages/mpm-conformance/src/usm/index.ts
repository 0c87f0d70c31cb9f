/**
 * The test kits for protocols of the User-based Security Model. They are an entry of their own, because they need @snmp/usm.
 *
 * @module @snmp/mpm-conformance/usm
 */
export { authenticationProtocolSuite } from "./authentication.ts";
export type { AuthenticationProtocolSuiteOptions, AuthenticationVector } from "./authentication-options.ts";
export { privacyProtocolSuite } from "./privacy.ts";
export type { PrivacyProtocolSuiteOptions, PrivacyVector } from "./privacy-options.ts";
