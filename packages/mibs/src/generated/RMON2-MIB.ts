// The tables of RMON2-MIB of 2006-05-02. Generated: do not edit.
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

/** A row of `protocolDirTable` (RMON2-MIB). */
export interface ProtocolDirEntry {
  /** Column 1, OCTET STRING (4..128), not-accessible. */
  readonly protocolDirID: string;
  /** Column 2, OCTET STRING (1..32), not-accessible. */
  readonly protocolDirParameters: string;
  /** Column 3, Integer32 (1..2147483647), read-only. */
  readonly protocolDirLocalIndex?: number;
  /** Column 4, DisplayString (1..64), read-create. */
  readonly protocolDirDescr?: string;
  /** Column 5, BITS, read-only. */
  readonly protocolDirType?: readonly ("extensible" | "addressRecognitionCapable")[];
  /** Column 6, INTEGER, read-create. */
  readonly protocolDirAddressMapConfig?: "notSupported" | "supportedOff" | "supportedOn" | number;
  /** Column 7, INTEGER, read-create. */
  readonly protocolDirHostConfig?: "notSupported" | "supportedOff" | "supportedOn" | number;
  /** Column 8, INTEGER, read-create. */
  readonly protocolDirMatrixConfig?: "notSupported" | "supportedOff" | "supportedOn" | number;
  /** Column 9, OwnerString (0..127), read-create. */
  readonly protocolDirOwner?: string;
  /** Column 10, RowStatus, read-create. */
  readonly protocolDirStatus?: RowStatus | number;
}

/** The table `protocolDirTable` (RMON2-MIB), 1.3.6.1.2.1.16.11.2; its key is `protocolDirID`, `protocolDirParameters`. */
export const protocolDirTable: Table<ProtocolDirEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<ProtocolDirEntry, readonly [string, string]>({
    name: "protocolDirTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.11.2",
    columns: [
      ["protocolDirID", 1, "OCTET STRING", "not-accessible", { ranges: [[4, 128]] }],
      ["protocolDirParameters", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 32]] }],
      ["protocolDirLocalIndex", 3, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["protocolDirDescr", 4, "OCTET STRING", "read-create", { ranges: [[1, 64]], hint: "255a" }],
      [
        "protocolDirType",
        5,
        "BITS",
        "read-only",
        {
          enums: [
            [0, "extensible"],
            [1, "addressRecognitionCapable"],
          ],
        },
      ],
      [
        "protocolDirAddressMapConfig",
        6,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "notSupported"],
            [2, "supportedOff"],
            [3, "supportedOn"],
          ],
        },
      ],
      [
        "protocolDirHostConfig",
        7,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "notSupported"],
            [2, "supportedOff"],
            [3, "supportedOn"],
          ],
        },
      ],
      [
        "protocolDirMatrixConfig",
        8,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "notSupported"],
            [2, "supportedOff"],
            [3, "supportedOn"],
          ],
        },
      ],
      ["protocolDirOwner", 9, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
      ["protocolDirStatus", 10, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["protocolDirID", "protocolDirParameters"],
  });

/** A row of `protocolDistControlTable` (RMON2-MIB). */
export interface ProtocolDistControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly protocolDistControlIndex: number;
  /** Column 2, DataSource, read-create. */
  readonly protocolDistControlDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly protocolDistControlDroppedFrames?: number;
  /** Column 4, LastCreateTime, read-only. */
  readonly protocolDistControlCreateTime?: number;
  /** Column 5, OwnerString (0..127), read-create. */
  readonly protocolDistControlOwner?: string;
  /** Column 6, RowStatus, read-create. */
  readonly protocolDistControlStatus?: RowStatus | number;
}

/** The table `protocolDistControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.12.1; its key is `protocolDistControlIndex`. */
export const protocolDistControlTable: Table<ProtocolDistControlEntry, number> = /* @__PURE__ */ defineTable<
  ProtocolDistControlEntry,
  number
