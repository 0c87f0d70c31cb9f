// The tables of RFC1271-MIB. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `EntryStatus` (RFC1271-MIB). */
export type EntryStatus = "valid" | "createRequest" | "underCreation" | "invalid";

const labelsOfEntryStatus = [
  [1, "valid"],
  [2, "createRequest"],
  [3, "underCreation"],
  [4, "invalid"],
] as const;

/** A row of `etherStatsTable` (RFC1271-MIB). */
export interface EtherStatsEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly etherStatsIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-write. */
  readonly etherStatsDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly etherStatsDropEvents?: number;
  /** Column 4, Counter32, read-only. */
  readonly etherStatsOctets?: number;
  /** Column 5, Counter32, read-only. */
  readonly etherStatsPkts?: number;
  /** Column 6, Counter32, read-only. */
  readonly etherStatsBroadcastPkts?: number;
  /** Column 7, Counter32, read-only. */
  readonly etherStatsMulticastPkts?: number;
  /** Column 8, Counter32, read-only. */
  readonly etherStatsCRCAlignErrors?: number;
  /** Column 9, Counter32, read-only. */
  readonly etherStatsUndersizePkts?: number;
  /** Column 10, Counter32, read-only. */
  readonly etherStatsOversizePkts?: number;
  /** Column 11, Counter32, read-only. */
  readonly etherStatsFragments?: number;
  /** Column 12, Counter32, read-only. */
  readonly etherStatsJabbers?: number;
  /** Column 13, Counter32, read-only. */
  readonly etherStatsCollisions?: number;
  /** Column 14, Counter32, read-only. */
  readonly etherStatsPkts64Octets?: number;
  /** Column 15, Counter32, read-only. */
  readonly etherStatsPkts65to127Octets?: number;
  /** Column 16, Counter32, read-only. */
  readonly etherStatsPkts128to255Octets?: number;
  /** Column 17, Counter32, read-only. */
  readonly etherStatsPkts256to511Octets?: number;
  /** Column 18, Counter32, read-only. */
  readonly etherStatsPkts512to1023Octets?: number;
  /** Column 19, Counter32, read-only. */
  readonly etherStatsPkts1024to1518Octets?: number;
  /** Column 20, OwnerString, read-write. */
  readonly etherStatsOwner?: string;
  /** Column 21, EntryStatus, read-write. */
  readonly etherStatsStatus?: EntryStatus | number;
}

/** The table `etherStatsTable` (RFC1271-MIB), 1.3.6.1.2.1.16.1.1; its key is `etherStatsIndex`. */
export const etherStatsTable: Table<EtherStatsEntry, number> = /* @__PURE__ */ defineTable<
  EtherStatsEntry,
  number
