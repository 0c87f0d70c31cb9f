// The tables of BRIDGE-MIB of 2005-09-19. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `dot1dBasePortTable` (BRIDGE-MIB). */
export interface Dot1dBasePortEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly dot1dBasePort: number;
  /** Column 2, InterfaceIndex (1..2147483647), read-only. */
  readonly dot1dBasePortIfIndex?: number;
  /** Column 3, OBJECT IDENTIFIER, read-only. */
  readonly dot1dBasePortCircuit?: string;
  /** Column 4, Counter32, read-only. */
  readonly dot1dBasePortDelayExceededDiscards?: number;
  /** Column 5, Counter32, read-only. */
  readonly dot1dBasePortMtuExceededDiscards?: number;
}

/** The table `dot1dBasePortTable` (BRIDGE-MIB), 1.3.6.1.2.1.17.1.4; its key is `dot1dBasePort`. */
export const dot1dBasePortTable: Table<Dot1dBasePortEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dBasePortEntry,
  number
>({
  name: "dot1dBasePortTable",
  module: "BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.1.4",
  columns: [
    ["dot1dBasePort", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["dot1dBasePortIfIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }],
    ["dot1dBasePortCircuit", 3, "OBJECT IDENTIFIER", "read-only"],
    ["dot1dBasePortDelayExceededDiscards", 4, "Counter32", "read-only"],
    ["dot1dBasePortMtuExceededDiscards", 5, "Counter32", "read-only"],
  ],
  index: ["dot1dBasePort"],
});

/** A row of `dot1dStpPortTable` (BRIDGE-MIB). */
export interface Dot1dStpPortEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly dot1dStpPort: number;
  /** Column 2, Integer32 (0..255), read-write. */
  readonly dot1dStpPortPriority?: number;
  /** Column 3, INTEGER, read-only. */
  readonly dot1dStpPortState?:
    "disabled" | "blocking" | "listening" | "learning" | "forwarding" | "broken" | number;
  /** Column 4, INTEGER, read-write. */
  readonly dot1dStpPortEnable?: "enabled" | "disabled" | number;
  /** Column 5, Integer32 (1..65535), read-write. */
  readonly dot1dStpPortPathCost?: number;
  /** Column 6, BridgeId (8), read-only. */
  readonly dot1dStpPortDesignatedRoot?: string;
  /** Column 7, Integer32, read-only. */
  readonly dot1dStpPortDesignatedCost?: number;
  /** Column 8, BridgeId (8), read-only. */
  readonly dot1dStpPortDesignatedBridge?: string;
  /** Column 9, OCTET STRING (2), read-only. */
  readonly dot1dStpPortDesignatedPort?: string;
  /** Column 10, Counter32, read-only. */
  readonly dot1dStpPortForwardTransitions?: number;
  /** Column 11, Integer32 (1..200000000), read-write. */
  readonly dot1dStpPortPathCost32?: number;
}

/** The table `dot1dStpPortTable` (BRIDGE-MIB), 1.3.6.1.2.1.17.2.15; its key is `dot1dStpPort`. */
export const dot1dStpPortTable: Table<Dot1dStpPortEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dStpPortEntry,
  number
>({
  name: "dot1dStpPortTable",
  module: "BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.2.15",
  columns: [
    ["dot1dStpPort", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["dot1dStpPortPriority", 2, "Integer32", "read-write", { ranges: [[0, 255]] }],
    [
      "dot1dStpPortState",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "disabled"],
          [2, "blocking"],
          [3, "listening"],
          [4, "learning"],
          [5, "forwarding"],
          [6, "broken"],
        ],
      },
    ],
    [
      "dot1dStpPortEnable",
      4,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "enabled"],
          [2, "disabled"],
        ],
      },
    ],
    ["dot1dStpPortPathCost", 5, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["dot1dStpPortDesignatedRoot", 6, "OCTET STRING", "read-only", { ranges: [[8, 8]] }],
    ["dot1dStpPortDesignatedCost", 7, "Integer32", "read-only"],
    ["dot1dStpPortDesignatedBridge", 8, "OCTET STRING", "read-only", { ranges: [[8, 8]] }],
    ["dot1dStpPortDesignatedPort", 9, "OCTET STRING", "read-only", { ranges: [[2, 2]] }],
    ["dot1dStpPortForwardTransitions", 10, "Counter32", "read-only"],
    ["dot1dStpPortPathCost32", 11, "Integer32", "read-write", { ranges: [[1, 200000000]] }],
  ],
  index: ["dot1dStpPort"],
});

