// The tables of ENTITY-STATE-TC-MIB of 2005-11-22. Generated: do not edit.

/** Labels of `EntityAdminState` (ENTITY-STATE-TC-MIB). */
export type EntityAdminState = "unknown" | "locked" | "shuttingDown" | "unlocked";

/** Labels of `EntityOperState` (ENTITY-STATE-TC-MIB). */
export type EntityOperState = "unknown" | "disabled" | "enabled" | "testing";

/** Labels of `EntityUsageState` (ENTITY-STATE-TC-MIB). */
export type EntityUsageState = "unknown" | "idle" | "active" | "busy";

/** Labels of `EntityAlarmStatus` (ENTITY-STATE-TC-MIB). */
export type EntityAlarmStatus =
  "unknown" | "underRepair" | "critical" | "major" | "minor" | "warning" | "indeterminate";

/** Labels of `EntityStandbyStatus` (ENTITY-STATE-TC-MIB). */
export type EntityStandbyStatus = "unknown" | "hotStandby" | "coldStandby" | "providingService";
