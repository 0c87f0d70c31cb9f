// The tables of SNMP-VIEW-BASED-ACM-MIB of 2002-10-16. Generated: do not edit.
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

/** Labels of `SnmpSecurityLevel` (SNMP-FRAMEWORK-MIB). */
export type SnmpSecurityLevel = "noAuthNoPriv" | "authNoPriv" | "authPriv";

/** A row of `vacmContextTable` (SNMP-VIEW-BASED-ACM-MIB). */
export interface VacmContextEntry {
  /** Column 1, SnmpAdminString (0..32), read-only. */
  readonly vacmContextName: string;
}

/** The table `vacmContextTable` (SNMP-VIEW-BASED-ACM-MIB), 1.3.6.1.6.3.16.1.1; its key is `vacmContextName`. */
export const vacmContextTable: Table<VacmContextEntry, string> = /* @__PURE__ */ defineTable<
  VacmContextEntry,
  string
>({
  name: "vacmContextTable",
  module: "SNMP-VIEW-BASED-ACM-MIB",
  oid: "1.3.6.1.6.3.16.1.1",
  columns: [["vacmContextName", 1, "OCTET STRING", "read-only", { ranges: [[0, 32]], hint: "255t" }]],
  index: ["vacmContextName"],
});

/** A row of `vacmSecurityToGroupTable` (SNMP-VIEW-BASED-ACM-MIB). */
export interface VacmSecurityToGroupEntry {
  /** Column 1, SnmpSecurityModel (1..2147483647), not-accessible. */
  readonly vacmSecurityModel: number;
  /** Column 2, SnmpAdminString (1..32), not-accessible. */
  readonly vacmSecurityName: string;
  /** Column 3, SnmpAdminString (1..32), read-create. */
  readonly vacmGroupName?: string;
  /** Column 4, StorageType, read-create. */
  readonly vacmSecurityToGroupStorageType?: StorageType | number;
  /** Column 5, RowStatus, read-create. */
  readonly vacmSecurityToGroupStatus?: RowStatus | number;
}

