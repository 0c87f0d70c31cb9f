// The tables of RMON-MIB of 2000-05-11. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `EntryStatus` (RMON-MIB). */
export type EntryStatus = "valid" | "createRequest" | "underCreation" | "invalid";

const labelsOfEntryStatus = [
  [1, "valid"],
  [2, "createRequest"],
  [3, "underCreation"],
  [4, "invalid"],
] as const;

/** A row of `etherStatsTable` (RMON-MIB). */
export interface EtherStatsEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly etherStatsIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-create. */
  readonly etherStatsDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly etherStatsDropEvents?: number;
  /** Column 4, Counter32, read-only, in Octets. */
  readonly etherStatsOctets?: number;
  /** Column 5, Counter32, read-only, in Packets. */
  readonly etherStatsPkts?: number;
  /** Column 6, Counter32, read-only, in Packets. */
  readonly etherStatsBroadcastPkts?: number;
  /** Column 7, Counter32, read-only, in Packets. */
  readonly etherStatsMulticastPkts?: number;
  /** Column 8, Counter32, read-only, in Packets. */
  readonly etherStatsCRCAlignErrors?: number;
  /** Column 9, Counter32, read-only, in Packets. */
  readonly etherStatsUndersizePkts?: number;
  /** Column 10, Counter32, read-only, in Packets. */
  readonly etherStatsOversizePkts?: number;
  /** Column 11, Counter32, read-only, in Packets. */
  readonly etherStatsFragments?: number;
  /** Column 12, Counter32, read-only, in Packets. */
  readonly etherStatsJabbers?: number;
  /** Column 13, Counter32, read-only, in Collisions. */
  readonly etherStatsCollisions?: number;
  /** Column 14, Counter32, read-only, in Packets. */
  readonly etherStatsPkts64Octets?: number;
  /** Column 15, Counter32, read-only, in Packets. */
  readonly etherStatsPkts65to127Octets?: number;
  /** Column 16, Counter32, read-only, in Packets. */
  readonly etherStatsPkts128to255Octets?: number;
  /** Column 17, Counter32, read-only, in Packets. */
  readonly etherStatsPkts256to511Octets?: number;
  /** Column 18, Counter32, read-only, in Packets. */
  readonly etherStatsPkts512to1023Octets?: number;
  /** Column 19, Counter32, read-only, in Packets. */
  readonly etherStatsPkts1024to1518Octets?: number;
  /** Column 20, OwnerString (0..127), read-create. */
  readonly etherStatsOwner?: string;
  /** Column 21, EntryStatus, read-create. */
  readonly etherStatsStatus?: EntryStatus | number;
}

/** The table `etherStatsTable` (RMON-MIB), 1.3.6.1.2.1.16.1.1; its key is `etherStatsIndex`. */
export const etherStatsTable: Table<EtherStatsEntry, number> = /* @__PURE__ */ defineTable<
  EtherStatsEntry,
  number
