// The tables of BGP4-MIB of 2006-01-11. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `bgpPeerTable` (BGP4-MIB). */
export interface BgpPeerEntry {
  /** Column 1, IpAddress, read-only. */
  readonly bgpPeerIdentifier?: string;
  /** Column 2, INTEGER, read-only. */
  readonly bgpPeerState?: "idle" | "connect" | "active" | "opensent" | "openconfirm" | "established" | number;
  /** Column 3, INTEGER, read-write. */
  readonly bgpPeerAdminStatus?: "stop" | "start" | number;
  /** Column 4, Integer32, read-only. */
  readonly bgpPeerNegotiatedVersion?: number;
  /** Column 5, IpAddress, read-only. */
  readonly bgpPeerLocalAddr?: string;
  /** Column 6, Integer32 (0..65535), read-only. */
  readonly bgpPeerLocalPort?: number;
  /** Column 7, IpAddress, read-only. */
  readonly bgpPeerRemoteAddr: string;
  /** Column 8, Integer32 (0..65535), read-only. */
  readonly bgpPeerRemotePort?: number;
  /** Column 9, Integer32 (0..65535), read-only. */
  readonly bgpPeerRemoteAs?: number;
  /** Column 10, Counter32, read-only. */
  readonly bgpPeerInUpdates?: number;
  /** Column 11, Counter32, read-only. */
  readonly bgpPeerOutUpdates?: number;
  /** Column 12, Counter32, read-only. */
  readonly bgpPeerInTotalMessages?: number;
  /** Column 13, Counter32, read-only. */
  readonly bgpPeerOutTotalMessages?: number;
  /** Column 14, OCTET STRING (2), read-only. */
  readonly bgpPeerLastError?: string;
  /** Column 15, Counter32, read-only. */
  readonly bgpPeerFsmEstablishedTransitions?: number;
  /** Column 16, Gauge32, read-only, in seconds. */
  readonly bgpPeerFsmEstablishedTime?: number;
  /** Column 17, Integer32 (1..65535), read-write, in seconds. */
  readonly bgpPeerConnectRetryInterval?: number;
  /** Column 18, Integer32 (0 | 3..65535), read-only, in seconds. */
  readonly bgpPeerHoldTime?: number;
  /** Column 19, Integer32 (0 | 1..21845), read-only, in seconds. */
  readonly bgpPeerKeepAlive?: number;
  /** Column 20, Integer32 (0 | 3..65535), read-write, in seconds. */
  readonly bgpPeerHoldTimeConfigured?: number;
  /** Column 21, Integer32 (0 | 1..21845), read-write, in seconds. */
  readonly bgpPeerKeepAliveConfigured?: number;
  /** Column 22, Integer32 (1..65535), read-write, in seconds. */
  readonly bgpPeerMinASOriginationInterval?: number;
  /** Column 23, Integer32 (1..65535), read-write, in seconds. */
  readonly bgpPeerMinRouteAdvertisementInterval?: number;
  /** Column 24, Gauge32, read-only, in seconds. */
  readonly bgpPeerInUpdateElapsedTime?: number;
}