>({
  name: "protocolDistControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.12.1",
  columns: [
    ["protocolDistControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["protocolDistControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["protocolDistControlDroppedFrames", 3, "Counter32", "read-only"],
    ["protocolDistControlCreateTime", 4, "TimeTicks", "read-only"],
    ["protocolDistControlOwner", 5, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["protocolDistControlStatus", 6, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["protocolDistControlIndex"],
});

/** A row of `protocolDistStatsTable` (RMON2-MIB). */
export interface ProtocolDistStatsEntry {
  /** Column 1, ZeroBasedCounter32, read-only. */
  readonly protocolDistStatsPkts?: number;
  /** Column 2, ZeroBasedCounter32, read-only. */
  readonly protocolDistStatsOctets?: number;
}

/** The table `protocolDistStatsTable` (RMON2-MIB), 1.3.6.1.2.1.16.12.2; its key is `protocolDistControlIndex`, `protocolDirLocalIndex`. */
export const protocolDistStatsTable: Table<ProtocolDistStatsEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<ProtocolDistStatsEntry, readonly [number, number]>({
    name: "protocolDistStatsTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.12.2",
    columns: [
      ["protocolDistStatsPkts", 1, "Gauge32", "read-only"],
      ["protocolDistStatsOctets", 2, "Gauge32", "read-only"],
    ],
    index: [
      { name: "protocolDistControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    ],
  });

/** A row of `addressMapControlTable` (RMON2-MIB). */
export interface AddressMapControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly addressMapControlIndex: number;
  /** Column 2, DataSource, read-create. */
  readonly addressMapControlDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly addressMapControlDroppedFrames?: number;
  /** Column 4, OwnerString (0..127), read-create. */
  readonly addressMapControlOwner?: string;
  /** Column 5, RowStatus, read-create. */
  readonly addressMapControlStatus?: RowStatus | number;
}

/** The table `addressMapControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.13.4; its key is `addressMapControlIndex`. */
export const addressMapControlTable: Table<AddressMapControlEntry, number> = /* @__PURE__ */ defineTable<
  AddressMapControlEntry,
  number
>({
  name: "addressMapControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.13.4",
  columns: [
    ["addressMapControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["addressMapControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["addressMapControlDroppedFrames", 3, "Counter32", "read-only"],
    ["addressMapControlOwner", 4, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["addressMapControlStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["addressMapControlIndex"],
});

/** A row of `addressMapTable` (RMON2-MIB). */
export interface AddressMapEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly addressMapTimeMark: number;
  /** Column 2, OCTET STRING (1..255), not-accessible. */
  readonly addressMapNetworkAddress: string;
  /** Column 3, OBJECT IDENTIFIER, not-accessible. */
  readonly addressMapSource: string;
  /** Column 4, OCTET STRING, read-only. */
  readonly addressMapPhysicalAddress?: string;
  /** Column 5, TimeStamp, read-only. */
  readonly addressMapLastChange?: number;
}

/** The table `addressMapTable` (RMON2-MIB), 1.3.6.1.2.1.16.13.5; its key is `addressMapTimeMark`, `protocolDirLocalIndex`, `addressMapNetworkAddress`, `addressMapSource`. */
export const addressMapTable: Table<AddressMapEntry, readonly [number, number, string, string]> =
  /* @__PURE__ */ defineTable<AddressMapEntry, readonly [number, number, string, string]>({
    name: "addressMapTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.13.5",
    columns: [
      ["addressMapTimeMark", 1, "TimeTicks", "not-accessible"],
      ["addressMapNetworkAddress", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 255]] }],
      ["addressMapSource", 3, "OBJECT IDENTIFIER", "not-accessible"],
      ["addressMapPhysicalAddress", 4, "OCTET STRING", "read-only"],
      ["addressMapLastChange", 5, "TimeTicks", "read-only"],
    ],
    index: [
      "addressMapTimeMark",
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "addressMapNetworkAddress",
      "addressMapSource",
    ],
  });

/** A row of `hlHostControlTable` (RMON2-MIB). */
export interface HlHostControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly hlHostControlIndex: number;
  /** Column 2, DataSource, read-create. */
  readonly hlHostControlDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly hlHostControlNlDroppedFrames?: number;
  /** Column 4, Counter32, read-only. */
  readonly hlHostControlNlInserts?: number;
  /** Column 5, Counter32, read-only. */
  readonly hlHostControlNlDeletes?: number;
  /** Column 6, Integer32 (-1..2147483647), read-create. */
  readonly hlHostControlNlMaxDesiredEntries?: number;
  /** Column 7, Counter32, read-only. */
  readonly hlHostControlAlDroppedFrames?: number;
  /** Column 8, Counter32, read-only. */
  readonly hlHostControlAlInserts?: number;
  /** Column 9, Counter32, read-only. */
  readonly hlHostControlAlDeletes?: number;
  /** Column 10, Integer32 (-1..2147483647), read-create. */
  readonly hlHostControlAlMaxDesiredEntries?: number;
  /** Column 11, OwnerString (0..127), read-create. */
  readonly hlHostControlOwner?: string;
  /** Column 12, RowStatus, read-create. */
  readonly hlHostControlStatus?: RowStatus | number;
}

/** The table `hlHostControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.14.1; its key is `hlHostControlIndex`. */
export const hlHostControlTable: Table<HlHostControlEntry, number> = /* @__PURE__ */ defineTable<
  HlHostControlEntry,
  number
>({
  name: "hlHostControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.14.1",
  columns: [
    ["hlHostControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["hlHostControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["hlHostControlNlDroppedFrames", 3, "Counter32", "read-only"],
    ["hlHostControlNlInserts", 4, "Counter32", "read-only"],
    ["hlHostControlNlDeletes", 5, "Counter32", "read-only"],
    ["hlHostControlNlMaxDesiredEntries", 6, "Integer32", "read-create", { ranges: [[-1, 2147483647]] }],
    ["hlHostControlAlDroppedFrames", 7, "Counter32", "read-only"],
    ["hlHostControlAlInserts", 8, "Counter32", "read-only"],
    ["hlHostControlAlDeletes", 9, "Counter32", "read-only"],
    ["hlHostControlAlMaxDesiredEntries", 10, "Integer32", "read-create", { ranges: [[-1, 2147483647]] }],
    ["hlHostControlOwner", 11, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["hlHostControlStatus", 12, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["hlHostControlIndex"],
});

/** A row of `nlHostTable` (RMON2-MIB). */
export interface NlHostEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly nlHostTimeMark: number;
  /** Column 2, OCTET STRING (1..255), not-accessible. */
  readonly nlHostAddress: string;
  /** Column 3, ZeroBasedCounter32, read-only. */
  readonly nlHostInPkts?: number;
  /** Column 4, ZeroBasedCounter32, read-only. */
  readonly nlHostOutPkts?: number;
  /** Column 5, ZeroBasedCounter32, read-only. */
  readonly nlHostInOctets?: number;
  /** Column 6, ZeroBasedCounter32, read-only. */
  readonly nlHostOutOctets?: number;
  /** Column 7, ZeroBasedCounter32, read-only. */
  readonly nlHostOutMacNonUnicastPkts?: number;
  /** Column 8, LastCreateTime, read-only. */
  readonly nlHostCreateTime?: number;
}

/** The table `nlHostTable` (RMON2-MIB), 1.3.6.1.2.1.16.14.2; its key is `hlHostControlIndex`, `nlHostTimeMark`, `protocolDirLocalIndex`, `nlHostAddress`. */
export const nlHostTable: Table<NlHostEntry, readonly [number, number, number, string]> =
  /* @__PURE__ */ defineTable<NlHostEntry, readonly [number, number, number, string]>({
    name: "nlHostTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.14.2",
    columns: [
      ["nlHostTimeMark", 1, "TimeTicks", "not-accessible"],
      ["nlHostAddress", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 255]] }],
      ["nlHostInPkts", 3, "Gauge32", "read-only"],
      ["nlHostOutPkts", 4, "Gauge32", "read-only"],
      ["nlHostInOctets", 5, "Gauge32", "read-only"],
      ["nlHostOutOctets", 6, "Gauge32", "read-only"],
      ["nlHostOutMacNonUnicastPkts", 7, "Gauge32", "read-only"],
      ["nlHostCreateTime", 8, "TimeTicks", "read-only"],
    ],
    index: [
      { name: "hlHostControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "nlHostTimeMark",
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "nlHostAddress",
    ],
  });

/** A row of `hlMatrixControlTable` (RMON2-MIB). */
export interface HlMatrixControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly hlMatrixControlIndex: number;
  /** Column 2, DataSource, read-create. */
  readonly hlMatrixControlDataSource?: string;
  /** Column 3, Counter32, read-only. */
  readonly hlMatrixControlNlDroppedFrames?: number;
  /** Column 4, Counter32, read-only. */
  readonly hlMatrixControlNlInserts?: number;
  /** Column 5, Counter32, read-only. */
  readonly hlMatrixControlNlDeletes?: number;
  /** Column 6, Integer32 (-1..2147483647), read-create. */
  readonly hlMatrixControlNlMaxDesiredEntries?: number;
  /** Column 7, Counter32, read-only. */
  readonly hlMatrixControlAlDroppedFrames?: number;
  /** Column 8, Counter32, read-only. */
  readonly hlMatrixControlAlInserts?: number;
  /** Column 9, Counter32, read-only. */
  readonly hlMatrixControlAlDeletes?: number;
  /** Column 10, Integer32 (-1..2147483647), read-create. */
  readonly hlMatrixControlAlMaxDesiredEntries?: number;
  /** Column 11, OwnerString (0..127), read-create. */
  readonly hlMatrixControlOwner?: string;
  /** Column 12, RowStatus, read-create. */
  readonly hlMatrixControlStatus?: RowStatus | number;
}

/** The table `hlMatrixControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.15.1; its key is `hlMatrixControlIndex`. */
export const hlMatrixControlTable: Table<HlMatrixControlEntry, number> = /* @__PURE__ */ defineTable<
  HlMatrixControlEntry,
  number
>({
  name: "hlMatrixControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.15.1",
  columns: [
    ["hlMatrixControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["hlMatrixControlDataSource", 2, "OBJECT IDENTIFIER", "read-create"],
    ["hlMatrixControlNlDroppedFrames", 3, "Counter32", "read-only"],
    ["hlMatrixControlNlInserts", 4, "Counter32", "read-only"],
    ["hlMatrixControlNlDeletes", 5, "Counter32", "read-only"],
    ["hlMatrixControlNlMaxDesiredEntries", 6, "Integer32", "read-create", { ranges: [[-1, 2147483647]] }],
    ["hlMatrixControlAlDroppedFrames", 7, "Counter32", "read-only"],
    ["hlMatrixControlAlInserts", 8, "Counter32", "read-only"],
    ["hlMatrixControlAlDeletes", 9, "Counter32", "read-only"],
    ["hlMatrixControlAlMaxDesiredEntries", 10, "Integer32", "read-create", { ranges: [[-1, 2147483647]] }],
    ["hlMatrixControlOwner", 11, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["hlMatrixControlStatus", 12, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["hlMatrixControlIndex"],
});

/** A row of `nlMatrixSDTable` (RMON2-MIB). */
export interface NlMatrixSDEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly nlMatrixSDTimeMark: number;
  /** Column 2, OCTET STRING (1..255), not-accessible. */
  readonly nlMatrixSDSourceAddress: string;
  /** Column 3, OCTET STRING (1..255), not-accessible. */
  readonly nlMatrixSDDestAddress: string;
  /** Column 4, ZeroBasedCounter32, read-only. */
  readonly nlMatrixSDPkts?: number;
  /** Column 5, ZeroBasedCounter32, read-only. */
  readonly nlMatrixSDOctets?: number;
  /** Column 6, LastCreateTime, read-only. */
  readonly nlMatrixSDCreateTime?: number;
}

/** The table `nlMatrixSDTable` (RMON2-MIB), 1.3.6.1.2.1.16.15.2; its key is `hlMatrixControlIndex`, `nlMatrixSDTimeMark`, `protocolDirLocalIndex`, `nlMatrixSDSourceAddress`, `nlMatrixSDDestAddress`. */
export const nlMatrixSDTable: Table<NlMatrixSDEntry, readonly [number, number, number, string, string]> =
  /* @__PURE__ */ defineTable<NlMatrixSDEntry, readonly [number, number, number, string, string]>({
    name: "nlMatrixSDTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.15.2",
    columns: [
      ["nlMatrixSDTimeMark", 1, "TimeTicks", "not-accessible"],
      ["nlMatrixSDSourceAddress", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 255]] }],
      ["nlMatrixSDDestAddress", 3, "OCTET STRING", "not-accessible", { ranges: [[1, 255]] }],
      ["nlMatrixSDPkts", 4, "Gauge32", "read-only"],
      ["nlMatrixSDOctets", 5, "Gauge32", "read-only"],
      ["nlMatrixSDCreateTime", 6, "TimeTicks", "read-only"],
    ],
    index: [
      { name: "hlMatrixControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "nlMatrixSDTimeMark",
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "nlMatrixSDSourceAddress",
      "nlMatrixSDDestAddress",
    ],
  });

/** A row of `nlMatrixDSTable` (RMON2-MIB). */
export interface NlMatrixDSEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly nlMatrixDSTimeMark: number;
  /** Column 2, OCTET STRING (1..255), not-accessible. */
  readonly nlMatrixDSSourceAddress: string;
  /** Column 3, OCTET STRING (1..255), not-accessible. */
  readonly nlMatrixDSDestAddress: string;
  /** Column 4, ZeroBasedCounter32, read-only. */
  readonly nlMatrixDSPkts?: number;
  /** Column 5, ZeroBasedCounter32, read-only. */
  readonly nlMatrixDSOctets?: number;
  /** Column 6, LastCreateTime, read-only. */
  readonly nlMatrixDSCreateTime?: number;
}

/** The table `nlMatrixDSTable` (RMON2-MIB), 1.3.6.1.2.1.16.15.3; its key is `hlMatrixControlIndex`, `nlMatrixDSTimeMark`, `protocolDirLocalIndex`, `nlMatrixDSDestAddress`, `nlMatrixDSSourceAddress`. */
export const nlMatrixDSTable: Table<NlMatrixDSEntry, readonly [number, number, number, string, string]> =
  /* @__PURE__ */ defineTable<NlMatrixDSEntry, readonly [number, number, number, string, string]>({
    name: "nlMatrixDSTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.15.3",
    columns: [
      ["nlMatrixDSTimeMark", 1, "TimeTicks", "not-accessible"],
      ["nlMatrixDSSourceAddress", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 255]] }],
      ["nlMatrixDSDestAddress", 3, "OCTET STRING", "not-accessible", { ranges: [[1, 255]] }],
      ["nlMatrixDSPkts", 4, "Gauge32", "read-only"],
      ["nlMatrixDSOctets", 5, "Gauge32", "read-only"],
      ["nlMatrixDSCreateTime", 6, "TimeTicks", "read-only"],
    ],
    index: [
      { name: "hlMatrixControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "nlMatrixDSTimeMark",
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "nlMatrixDSDestAddress",
      "nlMatrixDSSourceAddress",
    ],
  });

/** A row of `nlMatrixTopNControlTable` (RMON2-MIB). */
export interface NlMatrixTopNControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly nlMatrixTopNControlIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly nlMatrixTopNControlMatrixIndex?: number;
  /** Column 3, INTEGER, read-create. */
  readonly nlMatrixTopNControlRateBase?:
    | "nlMatrixTopNPkts"
    | "nlMatrixTopNOctets"
    | "nlMatrixTopNHighCapacityPkts"
    | "nlMatrixTopNHighCapacityOctets"
    | number;
  /** Column 4, Integer32 (0..2147483647), read-create. */
  readonly nlMatrixTopNControlTimeRemaining?: number;
  /** Column 5, Counter32, read-only. */
  readonly nlMatrixTopNControlGeneratedReports?: number;
  /** Column 6, Integer32, read-only. */
  readonly nlMatrixTopNControlDuration?: number;
  /** Column 7, Integer32 (0..2147483647), read-create. */
  readonly nlMatrixTopNControlRequestedSize?: number;
  /** Column 8, Integer32 (0..2147483647), read-only. */
  readonly nlMatrixTopNControlGrantedSize?: number;
  /** Column 9, TimeStamp, read-only. */
  readonly nlMatrixTopNControlStartTime?: number;
  /** Column 10, OwnerString (0..127), read-create. */
  readonly nlMatrixTopNControlOwner?: string;
  /** Column 11, RowStatus, read-create. */
  readonly nlMatrixTopNControlStatus?: RowStatus | number;
}

/** The table `nlMatrixTopNControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.15.4; its key is `nlMatrixTopNControlIndex`. */
export const nlMatrixTopNControlTable: Table<NlMatrixTopNControlEntry, number> = /* @__PURE__ */ defineTable<
  NlMatrixTopNControlEntry,
  number
>({
  name: "nlMatrixTopNControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.15.4",
  columns: [
    ["nlMatrixTopNControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["nlMatrixTopNControlMatrixIndex", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    [
      "nlMatrixTopNControlRateBase",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "nlMatrixTopNPkts"],
          [2, "nlMatrixTopNOctets"],
          [3, "nlMatrixTopNHighCapacityPkts"],
          [4, "nlMatrixTopNHighCapacityOctets"],
        ],
      },
    ],
    [
      "nlMatrixTopNControlTimeRemaining",
      4,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 1800 } },
    ],
    ["nlMatrixTopNControlGeneratedReports", 5, "Counter32", "read-only"],
    ["nlMatrixTopNControlDuration", 6, "Integer32", "read-only"],
    [
      "nlMatrixTopNControlRequestedSize",
      7,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 150 } },
    ],
    ["nlMatrixTopNControlGrantedSize", 8, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ["nlMatrixTopNControlStartTime", 9, "TimeTicks", "read-only"],
    ["nlMatrixTopNControlOwner", 10, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["nlMatrixTopNControlStatus", 11, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["nlMatrixTopNControlIndex"],
});

/** A row of `nlMatrixTopNTable` (RMON2-MIB). */
export interface NlMatrixTopNEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly nlMatrixTopNIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly nlMatrixTopNProtocolDirLocalIndex?: number;
  /** Column 3, OCTET STRING (1..255), read-only. */
  readonly nlMatrixTopNSourceAddress?: string;
  /** Column 4, OCTET STRING (1..255), read-only. */
  readonly nlMatrixTopNDestAddress?: string;
  /** Column 5, Gauge32, read-only. */
  readonly nlMatrixTopNPktRate?: number;
  /** Column 6, Gauge32, read-only. */
  readonly nlMatrixTopNReversePktRate?: number;
  /** Column 7, Gauge32, read-only. */
  readonly nlMatrixTopNOctetRate?: number;
  /** Column 8, Gauge32, read-only. */
  readonly nlMatrixTopNReverseOctetRate?: number;
}

