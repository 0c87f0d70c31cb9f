// The tables of RSTP-MIB of 2005-12-07. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `dot1dStpExtPortTable` (RSTP-MIB). */
export interface Dot1dStpExtPortEntry {
  /** Column 1, TruthValue, read-write. */
  readonly dot1dStpPortProtocolMigration?: TruthValue | number;
  /** Column 2, TruthValue, read-write. */
  readonly dot1dStpPortAdminEdgePort?: TruthValue | number;
  /** Column 3, TruthValue, read-only. */
  readonly dot1dStpPortOperEdgePort?: TruthValue | number;
  /** Column 4, INTEGER, read-write. */
  readonly dot1dStpPortAdminPointToPoint?: "forceTrue" | "forceFalse" | "auto" | number;
  /** Column 5, TruthValue, read-only. */
  readonly dot1dStpPortOperPointToPoint?: TruthValue | number;
  /** Column 6, Integer32 (0..200000000), read-write. */
  readonly dot1dStpPortAdminPathCost?: number;
}

/** The table `dot1dStpExtPortTable` (RSTP-MIB), 1.3.6.1.2.1.17.2.19; its key is `dot1dStpPort`. */
export const dot1dStpExtPortTable: Table<Dot1dStpExtPortEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dStpExtPortEntry,
  number
>({
  name: "dot1dStpExtPortTable",
  module: "RSTP-MIB",
  oid: "1.3.6.1.2.1.17.2.19",
  columns: [
    [
      "dot1dStpPortProtocolMigration",
      1,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    [
      "dot1dStpPortAdminEdgePort",
      2,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    [
      "dot1dStpPortOperEdgePort",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    [
      "dot1dStpPortAdminPointToPoint",
      4,
      "INTEGER",
      "read-write",
      {
        enums: [
          [0, "forceTrue"],
          [1, "forceFalse"],
          [2, "auto"],
        ],
      },
    ],
    [
      "dot1dStpPortOperPointToPoint",
      5,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["dot1dStpPortAdminPathCost", 6, "Integer32", "read-write", { ranges: [[0, 200000000]] }],
  ],
  index: [{ name: "dot1dStpPort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});
