// The tables of SNMP-FRAMEWORK-MIB of 2002-10-14. Generated: do not edit.

/** Labels of `SnmpSecurityLevel` (SNMP-FRAMEWORK-MIB). */
export type SnmpSecurityLevel = "noAuthNoPriv" | "authNoPriv" | "authPriv";
