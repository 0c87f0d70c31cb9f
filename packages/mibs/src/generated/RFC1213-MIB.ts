// The tables of RFC1213-MIB. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `ifTable` (RFC1213-MIB). */
export interface IfEntry {
  /** Column 1, INTEGER, read-only. */
  readonly ifIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly ifDescr?: string;
  /** Column 3, INTEGER, read-only. */
  readonly ifType?:
    | "other"
    | "regular1822"
    | "hdh1822"
    | "ddn-x25"
    | "rfc877-x25"
    | "ethernet-csmacd"
    | "iso88023-csmacd"
    | "iso88024-tokenBus"
    | "iso88025-tokenRing"
    | "iso88026-man"
    | "starLan"
    | "proteon-10Mbit"
    | "proteon-80Mbit"
    | "hyperchannel"
    | "fddi"
    | "lapb"
    | "sdlc"
    | "ds1"
    | "e1"
    | "basicISDN"
    | "primaryISDN"
    | "propPointToPointSerial"
    | "ppp"
    | "softwareLoopback"
    | "eon"
    | "ethernet-3Mbit"
    | "nsip"
    | "slip"
    | "ultra"
    | "ds3"
    | "sip"
    | "frame-relay"
    | number;
  /** Column 4, INTEGER, read-only. */
  readonly ifMtu?: number;
  /** Column 5, Gauge32, read-only. */
  readonly ifSpeed?: number;
  /** Column 6, PhysAddress, read-only. */
  readonly ifPhysAddress?: string;
  /** Column 7, INTEGER, read-write. */
  readonly ifAdminStatus?: "up" | "down" | "testing" | number;
  /** Column 8, INTEGER, read-only. */
  readonly ifOperStatus?: "up" | "down" | "testing" | number;
  /** Column 9, TimeTicks, read-only. */
  readonly ifLastChange?: number;
  /** Column 10, Counter32, read-only. */
  readonly ifInOctets?: number;
  /** Column 11, Counter32, read-only. */
  readonly ifInUcastPkts?: number;
  /** Column 12, Counter32, read-only. */
  readonly ifInNUcastPkts?: number;
  /** Column 13, Counter32, read-only. */
  readonly ifInDiscards?: number;
  /** Column 14, Counter32, read-only. */
  readonly ifInErrors?: number;
  /** Column 15, Counter32, read-only. */
  readonly ifInUnknownProtos?: number;
  /** Column 16, Counter32, read-only. */
  readonly ifOutOctets?: number;
  /** Column 17, Counter32, read-only. */
  readonly ifOutUcastPkts?: number;
  /** Column 18, Counter32, read-only. */
  readonly ifOutNUcastPkts?: number;
  /** Column 19, Counter32, read-only. */
  readonly ifOutDiscards?: number;
  /** Column 20, Counter32, read-only. */
  readonly ifOutErrors?: number;
  /** Column 21, Gauge32, read-only. */
  readonly ifOutQLen?: number;
  /** Column 22, OBJECT IDENTIFIER, read-only. */
  readonly ifSpecific?: string;
}