/** The table `bgpPeerTable` (BGP4-MIB), 1.3.6.1.2.1.15.3; its key is `bgpPeerRemoteAddr`. */
export const bgpPeerTable: Table<BgpPeerEntry, string> = /* @__PURE__ */ defineTable<BgpPeerEntry, string>({
  name: "bgpPeerTable",
  module: "BGP4-MIB",
  oid: "1.3.6.1.2.1.15.3",
  columns: [
    ["bgpPeerIdentifier", 1, "IpAddress", "read-only"],
    [
      "bgpPeerState",
      2,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "idle"],
          [2, "connect"],
          [3, "active"],
          [4, "opensent"],
          [5, "openconfirm"],
          [6, "established"],
        ],
      },
    ],
    [
      "bgpPeerAdminStatus",
      3,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "stop"],
          [2, "start"],
        ],
      },
    ],
    ["bgpPeerNegotiatedVersion", 4, "Integer32", "read-only"],
    ["bgpPeerLocalAddr", 5, "IpAddress", "read-only"],
    ["bgpPeerLocalPort", 6, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["bgpPeerRemoteAddr", 7, "IpAddress", "read-only"],
    ["bgpPeerRemotePort", 8, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["bgpPeerRemoteAs", 9, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["bgpPeerInUpdates", 10, "Counter32", "read-only"],
    ["bgpPeerOutUpdates", 11, "Counter32", "read-only"],
    ["bgpPeerInTotalMessages", 12, "Counter32", "read-only"],
    ["bgpPeerOutTotalMessages", 13, "Counter32", "read-only"],
    ["bgpPeerLastError", 14, "OCTET STRING", "read-only", { ranges: [[2, 2]] }],
    ["bgpPeerFsmEstablishedTransitions", 15, "Counter32", "read-only"],
    ["bgpPeerFsmEstablishedTime", 16, "Gauge32", "read-only"],
    ["bgpPeerConnectRetryInterval", 17, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    [
      "bgpPeerHoldTime",
      18,
      "Integer32",
      "read-only",
      {
        ranges: [
          [0, 0],
          [3, 65535],
        ],
      },
    ],
    [
      "bgpPeerKeepAlive",
      19,
      "Integer32",
      "read-only",
      {
        ranges: [
          [0, 0],
          [1, 21845],
        ],
      },
    ],
    [
      "bgpPeerHoldTimeConfigured",
      20,
      "Integer32",
      "read-write",
      {
        ranges: [
          [0, 0],
          [3, 65535],
        ],
      },
    ],
    [
      "bgpPeerKeepAliveConfigured",
      21,
      "Integer32",
      "read-write",
      {
        ranges: [
          [0, 0],
          [1, 21845],
        ],
      },
    ],
    ["bgpPeerMinASOriginationInterval", 22, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["bgpPeerMinRouteAdvertisementInterval", 23, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["bgpPeerInUpdateElapsedTime", 24, "Gauge32", "read-only"],
  ],
  index: ["bgpPeerRemoteAddr"],
});

/** A row of `bgpRcvdPathAttrTable` (BGP4-MIB). */
export interface BgpPathAttrEntry {
  /** Column 1, IpAddress, read-only, obsolete. */
  readonly bgpPathAttrPeer: string;
  /** Column 2, IpAddress, read-only, obsolete. */
  readonly bgpPathAttrDestNetwork: string;
  /** Column 3, INTEGER, read-only, obsolete. */
  readonly bgpPathAttrOrigin?: "igp" | "egp" | "incomplete" | number;
  /** Column 4, OCTET STRING (2..255), read-only, obsolete. */
  readonly bgpPathAttrASPath?: string;
  /** Column 5, IpAddress, read-only, obsolete. */
  readonly bgpPathAttrNextHop?: string;
  /** Column 6, Integer32, read-only, obsolete. */
  readonly bgpPathAttrInterASMetric?: number;
}

/** The table `bgpRcvdPathAttrTable` (BGP4-MIB), 1.3.6.1.2.1.15.5; its key is `bgpPathAttrDestNetwork`, `bgpPathAttrPeer`. */
export const bgpRcvdPathAttrTable: Table<BgpPathAttrEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<BgpPathAttrEntry, readonly [string, string]>({
    name: "bgpRcvdPathAttrTable",
    module: "BGP4-MIB",
    oid: "1.3.6.1.2.1.15.5",
    columns: [
      ["bgpPathAttrPeer", 1, "IpAddress", "read-only"],
      ["bgpPathAttrDestNetwork", 2, "IpAddress", "read-only"],
      [
        "bgpPathAttrOrigin",
        3,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "igp"],
            [2, "egp"],
            [3, "incomplete"],
          ],
        },
      ],
      ["bgpPathAttrASPath", 4, "OCTET STRING", "read-only", { ranges: [[2, 255]] }],
      ["bgpPathAttrNextHop", 5, "IpAddress", "read-only"],
      ["bgpPathAttrInterASMetric", 6, "Integer32", "read-only"],
    ],
    index: ["bgpPathAttrDestNetwork", "bgpPathAttrPeer"],
  });

