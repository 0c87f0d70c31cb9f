// The tables of IP-MIB of 2006-02-02. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `IpAddressOriginTC` (IP-MIB). */
export type IpAddressOriginTC = "other" | "manual" | "dhcp" | "linklayer" | "random";

/** Labels of `IpAddressStatusTC` (IP-MIB). */
export type IpAddressStatusTC =
  | "preferred"
  | "deprecated"
  | "invalid"
  | "inaccessible"
  | "unknown"
  | "tentative"
  | "duplicate"
  | "optimistic";

/** Labels of `IpAddressPrefixOriginTC` (IP-MIB). */
export type IpAddressPrefixOriginTC = "other" | "manual" | "wellknown" | "dhcp" | "routeradv";

/** Labels of `InetVersion` (INET-ADDRESS-MIB). */
export type InetVersion = "unknown" | "ipv4" | "ipv6";

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

const labelsOfInetAddressType = [
  [0, "unknown"],
  [1, "ipv4"],
  [2, "ipv6"],
  [3, "ipv4z"],
  [4, "ipv6z"],
  [16, "dns"],
] as const;

const labelsOfIpAddressPrefixOriginTC = [
  [1, "other"],
  [2, "manual"],
  [3, "wellknown"],
  [4, "dhcp"],
  [5, "routeradv"],
] as const;

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";

const labelsOfIpAddressOriginTC = [
  [1, "other"],
  [2, "manual"],
  [4, "dhcp"],
  [5, "linklayer"],
  [6, "random"],
] as const;

const labelsOfIpAddressStatusTC = [
  [1, "preferred"],
  [2, "deprecated"],
  [3, "invalid"],
  [4, "inaccessible"],
  [5, "unknown"],
  [6, "tentative"],
  [7, "duplicate"],
  [8, "optimistic"],
] as const;

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

const labelsOfStorageType = [
  [1, "other"],
  [2, "volatile"],
  [3, "nonVolatile"],
  [4, "permanent"],
  [5, "readOnly"],
] as const;

/** A row of `ipv4InterfaceTable` (IP-MIB). */
export interface Ipv4InterfaceEntry {
  /** Column 1, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipv4InterfaceIfIndex: number;
  /** Column 2, Integer32 (0..65535), read-only. */
  readonly ipv4InterfaceReasmMaxSize?: number;
  /** Column 3, INTEGER, read-write. */
  readonly ipv4InterfaceEnableStatus?: "up" | "down" | number;
  /** Column 4, Unsigned32, read-only, in milliseconds. */
  readonly ipv4InterfaceRetransmitTime?: number;
}

/** The table `ipv4InterfaceTable` (IP-MIB), 1.3.6.1.2.1.4.28; its key is `ipv4InterfaceIfIndex`. */
export const ipv4InterfaceTable: Table<Ipv4InterfaceEntry, number> = /* @__PURE__ */ defineTable<
  Ipv4InterfaceEntry,
  number
>({
  name: "ipv4InterfaceTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.28",
  columns: [
    ["ipv4InterfaceIfIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["ipv4InterfaceReasmMaxSize", 2, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    [
      "ipv4InterfaceEnableStatus",
      3,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "up"],
          [2, "down"],
        ],
      },
    ],
    ["ipv4InterfaceRetransmitTime", 4, "Unsigned32", "read-only"],
  ],
  index: ["ipv4InterfaceIfIndex"],
});

/** A row of `ipv6InterfaceTable` (IP-MIB). */
export interface Ipv6InterfaceEntry {
  /** Column 1, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipv6InterfaceIfIndex: number;
  /** Column 2, Unsigned32 (1500..65535), read-only, in octets. */
  readonly ipv6InterfaceReasmMaxSize?: number;
  /** Column 3, Ipv6AddressIfIdentifierTC (0..8), read-only. */
  readonly ipv6InterfaceIdentifier?: string;
  /** Column 5, INTEGER, read-write. */
  readonly ipv6InterfaceEnableStatus?: "up" | "down" | number;
  /** Column 6, Unsigned32, read-only, in milliseconds. */
  readonly ipv6InterfaceReachableTime?: number;
  /** Column 7, Unsigned32, read-only, in milliseconds. */
  readonly ipv6InterfaceRetransmitTime?: number;
  /** Column 8, INTEGER, read-write. */
  readonly ipv6InterfaceForwarding?: "forwarding" | "notForwarding" | number;
}

/** The table `ipv6InterfaceTable` (IP-MIB), 1.3.6.1.2.1.4.30; its key is `ipv6InterfaceIfIndex`. */
export const ipv6InterfaceTable: Table<Ipv6InterfaceEntry, number> = /* @__PURE__ */ defineTable<
  Ipv6InterfaceEntry,
  number
>({
  name: "ipv6InterfaceTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.30",
  columns: [
    ["ipv6InterfaceIfIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["ipv6InterfaceReasmMaxSize", 2, "Unsigned32", "read-only", { ranges: [[1500, 65535]] }],
    ["ipv6InterfaceIdentifier", 3, "OCTET STRING", "read-only", { ranges: [[0, 8]], hint: "2x:" }],
    [
      "ipv6InterfaceEnableStatus",
      5,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "up"],
          [2, "down"],
        ],
      },
    ],
    ["ipv6InterfaceReachableTime", 6, "Unsigned32", "read-only"],
    ["ipv6InterfaceRetransmitTime", 7, "Unsigned32", "read-only"],
    [
      "ipv6InterfaceForwarding",
      8,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "forwarding"],
          [2, "notForwarding"],
        ],
      },
    ],
  ],
  index: ["ipv6InterfaceIfIndex"],
});

