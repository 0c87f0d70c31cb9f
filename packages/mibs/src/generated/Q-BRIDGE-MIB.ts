// The tables of Q-BRIDGE-MIB of 2006-01-09. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** Labels of `EnabledStatus` (P-BRIDGE-MIB). */
export type EnabledStatus = "enabled" | "disabled";

/** A row of `dot1qFdbTable` (Q-BRIDGE-MIB). */
export interface Dot1qFdbEntry {
  /** Column 1, Unsigned32, not-accessible. */
  readonly dot1qFdbId: number;
  /** Column 2, Counter32, read-only. */
  readonly dot1qFdbDynamicCount?: number;
}

/** The table `dot1qFdbTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.2.1; its key is `dot1qFdbId`. */
export const dot1qFdbTable: Table<Dot1qFdbEntry, number> = /* @__PURE__ */ defineTable<Dot1qFdbEntry, number>(
  {
    name: "dot1qFdbTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.2.1",
    columns: [
      ["dot1qFdbId", 1, "Unsigned32", "not-accessible"],
      ["dot1qFdbDynamicCount", 2, "Counter32", "read-only"],
    ],
    index: ["dot1qFdbId"],
  },
);

/** A row of `dot1qTpFdbTable` (Q-BRIDGE-MIB). */
export interface Dot1qTpFdbEntry {
  /** Column 1, MacAddress (6), not-accessible. */
  readonly dot1qTpFdbAddress: string;
  /** Column 2, Integer32 (0..65535), read-only. */
  readonly dot1qTpFdbPort?: number;
  /** Column 3, INTEGER, read-only. */
  readonly dot1qTpFdbStatus?: "other" | "invalid" | "learned" | "self" | "mgmt" | number;
}

/** The table `dot1qTpFdbTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.2.2; its key is `dot1qFdbId`, `dot1qTpFdbAddress`. */
export const dot1qTpFdbTable: Table<Dot1qTpFdbEntry, readonly [number, string]> = /* @__PURE__ */ defineTable<
  Dot1qTpFdbEntry,
  readonly [number, string]
