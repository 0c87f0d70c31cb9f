// The tables of DISMAN-TRACEROUTE-MIB of 2006-06-13. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

const labelsOfInetAddressType = [
  [0, "unknown"],
  [1, "ipv4"],
  [2, "ipv6"],
  [3, "ipv4z"],
  [4, "ipv6z"],
  [16, "dns"],
] as const;

const labelsOfStorageType = [
  [1, "other"],
  [2, "volatile"],
  [3, "nonVolatile"],
  [4, "permanent"],
  [5, "readOnly"],
] as const;

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

/** Labels of `OperationResponseStatus` (DISMAN-PING-MIB). */
export type OperationResponseStatus =
  | "responseReceived"
  | "unknown"
  | "internalError"
  | "requestTimedOut"
  | "unknownDestinationAddress"
  | "noRouteToTarget"
  | "interfaceInactiveToTarget"
  | "arpFailure"
  | "maxConcurrentLimitReached"
  | "unableToResolveDnsName"
  | "invalidHostAddress";

const labelsOfOperationResponseStatus = [
  [1, "responseReceived"],
  [2, "unknown"],
  [3, "internalError"],
  [4, "requestTimedOut"],
  [5, "unknownDestinationAddress"],
  [6, "noRouteToTarget"],
  [7, "interfaceInactiveToTarget"],
  [8, "arpFailure"],
  [9, "maxConcurrentLimitReached"],
  [10, "unableToResolveDnsName"],
  [11, "invalidHostAddress"],
] as const;

/** A row of `traceRouteCtlTable` (DISMAN-TRACEROUTE-MIB). */
export interface TraceRouteCtlEntry {
  /** Column 1, SnmpAdminString (0..32), not-accessible. */
  readonly traceRouteCtlOwnerIndex: string;
  /** Column 2, SnmpAdminString (0..32), not-accessible. */
  readonly traceRouteCtlTestName: string;
  /** Column 3, InetAddressType, read-create. */
  readonly traceRouteCtlTargetAddressType?: InetAddressType | number;
  /** Column 4, InetAddress (0..255), read-create. */
  readonly traceRouteCtlTargetAddress?: string;
  /** Column 5, TruthValue, read-create. */
  readonly traceRouteCtlByPassRouteTable?: TruthValue | number;
  /** Column 6, Unsigned32 (0..65507), read-create, in octets. */
  readonly traceRouteCtlDataSize?: number;
  /** Column 7, Unsigned32 (1..60), read-create, in seconds. */
  readonly traceRouteCtlTimeOut?: number;
  /** Column 8, Unsigned32 (1..10), read-create, in probes. */
  readonly traceRouteCtlProbesPerHop?: number;
  /** Column 9, Unsigned32 (1..65535), read-create, in UDP Port. */
  readonly traceRouteCtlPort?: number;
  /** Column 10, Unsigned32 (1..255), read-create, in time-to-live value. */
  readonly traceRouteCtlMaxTtl?: number;
  /** Column 11, Unsigned32 (0..255), read-create. */
  readonly traceRouteCtlDSField?: number;
  /** Column 12, InetAddressType, read-create. */
  readonly traceRouteCtlSourceAddressType?: InetAddressType | number;
  /** Column 13, InetAddress (0..255), read-create. */
  readonly traceRouteCtlSourceAddress?: string;
  /** Column 14, InterfaceIndexOrZero (0..2147483647), read-create. */
  readonly traceRouteCtlIfIndex?: number;
  /** Column 15, SnmpAdminString (0..255), read-create. */
  readonly traceRouteCtlMiscOptions?: string;
  /** Column 16, Unsigned32 (0..255), read-create, in timeouts. */
  readonly traceRouteCtlMaxFailures?: number;
  /** Column 17, TruthValue, read-create. */
  readonly traceRouteCtlDontFragment?: TruthValue | number;
  /** Column 18, Unsigned32 (1..255), read-create. */
  readonly traceRouteCtlInitialTtl?: number;
  /** Column 19, Unsigned32, read-create, in seconds. */
  readonly traceRouteCtlFrequency?: number;
  /** Column 20, StorageType, read-create. */
  readonly traceRouteCtlStorageType?: StorageType | number;
  /** Column 21, INTEGER, read-create. */
  readonly traceRouteCtlAdminStatus?: "enabled" | "disabled" | number;
  /** Column 22, SnmpAdminString (0..255), read-create. */
  readonly traceRouteCtlDescr?: string;
  /** Column 23, Unsigned32, read-create, in rows. */
  readonly traceRouteCtlMaxRows?: number;
  /** Column 24, BITS, read-create. */
  readonly traceRouteCtlTrapGeneration?: readonly ("pathChange" | "testFailure" | "testCompletion")[];
  /** Column 25, TruthValue, read-create. */
  readonly traceRouteCtlCreateHopsEntries?: TruthValue | number;
  /** Column 26, OBJECT IDENTIFIER, read-create. */
  readonly traceRouteCtlType?: string;
  /** Column 27, RowStatus, read-create. */
  readonly traceRouteCtlRowStatus?: RowStatus | number;
}