/** A row of `ipSystemStatsTable` (IP-MIB). */
export interface IpSystemStatsEntry {
  /** Column 1, InetVersion, not-accessible. */
  readonly ipSystemStatsIPVersion: InetVersion | number;
  /** Column 3, Counter32, read-only. */
  readonly ipSystemStatsInReceives?: number;
  /** Column 4, Counter64, read-only. */
  readonly ipSystemStatsHCInReceives?: bigint;
  /** Column 5, Counter32, read-only. */
  readonly ipSystemStatsInOctets?: number;
  /** Column 6, Counter64, read-only. */
  readonly ipSystemStatsHCInOctets?: bigint;
  /** Column 7, Counter32, read-only. */
  readonly ipSystemStatsInHdrErrors?: number;
  /** Column 8, Counter32, read-only. */
  readonly ipSystemStatsInNoRoutes?: number;
  /** Column 9, Counter32, read-only. */
  readonly ipSystemStatsInAddrErrors?: number;
  /** Column 10, Counter32, read-only. */
  readonly ipSystemStatsInUnknownProtos?: number;
  /** Column 11, Counter32, read-only. */
  readonly ipSystemStatsInTruncatedPkts?: number;
  /** Column 12, Counter32, read-only. */
  readonly ipSystemStatsInForwDatagrams?: number;
  /** Column 13, Counter64, read-only. */
  readonly ipSystemStatsHCInForwDatagrams?: bigint;
  /** Column 14, Counter32, read-only. */
  readonly ipSystemStatsReasmReqds?: number;
  /** Column 15, Counter32, read-only. */
  readonly ipSystemStatsReasmOKs?: number;
  /** Column 16, Counter32, read-only. */
  readonly ipSystemStatsReasmFails?: number;
  /** Column 17, Counter32, read-only. */
  readonly ipSystemStatsInDiscards?: number;
  /** Column 18, Counter32, read-only. */
  readonly ipSystemStatsInDelivers?: number;
  /** Column 19, Counter64, read-only. */
  readonly ipSystemStatsHCInDelivers?: bigint;
  /** Column 20, Counter32, read-only. */
  readonly ipSystemStatsOutRequests?: number;
  /** Column 21, Counter64, read-only. */
  readonly ipSystemStatsHCOutRequests?: bigint;
  /** Column 22, Counter32, read-only. */
  readonly ipSystemStatsOutNoRoutes?: number;
  /** Column 23, Counter32, read-only. */
  readonly ipSystemStatsOutForwDatagrams?: number;
  /** Column 24, Counter64, read-only. */
  readonly ipSystemStatsHCOutForwDatagrams?: bigint;
  /** Column 25, Counter32, read-only. */
  readonly ipSystemStatsOutDiscards?: number;
  /** Column 26, Counter32, read-only. */
  readonly ipSystemStatsOutFragReqds?: number;
  /** Column 27, Counter32, read-only. */
  readonly ipSystemStatsOutFragOKs?: number;
  /** Column 28, Counter32, read-only. */
  readonly ipSystemStatsOutFragFails?: number;
  /** Column 29, Counter32, read-only. */
  readonly ipSystemStatsOutFragCreates?: number;
  /** Column 30, Counter32, read-only. */
  readonly ipSystemStatsOutTransmits?: number;
  /** Column 31, Counter64, read-only. */
  readonly ipSystemStatsHCOutTransmits?: bigint;
  /** Column 32, Counter32, read-only. */
  readonly ipSystemStatsOutOctets?: number;
  /** Column 33, Counter64, read-only. */
  readonly ipSystemStatsHCOutOctets?: bigint;
  /** Column 34, Counter32, read-only. */
  readonly ipSystemStatsInMcastPkts?: number;
  /** Column 35, Counter64, read-only. */
  readonly ipSystemStatsHCInMcastPkts?: bigint;
  /** Column 36, Counter32, read-only. */
  readonly ipSystemStatsInMcastOctets?: number;
  /** Column 37, Counter64, read-only. */
  readonly ipSystemStatsHCInMcastOctets?: bigint;
  /** Column 38, Counter32, read-only. */
  readonly ipSystemStatsOutMcastPkts?: number;
  /** Column 39, Counter64, read-only. */
  readonly ipSystemStatsHCOutMcastPkts?: bigint;
  /** Column 40, Counter32, read-only. */
  readonly ipSystemStatsOutMcastOctets?: number;
  /** Column 41, Counter64, read-only. */
  readonly ipSystemStatsHCOutMcastOctets?: bigint;
  /** Column 42, Counter32, read-only. */
  readonly ipSystemStatsInBcastPkts?: number;
  /** Column 43, Counter64, read-only. */
  readonly ipSystemStatsHCInBcastPkts?: bigint;
  /** Column 44, Counter32, read-only. */
  readonly ipSystemStatsOutBcastPkts?: number;
  /** Column 45, Counter64, read-only. */
  readonly ipSystemStatsHCOutBcastPkts?: bigint;
  /** Column 46, TimeStamp, read-only. */
  readonly ipSystemStatsDiscontinuityTime?: number;
  /** Column 47, Unsigned32, read-only, in milli-seconds. */
  readonly ipSystemStatsRefreshRate?: number;
}