/** A row of `bgp4PathAttrTable` (BGP4-MIB). */
export interface Bgp4PathAttrEntry {
  /** Column 1, IpAddress, read-only. */
  readonly bgp4PathAttrPeer: string;
  /** Column 2, Integer32 (0..32), read-only. */
  readonly bgp4PathAttrIpAddrPrefixLen: number;
  /** Column 3, IpAddress, read-only. */
  readonly bgp4PathAttrIpAddrPrefix: string;
  /** Column 4, INTEGER, read-only. */
  readonly bgp4PathAttrOrigin?: "igp" | "egp" | "incomplete" | number;
  /** Column 5, OCTET STRING (2..255), read-only. */
  readonly bgp4PathAttrASPathSegment?: string;
  /** Column 6, IpAddress, read-only. */
  readonly bgp4PathAttrNextHop?: string;
  /** Column 7, Integer32 (-1..2147483647), read-only. */
  readonly bgp4PathAttrMultiExitDisc?: number;
  /** Column 8, Integer32 (-1..2147483647), read-only. */
  readonly bgp4PathAttrLocalPref?: number;
  /** Column 9, INTEGER, read-only. */
  readonly bgp4PathAttrAtomicAggregate?:
    "lessSpecificRouteNotSelected" | "lessSpecificRouteSelected" | number;
  /** Column 10, Integer32 (0..65535), read-only. */
  readonly bgp4PathAttrAggregatorAS?: number;
  /** Column 11, IpAddress, read-only. */
  readonly bgp4PathAttrAggregatorAddr?: string;
  /** Column 12, Integer32 (-1..2147483647), read-only. */
  readonly bgp4PathAttrCalcLocalPref?: number;
  /** Column 13, INTEGER, read-only. */
  readonly bgp4PathAttrBest?: "false" | "true" | number;
  /** Column 14, OCTET STRING (0..255), read-only. */
  readonly bgp4PathAttrUnknown?: string;
}

/** The table `bgp4PathAttrTable` (BGP4-MIB), 1.3.6.1.2.1.15.6; its key is `bgp4PathAttrIpAddrPrefix`, `bgp4PathAttrIpAddrPrefixLen`, `bgp4PathAttrPeer`. */
export const bgp4PathAttrTable: Table<Bgp4PathAttrEntry, readonly [string, number, string]> =
  /* @__PURE__ */ defineTable<Bgp4PathAttrEntry, readonly [string, number, string]>({
    name: "bgp4PathAttrTable",
    module: "BGP4-MIB",
    oid: "1.3.6.1.2.1.15.6",
    columns: [
      ["bgp4PathAttrPeer", 1, "IpAddress", "read-only"],
      ["bgp4PathAttrIpAddrPrefixLen", 2, "Integer32", "read-only", { ranges: [[0, 32]] }],
      ["bgp4PathAttrIpAddrPrefix", 3, "IpAddress", "read-only"],
      [
        "bgp4PathAttrOrigin",
        4,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "igp"],
            [2, "egp"],
            [3, "incomplete"],
          ],
        },
      ],
      ["bgp4PathAttrASPathSegment", 5, "OCTET STRING", "read-only", { ranges: [[2, 255]] }],
      ["bgp4PathAttrNextHop", 6, "IpAddress", "read-only"],
      ["bgp4PathAttrMultiExitDisc", 7, "Integer32", "read-only", { ranges: [[-1, 2147483647]] }],
      ["bgp4PathAttrLocalPref", 8, "Integer32", "read-only", { ranges: [[-1, 2147483647]] }],
      [
        "bgp4PathAttrAtomicAggregate",
        9,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "lessSpecificRouteNotSelected"],
            [2, "lessSpecificRouteSelected"],
          ],
        },
      ],
      ["bgp4PathAttrAggregatorAS", 10, "Integer32", "read-only", { ranges: [[0, 65535]] }],
      ["bgp4PathAttrAggregatorAddr", 11, "IpAddress", "read-only"],
      ["bgp4PathAttrCalcLocalPref", 12, "Integer32", "read-only", { ranges: [[-1, 2147483647]] }],
      [
        "bgp4PathAttrBest",
        13,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "false"],
            [2, "true"],
          ],
        },
      ],
      ["bgp4PathAttrUnknown", 14, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ],
    index: ["bgp4PathAttrIpAddrPrefix", "bgp4PathAttrIpAddrPrefixLen", "bgp4PathAttrPeer"],
  });
