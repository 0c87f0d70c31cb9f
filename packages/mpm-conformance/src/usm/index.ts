// The kits for protocols of the User-based Security Model; apart, because they need @snmp/usm.
export { authenticationProtocolSuite, type AuthenticationProtocolSuiteOptions } from "./authentication.ts";
export { privacyProtocolSuite, type PrivacyProtocolSuiteOptions } from "./privacy.ts";
