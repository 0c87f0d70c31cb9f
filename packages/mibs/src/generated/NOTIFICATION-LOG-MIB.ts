// The tables of NOTIFICATION-LOG-MIB of 2000-11-27. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

const labelsOfStorageType = [
  [1, "other"],
  [2, "volatile"],
  [3, "nonVolatile"],
  [4, "permanent"],
  [5, "readOnly"],
] as const;

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

/** A row of `nlmConfigLogTable` (NOTIFICATION-LOG-MIB). */
export interface NlmConfigLogEntry {
  /** Column 1, SnmpAdminString (0..32), not-accessible. */
  readonly nlmLogName: string;
  /** Column 2, SnmpAdminString (0..32), read-create. */
  readonly nlmConfigLogFilterName?: string;
  /** Column 3, Unsigned32, read-create. */
  readonly nlmConfigLogEntryLimit?: number;
  /** Column 4, INTEGER, read-create. */
  readonly nlmConfigLogAdminStatus?: "enabled" | "disabled" | number;
  /** Column 5, INTEGER, read-only. */
  readonly nlmConfigLogOperStatus?: "disabled" | "operational" | "noFilter" | number;
  /** Column 6, StorageType, read-create. */
  readonly nlmConfigLogStorageType?: StorageType | number;
  /** Column 7, RowStatus, read-create. */
  readonly nlmConfigLogEntryStatus?: RowStatus | number;
}

/** The table `nlmConfigLogTable` (NOTIFICATION-LOG-MIB), 1.3.6.1.2.1.92.1.1.3; its key is `nlmLogName`. */
export const nlmConfigLogTable: Table<NlmConfigLogEntry, string> = /* @__PURE__ */ defineTable<
  NlmConfigLogEntry,
  string
>({
  name: "nlmConfigLogTable",
  module: "NOTIFICATION-LOG-MIB",
  oid: "1.3.6.1.2.1.92.1.1.3",
  columns: [
    ["nlmLogName", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
    [
      "nlmConfigLogFilterName",
      2,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    ["nlmConfigLogEntryLimit", 3, "Unsigned32", "read-create", { defval: { kind: "number", value: 0 } }],
    [
      "nlmConfigLogAdminStatus",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "enabled"],
          [2, "disabled"],
        ],
        defval: { kind: "label", value: "enabled" },
      },
    ],
    [
      "nlmConfigLogOperStatus",
      5,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "disabled"],
          [2, "operational"],
          [3, "noFilter"],
        ],
      },
    ],
    ["nlmConfigLogStorageType", 6, "INTEGER", "read-create", { enums: labelsOfStorageType }],
    ["nlmConfigLogEntryStatus", 7, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["nlmLogName"],
});

/** A row of `nlmStatsLogTable` (NOTIFICATION-LOG-MIB). */
export interface NlmStatsLogEntry {
  /** Column 1, Counter32, read-only, in notifications. */
  readonly nlmStatsLogNotificationsLogged?: number;
  /** Column 2, Counter32, read-only, in notifications. */
  readonly nlmStatsLogNotificationsBumped?: number;
}

/** The table `nlmStatsLogTable` (NOTIFICATION-LOG-MIB), 1.3.6.1.2.1.92.1.2.3; its key is `nlmLogName`. */
export const nlmStatsLogTable: Table<NlmStatsLogEntry, string> = /* @__PURE__ */ defineTable<
  NlmStatsLogEntry,
  string
