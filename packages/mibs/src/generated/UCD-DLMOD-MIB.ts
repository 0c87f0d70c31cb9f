// The tables of UCD-DLMOD-MIB of 2000-01-26. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `dlmodTable` (UCD-DLMOD-MIB). */
export interface DlmodEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly dlmodIndex: number;
  /** Column 2, DisplayString (0..255), read-write. */
  readonly dlmodName?: string;
  /** Column 3, DisplayString (0..255), read-write. */
  readonly dlmodPath?: string;
  /** Column 4, DisplayString (0..255), read-only. */
  readonly dlmodError?: string;
  /** Column 5, INTEGER, read-write. */
  readonly dlmodStatus?: "loaded" | "unloaded" | "error" | "load" | "unload" | "create" | "delete" | number;
}

/** The table `dlmodTable` (UCD-DLMOD-MIB), 1.3.6.1.4.1.2021.13.14.2; its key is `dlmodIndex`. */
export const dlmodTable: Table<DlmodEntry, number> = /* @__PURE__ */ defineTable<DlmodEntry, number>({
  name: "dlmodTable",
  module: "UCD-DLMOD-MIB",
  oid: "1.3.6.1.4.1.2021.13.14.2",
  columns: [
    ["dlmodIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["dlmodName", 2, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255a" }],
    ["dlmodPath", 3, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255a" }],
    ["dlmodError", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    [
      "dlmodStatus",
      5,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "loaded"],
          [2, "unloaded"],
          [3, "error"],
          [4, "load"],
          [5, "unload"],
          [6, "create"],
          [7, "delete"],
        ],
      },
    ],
  ],
  index: ["dlmodIndex"],
});