/** The table `ipSystemStatsTable` (IP-MIB), 1.3.6.1.2.1.4.31.1; its key is `ipSystemStatsIPVersion`. */
export const ipSystemStatsTable: Table<IpSystemStatsEntry, InetVersion | number> =
  /* @__PURE__ */ defineTable<IpSystemStatsEntry, InetVersion | number>({
    name: "ipSystemStatsTable",
    module: "IP-MIB",
    oid: "1.3.6.1.2.1.4.31.1",
    columns: [
      [
        "ipSystemStatsIPVersion",
        1,
        "INTEGER",
        "not-accessible",
        {
          enums: [
            [0, "unknown"],
            [1, "ipv4"],
            [2, "ipv6"],
          ],
        },
      ],
      ["ipSystemStatsInReceives", 3, "Counter32", "read-only"],
      ["ipSystemStatsHCInReceives", 4, "Counter64", "read-only"],
      ["ipSystemStatsInOctets", 5, "Counter32", "read-only"],
      ["ipSystemStatsHCInOctets", 6, "Counter64", "read-only"],
      ["ipSystemStatsInHdrErrors", 7, "Counter32", "read-only"],
      ["ipSystemStatsInNoRoutes", 8, "Counter32", "read-only"],
      ["ipSystemStatsInAddrErrors", 9, "Counter32", "read-only"],
      ["ipSystemStatsInUnknownProtos", 10, "Counter32", "read-only"],
      ["ipSystemStatsInTruncatedPkts", 11, "Counter32", "read-only"],
      ["ipSystemStatsInForwDatagrams", 12, "Counter32", "read-only"],
      ["ipSystemStatsHCInForwDatagrams", 13, "Counter64", "read-only"],
      ["ipSystemStatsReasmReqds", 14, "Counter32", "read-only"],
      ["ipSystemStatsReasmOKs", 15, "Counter32", "read-only"],
      ["ipSystemStatsReasmFails", 16, "Counter32", "read-only"],
      ["ipSystemStatsInDiscards", 17, "Counter32", "read-only"],
      ["ipSystemStatsInDelivers", 18, "Counter32", "read-only"],
      ["ipSystemStatsHCInDelivers", 19, "Counter64", "read-only"],
      ["ipSystemStatsOutRequests", 20, "Counter32", "read-only"],
      ["ipSystemStatsHCOutRequests", 21, "Counter64", "read-only"],
      ["ipSystemStatsOutNoRoutes", 22, "Counter32", "read-only"],
      ["ipSystemStatsOutForwDatagrams", 23, "Counter32", "read-only"],
      ["ipSystemStatsHCOutForwDatagrams", 24, "Counter64", "read-only"],
      ["ipSystemStatsOutDiscards", 25, "Counter32", "read-only"],
      ["ipSystemStatsOutFragReqds", 26, "Counter32", "read-only"],
      ["ipSystemStatsOutFragOKs", 27, "Counter32", "read-only"],
      ["ipSystemStatsOutFragFails", 28, "Counter32", "read-only"],
      ["ipSystemStatsOutFragCreates", 29, "Counter32", "read-only"],
      ["ipSystemStatsOutTransmits", 30, "Counter32", "read-only"],
      ["ipSystemStatsHCOutTransmits", 31, "Counter64", "read-only"],
      ["ipSystemStatsOutOctets", 32, "Counter32", "read-only"],
      ["ipSystemStatsHCOutOctets", 33, "Counter64", "read-only"],
      ["ipSystemStatsInMcastPkts", 34, "Counter32", "read-only"],
      ["ipSystemStatsHCInMcastPkts", 35, "Counter64", "read-only"],
      ["ipSystemStatsInMcastOctets", 36, "Counter32", "read-only"],
      ["ipSystemStatsHCInMcastOctets", 37, "Counter64", "read-only"],
      ["ipSystemStatsOutMcastPkts", 38, "Counter32", "read-only"],
      ["ipSystemStatsHCOutMcastPkts", 39, "Counter64", "read-only"],
      ["ipSystemStatsOutMcastOctets", 40, "Counter32", "read-only"],
      ["ipSystemStatsHCOutMcastOctets", 41, "Counter64", "read-only"],
      ["ipSystemStatsInBcastPkts", 42, "Counter32", "read-only"],
      ["ipSystemStatsHCInBcastPkts", 43, "Counter64", "read-only"],
      ["ipSystemStatsOutBcastPkts", 44, "Counter32", "read-only"],
      ["ipSystemStatsHCOutBcastPkts", 45, "Counter64", "read-only"],
      ["ipSystemStatsDiscontinuityTime", 46, "TimeTicks", "read-only"],
      ["ipSystemStatsRefreshRate", 47, "Unsigned32", "read-only"],
    ],
    index: ["ipSystemStatsIPVersion"],
  });

/** A row of `ipIfStatsTable` (IP-MIB). */
export interface IpIfStatsEntry {
  /** Column 1, InetVersion, not-accessible. */
  readonly ipIfStatsIPVersion: InetVersion | number;
  /** Column 2, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipIfStatsIfIndex: number;
  /** Column 3, Counter32, read-only. */
  readonly ipIfStatsInReceives?: number;
  /** Column 4, Counter64, read-only. */
  readonly ipIfStatsHCInReceives?: bigint;
  /** Column 5, Counter32, read-only. */
  readonly ipIfStatsInOctets?: number;
  /** Column 6, Counter64, read-only. */
  readonly ipIfStatsHCInOctets?: bigint;
  /** Column 7, Counter32, read-only. */
  readonly ipIfStatsInHdrErrors?: number;
  /** Column 8, Counter32, read-only. */
  readonly ipIfStatsInNoRoutes?: number;
  /** Column 9, Counter32, read-only. */
  readonly ipIfStatsInAddrErrors?: number;
  /** Column 10, Counter32, read-only. */
  readonly ipIfStatsInUnknownProtos?: number;
  /** Column 11, Counter32, read-only. */
  readonly ipIfStatsInTruncatedPkts?: number;
  /** Column 12, Counter32, read-only. */
  readonly ipIfStatsInForwDatagrams?: number;
  /** Column 13, Counter64, read-only. */
  readonly ipIfStatsHCInForwDatagrams?: bigint;
  /** Column 14, Counter32, read-only. */
  readonly ipIfStatsReasmReqds?: number;
  /** Column 15, Counter32, read-only. */
  readonly ipIfStatsReasmOKs?: number;
  /** Column 16, Counter32, read-only. */
  readonly ipIfStatsReasmFails?: number;
  /** Column 17, Counter32, read-only. */
  readonly ipIfStatsInDiscards?: number;
  /** Column 18, Counter32, read-only. */
  readonly ipIfStatsInDelivers?: number;
  /** Column 19, Counter64, read-only. */
  readonly ipIfStatsHCInDelivers?: bigint;
  /** Column 20, Counter32, read-only. */
  readonly ipIfStatsOutRequests?: number;
  /** Column 21, Counter64, read-only. */
  readonly ipIfStatsHCOutRequests?: bigint;
  /** Column 23, Counter32, read-only. */
  readonly ipIfStatsOutForwDatagrams?: number;
  /** Column 24, Counter64, read-only. */
  readonly ipIfStatsHCOutForwDatagrams?: bigint;
  /** Column 25, Counter32, read-only. */
  readonly ipIfStatsOutDiscards?: number;
  /** Column 26, Counter32, read-only. */
  readonly ipIfStatsOutFragReqds?: number;
  /** Column 27, Counter32, read-only. */
  readonly ipIfStatsOutFragOKs?: number;
  /** Column 28, Counter32, read-only. */
  readonly ipIfStatsOutFragFails?: number;
  /** Column 29, Counter32, read-only. */
  readonly ipIfStatsOutFragCreates?: number;
  /** Column 30, Counter32, read-only. */
  readonly ipIfStatsOutTransmits?: number;
  /** Column 31, Counter64, read-only. */
  readonly ipIfStatsHCOutTransmits?: bigint;
  /** Column 32, Counter32, read-only. */
  readonly ipIfStatsOutOctets?: number;
  /** Column 33, Counter64, read-only. */
  readonly ipIfStatsHCOutOctets?: bigint;
  /** Column 34, Counter32, read-only. */
  readonly ipIfStatsInMcastPkts?: number;
  /** Column 35, Counter64, read-only. */
  readonly ipIfStatsHCInMcastPkts?: bigint;
  /** Column 36, Counter32, read-only. */
  readonly ipIfStatsInMcastOctets?: number;
  /** Column 37, Counter64, read-only. */
  readonly ipIfStatsHCInMcastOctets?: bigint;
  /** Column 38, Counter32, read-only. */
  readonly ipIfStatsOutMcastPkts?: number;
  /** Column 39, Counter64, read-only. */
  readonly ipIfStatsHCOutMcastPkts?: bigint;
  /** Column 40, Counter32, read-only. */
  readonly ipIfStatsOutMcastOctets?: number;
  /** Column 41, Counter64, read-only. */
  readonly ipIfStatsHCOutMcastOctets?: bigint;
  /** Column 42, Counter32, read-only. */
  readonly ipIfStatsInBcastPkts?: number;
  /** Column 43, Counter64, read-only. */
  readonly ipIfStatsHCInBcastPkts?: bigint;
  /** Column 44, Counter32, read-only. */
  readonly ipIfStatsOutBcastPkts?: number;
  /** Column 45, Counter64, read-only. */
  readonly ipIfStatsHCOutBcastPkts?: bigint;
  /** Column 46, TimeStamp, read-only. */
  readonly ipIfStatsDiscontinuityTime?: number;
  /** Column 47, Unsigned32, read-only, in milli-seconds. */
  readonly ipIfStatsRefreshRate?: number;
}

