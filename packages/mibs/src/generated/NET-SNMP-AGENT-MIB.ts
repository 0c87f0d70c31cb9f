// The tables of NET-SNMP-AGENT-MIB of 2010-03-17. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `NetsnmpCacheStatus` (NET-SNMP-AGENT-MIB). */
export type NetsnmpCacheStatus = "enabled" | "disabled" | "empty" | "cached" | "expired";

const labelsOfNetsnmpCacheStatus = [
  [1, "enabled"],
  [2, "disabled"],
  [3, "empty"],
  [4, "cached"],
  [5, "expired"],
] as const;

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

/** A row of `nsCacheTable` (NET-SNMP-AGENT-MIB). */
export interface NsCacheEntry {
  /** Column 1, OBJECT IDENTIFIER, not-accessible. */
  readonly nsCachedOID: string;
  /** Column 2, INTEGER, read-write. */
  readonly nsCacheTimeout?: number;
  /** Column 3, NetsnmpCacheStatus, read-write. */
  readonly nsCacheStatus?: NetsnmpCacheStatus | number;
}

/** The table `nsCacheTable` (NET-SNMP-AGENT-MIB), 1.3.6.1.4.1.8072.1.5.3; its key is `nsCachedOID`. */
export const nsCacheTable: Table<NsCacheEntry, string> = /* @__PURE__ */ defineTable<NsCacheEntry, string>({
  name: "nsCacheTable",
  module: "NET-SNMP-AGENT-MIB",
  oid: "1.3.6.1.4.1.8072.1.5.3",
  columns: [
    ["nsCachedOID", 1, "OBJECT IDENTIFIER", "not-accessible"],
    ["nsCacheTimeout", 2, "INTEGER", "read-write"],
    ["nsCacheStatus", 3, "INTEGER", "read-write", { enums: labelsOfNetsnmpCacheStatus }],
  ],
  index: ["*nsCachedOID"],
});

/** A row of `nsDebugTokenTable` (NET-SNMP-AGENT-MIB). */
export interface NsDebugTokenEntry {
  /** Column 2, DisplayString (0..255), not-accessible. */
  readonly nsDebugTokenPrefix: string;
  /** Column 4, RowStatus, read-create. */
  readonly nsDebugTokenStatus?: RowStatus | number;
}

/** The table `nsDebugTokenTable` (NET-SNMP-AGENT-MIB), 1.3.6.1.4.1.8072.1.7.1.4; its key is `nsDebugTokenPrefix`. */
export const nsDebugTokenTable: Table<NsDebugTokenEntry, string> = /* @__PURE__ */ defineTable<
  NsDebugTokenEntry,
  string
>({
  name: "nsDebugTokenTable",
  module: "NET-SNMP-AGENT-MIB",
  oid: "1.3.6.1.4.1.8072.1.7.1.4",
  columns: [
    ["nsDebugTokenPrefix", 2, "OCTET STRING", "not-accessible", { ranges: [[0, 255]], hint: "255a" }],
    ["nsDebugTokenStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["*nsDebugTokenPrefix"],
});

/** A row of `nsLoggingTable` (NET-SNMP-AGENT-MIB). */
export interface NsLoggingEntry {
  /** Column 1, INTEGER, not-accessible. */
  readonly nsLogLevel:
    "emergency" | "alert" | "critical" | "error" | "warning" | "notice" | "info" | "debug" | number;
  /** Column 2, DisplayString (0..255), not-accessible. */
  readonly nsLogToken: string;
  /** Column 3, INTEGER, read-create. */
  readonly nsLogType?: "stdout" | "stderr" | "file" | "syslog" | "callback" | number;
  /** Column 4, INTEGER, read-create. */
  readonly nsLogMaxLevel?:
    "emergency" | "alert" | "critical" | "error" | "warning" | "notice" | "info" | "debug" | number;
  /** Column 5, RowStatus, read-create. */
  readonly nsLogStatus?: RowStatus | number;
}

/** The table `nsLoggingTable` (NET-SNMP-AGENT-MIB), 1.3.6.1.4.1.8072.1.7.2.1; its key is `nsLogLevel`, `nsLogToken`. */
export const nsLoggingTable: Table<
  NsLoggingEntry,
  readonly [
    "emergency" | "alert" | "critical" | "error" | "warning" | "notice" | "info" | "debug" | number,
    string,
  ]
> = /* @__PURE__ */ defineTable<
  NsLoggingEntry,
  readonly [
    "emergency" | "alert" | "critical" | "error" | "warning" | "notice" | "info" | "debug" | number,
    string,
  ]
>({
  name: "nsLoggingTable",
  module: "NET-SNMP-AGENT-MIB",
  oid: "1.3.6.1.4.1.8072.1.7.2.1",
  columns: [
    [
      "nsLogLevel",
      1,
      "INTEGER",
      "not-accessible",
      {
        enums: [
          [0, "emergency"],
          [1, "alert"],
          [2, "critical"],
          [3, "error"],
          [4, "warning"],
          [5, "notice"],
          [6, "info"],
          [7, "debug"],
        ],
      },
    ],
    ["nsLogToken", 2, "OCTET STRING", "not-accessible", { ranges: [[0, 255]], hint: "255a" }],
    [
      "nsLogType",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "stdout"],
          [2, "stderr"],
          [3, "file"],
          [4, "syslog"],
          [5, "callback"],
        ],
      },
    ],
    [
      "nsLogMaxLevel",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [0, "emergency"],
          [1, "alert"],
          [2, "critical"],
          [3, "error"],
          [4, "warning"],
          [5, "notice"],
          [6, "info"],
          [7, "debug"],
        ],
        defval: { kind: "label", value: "emergency" },
      },
    ],
    ["nsLogStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["nsLogLevel", "*nsLogToken"],
});

