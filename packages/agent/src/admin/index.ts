/**
 * Serves the configuration of an agent to managers: SNMP-VIEW-BASED-ACM-MIB, SNMP-USER-BASED-SM-MIB, SNMP-TARGET-MIB and
 * SNMP-NOTIFICATION-MIB.
 *
 * @module @snmp/agent/admin
 */
export { serveAccessControl } from "./access-control.ts";
export { type NotificationTarget, serveTargets } from "./targets.ts";
export { serveUsers, type UsmUserKey, type UsmUserRow, type UsmUserTable } from "./users.ts";