/** The table `traceRouteCtlTable` (DISMAN-TRACEROUTE-MIB), 1.3.6.1.2.1.81.1.2; its key is `traceRouteCtlOwnerIndex`, `traceRouteCtlTestName`. */
export const traceRouteCtlTable: Table<TraceRouteCtlEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<TraceRouteCtlEntry, readonly [string, string]>({
    name: "traceRouteCtlTable",
    module: "DISMAN-TRACEROUTE-MIB",
    oid: "1.3.6.1.2.1.81.1.2",
    columns: [
      ["traceRouteCtlOwnerIndex", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
      ["traceRouteCtlTestName", 2, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
      [
        "traceRouteCtlTargetAddressType",
        3,
        "INTEGER",
        "read-create",
        {
          type: "INET-ADDRESS-MIB::InetAddressType",
          enums: labelsOfInetAddressType,
          defval: { kind: "label", value: "unknown" },
        },
      ],
      [
        "traceRouteCtlTargetAddress",
        4,
        "OCTET STRING",
        "read-create",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      [
        "traceRouteCtlByPassRouteTable",
        5,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "true"],
            [2, "false"],
          ],
          defval: { kind: "label", value: "false" },
        },
      ],
      [
        "traceRouteCtlDataSize",
        6,
        "Unsigned32",
        "read-create",
        { ranges: [[0, 65507]], defval: { kind: "number", value: 0 } },
      ],
      [
        "traceRouteCtlTimeOut",
        7,
        "Unsigned32",
        "read-create",
        { ranges: [[1, 60]], defval: { kind: "number", value: 3 } },
      ],
      [
        "traceRouteCtlProbesPerHop",
        8,
        "Unsigned32",
        "read-create",
        { ranges: [[1, 10]], defval: { kind: "number", value: 3 } },
      ],
      [
        "traceRouteCtlPort",
        9,
        "Unsigned32",
        "read-create",
        { ranges: [[1, 65535]], defval: { kind: "number", value: 33434 } },
      ],
      [
        "traceRouteCtlMaxTtl",
        10,
        "Unsigned32",
        "read-create",
        { ranges: [[1, 255]], defval: { kind: "number", value: 30 } },
      ],
      [
        "traceRouteCtlDSField",
        11,
        "Unsigned32",
        "read-create",
        { ranges: [[0, 255]], defval: { kind: "number", value: 0 } },
      ],
      [
        "traceRouteCtlSourceAddressType",
        12,
        "INTEGER",
        "read-create",
        {
          type: "INET-ADDRESS-MIB::InetAddressType",
          enums: labelsOfInetAddressType,
          defval: { kind: "label", value: "unknown" },
        },
      ],
      [
        "traceRouteCtlSourceAddress",
        13,
        "OCTET STRING",
        "read-create",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]], defval: { kind: "hex", value: "" } },
      ],
      [
        "traceRouteCtlIfIndex",
        14,
        "Integer32",
        "read-create",
        { ranges: [[0, 2147483647]], hint: "d", defval: { kind: "number", value: 0 } },
      ],
      [
        "traceRouteCtlMiscOptions",
        15,
        "OCTET STRING",
        "read-create",
        { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
      ],
      [
        "traceRouteCtlMaxFailures",
        16,
        "Unsigned32",
        "read-create",
        { ranges: [[0, 255]], defval: { kind: "number", value: 5 } },
      ],
      [
        "traceRouteCtlDontFragment",
        17,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "true"],
            [2, "false"],
          ],
          defval: { kind: "label", value: "false" },
        },
      ],
      [
        "traceRouteCtlInitialTtl",
        18,
        "Unsigned32",
        "read-create",
        { ranges: [[1, 255]], defval: { kind: "number", value: 1 } },
      ],
      ["traceRouteCtlFrequency", 19, "Unsigned32", "read-create", { defval: { kind: "number", value: 0 } }],
      [
        "traceRouteCtlStorageType",
        20,
        "INTEGER",
        "read-create",
        { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
      ],
      [
        "traceRouteCtlAdminStatus",
        21,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "enabled"],
            [2, "disabled"],
          ],
          defval: { kind: "label", value: "disabled" },
        },
      ],
      [
        "traceRouteCtlDescr",
        22,
        "OCTET STRING",
        "read-create",
        { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
      ],
      ["traceRouteCtlMaxRows", 23, "Unsigned32", "read-create", { defval: { kind: "number", value: 50 } }],
      [
        "traceRouteCtlTrapGeneration",
        24,
        "BITS",
        "read-create",
        {
          enums: [
            [0, "pathChange"],
            [1, "testFailure"],
            [2, "testCompletion"],
          ],
          defval: { kind: "labels", value: [] },
        },
      ],
      [
        "traceRouteCtlCreateHopsEntries",
        25,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "true"],
            [2, "false"],
          ],
          defval: { kind: "label", value: "false" },
        },
      ],
      [
        "traceRouteCtlType",
        26,
        "OBJECT IDENTIFIER",
        "read-create",
        { defval: { kind: "oid", value: "1.3.6.1.2.1.81.3.1" } },
      ],
      ["traceRouteCtlRowStatus", 27, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["traceRouteCtlOwnerIndex", "traceRouteCtlTestName"],
  });