/** The table `ifTable` (RFC1213-MIB), 1.3.6.1.2.1.2.2; its key is `ifIndex`. */
export const ifTable: Table<IfEntry, number> = /* @__PURE__ */ defineTable<IfEntry, number>({
  name: "ifTable",
  module: "RFC1213-MIB",
  oid: "1.3.6.1.2.1.2.2",
  columns: [
    ["ifIndex", 1, "INTEGER", "read-only"],
    ["ifDescr", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    [
      "ifType",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "regular1822"],
          [3, "hdh1822"],
          [4, "ddn-x25"],
          [5, "rfc877-x25"],
          [6, "ethernet-csmacd"],
          [7, "iso88023-csmacd"],
          [8, "iso88024-tokenBus"],
          [9, "iso88025-tokenRing"],
          [10, "iso88026-man"],
          [11, "starLan"],
          [12, "proteon-10Mbit"],
          [13, "proteon-80Mbit"],
          [14, "hyperchannel"],
          [15, "fddi"],
          [16, "lapb"],
          [17, "sdlc"],
          [18, "ds1"],
          [19, "e1"],
          [20, "basicISDN"],
          [21, "primaryISDN"],
          [22, "propPointToPointSerial"],
          [23, "ppp"],
          [24, "softwareLoopback"],
          [25, "eon"],
          [26, "ethernet-3Mbit"],
          [27, "nsip"],
          [28, "slip"],
          [29, "ultra"],
          [30, "ds3"],
          [31, "sip"],
          [32, "frame-relay"],
        ],
      },
    ],
    ["ifMtu", 4, "INTEGER", "read-only"],
    ["ifSpeed", 5, "Gauge32", "read-only"],
    ["ifPhysAddress", 6, "OCTET STRING", "read-only"],
    [
      "ifAdminStatus",
      7,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "up"],
          [2, "down"],
          [3, "testing"],
        ],
      },
    ],
    [
      "ifOperStatus",
      8,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "up"],
          [2, "down"],
          [3, "testing"],
        ],
      },
    ],
    ["ifLastChange", 9, "TimeTicks", "read-only"],
    ["ifInOctets", 10, "Counter32", "read-only"],
    ["ifInUcastPkts", 11, "Counter32", "read-only"],
    ["ifInNUcastPkts", 12, "Counter32", "read-only"],
    ["ifInDiscards", 13, "Counter32", "read-only"],
    ["ifInErrors", 14, "Counter32", "read-only"],
    ["ifInUnknownProtos", 15, "Counter32", "read-only"],
    ["ifOutOctets", 16, "Counter32", "read-only"],
    ["ifOutUcastPkts", 17, "Counter32", "read-only"],
    ["ifOutNUcastPkts", 18, "Counter32", "read-only"],
    ["ifOutDiscards", 19, "Counter32", "read-only"],
    ["ifOutErrors", 20, "Counter32", "read-only"],
    ["ifOutQLen", 21, "Gauge32", "read-only"],
    ["ifSpecific", 22, "OBJECT IDENTIFIER", "read-only"],
  ],
  index: ["ifIndex"],
});

/** A row of `atTable` (RFC1213-MIB). */
export interface AtEntry {
  /** Column 1, INTEGER, read-write, deprecated. */
  readonly atIfIndex: number;
  /** Column 2, PhysAddress, read-write, deprecated. */
  readonly atPhysAddress?: string;
  /** Column 3, NetworkAddress, read-write, deprecated. */
  readonly atNetAddress: string;
}

/** The table `atTable` (RFC1213-MIB), 1.3.6.1.2.1.3.1; its key is `atIfIndex`, `atNetAddress`. */
export const atTable: Table<AtEntry, readonly [number, string]> = /* @__PURE__ */ defineTable<
  AtEntry,
  readonly [number, string]
>({
  name: "atTable",
  module: "RFC1213-MIB",
  oid: "1.3.6.1.2.1.3.1",
  columns: [
    ["atIfIndex", 1, "INTEGER", "read-write"],
    ["atPhysAddress", 2, "OCTET STRING", "read-write"],
    ["atNetAddress", 3, "NetworkAddress", "read-write"],
  ],
  index: ["atIfIndex", "atNetAddress"],
});

/** A row of `ipAddrTable` (RFC1213-MIB). */
export interface IpAddrEntry {
  /** Column 1, IpAddress, read-only. */
  readonly ipAdEntAddr: string;
  /** Column 2, INTEGER, read-only. */
  readonly ipAdEntIfIndex?: number;
  /** Column 3, IpAddress, read-only. */
  readonly ipAdEntNetMask?: string;
  /** Column 4, INTEGER, read-only. */
  readonly ipAdEntBcastAddr?: number;
  /** Column 5, INTEGER (0..65535), read-only. */
  readonly ipAdEntReasmMaxSize?: number;
}

