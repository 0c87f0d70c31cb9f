// The tables of P-BRIDGE-MIB of 2006-01-09. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `EnabledStatus` (P-BRIDGE-MIB). */
export type EnabledStatus = "enabled" | "disabled";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `dot1dPortCapabilitiesTable` (P-BRIDGE-MIB). */
export interface Dot1dPortCapabilitiesEntry {
  /** Column 1, BITS, read-only. */
  readonly dot1dPortCapabilities?: readonly (
    "dot1qDot1qTagging" | "dot1qConfigurableAcceptableFrameTypes" | "dot1qIngressFiltering"
  )[];
}

/** The table `dot1dPortCapabilitiesTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.1.4; its key is `dot1dBasePort`. */
export const dot1dPortCapabilitiesTable: Table<Dot1dPortCapabilitiesEntry, number> =
  /* @__PURE__ */ defineTable<Dot1dPortCapabilitiesEntry, number>({
    name: "dot1dPortCapabilitiesTable",
    module: "P-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.6.1.1.4",
    columns: [
      [
        "dot1dPortCapabilities",
        1,
        "BITS",
        "read-only",
        {
          enums: [
            [0, "dot1qDot1qTagging"],
            [1, "dot1qConfigurableAcceptableFrameTypes"],
            [2, "dot1qIngressFiltering"],
          ],
        },
      ],
    ],
    index: [{ name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
  });

/** A row of `dot1dPortPriorityTable` (P-BRIDGE-MIB). */
export interface Dot1dPortPriorityEntry {
  /** Column 1, Integer32 (0..7), read-write. */
  readonly dot1dPortDefaultUserPriority?: number;
  /** Column 2, Integer32 (1..8), read-write. */
  readonly dot1dPortNumTrafficClasses?: number;
}

/** The table `dot1dPortPriorityTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.2.1; its key is `dot1dBasePort`. */
export const dot1dPortPriorityTable: Table<Dot1dPortPriorityEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dPortPriorityEntry,
  number
>({
  name: "dot1dPortPriorityTable",
  module: "P-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.6.1.2.1",
  columns: [
    ["dot1dPortDefaultUserPriority", 1, "Integer32", "read-write", { ranges: [[0, 7]] }],
    ["dot1dPortNumTrafficClasses", 2, "Integer32", "read-write", { ranges: [[1, 8]] }],
  ],
  index: [{ name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `dot1dUserPriorityRegenTable` (P-BRIDGE-MIB). */
export interface Dot1dUserPriorityRegenEntry {
  /** Column 1, Integer32 (0..7), not-accessible. */
  readonly dot1dUserPriority: number;
  /** Column 2, Integer32 (0..7), read-write. */
  readonly dot1dRegenUserPriority?: number;
}

/** The table `dot1dUserPriorityRegenTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.2.2; its key is `dot1dBasePort`, `dot1dUserPriority`. */
export const dot1dUserPriorityRegenTable: Table<Dot1dUserPriorityRegenEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<Dot1dUserPriorityRegenEntry, readonly [number, number]>({
    name: "dot1dUserPriorityRegenTable",
    module: "P-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.6.1.2.2",
    columns: [
      ["dot1dUserPriority", 1, "Integer32", "not-accessible", { ranges: [[0, 7]] }],
      ["dot1dRegenUserPriority", 2, "Integer32", "read-write", { ranges: [[0, 7]] }],
    ],
    index: [
      { name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "dot1dUserPriority",
    ],
  });

/** A row of `dot1dTrafficClassTable` (P-BRIDGE-MIB). */
export interface Dot1dTrafficClassEntry {
  /** Column 1, Integer32 (0..7), not-accessible. */
  readonly dot1dTrafficClassPriority: number;
  /** Column 2, Integer32 (0..7), read-write. */
  readonly dot1dTrafficClass?: number;
}

/** The table `dot1dTrafficClassTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.2.3; its key is `dot1dBasePort`, `dot1dTrafficClassPriority`. */
export const dot1dTrafficClassTable: Table<Dot1dTrafficClassEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<Dot1dTrafficClassEntry, readonly [number, number]>({
    name: "dot1dTrafficClassTable",
    module: "P-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.6.1.2.3",
    columns: [
      ["dot1dTrafficClassPriority", 1, "Integer32", "not-accessible", { ranges: [[0, 7]] }],
      ["dot1dTrafficClass", 2, "Integer32", "read-write", { ranges: [[0, 7]] }],
    ],
    index: [
      { name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "dot1dTrafficClassPriority",
    ],
  });

/** A row of `dot1dPortOutboundAccessPriorityTable` (P-BRIDGE-MIB). */
export interface Dot1dPortOutboundAccessPriorityEntry {
  /** Column 1, Integer32 (0..7), read-only. */
  readonly dot1dPortOutboundAccessPriority?: number;
}

/** The table `dot1dPortOutboundAccessPriorityTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.2.4; its key is `dot1dBasePort`, `dot1dRegenUserPriority`. */
export const dot1dPortOutboundAccessPriorityTable: Table<
  Dot1dPortOutboundAccessPriorityEntry,
  readonly [number, number]
> = /* @__PURE__ */ defineTable<Dot1dPortOutboundAccessPriorityEntry, readonly [number, number]>({
  name: "dot1dPortOutboundAccessPriorityTable",
  module: "P-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.6.1.2.4",
  columns: [["dot1dPortOutboundAccessPriority", 1, "Integer32", "read-only", { ranges: [[0, 7]] }]],
  index: [
    { name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] },
    { name: "dot1dRegenUserPriority", implied: false, base: "Integer32", ranges: [[0, 7]] },
  ],
});

/** A row of `dot1dPortGarpTable` (P-BRIDGE-MIB). */
export interface Dot1dPortGarpEntry {
  /** Column 1, TimeInterval (0..2147483647), read-write. */
  readonly dot1dPortGarpJoinTime?: number;
  /** Column 2, TimeInterval (0..2147483647), read-write. */
  readonly dot1dPortGarpLeaveTime?: number;
  /** Column 3, TimeInterval (0..2147483647), read-write. */
  readonly dot1dPortGarpLeaveAllTime?: number;
}

/** The table `dot1dPortGarpTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.3.1; its key is `dot1dBasePort`. */
export const dot1dPortGarpTable: Table<Dot1dPortGarpEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dPortGarpEntry,
  number
>({
  name: "dot1dPortGarpTable",
  module: "P-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.6.1.3.1",
  columns: [
    ["dot1dPortGarpJoinTime", 1, "INTEGER", "read-write", { ranges: [[0, 2147483647]] }],
    ["dot1dPortGarpLeaveTime", 2, "INTEGER", "read-write", { ranges: [[0, 2147483647]] }],
    ["dot1dPortGarpLeaveAllTime", 3, "INTEGER", "read-write", { ranges: [[0, 2147483647]] }],
  ],
  index: [{ name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `dot1dPortGmrpTable` (P-BRIDGE-MIB). */
export interface Dot1dPortGmrpEntry {
  /** Column 1, EnabledStatus, read-write. */
  readonly dot1dPortGmrpStatus?: EnabledStatus | number;
  /** Column 2, Counter32, read-only. */
  readonly dot1dPortGmrpFailedRegistrations?: number;
  /** Column 3, MacAddress (6), read-only. */
  readonly dot1dPortGmrpLastPduOrigin?: string;
  /** Column 4, TruthValue, read-write. */
  readonly dot1dPortRestrictedGroupRegistration?: TruthValue | number;
}

/** The table `dot1dPortGmrpTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.6.1.4.1; its key is `dot1dBasePort`. */
export const dot1dPortGmrpTable: Table<Dot1dPortGmrpEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dPortGmrpEntry,
  number
>({
  name: "dot1dPortGmrpTable",
  module: "P-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.6.1.4.1",
  columns: [
    [
      "dot1dPortGmrpStatus",
      1,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "enabled"],
          [2, "disabled"],
        ],
      },
    ],
    ["dot1dPortGmrpFailedRegistrations", 2, "Counter32", "read-only"],
    ["dot1dPortGmrpLastPduOrigin", 3, "OCTET STRING", "read-only", { ranges: [[6, 6]], hint: "1x:" }],
    [
      "dot1dPortRestrictedGroupRegistration",
      4,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
  ],
  index: [{ name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `dot1dTpHCPortTable` (P-BRIDGE-MIB). */
export interface Dot1dTpHCPortEntry {
  /** Column 1, Counter64, read-only. */
  readonly dot1dTpHCPortInFrames?: bigint;
  /** Column 2, Counter64, read-only. */
  readonly dot1dTpHCPortOutFrames?: bigint;
  /** Column 3, Counter64, read-only. */
  readonly dot1dTpHCPortInDiscards?: bigint;
}

/** The table `dot1dTpHCPortTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.4.5; its key is `dot1dTpPort`. */
export const dot1dTpHCPortTable: Table<Dot1dTpHCPortEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dTpHCPortEntry,
  number
>({
  name: "dot1dTpHCPortTable",
  module: "P-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.4.5",
  columns: [
    ["dot1dTpHCPortInFrames", 1, "Counter64", "read-only"],
    ["dot1dTpHCPortOutFrames", 2, "Counter64", "read-only"],
    ["dot1dTpHCPortInDiscards", 3, "Counter64", "read-only"],
  ],
  index: [{ name: "dot1dTpPort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `dot1dTpPortOverflowTable` (P-BRIDGE-MIB). */
export interface Dot1dTpPortOverflowEntry {
  /** Column 1, Counter32, read-only. */
  readonly dot1dTpPortInOverflowFrames?: number;
  /** Column 2, Counter32, read-only. */
  readonly dot1dTpPortOutOverflowFrames?: number;
  /** Column 3, Counter32, read-only. */
  readonly dot1dTpPortInOverflowDiscards?: number;
}

/** The table `dot1dTpPortOverflowTable` (P-BRIDGE-MIB), 1.3.6.1.2.1.17.4.6; its key is `dot1dTpPort`. */
export const dot1dTpPortOverflowTable: Table<Dot1dTpPortOverflowEntry, number> = /* @__PURE__ */ defineTable<
  Dot1dTpPortOverflowEntry,
  number
>({
  name: "dot1dTpPortOverflowTable",
  module: "P-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.4.6",
  columns: [
    ["dot1dTpPortInOverflowFrames", 1, "Counter32", "read-only"],
    ["dot1dTpPortOutOverflowFrames", 2, "Counter32", "read-only"],
    ["dot1dTpPortInOverflowDiscards", 3, "Counter32", "read-only"],
  ],
  index: [{ name: "dot1dTpPort", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});