/** A row of `traceRouteResultsTable` (DISMAN-TRACEROUTE-MIB). */
export interface TraceRouteResultsEntry {
  /** Column 1, INTEGER, read-only. */
  readonly traceRouteResultsOperStatus?: "enabled" | "disabled" | "completed" | number;
  /** Column 2, Gauge32, read-only, in hops. */
  readonly traceRouteResultsCurHopCount?: number;
  /** Column 3, Gauge32, read-only, in probes. */
  readonly traceRouteResultsCurProbeCount?: number;
  /** Column 4, InetAddressType, read-only. */
  readonly traceRouteResultsIpTgtAddrType?: InetAddressType | number;
  /** Column 5, InetAddress (0..255), read-only. */
  readonly traceRouteResultsIpTgtAddr?: string;
  /** Column 6, Gauge32, read-only, in tests. */
  readonly traceRouteResultsTestAttempts?: number;
  /** Column 7, Gauge32, read-only, in tests. */
  readonly traceRouteResultsTestSuccesses?: number;
  /** Column 8, DateAndTime (8 | 11), read-only. */
  readonly traceRouteResultsLastGoodPath?: string;
}

/** The table `traceRouteResultsTable` (DISMAN-TRACEROUTE-MIB), 1.3.6.1.2.1.81.1.3; its key is `traceRouteCtlOwnerIndex`, `traceRouteCtlTestName`. */
export const traceRouteResultsTable: Table<TraceRouteResultsEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<TraceRouteResultsEntry, readonly [string, string]>({
    name: "traceRouteResultsTable",
    module: "DISMAN-TRACEROUTE-MIB",
    oid: "1.3.6.1.2.1.81.1.3",
    columns: [
      [
        "traceRouteResultsOperStatus",
        1,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "enabled"],
            [2, "disabled"],
            [3, "completed"],
          ],
        },
      ],
      ["traceRouteResultsCurHopCount", 2, "Gauge32", "read-only"],
      ["traceRouteResultsCurProbeCount", 3, "Gauge32", "read-only"],
      [
        "traceRouteResultsIpTgtAddrType",
        4,
        "INTEGER",
        "read-only",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "traceRouteResultsIpTgtAddr",
        5,
        "OCTET STRING",
        "read-only",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      ["traceRouteResultsTestAttempts", 6, "Gauge32", "read-only"],
      ["traceRouteResultsTestSuccesses", 7, "Gauge32", "read-only"],
      [
        "traceRouteResultsLastGoodPath",
        8,
        "OCTET STRING",
        "read-only",
        {
          ranges: [
            [8, 8],
            [11, 11],
          ],
          hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
        },
      ],
    ],
    index: [
      {
        name: "traceRouteCtlOwnerIndex",
        implied: false,
        base: "OCTET STRING",
        ranges: [[0, 32]],
        hint: "255t",
      },
      {
        name: "traceRouteCtlTestName",
        implied: false,
        base: "OCTET STRING",
        ranges: [[0, 32]],
        hint: "255t",
      },
    ],
  });