/** The table `ipAddrTable` (RFC1213-MIB), 1.3.6.1.2.1.4.20; its key is `ipAdEntAddr`. */
export const ipAddrTable: Table<IpAddrEntry, string> = /* @__PURE__ */ defineTable<IpAddrEntry, string>({
  name: "ipAddrTable",
  module: "RFC1213-MIB",
  oid: "1.3.6.1.2.1.4.20",
  columns: [
    ["ipAdEntAddr", 1, "IpAddress", "read-only"],
    ["ipAdEntIfIndex", 2, "INTEGER", "read-only"],
    ["ipAdEntNetMask", 3, "IpAddress", "read-only"],
    ["ipAdEntBcastAddr", 4, "INTEGER", "read-only"],
    ["ipAdEntReasmMaxSize", 5, "INTEGER", "read-only", { ranges: [[0, 65535]] }],
  ],
  index: ["ipAdEntAddr"],
});

/** A row of `ipRouteTable` (RFC1213-MIB). */
export interface IpRouteEntry {
  /** Column 1, IpAddress, read-write. */
  readonly ipRouteDest: string;
  /** Column 2, INTEGER, read-write. */
  readonly ipRouteIfIndex?: number;
  /** Column 3, INTEGER, read-write. */
  readonly ipRouteMetric1?: number;
  /** Column 4, INTEGER, read-write. */
  readonly ipRouteMetric2?: number;
  /** Column 5, INTEGER, read-write. */
  readonly ipRouteMetric3?: number;
  /** Column 6, INTEGER, read-write. */
  readonly ipRouteMetric4?: number;
  /** Column 7, IpAddress, read-write. */
  readonly ipRouteNextHop?: string;
  /** Column 8, INTEGER, read-write. */
  readonly ipRouteType?: "other" | "invalid" | "direct" | "indirect" | number;
  /** Column 9, INTEGER, read-only. */
  readonly ipRouteProto?:
    | "other"
    | "local"
    | "netmgmt"
    | "icmp"
    | "egp"
    | "ggp"
    | "hello"
    | "rip"
    | "is-is"
    | "es-is"
    | "ciscoIgrp"
    | "bbnSpfIgp"
    | "ospf"
    | "bgp"
    | number;
  /** Column 10, INTEGER, read-write. */
  readonly ipRouteAge?: number;
  /** Column 11, IpAddress, read-write. */
  readonly ipRouteMask?: string;
  /** Column 12, INTEGER, read-write. */
  readonly ipRouteMetric5?: number;
  /** Column 13, OBJECT IDENTIFIER, read-only. */
  readonly ipRouteInfo?: string;
}

/** The table `ipRouteTable` (RFC1213-MIB), 1.3.6.1.2.1.4.21; its key is `ipRouteDest`. */
export const ipRouteTable: Table<IpRouteEntry, string> = /* @__PURE__ */ defineTable<IpRouteEntry, string>({
  name: "ipRouteTable",
  module: "RFC1213-MIB",
  oid: "1.3.6.1.2.1.4.21",
  columns: [
    ["ipRouteDest", 1, "IpAddress", "read-write"],
    ["ipRouteIfIndex", 2, "INTEGER", "read-write"],
    ["ipRouteMetric1", 3, "INTEGER", "read-write"],
    ["ipRouteMetric2", 4, "INTEGER", "read-write"],
    ["ipRouteMetric3", 5, "INTEGER", "read-write"],
    ["ipRouteMetric4", 6, "INTEGER", "read-write"],
    ["ipRouteNextHop", 7, "IpAddress", "read-write"],
    [
      "ipRouteType",
      8,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "other"],
          [2, "invalid"],
          [3, "direct"],
          [4, "indirect"],
        ],
      },
    ],
    [
      "ipRouteProto",
      9,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "local"],
          [3, "netmgmt"],
          [4, "icmp"],
          [5, "egp"],
          [6, "ggp"],
          [7, "hello"],
          [8, "rip"],
          [9, "is-is"],
          [10, "es-is"],
          [11, "ciscoIgrp"],
          [12, "bbnSpfIgp"],
          [13, "ospf"],
          [14, "bgp"],
        ],
      },
    ],
    ["ipRouteAge", 10, "INTEGER", "read-write"],
    ["ipRouteMask", 11, "IpAddress", "read-write"],
    ["ipRouteMetric5", 12, "INTEGER", "read-write"],
    ["ipRouteInfo", 13, "OBJECT IDENTIFIER", "read-only"],
  ],
  index: ["ipRouteDest"],
});

