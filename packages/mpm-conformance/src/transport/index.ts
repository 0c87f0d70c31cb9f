/**
 * The test kit for transports. It is an entry of its own, because it needs @snmp/transport.
 *
 * @module @snmp/mpm-conformance/transport
 */
export type { TransportSuiteOptions } from "./options.ts";
export { transportSuite } from "./suite.ts";