>({
  name: "nlmStatsLogTable",
  module: "NOTIFICATION-LOG-MIB",
  oid: "1.3.6.1.2.1.92.1.2.3",
  columns: [
    ["nlmStatsLogNotificationsLogged", 1, "Counter32", "read-only"],
    ["nlmStatsLogNotificationsBumped", 2, "Counter32", "read-only"],
  ],
  index: [{ name: "nlmLogName", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" }],
});

/** A row of `nlmLogTable` (NOTIFICATION-LOG-MIB). */
export interface NlmLogEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly nlmLogIndex: number;
  /** Column 2, TimeStamp, read-only. */
  readonly nlmLogTime?: number;
  /** Column 3, DateAndTime (8 | 11), read-only. */
  readonly nlmLogDateAndTime?: string;
  /** Column 4, SnmpEngineID (5..32), read-only. */
  readonly nlmLogEngineID?: string;
  /** Column 5, TAddress (1..255), read-only. */
  readonly nlmLogEngineTAddress?: string;
  /** Column 6, TDomain, read-only. */
  readonly nlmLogEngineTDomain?: string;
  /** Column 7, SnmpEngineID (5..32), read-only. */
  readonly nlmLogContextEngineID?: string;
  /** Column 8, SnmpAdminString (0..255), read-only. */
  readonly nlmLogContextName?: string;
  /** Column 9, OBJECT IDENTIFIER, read-only. */
  readonly nlmLogNotificationID?: string;
}

/** The table `nlmLogTable` (NOTIFICATION-LOG-MIB), 1.3.6.1.2.1.92.1.3.1; its key is `nlmLogName`, `nlmLogIndex`. */
export const nlmLogTable: Table<NlmLogEntry, readonly [string, number]> = /* @__PURE__ */ defineTable<
  NlmLogEntry,
  readonly [string, number]
>({
  name: "nlmLogTable",
  module: "NOTIFICATION-LOG-MIB",
  oid: "1.3.6.1.2.1.92.1.3.1",
  columns: [
    ["nlmLogIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
    ["nlmLogTime", 2, "TimeTicks", "read-only"],
    [
      "nlmLogDateAndTime",
      3,
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
    ["nlmLogEngineID", 4, "OCTET STRING", "read-only", { ranges: [[5, 32]] }],
    ["nlmLogEngineTAddress", 5, "OCTET STRING", "read-only", { ranges: [[1, 255]] }],
    ["nlmLogEngineTDomain", 6, "OBJECT IDENTIFIER", "read-only"],
    ["nlmLogContextEngineID", 7, "OCTET STRING", "read-only", { ranges: [[5, 32]] }],
    ["nlmLogContextName", 8, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["nlmLogNotificationID", 9, "OBJECT IDENTIFIER", "read-only"],
  ],
  index: [
    { name: "nlmLogName", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
    "nlmLogIndex",
  ],
});

/** A row of `nlmLogVariableTable` (NOTIFICATION-LOG-MIB). */
export interface NlmLogVariableEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly nlmLogVariableIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-only. */
  readonly nlmLogVariableID?: string;
  /** Column 3, INTEGER, read-only. */
  readonly nlmLogVariableValueType?:
    | "counter32"
    | "unsigned32"
    | "timeTicks"
    | "integer32"
    | "ipAddress"
    | "octetString"
    | "objectId"
    | "counter64"
    | "opaque"
    | number;
  /** Column 4, Counter32, read-only. */
  readonly nlmLogVariableCounter32Val?: number;
  /** Column 5, Unsigned32, read-only. */
  readonly nlmLogVariableUnsigned32Val?: number;
  /** Column 6, TimeTicks, read-only. */
  readonly nlmLogVariableTimeTicksVal?: number;
  /** Column 7, Integer32, read-only. */
  readonly nlmLogVariableInteger32Val?: number;
  /** Column 8, OCTET STRING, read-only. */
  readonly nlmLogVariableOctetStringVal?: string;
  /** Column 9, IpAddress, read-only. */
  readonly nlmLogVariableIpAddressVal?: string;
  /** Column 10, OBJECT IDENTIFIER, read-only. */
  readonly nlmLogVariableOidVal?: string;
  /** Column 11, Counter64, read-only. */
  readonly nlmLogVariableCounter64Val?: bigint;
  /** Column 12, Opaque, read-only. */
  readonly nlmLogVariableOpaqueVal?: number | string;
}

/** The table `nlmLogVariableTable` (NOTIFICATION-LOG-MIB), 1.3.6.1.2.1.92.1.3.2; its key is `nlmLogName`, `nlmLogIndex`, `nlmLogVariableIndex`. */
export const nlmLogVariableTable: Table<NlmLogVariableEntry, readonly [string, number, number]> =
  /* @__PURE__ */ defineTable<NlmLogVariableEntry, readonly [string, number, number]>({
    name: "nlmLogVariableTable",
    module: "NOTIFICATION-LOG-MIB",
    oid: "1.3.6.1.2.1.92.1.3.2",
    columns: [
      ["nlmLogVariableIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
      ["nlmLogVariableID", 2, "OBJECT IDENTIFIER", "read-only"],
      [
        "nlmLogVariableValueType",
        3,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "counter32"],
            [2, "unsigned32"],
            [3, "timeTicks"],
            [4, "integer32"],
            [5, "ipAddress"],
            [6, "octetString"],
            [7, "objectId"],
            [8, "counter64"],
            [9, "opaque"],
          ],
        },
      ],
      ["nlmLogVariableCounter32Val", 4, "Counter32", "read-only"],
      ["nlmLogVariableUnsigned32Val", 5, "Unsigned32", "read-only"],
      ["nlmLogVariableTimeTicksVal", 6, "TimeTicks", "read-only"],
      ["nlmLogVariableInteger32Val", 7, "Integer32", "read-only"],
      ["nlmLogVariableOctetStringVal", 8, "OCTET STRING", "read-only"],
      ["nlmLogVariableIpAddressVal", 9, "IpAddress", "read-only"],
      ["nlmLogVariableOidVal", 10, "OBJECT IDENTIFIER", "read-only"],
      ["nlmLogVariableCounter64Val", 11, "Counter64", "read-only"],
      ["nlmLogVariableOpaqueVal", 12, "Opaque", "read-only"],
    ],
    index: [
      { name: "nlmLogName", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "nlmLogIndex", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
      "nlmLogVariableIndex",
    ],
  });