>({
  name: "dot1qTpFdbTable",
  module: "Q-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.7.1.2.2",
  columns: [
    ["dot1qTpFdbAddress", 1, "OCTET STRING", "not-accessible", { ranges: [[6, 6]], hint: "1x:" }],
    ["dot1qTpFdbPort", 2, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    [
      "dot1qTpFdbStatus",
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
  index: [{ name: "dot1qFdbId", implied: false, base: "Unsigned32" }, "dot1qTpFdbAddress"],
});

/** A row of `dot1qTpGroupTable` (Q-BRIDGE-MIB). */
export interface Dot1qTpGroupEntry {
  /** Column 1, MacAddress (6), not-accessible. */
  readonly dot1qTpGroupAddress: string;
  /** Column 2, PortList, read-only. */
  readonly dot1qTpGroupEgressPorts?: string;
  /** Column 3, PortList, read-only. */
  readonly dot1qTpGroupLearnt?: string;
}

/** The table `dot1qTpGroupTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.2.3; its key is `dot1qVlanIndex`, `dot1qTpGroupAddress`. */
export const dot1qTpGroupTable: Table<Dot1qTpGroupEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<Dot1qTpGroupEntry, readonly [number, string]>({
    name: "dot1qTpGroupTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.2.3",
    columns: [
      ["dot1qTpGroupAddress", 1, "OCTET STRING", "not-accessible", { ranges: [[6, 6]], hint: "1x:" }],
      ["dot1qTpGroupEgressPorts", 2, "OCTET STRING", "read-only"],
      ["dot1qTpGroupLearnt", 3, "OCTET STRING", "read-only"],
    ],
    index: [{ name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" }, "dot1qTpGroupAddress"],
  });

/** A row of `dot1qForwardAllTable` (Q-BRIDGE-MIB). */
export interface Dot1qForwardAllEntry {
  /** Column 1, PortList, read-only. */
  readonly dot1qForwardAllPorts?: string;
  /** Column 2, PortList, read-write. */
  readonly dot1qForwardAllStaticPorts?: string;
  /** Column 3, PortList, read-write. */
  readonly dot1qForwardAllForbiddenPorts?: string;
}

/** The table `dot1qForwardAllTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.2.4; its key is `dot1qVlanIndex`. */
export const dot1qForwardAllTable: Table<Dot1qForwardAllEntry, number> = /* @__PURE__ */ defineTable<
  Dot1qForwardAllEntry,
  number
>({
  name: "dot1qForwardAllTable",
  module: "Q-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.7.1.2.4",
  columns: [
    ["dot1qForwardAllPorts", 1, "OCTET STRING", "read-only"],
    ["dot1qForwardAllStaticPorts", 2, "OCTET STRING", "read-write"],
    ["dot1qForwardAllForbiddenPorts", 3, "OCTET STRING", "read-write"],
  ],
  index: [{ name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" }],
});

/** A row of `dot1qForwardUnregisteredTable` (Q-BRIDGE-MIB). */
export interface Dot1qForwardUnregisteredEntry {
  /** Column 1, PortList, read-only. */
  readonly dot1qForwardUnregisteredPorts?: string;
  /** Column 2, PortList, read-write. */
  readonly dot1qForwardUnregisteredStaticPorts?: string;
  /** Column 3, PortList, read-write. */
  readonly dot1qForwardUnregisteredForbiddenPorts?: string;
}

/** The table `dot1qForwardUnregisteredTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.2.5; its key is `dot1qVlanIndex`. */
export const dot1qForwardUnregisteredTable: Table<Dot1qForwardUnregisteredEntry, number> =
  /* @__PURE__ */ defineTable<Dot1qForwardUnregisteredEntry, number>({
    name: "dot1qForwardUnregisteredTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.2.5",
    columns: [
      ["dot1qForwardUnregisteredPorts", 1, "OCTET STRING", "read-only"],
      ["dot1qForwardUnregisteredStaticPorts", 2, "OCTET STRING", "read-write"],
      ["dot1qForwardUnregisteredForbiddenPorts", 3, "OCTET STRING", "read-write"],
    ],
    index: [{ name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" }],
  });

/** A row of `dot1qStaticUnicastTable` (Q-BRIDGE-MIB). */
export interface Dot1qStaticUnicastEntry {
  /** Column 1, MacAddress (6), not-accessible. */
  readonly dot1qStaticUnicastAddress: string;
  /** Column 2, Integer32 (0..65535), not-accessible. */
  readonly dot1qStaticUnicastReceivePort: number;
  /** Column 3, PortList, read-write. */
  readonly dot1qStaticUnicastAllowedToGoTo?: string;
  /** Column 4, INTEGER, read-write. */
  readonly dot1qStaticUnicastStatus?:
    "other" | "invalid" | "permanent" | "deleteOnReset" | "deleteOnTimeout" | number;
}

/** The table `dot1qStaticUnicastTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.3.1; its key is `dot1qFdbId`, `dot1qStaticUnicastAddress`, `dot1qStaticUnicastReceivePort`. */
export const dot1qStaticUnicastTable: Table<Dot1qStaticUnicastEntry, readonly [number, string, number]> =
  /* @__PURE__ */ defineTable<Dot1qStaticUnicastEntry, readonly [number, string, number]>({
    name: "dot1qStaticUnicastTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.3.1",
    columns: [
      ["dot1qStaticUnicastAddress", 1, "OCTET STRING", "not-accessible", { ranges: [[6, 6]], hint: "1x:" }],
      ["dot1qStaticUnicastReceivePort", 2, "Integer32", "not-accessible", { ranges: [[0, 65535]] }],
      ["dot1qStaticUnicastAllowedToGoTo", 3, "OCTET STRING", "read-write"],
      [
        "dot1qStaticUnicastStatus",
        4,
        "INTEGER",
        "read-write",
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
    index: [
      { name: "dot1qFdbId", implied: false, base: "Unsigned32" },
      "dot1qStaticUnicastAddress",
      "dot1qStaticUnicastReceivePort",
    ],
  });

/** A row of `dot1qStaticMulticastTable` (Q-BRIDGE-MIB). */
export interface Dot1qStaticMulticastEntry {
  /** Column 1, MacAddress (6), not-accessible. */
  readonly dot1qStaticMulticastAddress: string;
  /** Column 2, Integer32 (0..65535), not-accessible. */
  readonly dot1qStaticMulticastReceivePort: number;
  /** Column 3, PortList, read-write. */
  readonly dot1qStaticMulticastStaticEgressPorts?: string;
  /** Column 4, PortList, read-write. */
  readonly dot1qStaticMulticastForbiddenEgressPorts?: string;
  /** Column 5, INTEGER, read-write. */
  readonly dot1qStaticMulticastStatus?:
    "other" | "invalid" | "permanent" | "deleteOnReset" | "deleteOnTimeout" | number;
}

/** The table `dot1qStaticMulticastTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.3.2; its key is `dot1qVlanIndex`, `dot1qStaticMulticastAddress`, `dot1qStaticMulticastReceivePort`. */
export const dot1qStaticMulticastTable: Table<Dot1qStaticMulticastEntry, readonly [number, string, number]> =
  /* @__PURE__ */ defineTable<Dot1qStaticMulticastEntry, readonly [number, string, number]>({
    name: "dot1qStaticMulticastTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.3.2",
    columns: [
      ["dot1qStaticMulticastAddress", 1, "OCTET STRING", "not-accessible", { ranges: [[6, 6]], hint: "1x:" }],
      ["dot1qStaticMulticastReceivePort", 2, "Integer32", "not-accessible", { ranges: [[0, 65535]] }],
      ["dot1qStaticMulticastStaticEgressPorts", 3, "OCTET STRING", "read-write"],
      ["dot1qStaticMulticastForbiddenEgressPorts", 4, "OCTET STRING", "read-write"],
      [
        "dot1qStaticMulticastStatus",
        5,
        "INTEGER",
        "read-write",
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
    index: [
      { name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" },
      "dot1qStaticMulticastAddress",
      "dot1qStaticMulticastReceivePort",
    ],
  });

/** A row of `dot1qVlanCurrentTable` (Q-BRIDGE-MIB). */
export interface Dot1qVlanCurrentEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly dot1qVlanTimeMark: number;
  /** Column 2, VlanIndex, not-accessible. */
  readonly dot1qVlanIndex: number;
  /** Column 3, Unsigned32, read-only. */
  readonly dot1qVlanFdbId?: number;
  /** Column 4, PortList, read-only. */
  readonly dot1qVlanCurrentEgressPorts?: string;
  /** Column 5, PortList, read-only. */
  readonly dot1qVlanCurrentUntaggedPorts?: string;
  /** Column 6, INTEGER, read-only. */
  readonly dot1qVlanStatus?: "other" | "permanent" | "dynamicGvrp" | number;
  /** Column 7, TimeTicks, read-only. */
  readonly dot1qVlanCreationTime?: number;
}

/** The table `dot1qVlanCurrentTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.4.2; its key is `dot1qVlanTimeMark`, `dot1qVlanIndex`. */
export const dot1qVlanCurrentTable: Table<Dot1qVlanCurrentEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<Dot1qVlanCurrentEntry, readonly [number, number]>({
    name: "dot1qVlanCurrentTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.4.2",
    columns: [
      ["dot1qVlanTimeMark", 1, "TimeTicks", "not-accessible"],
      ["dot1qVlanIndex", 2, "Unsigned32", "not-accessible", { hint: "d" }],
      ["dot1qVlanFdbId", 3, "Unsigned32", "read-only"],
      ["dot1qVlanCurrentEgressPorts", 4, "OCTET STRING", "read-only"],
      ["dot1qVlanCurrentUntaggedPorts", 5, "OCTET STRING", "read-only"],
      [
        "dot1qVlanStatus",
        6,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "other"],
            [2, "permanent"],
            [3, "dynamicGvrp"],
          ],
        },
      ],
      ["dot1qVlanCreationTime", 7, "TimeTicks", "read-only"],
    ],
    index: ["dot1qVlanTimeMark", "dot1qVlanIndex"],
  });

/** A row of `dot1qVlanStaticTable` (Q-BRIDGE-MIB). */
export interface Dot1qVlanStaticEntry {
  /** Column 1, SnmpAdminString (0..32), read-create. */
  readonly dot1qVlanStaticName?: string;
  /** Column 2, PortList, read-create. */
  readonly dot1qVlanStaticEgressPorts?: string;
  /** Column 3, PortList, read-create. */
  readonly dot1qVlanForbiddenEgressPorts?: string;
  /** Column 4, PortList, read-create. */
  readonly dot1qVlanStaticUntaggedPorts?: string;
  /** Column 5, RowStatus, read-create. */
  readonly dot1qVlanStaticRowStatus?: RowStatus | number;
}

/** The table `dot1qVlanStaticTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.4.3; its key is `dot1qVlanIndex`. */
export const dot1qVlanStaticTable: Table<Dot1qVlanStaticEntry, number> = /* @__PURE__ */ defineTable<
  Dot1qVlanStaticEntry,
  number
>({
  name: "dot1qVlanStaticTable",
  module: "Q-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.7.1.4.3",
  columns: [
    ["dot1qVlanStaticName", 1, "OCTET STRING", "read-create", { ranges: [[0, 32]], hint: "255t" }],
    ["dot1qVlanStaticEgressPorts", 2, "OCTET STRING", "read-create"],
    ["dot1qVlanForbiddenEgressPorts", 3, "OCTET STRING", "read-create"],
    ["dot1qVlanStaticUntaggedPorts", 4, "OCTET STRING", "read-create"],
    ["dot1qVlanStaticRowStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [{ name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" }],
});

/** A row of `dot1qPortVlanTable` (Q-BRIDGE-MIB). */
export interface Dot1qPortVlanEntry {
  /** Column 1, VlanIndex, read-write. */
  readonly dot1qPvid?: number;
  /** Column 2, INTEGER, read-write. */
  readonly dot1qPortAcceptableFrameTypes?: "admitAll" | "admitOnlyVlanTagged" | number;
  /** Column 3, TruthValue, read-write. */
  readonly dot1qPortIngressFiltering?: TruthValue | number;
  /** Column 4, EnabledStatus, read-write. */
  readonly dot1qPortGvrpStatus?: EnabledStatus | number;
  /** Column 5, Counter32, read-only. */
  readonly dot1qPortGvrpFailedRegistrations?: number;
  /** Column 6, MacAddress (6), read-only. */
  readonly dot1qPortGvrpLastPduOrigin?: string;
  /** Column 7, TruthValue, read-write. */
  readonly dot1qPortRestrictedVlanRegistration?: TruthValue | number;
}

/** The table `dot1qPortVlanTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.4.5; its key is `dot1dBasePort`. */
export const dot1qPortVlanTable: Table<Dot1qPortVlanEntry, number> = /* @__PURE__ */ defineTable<
  Dot1qPortVlanEntry,
  number
>({
  name: "dot1qPortVlanTable",
  module: "Q-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.7.1.4.5",
  columns: [
    ["dot1qPvid", 1, "Unsigned32", "read-write", { hint: "d" }],
    [
      "dot1qPortAcceptableFrameTypes",
      2,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "admitAll"],
          [2, "admitOnlyVlanTagged"],
        ],
      },
    ],
    [
      "dot1qPortIngressFiltering",
      3,
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
      "dot1qPortGvrpStatus",
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
    ["dot1qPortGvrpFailedRegistrations", 5, "Counter32", "read-only"],
    ["dot1qPortGvrpLastPduOrigin", 6, "OCTET STRING", "read-only", { ranges: [[6, 6]], hint: "1x:" }],
    [
      "dot1qPortRestrictedVlanRegistration",
      7,
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

/** A row of `dot1qPortVlanStatisticsTable` (Q-BRIDGE-MIB). */
export interface Dot1qPortVlanStatisticsEntry {
  /** Column 1, Counter32, read-only. */
  readonly dot1qTpVlanPortInFrames?: number;
  /** Column 2, Counter32, read-only. */
  readonly dot1qTpVlanPortOutFrames?: number;
  /** Column 3, Counter32, read-only. */
  readonly dot1qTpVlanPortInDiscards?: number;
  /** Column 4, Counter32, read-only. */
  readonly dot1qTpVlanPortInOverflowFrames?: number;
  /** Column 5, Counter32, read-only. */
  readonly dot1qTpVlanPortOutOverflowFrames?: number;
  /** Column 6, Counter32, read-only. */
  readonly dot1qTpVlanPortInOverflowDiscards?: number;
}

/** The table `dot1qPortVlanStatisticsTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.4.6; its key is `dot1dBasePort`, `dot1qVlanIndex`. */
export const dot1qPortVlanStatisticsTable: Table<Dot1qPortVlanStatisticsEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<Dot1qPortVlanStatisticsEntry, readonly [number, number]>({
    name: "dot1qPortVlanStatisticsTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.4.6",
    columns: [
      ["dot1qTpVlanPortInFrames", 1, "Counter32", "read-only"],
      ["dot1qTpVlanPortOutFrames", 2, "Counter32", "read-only"],
      ["dot1qTpVlanPortInDiscards", 3, "Counter32", "read-only"],
      ["dot1qTpVlanPortInOverflowFrames", 4, "Counter32", "read-only"],
      ["dot1qTpVlanPortOutOverflowFrames", 5, "Counter32", "read-only"],
      ["dot1qTpVlanPortInOverflowDiscards", 6, "Counter32", "read-only"],
    ],
    index: [
      { name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      { name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" },
    ],
  });

/** A row of `dot1qPortVlanHCStatisticsTable` (Q-BRIDGE-MIB). */
export interface Dot1qPortVlanHCStatisticsEntry {
  /** Column 1, Counter64, read-only. */
  readonly dot1qTpVlanPortHCInFrames?: bigint;
  /** Column 2, Counter64, read-only. */
  readonly dot1qTpVlanPortHCOutFrames?: bigint;
  /** Column 3, Counter64, read-only. */
  readonly dot1qTpVlanPortHCInDiscards?: bigint;
}

/** The table `dot1qPortVlanHCStatisticsTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.4.7; its key is `dot1dBasePort`, `dot1qVlanIndex`. */
export const dot1qPortVlanHCStatisticsTable: Table<
  Dot1qPortVlanHCStatisticsEntry,
  readonly [number, number]
> = /* @__PURE__ */ defineTable<Dot1qPortVlanHCStatisticsEntry, readonly [number, number]>({
  name: "dot1qPortVlanHCStatisticsTable",
  module: "Q-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.7.1.4.7",
  columns: [
    ["dot1qTpVlanPortHCInFrames", 1, "Counter64", "read-only"],
    ["dot1qTpVlanPortHCOutFrames", 2, "Counter64", "read-only"],
    ["dot1qTpVlanPortHCInDiscards", 3, "Counter64", "read-only"],
  ],
  index: [
    { name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] },
    { name: "dot1qVlanIndex", implied: false, base: "Unsigned32", hint: "d" },
  ],
});

/** A row of `dot1qLearningConstraintsTable` (Q-BRIDGE-MIB). */
export interface Dot1qLearningConstraintsEntry {
  /** Column 1, VlanIndex, not-accessible. */
  readonly dot1qConstraintVlan: number;
  /** Column 2, Integer32 (0..65535), not-accessible. */
  readonly dot1qConstraintSet: number;
  /** Column 3, INTEGER, read-create. */
  readonly dot1qConstraintType?: "independent" | "shared" | number;
  /** Column 4, RowStatus, read-create. */
  readonly dot1qConstraintStatus?: RowStatus | number;
}

/** The table `dot1qLearningConstraintsTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.4.8; its key is `dot1qConstraintVlan`, `dot1qConstraintSet`. */
export const dot1qLearningConstraintsTable: Table<Dot1qLearningConstraintsEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<Dot1qLearningConstraintsEntry, readonly [number, number]>({
    name: "dot1qLearningConstraintsTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.4.8",
    columns: [
      ["dot1qConstraintVlan", 1, "Unsigned32", "not-accessible", { hint: "d" }],
      ["dot1qConstraintSet", 2, "Integer32", "not-accessible", { ranges: [[0, 65535]] }],
      [
        "dot1qConstraintType",
        3,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "independent"],
            [2, "shared"],
          ],
        },
      ],
      ["dot1qConstraintStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["dot1qConstraintVlan", "dot1qConstraintSet"],
  });

/** A row of `dot1vProtocolGroupTable` (Q-BRIDGE-MIB). */
export interface Dot1vProtocolGroupEntry {
  /** Column 1, INTEGER, not-accessible. */
  readonly dot1vProtocolTemplateFrameType:
    "ethernet" | "rfc1042" | "snap8021H" | "snapOther" | "llcOther" | number;
  /** Column 2, OCTET STRING (2 | 5), not-accessible. */
  readonly dot1vProtocolTemplateProtocolValue: string;
  /** Column 3, Integer32 (0..2147483647), read-create. */
  readonly dot1vProtocolGroupId?: number;
  /** Column 4, RowStatus, read-create. */
  readonly dot1vProtocolGroupRowStatus?: RowStatus | number;
}

/** The table `dot1vProtocolGroupTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.5.1; its key is `dot1vProtocolTemplateFrameType`, `dot1vProtocolTemplateProtocolValue`. */
export const dot1vProtocolGroupTable: Table<
  Dot1vProtocolGroupEntry,
  readonly ["ethernet" | "rfc1042" | "snap8021H" | "snapOther" | "llcOther" | number, string]
> = /* @__PURE__ */ defineTable<
  Dot1vProtocolGroupEntry,
  readonly ["ethernet" | "rfc1042" | "snap8021H" | "snapOther" | "llcOther" | number, string]
>({
  name: "dot1vProtocolGroupTable",
  module: "Q-BRIDGE-MIB",
  oid: "1.3.6.1.2.1.17.7.1.5.1",
  columns: [
    [
      "dot1vProtocolTemplateFrameType",
      1,
      "INTEGER",
      "not-accessible",
      {
        enums: [
          [1, "ethernet"],
          [2, "rfc1042"],
          [3, "snap8021H"],
          [4, "snapOther"],
          [5, "llcOther"],
        ],
      },
    ],
    [
      "dot1vProtocolTemplateProtocolValue",
      2,
      "OCTET STRING",
      "not-accessible",
      {
        ranges: [
          [2, 2],
          [5, 5],
        ],
      },
    ],
    ["dot1vProtocolGroupId", 3, "Integer32", "read-create", { ranges: [[0, 2147483647]] }],
    ["dot1vProtocolGroupRowStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["dot1vProtocolTemplateFrameType", "dot1vProtocolTemplateProtocolValue"],
});

/** A row of `dot1vProtocolPortTable` (Q-BRIDGE-MIB). */
export interface Dot1vProtocolPortEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly dot1vProtocolPortGroupId: number;
  /** Column 2, Integer32 (1..4094), read-create. */
  readonly dot1vProtocolPortGroupVid?: number;
  /** Column 3, RowStatus, read-create. */
  readonly dot1vProtocolPortRowStatus?: RowStatus | number;
}

/** The table `dot1vProtocolPortTable` (Q-BRIDGE-MIB), 1.3.6.1.2.1.17.7.1.5.2; its key is `dot1dBasePort`, `dot1vProtocolPortGroupId`. */
export const dot1vProtocolPortTable: Table<Dot1vProtocolPortEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<Dot1vProtocolPortEntry, readonly [number, number]>({
    name: "dot1vProtocolPortTable",
    module: "Q-BRIDGE-MIB",
    oid: "1.3.6.1.2.1.17.7.1.5.2",
    columns: [
      ["dot1vProtocolPortGroupId", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
      ["dot1vProtocolPortGroupVid", 2, "Integer32", "read-create", { ranges: [[1, 4094]] }],
      ["dot1vProtocolPortRowStatus", 3, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: [
      { name: "dot1dBasePort", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "dot1vProtocolPortGroupId",
    ],
  });