>({
  name: "etherStatsTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.1.1",
  columns: [
    ["etherStatsIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["etherStatsDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["etherStatsDropEvents", 3, "Counter32", "read-only"],
    ["etherStatsOctets", 4, "Counter32", "read-only"],
    ["etherStatsPkts", 5, "Counter32", "read-only"],
    ["etherStatsBroadcastPkts", 6, "Counter32", "read-only"],
    ["etherStatsMulticastPkts", 7, "Counter32", "read-only"],
    ["etherStatsCRCAlignErrors", 8, "Counter32", "read-only"],
    ["etherStatsUndersizePkts", 9, "Counter32", "read-only"],
    ["etherStatsOversizePkts", 10, "Counter32", "read-only"],
    ["etherStatsFragments", 11, "Counter32", "read-only"],
    ["etherStatsJabbers", 12, "Counter32", "read-only"],
    ["etherStatsCollisions", 13, "Counter32", "read-only"],
    ["etherStatsPkts64Octets", 14, "Counter32", "read-only"],
    ["etherStatsPkts65to127Octets", 15, "Counter32", "read-only"],
    ["etherStatsPkts128to255Octets", 16, "Counter32", "read-only"],
    ["etherStatsPkts256to511Octets", 17, "Counter32", "read-only"],
    ["etherStatsPkts512to1023Octets", 18, "Counter32", "read-only"],
    ["etherStatsPkts1024to1518Octets", 19, "Counter32", "read-only"],
    ["etherStatsOwner", 20, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["etherStatsStatus", 21, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["etherStatsIndex"],
});

/** A row of `historyControlTable` (RMON-MIB). */
export interface HistoryControlEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly historyControlIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-create. */
  readonly historyControlDataSource?: string;
  /** Column 3, Integer32 (1..65535), read-create. */
  readonly historyControlBucketsRequested?: number;
  /** Column 4, Integer32 (1..65535), read-only. */
  readonly historyControlBucketsGranted?: number;
  /** Column 5, Integer32 (1..3600), read-create, in Seconds. */
  readonly historyControlInterval?: number;
  /** Column 6, OwnerString (0..127), read-create. */
  readonly historyControlOwner?: string;
  /** Column 7, EntryStatus, read-create. */
  readonly historyControlStatus?: EntryStatus | number;
}

/** The table `historyControlTable` (RMON-MIB), 1.3.6.1.2.1.16.2.1; its key is `historyControlIndex`. */
export const historyControlTable: Table<HistoryControlEntry, number> = /* @__PURE__ */ defineTable<
  HistoryControlEntry,
  number
>({
  name: "historyControlTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.2.1",
  columns: [
    ["historyControlIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["historyControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    [
      "historyControlBucketsRequested",
      3,
      "Integer32",
      "read-create",
      { ranges: [[1, 65535]], defval: { kind: "number", value: 50 } },
    ],
    ["historyControlBucketsGranted", 4, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    [
      "historyControlInterval",
      5,
      "Integer32",
      "read-create",
      { ranges: [[1, 3600]], defval: { kind: "number", value: 1800 } },
    ],
    ["historyControlOwner", 6, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["historyControlStatus", 7, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["historyControlIndex"],
});

/** A row of `etherHistoryTable` (RMON-MIB). */
export interface EtherHistoryEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly etherHistoryIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly etherHistorySampleIndex: number;
  /** Column 3, TimeTicks, read-only. */
  readonly etherHistoryIntervalStart?: number;
  /** Column 4, Counter32, read-only. */
  readonly etherHistoryDropEvents?: number;
  /** Column 5, Counter32, read-only, in Octets. */
  readonly etherHistoryOctets?: number;
  /** Column 6, Counter32, read-only, in Packets. */
  readonly etherHistoryPkts?: number;
  /** Column 7, Counter32, read-only, in Packets. */
  readonly etherHistoryBroadcastPkts?: number;
  /** Column 8, Counter32, read-only, in Packets. */
  readonly etherHistoryMulticastPkts?: number;
  /** Column 9, Counter32, read-only, in Packets. */
  readonly etherHistoryCRCAlignErrors?: number;
  /** Column 10, Counter32, read-only, in Packets. */
  readonly etherHistoryUndersizePkts?: number;
  /** Column 11, Counter32, read-only, in Packets. */
  readonly etherHistoryOversizePkts?: number;
  /** Column 12, Counter32, read-only, in Packets. */
  readonly etherHistoryFragments?: number;
  /** Column 13, Counter32, read-only, in Packets. */
  readonly etherHistoryJabbers?: number;
  /** Column 14, Counter32, read-only, in Collisions. */
  readonly etherHistoryCollisions?: number;
  /** Column 15, Integer32 (0..10000), read-only. */
  readonly etherHistoryUtilization?: number;
}

/** The table `etherHistoryTable` (RMON-MIB), 1.3.6.1.2.1.16.2.2; its key is `etherHistoryIndex`, `etherHistorySampleIndex`. */
export const etherHistoryTable: Table<EtherHistoryEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<EtherHistoryEntry, readonly [number, number]>({
    name: "etherHistoryTable",
    module: "RMON-MIB",
    oid: "1.3.6.1.2.1.16.2.2",
    columns: [
      ["etherHistoryIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
      ["etherHistorySampleIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["etherHistoryIntervalStart", 3, "TimeTicks", "read-only"],
      ["etherHistoryDropEvents", 4, "Counter32", "read-only"],
      ["etherHistoryOctets", 5, "Counter32", "read-only"],
      ["etherHistoryPkts", 6, "Counter32", "read-only"],
      ["etherHistoryBroadcastPkts", 7, "Counter32", "read-only"],
      ["etherHistoryMulticastPkts", 8, "Counter32", "read-only"],
      ["etherHistoryCRCAlignErrors", 9, "Counter32", "read-only"],
      ["etherHistoryUndersizePkts", 10, "Counter32", "read-only"],
      ["etherHistoryOversizePkts", 11, "Counter32", "read-only"],
      ["etherHistoryFragments", 12, "Counter32", "read-only"],
      ["etherHistoryJabbers", 13, "Counter32", "read-only"],
      ["etherHistoryCollisions", 14, "Counter32", "read-only"],
      ["etherHistoryUtilization", 15, "Integer32", "read-only", { ranges: [[0, 10000]] }],
    ],
    index: ["etherHistoryIndex", "etherHistorySampleIndex"],
  });

/** A row of `alarmTable` (RMON-MIB). */
export interface AlarmEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly alarmIndex: number;
  /** Column 2, Integer32, read-create, in Seconds. */
  readonly alarmInterval?: number;
  /** Column 3, OBJECT IDENTIFIER, read-create. */
  readonly alarmVariable?: string;
  /** Column 4, INTEGER, read-create. */
  readonly alarmSampleType?: "absoluteValue" | "deltaValue" | number;
  /** Column 5, Integer32, read-only. */
  readonly alarmValue?: number;
  /** Column 6, INTEGER, read-create. */
  readonly alarmStartupAlarm?: "risingAlarm" | "fallingAlarm" | "risingOrFallingAlarm" | number;
  /** Column 7, Integer32, read-create. */
  readonly alarmRisingThreshold?: number;
  /** Column 8, Integer32, read-create. */
  readonly alarmFallingThreshold?: number;
  /** Column 9, Integer32 (0..65535), read-create. */
  readonly alarmRisingEventIndex?: number;
  /** Column 10, Integer32 (0..65535), read-create. */
  readonly alarmFallingEventIndex?: number;
  /** Column 11, OwnerString (0..127), read-create. */
  readonly alarmOwner?: string;
  /** Column 12, EntryStatus, read-create. */
  readonly alarmStatus?: EntryStatus | number;
}

/** The table `alarmTable` (RMON-MIB), 1.3.6.1.2.1.16.3.1; its key is `alarmIndex`. */
export const alarmTable: Table<AlarmEntry, number> = /* @__PURE__ */ defineTable<AlarmEntry, number>({
  name: "alarmTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.3.1",
  columns: [
    ["alarmIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["alarmInterval", 2, "Integer32", "read-create"],
    ["alarmVariable", 3, "OBJECT IDENTIFIER", "read-create"],
    [
      "alarmSampleType",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "absoluteValue"],
          [2, "deltaValue"],
        ],
      },
    ],
    ["alarmValue", 5, "Integer32", "read-only"],
    [
      "alarmStartupAlarm",
      6,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "risingAlarm"],
          [2, "fallingAlarm"],
          [3, "risingOrFallingAlarm"],
        ],
      },
    ],
    ["alarmRisingThreshold", 7, "Integer32", "read-create"],
    ["alarmFallingThreshold", 8, "Integer32", "read-create"],
    ["alarmRisingEventIndex", 9, "Integer32", "read-create", { ranges: [[0, 65535]] }],
    ["alarmFallingEventIndex", 10, "Integer32", "read-create", { ranges: [[0, 65535]] }],
    ["alarmOwner", 11, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["alarmStatus", 12, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["alarmIndex"],
});

/** A row of `hostControlTable` (RMON-MIB). */
export interface HostControlEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly hostControlIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-create. */
  readonly hostControlDataSource?: string;
  /** Column 3, Integer32, read-only. */
  readonly hostControlTableSize?: number;
  /** Column 4, TimeTicks, read-only. */
  readonly hostControlLastDeleteTime?: number;
  /** Column 5, OwnerString (0..127), read-create. */
  readonly hostControlOwner?: string;
  /** Column 6, EntryStatus, read-create. */
  readonly hostControlStatus?: EntryStatus | number;
}

/** The table `hostControlTable` (RMON-MIB), 1.3.6.1.2.1.16.4.1; its key is `hostControlIndex`. */
export const hostControlTable: Table<HostControlEntry, number> = /* @__PURE__ */ defineTable<
  HostControlEntry,
  number
>({
  name: "hostControlTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.4.1",
  columns: [
    ["hostControlIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["hostControlTableSize", 3, "Integer32", "read-only"],
    ["hostControlLastDeleteTime", 4, "TimeTicks", "read-only"],
    ["hostControlOwner", 5, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["hostControlStatus", 6, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["hostControlIndex"],
});

/** A row of `hostTable` (RMON-MIB). */
export interface HostEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly hostAddress: string;
  /** Column 2, Integer32 (1..65535), read-only. */
  readonly hostCreationOrder?: number;
  /** Column 3, Integer32 (1..65535), read-only. */
  readonly hostIndex: number;
  /** Column 4, Counter32, read-only, in Packets. */
  readonly hostInPkts?: number;
  /** Column 5, Counter32, read-only, in Packets. */
  readonly hostOutPkts?: number;
  /** Column 6, Counter32, read-only, in Octets. */
  readonly hostInOctets?: number;
  /** Column 7, Counter32, read-only, in Octets. */
  readonly hostOutOctets?: number;
  /** Column 8, Counter32, read-only, in Packets. */
  readonly hostOutErrors?: number;
  /** Column 9, Counter32, read-only, in Packets. */
  readonly hostOutBroadcastPkts?: number;
  /** Column 10, Counter32, read-only, in Packets. */
  readonly hostOutMulticastPkts?: number;
}

/** The table `hostTable` (RMON-MIB), 1.3.6.1.2.1.16.4.2; its key is `hostIndex`, `hostAddress`. */
export const hostTable: Table<HostEntry, readonly [number, string]> = /* @__PURE__ */ defineTable<
  HostEntry,
  readonly [number, string]
>({
  name: "hostTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.4.2",
  columns: [
    ["hostAddress", 1, "OCTET STRING", "read-only"],
    ["hostCreationOrder", 2, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostIndex", 3, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostInPkts", 4, "Counter32", "read-only"],
    ["hostOutPkts", 5, "Counter32", "read-only"],
    ["hostInOctets", 6, "Counter32", "read-only"],
    ["hostOutOctets", 7, "Counter32", "read-only"],
    ["hostOutErrors", 8, "Counter32", "read-only"],
    ["hostOutBroadcastPkts", 9, "Counter32", "read-only"],
    ["hostOutMulticastPkts", 10, "Counter32", "read-only"],
  ],
  index: ["hostIndex", "hostAddress"],
});

/** A row of `hostTimeTable` (RMON-MIB). */
export interface HostTimeEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly hostTimeAddress?: string;
  /** Column 2, Integer32 (1..65535), read-only. */
  readonly hostTimeCreationOrder: number;
  /** Column 3, Integer32 (1..65535), read-only. */
  readonly hostTimeIndex: number;
  /** Column 4, Counter32, read-only, in Packets. */
  readonly hostTimeInPkts?: number;
  /** Column 5, Counter32, read-only, in Packets. */
  readonly hostTimeOutPkts?: number;
  /** Column 6, Counter32, read-only, in Octets. */
  readonly hostTimeInOctets?: number;
  /** Column 7, Counter32, read-only, in Octets. */
  readonly hostTimeOutOctets?: number;
  /** Column 8, Counter32, read-only, in Packets. */
  readonly hostTimeOutErrors?: number;
  /** Column 9, Counter32, read-only, in Packets. */
  readonly hostTimeOutBroadcastPkts?: number;
  /** Column 10, Counter32, read-only, in Packets. */
  readonly hostTimeOutMulticastPkts?: number;
}

/** The table `hostTimeTable` (RMON-MIB), 1.3.6.1.2.1.16.4.3; its key is `hostTimeIndex`, `hostTimeCreationOrder`. */
export const hostTimeTable: Table<HostTimeEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  HostTimeEntry,
  readonly [number, number]
>({
  name: "hostTimeTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.4.3",
  columns: [
    ["hostTimeAddress", 1, "OCTET STRING", "read-only"],
    ["hostTimeCreationOrder", 2, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostTimeIndex", 3, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostTimeInPkts", 4, "Counter32", "read-only"],
    ["hostTimeOutPkts", 5, "Counter32", "read-only"],
    ["hostTimeInOctets", 6, "Counter32", "read-only"],
    ["hostTimeOutOctets", 7, "Counter32", "read-only"],
    ["hostTimeOutErrors", 8, "Counter32", "read-only"],
    ["hostTimeOutBroadcastPkts", 9, "Counter32", "read-only"],
    ["hostTimeOutMulticastPkts", 10, "Counter32", "read-only"],
  ],
  index: ["hostTimeIndex", "hostTimeCreationOrder"],
});

/** A row of `hostTopNControlTable` (RMON-MIB). */
export interface HostTopNControlEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly hostTopNControlIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly hostTopNHostIndex?: number;
  /** Column 3, INTEGER, read-create. */
  readonly hostTopNRateBase?:
    | "hostTopNInPkts"
    | "hostTopNOutPkts"
    | "hostTopNInOctets"
    | "hostTopNOutOctets"
    | "hostTopNOutErrors"
    | "hostTopNOutBroadcastPkts"
    | "hostTopNOutMulticastPkts"
    | number;
  /** Column 4, Integer32, read-create, in Seconds. */
  readonly hostTopNTimeRemaining?: number;
  /** Column 5, Integer32, read-only, in Seconds. */
  readonly hostTopNDuration?: number;
  /** Column 6, Integer32, read-create. */
  readonly hostTopNRequestedSize?: number;
  /** Column 7, Integer32, read-only. */
  readonly hostTopNGrantedSize?: number;
  /** Column 8, TimeTicks, read-only. */
  readonly hostTopNStartTime?: number;
  /** Column 9, OwnerString (0..127), read-create. */
  readonly hostTopNOwner?: string;
  /** Column 10, EntryStatus, read-create. */
  readonly hostTopNStatus?: EntryStatus | number;
}

/** The table `hostTopNControlTable` (RMON-MIB), 1.3.6.1.2.1.16.5.1; its key is `hostTopNControlIndex`. */
export const hostTopNControlTable: Table<HostTopNControlEntry, number> = /* @__PURE__ */ defineTable<
  HostTopNControlEntry,
  number
>({
  name: "hostTopNControlTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.5.1",
  columns: [
    ["hostTopNControlIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostTopNHostIndex", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    [
      "hostTopNRateBase",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "hostTopNInPkts"],
          [2, "hostTopNOutPkts"],
          [3, "hostTopNInOctets"],
          [4, "hostTopNOutOctets"],
          [5, "hostTopNOutErrors"],
          [6, "hostTopNOutBroadcastPkts"],
          [7, "hostTopNOutMulticastPkts"],
        ],
      },
    ],
    ["hostTopNTimeRemaining", 4, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
    ["hostTopNDuration", 5, "Integer32", "read-only"],
    ["hostTopNRequestedSize", 6, "Integer32", "read-create", { defval: { kind: "number", value: 10 } }],
    ["hostTopNGrantedSize", 7, "Integer32", "read-only"],
    ["hostTopNStartTime", 8, "TimeTicks", "read-only"],
    ["hostTopNOwner", 9, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["hostTopNStatus", 10, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["hostTopNControlIndex"],
});

/** A row of `hostTopNTable` (RMON-MIB). */
export interface HostTopNEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly hostTopNReport: number;
  /** Column 2, Integer32 (1..65535), read-only. */
  readonly hostTopNIndex: number;
  /** Column 3, OCTET STRING, read-only. */
  readonly hostTopNAddress?: string;
  /** Column 4, Integer32, read-only. */
  readonly hostTopNRate?: number;
}

/** The table `hostTopNTable` (RMON-MIB), 1.3.6.1.2.1.16.5.2; its key is `hostTopNReport`, `hostTopNIndex`. */
export const hostTopNTable: Table<HostTopNEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  HostTopNEntry,
  readonly [number, number]
>({
  name: "hostTopNTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.5.2",
  columns: [
    ["hostTopNReport", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostTopNIndex", 2, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["hostTopNAddress", 3, "OCTET STRING", "read-only"],
    ["hostTopNRate", 4, "Integer32", "read-only"],
  ],
  index: ["hostTopNReport", "hostTopNIndex"],
});

/** A row of `matrixControlTable` (RMON-MIB). */
export interface MatrixControlEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly matrixControlIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-create. */
  readonly matrixControlDataSource?: string;
  /** Column 3, Integer32, read-only. */
  readonly matrixControlTableSize?: number;
  /** Column 4, TimeTicks, read-only. */
  readonly matrixControlLastDeleteTime?: number;
  /** Column 5, OwnerString (0..127), read-create. */
  readonly matrixControlOwner?: string;
  /** Column 6, EntryStatus, read-create. */
  readonly matrixControlStatus?: EntryStatus | number;
}

/** The table `matrixControlTable` (RMON-MIB), 1.3.6.1.2.1.16.6.1; its key is `matrixControlIndex`. */
export const matrixControlTable: Table<MatrixControlEntry, number> = /* @__PURE__ */ defineTable<
  MatrixControlEntry,
  number
>({
  name: "matrixControlTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.6.1",
  columns: [
    ["matrixControlIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["matrixControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["matrixControlTableSize", 3, "Integer32", "read-only"],
    ["matrixControlLastDeleteTime", 4, "TimeTicks", "read-only"],
    ["matrixControlOwner", 5, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["matrixControlStatus", 6, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["matrixControlIndex"],
});

/** A row of `matrixSDTable` (RMON-MIB). */
export interface MatrixSDEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly matrixSDSourceAddress: string;
  /** Column 2, OCTET STRING, read-only. */
  readonly matrixSDDestAddress: string;
  /** Column 3, Integer32 (1..65535), read-only. */
  readonly matrixSDIndex: number;
  /** Column 4, Counter32, read-only, in Packets. */
  readonly matrixSDPkts?: number;
  /** Column 5, Counter32, read-only, in Octets. */
  readonly matrixSDOctets?: number;
  /** Column 6, Counter32, read-only, in Packets. */
  readonly matrixSDErrors?: number;
}

/** The table `matrixSDTable` (RMON-MIB), 1.3.6.1.2.1.16.6.2; its key is `matrixSDIndex`, `matrixSDSourceAddress`, `matrixSDDestAddress`. */
export const matrixSDTable: Table<MatrixSDEntry, readonly [number, string, string]> =
  /* @__PURE__ */ defineTable<MatrixSDEntry, readonly [number, string, string]>({
    name: "matrixSDTable",
    module: "RMON-MIB",
    oid: "1.3.6.1.2.1.16.6.2",
    columns: [
      ["matrixSDSourceAddress", 1, "OCTET STRING", "read-only"],
      ["matrixSDDestAddress", 2, "OCTET STRING", "read-only"],
      ["matrixSDIndex", 3, "Integer32", "read-only", { ranges: [[1, 65535]] }],
      ["matrixSDPkts", 4, "Counter32", "read-only"],
      ["matrixSDOctets", 5, "Counter32", "read-only"],
      ["matrixSDErrors", 6, "Counter32", "read-only"],
    ],
    index: ["matrixSDIndex", "matrixSDSourceAddress", "matrixSDDestAddress"],
  });

/** A row of `matrixDSTable` (RMON-MIB). */
export interface MatrixDSEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly matrixDSSourceAddress: string;
  /** Column 2, OCTET STRING, read-only. */
  readonly matrixDSDestAddress: string;
  /** Column 3, Integer32 (1..65535), read-only. */
  readonly matrixDSIndex: number;
  /** Column 4, Counter32, read-only, in Packets. */
  readonly matrixDSPkts?: number;
  /** Column 5, Counter32, read-only, in Octets. */
  readonly matrixDSOctets?: number;
  /** Column 6, Counter32, read-only, in Packets. */
  readonly matrixDSErrors?: number;
}

/** The table `matrixDSTable` (RMON-MIB), 1.3.6.1.2.1.16.6.3; its key is `matrixDSIndex`, `matrixDSDestAddress`, `matrixDSSourceAddress`. */
export const matrixDSTable: Table<MatrixDSEntry, readonly [number, string, string]> =
  /* @__PURE__ */ defineTable<MatrixDSEntry, readonly [number, string, string]>({
    name: "matrixDSTable",
    module: "RMON-MIB",
    oid: "1.3.6.1.2.1.16.6.3",
    columns: [
      ["matrixDSSourceAddress", 1, "OCTET STRING", "read-only"],
      ["matrixDSDestAddress", 2, "OCTET STRING", "read-only"],
      ["matrixDSIndex", 3, "Integer32", "read-only", { ranges: [[1, 65535]] }],
      ["matrixDSPkts", 4, "Counter32", "read-only"],
      ["matrixDSOctets", 5, "Counter32", "read-only"],
      ["matrixDSErrors", 6, "Counter32", "read-only"],
    ],
    index: ["matrixDSIndex", "matrixDSDestAddress", "matrixDSSourceAddress"],
  });

/** A row of `filterTable` (RMON-MIB). */
export interface FilterEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly filterIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly filterChannelIndex?: number;
  /** Column 3, Integer32, read-create, in Octets. */
  readonly filterPktDataOffset?: number;
  /** Column 4, OCTET STRING, read-create. */
  readonly filterPktData?: string;
  /** Column 5, OCTET STRING, read-create. */
  readonly filterPktDataMask?: string;
  /** Column 6, OCTET STRING, read-create. */
  readonly filterPktDataNotMask?: string;
  /** Column 7, Integer32, read-create. */
  readonly filterPktStatus?: number;
  /** Column 8, Integer32, read-create. */
  readonly filterPktStatusMask?: number;
  /** Column 9, Integer32, read-create. */
  readonly filterPktStatusNotMask?: number;
  /** Column 10, OwnerString (0..127), read-create. */
  readonly filterOwner?: string;
  /** Column 11, EntryStatus, read-create. */
  readonly filterStatus?: EntryStatus | number;
}

/** The table `filterTable` (RMON-MIB), 1.3.6.1.2.1.16.7.1; its key is `filterIndex`. */
export const filterTable: Table<FilterEntry, number> = /* @__PURE__ */ defineTable<FilterEntry, number>({
  name: "filterTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.7.1",
  columns: [
    ["filterIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["filterChannelIndex", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    ["filterPktDataOffset", 3, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
    ["filterPktData", 4, "OCTET STRING", "read-create"],
    ["filterPktDataMask", 5, "OCTET STRING", "read-create"],
    ["filterPktDataNotMask", 6, "OCTET STRING", "read-create"],
    ["filterPktStatus", 7, "Integer32", "read-create"],
    ["filterPktStatusMask", 8, "Integer32", "read-create"],
    ["filterPktStatusNotMask", 9, "Integer32", "read-create"],
    ["filterOwner", 10, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["filterStatus", 11, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["filterIndex"],
});

/** A row of `channelTable` (RMON-MIB). */
export interface ChannelEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly channelIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly channelIfIndex?: number;
  /** Column 3, INTEGER, read-create. */
  readonly channelAcceptType?: "acceptMatched" | "acceptFailed" | number;
  /** Column 4, INTEGER, read-create. */
  readonly channelDataControl?: "on" | "off" | number;
  /** Column 5, Integer32 (0..65535), read-create. */
  readonly channelTurnOnEventIndex?: number;
  /** Column 6, Integer32 (0..65535), read-create. */
  readonly channelTurnOffEventIndex?: number;
  /** Column 7, Integer32 (0..65535), read-create. */
  readonly channelEventIndex?: number;
  /** Column 8, INTEGER, read-create. */
  readonly channelEventStatus?: "eventReady" | "eventFired" | "eventAlwaysReady" | number;
  /** Column 9, Counter32, read-only, in Packets. */
  readonly channelMatches?: number;
  /** Column 10, DisplayString (0..127), read-create. */
  readonly channelDescription?: string;
  /** Column 11, OwnerString (0..127), read-create. */
  readonly channelOwner?: string;
  /** Column 12, EntryStatus, read-create. */
  readonly channelStatus?: EntryStatus | number;
}

/** The table `channelTable` (RMON-MIB), 1.3.6.1.2.1.16.7.2; its key is `channelIndex`. */
export const channelTable: Table<ChannelEntry, number> = /* @__PURE__ */ defineTable<ChannelEntry, number>({
  name: "channelTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.7.2",
  columns: [
    ["channelIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["channelIfIndex", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    [
      "channelAcceptType",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "acceptMatched"],
          [2, "acceptFailed"],
        ],
      },
    ],
    [
      "channelDataControl",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "on"],
          [2, "off"],
        ],
        defval: { kind: "label", value: "off" },
      },
    ],
    ["channelTurnOnEventIndex", 5, "Integer32", "read-create", { ranges: [[0, 65535]] }],
    ["channelTurnOffEventIndex", 6, "Integer32", "read-create", { ranges: [[0, 65535]] }],
    ["channelEventIndex", 7, "Integer32", "read-create", { ranges: [[0, 65535]] }],
    [
      "channelEventStatus",
      8,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "eventReady"],
          [2, "eventFired"],
          [3, "eventAlwaysReady"],
        ],
        defval: { kind: "label", value: "eventReady" },
      },
    ],
    ["channelMatches", 9, "Counter32", "read-only"],
    ["channelDescription", 10, "OCTET STRING", "read-create", { ranges: [[0, 127]], hint: "255a" }],
    ["channelOwner", 11, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["channelStatus", 12, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["channelIndex"],
});

/** A row of `bufferControlTable` (RMON-MIB). */
export interface BufferControlEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly bufferControlIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly bufferControlChannelIndex?: number;
  /** Column 3, INTEGER, read-only. */
  readonly bufferControlFullStatus?: "spaceAvailable" | "full" | number;
  /** Column 4, INTEGER, read-create. */
  readonly bufferControlFullAction?: "lockWhenFull" | "wrapWhenFull" | number;
  /** Column 5, Integer32, read-create, in Octets. */
  readonly bufferControlCaptureSliceSize?: number;
  /** Column 6, Integer32, read-create, in Octets. */
  readonly bufferControlDownloadSliceSize?: number;
  /** Column 7, Integer32, read-create, in Octets. */
  readonly bufferControlDownloadOffset?: number;
  /** Column 8, Integer32, read-create, in Octets. */
  readonly bufferControlMaxOctetsRequested?: number;
  /** Column 9, Integer32, read-only, in Octets. */
  readonly bufferControlMaxOctetsGranted?: number;
  /** Column 10, Integer32, read-only, in Packets. */
  readonly bufferControlCapturedPackets?: number;
  /** Column 11, TimeTicks, read-only. */
  readonly bufferControlTurnOnTime?: number;
  /** Column 12, OwnerString (0..127), read-create. */
  readonly bufferControlOwner?: string;
  /** Column 13, EntryStatus, read-create. */
  readonly bufferControlStatus?: EntryStatus | number;
}

/** The table `bufferControlTable` (RMON-MIB), 1.3.6.1.2.1.16.8.1; its key is `bufferControlIndex`. */
export const bufferControlTable: Table<BufferControlEntry, number> = /* @__PURE__ */ defineTable<
  BufferControlEntry,
  number
>({
  name: "bufferControlTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.8.1",
  columns: [
    ["bufferControlIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["bufferControlChannelIndex", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    [
      "bufferControlFullStatus",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "spaceAvailable"],
          [2, "full"],
        ],
      },
    ],
    [
      "bufferControlFullAction",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "lockWhenFull"],
          [2, "wrapWhenFull"],
        ],
      },
    ],
    [
      "bufferControlCaptureSliceSize",
      5,
      "Integer32",
      "read-create",
      { defval: { kind: "number", value: 100 } },
    ],
    [
      "bufferControlDownloadSliceSize",
      6,
      "Integer32",
      "read-create",
      { defval: { kind: "number", value: 100 } },
    ],
    ["bufferControlDownloadOffset", 7, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
    [
      "bufferControlMaxOctetsRequested",
      8,
      "Integer32",
      "read-create",
      { defval: { kind: "number", value: -1 } },
    ],
    ["bufferControlMaxOctetsGranted", 9, "Integer32", "read-only"],
    ["bufferControlCapturedPackets", 10, "Integer32", "read-only"],
    ["bufferControlTurnOnTime", 11, "TimeTicks", "read-only"],
    ["bufferControlOwner", 12, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["bufferControlStatus", 13, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["bufferControlIndex"],
});

/** A row of `captureBufferTable` (RMON-MIB). */
export interface CaptureBufferEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly captureBufferControlIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly captureBufferIndex: number;
  /** Column 3, Integer32, read-only. */
  readonly captureBufferPacketID?: number;
  /** Column 4, OCTET STRING, read-only. */
  readonly captureBufferPacketData?: string;
  /** Column 5, Integer32, read-only, in Octets. */
  readonly captureBufferPacketLength?: number;
  /** Column 6, Integer32, read-only, in Milliseconds. */
  readonly captureBufferPacketTime?: number;
  /** Column 7, Integer32, read-only. */
  readonly captureBufferPacketStatus?: number;
}

/** The table `captureBufferTable` (RMON-MIB), 1.3.6.1.2.1.16.8.2; its key is `captureBufferControlIndex`, `captureBufferIndex`. */
export const captureBufferTable: Table<CaptureBufferEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<CaptureBufferEntry, readonly [number, number]>({
    name: "captureBufferTable",
    module: "RMON-MIB",
    oid: "1.3.6.1.2.1.16.8.2",
    columns: [
      ["captureBufferControlIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
      ["captureBufferIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["captureBufferPacketID", 3, "Integer32", "read-only"],
      ["captureBufferPacketData", 4, "OCTET STRING", "read-only"],
      ["captureBufferPacketLength", 5, "Integer32", "read-only"],
      ["captureBufferPacketTime", 6, "Integer32", "read-only"],
      ["captureBufferPacketStatus", 7, "Integer32", "read-only"],
    ],
    index: ["captureBufferControlIndex", "captureBufferIndex"],
  });

/** A row of `eventTable` (RMON-MIB). */
export interface EventEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly eventIndex: number;
  /** Column 2, DisplayString (0..127), read-create. */
  readonly eventDescription?: string;
  /** Column 3, INTEGER, read-create. */
  readonly eventType?: "none" | "log" | "snmptrap" | "logandtrap" | number;
  /** Column 4, OCTET STRING (0..127), read-create. */
  readonly eventCommunity?: string;
  /** Column 5, TimeTicks, read-only. */
  readonly eventLastTimeSent?: number;
  /** Column 6, OwnerString (0..127), read-create. */
  readonly eventOwner?: string;
  /** Column 7, EntryStatus, read-create. */
  readonly eventStatus?: EntryStatus | number;
}

/** The table `eventTable` (RMON-MIB), 1.3.6.1.2.1.16.9.1; its key is `eventIndex`. */
export const eventTable: Table<EventEntry, number> = /* @__PURE__ */ defineTable<EventEntry, number>({
  name: "eventTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.9.1",
  columns: [
    ["eventIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["eventDescription", 2, "OCTET STRING", "read-create", { ranges: [[0, 127]], hint: "255a" }],
    [
      "eventType",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "none"],
          [2, "log"],
          [3, "snmptrap"],
          [4, "logandtrap"],
        ],
      },
    ],
    ["eventCommunity", 4, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["eventLastTimeSent", 5, "TimeTicks", "read-only"],
    ["eventOwner", 6, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["eventStatus", 7, "INTEGER", "read-create", { enums: labelsOfEntryStatus }],
  ],
  index: ["eventIndex"],
});

/** A row of `logTable` (RMON-MIB). */
export interface LogEntry {
  /** Column 1, Integer32 (1..65535), read-only. */
  readonly logEventIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly logIndex: number;
  /** Column 3, TimeTicks, read-only. */
  readonly logTime?: number;
  /** Column 4, DisplayString (0..255), read-only. */
  readonly logDescription?: string;
}

/** The table `logTable` (RMON-MIB), 1.3.6.1.2.1.16.9.2; its key is `logEventIndex`, `logIndex`. */
export const logTable: Table<LogEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  LogEntry,
  readonly [number, number]
>({
  name: "logTable",
  module: "RMON-MIB",
  oid: "1.3.6.1.2.1.16.9.2",
  columns: [
    ["logEventIndex", 1, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    ["logIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["logTime", 3, "TimeTicks", "read-only"],
    ["logDescription", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["logEventIndex", "logIndex"],
});
