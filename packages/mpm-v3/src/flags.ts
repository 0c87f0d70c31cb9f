// RFC 3412 §6.4: msgFlags.
import type { SecurityLevel } from "@snmp/mpm-core";

/** Set if the sender wants a Report when the PDU cannot be read. */
export const reportableFlag = 4;
const authFlag = 1;
const privFlag = 2;

/** Returns the level in msgFlags, or `undefined` for privacy without authentication, which is forbidden. Other bits are ignored. */
export function securityLevelOf(flags: number): SecurityLevel | undefined {
  return levels[flags & (authFlag | privFlag)];
}

/** Returns msgFlags, one octet. */
export function flagsOf(level: SecurityLevel, reportable: boolean): Uint8Array {
  return (reportable ? reportableFlags : plainFlags)[level];
}

const levels: readonly (SecurityLevel | undefined)[] = ["noAuthNoPriv", "authNoPriv", undefined, "authPriv"];
const plainFlags = {
  noAuthNoPriv: Uint8Array.of(0),
  authNoPriv: Uint8Array.of(authFlag),
  authPriv: Uint8Array.of(authFlag | privFlag),
};
const reportableFlags = {
  noAuthNoPriv: Uint8Array.of(reportableFlag),
  authNoPriv: Uint8Array.of(reportableFlag | authFlag),
  authPriv: Uint8Array.of(reportableFlag | authFlag | privFlag),
};