/** The table `ipIfStatsTable` (IP-MIB), 1.3.6.1.2.1.4.31.3; its key is `ipIfStatsIPVersion`, `ipIfStatsIfIndex`. */
export const ipIfStatsTable: Table<IpIfStatsEntry, readonly [InetVersion | number, number]> =
  /* @__PURE__ */ defineTable<IpIfStatsEntry, readonly [InetVersion | number, number]>({
    name: "ipIfStatsTable",
    module: "IP-MIB",
    oid: "1.3.6.1.2.1.4.31.3",
    columns: [
      [
        "ipIfStatsIPVersion",
        1,
        "INTEGER",
        "not-accessible",
        {
          enums: [
            [0, "unknown"],
            [1, "ipv4"],
            [2, "ipv6"],
          ],
        },
      ],
      ["ipIfStatsIfIndex", 2, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
      ["ipIfStatsInReceives", 3, "Counter32", "read-only"],
      ["ipIfStatsHCInReceives", 4, "Counter64", "read-only"],
      ["ipIfStatsInOctets", 5, "Counter32", "read-only"],
      ["ipIfStatsHCInOctets", 6, "Counter64", "read-only"],
      ["ipIfStatsInHdrErrors", 7, "Counter32", "read-only"],
      ["ipIfStatsInNoRoutes", 8, "Counter32", "read-only"],
      ["ipIfStatsInAddrErrors", 9, "Counter32", "read-only"],
      ["ipIfStatsInUnknownProtos", 10, "Counter32", "read-only"],
      ["ipIfStatsInTruncatedPkts", 11, "Counter32", "read-only"],
      ["ipIfStatsInForwDatagrams", 12, "Counter32", "read-only"],
      ["ipIfStatsHCInForwDatagrams", 13, "Counter64", "read-only"],
      ["ipIfStatsReasmReqds", 14, "Counter32", "read-only"],
      ["ipIfStatsReasmOKs", 15, "Counter32", "read-only"],
      ["ipIfStatsReasmFails", 16, "Counter32", "read-only"],
      ["ipIfStatsInDiscards", 17, "Counter32", "read-only"],
      ["ipIfStatsInDelivers", 18, "Counter32", "read-only"],
      ["ipIfStatsHCInDelivers", 19, "Counter64", "read-only"],
      ["ipIfStatsOutRequests", 20, "Counter32", "read-only"],
      ["ipIfStatsHCOutRequests", 21, "Counter64", "read-only"],
      ["ipIfStatsOutForwDatagrams", 23, "Counter32", "read-only"],
      ["ipIfStatsHCOutForwDatagrams", 24, "Counter64", "read-only"],
      ["ipIfStatsOutDiscards", 25, "Counter32", "read-only"],
      ["ipIfStatsOutFragReqds", 26, "Counter32", "read-only"],
      ["ipIfStatsOutFragOKs", 27, "Counter32", "read-only"],
      ["ipIfStatsOutFragFails", 28, "Counter32", "read-only"],
      ["ipIfStatsOutFragCreates", 29, "Counter32", "read-only"],
      ["ipIfStatsOutTransmits", 30, "Counter32", "read-only"],
      ["ipIfStatsHCOutTransmits", 31, "Counter64", "read-only"],
      ["ipIfStatsOutOctets", 32, "Counter32", "read-only"],
      ["ipIfStatsHCOutOctets", 33, "Counter64", "read-only"],
      ["ipIfStatsInMcastPkts", 34, "Counter32", "read-only"],
      ["ipIfStatsHCInMcastPkts", 35, "Counter64", "read-only"],
      ["ipIfStatsInMcastOctets", 36, "Counter32", "read-only"],
      ["ipIfStatsHCInMcastOctets", 37, "Counter64", "read-only"],
      ["ipIfStatsOutMcastPkts", 38, "Counter32", "read-only"],
      ["ipIfStatsHCOutMcastPkts", 39, "Counter64", "read-only"],
      ["ipIfStatsOutMcastOctets", 40, "Counter32", "read-only"],
      ["ipIfStatsHCOutMcastOctets", 41, "Counter64", "read-only"],
      ["ipIfStatsInBcastPkts", 42, "Counter32", "read-only"],
      ["ipIfStatsHCInBcastPkts", 43, "Counter64", "read-only"],
      ["ipIfStatsOutBcastPkts", 44, "Counter32", "read-only"],
      ["ipIfStatsHCOutBcastPkts", 45, "Counter64", "read-only"],
      ["ipIfStatsDiscontinuityTime", 46, "TimeTicks", "read-only"],
      ["ipIfStatsRefreshRate", 47, "Unsigned32", "read-only"],
    ],
    index: ["ipIfStatsIPVersion", "ipIfStatsIfIndex"],
  });

/** A row of `ipAddressPrefixTable` (IP-MIB). */
export interface IpAddressPrefixEntry {
  /** Column 1, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipAddressPrefixIfIndex: number;
  /** Column 2, InetAddressType, not-accessible. */
  readonly ipAddressPrefixType: InetAddressType | number;
  /** Column 3, InetAddress (0..255), not-accessible. */
  readonly ipAddressPrefixPrefix: string;
  /** Column 4, InetAddressPrefixLength (0..2040), not-accessible. */
  readonly ipAddressPrefixLength: number;
  /** Column 5, IpAddressPrefixOriginTC, read-only. */
  readonly ipAddressPrefixOrigin?: IpAddressPrefixOriginTC | number;
  /** Column 6, TruthValue, read-only. */
  readonly ipAddressPrefixOnLinkFlag?: TruthValue | number;
  /** Column 7, TruthValue, read-only. */
  readonly ipAddressPrefixAutonomousFlag?: TruthValue | number;
  /** Column 8, Unsigned32, read-only, in seconds. */
  readonly ipAddressPrefixAdvPreferredLifetime?: number;
  /** Column 9, Unsigned32, read-only, in seconds. */
  readonly ipAddressPrefixAdvValidLifetime?: number;
}

/** The table `ipAddressPrefixTable` (IP-MIB), 1.3.6.1.2.1.4.32; its key is `ipAddressPrefixIfIndex`, `ipAddressPrefixType`, `ipAddressPrefixPrefix`, `ipAddressPrefixLength`. */
export const ipAddressPrefixTable: Table<
  IpAddressPrefixEntry,
  readonly [number, InetAddressType | number, string, number]
> = /* @__PURE__ */ defineTable<
  IpAddressPrefixEntry,
  readonly [number, InetAddressType | number, string, number]
>({
  name: "ipAddressPrefixTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.32",
  columns: [
    ["ipAddressPrefixIfIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    [
      "ipAddressPrefixType",
      2,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "ipAddressPrefixPrefix",
      3,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    [
      "ipAddressPrefixLength",
      4,
      "Unsigned32",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressPrefixLength", ranges: [[0, 2040]], hint: "d" },
    ],
    ["ipAddressPrefixOrigin", 5, "INTEGER", "read-only", { enums: labelsOfIpAddressPrefixOriginTC }],
    [
      "ipAddressPrefixOnLinkFlag",
      6,
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
      "ipAddressPrefixAutonomousFlag",
      7,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["ipAddressPrefixAdvPreferredLifetime", 8, "Unsigned32", "read-only"],
    ["ipAddressPrefixAdvValidLifetime", 9, "Unsigned32", "read-only"],
  ],
  index: ["ipAddressPrefixIfIndex", "ipAddressPrefixType", "ipAddressPrefixPrefix", "ipAddressPrefixLength"],
});

/** A row of `ipAddressTable` (IP-MIB). */
export interface IpAddressEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly ipAddressAddrType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly ipAddressAddr: string;
  /** Column 3, InterfaceIndex (1..2147483647), read-create. */
  readonly ipAddressIfIndex?: number;
  /** Column 4, INTEGER, read-create. */
  readonly ipAddressType?: "unicast" | "anycast" | "broadcast" | number;
  /** Column 5, RowPointer, read-only. */
  readonly ipAddressPrefix?: string;
  /** Column 6, IpAddressOriginTC, read-only. */
  readonly ipAddressOrigin?: IpAddressOriginTC | number;
  /** Column 7, IpAddressStatusTC, read-create. */
  readonly ipAddressStatus?: IpAddressStatusTC | number;
  /** Column 8, TimeStamp, read-only. */
  readonly ipAddressCreated?: number;
  /** Column 9, TimeStamp, read-only. */
  readonly ipAddressLastChanged?: number;
  /** Column 10, RowStatus, read-create. */
  readonly ipAddressRowStatus?: RowStatus | number;
  /** Column 11, StorageType, read-create. */
  readonly ipAddressStorageType?: StorageType | number;
}

/** The table `ipAddressTable` (IP-MIB), 1.3.6.1.2.1.4.34; its key is `ipAddressAddrType`, `ipAddressAddr`. */
export const ipAddressTable: Table<IpAddressEntry, readonly [InetAddressType | number, string]> =
  /* @__PURE__ */ defineTable<IpAddressEntry, readonly [InetAddressType | number, string]>({
    name: "ipAddressTable",
    module: "IP-MIB",
    oid: "1.3.6.1.2.1.4.34",
    columns: [
      [
        "ipAddressAddrType",
        1,
        "INTEGER",
        "not-accessible",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "ipAddressAddr",
        2,
        "OCTET STRING",
        "not-accessible",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      ["ipAddressIfIndex", 3, "Integer32", "read-create", { ranges: [[1, 2147483647]], hint: "d" }],
      [
        "ipAddressType",
        4,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "unicast"],
            [2, "anycast"],
            [3, "broadcast"],
          ],
          defval: { kind: "label", value: "unicast" },
        },
      ],
      ["ipAddressPrefix", 5, "OBJECT IDENTIFIER", "read-only"],
      ["ipAddressOrigin", 6, "INTEGER", "read-only", { enums: labelsOfIpAddressOriginTC }],
      [
        "ipAddressStatus",
        7,
        "INTEGER",
        "read-create",
        { enums: labelsOfIpAddressStatusTC, defval: { kind: "label", value: "preferred" } },
      ],
      ["ipAddressCreated", 8, "TimeTicks", "read-only"],
      ["ipAddressLastChanged", 9, "TimeTicks", "read-only"],
      ["ipAddressRowStatus", 10, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
      [
        "ipAddressStorageType",
        11,
        "INTEGER",
        "read-create",
        { enums: labelsOfStorageType, defval: { kind: "label", value: "volatile" } },
      ],
    ],
    index: ["ipAddressAddrType", "ipAddressAddr"],
  });

/** A row of `ipNetToPhysicalTable` (IP-MIB). */
export interface IpNetToPhysicalEntry {
  /** Column 1, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipNetToPhysicalIfIndex: number;
  /** Column 2, InetAddressType, not-accessible. */
  readonly ipNetToPhysicalNetAddressType: InetAddressType | number;
  /** Column 3, InetAddress (0..255), not-accessible. */
  readonly ipNetToPhysicalNetAddress: string;
  /** Column 4, PhysAddress (0..65535), read-create. */
  readonly ipNetToPhysicalPhysAddress?: string;
  /** Column 5, TimeStamp, read-only. */
  readonly ipNetToPhysicalLastUpdated?: number;
  /** Column 6, INTEGER, read-create. */
  readonly ipNetToPhysicalType?: "other" | "invalid" | "dynamic" | "static" | "local" | number;
  /** Column 7, INTEGER, read-only. */
  readonly ipNetToPhysicalState?:
    "reachable" | "stale" | "delay" | "probe" | "invalid" | "unknown" | "incomplete" | number;
  /** Column 8, RowStatus, read-create. */
  readonly ipNetToPhysicalRowStatus?: RowStatus | number;
}

/** The table `ipNetToPhysicalTable` (IP-MIB), 1.3.6.1.2.1.4.35; its key is `ipNetToPhysicalIfIndex`, `ipNetToPhysicalNetAddressType`, `ipNetToPhysicalNetAddress`. */
export const ipNetToPhysicalTable: Table<
  IpNetToPhysicalEntry,
  readonly [number, InetAddressType | number, string]
> = /* @__PURE__ */ defineTable<IpNetToPhysicalEntry, readonly [number, InetAddressType | number, string]>({
  name: "ipNetToPhysicalTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.35",
  columns: [
    ["ipNetToPhysicalIfIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    [
      "ipNetToPhysicalNetAddressType",
      2,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "ipNetToPhysicalNetAddress",
      3,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["ipNetToPhysicalPhysAddress", 4, "OCTET STRING", "read-create", { ranges: [[0, 65535]], hint: "1x:" }],
    ["ipNetToPhysicalLastUpdated", 5, "TimeTicks", "read-only"],
    [
      "ipNetToPhysicalType",
      6,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "other"],
          [2, "invalid"],
          [3, "dynamic"],
          [4, "static"],
          [5, "local"],
        ],
        defval: { kind: "label", value: "static" },
      },
    ],
    [
      "ipNetToPhysicalState",
      7,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "reachable"],
          [2, "stale"],
          [3, "delay"],
          [4, "probe"],
          [5, "invalid"],
          [6, "unknown"],
          [7, "incomplete"],
        ],
      },
    ],
    ["ipNetToPhysicalRowStatus", 8, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["ipNetToPhysicalIfIndex", "ipNetToPhysicalNetAddressType", "ipNetToPhysicalNetAddress"],
});

