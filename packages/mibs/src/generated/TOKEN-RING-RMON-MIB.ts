// The tables of TOKEN-RING-RMON-MIB. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `EntryStatus` (RFC1271-MIB). */
export type EntryStatus = "valid" | "createRequest" | "underCreation" | "invalid";

const labelsOfEntryStatus = [
  [1, "valid"],
  [2, "createRequest"],
  [3, "underCreation"],
  [4, "invalid"],
] as const;

/** A row of `tokenRingMLStatsTable` (TOKEN-RING-RMON-MIB). */
export interface TokenRingMLStatsEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly tokenRingMLStatsIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-write. */
  readonly tokenRingMLStatsDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly tokenRingMLStatsDropEvents?: number;
  /** Column 4, Counter32, read-only. */
  readonly tokenRingMLStatsMacOctets?: number;
  /** Column 5, Counter32, read-only. */
  readonly tokenRingMLStatsMacPkts?: number;
  /** Column 6, Counter32, read-only. */
  readonly tokenRingMLStatsRingPurgeEvents?: number;
  /** Column 7, Counter32, read-only. */
  readonly tokenRingMLStatsRingPurgePkts?: number;
  /** Column 8, Counter32, read-only. */
  readonly tokenRingMLStatsBeaconEvents?: number;
  /** Column 9, TimeInterval, read-only. */
  readonly tokenRingMLStatsBeaconTime?: number;
  /** Column 10, Counter32, read-only. */
  readonly tokenRingMLStatsBeaconPkts?: number;
  /** Column 11, Counter32, read-only. */
  readonly tokenRingMLStatsClaimTokenEvents?: number;
  /** Column 12, Counter32, read-only. */
  readonly tokenRingMLStatsClaimTokenPkts?: number;
  /** Column 13, Counter32, read-only. */
  readonly tokenRingMLStatsNAUNChanges?: number;
  /** Column 14, Counter32, read-only. */
  readonly tokenRingMLStatsLineErrors?: number;
  /** Column 15, Counter32, read-only. */
  readonly tokenRingMLStatsInternalErrors?: number;
  /** Column 16, Counter32, read-only. */
  readonly tokenRingMLStatsBurstErrors?: number;
  /** Column 17, Counter32, read-only. */
  readonly tokenRingMLStatsACErrors?: number;
  /** Column 18, Counter32, read-only. */
  readonly tokenRingMLStatsAbortErrors?: number;
  /** Column 19, Counter32, read-only. */
  readonly tokenRingMLStatsLostFrameErrors?: number;
  /** Column 20, Counter32, read-only. */
  readonly tokenRingMLStatsCongestionErrors?: number;
  /** Column 21, Counter32, read-only. */
  readonly tokenRingMLStatsFrameCopiedErrors?: number;
  /** Column 22, Counter32, read-only. */
  readonly tokenRingMLStatsFrequencyErrors?: number;
  /** Column 23, Counter32, read-only. */
  readonly tokenRingMLStatsTokenErrors?: number;
  /** Column 24, Counter32, read-only. */
  readonly tokenRingMLStatsSoftErrorReports?: number;
  /** Column 25, Counter32, read-only. */
  readonly tokenRingMLStatsRingPollEvents?: number;
  /** Column 26, OwnerString, read-write. */
  readonly tokenRingMLStatsOwner?: string;
  /** Column 27, EntryStatus, read-write. */
  readonly tokenRingMLStatsStatus?: EntryStatus | number;
}

/** The table `tokenRingMLStatsTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.1.2; its key is `tokenRingMLStatsIndex`. */
export const tokenRingMLStatsTable: Table<TokenRingMLStatsEntry, number> = /* @__PURE__ */ defineTable<
  TokenRingMLStatsEntry,
  number
