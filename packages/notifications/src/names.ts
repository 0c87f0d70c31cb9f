// The objects that every notification names (RFC 3418 §2, RFC 3584 §3).

/** sysUpTime.0, the first variable binding of a notification (RFC 3416 §4.2.6). */
export const sysUpTime = "1.3.6.1.2.1.1.3.0";
/** snmpTrapOID.0, the second variable binding of a notification. */
export const snmpTrapOid = "1.3.6.1.6.3.1.1.4.1.0";
/** snmpTrapEnterprise.0, the enterprise of a trap of SNMPv1. */
export const snmpTrapEnterprise = "1.3.6.1.6.3.1.1.4.3.0";
/** snmpTraps, the parent of the standard notifications: coldStart is the first below it. */
export const snmpTraps = "1.3.6.1.6.3.1.1.5";
/** snmpTrapAddress.0, the agent-addr of a trap of SNMPv1 (RFC 3584 §3.1). */
export const snmpTrapAddress = "1.3.6.1.6.3.18.1.3.0";
