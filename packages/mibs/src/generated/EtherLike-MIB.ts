// The tables of EtherLike-MIB of 2003-09-19. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `dot3StatsTable` (EtherLike-MIB). */
export interface Dot3StatsEntry {
  /** Column 1, InterfaceIndex (1..2147483647), read-only. */
  readonly dot3StatsIndex: number;
  /** Column 2, Counter32, read-only. */
  readonly dot3StatsAlignmentErrors?: number;
  /** Column 3, Counter32, read-only. */
  readonly dot3StatsFCSErrors?: number;
  /** Column 4, Counter32, read-only. */
  readonly dot3StatsSingleCollisionFrames?: number;
  /** Column 5, Counter32, read-only. */
  readonly dot3StatsMultipleCollisionFrames?: number;
  /** Column 6, Counter32, read-only. */
  readonly dot3StatsSQETestErrors?: number;
  /** Column 7, Counter32, read-only. */
  readonly dot3StatsDeferredTransmissions?: number;
  /** Column 8, Counter32, read-only. */
  readonly dot3StatsLateCollisions?: number;
  /** Column 9, Counter32, read-only. */
  readonly dot3StatsExcessiveCollisions?: number;
  /** Column 10, Counter32, read-only. */
  readonly dot3StatsInternalMacTransmitErrors?: number;
  /** Column 11, Counter32, read-only. */
  readonly dot3StatsCarrierSenseErrors?: number;
  /** Column 13, Counter32, read-only. */
  readonly dot3StatsFrameTooLongs?: number;
  /** Column 16, Counter32, read-only. */
  readonly dot3StatsInternalMacReceiveErrors?: number;
  /** Column 17, OBJECT IDENTIFIER, read-only, deprecated. */
  readonly dot3StatsEtherChipSet?: string;
  /** Column 18, Counter32, read-only. */
  readonly dot3StatsSymbolErrors?: number;
  /** Column 19, INTEGER, read-only. */
  readonly dot3StatsDuplexStatus?: "unknown" | "halfDuplex" | "fullDuplex" | number;
  /** Column 20, TruthValue, read-only. */
  readonly dot3StatsRateControlAbility?: TruthValue | number;
  /** Column 21, INTEGER, read-only. */
  readonly dot3StatsRateControlStatus?: "rateControlOff" | "rateControlOn" | "unknown" | number;
}

/** The table `dot3StatsTable` (EtherLike-MIB), 1.3.6.1.2.1.10.7.2; its key is `dot3StatsIndex`. */
export const dot3StatsTable: Table<Dot3StatsEntry, number> = /* @__PURE__ */ defineTable<
  Dot3StatsEntry,
  number
>({
  name: "dot3StatsTable",
  module: "EtherLike-MIB",
  oid: "1.3.6.1.2.1.10.7.2",
  columns: [
    ["dot3StatsIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }],
    ["dot3StatsAlignmentErrors", 2, "Counter32", "read-only"],
    ["dot3StatsFCSErrors", 3, "Counter32", "read-only"],
    ["dot3StatsSingleCollisionFrames", 4, "Counter32", "read-only"],
    ["dot3StatsMultipleCollisionFrames", 5, "Counter32", "read-only"],
    ["dot3StatsSQETestErrors", 6, "Counter32", "read-only"],
    ["dot3StatsDeferredTransmissions", 7, "Counter32", "read-only"],
    ["dot3StatsLateCollisions", 8, "Counter32", "read-only"],
    ["dot3StatsExcessiveCollisions", 9, "Counter32", "read-only"],
    ["dot3StatsInternalMacTransmitErrors", 10, "Counter32", "read-only"],
    ["dot3StatsCarrierSenseErrors", 11, "Counter32", "read-only"],
    ["dot3StatsFrameTooLongs", 13, "Counter32", "read-only"],
    ["dot3StatsInternalMacReceiveErrors", 16, "Counter32", "read-only"],
    ["dot3StatsEtherChipSet", 17, "OBJECT IDENTIFIER", "read-only"],
    ["dot3StatsSymbolErrors", 18, "Counter32", "read-only"],
    [
      "dot3StatsDuplexStatus",
      19,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "unknown"],
          [2, "halfDuplex"],
          [3, "fullDuplex"],
        ],
      },
    ],
    [
      "dot3StatsRateControlAbility",
      20,
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
      "dot3StatsRateControlStatus",
      21,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "rateControlOff"],
          [2, "rateControlOn"],
          [3, "unknown"],
        ],
      },
    ],
  ],
  index: ["dot3StatsIndex"],
});

/** A row of `dot3CollTable` (EtherLike-MIB). */
export interface Dot3CollEntry {
  /** Column 2, Integer32 (1..16), not-accessible. */
  readonly dot3CollCount: number;
  /** Column 3, Counter32, read-only. */
  readonly dot3CollFrequencies?: number;
}

/** The table `dot3CollTable` (EtherLike-MIB), 1.3.6.1.2.1.10.7.5; its key is `ifIndex`, `dot3CollCount`. */
export const dot3CollTable: Table<Dot3CollEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  Dot3CollEntry,
  readonly [number, number]