/** A row of `nsTransactionTable` (NET-SNMP-AGENT-MIB). */
export interface NsTransactionEntry {
  /** Column 1, Unsigned32 (0..4294967295), not-accessible. */
  readonly nsTransactionID: number;
  /** Column 2, Integer32, read-only. */
  readonly nsTransactionMode?: number;
}

/** The table `nsTransactionTable` (NET-SNMP-AGENT-MIB), 1.3.6.1.4.1.8072.1.8.1; its key is `nsTransactionID`. */
export const nsTransactionTable: Table<NsTransactionEntry, number> = /* @__PURE__ */ defineTable<
  NsTransactionEntry,
  number
>({
  name: "nsTransactionTable",
  module: "NET-SNMP-AGENT-MIB",
  oid: "1.3.6.1.4.1.8072.1.8.1",
  columns: [
    ["nsTransactionID", 1, "Unsigned32", "not-accessible", { ranges: [[0, 4294967295]] }],
    ["nsTransactionMode", 2, "Integer32", "read-only"],
  ],
  index: ["nsTransactionID"],
});

/** A row of `nsModuleTable` (NET-SNMP-AGENT-MIB). */
export interface NsModuleEntry {
  /** Column 1, SnmpAdminString (0..255), not-accessible. */
  readonly nsmContextName: string;
  /** Column 2, OBJECT IDENTIFIER, not-accessible. */
  readonly nsmRegistrationPoint: string;
  /** Column 3, INTEGER (-2147483648..2147483647), not-accessible. */
  readonly nsmRegistrationPriority: number;
  /** Column 4, DisplayString (0..255), read-only. */
  readonly nsModuleName?: string;
  /** Column 5, BITS, read-only. */
  readonly nsModuleModes?: readonly ("getAndGetNext" | "set" | "getBulk")[];
  /** Column 6, Integer32, read-only. */
  readonly nsModuleTimeout?: number;
}

/** The table `nsModuleTable` (NET-SNMP-AGENT-MIB), 1.3.6.1.4.1.8072.1.2.1; its key is `nsmContextName`, `nsmRegistrationPoint`, `nsmRegistrationPriority`. */
export const nsModuleTable: Table<NsModuleEntry, readonly [string, string, number]> =
  /* @__PURE__ */ defineTable<NsModuleEntry, readonly [string, string, number]>({
    name: "nsModuleTable",
    module: "NET-SNMP-AGENT-MIB",
    oid: "1.3.6.1.4.1.8072.1.2.1",
    columns: [
      ["nsmContextName", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 255]], hint: "255t" }],
      ["nsmRegistrationPoint", 2, "OBJECT IDENTIFIER", "not-accessible"],
      ["nsmRegistrationPriority", 3, "INTEGER", "not-accessible", { ranges: [[-2147483648, 2147483647]] }],
      ["nsModuleName", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
      [
        "nsModuleModes",
        5,
        "BITS",
        "read-only",
        {
          enums: [
            [0, "getAndGetNext"],
            [1, "set"],
            [2, "getBulk"],
          ],
        },
      ],
      ["nsModuleTimeout", 6, "Integer32", "read-only"],
    ],
    index: ["nsmContextName", "nsmRegistrationPoint", "nsmRegistrationPriority"],
  });