>({
  name: "tokenRingMLStatsTable",
  module: "TOKEN-RING-RMON-MIB",
  oid: "1.3.6.1.2.1.16.1.2",
  columns: [
    ["tokenRingMLStatsIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["tokenRingMLStatsDataSource", 2, "OBJECT IDENTIFIER", "read-write"],
    ["tokenRingMLStatsDropEvents", 3, "Counter32", "read-only"],
    ["tokenRingMLStatsMacOctets", 4, "Counter32", "read-only"],
    ["tokenRingMLStatsMacPkts", 5, "Counter32", "read-only"],
    ["tokenRingMLStatsRingPurgeEvents", 6, "Counter32", "read-only"],
    ["tokenRingMLStatsRingPurgePkts", 7, "Counter32", "read-only"],
    ["tokenRingMLStatsBeaconEvents", 8, "Counter32", "read-only"],
    ["tokenRingMLStatsBeaconTime", 9, "INTEGER", "read-only"],
    ["tokenRingMLStatsBeaconPkts", 10, "Counter32", "read-only"],
    ["tokenRingMLStatsClaimTokenEvents", 11, "Counter32", "read-only"],
    ["tokenRingMLStatsClaimTokenPkts", 12, "Counter32", "read-only"],
    ["tokenRingMLStatsNAUNChanges", 13, "Counter32", "read-only"],
    ["tokenRingMLStatsLineErrors", 14, "Counter32", "read-only"],
    ["tokenRingMLStatsInternalErrors", 15, "Counter32", "read-only"],
    ["tokenRingMLStatsBurstErrors", 16, "Counter32", "read-only"],
    ["tokenRingMLStatsACErrors", 17, "Counter32", "read-only"],
    ["tokenRingMLStatsAbortErrors", 18, "Counter32", "read-only"],
    ["tokenRingMLStatsLostFrameErrors", 19, "Counter32", "read-only"],
    ["tokenRingMLStatsCongestionErrors", 20, "Counter32", "read-only"],
    ["tokenRingMLStatsFrameCopiedErrors", 21, "Counter32", "read-only"],
    ["tokenRingMLStatsFrequencyErrors", 22, "Counter32", "read-only"],
    ["tokenRingMLStatsTokenErrors", 23, "Counter32", "read-only"],
    ["tokenRingMLStatsSoftErrorReports", 24, "Counter32", "read-only"],
    ["tokenRingMLStatsRingPollEvents", 25, "Counter32", "read-only"],
    ["tokenRingMLStatsOwner", 26, "OCTET STRING", "read-write"],
    ["tokenRingMLStatsStatus", 27, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["tokenRingMLStatsIndex"],
});

/** A row of `tokenRingPStatsTable` (TOKEN-RING-RMON-MIB). */
export interface TokenRingPStatsEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly tokenRingPStatsIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-write. */
  readonly tokenRingPStatsDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly tokenRingPStatsDropEvents?: number;
  /** Column 4, Counter32, read-only. */
  readonly tokenRingPStatsDataOctets?: number;
  /** Column 5, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts?: number;
  /** Column 6, Counter32, read-only. */
  readonly tokenRingPStatsDataBroadcastPkts?: number;
  /** Column 7, Counter32, read-only. */
  readonly tokenRingPStatsDataMulticastPkts?: number;
  /** Column 8, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts18to63Octets?: number;
  /** Column 9, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts64to127Octets?: number;
  /** Column 10, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts128to255Octets?: number;
  /** Column 11, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts256to511Octets?: number;
  /** Column 12, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts512to1023Octets?: number;
  /** Column 13, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts1024to2047Octets?: number;
  /** Column 14, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts2048to4095Octets?: number;
  /** Column 15, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts4096to8191Octets?: number;
  /** Column 16, Counter32, read-only. */
  readonly tokenRingPStatsDataPkts8192to18000Octets?: number;
  /** Column 17, Counter32, read-only. */
  readonly tokenRingPStatsDataPktsGreaterThan18000Octets?: number;
  /** Column 18, OwnerString, read-write. */
  readonly tokenRingPStatsOwner?: string;
  /** Column 19, EntryStatus, read-write. */
  readonly tokenRingPStatsStatus?: EntryStatus | number;
}

/** The table `tokenRingPStatsTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.1.3; its key is `tokenRingPStatsIndex`. */
export const tokenRingPStatsTable: Table<TokenRingPStatsEntry, number> = /* @__PURE__ */ defineTable<
  TokenRingPStatsEntry,
  number
>({
  name: "tokenRingPStatsTable",
  module: "TOKEN-RING-RMON-MIB",
  oid: "1.3.6.1.2.1.16.1.3",
  columns: [
    ["tokenRingPStatsIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["tokenRingPStatsDataSource", 2, "OBJECT IDENTIFIER", "read-write"],
    ["tokenRingPStatsDropEvents", 3, "Counter32", "read-only"],
    ["tokenRingPStatsDataOctets", 4, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts", 5, "Counter32", "read-only"],
    ["tokenRingPStatsDataBroadcastPkts", 6, "Counter32", "read-only"],
    ["tokenRingPStatsDataMulticastPkts", 7, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts18to63Octets", 8, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts64to127Octets", 9, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts128to255Octets", 10, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts256to511Octets", 11, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts512to1023Octets", 12, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts1024to2047Octets", 13, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts2048to4095Octets", 14, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts4096to8191Octets", 15, "Counter32", "read-only"],
    ["tokenRingPStatsDataPkts8192to18000Octets", 16, "Counter32", "read-only"],
    ["tokenRingPStatsDataPktsGreaterThan18000Octets", 17, "Counter32", "read-only"],
    ["tokenRingPStatsOwner", 18, "OCTET STRING", "read-write"],
    ["tokenRingPStatsStatus", 19, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["tokenRingPStatsIndex"],
});

/** A row of `tokenRingMLHistoryTable` (TOKEN-RING-RMON-MIB). */
export interface TokenRingMLHistoryEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly tokenRingMLHistoryIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly tokenRingMLHistorySampleIndex: number;
  /** Column 3, TimeTicks, read-only. */
  readonly tokenRingMLHistoryIntervalStart?: number;
  /** Column 4, Counter32, read-only. */
  readonly tokenRingMLHistoryDropEvents?: number;
  /** Column 5, Counter32, read-only. */
  readonly tokenRingMLHistoryMacOctets?: number;
  /** Column 6, Counter32, read-only. */
  readonly tokenRingMLHistoryMacPkts?: number;
  /** Column 7, Counter32, read-only. */
  readonly tokenRingMLHistoryRingPurgeEvents?: number;
  /** Column 8, Counter32, read-only. */
  readonly tokenRingMLHistoryRingPurgePkts?: number;
  /** Column 9, Counter32, read-only. */
  readonly tokenRingMLHistoryBeaconEvents?: number;
  /** Column 10, TimeInterval, read-only. */
  readonly tokenRingMLHistoryBeaconTime?: number;
  /** Column 11, Counter32, read-only. */
  readonly tokenRingMLHistoryBeaconPkts?: number;
  /** Column 12, Counter32, read-only. */
  readonly tokenRingMLHistoryClaimTokenEvents?: number;
  /** Column 13, Counter32, read-only. */
  readonly tokenRingMLHistoryClaimTokenPkts?: number;
  /** Column 14, Counter32, read-only. */
  readonly tokenRingMLHistoryNAUNChanges?: number;
  /** Column 15, Counter32, read-only. */
  readonly tokenRingMLHistoryLineErrors?: number;
  /** Column 16, Counter32, read-only. */
  readonly tokenRingMLHistoryInternalErrors?: number;
  /** Column 17, Counter32, read-only. */
  readonly tokenRingMLHistoryBurstErrors?: number;
  /** Column 18, Counter32, read-only. */
  readonly tokenRingMLHistoryACErrors?: number;
  /** Column 19, Counter32, read-only. */
  readonly tokenRingMLHistoryAbortErrors?: number;
  /** Column 20, Counter32, read-only. */
  readonly tokenRingMLHistoryLostFrameErrors?: number;
  /** Column 21, Counter32, read-only. */
  readonly tokenRingMLHistoryCongestionErrors?: number;
  /** Column 22, Counter32, read-only. */
  readonly tokenRingMLHistoryFrameCopiedErrors?: number;
  /** Column 23, Counter32, read-only. */
  readonly tokenRingMLHistoryFrequencyErrors?: number;
  /** Column 24, Counter32, read-only. */
  readonly tokenRingMLHistoryTokenErrors?: number;
  /** Column 25, Counter32, read-only. */
  readonly tokenRingMLHistorySoftErrorReports?: number;
  /** Column 26, Counter32, read-only. */
  readonly tokenRingMLHistoryRingPollEvents?: number;
  /** Column 27, INTEGER, read-only. */
  readonly tokenRingMLHistoryActiveStations?: number;
}

/** The table `tokenRingMLHistoryTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.2.3; its key is `tokenRingMLHistoryIndex`, `tokenRingMLHistorySampleIndex`. */
export const tokenRingMLHistoryTable: Table<TokenRingMLHistoryEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<TokenRingMLHistoryEntry, readonly [number, number]>({
    name: "tokenRingMLHistoryTable",
    module: "TOKEN-RING-RMON-MIB",
    oid: "1.3.6.1.2.1.16.2.3",
    columns: [
      ["tokenRingMLHistoryIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
      ["tokenRingMLHistorySampleIndex", 2, "INTEGER", "read-only"],
      ["tokenRingMLHistoryIntervalStart", 3, "TimeTicks", "read-only"],
      ["tokenRingMLHistoryDropEvents", 4, "Counter32", "read-only"],
      ["tokenRingMLHistoryMacOctets", 5, "Counter32", "read-only"],
      ["tokenRingMLHistoryMacPkts", 6, "Counter32", "read-only"],
      ["tokenRingMLHistoryRingPurgeEvents", 7, "Counter32", "read-only"],
      ["tokenRingMLHistoryRingPurgePkts", 8, "Counter32", "read-only"],
      ["tokenRingMLHistoryBeaconEvents", 9, "Counter32", "read-only"],
      ["tokenRingMLHistoryBeaconTime", 10, "INTEGER", "read-only"],
      ["tokenRingMLHistoryBeaconPkts", 11, "Counter32", "read-only"],
      ["tokenRingMLHistoryClaimTokenEvents", 12, "Counter32", "read-only"],
      ["tokenRingMLHistoryClaimTokenPkts", 13, "Counter32", "read-only"],
      ["tokenRingMLHistoryNAUNChanges", 14, "Counter32", "read-only"],
      ["tokenRingMLHistoryLineErrors", 15, "Counter32", "read-only"],
      ["tokenRingMLHistoryInternalErrors", 16, "Counter32", "read-only"],
      ["tokenRingMLHistoryBurstErrors", 17, "Counter32", "read-only"],
      ["tokenRingMLHistoryACErrors", 18, "Counter32", "read-only"],
      ["tokenRingMLHistoryAbortErrors", 19, "Counter32", "read-only"],
      ["tokenRingMLHistoryLostFrameErrors", 20, "Counter32", "read-only"],
      ["tokenRingMLHistoryCongestionErrors", 21, "Counter32", "read-only"],
      ["tokenRingMLHistoryFrameCopiedErrors", 22, "Counter32", "read-only"],
      ["tokenRingMLHistoryFrequencyErrors", 23, "Counter32", "read-only"],
      ["tokenRingMLHistoryTokenErrors", 24, "Counter32", "read-only"],
      ["tokenRingMLHistorySoftErrorReports", 25, "Counter32", "read-only"],
      ["tokenRingMLHistoryRingPollEvents", 26, "Counter32", "read-only"],
      ["tokenRingMLHistoryActiveStations", 27, "INTEGER", "read-only"],
    ],
    index: ["tokenRingMLHistoryIndex", "tokenRingMLHistorySampleIndex"],
  });

/** A row of `tokenRingPHistoryTable` (TOKEN-RING-RMON-MIB). */
export interface TokenRingPHistoryEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly tokenRingPHistoryIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly tokenRingPHistorySampleIndex: number;
  /** Column 3, TimeTicks, read-only. */
  readonly tokenRingPHistoryIntervalStart?: number;
  /** Column 4, Counter32, read-only. */
  readonly tokenRingPHistoryDropEvents?: number;
  /** Column 5, Counter32, read-only. */
  readonly tokenRingPHistoryDataOctets?: number;
  /** Column 6, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts?: number;
  /** Column 7, Counter32, read-only. */
  readonly tokenRingPHistoryDataBroadcastPkts?: number;
  /** Column 8, Counter32, read-only. */
  readonly tokenRingPHistoryDataMulticastPkts?: number;
  /** Column 9, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts18to63Octets?: number;
  /** Column 10, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts64to127Octets?: number;
  /** Column 11, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts128to255Octets?: number;
  /** Column 12, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts256to511Octets?: number;
  /** Column 13, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts512to1023Octets?: number;
  /** Column 14, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts1024to2047Octets?: number;
  /** Column 15, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts2048to4095Octets?: number;
  /** Column 16, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts4096to8191Octets?: number;
  /** Column 17, Counter32, read-only. */
  readonly tokenRingPHistoryDataPkts8192to18000Octets?: number;
  /** Column 18, Counter32, read-only. */
  readonly tokenRingPHistoryDataPktsGreaterThan18000Octets?: number;
}

/** The table `tokenRingPHistoryTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.2.4; its key is `tokenRingPHistoryIndex`, `tokenRingPHistorySampleIndex`. */
export const tokenRingPHistoryTable: Table<TokenRingPHistoryEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<TokenRingPHistoryEntry, readonly [number, number]>({
    name: "tokenRingPHistoryTable",
    module: "TOKEN-RING-RMON-MIB",
    oid: "1.3.6.1.2.1.16.2.4",
    columns: [
      ["tokenRingPHistoryIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
      ["tokenRingPHistorySampleIndex", 2, "INTEGER", "read-only"],
      ["tokenRingPHistoryIntervalStart", 3, "TimeTicks", "read-only"],
      ["tokenRingPHistoryDropEvents", 4, "Counter32", "read-only"],
      ["tokenRingPHistoryDataOctets", 5, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts", 6, "Counter32", "read-only"],
      ["tokenRingPHistoryDataBroadcastPkts", 7, "Counter32", "read-only"],
      ["tokenRingPHistoryDataMulticastPkts", 8, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts18to63Octets", 9, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts64to127Octets", 10, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts128to255Octets", 11, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts256to511Octets", 12, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts512to1023Octets", 13, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts1024to2047Octets", 14, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts2048to4095Octets", 15, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts4096to8191Octets", 16, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPkts8192to18000Octets", 17, "Counter32", "read-only"],
      ["tokenRingPHistoryDataPktsGreaterThan18000Octets", 18, "Counter32", "read-only"],
    ],
    index: ["tokenRingPHistoryIndex", "tokenRingPHistorySampleIndex"],
  });

/** A row of `ringStationControlTable` (TOKEN-RING-RMON-MIB). */
export interface RingStationControlEntry {
  /** Column 1, INTEGER (1..65535), read-only. */
  readonly ringStationControlIfIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly ringStationControlTableSize?: number;
  /** Column 3, INTEGER, read-only. */
  readonly ringStationControlActiveStations?: number;
  /** Column 4, INTEGER, read-only. */
  readonly ringStationControlRingState?:
    | "normalOperation"
    | "ringPurgeState"
    | "claimTokenState"
    | "beaconFrameStreamingState"
    | "beaconBitStreamingState"
    | "beaconRingSignalLossState"
    | "beaconSetRecoveryModeState"
    | number;
  /** Column 5, MacAddress (6), read-only. */
  readonly ringStationControlBeaconSender?: string;
  /** Column 6, MacAddress (6), read-only. */
  readonly ringStationControlBeaconNAUN?: string;
  /** Column 7, MacAddress (6), read-only. */
  readonly ringStationControlActiveMonitor?: string;
  /** Column 8, Counter32, read-only. */
  readonly ringStationControlOrderChanges?: number;
  /** Column 9, OwnerString, read-write. */
  readonly ringStationControlOwner?: string;
  /** Column 10, EntryStatus, read-write. */
  readonly ringStationControlStatus?: EntryStatus | number;
}

/** The table `ringStationControlTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.10.1; its key is `ringStationControlIfIndex`. */
export const ringStationControlTable: Table<RingStationControlEntry, number> = /* @__PURE__ */ defineTable<
  RingStationControlEntry,
  number
>({
  name: "ringStationControlTable",
  module: "TOKEN-RING-RMON-MIB",
  oid: "1.3.6.1.2.1.16.10.1",
  columns: [
    ["ringStationControlIfIndex", 1, "INTEGER", "read-only", { ranges: [[1, 65535]] }],
    ["ringStationControlTableSize", 2, "INTEGER", "read-only"],
    ["ringStationControlActiveStations", 3, "INTEGER", "read-only"],
    [
      "ringStationControlRingState",
      4,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "normalOperation"],
          [2, "ringPurgeState"],
          [3, "claimTokenState"],
          [4, "beaconFrameStreamingState"],
          [5, "beaconBitStreamingState"],
          [6, "beaconRingSignalLossState"],
          [7, "beaconSetRecoveryModeState"],
        ],
      },
    ],
    ["ringStationControlBeaconSender", 5, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
    ["ringStationControlBeaconNAUN", 6, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
    ["ringStationControlActiveMonitor", 7, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
    ["ringStationControlOrderChanges", 8, "Counter32", "read-only"],
    ["ringStationControlOwner", 9, "OCTET STRING", "read-write"],
    ["ringStationControlStatus", 10, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["ringStationControlIfIndex"],
});

/** A row of `ringStationTable` (TOKEN-RING-RMON-MIB). */
export interface RingStationEntry {
  /** Column 1, INTEGER, read-only. */
  readonly ringStationIfIndex: number;
  /** Column 2, MacAddress (6), read-only. */
  readonly ringStationMacAddress: string;
  /** Column 3, MacAddress (6), read-only. */
  readonly ringStationLastNAUN?: string;
  /** Column 4, INTEGER, read-only. */
  readonly ringStationStationStatus?: "active" | "inactive" | "forcedRemoval" | number;
  /** Column 5, TimeTicks, read-only. */
  readonly ringStationLastEnterTime?: number;
  /** Column 6, TimeTicks, read-only. */
  readonly ringStationLastExitTime?: number;
  /** Column 7, Counter32, read-only. */
  readonly ringStationDuplicateAddresses?: number;
  /** Column 8, Counter32, read-only. */
  readonly ringStationInLineErrors?: number;
  /** Column 9, Counter32, read-only. */
  readonly ringStationOutLineErrors?: number;
  /** Column 10, Counter32, read-only. */
  readonly ringStationInternalErrors?: number;
  /** Column 11, Counter32, read-only. */
  readonly ringStationInBurstErrors?: number;
  /** Column 12, Counter32, read-only. */
  readonly ringStationOutBurstErrors?: number;
  /** Column 13, Counter32, read-only. */
  readonly ringStationACErrors?: number;
  /** Column 14, Counter32, read-only. */
  readonly ringStationAbortErrors?: number;
  /** Column 15, Counter32, read-only. */
  readonly ringStationLostFrameErrors?: number;
  /** Column 16, Counter32, read-only. */
  readonly ringStationCongestionErrors?: number;
  /** Column 17, Counter32, read-only. */
  readonly ringStationFrameCopiedErrors?: number;
  /** Column 18, Counter32, read-only. */
  readonly ringStationFrequencyErrors?: number;
  /** Column 19, Counter32, read-only. */
  readonly ringStationTokenErrors?: number;
  /** Column 20, Counter32, read-only. */
  readonly ringStationInBeaconErrors?: number;
  /** Column 21, Counter32, read-only. */
  readonly ringStationOutBeaconErrors?: number;
  /** Column 22, Counter32, read-only. */
  readonly ringStationInsertions?: number;
}

/** The table `ringStationTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.10.2; its key is `ringStationIfIndex`, `ringStationMacAddress`. */
export const ringStationTable: Table<RingStationEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<RingStationEntry, readonly [number, string]>({
    name: "ringStationTable",
    module: "TOKEN-RING-RMON-MIB",
    oid: "1.3.6.1.2.1.16.10.2",
    columns: [
      ["ringStationIfIndex", 1, "INTEGER", "read-only"],
      ["ringStationMacAddress", 2, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
      ["ringStationLastNAUN", 3, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
      [
        "ringStationStationStatus",
        4,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "active"],
            [2, "inactive"],
            [3, "forcedRemoval"],
          ],
        },
      ],
      ["ringStationLastEnterTime", 5, "TimeTicks", "read-only"],
      ["ringStationLastExitTime", 6, "TimeTicks", "read-only"],
      ["ringStationDuplicateAddresses", 7, "Counter32", "read-only"],
      ["ringStationInLineErrors", 8, "Counter32", "read-only"],
      ["ringStationOutLineErrors", 9, "Counter32", "read-only"],
      ["ringStationInternalErrors", 10, "Counter32", "read-only"],
      ["ringStationInBurstErrors", 11, "Counter32", "read-only"],
      ["ringStationOutBurstErrors", 12, "Counter32", "read-only"],
      ["ringStationACErrors", 13, "Counter32", "read-only"],
      ["ringStationAbortErrors", 14, "Counter32", "read-only"],
      ["ringStationLostFrameErrors", 15, "Counter32", "read-only"],
      ["ringStationCongestionErrors", 16, "Counter32", "read-only"],
      ["ringStationFrameCopiedErrors", 17, "Counter32", "read-only"],
      ["ringStationFrequencyErrors", 18, "Counter32", "read-only"],
      ["ringStationTokenErrors", 19, "Counter32", "read-only"],
      ["ringStationInBeaconErrors", 20, "Counter32", "read-only"],
      ["ringStationOutBeaconErrors", 21, "Counter32", "read-only"],
      ["ringStationInsertions", 22, "Counter32", "read-only"],
    ],
    index: ["ringStationIfIndex", "ringStationMacAddress"],
  });

/** A row of `ringStationOrderTable` (TOKEN-RING-RMON-MIB). */
export interface RingStationOrderEntry {
  /** Column 1, INTEGER, read-only. */
  readonly ringStationOrderIfIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly ringStationOrderOrderIndex: number;
  /** Column 3, MacAddress (6), read-only. */
  readonly ringStationOrderMacAddress?: string;
}

/** The table `ringStationOrderTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.10.3; its key is `ringStationOrderIfIndex`, `ringStationOrderOrderIndex`. */
export const ringStationOrderTable: Table<RingStationOrderEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<RingStationOrderEntry, readonly [number, number]>({
    name: "ringStationOrderTable",
    module: "TOKEN-RING-RMON-MIB",
    oid: "1.3.6.1.2.1.16.10.3",
    columns: [
      ["ringStationOrderIfIndex", 1, "INTEGER", "read-only"],
      ["ringStationOrderOrderIndex", 2, "INTEGER", "read-only"],
      ["ringStationOrderMacAddress", 3, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
    ],
    index: ["ringStationOrderIfIndex", "ringStationOrderOrderIndex"],
  });

/** A row of `ringStationConfigControlTable` (TOKEN-RING-RMON-MIB). */
export interface RingStationConfigControlEntry {
  /** Column 1, INTEGER, read-only. */
  readonly ringStationConfigControlIfIndex: number;
  /** Column 2, MacAddress (6), read-only. */
  readonly ringStationConfigControlMacAddress: string;
  /** Column 3, INTEGER, read-write. */
  readonly ringStationConfigControlRemove?: "stable" | "removing" | number;
  /** Column 4, INTEGER, read-write. */
  readonly ringStationConfigControlUpdateStats?: "stable" | "updating" | number;
}

/** The table `ringStationConfigControlTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.10.4; its key is `ringStationConfigControlIfIndex`, `ringStationConfigControlMacAddress`. */
export const ringStationConfigControlTable: Table<RingStationConfigControlEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<RingStationConfigControlEntry, readonly [number, string]>({
    name: "ringStationConfigControlTable",
    module: "TOKEN-RING-RMON-MIB",
    oid: "1.3.6.1.2.1.16.10.4",
    columns: [
      ["ringStationConfigControlIfIndex", 1, "INTEGER", "read-only"],
      ["ringStationConfigControlMacAddress", 2, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
      [
        "ringStationConfigControlRemove",
        3,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "stable"],
            [2, "removing"],
          ],
        },
      ],
      [
        "ringStationConfigControlUpdateStats",
        4,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "stable"],
            [2, "updating"],
          ],
        },
      ],
    ],
    index: ["ringStationConfigControlIfIndex", "ringStationConfigControlMacAddress"],
  });

/** A row of `ringStationConfigTable` (TOKEN-RING-RMON-MIB). */
export interface RingStationConfigEntry {
  /** Column 1, INTEGER, read-only. */
  readonly ringStationConfigIfIndex: number;
  /** Column 2, MacAddress (6), read-only. */
  readonly ringStationConfigMacAddress: string;
  /** Column 3, TimeTicks, read-only. */
  readonly ringStationConfigUpdateTime?: number;
  /** Column 4, OCTET STRING (4), read-only. */
  readonly ringStationConfigLocation?: string;
  /** Column 5, OCTET STRING (10), read-only. */
  readonly ringStationConfigMicrocode?: string;
  /** Column 6, OCTET STRING (4), read-only. */
  readonly ringStationConfigGroupAddress?: string;
  /** Column 7, OCTET STRING (4), read-only. */
  readonly ringStationConfigFunctionalAddress?: string;
}

/** The table `ringStationConfigTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.10.5; its key is `ringStationConfigIfIndex`, `ringStationConfigMacAddress`. */
export const ringStationConfigTable: Table<RingStationConfigEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<RingStationConfigEntry, readonly [number, string]>({
    name: "ringStationConfigTable",
    module: "TOKEN-RING-RMON-MIB",
    oid: "1.3.6.1.2.1.16.10.5",
    columns: [
      ["ringStationConfigIfIndex", 1, "INTEGER", "read-only"],
      ["ringStationConfigMacAddress", 2, "OCTET STRING", "read-only", { ranges: [[6, 6]] }],
      ["ringStationConfigUpdateTime", 3, "TimeTicks", "read-only"],
      ["ringStationConfigLocation", 4, "OCTET STRING", "read-only", { ranges: [[4, 4]] }],
      ["ringStationConfigMicrocode", 5, "OCTET STRING", "read-only", { ranges: [[10, 10]] }],
      ["ringStationConfigGroupAddress", 6, "OCTET STRING", "read-only", { ranges: [[4, 4]] }],
      ["ringStationConfigFunctionalAddress", 7, "OCTET STRING", "read-only", { ranges: [[4, 4]] }],
    ],
    index: ["ringStationConfigIfIndex", "ringStationConfigMacAddress"],
  });

/** A row of `sourceRoutingStatsTable` (TOKEN-RING-RMON-MIB). */
export interface SourceRoutingStatsEntry {
  /** Column 1, INTEGER, read-only. */
  readonly sourceRoutingStatsIfIndex: number;
  /** Column 2, INTEGER, read-only. */
  readonly sourceRoutingStatsRingNumber?: number;
  /** Column 3, Counter32, read-only. */
  readonly sourceRoutingStatsInFrames?: number;
  /** Column 4, Counter32, read-only. */
  readonly sourceRoutingStatsOutFrames?: number;
  /** Column 5, Counter32, read-only. */
  readonly sourceRoutingStatsThroughFrames?: number;
  /** Column 6, Counter32, read-only. */
  readonly sourceRoutingStatsAllRoutesBroadcastFrames?: number;
  /** Column 7, Counter32, read-only. */
  readonly sourceRoutingStatsSingleRouteBroadcastFrames?: number;
  /** Column 8, Counter32, read-only. */
  readonly sourceRoutingStatsInOctets?: number;
  /** Column 9, Counter32, read-only. */
  readonly sourceRoutingStatsOutOctets?: number;
  /** Column 10, Counter32, read-only. */
  readonly sourceRoutingStatsThroughOctets?: number;
  /** Column 11, Counter32, read-only. */
  readonly sourceRoutingStatsAllRoutesBroadcastOctets?: number;
  /** Column 12, Counter32, read-only. */
  readonly sourceRoutingStatsSingleRoutesBroadcastOctets?: number;
  /** Column 13, Counter32, read-only. */
  readonly sourceRoutingStatsLocalLLCFrames?: number;
  /** Column 14, Counter32, read-only. */
  readonly sourceRoutingStats1HopFrames?: number;
  /** Column 15, Counter32, read-only. */
  readonly sourceRoutingStats2HopsFrames?: number;
  /** Column 16, Counter32, read-only. */
  readonly sourceRoutingStats3HopsFrames?: number;
  /** Column 17, Counter32, read-only. */
  readonly sourceRoutingStats4HopsFrames?: number;
  /** Column 18, Counter32, read-only. */
  readonly sourceRoutingStats5HopsFrames?: number;
  /** Column 19, Counter32, read-only. */
  readonly sourceRoutingStats6HopsFrames?: number;
  /** Column 20, Counter32, read-only. */
  readonly sourceRoutingStats7HopsFrames?: number;
  /** Column 21, Counter32, read-only. */
  readonly sourceRoutingStats8HopsFrames?: number;
  /** Column 22, Counter32, read-only. */
  readonly sourceRoutingStatsMoreThan8HopsFrames?: number;
  /** Column 23, OwnerString, read-write. */
  readonly sourceRoutingStatsOwner?: string;
  /** Column 24, EntryStatus, read-write. */
  readonly sourceRoutingStatsStatus?: EntryStatus | number;
}

/** The table `sourceRoutingStatsTable` (TOKEN-RING-RMON-MIB), 1.3.6.1.2.1.16.10.6; its key is `sourceRoutingStatsIfIndex`. */
export const sourceRoutingStatsTable: Table<SourceRoutingStatsEntry, number> = /* @__PURE__ */ defineTable<
  SourceRoutingStatsEntry,
  number
>({
  name: "sourceRoutingStatsTable",
  module: "TOKEN-RING-RMON-MIB",
  oid: "1.3.6.1.2.1.16.10.6",
  columns: [
    ["sourceRoutingStatsIfIndex", 1, "INTEGER", "read-only"],
    ["sourceRoutingStatsRingNumber", 2, "INTEGER", "read-only"],
    ["sourceRoutingStatsInFrames", 3, "Counter32", "read-only"],
    ["sourceRoutingStatsOutFrames", 4, "Counter32", "read-only"],
    ["sourceRoutingStatsThroughFrames", 5, "Counter32", "read-only"],
    ["sourceRoutingStatsAllRoutesBroadcastFrames", 6, "Counter32", "read-only"],
    ["sourceRoutingStatsSingleRouteBroadcastFrames", 7, "Counter32", "read-only"],
    ["sourceRoutingStatsInOctets", 8, "Counter32", "read-only"],
    ["sourceRoutingStatsOutOctets", 9, "Counter32", "read-only"],
    ["sourceRoutingStatsThroughOctets", 10, "Counter32", "read-only"],
    ["sourceRoutingStatsAllRoutesBroadcastOctets", 11, "Counter32", "read-only"],
    ["sourceRoutingStatsSingleRoutesBroadcastOctets", 12, "Counter32", "read-only"],
    ["sourceRoutingStatsLocalLLCFrames", 13, "Counter32", "read-only"],
    ["sourceRoutingStats1HopFrames", 14, "Counter32", "read-only"],
    ["sourceRoutingStats2HopsFrames", 15, "Counter32", "read-only"],
    ["sourceRoutingStats3HopsFrames", 16, "Counter32", "read-only"],
    ["sourceRoutingStats4HopsFrames", 17, "Counter32", "read-only"],
    ["sourceRoutingStats5HopsFrames", 18, "Counter32", "read-only"],
    ["sourceRoutingStats6HopsFrames", 19, "Counter32", "read-only"],
    ["sourceRoutingStats7HopsFrames", 20, "Counter32", "read-only"],
    ["sourceRoutingStats8HopsFrames", 21, "Counter32", "read-only"],
    ["sourceRoutingStatsMoreThan8HopsFrames", 22, "Counter32", "read-only"],
    ["sourceRoutingStatsOwner", 23, "OCTET STRING", "read-write"],
    ["sourceRoutingStatsStatus", 24, "INTEGER", "read-write", { enums: labelsOfEntryStatus }],
  ],
  index: ["sourceRoutingStatsIfIndex"],
});
