// The tables of DISMAN-PING-MIB of 2006-06-13. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

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

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

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

/** A row of `pingCtlTable` (DISMAN-PING-MIB). */
export interface PingCtlEntry {
  /** Column 1, SnmpAdminString (0..32), not-accessible. */
  readonly pingCtlOwnerIndex: string;
  /** Column 2, SnmpAdminString (0..32), not-accessible. */
  readonly pingCtlTestName: string;
  /** Column 3, InetAddressType, read-create. */
  readonly pingCtlTargetAddressType?: InetAddressType | number;
  /** Column 4, InetAddress (0..255), read-create. */
  readonly pingCtlTargetAddress?: string;
  /** Column 5, Unsigned32 (0..65507), read-create, in octets. */
  readonly pingCtlDataSize?: number;
  /** Column 6, Unsigned32 (1..60), read-create, in seconds. */
  readonly pingCtlTimeOut?: number;
  /** Column 7, Unsigned32 (1..15), read-create, in probes. */
  readonly pingCtlProbeCount?: number;
  /** Column 8, INTEGER, read-create. */
  readonly pingCtlAdminStatus?: "enabled" | "disabled" | number;
  /** Column 9, OCTET STRING (0..1024), read-create. */
  readonly pingCtlDataFill?: string;
  /** Column 10, Unsigned32, read-create, in seconds. */
  readonly pingCtlFrequency?: number;
  /** Column 11, Unsigned32, read-create, in rows. */
  readonly pingCtlMaxRows?: number;
  /** Column 12, StorageType, read-create. */
  readonly pingCtlStorageType?: StorageType | number;
  /** Column 13, BITS, read-create. */
  readonly pingCtlTrapGeneration?: readonly ("probeFailure" | "testFailure" | "testCompletion")[];
  /** Column 14, Unsigned32 (0..15), read-create. */
  readonly pingCtlTrapProbeFailureFilter?: number;
  /** Column 15, Unsigned32 (0..15), read-create. */
  readonly pingCtlTrapTestFailureFilter?: number;
  /** Column 16, OBJECT IDENTIFIER, read-create. */
  readonly pingCtlType?: string;
  /** Column 17, SnmpAdminString (0..255), read-create. */
  readonly pingCtlDescr?: string;
  /** Column 18, InetAddressType, read-create. */
  readonly pingCtlSourceAddressType?: InetAddressType | number;
  /** Column 19, InetAddress (0..255), read-create. */
  readonly pingCtlSourceAddress?: string;
  /** Column 20, InterfaceIndexOrZero (0..2147483647), read-create. */
  readonly pingCtlIfIndex?: number;
  /** Column 21, TruthValue, read-create. */
  readonly pingCtlByPassRouteTable?: TruthValue | number;
  /** Column 22, Unsigned32 (0..255), read-create. */
  readonly pingCtlDSField?: number;
  /** Column 23, RowStatus, read-create. */
  readonly pingCtlRowStatus?: RowStatus | number;
}

/** The table `pingCtlTable` (DISMAN-PING-MIB), 1.3.6.1.2.1.80.1.2; its key is `pingCtlOwnerIndex`, `pingCtlTestName`. */
export const pingCtlTable: Table<PingCtlEntry, readonly [string, string]> = /* @__PURE__ */ defineTable<
  PingCtlEntry,
  readonly [string, string]
>({
  name: "pingCtlTable",
  module: "DISMAN-PING-MIB",
  oid: "1.3.6.1.2.1.80.1.2",
  columns: [
    ["pingCtlOwnerIndex", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
    ["pingCtlTestName", 2, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
    [
      "pingCtlTargetAddressType",
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
      "pingCtlTargetAddress",
      4,
      "OCTET STRING",
      "read-create",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]], defval: { kind: "hex", value: "" } },
    ],
    [
      "pingCtlDataSize",
      5,
      "Unsigned32",
      "read-create",
      { ranges: [[0, 65507]], defval: { kind: "number", value: 0 } },
    ],
    [
      "pingCtlTimeOut",
      6,
      "Unsigned32",
      "read-create",
      { ranges: [[1, 60]], defval: { kind: "number", value: 3 } },
    ],
    [
      "pingCtlProbeCount",
      7,
      "Unsigned32",
      "read-create",
      { ranges: [[1, 15]], defval: { kind: "number", value: 1 } },
    ],
    [
      "pingCtlAdminStatus",
      8,
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
      "pingCtlDataFill",
      9,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 1024]], defval: { kind: "hex", value: "00" } },
    ],
    ["pingCtlFrequency", 10, "Unsigned32", "read-create", { defval: { kind: "number", value: 0 } }],
    ["pingCtlMaxRows", 11, "Unsigned32", "read-create", { defval: { kind: "number", value: 50 } }],
    [
      "pingCtlStorageType",
      12,
      "INTEGER",
      "read-create",
      { enums: labelsOfStorageType, defval: { kind: "label", value: "nonVolatile" } },
    ],
    [
      "pingCtlTrapGeneration",
      13,
      "BITS",
      "read-create",
      {
        enums: [
          [0, "probeFailure"],
          [1, "testFailure"],
          [2, "testCompletion"],
        ],
        defval: { kind: "labels", value: [] },
      },
    ],
    [
      "pingCtlTrapProbeFailureFilter",
      14,
      "Unsigned32",
      "read-create",
      { ranges: [[0, 15]], defval: { kind: "number", value: 1 } },
    ],
    [
      "pingCtlTrapTestFailureFilter",
      15,
      "Unsigned32",
      "read-create",
      { ranges: [[0, 15]], defval: { kind: "number", value: 1 } },
    ],
    [
      "pingCtlType",
      16,
      "OBJECT IDENTIFIER",
      "read-create",
      { defval: { kind: "oid", value: "1.3.6.1.2.1.80.3.1" } },
    ],
    [
      "pingCtlDescr",
      17,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "pingCtlSourceAddressType",
      18,
      "INTEGER",
      "read-create",
      {
        type: "INET-ADDRESS-MIB::InetAddressType",
        enums: labelsOfInetAddressType,
        defval: { kind: "label", value: "unknown" },
      },
    ],
    [
      "pingCtlSourceAddress",
      19,
      "OCTET STRING",
      "read-create",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]], defval: { kind: "hex", value: "" } },
    ],
    [
      "pingCtlIfIndex",
      20,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], hint: "d", defval: { kind: "number", value: 0 } },
    ],
    [
      "pingCtlByPassRouteTable",
      21,
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
      "pingCtlDSField",
      22,
      "Unsigned32",
      "read-create",
      { ranges: [[0, 255]], defval: { kind: "number", value: 0 } },
    ],
    ["pingCtlRowStatus", 23, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["pingCtlOwnerIndex", "pingCtlTestName"],
});

