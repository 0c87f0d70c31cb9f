// The tables of SNMP-USM-DH-OBJECTS-MIB of 2000-03-06. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `usmDHUserKeyTable` (SNMP-USM-DH-OBJECTS-MIB). */
export interface UsmDHUserKeyEntry {
  /** Column 1, DHKeyChange, read-create. */
  readonly usmDHUserAuthKeyChange?: string;
  /** Column 2, DHKeyChange, read-create. */
  readonly usmDHUserOwnAuthKeyChange?: string;
  /** Column 3, DHKeyChange, read-create. */
  readonly usmDHUserPrivKeyChange?: string;
  /** Column 4, DHKeyChange, read-create. */
  readonly usmDHUserOwnPrivKeyChange?: string;
}

/** The table `usmDHUserKeyTable` (SNMP-USM-DH-OBJECTS-MIB), 1.3.6.1.3.101.1.1.2; its key is `usmUserEngineID`, `usmUserName`. */
export const usmDHUserKeyTable: Table<UsmDHUserKeyEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<UsmDHUserKeyEntry, readonly [string, string]>({
    name: "usmDHUserKeyTable",
    module: "SNMP-USM-DH-OBJECTS-MIB",
    oid: "1.3.6.1.3.101.1.1.2",
    columns: [
      ["usmDHUserAuthKeyChange", 1, "OCTET STRING", "read-create"],
      ["usmDHUserOwnAuthKeyChange", 2, "OCTET STRING", "read-create"],
      ["usmDHUserPrivKeyChange", 3, "OCTET STRING", "read-create"],
      ["usmDHUserOwnPrivKeyChange", 4, "OCTET STRING", "read-create"],
    ],
    index: [
      { name: "usmUserEngineID", implied: false, base: "OCTET STRING", ranges: [[5, 32]] },
      { name: "usmUserName", implied: false, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `usmDHKickstartTable` (SNMP-USM-DH-OBJECTS-MIB). */
export interface UsmDHKickstartEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly usmDHKickstartIndex: number;
  /** Column 2, OCTET STRING, read-only. */
  readonly usmDHKickstartMyPublic?: string;
  /** Column 3, OCTET STRING, read-only. */
  readonly usmDHKickstartMgrPublic?: string;
  /** Column 4, SnmpAdminString (0..255), read-only. */
  readonly usmDHKickstartSecurityName?: string;
}

/** The table `usmDHKickstartTable` (SNMP-USM-DH-OBJECTS-MIB), 1.3.6.1.3.101.1.2.1; its key is `usmDHKickstartIndex`. */
export const usmDHKickstartTable: Table<UsmDHKickstartEntry, number> = /* @__PURE__ */ defineTable<
  UsmDHKickstartEntry,
  number
>({
  name: "usmDHKickstartTable",
  module: "SNMP-USM-DH-OBJECTS-MIB",
  oid: "1.3.6.1.3.101.1.2.1",
  columns: [
    ["usmDHKickstartIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["usmDHKickstartMyPublic", 2, "OCTET STRING", "read-only"],
    ["usmDHKickstartMgrPublic", 3, "OCTET STRING", "read-only"],
    ["usmDHKickstartSecurityName", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
  ],
  index: ["usmDHKickstartIndex"],
});