/** The table `vacmSecurityToGroupTable` (SNMP-VIEW-BASED-ACM-MIB), 1.3.6.1.6.3.16.1.2; its key is `vacmSecurityModel`, `vacmSecurityName`. */
export const vacmSecurityToGroupTable: Table<VacmSecurityToGroupEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<VacmSecurityToGroupEntry, readonly [number, string]>({
    name: "vacmSecurityToGroupTable",
    module: "SNMP-VIEW-BASED-ACM-MIB",
    oid: "1.3.6.1.6.3.16.1.2",
    columns: [
      ["vacmSecurityModel", 1, "INTEGER", "not-accessible", { ranges: [[1, 2147483647]] }],
      ["vacmSecurityName", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
      ["vacmGroupName", 3, "OCTET STRING", "read-create", { ranges: [[1, 32]], hint: "255t" }],
      [
        "vacmSecurityToGroupStorageType",
        4,
        "INTEGER",
        "read-create",
        { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
      ],
      ["vacmSecurityToGroupStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["vacmSecurityModel", "vacmSecurityName"],
  });

/** A row of `vacmAccessTable` (SNMP-VIEW-BASED-ACM-MIB). */
export interface VacmAccessEntry {
  /** Column 1, SnmpAdminString (0..32), not-accessible. */
  readonly vacmAccessContextPrefix: string;
  /** Column 2, SnmpSecurityModel (0..2147483647), not-accessible. */
  readonly vacmAccessSecurityModel: number;
  /** Column 3, SnmpSecurityLevel, not-accessible. */
  readonly vacmAccessSecurityLevel: SnmpSecurityLevel | number;
  /** Column 4, INTEGER, read-create. */
  readonly vacmAccessContextMatch?: "exact" | "prefix" | number;
  /** Column 5, SnmpAdminString (0..32), read-create. */
  readonly vacmAccessReadViewName?: string;
  /** Column 6, SnmpAdminString (0..32), read-create. */
  readonly vacmAccessWriteViewName?: string;
  /** Column 7, SnmpAdminString (0..32), read-create. */
  readonly vacmAccessNotifyViewName?: string;
  /** Column 8, StorageType, read-create. */
  readonly vacmAccessStorageType?: StorageType | number;
  /** Column 9, RowStatus, read-create. */
  readonly vacmAccessStatus?: RowStatus | number;
}

/** The table `vacmAccessTable` (SNMP-VIEW-BASED-ACM-MIB), 1.3.6.1.6.3.16.1.4; its key is `vacmGroupName`, `vacmAccessContextPrefix`, `vacmAccessSecurityModel`, `vacmAccessSecurityLevel`. */
export const vacmAccessTable: Table<
  VacmAccessEntry,
  readonly [string, string, number, SnmpSecurityLevel | number]
> = /* @__PURE__ */ defineTable<
  VacmAccessEntry,
  readonly [string, string, number, SnmpSecurityLevel | number]
>({
  name: "vacmAccessTable",
  module: "SNMP-VIEW-BASED-ACM-MIB",
  oid: "1.3.6.1.6.3.16.1.4",
  columns: [
    ["vacmAccessContextPrefix", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
    ["vacmAccessSecurityModel", 2, "INTEGER", "not-accessible", { ranges: [[0, 2147483647]] }],
    [
      "vacmAccessSecurityLevel",
      3,
      "INTEGER",
      "not-accessible",
      {
        enums: [
          [1, "noAuthNoPriv"],
          [2, "authNoPriv"],
          [3, "authPriv"],
        ],
      },
    ],
    [
      "vacmAccessContextMatch",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "exact"],
          [2, "prefix"],
        ],
        defval: { kind: "label", value: "exact" },
      },
    ],
    [
      "vacmAccessReadViewName",
      5,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "vacmAccessWriteViewName",
      6,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "vacmAccessNotifyViewName",
      7,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "vacmAccessStorageType",
      8,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["vacmAccessStatus", 9, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    { name: "vacmGroupName", implied: false, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    "vacmAccessContextPrefix",
    "vacmAccessSecurityModel",
    "vacmAccessSecurityLevel",
  ],
});

/** A row of `vacmViewTreeFamilyTable` (SNMP-VIEW-BASED-ACM-MIB). */
export interface VacmViewTreeFamilyEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly vacmViewTreeFamilyViewName: string;
  /** Column 2, OBJECT IDENTIFIER, not-accessible. */
  readonly vacmViewTreeFamilySubtree: string;
  /** Column 3, OCTET STRING (0..16), read-create. */
  readonly vacmViewTreeFamilyMask?: string;
  /** Column 4, INTEGER, read-create. */
  readonly vacmViewTreeFamilyType?: "included" | "excluded" | number;
  /** Column 5, StorageType, read-create. */
  readonly vacmViewTreeFamilyStorageType?: StorageType | number;
  /** Column 6, RowStatus, read-create. */
  readonly vacmViewTreeFamilyStatus?: RowStatus | number;
}

/** The table `vacmViewTreeFamilyTable` (SNMP-VIEW-BASED-ACM-MIB), 1.3.6.1.6.3.16.1.5.2; its key is `vacmViewTreeFamilyViewName`, `vacmViewTreeFamilySubtree`. */
export const vacmViewTreeFamilyTable: Table<VacmViewTreeFamilyEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<VacmViewTreeFamilyEntry, readonly [string, string]>({
    name: "vacmViewTreeFamilyTable",
    module: "SNMP-VIEW-BASED-ACM-MIB",
    oid: "1.3.6.1.6.3.16.1.5.2",
    columns: [
      [
        "vacmViewTreeFamilyViewName",
        1,
        "OCTET STRING",
        "not-accessible",
        { ranges: [[1, 32]], hint: "255t" },
      ],
      ["vacmViewTreeFamilySubtree", 2, "OBJECT IDENTIFIER", "not-accessible"],
      [
        "vacmViewTreeFamilyMask",
        3,
        "OCTET STRING",
        "read-create",
        { ranges: [[0, 16]], defval: { kind: "hex", value: "" } },
      ],
      [
        "vacmViewTreeFamilyType",
        4,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "included"],
            [2, "excluded"],
          ],
          defval: { kind: "label", value: "included" },
        },
      ],
      [
        "vacmViewTreeFamilyStorageType",
        5,
        "INTEGER",
        "read-create",
        { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
      ],
      ["vacmViewTreeFamilyStatus", 6, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["vacmViewTreeFamilyViewName", "vacmViewTreeFamilySubtree"],
  });
