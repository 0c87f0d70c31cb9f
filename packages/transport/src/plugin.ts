/**
 * The transports of this package as plug-ins, of which importing this entry registers none.
 *
 * @module @snmp/transport/plugin
 */
export { memory } from "./memory/network.ts";
export { tcp, tcpTransport } from "./tcp/plugin.ts";
export { udp } from "./udp/plugin.ts";
