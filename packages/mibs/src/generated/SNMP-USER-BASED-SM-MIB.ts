// The tables of SNMP-USER-BASED-SM-MIB of 2002-10-16. Generated: do not edit.
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

/** A row of `usmUserTable` (SNMP-USER-BASED-SM-MIB). */
export interface UsmUserEntry {
  /** Column 1, SnmpEngineID (5..32), not-accessible. */
  readonly usmUserEngineID: string;
  /** Column 2, SnmpAdminString (1..32), not-accessible. */
  readonly usmUserName: string;
  /** Column 3, SnmpAdminString (0..255), read-only. */
  readonly usmUserSecurityName?: string;
  /** Column 4, RowPointer, read-create. */
  readonly usmUserCloneFrom?: string;
  /** Column 5, AutonomousType, read-create. */
  readonly usmUserAuthProtocol?: string;
  /** Column 6, KeyChange, read-create. */
  readonly usmUserAuthKeyChange?: string;
  /** Column 7, KeyChange, read-create. */
  readonly usmUserOwnAuthKeyChange?: string;
  /** Column 8, AutonomousType, read-create. */
  readonly usmUserPrivProtocol?: string;
  /** Column 9, KeyChange, read-create. */
  readonly usmUserPrivKeyChange?: string;
  /** Column 10, KeyChange, read-create. */
  readonly usmUserOwnPrivKeyChange?: string;
  /** Column 11, OCTET STRING (0..32), read-create. */
  readonly usmUserPublic?: string;
  /** Column 12, StorageType, read-create. */
  readonly usmUserStorageType?: StorageType | number;
  /** Column 13, RowStatus, read-create. */
  readonly usmUserStatus?: RowStatus | number;
}

/** The table `usmUserTable` (SNMP-USER-BASED-SM-MIB), 1.3.6.1.6.3.15.1.2.2; its key is `usmUserEngineID`, `usmUserName`. */
export const usmUserTable: Table<UsmUserEntry, readonly [string, string]> = /* @__PURE__ */ defineTable<
  UsmUserEntry,
  readonly [string, string]
>({
  name: "usmUserTable",
  module: "SNMP-USER-BASED-SM-MIB",
  oid: "1.3.6.1.6.3.15.1.2.2",
  columns: [
    ["usmUserEngineID", 1, "OCTET STRING", "not-accessible", { ranges: [[5, 32]] }],
    ["usmUserName", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    ["usmUserSecurityName", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["usmUserCloneFrom", 4, "OBJECT IDENTIFIER", "read-create"],
    [
      "usmUserAuthProtocol",
      5,
      "OBJECT IDENTIFIER",
      "read-create",
      { defval: { kind: "oid", value: "1.3.6.1.6.3.10.1.1.1" } },
    ],
    ["usmUserAuthKeyChange", 6, "OCTET STRING", "read-create", { defval: { kind: "hex", value: "" } }],
    ["usmUserOwnAuthKeyChange", 7, "OCTET STRING", "read-create", { defval: { kind: "hex", value: "" } }],
    [
      "usmUserPrivProtocol",
      8,
      "OBJECT IDENTIFIER",
      "read-create",
      { defval: { kind: "oid", value: "1.3.6.1.6.3.10.1.2.1" } },
    ],
    ["usmUserPrivKeyChange", 9, "OCTET STRING", "read-create", { defval: { kind: "hex", value: "" } }],
    ["usmUserOwnPrivKeyChange", 10, "OCTET STRING", "read-create", { defval: { kind: "hex", value: "" } }],
    [
      "usmUserPublic",
      11,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], defval: { kind: "hex", value: "" } },
    ],
    [
      "usmUserStorageType",
      12,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    ["usmUserStatus", 13, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["usmUserEngineID", "usmUserName"],
});
