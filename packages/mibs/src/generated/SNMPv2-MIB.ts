// The tables of SNMPv2-MIB of 2002-10-16. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `sysORTable` (SNMPv2-MIB). */
export interface SysOREntry {
  /** Column 1, INTEGER (1..2147483647), not-accessible. */
  readonly sysORIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-only. */
  readonly sysORID?: string;
  /** Column 3, DisplayString (0..255), read-only. */
  readonly sysORDescr?: string;
  /** Column 4, TimeStamp, read-only. */
  readonly sysORUpTime?: number;
}

/** The table `sysORTable` (SNMPv2-MIB), 1.3.6.1.2.1.1.9; its key is `sysORIndex`. */
export const sysORTable: Table<SysOREntry, number> = /* @__PURE__ */ defineTable<SysOREntry, number>({
  name: "sysORTable",
  module: "SNMPv2-MIB",
  oid: "1.3.6.1.2.1.1.9",
  columns: [
    ["sysORIndex", 1, "INTEGER", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["sysORID", 2, "OBJECT IDENTIFIER", "read-only"],
    ["sysORDescr", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["sysORUpTime", 4, "TimeTicks", "read-only"],
  ],
  index: ["sysORIndex"],
});