/** A row of `ipv6ScopeZoneIndexTable` (IP-MIB). */
export interface Ipv6ScopeZoneIndexEntry {
  /** Column 1, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipv6ScopeZoneIndexIfIndex: number;
  /** Column 2, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexLinkLocal?: number;
  /** Column 3, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndex3?: number;
  /** Column 4, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexAdminLocal?: number;
  /** Column 5, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexSiteLocal?: number;
  /** Column 6, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndex6?: number;
  /** Column 7, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndex7?: number;
  /** Column 8, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexOrganizationLocal?: number;
  /** Column 9, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndex9?: number;
  /** Column 10, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexA?: number;
  /** Column 11, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexB?: number;
  /** Column 12, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexC?: number;
  /** Column 13, InetZoneIndex, read-only. */
  readonly ipv6ScopeZoneIndexD?: number;
}

/** The table `ipv6ScopeZoneIndexTable` (IP-MIB), 1.3.6.1.2.1.4.36; its key is `ipv6ScopeZoneIndexIfIndex`. */
export const ipv6ScopeZoneIndexTable: Table<Ipv6ScopeZoneIndexEntry, number> = /* @__PURE__ */ defineTable<
  Ipv6ScopeZoneIndexEntry,
  number
>({
  name: "ipv6ScopeZoneIndexTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.36",
  columns: [
    ["ipv6ScopeZoneIndexIfIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["ipv6ScopeZoneIndexLinkLocal", 2, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndex3", 3, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexAdminLocal", 4, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexSiteLocal", 5, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndex6", 6, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndex7", 7, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexOrganizationLocal", 8, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndex9", 9, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexA", 10, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexB", 11, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexC", 12, "Unsigned32", "read-only", { hint: "d" }],
    ["ipv6ScopeZoneIndexD", 13, "Unsigned32", "read-only", { hint: "d" }],
  ],
  index: ["ipv6ScopeZoneIndexIfIndex"],
});

/** A row of `ipDefaultRouterTable` (IP-MIB). */
export interface IpDefaultRouterEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly ipDefaultRouterAddressType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly ipDefaultRouterAddress: string;
  /** Column 3, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipDefaultRouterIfIndex: number;
  /** Column 4, Unsigned32 (0..65535), read-only, in seconds. */
  readonly ipDefaultRouterLifetime?: number;
  /** Column 5, INTEGER, read-only. */
  readonly ipDefaultRouterPreference?: "reserved" | "low" | "medium" | "high" | number;
}

