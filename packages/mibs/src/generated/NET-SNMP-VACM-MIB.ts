// The tables of NET-SNMP-VACM-MIB of 2006-08-27. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

/** Labels of `SnmpSecurityLevel` (SNMP-FRAMEWORK-MIB). */
export type SnmpSecurityLevel = "noAuthNoPriv" | "authNoPriv" | "authPriv";

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

/** A row of `nsVacmAccessTable` (NET-SNMP-VACM-MIB). */
export interface NsVacmAccessEntry {
  /** Column 1, SnmpAdminString (0..32), not-accessible. */
  readonly nsVacmAuthType: string;
  /** Column 2, INTEGER, read-create. */
  readonly nsVacmContextMatch?: "exact" | "prefix" | number;
  /** Column 3, SnmpAdminString (0..32), read-create. */
  readonly nsVacmViewName?: string;
  /** Column 4, StorageType, read-create. */
  readonly nsVacmStorageType?: StorageType | number;
  /** Column 5, RowStatus, read-create. */
  readonly nsVacmStatus?: RowStatus | number;
}

/** The table `nsVacmAccessTable` (NET-SNMP-VACM-MIB), 1.3.6.1.4.1.8072.1.9.1; its key is `vacmGroupName`, `vacmAccessContextPrefix`, `vacmAccessSecurityModel`, `vacmAccessSecurityLevel`, `nsVacmAuthType`. */
export const nsVacmAccessTable: Table<
  NsVacmAccessEntry,
  readonly [string, string, number, SnmpSecurityLevel | number, string]
> = /* @__PURE__ */ defineTable<
  NsVacmAccessEntry,
  readonly [string, string, number, SnmpSecurityLevel | number, string]
>({
  name: "nsVacmAccessTable",
  module: "NET-SNMP-VACM-MIB",
  oid: "1.3.6.1.4.1.8072.1.9.1",
  columns: [
    ["nsVacmAuthType", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
    [
      "nsVacmContextMatch",
      2,
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
      "nsVacmViewName",
      3,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "nsVacmStorageType",
      4,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["nsVacmStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    { name: "vacmGroupName", implied: false, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    {
      name: "vacmAccessContextPrefix",
      implied: false,
      base: "OCTET STRING",
      ranges: [[0, 32]],
      hint: "255t",
    },
    { name: "vacmAccessSecurityModel", implied: false, base: "INTEGER", ranges: [[0, 2147483647]] },
    {
      name: "vacmAccessSecurityLevel",
      implied: false,
      base: "INTEGER",
      enums: [
        [1, "noAuthNoPriv"],
        [2, "authNoPriv"],
        [3, "authPriv"],
      ],
    },
    "nsVacmAuthType",
  ],
});