/** A row of `pingResultsTable` (DISMAN-PING-MIB). */
export interface PingResultsEntry {
  /** Column 1, INTEGER, read-only. */
  readonly pingResultsOperStatus?: "enabled" | "disabled" | "completed" | number;
  /** Column 2, InetAddressType, read-only. */
  readonly pingResultsIpTargetAddressType?: InetAddressType | number;
  /** Column 3, InetAddress (0..255), read-only. */
  readonly pingResultsIpTargetAddress?: string;
  /** Column 4, Unsigned32, read-only, in milliseconds. */
  readonly pingResultsMinRtt?: number;
  /** Column 5, Unsigned32, read-only, in milliseconds. */
  readonly pingResultsMaxRtt?: number;
  /** Column 6, Unsigned32, read-only, in milliseconds. */
  readonly pingResultsAverageRtt?: number;
  /** Column 7, Gauge32, read-only, in responses. */
  readonly pingResultsProbeResponses?: number;
  /** Column 8, Gauge32, read-only, in probes. */
  readonly pingResultsSentProbes?: number;
  /** Column 9, Unsigned32, read-only, in milliseconds. */
  readonly pingResultsRttSumOfSquares?: number;
  /** Column 10, DateAndTime (8 | 11), read-only. */
  readonly pingResultsLastGoodProbe?: string;
}

/** The table `pingResultsTable` (DISMAN-PING-MIB), 1.3.6.1.2.1.80.1.3; its key is `pingCtlOwnerIndex`, `pingCtlTestName`. */
export const pingResultsTable: Table<PingResultsEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<PingResultsEntry, readonly [string, string]>({
    name: "pingResultsTable",
    module: "DISMAN-PING-MIB",
    oid: "1.3.6.1.2.1.80.1.3",
    columns: [
      [
        "pingResultsOperStatus",
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
      [
        "pingResultsIpTargetAddressType",
        2,
        "INTEGER",
        "read-only",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "pingResultsIpTargetAddress",
        3,
        "OCTET STRING",
        "read-only",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      ["pingResultsMinRtt", 4, "Unsigned32", "read-only"],
      ["pingResultsMaxRtt", 5, "Unsigned32", "read-only"],
      ["pingResultsAverageRtt", 6, "Unsigned32", "read-only"],
      ["pingResultsProbeResponses", 7, "Gauge32", "read-only"],
      ["pingResultsSentProbes", 8, "Gauge32", "read-only"],
      ["pingResultsRttSumOfSquares", 9, "Unsigned32", "read-only"],
      [
        "pingResultsLastGoodProbe",
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
      { name: "pingCtlOwnerIndex", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "pingCtlTestName", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
    ],
  });

/** A row of `pingProbeHistoryTable` (DISMAN-PING-MIB). */
export interface PingProbeHistoryEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly pingProbeHistoryIndex: number;
  /** Column 2, Unsigned32, read-only, in milliseconds. */
  readonly pingProbeHistoryResponse?: number;
  /** Column 3, OperationResponseStatus, read-only. */
  readonly pingProbeHistoryStatus?: OperationResponseStatus | number;
  /** Column 4, Integer32, read-only. */
  readonly pingProbeHistoryLastRC?: number;
  /** Column 5, DateAndTime (8 | 11), read-only. */
  readonly pingProbeHistoryTime?: string;
}

/** The table `pingProbeHistoryTable` (DISMAN-PING-MIB), 1.3.6.1.2.1.80.1.4; its key is `pingCtlOwnerIndex`, `pingCtlTestName`, `pingProbeHistoryIndex`. */
export const pingProbeHistoryTable: Table<PingProbeHistoryEntry, readonly [string, string, number]> =
  /* @__PURE__ */ defineTable<PingProbeHistoryEntry, readonly [string, string, number]>({
    name: "pingProbeHistoryTable",
    module: "DISMAN-PING-MIB",
    oid: "1.3.6.1.2.1.80.1.4",
    columns: [
      ["pingProbeHistoryIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
      ["pingProbeHistoryResponse", 2, "Unsigned32", "read-only"],
      ["pingProbeHistoryStatus", 3, "INTEGER", "read-only", { enums: labelsOfOperationResponseStatus }],
      ["pingProbeHistoryLastRC", 4, "Integer32", "read-only"],
      [
        "pingProbeHistoryTime",
        5,
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
      { name: "pingCtlOwnerIndex", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "pingCtlTestName", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      "pingProbeHistoryIndex",
    ],
  });