>({
  name: "dot3CollTable",
  module: "EtherLike-MIB",
  oid: "1.3.6.1.2.1.10.7.5",
  columns: [
    ["dot3CollCount", 2, "Integer32", "not-accessible", { ranges: [[1, 16]] }],
    ["dot3CollFrequencies", 3, "Counter32", "read-only"],
  ],
  index: [
    { name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
    "dot3CollCount",
  ],
});

/** A row of `dot3ControlTable` (EtherLike-MIB). */
export interface Dot3ControlEntry {
  /** Column 1, BITS, read-only. */
  readonly dot3ControlFunctionsSupported?: readonly "pause"[];
  /** Column 2, Counter32, read-only. */
  readonly dot3ControlInUnknownOpcodes?: number;
  /** Column 3, Counter64, read-only. */
  readonly dot3HCControlInUnknownOpcodes?: bigint;
}

/** The table `dot3ControlTable` (EtherLike-MIB), 1.3.6.1.2.1.10.7.9; its key is `dot3StatsIndex`. */
export const dot3ControlTable: Table<Dot3ControlEntry, number> = /* @__PURE__ */ defineTable<
  Dot3ControlEntry,
  number
>({
  name: "dot3ControlTable",
  module: "EtherLike-MIB",
  oid: "1.3.6.1.2.1.10.7.9",
  columns: [
    ["dot3ControlFunctionsSupported", 1, "BITS", "read-only", { enums: [[0, "pause"]] }],
    ["dot3ControlInUnknownOpcodes", 2, "Counter32", "read-only"],
    ["dot3HCControlInUnknownOpcodes", 3, "Counter64", "read-only"],
  ],
  index: [
    { name: "dot3StatsIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
  ],
});

/** A row of `dot3PauseTable` (EtherLike-MIB). */
export interface Dot3PauseEntry {
  /** Column 1, INTEGER, read-write. */
  readonly dot3PauseAdminMode?: "disabled" | "enabledXmit" | "enabledRcv" | "enabledXmitAndRcv" | number;
  /** Column 2, INTEGER, read-only. */
  readonly dot3PauseOperMode?: "disabled" | "enabledXmit" | "enabledRcv" | "enabledXmitAndRcv" | number;
  /** Column 3, Counter32, read-only. */
  readonly dot3InPauseFrames?: number;
  /** Column 4, Counter32, read-only. */
  readonly dot3OutPauseFrames?: number;
  /** Column 5, Counter64, read-only. */
  readonly dot3HCInPauseFrames?: bigint;
  /** Column 6, Counter64, read-only. */
  readonly dot3HCOutPauseFrames?: bigint;
}

/** The table `dot3PauseTable` (EtherLike-MIB), 1.3.6.1.2.1.10.7.10; its key is `dot3StatsIndex`. */
export const dot3PauseTable: Table<Dot3PauseEntry, number> = /* @__PURE__ */ defineTable<
  Dot3PauseEntry,
  number
>({
  name: "dot3PauseTable",
  module: "EtherLike-MIB",
  oid: "1.3.6.1.2.1.10.7.10",
  columns: [
    [
      "dot3PauseAdminMode",
      1,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "disabled"],
          [2, "enabledXmit"],
          [3, "enabledRcv"],
          [4, "enabledXmitAndRcv"],
        ],
      },
    ],
    [
      "dot3PauseOperMode",
      2,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "disabled"],
          [2, "enabledXmit"],
          [3, "enabledRcv"],
          [4, "enabledXmitAndRcv"],
        ],
      },
    ],
    ["dot3InPauseFrames", 3, "Counter32", "read-only"],
    ["dot3OutPauseFrames", 4, "Counter32", "read-only"],
    ["dot3HCInPauseFrames", 5, "Counter64", "read-only"],
    ["dot3HCOutPauseFrames", 6, "Counter64", "read-only"],
  ],
  index: [
    { name: "dot3StatsIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
  ],
});

/** A row of `dot3HCStatsTable` (EtherLike-MIB). */
export interface Dot3HCStatsEntry {
  /** Column 1, Counter64, read-only. */
  readonly dot3HCStatsAlignmentErrors?: bigint;
  /** Column 2, Counter64, read-only. */
  readonly dot3HCStatsFCSErrors?: bigint;
  /** Column 3, Counter64, read-only. */
  readonly dot3HCStatsInternalMacTransmitErrors?: bigint;
  /** Column 4, Counter64, read-only. */
  readonly dot3HCStatsFrameTooLongs?: bigint;
  /** Column 5, Counter64, read-only. */
  readonly dot3HCStatsInternalMacReceiveErrors?: bigint;
  /** Column 6, Counter64, read-only. */
  readonly dot3HCStatsSymbolErrors?: bigint;
}

/** The table `dot3HCStatsTable` (EtherLike-MIB), 1.3.6.1.2.1.10.7.11; its key is `dot3StatsIndex`. */
export const dot3HCStatsTable: Table<Dot3HCStatsEntry, number> = /* @__PURE__ */ defineTable<
  Dot3HCStatsEntry,
  number
>({
  name: "dot3HCStatsTable",
  module: "EtherLike-MIB",
  oid: "1.3.6.1.2.1.10.7.11",
  columns: [
    ["dot3HCStatsAlignmentErrors", 1, "Counter64", "read-only"],
    ["dot3HCStatsFCSErrors", 2, "Counter64", "read-only"],
    ["dot3HCStatsInternalMacTransmitErrors", 3, "Counter64", "read-only"],
    ["dot3HCStatsFrameTooLongs", 4, "Counter64", "read-only"],
    ["dot3HCStatsInternalMacReceiveErrors", 5, "Counter64", "read-only"],
    ["dot3HCStatsSymbolErrors", 6, "Counter64", "read-only"],
  ],
  index: [
    { name: "dot3StatsIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
  ],
});
