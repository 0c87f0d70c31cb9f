// The tables of SNMP-TLS-TM-MIB of 2023-11-08. Generated: do not edit.
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

/** A row of `snmpTlstmCertToTSNTable` (SNMP-TLS-TM-MIB). */
export interface SnmpTlstmCertToTSNEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly snmpTlstmCertToTSNID: number;
  /** Column 2, SnmpTLSFingerprint (1..255), read-create. */
  readonly snmpTlstmCertToTSNFingerprint?: string;
  /** Column 3, AutonomousType, read-create. */
  readonly snmpTlstmCertToTSNMapType?: string;
  /** Column 4, OCTET STRING (0..1024), read-create. */
  readonly snmpTlstmCertToTSNData?: string;
  /** Column 5, StorageType, read-create. */
  readonly snmpTlstmCertToTSNStorageType?: StorageType | number;
  /** Column 6, RowStatus, read-create. */
  readonly snmpTlstmCertToTSNRowStatus?: RowStatus | number;
}

/** The table `snmpTlstmCertToTSNTable` (SNMP-TLS-TM-MIB), 1.3.6.1.2.1.198.2.2.1.3; its key is `snmpTlstmCertToTSNID`. */
export const snmpTlstmCertToTSNTable: Table<SnmpTlstmCertToTSNEntry, number> = /* @__PURE__ */ defineTable<
  SnmpTlstmCertToTSNEntry,
  number
>({
  name: "snmpTlstmCertToTSNTable",
  module: "SNMP-TLS-TM-MIB",
  oid: "1.3.6.1.2.1.198.2.2.1.3",
  columns: [
    ["snmpTlstmCertToTSNID", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
    [
      "snmpTlstmCertToTSNFingerprint",
      2,
      "OCTET STRING",
      "read-create",
      { ranges: [[1, 255]], hint: "1x:1x" },
    ],
    [
      "snmpTlstmCertToTSNMapType",
      3,
      "OBJECT IDENTIFIER",
      "read-create",
      { defval: { kind: "oid", value: "1.3.6.1.2.1.198.1.1.1" } },
    ],
    [
      "snmpTlstmCertToTSNData",
      4,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 1024]], defval: { kind: "text", value: "" } },
    ],
    [
      "snmpTlstmCertToTSNStorageType",
      5,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpTlstmCertToTSNRowStatus", 6, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["snmpTlstmCertToTSNID"],
});

/** A row of `snmpTlstmParamsTable` (SNMP-TLS-TM-MIB). */
export interface SnmpTlstmParamsEntry {
  /** Column 1, SnmpTLSFingerprint (0..255), read-create. */
  readonly snmpTlstmParamsClientFingerprint?: string;
  /** Column 2, StorageType, read-create. */
  readonly snmpTlstmParamsStorageType?: StorageType | number;
  /** Column 3, RowStatus, read-create. */
  readonly snmpTlstmParamsRowStatus?: RowStatus | number;
}

/** The table `snmpTlstmParamsTable` (SNMP-TLS-TM-MIB), 1.3.6.1.2.1.198.2.2.1.6; its key is `snmpTargetParamsName`. */
export const snmpTlstmParamsTable: Table<SnmpTlstmParamsEntry, string> = /* @__PURE__ */ defineTable<
  SnmpTlstmParamsEntry,
  string
>({
  name: "snmpTlstmParamsTable",
  module: "SNMP-TLS-TM-MIB",
  oid: "1.3.6.1.2.1.198.2.2.1.6",
  columns: [
    [
      "snmpTlstmParamsClientFingerprint",
      1,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "1x:1x" },
    ],
    [
      "snmpTlstmParamsStorageType",
      2,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpTlstmParamsRowStatus", 3, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    { name: "snmpTargetParamsName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
  ],
});

/** A row of `snmpTlstmAddrTable` (SNMP-TLS-TM-MIB). */
export interface SnmpTlstmAddrEntry {
  /** Column 1, SnmpTLSFingerprint (0..255), read-create. */
  readonly snmpTlstmAddrServerFingerprint?: string;
  /** Column 2, SnmpAdminString (0..255), read-create. */
  readonly snmpTlstmAddrServerIdentity?: string;
  /** Column 3, StorageType, read-create. */
  readonly snmpTlstmAddrStorageType?: StorageType | number;
  /** Column 4, RowStatus, read-create. */
  readonly snmpTlstmAddrRowStatus?: RowStatus | number;
}

/** The table `snmpTlstmAddrTable` (SNMP-TLS-TM-MIB), 1.3.6.1.2.1.198.2.2.1.9; its key is `snmpTargetAddrName`. */
export const snmpTlstmAddrTable: Table<SnmpTlstmAddrEntry, string> = /* @__PURE__ */ defineTable<
  SnmpTlstmAddrEntry,
  string
>({
  name: "snmpTlstmAddrTable",
  module: "SNMP-TLS-TM-MIB",
  oid: "1.3.6.1.2.1.198.2.2.1.9",
  columns: [
    [
      "snmpTlstmAddrServerFingerprint",
      1,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "1x:1x", defval: { kind: "text", value: "" } },
    ],
    [
      "snmpTlstmAddrServerIdentity",
      2,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "text", value: "" } },
    ],
    [
      "snmpTlstmAddrStorageType",
      3,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["snmpTlstmAddrRowStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    { name: "snmpTargetAddrName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
  ],
});