/** A row of `dot1dTpFdbTable` (BRIDGE-MIB). */
export interface Dot1dTpFdbEntry {
  /** Column 1, MacAddress (6), read-only. */
  readonly dot1dTpFdbAddress: string;
  /** Column 2, Integer32, read-only. */
  readonly dot1dTpFdbPort?: number;
  /** Column 3, INTEGER, read-only. */
  readonly dot1dTpFdbStatus?: "other" | "invalid" | "learned" | "self" | "mgmt" | number;
}

/** The table `dot1dTpFdbTable` (BRIDGE-MIB), 1.3.6.1.2.1.17.4.3; its key is `dot1dTpFdbAddress`. */
export const dot1dTpFdbTable: Table<Dot1dTpFdbEntry, string> = /* @__PURE__ */ defineTable<
  Dot1dTpFdbEntry,
  string
>({
  name: "dot1dTpFdbTable",
  module: "BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.4.3",
  columns: [
    ["dot1dTpFdbAddress", 1, "OCTET STRING", "read-only", { ranges: [[6, 6]], hint: "1x:" }],
    ["dot1dTpFdbPort", 2, "Integer32", "read-only"],
    [
      "dot1dTpFdbStatus",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "invalid"],
          [3, "learned"],
          [4, "self"],
          [5, "mgmt"],
        ],
      },
    ],
  ],
  index: ["dot1dTpFdbAddress"],
});

/** A row of `dot1dTpPortTable` (BRIDGE-MIB). */
export interface Dot1dTpPortEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly dot1dTpPort: number;
  /** Column 2, Integer32, read-only, in bytes. */
  readonly dot1dTpPortMaxInfo?: number;
  /** Column 3, Counter32, read-only, in frames. */
  readonly dot1dTpPortInFrames?: number;
  /** Column 4, Counter32, read-only, in frames. */
  readonly dot1dTpPortOutFrames?: number;
  /** Column 5, Counter32, read-only, in frames. */
  readonly dot1dTpPortInDiscards?: number;
}

/** The table `dot1dTpPortTable` (BRIDGE-MIB), 1.3.6.1.2.1.17.4.4; its key is `dot1dTpPort`. */
export const dot1dTpPortTable: Table<Dot1dTpPortEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dTpPortEntry,
  number
>({
  name: "dot1dTpPortTable",
  module: "BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.4.4",
  columns: [
    ["dot1dTpPort", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["dot1dTpPortMaxInfo", 2, "Integer32", "read-only"],
    ["dot1dTpPortInFrames", 3, "Counter32", "read-only"],
    ["dot1dTpPortOutFrames", 4, "Counter32", "read-only"],
    ["dot1dTpPortInDiscards", 5, "Counter32", "read-only"],
  ],
  index: ["dot1dTpPort"],
});

/** A row of `dot1dStaticTable` (BRIDGE-MIB). */
export interface Dot1dStaticEntry {
  /** Column 1, MacAddress (6), read-create. */
  readonly dot1dStaticAddress: string;
  /** Column 2, Integer32 (0..65535), read-create. */
  readonly dot1dStaticReceivePort: number;
  /** Column 3, OCTET STRING (0..512), read-create. */
  readonly dot1dStaticAllowedToGoTo?: string;
  /** Column 4, INTEGER, read-create. */
  readonly dot1dStaticStatus?:
    "other" | "invalid" | "permanent" | "deleteOnReset" | "deleteOnTimeout" | number;
}

/** The table `dot1dStaticTable` (BRIDGE-MIB), 1.3.6.1.2.1.17.5.1; its key is `dot1dStaticAddress`, `dot1dStaticReceivePort`. */
export const dot1dStaticTable: Table<Dot1dStaticEntry, readonly [string, number]> =
  /* @__PURE__ */ defineTable<Dot1dStaticEntry, readonly [string, number]>({
    name: "dot1dStaticTable",
    module: "BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.5.1",
    columns: [
      ["dot1dStaticAddress", 1, "OCTET STRING", "read-create", { ranges: [[6, 6]], hint: "1x:" }],
      ["dot1dStaticReceivePort", 2, "Integer32", "read-create", { ranges: [[0, 65535]] }],
      ["dot1dStaticAllowedToGoTo", 3, "OCTET STRING", "read-create", { ranges: [[0, 512]] }],
      [
        "dot1dStaticStatus",
        4,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "other"],
            [2, "invalid"],
            [3, "permanent"],
            [4, "deleteOnReset"],
            [5, "deleteOnTimeout"],
          ],
        },
      ],
    ],
    index: ["dot1dStaticAddress", "dot1dStaticReceivePort"],
  });
