// The tables of SNMP-PROXY-MIB of 2002-10-14. Generated: do not edit.
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

/** A row of `snmpProxyTable` (SNMP-PROXY-MIB). */
export interface SnmpProxyEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly snmpProxyName: string;
  /** Column 2, INTEGER, read-create. */
  readonly snmpProxyType?: "read" | "write" | "trap" | "inform" | number;
  /** Column 3, SnmpEngineID (5..32), read-create. */
  readonly snmpProxyContextEngineID?: string;
  /** Column 4, SnmpAdminString (0..255), read-create. */
  readonly snmpProxyContextName?: string;
  /** Column 5, SnmpAdminString (0..255), read-create. */
  readonly snmpProxyTargetParamsIn?: string;
  /** Column 6, SnmpAdminString (0..255), read-create. */
  readonly snmpProxySingleTargetOut?: string;
  /** Column 7, SnmpTagValue (0..255), read-create. */
  readonly snmpProxyMultipleTargetOut?: string;
  /** Column 8, StorageType, read-create. */
  readonly snmpProxyStorageType?: StorageType | number;
  /** Column 9, RowStatus, read-create. */
  readonly snmpProxyRowStatus?: RowStatus | number;
}

/** The table `snmpProxyTable` (SNMP-PROXY-MIB), 1.3.6.1.6.3.14.1.2; its key is `snmpProxyName`. */
export const snmpProxyTable: Table<SnmpProxyEntry, string> = /* @__PURE__ */ defineTable<
  SnmpProxyEntry,
  string
>({
  name: "snmpProxyTable",
  module: "SNMP-PROXY-MIB",
  oid: "1.3.6.1.6.3.14.1.2",
  columns: [
    ["snmpProxyName", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    [
      "snmpProxyType",
      2,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "read"],
          [2, "write"],
          [3, "trap"],
          [4, "inform"],
        ],
      },
    ],
    ["snmpProxyContextEngineID", 3, "OCTET STRING", "read-create", { ranges: [[5, 32]] }],
    ["snmpProxyContextName", 4, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255t" }],
    ["snmpProxyTargetParamsIn", 5, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255t" }],
    ["snmpProxySingleTargetOut", 6, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255t" }],
    ["snmpProxyMultipleTargetOut", 7, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255t" }],
    [
      "snmpProxyStorageType",
      8,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpProxyRowStatus", 9, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["*snmpProxyName"],
});