/** A row of `traceRouteProbeHistoryTable` (DISMAN-TRACEROUTE-MIB). */
export interface TraceRouteProbeHistoryEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly traceRouteProbeHistoryIndex: number;
  /** Column 2, Unsigned32 (1..255), not-accessible. */
  readonly traceRouteProbeHistoryHopIndex: number;
  /** Column 3, Unsigned32 (1..10), not-accessible. */
  readonly traceRouteProbeHistoryProbeIndex: number;
  /** Column 4, InetAddressType, read-only. */
  readonly traceRouteProbeHistoryHAddrType?: InetAddressType | number;
  /** Column 5, InetAddress (0..255), read-only. */
  readonly traceRouteProbeHistoryHAddr?: string;
  /** Column 6, Unsigned32, read-only, in milliseconds. */
  readonly traceRouteProbeHistoryResponse?: number;
  /** Column 7, OperationResponseStatus, read-only. */
  readonly traceRouteProbeHistoryStatus?: OperationResponseStatus | number;
  /** Column 8, Integer32, read-only. */
  readonly traceRouteProbeHistoryLastRC?: number;
  /** Column 9, DateAndTime (8 | 11), read-only. */
  readonly traceRouteProbeHistoryTime?: string;
}

/** The table `traceRouteProbeHistoryTable` (DISMAN-TRACEROUTE-MIB), 1.3.6.1.2.1.81.1.4; its key is `traceRouteCtlOwnerIndex`, `traceRouteCtlTestName`, `traceRouteProbeHistoryIndex`, `traceRouteProbeHistoryHopIndex`, `traceRouteProbeHistoryProbeIndex`. */
export const traceRouteProbeHistoryTable: Table<
  TraceRouteProbeHistoryEntry,
  readonly [string, string, number, number, number]
> = /* @__PURE__ */ defineTable<
  TraceRouteProbeHistoryEntry,
  readonly [string, string, number, number, number]