>({
  name: "etherStatsTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.1.1",
  columns: [
    ["etherStatsIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["etherStatsDataSource", 2, "OBJECT IDENTIFIER", "read-write"],
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
    ["etherStatsOwner", 20, "OCTET STRING", "read-write"],
    ["etherStatsStatus", 21, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["etherStatsIndex"],
});

/** A row of `historyControlTable` (RFC1271-MIB). */
export interface HistoryControlEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly historyControlIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-write. */
  readonly historyControlDataSource?: string;
  /** Column 3, INTEGER (1..65535), read-write. */
  readonly historyControlBucketsRequested?: number;
  /** Column 4, INTEGER (1..65535), read-only. */
  readonly historyControlBucketsGranted?: number;
  /** Column 5, INTEGER (1..3600), read-write. */
  readonly historyControlInterval?: number;
  /** Column 6, OwnerString, read-write. */
  readonly historyControlOwner?: string;
  /** Column 7, EntryStatus, read-write. */
  readonly historyControlStatus?: EntryStatus | number;
}

/** The table `historyControlTable` (RFC1271-MIB), 1.3.6.1.2.1.16.2.1; its key is `historyControlIndex`. */
export const historyControlTable: Table<HistoryControlEntry, number> = /* @__PURE__ */ defineTable<
  HistoryControlEntry,
  number
>({
  name: "historyControlTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.2.1",
  columns: [
    ["historyControlIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["historyControlDataSource", 2, "OBJECT IDENTIFIER", "read-write"],
    ["historyControlBucketsRequested", 3, "INTEGER", "read-write", { ranges: [[1, 65535]] }],
    ["historyControlBucketsGranted", 4, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["historyControlInterval", 5, "INTEGER", "read-write", { ranges: [[1, 3600]] }],
    ["historyControlOwner", 6, "OCTET STRING", "read-write"],
    ["historyControlStatus", 7, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["historyControlIndex"],
});

/** A row of `etherHistoryTable` (RFC1271-MIB). */
export interface EtherHistoryEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly etherHistoryIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly etherHistorySampleIndex: number;
  /** Column 3, TimeTicks, read-only. */
  readonly etherHistoryIntervalStart?: number;
  /** Column 4, Counter32, read-only. */
  readonly etherHistoryDropEvents?: number;
  /** Column 5, Counter32, read-only. */
  readonly etherHistoryOctets?: number;
  /** Column 6, Counter32, read-only. */
  readonly etherHistoryPkts?: number;
  /** Column 7, Counter32, read-only. */
  readonly etherHistoryBroadcastPkts?: number;
  /** Column 8, Counter32, read-only. */
  readonly etherHistoryMulticastPkts?: number;
  /** Column 9, Counter32, read-only. */
  readonly etherHistoryCRCAlignErrors?: number;
  /** Column 10, Counter32, read-only. */
  readonly etherHistoryUndersizePkts?: number;
  /** Column 11, Counter32, read-only. */
  readonly etherHistoryOversizePkts?: number;
  /** Column 12, Counter32, read-only. */
  readonly etherHistoryFragments?: number;
  /** Column 13, Counter32, read-only. */
  readonly etherHistoryJabbers?: number;
  /** Column 14, Counter32, read-only. */
  readonly etherHistoryCollisions?: number;
  /** Column 15, INTEGER (0..10000), read-only. */
  readonly etherHistoryUtilization?: number;
}

/** The table `etherHistoryTable` (RFC1271-MIB), 1.3.6.1.2.1.16.2.2; its key is `etherHistoryIndex`, `etherHistorySampleIndex`. */
export const etherHistoryTable: Table<EtherHistoryEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<EtherHistoryEntry, readonly [number, number]>({
    name: "etherHistoryTable",
    module: "RFC1271-MIB",
    oid: "1.3.6.1.2.1.16.2.2",
    columns: [
      ["etherHistoryIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
      ["etherHistorySampleIndex", 2, "INTEGER", "read-only"],
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
      ["etherHistoryUtilization", 15, "INTEGER", "read-only", { ranges: [[0, 10000]] }],
    ],
    index: ["etherHistoryIndex", "etherHistorySampleIndex"],
  });

/** A row of `alarmTable` (RFC1271-MIB). */
export interface AlarmEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly alarmIndex: number;
  /** Column 2, INTEGER, read-write. */
  readonly alarmInterval?: number;
  /** Column 3, OBJECT IDENTIFIER, read-write. */
  readonly alarmVariable?: string;
  /** Column 4, INTEGER, read-write. */
  readonly alarmSampleType?: "absoluteValue" | "deltaValue" | number;
  /** Column 5, INTEGER, read-only. */
  readonly alarmValue?: number;
  /** Column 6, INTEGER, read-write. */
  readonly alarmStartupAlarm?: "risingAlarm" | "fallingAlarm" | "risingOrFallingAlarm" | number;
  /** Column 7, INTEGER, read-write. */
  readonly alarmRisingThreshold?: number;
  /** Column 8, INTEGER, read-write. */
  readonly alarmFallingThreshold?: number;
  /** Column 9, INTEGER (0..65535), read-write. */
  readonly alarmRisingEventIndex?: number;
  /** Column 10, INTEGER (0..65535), read-write. */
  readonly alarmFallingEventIndex?: number;
  /** Column 11, OwnerString, read-write. */
  readonly alarmOwner?: string;
  /** Column 12, EntryStatus, read-write. */
  readonly alarmStatus?: EntryStatus | number;
}

/** The table `alarmTable` (RFC1271-MIB), 1.3.6.1.2.1.16.3.1; its key is `alarmIndex`. */
export const alarmTable: Table<AlarmEntry, number> = /* @__PURE__ */ defineTable<AlarmEntry, number>({
  name: "alarmTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.3.1",
  columns: [
    ["alarmIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["alarmInterval", 2, "INTEGER", "read-write"],
    ["alarmVariable", 3, "OBJECT IDENTIFIER", "read-write"],
    [
      "alarmSampleType",
      4,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "absoluteValue"],
          [2, "deltaValue"],
        ],
      },
    ],
    ["alarmValue", 5, "INTEGER", "read-only"],
    [
      "alarmStartupAlarm",
      6,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "risingAlarm"],
          [2, "fallingAlarm"],
          [3, "risingOrFallingAlarm"],
        ],
      },
    ],
    ["alarmRisingThreshold", 7, "INTEGER", "read-write"],
    ["alarmFallingThreshold", 8, "INTEGER", "read-write"],
    ["alarmRisingEventIndex", 9, "INTEGER", "read-write", { ranges: [[0, 65535]] }],
    ["alarmFallingEventIndex", 10, "INTEGER", "read-write", { ranges: [[0, 65535]] }],
    ["alarmOwner", 11, "OCTET STRING", "read-write"],
    ["alarmStatus", 12, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["alarmIndex"],
});

/** A row of `hostControlTable` (RFC1271-MIB). */
export interface HostControlEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly hostControlIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-write. */
  readonly hostControlDataSource?: string;
  /** Column 3, INTEGER, read-only. */
  readonly hostControlTableSize?: number;
  /** Column 4, TimeTicks, read-only. */
  readonly hostControlLastDeleteTime?: number;
  /** Column 5, OwnerString, read-write. */
  readonly hostControlOwner?: string;
  /** Column 6, EntryStatus, read-write. */
  readonly hostControlStatus?: EntryStatus | number;
}

/** The table `hostControlTable` (RFC1271-MIB), 1.3.6.1.2.1.16.4.1; its key is `hostControlIndex`. */
export const hostControlTable: Table<HostControlEntry, number> = /* @__PURE__ */ defineTable<
  HostControlEntry,
  number
>({
  name: "hostControlTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.4.1",
  columns: [
    ["hostControlIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["hostControlDataSource", 2, "OBJECT IDENTIFIER", "read-write"],
    ["hostControlTableSize", 3, "INTEGER", "read-only"],
    ["hostControlLastDeleteTime", 4, "TimeTicks", "read-only"],
    ["hostControlOwner", 5, "OCTET STRING", "read-write"],
    ["hostControlStatus", 6, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["hostControlIndex"],
});

/** A row of `hostTable` (RFC1271-MIB). */
export interface HostEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly hostAddress: string;
  /** Column 2, INTEGER (1..65535), read-only. */
  readonly hostCreationOrder?: number;
  /** Column 3, INTEGER (1..65535), read-only. */
  readonly hostIndex: number;
  /** Column 4, Counter32, read-only. */
  readonly hostInPkts?: number;
  /** Column 5, Counter32, read-only. */
  readonly hostOutPkts?: number;
  /** Column 6, Counter32, read-only. */
  readonly hostInOctets?: number;
  /** Column 7, Counter32, read-only. */
  readonly hostOutOctets?: number;
  /** Column 8, Counter32, read-only. */
  readonly hostOutErrors?: number;
  /** Column 9, Counter32, read-only. */
  readonly hostOutBroadcastPkts?: number;
  /** Column 10, Counter32, read-only. */
  readonly hostOutMulticastPkts?: number;
}

/** The table `hostTable` (RFC1271-MIB), 1.3.6.1.2.1.16.4.2; its key is `hostIndex`, `hostAddress`. */
export const hostTable: Table<HostEntry, readonly [number, string]> = /* @__PURE__ */ defineTable<
  HostEntry,
  readonly [number, string]
>({
  name: "hostTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.4.2",
  columns: [
    ["hostAddress", 1, "OCTET STRING", "read-only"],
    ["hostCreationOrder", 2, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["hostIndex", 3, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
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

/** A row of `hostTimeTable` (RFC1271-MIB). */
export interface HostTimeEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly hostTimeAddress?: string;
  /** Column 2, INTEGER (1..65535), read-only. */
  readonly hostTimeCreationOrder: number;
  /** Column 3, INTEGER (1..65535), read-only. */
  readonly hostTimeIndex: number;
  /** Column 4, Counter32, read-only. */
  readonly hostTimeInPkts?: number;
  /** Column 5, Counter32, read-only. */
  readonly hostTimeOutPkts?: number;
  /** Column 6, Counter32, read-only. */
  readonly hostTimeInOctets?: number;
  /** Column 7, Counter32, read-only. */
  readonly hostTimeOutOctets?: number;
  /** Column 8, Counter32, read-only. */
  readonly hostTimeOutErrors?: number;
  /** Column 9, Counter32, read-only. */
  readonly hostTimeOutBroadcastPkts?: number;
  /** Column 10, Counter32, read-only. */
  readonly hostTimeOutMulticastPkts?: number;
}

/** The table `hostTimeTable` (RFC1271-MIB), 1.3.6.1.2.1.16.4.3; its key is `hostTimeIndex`, `hostTimeCreationOrder`. */
export const hostTimeTable: Table<HostTimeEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  HostTimeEntry,
  readonly [number, number]
>({
  name: "hostTimeTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.4.3",
  columns: [
    ["hostTimeAddress", 1, "OCTET STRING", "read-only"],
    ["hostTimeCreationOrder", 2, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["hostTimeIndex", 3, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
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

/** A row of `hostTopNControlTable` (RFC1271-MIB). */
export interface HostTopNControlEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly hostTopNControlIndex: number;
  /** Column 2, INTEGER (1..65535), read-write. */
  readonly hostTopNHostIndex?: number;
  /** Column 3, INTEGER, read-write. */
  readonly hostTopNRateBase?:
    | "hostTopNInPkts"
    | "hostTopNOutPkts"
    | "hostTopNInOctets"
    | "hostTopNOutOctets"
    | "hostTopNOutErrors"
    | "hostTopNOutBroadcastPkts"
    | "hostTopNOutMulticastPkts"
    | number;
  /** Column 4, INTEGER, read-write. */
  readonly hostTopNTimeRemaining?: number;
  /** Column 5, INTEGER, read-only. */
  readonly hostTopNDuration?: number;
  /** Column 6, INTEGER, read-write. */
  readonly hostTopNRequestedSize?: number;
  /** Column 7, INTEGER, read-only. */
  readonly hostTopNGrantedSize?: number;
  /** Column 8, TimeTicks, read-only. */
  readonly hostTopNStartTime?: number;
  /** Column 9, OwnerString, read-write. */
  readonly hostTopNOwner?: string;
  /** Column 10, EntryStatus, read-write. */
  readonly hostTopNStatus?: EntryStatus | number;
}

/** The table `hostTopNControlTable` (RFC1271-MIB), 1.3.6.1.2.1.16.5.1; its key is `hostTopNControlIndex`. */
export const hostTopNControlTable: Table<HostTopNControlEntry, number> = /* @__PURE__ */ defineTable<
  HostTopNControlEntry,
  number
>({
  name: "hostTopNControlTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.5.1",
  columns: [
    ["hostTopNControlIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["hostTopNHostIndex", 2, "INTEGER", "read-write", { ranges: [[1, 65535]] }],
    [
      "hostTopNRateBase",
      3,
      "INTEGER",
      "read-write",
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
    ["hostTopNTimeRemaining", 4, "INTEGER", "read-write"],
    ["hostTopNDuration", 5, "INTEGER", "read-only"],
    ["hostTopNRequestedSize", 6, "INTEGER", "read-write"],
    ["hostTopNGrantedSize", 7, "INTEGER", "read-only"],
    ["hostTopNStartTime", 8, "TimeTicks", "read-only"],
    ["hostTopNOwner", 9, "OCTET STRING", "read-write"],
    ["hostTopNStatus", 10, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["hostTopNControlIndex"],
});

/** A row of `hostTopNTable` (RFC1271-MIB). */
export interface HostTopNEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly hostTopNReport: number;
  /** Column 2, INTEGER (1..65535), read-only. */
  readonly hostTopNIndex: number;
  /** Column 3, OCTET STRING, read-only. */
  readonly hostTopNAddress?: string;
  /** Column 4, INTEGER, read-only. */
  readonly hostTopNRate?: number;
}

/** The table `hostTopNTable` (RFC1271-MIB), 1.3.6.1.2.1.16.5.2; its key is `hostTopNReport`, `hostTopNIndex`. */
export const hostTopNTable: Table<HostTopNEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  HostTopNEntry,
  readonly [number, number]
>({
  name: "hostTopNTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.5.2",
  columns: [
    ["hostTopNReport", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["hostTopNIndex", 2, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["hostTopNAddress", 3, "OCTET STRING", "read-only"],
    ["hostTopNRate", 4, "INTEGER", "read-only"],
  ],
  index: ["hostTopNReport", "hostTopNIndex"],
});

/** A row of `matrixControlTable` (RFC1271-MIB). */
export interface MatrixControlEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly matrixControlIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-write. */
  readonly matrixControlDataSource?: string;
  /** Column 3, INTEGER, read-only. */
  readonly matrixControlTableSize?: number;
  /** Column 4, TimeTicks, read-only. */
  readonly matrixControlLastDeleteTime?: number;
  /** Column 5, OwnerString, read-write. */
  readonly matrixControlOwner?: string;
  /** Column 6, EntryStatus, read-write. */
  readonly matrixControlStatus?: EntryStatus | number;
}

/** The table `matrixControlTable` (RFC1271-MIB), 1.3.6.1.2.1.16.6.1; its key is `matrixControlIndex`. */
export const matrixControlTable: Table<MatrixControlEntry, number> = /* @__PURE__ */ defineTable<
  MatrixControlEntry,
  number
>({
  name: "matrixControlTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.6.1",
  columns: [
    ["matrixControlIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["matrixControlDataSource", 2, "OBJECT IDENTIFIER", "read-write"],
    ["matrixControlTableSize", 3, "INTEGER", "read-only"],
    ["matrixControlLastDeleteTime", 4, "TimeTicks", "read-only"],
    ["matrixControlOwner", 5, "OCTET STRING", "read-write"],
    ["matrixControlStatus", 6, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["matrixControlIndex"],
});

/** A row of `matrixSDTable` (RFC1271-MIB). */
export interface MatrixSDEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly matrixSDSourceAddress: string;
  /** Column 2, OCTET STRING, read-only. */
  readonly matrixSDDestAddress: string;
  /** Column 3, INTEGER (1..65535), read-only. */
  readonly matrixSDIndex: number;
  /** Column 4, Counter32, read-only. */
  readonly matrixSDPkts?: number;
  /** Column 5, Counter32, read-only. */
  readonly matrixSDOctets?: number;
  /** Column 6, Counter32, read-only. */
  readonly matrixSDErrors?: number;
}

/** The table `matrixSDTable` (RFC1271-MIB), 1.3.6.1.2.1.16.6.2; its key is `matrixSDIndex`, `matrixSDSourceAddress`, `matrixSDDestAddress`. */
export const matrixSDTable: Table<MatrixSDEntry, readonly [number, string, string]> =
  /* @__PURE__ */ defineTable<MatrixSDEntry, readonly [number, string, string]>({
    name: "matrixSDTable",
    module: "RFC1271-MIB",
    oid: "1.3.6.1.2.1.16.6.2",
    columns: [
      ["matrixSDSourceAddress", 1, "OCTET STRING", "read-only"],
      ["matrixSDDestAddress", 2, "OCTET STRING", "read-only"],
      ["matrixSDIndex", 3, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
      ["matrixSDPkts", 4, "Counter32", "read-only"],
      ["matrixSDOctets", 5, "Counter32", "read-only"],
      ["matrixSDErrors", 6, "Counter32", "read-only"],
    ],
    index: ["matrixSDIndex", "matrixSDSourceAddress", "matrixSDDestAddress"],
  });

/** A row of `matrixDSTable` (RFC1271-MIB). */
export interface MatrixDSEntry {
  /** Column 1, OCTET STRING, read-only. */
  readonly matrixDSSourceAddress: string;
  /** Column 2, OCTET STRING, read-only. */
  readonly matrixDSDestAddress: string;
  /** Column 3, INTEGER (1..65535), read-only. */
  readonly matrixDSIndex: number;
  /** Column 4, Counter32, read-only. */
  readonly matrixDSPkts?: number;
  /** Column 5, Counter32, read-only. */
  readonly matrixDSOctets?: number;
  /** Column 6, Counter32, read-only. */
  readonly matrixDSErrors?: number;
}

/** The table `matrixDSTable` (RFC1271-MIB), 1.3.6.1.2.1.16.6.3; its key is `matrixDSIndex`, `matrixDSDestAddress`, `matrixDSSourceAddress`. */
export const matrixDSTable: Table<MatrixDSEntry, readonly [number, string, string]> =
  /* @__PURE__ */ defineTable<MatrixDSEntry, readonly [number, string, string]>({
    name: "matrixDSTable",
    module: "RFC1271-MIB",
    oid: "1.3.6.1.2.1.16.6.3",
    columns: [
      ["matrixDSSourceAddress", 1, "OCTET STRING", "read-only"],
      ["matrixDSDestAddress", 2, "OCTET STRING", "read-only"],
      ["matrixDSIndex", 3, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
      ["matrixDSPkts", 4, "Counter32", "read-only"],
      ["matrixDSOctets", 5, "Counter32", "read-only"],
      ["matrixDSErrors", 6, "Counter32", "read-only"],
    ],
    index: ["matrixDSIndex", "matrixDSDestAddress", "matrixDSSourceAddress"],
  });

/** A row of `filterTable` (RFC1271-MIB). */
export interface FilterEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly filterIndex: number;
  /** Column 2, INTEGER (1..65535), read-write. */
  readonly filterChannelIndex?: number;
  /** Column 3, INTEGER, read-write. */
  readonly filterPktDataOffset?: number;
  /** Column 4, OCTET STRING, read-write. */
  readonly filterPktData?: string;
  /** Column 5, OCTET STRING, read-write. */
  readonly filterPktDataMask?: string;
  /** Column 6, OCTET STRING, read-write. */
  readonly filterPktDataNotMask?: string;
  /** Column 7, INTEGER, read-write. */
  readonly filterPktStatus?: number;
  /** Column 8, INTEGER, read-write. */
  readonly filterPktStatusMask?: number;
  /** Column 9, INTEGER, read-write. */
  readonly filterPktStatusNotMask?: number;
  /** Column 10, OwnerString, read-write. */
  readonly filterOwner?: string;
  /** Column 11, EntryStatus, read-write. */
  readonly filterStatus?: EntryStatus | number;
}

/** The table `filterTable` (RFC1271-MIB), 1.3.6.1.2.1.16.7.1; its key is `filterIndex`. */
export const filterTable: Table<FilterEntry, number> = /* @__PURE__ */ defineTable<FilterEntry, number>({
  name: "filterTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.7.1",
  columns: [
    ["filterIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["filterChannelIndex", 2, "INTEGER", "read-write", { ranges: [[1, 65535]] }],
    ["filterPktDataOffset", 3, "INTEGER", "read-write"],
    ["filterPktData", 4, "OCTET STRING", "read-write"],
    ["filterPktDataMask", 5, "OCTET STRING", "read-write"],
    ["filterPktDataNotMask", 6, "OCTET STRING", "read-write"],
    ["filterPktStatus", 7, "INTEGER", "read-write"],
    ["filterPktStatusMask", 8, "INTEGER", "read-write"],
    ["filterPktStatusNotMask", 9, "INTEGER", "read-write"],
    ["filterOwner", 10, "OCTET STRING", "read-write"],
    ["filterStatus", 11, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["filterIndex"],
});

/** A row of `channelTable` (RFC1271-MIB). */
export interface ChannelEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly channelIndex: number;
  /** Column 2, INTEGER (1..65535), read-write. */
  readonly channelIfIndex?: number;
  /** Column 3, INTEGER, read-write. */
  readonly channelAcceptType?: "acceptMatched" | "acceptFailed" | number;
  /** Column 4, INTEGER, read-write. */
  readonly channelDataControl?: "on" | "off" | number;
  /** Column 5, INTEGER (0..65535), read-write. */
  readonly channelTurnOnEventIndex?: number;
  /** Column 6, INTEGER (0..65535), read-write. */
  readonly channelTurnOffEventIndex?: number;
  /** Column 7, INTEGER (0..65535), read-write. */
  readonly channelEventIndex?: number;
  /** Column 8, INTEGER, read-write. */
  readonly channelEventStatus?: "eventReady" | "eventFired" | "eventAlwaysReady" | number;
  /** Column 9, Counter32, read-only. */
  readonly channelMatches?: number;
  /** Column 10, DisplayString (0..127), read-write. */
  readonly channelDescription?: string;
  /** Column 11, OwnerString, read-write. */
  readonly channelOwner?: string;
  /** Column 12, EntryStatus, read-write. */
  readonly channelStatus?: EntryStatus | number;
}

/** The table `channelTable` (RFC1271-MIB), 1.3.6.1.2.1.16.7.2; its key is `channelIndex`. */
export const channelTable: Table<ChannelEntry, number> = /* @__PURE__ */ defineTable<ChannelEntry, number>({
  name: "channelTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.7.2",
  columns: [
    ["channelIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["channelIfIndex", 2, "INTEGER", "read-write", { ranges: [[1, 65535]] }],
    [
      "channelAcceptType",
      3,
      "INTEGER",
      "read-write",
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
      "read-write",
      {
        enums: [
          [1, "on"],
          [2, "off"],
        ],
      },
    ],
    ["channelTurnOnEventIndex", 5, "INTEGER", "read-write", { ranges: [[0, 65535]] }],
    ["channelTurnOffEventIndex", 6, "INTEGER", "read-write", { ranges: [[0, 65535]] }],
    ["channelEventIndex", 7, "INTEGER", "read-write", { ranges: [[0, 65535]] }],
    [
      "channelEventStatus",
      8,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "eventReady"],
          [2, "eventFired"],
          [3, "eventAlwaysReady"],
        ],
      },
    ],
    ["channelMatches", 9, "Counter32", "read-only"],
    ["channelDescription", 10, "OCTET STRING", "read-write", { ranges: [[0, 127]] }],
    ["channelOwner", 11, "OCTET STRING", "read-write"],
    ["channelStatus", 12, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["channelIndex"],
});

/** A row of `bufferControlTable` (RFC1271-MIB). */
export interface BufferControlEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly bufferControlIndex: number;
  /** Column 2, INTEGER (1..65535), read-write. */
  readonly bufferControlChannelIndex?: number;
  /** Column 3, INTEGER, read-only. */
  readonly bufferControlFullStatus?: "spaceAvailable" | "full" | number;
  /** Column 4, INTEGER, read-write. */
  readonly bufferControlFullAction?: "lockWhenFull" | "wrapWhenFull" | number;
  /** Column 5, INTEGER, read-write. */
  readonly bufferControlCaptureSliceSize?: number;
  /** Column 6, INTEGER, read-write. */
  readonly bufferControlDownloadSliceSize?: number;
  /** Column 7, INTEGER, read-write. */
  readonly bufferControlDownloadOffset?: number;
  /** Column 8, INTEGER, read-write. */
  readonly bufferControlMaxOctetsRequested?: number;
  /** Column 9, INTEGER, read-only. */
  readonly bufferControlMaxOctetsGranted?: number;
  /** Column 10, INTEGER, read-only. */
  readonly bufferControlCapturedPackets?: number;
  /** Column 11, TimeTicks, read-only. */
  readonly bufferControlTurnOnTime?: number;
  /** Column 12, OwnerString, read-write. */
  readonly bufferControlOwner?: string;
  /** Column 13, EntryStatus, read-write. */
  readonly bufferControlStatus?: EntryStatus | number;
}

/** The table `bufferControlTable` (RFC1271-MIB), 1.3.6.1.2.1.16.8.1; its key is `bufferControlIndex`. */
export const bufferControlTable: Table<BufferControlEntry, number> = /* @__PURE__ */ defineTable<
  BufferControlEntry,
  number
>({
  name: "bufferControlTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.8.1",
  columns: [
    ["bufferControlIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["bufferControlChannelIndex", 2, "INTEGER", "read-write", { ranges: [[1, 65535]] }],
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
      "read-write",
      {
        enums: [
          [1, "lockWhenFull"],
          [2, "wrapWhenFull"],
        ],
      },
    ],
    ["bufferControlCaptureSliceSize", 5, "INTEGER", "read-write"],
    ["bufferControlDownloadSliceSize", 6, "INTEGER", "read-write"],
    ["bufferControlDownloadOffset", 7, "INTEGER", "read-write"],
    ["bufferControlMaxOctetsRequested", 8, "INTEGER", "read-write"],
    ["bufferControlMaxOctetsGranted", 9, "INTEGER", "read-only"],
    ["bufferControlCapturedPackets", 10, "INTEGER", "read-only"],
    ["bufferControlTurnOnTime", 11, "TimeTicks", "read-only"],
    ["bufferControlOwner", 12, "OCTET STRING", "read-write"],
    ["bufferControlStatus", 13, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["bufferControlIndex"],
});

/** A row of `captureBufferTable` (RFC1271-MIB). */
export interface CaptureBufferEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly captureBufferControlIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly captureBufferIndex: number;
  /** Column 3, INTEGER, read-only. */
  readonly captureBufferPacketID?: number;
  /** Column 4, OCTET STRING, read-only. */
  readonly captureBufferPacketData?: string;
  /** Column 5, INTEGER, read-only. */
  readonly captureBufferPacketLength?: number;
  /** Column 6, INTEGER, read-only. */
  readonly captureBufferPacketTime?: number;
  /** Column 7, INTEGER, read-only. */
  readonly captureBufferPacketStatus?: number;
}

/** The table `captureBufferTable` (RFC1271-MIB), 1.3.6.1.2.1.16.8.2; its key is `captureBufferControlIndex`, `captureBufferIndex`. */
export const captureBufferTable: Table<CaptureBufferEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<CaptureBufferEntry, readonly [number, number]>({
    name: "captureBufferTable",
    module: "RFC1271-MIB",
    oid: "1.3.6.1.2.1.16.8.2",
    columns: [
      ["captureBufferControlIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
      ["captureBufferIndex", 2, "INTEGER", "read-only"],
      ["captureBufferPacketID", 3, "INTEGER", "read-only"],
      ["captureBufferPacketData", 4, "OCTET STRING", "read-only"],
      ["captureBufferPacketLength", 5, "INTEGER", "read-only"],
      ["captureBufferPacketTime", 6, "INTEGER", "read-only"],
      ["captureBufferPacketStatus", 7, "INTEGER", "read-only"],
    ],
    index: ["captureBufferControlIndex", "captureBufferIndex"],
  });

/** A row of `eventTable` (RFC1271-MIB). */
export interface EventEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly eventIndex: number;
  /** Column 2, DisplayString (0..127), read-write. */
  readonly eventDescription?: string;
  /** Column 3, INTEGER, read-write. */
  readonly eventType?: "none" | "log" | "snmp-trap" | "log-and-trap" | number;
  /** Column 4, OCTET STRING (0..127), read-write. */
  readonly eventCommunity?: string;
  /** Column 5, TimeTicks, read-only. */
  readonly eventLastTimeSent?: number;
  /** Column 6, OwnerString, read-write. */
  readonly eventOwner?: string;
  /** Column 7, EntryStatus, read-write. */
  readonly eventStatus?: EntryStatus | number;
}

/** The table `eventTable` (RFC1271-MIB), 1.3.6.1.2.1.16.9.1; its key is `eventIndex`. */
export const eventTable: Table<EventEntry, number> = /* @__PURE__ */ defineTable<EventEntry, number>({
  name: "eventTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.9.1",
  columns: [
    ["eventIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["eventDescription", 2, "OCTET STRING", "read-write", { ranges: [[0, 127]] }],
    [
      "eventType",
      3,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "none"],
          [2, "log"],
          [3, "snmp-trap"],
          [4, "log-and-trap"],
        ],
      },
    ],
    ["eventCommunity", 4, "OCTET STRING", "read-write", { ranges: [[0, 127]] }],
    ["eventLastTimeSent", 5, "TimeTicks", "read-only"],
    ["eventOwner", 6, "OCTET STRING", "read-write"],
    ["eventStatus", 7, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["eventIndex"],
});

/** A row of `logTable` (RFC1271-MIB). */
export interface LogEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly logEventIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly logIndex: number;
  /** Column 3, TimeTicks, read-only. */
  readonly logTime?: number;
  /** Column 4, DisplayString (0..255), read-only. */
  readonly logDescription?: string;
}

/** The table `logTable` (RFC1271-MIB), 1.3.6.1.2.1.16.9.2; its key is `logEventIndex`, `logIndex`. */
export const logTable: Table<LogEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  LogEntry,
  readonly [number, number]
>({
  name: "logTable",
  module: "RFC1271-MIB",
  oid: "1.3.6.1.2.1.16.9.2",
  columns: [
    ["logEventIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["logIndex", 2, "INTEGER", "read-only"],
    ["logTime", 3, "TimeTicks", "read-only"],
    ["logDescription", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
  ],
  index: ["logEventIndex", "logIndex"],
});