/** The table `ipDefaultRouterTable` (IP-MIB), 1.3.6.1.2.1.4.37; its key is `ipDefaultRouterAddressType`, `ipDefaultRouterAddress`, `ipDefaultRouterIfIndex`. */
export const ipDefaultRouterTable: Table<
  IpDefaultRouterEntry,
  readonly [InetAddressType | number, string, number]
> = /* @__PURE__ */ defineTable<IpDefaultRouterEntry, readonly [InetAddressType | number, string, number]>({
  name: "ipDefaultRouterTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.37",
  columns: [
    [
      "ipDefaultRouterAddressType",
      1,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "ipDefaultRouterAddress",
      2,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["ipDefaultRouterIfIndex", 3, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["ipDefaultRouterLifetime", 4, "Unsigned32", "read-only", { ranges: [[0, 65535]] }],
    [
      "ipDefaultRouterPreference",
      5,
      "INTEGER",
      "read-only",
      {
        enums: [
          [-2, "reserved"],
          [-1, "low"],
          [0, "medium"],
          [1, "high"],
        ],
      },
    ],
  ],
  index: ["ipDefaultRouterAddressType", "ipDefaultRouterAddress", "ipDefaultRouterIfIndex"],
});

/** A row of `ipv6RouterAdvertTable` (IP-MIB). */
export interface Ipv6RouterAdvertEntry {
  /** Column 1, InterfaceIndex (1..2147483647), not-accessible. */
  readonly ipv6RouterAdvertIfIndex: number;
  /** Column 2, TruthValue, read-create. */
  readonly ipv6RouterAdvertSendAdverts?: TruthValue | number;
  /** Column 3, Unsigned32 (4..1800), read-create, in seconds. */
  readonly ipv6RouterAdvertMaxInterval?: number;
  /** Column 4, Unsigned32 (3..1350), read-create, in seconds. */
  readonly ipv6RouterAdvertMinInterval?: number;
  /** Column 5, TruthValue, read-create. */
  readonly ipv6RouterAdvertManagedFlag?: TruthValue | number;
  /** Column 6, TruthValue, read-create. */
  readonly ipv6RouterAdvertOtherConfigFlag?: TruthValue | number;
  /** Column 7, Unsigned32, read-create. */
  readonly ipv6RouterAdvertLinkMTU?: number;
  /** Column 8, Unsigned32 (0..3600000), read-create, in milliseconds. */
  readonly ipv6RouterAdvertReachableTime?: number;
  /** Column 9, Unsigned32, read-create, in milliseconds. */
  readonly ipv6RouterAdvertRetransmitTime?: number;
  /** Column 10, Unsigned32 (0..255), read-create. */
  readonly ipv6RouterAdvertCurHopLimit?: number;
  /** Column 11, Unsigned32 (0 | 4..9000), read-create, in seconds. */
  readonly ipv6RouterAdvertDefaultLifetime?: number;
  /** Column 12, RowStatus, read-create. */
  readonly ipv6RouterAdvertRowStatus?: RowStatus | number;
}

/** The table `ipv6RouterAdvertTable` (IP-MIB), 1.3.6.1.2.1.4.39; its key is `ipv6RouterAdvertIfIndex`. */
export const ipv6RouterAdvertTable: Table<Ipv6RouterAdvertEntry, number> = /* @__PURE__ */ defineTable<
  Ipv6RouterAdvertEntry,
  number
>({
  name: "ipv6RouterAdvertTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.39",
  columns: [
    ["ipv6RouterAdvertIfIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    [
      "ipv6RouterAdvertSendAdverts",
      2,
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
      "ipv6RouterAdvertMaxInterval",
      3,
      "Unsigned32",
      "read-create",
      { ranges: [[4, 1800]], defval: { kind: "number", value: 600 } },
    ],
    ["ipv6RouterAdvertMinInterval", 4, "Unsigned32", "read-create", { ranges: [[3, 1350]] }],
    [
      "ipv6RouterAdvertManagedFlag",
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
      "ipv6RouterAdvertOtherConfigFlag",
      6,
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
    ["ipv6RouterAdvertLinkMTU", 7, "Unsigned32", "read-create", { defval: { kind: "number", value: 0 } }],
    [
      "ipv6RouterAdvertReachableTime",
      8,
      "Unsigned32",
      "read-create",
      { ranges: [[0, 3600000]], defval: { kind: "number", value: 0 } },
    ],
    [
      "ipv6RouterAdvertRetransmitTime",
      9,
      "Unsigned32",
      "read-create",
      { defval: { kind: "number", value: 0 } },
    ],
    ["ipv6RouterAdvertCurHopLimit", 10, "Unsigned32", "read-create", { ranges: [[0, 255]] }],
    [
      "ipv6RouterAdvertDefaultLifetime",
      11,
      "Unsigned32",
      "read-create",
      {
        ranges: [
          [0, 0],
          [4, 9000],
        ],
      },
    ],
    ["ipv6RouterAdvertRowStatus", 12, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["ipv6RouterAdvertIfIndex"],
});

/** A row of `icmpStatsTable` (IP-MIB). */
export interface IcmpStatsEntry {
  /** Column 1, InetVersion, not-accessible. */
  readonly icmpStatsIPVersion: InetVersion | number;
  /** Column 2, Counter32, read-only. */
  readonly icmpStatsInMsgs?: number;
  /** Column 3, Counter32, read-only. */
  readonly icmpStatsInErrors?: number;
  /** Column 4, Counter32, read-only. */
  readonly icmpStatsOutMsgs?: number;
  /** Column 5, Counter32, read-only. */
  readonly icmpStatsOutErrors?: number;
}

/** The table `icmpStatsTable` (IP-MIB), 1.3.6.1.2.1.5.29; its key is `icmpStatsIPVersion`. */
export const icmpStatsTable: Table<IcmpStatsEntry, InetVersion | number> = /* @__PURE__ */ defineTable<
  IcmpStatsEntry,
  InetVersion | number
>({
  name: "icmpStatsTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.5.29",
  columns: [
    [
      "icmpStatsIPVersion",
      1,
      "INTEGER",
      "not-accessible",
      {
        enums: [
          [0, "unknown"],
          [1, "ipv4"],
          [2, "ipv6"],
        ],
      },
    ],
    ["icmpStatsInMsgs", 2, "Counter32", "read-only"],
    ["icmpStatsInErrors", 3, "Counter32", "read-only"],
    ["icmpStatsOutMsgs", 4, "Counter32", "read-only"],
    ["icmpStatsOutErrors", 5, "Counter32", "read-only"],
  ],
  index: ["icmpStatsIPVersion"],
});

/** A row of `icmpMsgStatsTable` (IP-MIB). */
export interface IcmpMsgStatsEntry {
  /** Column 1, InetVersion, not-accessible. */
  readonly icmpMsgStatsIPVersion: InetVersion | number;
  /** Column 2, Integer32 (0..255), not-accessible. */
  readonly icmpMsgStatsType: number;
  /** Column 3, Counter32, read-only. */
  readonly icmpMsgStatsInPkts?: number;
  /** Column 4, Counter32, read-only. */
  readonly icmpMsgStatsOutPkts?: number;
}

/** The table `icmpMsgStatsTable` (IP-MIB), 1.3.6.1.2.1.5.30; its key is `icmpMsgStatsIPVersion`, `icmpMsgStatsType`. */
export const icmpMsgStatsTable: Table<IcmpMsgStatsEntry, readonly [InetVersion | number, number]> =
  /* @__PURE__ */ defineTable<IcmpMsgStatsEntry, readonly [InetVersion | number, number]>({
    name: "icmpMsgStatsTable",
    module: "IP-MIB",
    oid: "1.3.6.1.2.1.5.30",
    columns: [
      [
        "icmpMsgStatsIPVersion",
        1,
        "INTEGER",
        "not-accessible",
        {
          enums: [
            [0, "unknown"],
            [1, "ipv4"],
            [2, "ipv6"],
          ],
        },
      ],
      ["icmpMsgStatsType", 2, "Integer32", "not-accessible", { ranges: [[0, 255]] }],
      ["icmpMsgStatsInPkts", 3, "Counter32", "read-only"],
      ["icmpMsgStatsOutPkts", 4, "Counter32", "read-only"],
    ],
    index: ["icmpMsgStatsIPVersion", "icmpMsgStatsType"],
  });

/** A row of `ipAddrTable` (IP-MIB). */
export interface IpAddrEntry {
  /** Column 1, IpAddress, read-only, deprecated. */
  readonly ipAdEntAddr: string;
  /** Column 2, INTEGER (1..2147483647), read-only, deprecated. */
  readonly ipAdEntIfIndex?: number;
  /** Column 3, IpAddress, read-only, deprecated. */
  readonly ipAdEntNetMask?: string;
  /** Column 4, INTEGER (0..1), read-only, deprecated. */
  readonly ipAdEntBcastAddr?: number;
  /** Column 5, INTEGER (0..65535), read-only, deprecated. */
  readonly ipAdEntReasmMaxSize?: number;
}

/** The table `ipAddrTable` (IP-MIB), 1.3.6.1.2.1.4.20; its key is `ipAdEntAddr`. */
export const ipAddrTable: Table<IpAddrEntry, string> = /* @__PURE__ */ defineTable<IpAddrEntry, string>({
  name: "ipAddrTable",
  module: "IP-MIB",
  oid: "1.3.6.1.2.1.4.20",
  columns: [
    ["ipAdEntAddr", 1, "IpAddress", "read-only"],
    ["ipAdEntIfIndex", 2, "INTEGER", "read-only", { ranges: [[1, 2147483647]] }],
    ["ipAdEntNetMask", 3, "IpAddress", "read-only"],
    ["ipAdEntBcastAddr", 4, "INTEGER", "read-only", { ranges: [[0, 1]] }],
    ["ipAdEntReasmMaxSize", 5, "INTEGER", "read-only", { ranges: [[0, 65535]] }],
  ],
  index: ["ipAdEntAddr"],
});

/** A row of `ipNetToMediaTable` (IP-MIB). */
export interface IpNetToMediaEntry {
  /** Column 1, INTEGER (1..2147483647), read-create, deprecated. */
  readonly ipNetToMediaIfIndex: number;
  /** Column 2, PhysAddress (0..65535), read-create, deprecated. */
  readonly ipNetToMediaPhysAddress?: string;
  /** Column 3, IpAddress, read-create, deprecated. */
  readonly ipNetToMediaNetAddress: string;
  /** Column 4, INTEGER, read-create, deprecated. */
  readonly ipNetToMediaType?: "other" | "invalid" | "dynamic" | "static" | number;
}

/** The table `ipNetToMediaTable` (IP-MIB), 1.3.6.1.2.1.4.22; its key is `ipNetToMediaIfIndex`, `ipNetToMediaNetAddress`. */
export const ipNetToMediaTable: Table<IpNetToMediaEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<IpNetToMediaEntry, readonly [number, string]>({
    name: "ipNetToMediaTable",
    module: "IP-MIB",
    oid: "1.3.6.1.2.1.4.22",
    columns: [
      ["ipNetToMediaIfIndex", 1, "INTEGER", "read-create", { ranges: [[1, 2147483647]] }],
      ["ipNetToMediaPhysAddress", 2, "OCTET STRING", "read-create", { ranges: [[0, 65535]], hint: "1x:" }],
      ["ipNetToMediaNetAddress", 3, "IpAddress", "read-create"],
      [
        "ipNetToMediaType",
        4,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "other"],
            [2, "invalid"],
            [3, "dynamic"],
            [4, "static"],
          ],
        },
      ],
    ],
    index: ["ipNetToMediaIfIndex", "ipNetToMediaNetAddress"],
  });
