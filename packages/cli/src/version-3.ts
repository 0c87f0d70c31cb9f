// SNMPv3 and its security model, which register when they are loaded. Command lines for SNMPv1 and SNMPv2c do without.
export { v3 } from "@snmp/mpm-v3";
export { authenticationProtocols, privacyProtocols } from "@snmp/usm";