/** A row of `ipNetToMediaTable` (RFC1213-MIB). */
export interface IpNetToMediaEntry {
  /** Column 1, INTEGER, read-write. */
  readonly ipNetToMediaIfIndex: number;
  /** Column 2, PhysAddress, read-write. */
  readonly ipNetToMediaPhysAddress?: string;
  /** Column 3, IpAddress, read-write. */
  readonly ipNetToMediaNetAddress: string;
  /** Column 4, INTEGER, read-write. */
  readonly ipNetToMediaType?: "other" | "invalid" | "dynamic" | "static" | number;
}

/** The table `ipNetToMediaTable` (RFC1213-MIB), 1.3.6.1.2.1.4.22; its key is `ipNetToMediaIfIndex`, `ipNetToMediaNetAddress`. */
export const ipNetToMediaTable: Table<IpNetToMediaEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<IpNetToMediaEntry, readonly [number, string]>({
    name: "ipNetToMediaTable",
    module: "RFC1213-MIB",
    oid: "1.3.6.1.2.1.4.22",
    columns: [
      ["ipNetToMediaIfIndex", 1, "INTEGER", "read-write"],
      ["ipNetToMediaPhysAddress", 2, "OCTET STRING", "read-write"],
      ["ipNetToMediaNetAddress", 3, "IpAddress", "read-write"],
      [
        "ipNetToMediaType",
        4,
        "INTEGER",
        "read-write",
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

/** A row of `tcpConnTable` (RFC1213-MIB). */
export interface TcpConnEntry {
  /** Column 1, INTEGER, read-write. */
  readonly tcpConnState?:
    | "closed"
    | "listen"
    | "synSent"
    | "synReceived"
    | "established"
    | "finWait1"
    | "finWait2"
    | "closeWait"
    | "lastAck"
    | "closing"
    | "timeWait"
    | "deleteTCB"
    | number;
  /** Column 2, IpAddress, read-only. */
  readonly tcpConnLocalAddress: string;
  /** Column 3, INTEGER (0..65535), read-only. */
  readonly tcpConnLocalPort: number;
  /** Column 4, IpAddress, read-only. */
  readonly tcpConnRemAddress: string;
  /** Column 5, INTEGER (0..65535), read-only. */
  readonly tcpConnRemPort: number;
}

/** The table `tcpConnTable` (RFC1213-MIB), 1.3.6.1.2.1.6.13; its key is `tcpConnLocalAddress`, `tcpConnLocalPort`, `tcpConnRemAddress`, `tcpConnRemPort`. */
export const tcpConnTable: Table<TcpConnEntry, readonly [string, number, string, number]> =
  /* @__PURE__ */ defineTable<TcpConnEntry, readonly [string, number, string, number]>({
    name: "tcpConnTable",
    module: "RFC1213-MIB",
    oid: "1.3.6.1.2.1.6.13",
    columns: [
      [
        "tcpConnState",
        1,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "closed"],
            [2, "listen"],
            [3, "synSent"],
            [4, "synReceived"],
            [5, "established"],
            [6, "finWait1"],
            [7, "finWait2"],
            [8, "closeWait"],
            [9, "lastAck"],
            [10, "closing"],
            [11, "timeWait"],
            [12, "deleteTCB"],
          ],
        },
      ],
      ["tcpConnLocalAddress", 2, "IpAddress", "read-only"],
      ["tcpConnLocalPort", 3, "INTEGER", "read-only", { ranges: [[0, 65535]] }],
      ["tcpConnRemAddress", 4, "IpAddress", "read-only"],
      ["tcpConnRemPort", 5, "INTEGER", "read-only", { ranges: [[0, 65535]] }],
    ],
    index: ["tcpConnLocalAddress", "tcpConnLocalPort", "tcpConnRemAddress", "tcpConnRemPort"],
  });

/** A row of `udpTable` (RFC1213-MIB). */
export interface UdpEntry {
  /** Column 1, IpAddress, read-only. */
  readonly udpLocalAddress: string;
  /** Column 2, INTEGER (0..65535), read-only. */
  readonly udpLocalPort: number;
}

/** The table `udpTable` (RFC1213-MIB), 1.3.6.1.2.1.7.5; its key is `udpLocalAddress`, `udpLocalPort`. */
export const udpTable: Table<UdpEntry, readonly [string, number]> = /* @__PURE__ */ defineTable<
  UdpEntry,
  readonly [string, number]
>({
  name: "udpTable",
  module: "RFC1213-MIB",
  oid: "1.3.6.1.2.1.7.5",
  columns: [
    ["udpLocalAddress", 1, "IpAddress", "read-only"],
    ["udpLocalPort", 2, "INTEGER", "read-only", { ranges: [[0, 65535]] }],
  ],
  index: ["udpLocalAddress", "udpLocalPort"],
});

/** A row of `egpNeighTable` (RFC1213-MIB). */
export interface EgpNeighEntry {
  /** Column 1, INTEGER, read-only. */
  readonly egpNeighState?: "idle" | "acquisition" | "down" | "up" | "cease" | number;
  /** Column 2, IpAddress, read-only. */
  readonly egpNeighAddr: string;
  /** Column 3, INTEGER, read-only. */
  readonly egpNeighAs?: number;
  /** Column 4, Counter32, read-only. */
  readonly egpNeighInMsgs?: number;
  /** Column 5, Counter32, read-only. */
  readonly egpNeighInErrs?: number;
  /** Column 6, Counter32, read-only. */
  readonly egpNeighOutMsgs?: number;
  /** Column 7, Counter32, read-only. */
  readonly egpNeighOutErrs?: number;
  /** Column 8, Counter32, read-only. */
  readonly egpNeighInErrMsgs?: number;
  /** Column 9, Counter32, read-only. */
  readonly egpNeighOutErrMsgs?: number;
  /** Column 10, Counter32, read-only. */
  readonly egpNeighStateUps?: number;
  /** Column 11, Counter32, read-only. */
  readonly egpNeighStateDowns?: number;
  /** Column 12, INTEGER, read-only. */
  readonly egpNeighIntervalHello?: number;
  /** Column 13, INTEGER, read-only. */
  readonly egpNeighIntervalPoll?: number;
  /** Column 14, INTEGER, read-only. */
  readonly egpNeighMode?: "active" | "passive" | number;
  /** Column 15, INTEGER, read-write. */
  readonly egpNeighEventTrigger?: "start" | "stop" | number;
}

/** The table `egpNeighTable` (RFC1213-MIB), 1.3.6.1.2.1.8.5; its key is `egpNeighAddr`. */
export const egpNeighTable: Table<EgpNeighEntry, string> = /* @__PURE__ */ defineTable<EgpNeighEntry, string>(
  {
    name: "egpNeighTable",
    module: "RFC1213-MIB",
    oid: "1.3.6.1.2.1.8.5",
    columns: [
      [
        "egpNeighState",
        1,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "idle"],
            [2, "acquisition"],
            [3, "down"],
            [4, "up"],
            [5, "cease"],
          ],
        },
      ],
      ["egpNeighAddr", 2, "IpAddress", "read-only"],
      ["egpNeighAs", 3, "INTEGER", "read-only"],
      ["egpNeighInMsgs", 4, "Counter32", "read-only"],
      ["egpNeighInErrs", 5, "Counter32", "read-only"],
      ["egpNeighOutMsgs", 6, "Counter32", "read-only"],
      ["egpNeighOutErrs", 7, "Counter32", "read-only"],
      ["egpNeighInErrMsgs", 8, "Counter32", "read-only"],
      ["egpNeighOutErrMsgs", 9, "Counter32", "read-only"],
      ["egpNeighStateUps", 10, "Counter32", "read-only"],
      ["egpNeighStateDowns", 11, "Counter32", "read-only"],
      ["egpNeighIntervalHello", 12, "INTEGER", "read-only"],
      ["egpNeighIntervalPoll", 13, "INTEGER", "read-only"],
      [
        "egpNeighMode",
        14,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "active"],
            [2, "passive"],
          ],
        },
      ],
      [
        "egpNeighEventTrigger",
        15,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "start"],
            [2, "stop"],
          ],
        },
      ],
    ],
    index: ["egpNeighAddr"],
  },
);
