// The tables of SNMP-NOTIFICATION-MIB of 2002-10-14. Generated: do not edit.
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

/** A row of `snmpNotifyTable` (SNMP-NOTIFICATION-MIB). */
export interface SnmpNotifyEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly snmpNotifyName: string;
  /** Column 2, SnmpTagValue (0..255), read-create. */
  readonly snmpNotifyTag?: string;
  /** Column 3, INTEGER, read-create. */
  readonly snmpNotifyType?: "trap" | "inform" | number;
  /** Column 4, StorageType, read-create. */
  readonly snmpNotifyStorageType?: StorageType | number;
  /** Column 5, RowStatus, read-create. */
  readonly snmpNotifyRowStatus?: RowStatus | number;
}

/** The table `snmpNotifyTable` (SNMP-NOTIFICATION-MIB), 1.3.6.1.6.3.13.1.1; its key is `snmpNotifyName`. */
export const snmpNotifyTable: Table<SnmpNotifyEntry, string> = /* @__PURE__ */ defineTable<
  SnmpNotifyEntry,
  string
>({
  name: "snmpNotifyTable",
  module: "SNMP-NOTIFICATION-MIB",
  oid: "1.3.6.1.6.3.13.1.1",
  columns: [
    ["snmpNotifyName", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    [
      "snmpNotifyTag",
      2,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "text", value: "" } },
    ],
    [
      "snmpNotifyType",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "trap"],
          [2, "inform"],
        ],
        defval: { kind: "label", value: "trap" },
      },
    ],
    [
      "snmpNotifyStorageType",
      4,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpNotifyRowStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["*snmpNotifyName"],
});

/** A row of `snmpNotifyFilterProfileTable` (SNMP-NOTIFICATION-MIB). */
export interface SnmpNotifyFilterProfileEntry {
  /** Column 1, SnmpAdminString (1..32), read-create. */
  readonly snmpNotifyFilterProfileName?: string;
  /** Column 2, StorageType, read-create. */
  readonly snmpNotifyFilterProfileStorType?: StorageType | number;
  /** Column 3, RowStatus, read-create. */
  readonly snmpNotifyFilterProfileRowStatus?: RowStatus | number;
}

/** The table `snmpNotifyFilterProfileTable` (SNMP-NOTIFICATION-MIB), 1.3.6.1.6.3.13.1.2; its key is `snmpTargetParamsName`. */
export const snmpNotifyFilterProfileTable: Table<SnmpNotifyFilterProfileEntry, string> =
  /* @__PURE__ */ defineTable<SnmpNotifyFilterProfileEntry, string>({
    name: "snmpNotifyFilterProfileTable",
    module: "SNMP-NOTIFICATION-MIB",
    oid: "1.3.6.1.6.3.13.1.2",
    columns: [
      ["snmpNotifyFilterProfileName", 1, "OCTET STRING", "read-create", { ranges: [[1, 32]], hint: "255t" }],
      [
        "snmpNotifyFilterProfileStorType",
        2,
        "INTEGER",
        "read-create",
        { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
      ],
      ["snmpNotifyFilterProfileRowStatus", 3, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: [
      { name: "snmpTargetParamsName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `snmpNotifyFilterTable` (SNMP-NOTIFICATION-MIB). */
export interface SnmpNotifyFilterEntry {
  /** Column 1, OBJECT IDENTIFIER, not-accessible. */
  readonly snmpNotifyFilterSubtree: string;
  /** Column 2, OCTET STRING (0..16), read-create. */
  readonly snmpNotifyFilterMask?: string;
  /** Column 3, INTEGER, read-create. */
  readonly snmpNotifyFilterType?: "included" | "excluded" | number;
  /** Column 4, StorageType, read-create. */
  readonly snmpNotifyFilterStorageType?: StorageType | number;
  /** Column 5, RowStatus, read-create. */
  readonly snmpNotifyFilterRowStatus?: RowStatus | number;
}

/** The table `snmpNotifyFilterTable` (SNMP-NOTIFICATION-MIB), 1.3.6.1.6.3.13.1.3; its key is `snmpNotifyFilterProfileName`, `snmpNotifyFilterSubtree`. */
export const snmpNotifyFilterTable: Table<SnmpNotifyFilterEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<SnmpNotifyFilterEntry, readonly [string, string]>({
    name: "snmpNotifyFilterTable",
    module: "SNMP-NOTIFICATION-MIB",
    oid: "1.3.6.1.6.3.13.1.3",
    columns: [
      ["snmpNotifyFilterSubtree", 1, "OBJECT IDENTIFIER", "not-accessible"],
      [
        "snmpNotifyFilterMask",
        2,
        "OCTET STRING",
        "read-create",
        { ranges: [[0, 16]], defval: { kind: "hex", value: "" } },
      ],
      [
        "snmpNotifyFilterType",
        3,
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
        "snmpNotifyFilterStorageType",
        4,
        "INTEGER",
        "read-create",
        { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
      ],
      ["snmpNotifyFilterRowStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: [
      {
        name: "snmpNotifyFilterProfileName",
        implied: false,
        base: "OCTET STRING",
        ranges: [[1, 32]],
        hint: "255t",
      },
      "*snmpNotifyFilterSubtree",
    ],
  });
