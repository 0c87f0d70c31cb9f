// The tables of ENTITY-STATE-MIB of 2005-11-22. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

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

const labelsOfEntityAdminState = [
  [1, "unknown"],
  [2, "locked"],
  [3, "shuttingDown"],
  [4, "unlocked"],
] as const;

const labelsOfEntityOperState = [
  [1, "unknown"],
  [2, "disabled"],
  [3, "enabled"],
  [4, "testing"],
] as const;

const labelsOfEntityUsageState = [
  [1, "unknown"],
  [2, "idle"],
  [3, "active"],
  [4, "busy"],
] as const;

const labelsOfEntityAlarmStatus = [
  [0, "unknown"],
  [1, "underRepair"],
  [2, "critical"],
  [3, "major"],
  [4, "minor"],
  [5, "warning"],
  [6, "indeterminate"],
] as const;

const labelsOfEntityStandbyStatus = [
  [1, "unknown"],
  [2, "hotStandby"],
  [3, "coldStandby"],
  [4, "providingService"],
] as const;

/** A row of `entStateTable` (ENTITY-STATE-MIB). */
export interface EntStateEntry {
  /** Column 1, DateAndTime (8 | 11), read-only. */
  readonly entStateLastChanged?: string;
  /** Column 2, EntityAdminState, read-write. */
  readonly entStateAdmin?: EntityAdminState | number;
  /** Column 3, EntityOperState, read-only. */
  readonly entStateOper?: EntityOperState | number;
  /** Column 4, EntityUsageState, read-only. */
  readonly entStateUsage?: EntityUsageState | number;
  /** Column 5, EntityAlarmStatus, read-only. */
  readonly entStateAlarm?: readonly EntityAlarmStatus[];
  /** Column 6, EntityStandbyStatus, read-only. */
  readonly entStateStandby?: EntityStandbyStatus | number;
}

/** The table `entStateTable` (ENTITY-STATE-MIB), 1.3.6.1.2.1.131.1.1; its key is `entPhysicalIndex`. */
export const entStateTable: Table<EntStateEntry, number> = /* @__PURE__ */ defineTable<EntStateEntry, number>(
  {
    name: "entStateTable",
    module: "ENTITY-STATE-MIB",
    oid: "1.3.6.1.2.1.131.1.1",
    columns: [
      [
        "entStateLastChanged",
        1,
        "OCTET STRING",
        "read-only",
        {
          ranges: [
            [8, 8],
            [11, 11],
          ],
          hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
        },
      ],
      ["entStateAdmin", 2, "INTEGER", "read-write", { enums: labelsOfEntityAdminState }],
      ["entStateOper", 3, "INTEGER", "read-only", { enums: labelsOfEntityOperState }],
      ["entStateUsage", 4, "INTEGER", "read-only", { enums: labelsOfEntityUsageState }],
      ["entStateAlarm", 5, "BITS", "read-only", { enums: labelsOfEntityAlarmStatus }],
      ["entStateStandby", 6, "INTEGER", "read-only", { enums: labelsOfEntityStandbyStatus }],
    ],
    index: [
      { name: "entPhysicalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
    ],
  },
);
