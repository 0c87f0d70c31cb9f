// The tables of SNMP-COMMUNITY-MIB of 2000-03-06. Generated: do not edit.
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

/** A row of `snmpCommunityTable` (SNMP-COMMUNITY-MIB). */
export interface SnmpCommunityEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly snmpCommunityIndex: string;
  /** Column 2, OCTET STRING, read-create. */
  readonly snmpCommunityName?: string;
  /** Column 3, SnmpAdminString (1..32), read-create. */
  readonly snmpCommunitySecurityName?: string;
  /** Column 4, SnmpEngineID (5..32), read-create. */
  readonly snmpCommunityContextEngineID?: string;
  /** Column 5, SnmpAdminString (0..32), read-create. */
  readonly snmpCommunityContextName?: string;
  /** Column 6, SnmpTagValue (0..255), read-create. */
  readonly snmpCommunityTransportTag?: string;
  /** Column 7, StorageType, read-create. */
  readonly snmpCommunityStorageType?: StorageType | number;
  /** Column 8, RowStatus, read-create. */
  readonly snmpCommunityStatus?: RowStatus | number;
}

/** The table `snmpCommunityTable` (SNMP-COMMUNITY-MIB), 1.3.6.1.6.3.18.1.1; its key is `snmpCommunityIndex`. */
export const snmpCommunityTable: Table<SnmpCommunityEntry, string> = /* @__PURE__ */ defineTable<
  SnmpCommunityEntry,
  string
>({
  name: "snmpCommunityTable",
  module: "SNMP-COMMUNITY-MIB",
  oid: "1.3.6.1.6.3.18.1.1",
  columns: [
    ["snmpCommunityIndex", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    ["snmpCommunityName", 2, "OCTET STRING", "read-create"],
    ["snmpCommunitySecurityName", 3, "OCTET STRING", "read-create", { ranges: [[1, 32]], hint: "255t" }],
    ["snmpCommunityContextEngineID", 4, "OCTET STRING", "read-create", { ranges: [[5, 32]] }],
    [
      "snmpCommunityContextName",
      5,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "snmpCommunityTransportTag",
      6,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    ["snmpCommunityStorageType", 7, "INTEGER", "read-create", { enums: labelsOfStorageType }],
    ["snmpCommunityStatus", 8, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["*snmpCommunityIndex"],
});

/** A row of `snmpTargetAddrExtTable` (SNMP-COMMUNITY-MIB). */
export interface SnmpTargetAddrExtEntry {
  /** Column 1, OCTET STRING (0..255), read-create. */
  readonly snmpTargetAddrTMask?: string;
  /** Column 2, Integer32 (0 | 484..2147483647), read-create. */
  readonly snmpTargetAddrMMS?: number;
}

/** The table `snmpTargetAddrExtTable` (SNMP-COMMUNITY-MIB), 1.3.6.1.6.3.18.1.2; its key is `snmpTargetAddrName`. */
export const snmpTargetAddrExtTable: Table<SnmpTargetAddrExtEntry, string> = /* @__PURE__ */ defineTable<
  SnmpTargetAddrExtEntry,
  string
>({
  name: "snmpTargetAddrExtTable",
  module: "SNMP-COMMUNITY-MIB",
  oid: "1.3.6.1.6.3.18.1.2",
  columns: [
    [
      "snmpTargetAddrTMask",
      1,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], defval: { kind: "hex", value: "" } },
    ],
    [
      "snmpTargetAddrMMS",
      2,
      "Integer32",
      "read-create",
      {
        ranges: [
          [0, 0],
          [484, 2147483647],
        ],
        defval: { kind: "number", value: 484 },
      },
    ],
  ],
  index: [
    { name: "snmpTargetAddrName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
  ],
});