/** The table `nlMatrixTopNTable` (RMON2-MIB), 1.3.6.1.2.1.16.15.5; its key is `nlMatrixTopNControlIndex`, `nlMatrixTopNIndex`. */
export const nlMatrixTopNTable: Table<NlMatrixTopNEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<NlMatrixTopNEntry, readonly [number, number]>({
    name: "nlMatrixTopNTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.15.5",
    columns: [
      ["nlMatrixTopNIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["nlMatrixTopNProtocolDirLocalIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["nlMatrixTopNSourceAddress", 3, "OCTET STRING", "read-only", { ranges: [[1, 255]] }],
      ["nlMatrixTopNDestAddress", 4, "OCTET STRING", "read-only", { ranges: [[1, 255]] }],
      ["nlMatrixTopNPktRate", 5, "Gauge32", "read-only"],
      ["nlMatrixTopNReversePktRate", 6, "Gauge32", "read-only"],
      ["nlMatrixTopNOctetRate", 7, "Gauge32", "read-only"],
      ["nlMatrixTopNReverseOctetRate", 8, "Gauge32", "read-only"],
    ],
    index: [
      { name: "nlMatrixTopNControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "nlMatrixTopNIndex",
    ],
  });

/** A row of `alHostTable` (RMON2-MIB). */
export interface AlHostEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly alHostTimeMark: number;
  /** Column 2, ZeroBasedCounter32, read-only. */
  readonly alHostInPkts?: number;
  /** Column 3, ZeroBasedCounter32, read-only. */
  readonly alHostOutPkts?: number;
  /** Column 4, ZeroBasedCounter32, read-only. */
  readonly alHostInOctets?: number;
  /** Column 5, ZeroBasedCounter32, read-only. */
  readonly alHostOutOctets?: number;
  /** Column 6, LastCreateTime, read-only. */
  readonly alHostCreateTime?: number;
}

/** The table `alHostTable` (RMON2-MIB), 1.3.6.1.2.1.16.16.1; its key is `hlHostControlIndex`, `alHostTimeMark`, `protocolDirLocalIndex`, `nlHostAddress`, `protocolDirLocalIndex`. */
export const alHostTable: Table<AlHostEntry, readonly [number, number, number, string, number]> =
  /* @__PURE__ */ defineTable<AlHostEntry, readonly [number, number, number, string, number]>({
    name: "alHostTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.16.1",
    columns: [
      ["alHostTimeMark", 1, "TimeTicks", "not-accessible"],
      ["alHostInPkts", 2, "Gauge32", "read-only"],
      ["alHostOutPkts", 3, "Gauge32", "read-only"],
      ["alHostInOctets", 4, "Gauge32", "read-only"],
      ["alHostOutOctets", 5, "Gauge32", "read-only"],
      ["alHostCreateTime", 6, "TimeTicks", "read-only"],
    ],
    index: [
      { name: "hlHostControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "alHostTimeMark",
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      { name: "nlHostAddress", implied: false, base: "OCTET STRING", ranges: [[1, 255]] },
      { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    ],
  });

/** A row of `alMatrixSDTable` (RMON2-MIB). */
export interface AlMatrixSDEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly alMatrixSDTimeMark: number;
  /** Column 2, ZeroBasedCounter32, read-only. */
  readonly alMatrixSDPkts?: number;
  /** Column 3, ZeroBasedCounter32, read-only. */
  readonly alMatrixSDOctets?: number;
  /** Column 4, LastCreateTime, read-only. */
  readonly alMatrixSDCreateTime?: number;
}

/** The table `alMatrixSDTable` (RMON2-MIB), 1.3.6.1.2.1.16.17.1; its key is `hlMatrixControlIndex`, `alMatrixSDTimeMark`, `protocolDirLocalIndex`, `nlMatrixSDSourceAddress`, `nlMatrixSDDestAddress`, `protocolDirLocalIndex`. */
export const alMatrixSDTable: Table<
  AlMatrixSDEntry,
  readonly [number, number, number, string, string, number]
> = /* @__PURE__ */ defineTable<AlMatrixSDEntry, readonly [number, number, number, string, string, number]>({
  name: "alMatrixSDTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.17.1",
  columns: [
    ["alMatrixSDTimeMark", 1, "TimeTicks", "not-accessible"],
    ["alMatrixSDPkts", 2, "Gauge32", "read-only"],
    ["alMatrixSDOctets", 3, "Gauge32", "read-only"],
    ["alMatrixSDCreateTime", 4, "TimeTicks", "read-only"],
  ],
  index: [
    { name: "hlMatrixControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
    "alMatrixSDTimeMark",
    { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    { name: "nlMatrixSDSourceAddress", implied: false, base: "OCTET STRING", ranges: [[1, 255]] },
    { name: "nlMatrixSDDestAddress", implied: false, base: "OCTET STRING", ranges: [[1, 255]] },
    { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
  ],
});

/** A row of `alMatrixDSTable` (RMON2-MIB). */
export interface AlMatrixDSEntry {
  /** Column 1, TimeFilter, not-accessible. */
  readonly alMatrixDSTimeMark: number;
  /** Column 2, ZeroBasedCounter32, read-only. */
  readonly alMatrixDSPkts?: number;
  /** Column 3, ZeroBasedCounter32, read-only. */
  readonly alMatrixDSOctets?: number;
  /** Column 4, LastCreateTime, read-only. */
  readonly alMatrixDSCreateTime?: number;
}

/** The table `alMatrixDSTable` (RMON2-MIB), 1.3.6.1.2.1.16.17.2; its key is `hlMatrixControlIndex`, `alMatrixDSTimeMark`, `protocolDirLocalIndex`, `nlMatrixDSDestAddress`, `nlMatrixDSSourceAddress`, `protocolDirLocalIndex`. */
export const alMatrixDSTable: Table<
  AlMatrixDSEntry,
  readonly [number, number, number, string, string, number]
> = /* @__PURE__ */ defineTable<AlMatrixDSEntry, readonly [number, number, number, string, string, number]>({
  name: "alMatrixDSTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.17.2",
  columns: [
    ["alMatrixDSTimeMark", 1, "TimeTicks", "not-accessible"],
    ["alMatrixDSPkts", 2, "Gauge32", "read-only"],
    ["alMatrixDSOctets", 3, "Gauge32", "read-only"],
    ["alMatrixDSCreateTime", 4, "TimeTicks", "read-only"],
  ],
  index: [
    { name: "hlMatrixControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
    "alMatrixDSTimeMark",
    { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    { name: "nlMatrixDSDestAddress", implied: false, base: "OCTET STRING", ranges: [[1, 255]] },
    { name: "nlMatrixDSSourceAddress", implied: false, base: "OCTET STRING", ranges: [[1, 255]] },
    { name: "protocolDirLocalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
  ],
});

/** A row of `alMatrixTopNControlTable` (RMON2-MIB). */
export interface AlMatrixTopNControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly alMatrixTopNControlIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly alMatrixTopNControlMatrixIndex?: number;
  /** Column 3, INTEGER, read-create. */
  readonly alMatrixTopNControlRateBase?:
    | "alMatrixTopNTerminalsPkts"
    | "alMatrixTopNTerminalsOctets"
    | "alMatrixTopNAllPkts"
    | "alMatrixTopNAllOctets"
    | "alMatrixTopNTerminalsHighCapacityPkts"
    | "alMatrixTopNTerminalsHighCapacityOctets"
    | "alMatrixTopNAllHighCapacityPkts"
    | "alMatrixTopNAllHighCapacityOctets"
    | number;
  /** Column 4, Integer32 (0..2147483647), read-create. */
  readonly alMatrixTopNControlTimeRemaining?: number;
  /** Column 5, Counter32, read-only. */
  readonly alMatrixTopNControlGeneratedReports?: number;
  /** Column 6, Integer32, read-only. */
  readonly alMatrixTopNControlDuration?: number;
  /** Column 7, Integer32 (0..2147483647), read-create. */
  readonly alMatrixTopNControlRequestedSize?: number;
  /** Column 8, Integer32 (0..2147483647), read-only. */
  readonly alMatrixTopNControlGrantedSize?: number;
  /** Column 9, TimeStamp, read-only. */
  readonly alMatrixTopNControlStartTime?: number;
  /** Column 10, OwnerString (0..127), read-create. */
  readonly alMatrixTopNControlOwner?: string;
  /** Column 11, RowStatus, read-create. */
  readonly alMatrixTopNControlStatus?: RowStatus | number;
}

/** The table `alMatrixTopNControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.17.3; its key is `alMatrixTopNControlIndex`. */
export const alMatrixTopNControlTable: Table<AlMatrixTopNControlEntry, number> = /* @__PURE__ */ defineTable<
  AlMatrixTopNControlEntry,
  number
>({
  name: "alMatrixTopNControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.17.3",
  columns: [
    ["alMatrixTopNControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["alMatrixTopNControlMatrixIndex", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    [
      "alMatrixTopNControlRateBase",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "alMatrixTopNTerminalsPkts"],
          [2, "alMatrixTopNTerminalsOctets"],
          [3, "alMatrixTopNAllPkts"],
          [4, "alMatrixTopNAllOctets"],
          [5, "alMatrixTopNTerminalsHighCapacityPkts"],
          [6, "alMatrixTopNTerminalsHighCapacityOctets"],
          [7, "alMatrixTopNAllHighCapacityPkts"],
          [8, "alMatrixTopNAllHighCapacityOctets"],
        ],
      },
    ],
    [
      "alMatrixTopNControlTimeRemaining",
      4,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 1800 } },
    ],
    ["alMatrixTopNControlGeneratedReports", 5, "Counter32", "read-only"],
    ["alMatrixTopNControlDuration", 6, "Integer32", "read-only"],
    [
      "alMatrixTopNControlRequestedSize",
      7,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 150 } },
    ],
    ["alMatrixTopNControlGrantedSize", 8, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ["alMatrixTopNControlStartTime", 9, "TimeTicks", "read-only"],
    ["alMatrixTopNControlOwner", 10, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["alMatrixTopNControlStatus", 11, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["alMatrixTopNControlIndex"],
});

/** A row of `alMatrixTopNTable` (RMON2-MIB). */
export interface AlMatrixTopNEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly alMatrixTopNIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly alMatrixTopNProtocolDirLocalIndex?: number;
  /** Column 3, OCTET STRING (1..255), read-only. */
  readonly alMatrixTopNSourceAddress?: string;
  /** Column 4, OCTET STRING (1..255), read-only. */
  readonly alMatrixTopNDestAddress?: string;
  /** Column 5, Integer32 (1..2147483647), read-only. */
  readonly alMatrixTopNAppProtocolDirLocalIndex?: number;
  /** Column 6, Gauge32, read-only. */
  readonly alMatrixTopNPktRate?: number;
  /** Column 7, Gauge32, read-only. */
  readonly alMatrixTopNReversePktRate?: number;
  /** Column 8, Gauge32, read-only. */
  readonly alMatrixTopNOctetRate?: number;
  /** Column 9, Gauge32, read-only. */
  readonly alMatrixTopNReverseOctetRate?: number;
}

/** The table `alMatrixTopNTable` (RMON2-MIB), 1.3.6.1.2.1.16.17.4; its key is `alMatrixTopNControlIndex`, `alMatrixTopNIndex`. */
export const alMatrixTopNTable: Table<AlMatrixTopNEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<AlMatrixTopNEntry, readonly [number, number]>({
    name: "alMatrixTopNTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.17.4",
    columns: [
      ["alMatrixTopNIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["alMatrixTopNProtocolDirLocalIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["alMatrixTopNSourceAddress", 3, "OCTET STRING", "read-only", { ranges: [[1, 255]] }],
      ["alMatrixTopNDestAddress", 4, "OCTET STRING", "read-only", { ranges: [[1, 255]] }],
      ["alMatrixTopNAppProtocolDirLocalIndex", 5, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["alMatrixTopNPktRate", 6, "Gauge32", "read-only"],
      ["alMatrixTopNReversePktRate", 7, "Gauge32", "read-only"],
      ["alMatrixTopNOctetRate", 8, "Gauge32", "read-only"],
      ["alMatrixTopNReverseOctetRate", 9, "Gauge32", "read-only"],
    ],
    index: [
      { name: "alMatrixTopNControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "alMatrixTopNIndex",
    ],
  });

/** A row of `usrHistoryControlTable` (RMON2-MIB). */
export interface UsrHistoryControlEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly usrHistoryControlIndex: number;
  /** Column 2, Integer32 (1..65535), read-create. */
  readonly usrHistoryControlObjects?: number;
  /** Column 3, Integer32 (1..65535), read-create. */
  readonly usrHistoryControlBucketsRequested?: number;
  /** Column 4, Integer32 (1..65535), read-only. */
  readonly usrHistoryControlBucketsGranted?: number;
  /** Column 5, Integer32 (1..2147483647), read-create. */
  readonly usrHistoryControlInterval?: number;
  /** Column 6, OwnerString (0..127), read-create. */
  readonly usrHistoryControlOwner?: string;
  /** Column 7, RowStatus, read-create. */
  readonly usrHistoryControlStatus?: RowStatus | number;
}

/** The table `usrHistoryControlTable` (RMON2-MIB), 1.3.6.1.2.1.16.18.1; its key is `usrHistoryControlIndex`. */
export const usrHistoryControlTable: Table<UsrHistoryControlEntry, number> = /* @__PURE__ */ defineTable<
  UsrHistoryControlEntry,
  number
>({
  name: "usrHistoryControlTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.18.1",
  columns: [
    ["usrHistoryControlIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["usrHistoryControlObjects", 2, "Integer32", "read-create", { ranges: [[1, 65535]] }],
    [
      "usrHistoryControlBucketsRequested",
      3,
      "Integer32",
      "read-create",
      { ranges: [[1, 65535]], defval: { kind: "number", value: 50 } },
    ],
    ["usrHistoryControlBucketsGranted", 4, "Integer32", "read-only", { ranges: [[1, 65535]] }],
    [
      "usrHistoryControlInterval",
      5,
      "Integer32",
      "read-create",
      { ranges: [[1, 2147483647]], defval: { kind: "number", value: 1800 } },
    ],
    ["usrHistoryControlOwner", 6, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["usrHistoryControlStatus", 7, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["usrHistoryControlIndex"],
});

/** A row of `usrHistoryObjectTable` (RMON2-MIB). */
export interface UsrHistoryObjectEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly usrHistoryObjectIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-create. */
  readonly usrHistoryObjectVariable?: string;
  /** Column 3, INTEGER, read-create. */
  readonly usrHistoryObjectSampleType?: "absoluteValue" | "deltaValue" | number;
}

/** The table `usrHistoryObjectTable` (RMON2-MIB), 1.3.6.1.2.1.16.18.2; its key is `usrHistoryControlIndex`, `usrHistoryObjectIndex`. */
export const usrHistoryObjectTable: Table<UsrHistoryObjectEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<UsrHistoryObjectEntry, readonly [number, number]>({
    name: "usrHistoryObjectTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.18.2",
    columns: [
      ["usrHistoryObjectIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["usrHistoryObjectVariable", 2, "OBJECT IDENTIFIER", "read-create"],
      [
        "usrHistoryObjectSampleType",
        3,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "absoluteValue"],
            [2, "deltaValue"],
          ],
        },
      ],
    ],
    index: [
      { name: "usrHistoryControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "usrHistoryObjectIndex",
    ],
  });

/** A row of `usrHistoryTable` (RMON2-MIB). */
export interface UsrHistoryEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly usrHistorySampleIndex: number;
  /** Column 2, TimeStamp, read-only. */
  readonly usrHistoryIntervalStart?: number;
  /** Column 3, TimeStamp, read-only. */
  readonly usrHistoryIntervalEnd?: number;
  /** Column 4, Gauge32, read-only. */
  readonly usrHistoryAbsValue?: number;
  /** Column 5, INTEGER, read-only. */
  readonly usrHistoryValStatus?: "valueNotAvailable" | "valuePositive" | "valueNegative" | number;
}

/** The table `usrHistoryTable` (RMON2-MIB), 1.3.6.1.2.1.16.18.3; its key is `usrHistoryControlIndex`, `usrHistorySampleIndex`, `usrHistoryObjectIndex`. */
export const usrHistoryTable: Table<UsrHistoryEntry, readonly [number, number, number]> =
  /* @__PURE__ */ defineTable<UsrHistoryEntry, readonly [number, number, number]>({
    name: "usrHistoryTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.18.3",
    columns: [
      ["usrHistorySampleIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
      ["usrHistoryIntervalStart", 2, "TimeTicks", "read-only"],
      ["usrHistoryIntervalEnd", 3, "TimeTicks", "read-only"],
      ["usrHistoryAbsValue", 4, "Gauge32", "read-only"],
      [
        "usrHistoryValStatus",
        5,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "valueNotAvailable"],
            [2, "valuePositive"],
            [3, "valueNegative"],
          ],
        },
      ],
    ],
    index: [
      { name: "usrHistoryControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
      "usrHistorySampleIndex",
      { name: "usrHistoryObjectIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] },
    ],
  });

/** A row of `serialConfigTable` (RMON2-MIB). */
export interface SerialConfigEntry {
  /** Column 1, INTEGER, read-create, deprecated. */
  readonly serialMode?: "direct" | "modem" | number;
  /** Column 2, INTEGER, read-create, deprecated. */
  readonly serialProtocol?: "other" | "slip" | "ppp" | number;
  /** Column 3, Integer32 (1..65535), read-create, deprecated. */
  readonly serialTimeout?: number;
  /** Column 4, ControlString (0..255), read-create, deprecated. */
  readonly serialModemInitString?: string;
  /** Column 5, ControlString (0..255), read-create, deprecated. */
  readonly serialModemHangUpString?: string;
  /** Column 6, DisplayString (0..255), read-create, deprecated. */
  readonly serialModemConnectResp?: string;
  /** Column 7, DisplayString (0..255), read-create, deprecated. */
  readonly serialModemNoConnectResp?: string;
  /** Column 8, Integer32 (1..65535), read-create, deprecated. */
  readonly serialDialoutTimeout?: number;
  /** Column 9, RowStatus, read-create, deprecated. */
  readonly serialStatus?: RowStatus | number;
}

/** The table `serialConfigTable` (RMON2-MIB), 1.3.6.1.2.1.16.19.10; its key is `ifIndex`. */
export const serialConfigTable: Table<SerialConfigEntry, number> = /* @__PURE__ */ defineTable<
  SerialConfigEntry,
  number
>({
  name: "serialConfigTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.19.10",
  columns: [
    [
      "serialMode",
      1,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "direct"],
          [2, "modem"],
        ],
        defval: { kind: "label", value: "direct" },
      },
    ],
    [
      "serialProtocol",
      2,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "other"],
          [2, "slip"],
          [3, "ppp"],
        ],
        defval: { kind: "label", value: "slip" },
      },
    ],
    [
      "serialTimeout",
      3,
      "Integer32",
      "read-create",
      { ranges: [[1, 65535]], defval: { kind: "number", value: 300 } },
    ],
    ["serialModemInitString", 4, "OCTET STRING", "read-create", { ranges: [[0, 255]] }],
    ["serialModemHangUpString", 5, "OCTET STRING", "read-create", { ranges: [[0, 255]] }],
    ["serialModemConnectResp", 6, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255a" }],
    ["serialModemNoConnectResp", 7, "OCTET STRING", "read-create", { ranges: [[0, 255]], hint: "255a" }],
    [
      "serialDialoutTimeout",
      8,
      "Integer32",
      "read-create",
      { ranges: [[1, 65535]], defval: { kind: "number", value: 20 } },
    ],
    ["serialStatus", 9, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [{ name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" }],
});

/** A row of `netConfigTable` (RMON2-MIB). */
export interface NetConfigEntry {
  /** Column 1, IpAddress, read-create, deprecated. */
  readonly netConfigIPAddress?: string;
  /** Column 2, IpAddress, read-create, deprecated. */
  readonly netConfigSubnetMask?: string;
  /** Column 3, RowStatus, read-create, deprecated. */
  readonly netConfigStatus?: RowStatus | number;
}

/** The table `netConfigTable` (RMON2-MIB), 1.3.6.1.2.1.16.19.11; its key is `ifIndex`. */
export const netConfigTable: Table<NetConfigEntry, number> = /* @__PURE__ */ defineTable<
  NetConfigEntry,
  number
>({
  name: "netConfigTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.19.11",
  columns: [
    ["netConfigIPAddress", 1, "IpAddress", "read-create"],
    ["netConfigSubnetMask", 2, "IpAddress", "read-create"],
    ["netConfigStatus", 3, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [{ name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" }],
});

/** A row of `trapDestTable` (RMON2-MIB). */
export interface TrapDestEntry {
  /** Column 1, Integer32 (1..65535), not-accessible, deprecated. */
  readonly trapDestIndex: number;
  /** Column 2, OCTET STRING (0..127), read-create, deprecated. */
  readonly trapDestCommunity?: string;
  /** Column 3, INTEGER, read-create, deprecated. */
  readonly trapDestProtocol?: "ip" | "ipx" | number;
  /** Column 4, OCTET STRING, read-create, deprecated. */
  readonly trapDestAddress?: string;
  /** Column 5, OwnerString (0..127), read-create, deprecated. */
  readonly trapDestOwner?: string;
  /** Column 6, RowStatus, read-create, deprecated. */
  readonly trapDestStatus?: RowStatus | number;
}

/** The table `trapDestTable` (RMON2-MIB), 1.3.6.1.2.1.16.19.13; its key is `trapDestIndex`. */
export const trapDestTable: Table<TrapDestEntry, number> = /* @__PURE__ */ defineTable<TrapDestEntry, number>(
  {
    name: "trapDestTable",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.19.13",
    columns: [
      ["trapDestIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["trapDestCommunity", 2, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
      [
        "trapDestProtocol",
        3,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "ip"],
            [2, "ipx"],
          ],
        },
      ],
      ["trapDestAddress", 4, "OCTET STRING", "read-create"],
      ["trapDestOwner", 5, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
      ["trapDestStatus", 6, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["trapDestIndex"],
  },
);

/** A row of `serialConnectionTable` (RMON2-MIB). */
export interface SerialConnectionEntry {
  /** Column 1, Integer32 (1..65535), not-accessible, deprecated. */
  readonly serialConnectIndex: number;
  /** Column 2, IpAddress, read-create, deprecated. */
  readonly serialConnectDestIpAddress?: string;
  /** Column 3, INTEGER, read-create, deprecated. */
  readonly serialConnectType?: "direct" | "modem" | "switch" | "modemSwitch" | number;
  /** Column 4, ControlString (0..255), read-create, deprecated. */
  readonly serialConnectDialString?: string;
  /** Column 5, ControlString (0..255), read-create, deprecated. */
  readonly serialConnectSwitchConnectSeq?: string;
  /** Column 6, ControlString (0..255), read-create, deprecated. */
  readonly serialConnectSwitchDisconnectSeq?: string;
  /** Column 7, ControlString (0..255), read-create, deprecated. */
  readonly serialConnectSwitchResetSeq?: string;
  /** Column 8, OwnerString (0..127), read-create, deprecated. */
  readonly serialConnectOwner?: string;
  /** Column 9, RowStatus, read-create, deprecated. */
  readonly serialConnectStatus?: RowStatus | number;
}

/** The table `serialConnectionTable` (RMON2-MIB), 1.3.6.1.2.1.16.19.14; its key is `serialConnectIndex`. */
export const serialConnectionTable: Table<SerialConnectionEntry, number> = /* @__PURE__ */ defineTable<
  SerialConnectionEntry,
  number
>({
  name: "serialConnectionTable",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.19.14",
  columns: [
    ["serialConnectIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["serialConnectDestIpAddress", 2, "IpAddress", "read-create"],
    [
      "serialConnectType",
      3,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "direct"],
          [2, "modem"],
          [3, "switch"],
          [4, "modemSwitch"],
        ],
        defval: { kind: "label", value: "direct" },
      },
    ],
    ["serialConnectDialString", 4, "OCTET STRING", "read-create", { ranges: [[0, 255]] }],
    ["serialConnectSwitchConnectSeq", 5, "OCTET STRING", "read-create", { ranges: [[0, 255]] }],
    ["serialConnectSwitchDisconnectSeq", 6, "OCTET STRING", "read-create", { ranges: [[0, 255]] }],
    ["serialConnectSwitchResetSeq", 7, "OCTET STRING", "read-create", { ranges: [[0, 255]] }],
    ["serialConnectOwner", 8, "OCTET STRING", "read-create", { ranges: [[0, 127]] }],
    ["serialConnectStatus", 9, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["serialConnectIndex"],
});

/** A row of `etherStats2Table` (RMON2-MIB). */
export interface EtherStats2Entry {
  /** Column 1, Counter32, read-only. */
  readonly etherStatsDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only. */
  readonly etherStatsCreateTime?: number;
}

/** The table `etherStats2Table` (RMON2-MIB), 1.3.6.1.2.1.16.1.4; its key is `etherStatsIndex`. */
export const etherStats2Table: Table<EtherStats2Entry, number> = /* @__PURE__ */ defineTable<
  EtherStats2Entry,
  number
>({
  name: "etherStats2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.1.4",
  columns: [
    ["etherStatsDroppedFrames", 1, "Counter32", "read-only"],
    ["etherStatsCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "etherStatsIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `historyControl2Table` (RMON2-MIB). */
export interface HistoryControl2Entry {
  /** Column 1, Counter32, read-only. */
  readonly historyControlDroppedFrames?: number;
}

/** The table `historyControl2Table` (RMON2-MIB), 1.3.6.1.2.1.16.2.5; its key is `historyControlIndex`. */
export const historyControl2Table: Table<HistoryControl2Entry, number> = /* @__PURE__ */ defineTable<
  HistoryControl2Entry,
  number
>({
  name: "historyControl2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.2.5",
  columns: [["historyControlDroppedFrames", 1, "Counter32", "read-only"]],
  index: [{ name: "historyControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `hostControl2Table` (RMON2-MIB). */
export interface HostControl2Entry {
  /** Column 1, Counter32, read-only. */
  readonly hostControlDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only. */
  readonly hostControlCreateTime?: number;
}

/** The table `hostControl2Table` (RMON2-MIB), 1.3.6.1.2.1.16.4.4; its key is `hostControlIndex`. */
export const hostControl2Table: Table<HostControl2Entry, number> = /* @__PURE__ */ defineTable<
  HostControl2Entry,
  number
>({
  name: "hostControl2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.4.4",
  columns: [
    ["hostControlDroppedFrames", 1, "Counter32", "read-only"],
    ["hostControlCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "hostControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `matrixControl2Table` (RMON2-MIB). */
export interface MatrixControl2Entry {
  /** Column 1, Counter32, read-only. */
  readonly matrixControlDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only. */
  readonly matrixControlCreateTime?: number;
}

/** The table `matrixControl2Table` (RMON2-MIB), 1.3.6.1.2.1.16.6.4; its key is `matrixControlIndex`. */
export const matrixControl2Table: Table<MatrixControl2Entry, number> = /* @__PURE__ */ defineTable<
  MatrixControl2Entry,
  number
>({
  name: "matrixControl2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.6.4",
  columns: [
    ["matrixControlDroppedFrames", 1, "Counter32", "read-only"],
    ["matrixControlCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "matrixControlIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});

/** A row of `channel2Table` (RMON2-MIB). */
export interface Channel2Entry {
  /** Column 1, Counter32, read-only. */
  readonly channelDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only. */
  readonly channelCreateTime?: number;
}

/** The table `channel2Table` (RMON2-MIB), 1.3.6.1.2.1.16.7.3; its key is `channelIndex`. */
export const channel2Table: Table<Channel2Entry, number> = /* @__PURE__ */ defineTable<Channel2Entry, number>(
  {
    name: "channel2Table",
    module: "RMON2-MIB",
    oid: "1.3.6.1.2.1.16.7.3",
    columns: [
      ["channelDroppedFrames", 1, "Counter32", "read-only"],
      ["channelCreateTime", 2, "TimeTicks", "read-only"],
    ],
    index: [{ name: "channelIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
  },
);

/** A row of `tokenRingMLStats2Table` (RMON2-MIB). */
export interface TokenRingMLStats2Entry {
  /** Column 1, Counter32, read-only, deprecated. */
  readonly tokenRingMLStatsDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only, deprecated. */
  readonly tokenRingMLStatsCreateTime?: number;
}

/** The table `tokenRingMLStats2Table` (RMON2-MIB), 1.3.6.1.2.1.16.1.5; its key is `tokenRingMLStatsIndex`. */
export const tokenRingMLStats2Table: Table<TokenRingMLStats2Entry, number> = /* @__PURE__ */ defineTable<
  TokenRingMLStats2Entry,
  number
>({
  name: "tokenRingMLStats2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.1.5",
  columns: [
    ["tokenRingMLStatsDroppedFrames", 1, "Counter32", "read-only"],
    ["tokenRingMLStatsCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "tokenRingMLStatsIndex", implied: false, base: "INTEGER", ranges: [[1, 65535]] }],
});

/** A row of `tokenRingPStats2Table` (RMON2-MIB). */
export interface TokenRingPStats2Entry {
  /** Column 1, Counter32, read-only, deprecated. */
  readonly tokenRingPStatsDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only, deprecated. */
  readonly tokenRingPStatsCreateTime?: number;
}

/** The table `tokenRingPStats2Table` (RMON2-MIB), 1.3.6.1.2.1.16.1.6; its key is `tokenRingPStatsIndex`. */
export const tokenRingPStats2Table: Table<TokenRingPStats2Entry, number> = /* @__PURE__ */ defineTable<
  TokenRingPStats2Entry,
  number
>({
  name: "tokenRingPStats2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.1.6",
  columns: [
    ["tokenRingPStatsDroppedFrames", 1, "Counter32", "read-only"],
    ["tokenRingPStatsCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "tokenRingPStatsIndex", implied: false, base: "INTEGER", ranges: [[1, 65535]] }],
});

/** A row of `ringStationControl2Table` (RMON2-MIB). */
export interface RingStationControl2Entry {
  /** Column 1, Counter32, read-only, deprecated. */
  readonly ringStationControlDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only, deprecated. */
  readonly ringStationControlCreateTime?: number;
}

/** The table `ringStationControl2Table` (RMON2-MIB), 1.3.6.1.2.1.16.10.7; its key is `ringStationControlIfIndex`. */
export const ringStationControl2Table: Table<RingStationControl2Entry, number> = /* @__PURE__ */ defineTable<
  RingStationControl2Entry,
  number
>({
  name: "ringStationControl2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.10.7",
  columns: [
    ["ringStationControlDroppedFrames", 1, "Counter32", "read-only"],
    ["ringStationControlCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "ringStationControlIfIndex", implied: false, base: "INTEGER", ranges: [[1, 65535]] }],
});

/** A row of `sourceRoutingStats2Table` (RMON2-MIB). */
export interface SourceRoutingStats2Entry {
  /** Column 1, Counter32, read-only, deprecated. */
  readonly sourceRoutingStatsDroppedFrames?: number;
  /** Column 2, LastCreateTime, read-only, deprecated. */
  readonly sourceRoutingStatsCreateTime?: number;
}

/** The table `sourceRoutingStats2Table` (RMON2-MIB), 1.3.6.1.2.1.16.10.8; its key is `sourceRoutingStatsIfIndex`. */
export const sourceRoutingStats2Table: Table<SourceRoutingStats2Entry, number> = /* @__PURE__ */ defineTable<
  SourceRoutingStats2Entry,
  number
>({
  name: "sourceRoutingStats2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.10.8",
  columns: [
    ["sourceRoutingStatsDroppedFrames", 1, "Counter32", "read-only"],
    ["sourceRoutingStatsCreateTime", 2, "TimeTicks", "read-only"],
  ],
  index: [{ name: "sourceRoutingStatsIfIndex", implied: false, base: "INTEGER" }],
});

/** A row of `filter2Table` (RMON2-MIB). */
export interface Filter2Entry {
  /** Column 1, Integer32 (0..2147483647), read-create. */
  readonly filterProtocolDirDataLocalIndex?: number;
  /** Column 2, Integer32 (0..2147483647), read-create. */
  readonly filterProtocolDirLocalIndex?: number;
}

/** The table `filter2Table` (RMON2-MIB), 1.3.6.1.2.1.16.7.4; its key is `filterIndex`. */
export const filter2Table: Table<Filter2Entry, number> = /* @__PURE__ */ defineTable<Filter2Entry, number>({
  name: "filter2Table",
  module: "RMON2-MIB",
  oid: "1.3.6.1.2.1.16.7.4",
  columns: [
    [
      "filterProtocolDirDataLocalIndex",
      1,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 0 } },
    ],
    [
      "filterProtocolDirLocalIndex",
      2,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], defval: { kind: "number", value: 0 } },
    ],
  ],
  index: [{ name: "filterIndex", implied: false, base: "Integer32", ranges: [[1, 65535]] }],
});