>({
  name: "traceRouteProbeHistoryTable",
  module: "DISMAN-TRACEROUTE-MIB",
  oid: "1.3.6.1.2.1.81.1.4",
  columns: [
    ["traceRouteProbeHistoryIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
    ["traceRouteProbeHistoryHopIndex", 2, "Unsigned32", "not-accessible", { ranges: [[1, 255]] }],
    ["traceRouteProbeHistoryProbeIndex", 3, "Unsigned32", "not-accessible", { ranges: [[1, 10]] }],
    [
      "traceRouteProbeHistoryHAddrType",
      4,
      "INTEGER",
      "read-only",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "traceRouteProbeHistoryHAddr",
      5,
      "OCTET STRING",
      "read-only",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["traceRouteProbeHistoryResponse", 6, "Unsigned32", "read-only"],
    ["traceRouteProbeHistoryStatus", 7, "INTEGER", "read-only", { enums: labelsOfOperationResponseStatus }],
    ["traceRouteProbeHistoryLastRC", 8, "Integer32", "read-only"],
    [
      "traceRouteProbeHistoryTime",
      9,
      "OCTET STRING",
      "read-only",
      {
        ranges: [
          [8, 8],
          [11, 11],
        ],
        hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
      },
    ],
  ],
  index: [
    {
      name: "traceRouteCtlOwnerIndex",
      implied: false,
      base: "OCTET STRING",
      ranges: [[0, 32]],
      hint: "255t",
    },
    { name: "traceRouteCtlTestName", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
    "traceRouteProbeHistoryIndex",
    "traceRouteProbeHistoryHopIndex",
    "traceRouteProbeHistoryProbeIndex",
  ],
});

/** A row of `traceRouteHopsTable` (DISMAN-TRACEROUTE-MIB). */
export interface TraceRouteHopsEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly traceRouteHopsHopIndex: number;
  /** Column 2, InetAddressType, read-only. */
  readonly traceRouteHopsIpTgtAddressType?: InetAddressType | number;
  /** Column 3, InetAddress (0..255), read-only. */
  readonly traceRouteHopsIpTgtAddress?: string;
  /** Column 4, Unsigned32, read-only. */
  readonly traceRouteHopsMinRtt?: number;
  /** Column 5, Unsigned32, read-only. */
  readonly traceRouteHopsMaxRtt?: number;
  /** Column 6, Unsigned32, read-only. */
  readonly traceRouteHopsAverageRtt?: number;
  /** Column 7, Unsigned32, read-only. */
  readonly traceRouteHopsRttSumOfSquares?: number;
  /** Column 8, Unsigned32, read-only. */
  readonly traceRouteHopsSentProbes?: number;
  /** Column 9, Unsigned32, read-only. */
  readonly traceRouteHopsProbeResponses?: number;
  /** Column 10, DateAndTime (8 | 11), read-only. */
  readonly traceRouteHopsLastGoodProbe?: string;
}

/** The table `traceRouteHopsTable` (DISMAN-TRACEROUTE-MIB), 1.3.6.1.2.1.81.1.5; its key is `traceRouteCtlOwnerIndex`, `traceRouteCtlTestName`, `traceRouteHopsHopIndex`. */
export const traceRouteHopsTable: Table<TraceRouteHopsEntry, readonly [string, string, number]> =
  /* @__PURE__ */ defineTable<TraceRouteHopsEntry, readonly [string, string, number]>({
    name: "traceRouteHopsTable",
    module: "DISMAN-TRACEROUTE-MIB",
    oid: "1.3.6.1.2.1.81.1.5",
    columns: [
      ["traceRouteHopsHopIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
      [
        "traceRouteHopsIpTgtAddressType",
        2,
        "INTEGER",
        "read-only",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "traceRouteHopsIpTgtAddress",
        3,
        "OCTET STRING",
        "read-only",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      ["traceRouteHopsMinRtt", 4, "Unsigned32", "read-only"],
      ["traceRouteHopsMaxRtt", 5, "Unsigned32", "read-only"],
      ["traceRouteHopsAverageRtt", 6, "Unsigned32", "read-only"],
      ["traceRouteHopsRttSumOfSquares", 7, "Unsigned32", "read-only"],
      ["traceRouteHopsSentProbes", 8, "Unsigned32", "read-only"],
      ["traceRouteHopsProbeResponses", 9, "Unsigned32", "read-only"],
      [
        "traceRouteHopsLastGoodProbe",
        10,
        "OCTET STRING",
        "read-only",
        {
          ranges: [
            [8, 8],
            [11, 11],
          ],
          hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
        },
      ],
    ],
    index: [
      {
        name: "traceRouteCtlOwnerIndex",
        implied: false,
        base: "OCTET STRING",
        ranges: [[0, 32]],
        hint: "255t",
      },
      {
        name: "traceRouteCtlTestName",
        implied: false,
        base: "OCTET STRING",
        ranges: [[0, 32]],
        hint: "255t",
      },
      "traceRouteHopsHopIndex",
    ],
  });
