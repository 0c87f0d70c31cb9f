// The tables of NET-SNMP-EXTEND-MIB of 2010-03-17. Generated: do not edit.
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

/** A row of `nsExtendConfigTable` (NET-SNMP-EXTEND-MIB). */
export interface NsExtendConfigEntry {
  /** Column 1, DisplayString (0..255), not-accessible. */
  readonly nsExtendToken: string;
  /** Column 2, DisplayString (0..255), read-create. */
  readonly nsExtendCommand?: string;
  /** Column 3, DisplayString (0..255), read-create. */
  readonly nsExtendArgs?: string;
  /** Column 4, DisplayString (0..255), read-create. */
  readonly nsExtendInput?: string;
  /** Column 5, INTEGER, read-create. */
  readonly nsExtendCacheTime?: number;
  /** Column 6, INTEGER, read-create. */
  readonly nsExtendExecType?: "exec" | "shell" | number;
  /** Column 7, INTEGER, read-create. */
  readonly nsExtendRunType?: "run-on-read" | "run-on-set" | "run-command" | number;
  /** Column 20, StorageType, read-create. */
  readonly nsExtendStorage?: StorageType | number;
  /** Column 21, RowStatus, read-create. */
  readonly nsExtendStatus?: RowStatus | number;
}

/** The table `nsExtendConfigTable` (NET-SNMP-EXTEND-MIB), 1.3.6.1.4.1.8072.1.3.2.2; its key is `nsExtendToken`. */
export const nsExtendConfigTable: Table<NsExtendConfigEntry, string> = /* @__PURE__ */ defineTable<
  NsExtendConfigEntry,
  string
>({
  name: "nsExtendConfigTable",
  module: "NET-SNMP-EXTEND-MIB",
  oid: "1.3.6.1.4.1.8072.1.3.2.2",
  columns: [
    ["nsExtendToken", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 255]], hint: "255a" }],
    ["nsExtendCommand", 2, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255a" }],
    [
      "nsExtendArgs",
      3,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255a", defval: { kind: "hex", value: "" } },
    ],
    [
      "nsExtendInput",
      4,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255a", defval: { kind: "hex", value: "" } },
    ],
    ["nsExtendCacheTime", 5, "INTEGER", "read-create", { defval: { kind: "number", value: 5 } }],
    [
      "nsExtendExecType",
      6,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "exec"],
          [2, "shell"],
        ],
        defval: { kind: "label", value: "exec" },
      },
    ],
    [
      "nsExtendRunType",
      7,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "run-on-read"],
          [2, "run-on-set"],
          [3, "run-command"],
        ],
        defval: { kind: "label", value: "run-on-read" },
      },
    ],
    [
      "nsExtendStorage",
      20,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "volatile" } },
    ],
    ["nsExtendStatus", 21, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["nsExtendToken"],
});

/** A row of `nsExtendOutput1Table` (NET-SNMP-EXTEND-MIB). */
export interface NsExtendOutput1Entry {
  /** Column 1, DisplayString (0..255), read-only. */
  readonly nsExtendOutput1Line?: string;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly nsExtendOutputFull?: string;
  /** Column 3, Integer32, read-only. */
  readonly nsExtendOutNumLines?: number;
  /** Column 4, Integer32, read-only. */
  readonly nsExtendResult?: number;
}

/** The table `nsExtendOutput1Table` (NET-SNMP-EXTEND-MIB), 1.3.6.1.4.1.8072.1.3.2.3; its key is `nsExtendToken`. */
export const nsExtendOutput1Table: Table<NsExtendOutput1Entry, string> = /* @__PURE__ */ defineTable<
  NsExtendOutput1Entry,
  string
>({
  name: "nsExtendOutput1Table",
  module: "NET-SNMP-EXTEND-MIB",
  oid: "1.3.6.1.4.1.8072.1.3.2.3",
  columns: [
    ["nsExtendOutput1Line", 1, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["nsExtendOutputFull", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["nsExtendOutNumLines", 3, "Integer32", "read-only"],
    ["nsExtendResult", 4, "Integer32", "read-only"],
  ],
  index: [{ name: "nsExtendToken", implied: false, base: "OCTET STRING", ranges: [[0, 255]], hint: "255a" }],
});

/** A row of `nsExtendOutput2Table` (NET-SNMP-EXTEND-MIB). */
export interface NsExtendOutput2Entry {
  /** Column 1, INTEGER (1..1024), not-accessible. */
  readonly nsExtendLineIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly nsExtendOutLine?: string;
}

/** The table `nsExtendOutput2Table` (NET-SNMP-EXTEND-MIB), 1.3.6.1.4.1.8072.1.3.2.4; its key is `nsExtendToken`, `nsExtendLineIndex`. */
export const nsExtendOutput2Table: Table<NsExtendOutput2Entry, readonly [string, number]> =
  /* @__PURE__ */ defineTable<NsExtendOutput2Entry, readonly [string, number]>({
    name: "nsExtendOutput2Table",
    module: "NET-SNMP-EXTEND-MIB",
    oid: "1.3.6.1.4.1.8072.1.3.2.4",
    columns: [
      ["nsExtendLineIndex", 1, "INTEGER", "not-accessible", { ranges: [[1, 1024]] }],
      ["nsExtendOutLine", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ],
    index: [
      { name: "nsExtendToken", implied: false, base: "OCTET STRING", ranges: [[0, 255]], hint: "255a" },
      "nsExtendLineIndex",
    ],
  });
