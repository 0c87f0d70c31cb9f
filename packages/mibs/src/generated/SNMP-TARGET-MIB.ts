// The tables of SNMP-TARGET-MIB of 2002-10-14. Generated: do not edit.
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

/** A row of `snmpTargetAddrTable` (SNMP-TARGET-MIB). */
export interface SnmpTargetAddrEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly snmpTargetAddrName: string;
  /** Column 2, TDomain, read-create. */
  readonly snmpTargetAddrTDomain?: string;
  /** Column 3, TAddress (1..255), read-create. */
  readonly snmpTargetAddrTAddress?: string;
  /** Column 4, TimeInterval (0..2147483647), read-create. */
  readonly snmpTargetAddrTimeout?: number;
  /** Column 5, Integer32 (0..255), read-create. */
  readonly snmpTargetAddrRetryCount?: number;
  /** Column 6, SnmpTagList (0..255), read-create. */
  readonly snmpTargetAddrTagList?: string;
  /** Column 7, SnmpAdminString (1..32), read-create. */
  readonly snmpTargetAddrParams?: string;
  /** Column 8, StorageType, read-create. */
  readonly snmpTargetAddrStorageType?: StorageType | number;
  /** Column 9, RowStatus, read-create. */
  readonly snmpTargetAddrRowStatus?: RowStatus | number;
}

/** The table `snmpTargetAddrTable` (SNMP-TARGET-MIB), 1.3.6.1.6.3.12.1.2; its key is `snmpTargetAddrName`. */
export const snmpTargetAddrTable: Table<SnmpTargetAddrEntry, string> = /* @__PURE__ */ defineTable<
  SnmpTargetAddrEntry,
  string
>({
  name: "snmpTargetAddrTable",
  module: "SNMP-TARGET-MIB",
  oid: "1.3.6.1.6.3.12.1.2",
  columns: [
    ["snmpTargetAddrName", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    ["snmpTargetAddrTDomain", 2, "OBJECT IDENTIFIER", "read-create"],
    ["snmpTargetAddrTAddress", 3, "OCTET STRING", "read-create", { ranges: [[1, 255]] }],
    [
      "snmpTargetAddrTimeout",
      4,
      "INTEGER",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 1500 } },
    ],
    [
      "snmpTargetAddrRetryCount",
      5,
      "Integer32",
      "read-create",
      { ranges: [[0, 255]], defval: { kind: "number", value: 3 } },
    ],
    [
      "snmpTargetAddrTagList",
      6,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "text", value: "" } },
    ],
    ["snmpTargetAddrParams", 7, "OCTET STRING", "read-create", { ranges: [[1, 32]], hint: "255t" }],
    [
      "snmpTargetAddrStorageType",
      8,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpTargetAddrRowStatus", 9, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["*snmpTargetAddrName"],
});

/** A row of `snmpTargetParamsTable` (SNMP-TARGET-MIB). */
export interface SnmpTargetParamsEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly snmpTargetParamsName: string;
  /** Column 2, SnmpMessageProcessingModel (0..2147483647), read-create. */
  readonly snmpTargetParamsMPModel?: number;
  /** Column 3, SnmpSecurityModel (1..2147483647), read-create. */
  readonly snmpTargetParamsSecurityModel?: number;
  /** Column 4, SnmpAdminString (0..255), read-create. */
  readonly snmpTargetParamsSecurityName?: string;
  /** Column 5, SnmpSecurityLevel, read-create. */
  readonly snmpTargetParamsSecurityLevel?: SnmpSecurityLevel | number;
  /** Column 6, StorageType, read-create. */
  readonly snmpTargetParamsStorageType?: StorageType | number;
  /** Column 7, RowStatus, read-create. */
  readonly snmpTargetParamsRowStatus?: RowStatus | number;
}

/** The table `snmpTargetParamsTable` (SNMP-TARGET-MIB), 1.3.6.1.6.3.12.1.3; its key is `snmpTargetParamsName`. */
export const snmpTargetParamsTable: Table<SnmpTargetParamsEntry, string> = /* @__PURE__ */ defineTable<
  SnmpTargetParamsEntry,
  string
>({
  name: "snmpTargetParamsTable",
  module: "SNMP-TARGET-MIB",
  oid: "1.3.6.1.6.3.12.1.3",
  columns: [
    ["snmpTargetParamsName", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    ["snmpTargetParamsMPModel", 2, "INTEGER", "read-create", { ranges: [[0, 2147483647]] }],
    ["snmpTargetParamsSecurityModel", 3, "INTEGER", "read-create", { ranges: [[1, 2147483647]] }],
    ["snmpTargetParamsSecurityName", 4, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255t" }],
    [
      "snmpTargetParamsSecurityLevel",
      5,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "noAuthNoPriv"],
          [2, "authNoPriv"],
          [3, "authPriv"],
        ],
      },
    ],
    [
      "snmpTargetParamsStorageType",
      6,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpTargetParamsRowStatus", 7, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["*snmpTargetParamsName"],
});
