// The tables of IP-FORWARD-MIB of 2006-02-01. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

/** Labels of `IANAipRouteProtocol` (IANA-RTPROTO-MIB). */
export type IANAipRouteProtocol =
  | "other"
  | "local"
  | "netmgmt"
  | "icmp"
  | "egp"
  | "ggp"
  | "hello"
  | "rip"
  | "isIs"
  | "esIs"
  | "ciscoIgrp"
  | "bbnSpfIgp"
  | "ospf"
  | "bgp"
  | "idpr"
  | "ciscoEigrp"
  | "dvmrp"
  | "rpl"
  | "dhcp"
  | "ttdp";

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

const labelsOfIANAipRouteProtocol = [
  [1, "other"],
  [2, "local"],
  [3, "netmgmt"],
  [4, "icmp"],
  [5, "egp"],
  [6, "ggp"],
  [7, "hello"],
  [8, "rip"],
  [9, "isIs"],
  [10, "esIs"],
  [11, "ciscoIgrp"],
  [12, "bbnSpfIgp"],
  [13, "ospf"],
  [14, "bgp"],
  [15, "idpr"],
  [16, "ciscoEigrp"],
  [17, "dvmrp"],
  [18, "rpl"],
  [19, "dhcp"],
  [20, "ttdp"],
] as const;

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

/** A row of `inetCidrRouteTable` (IP-FORWARD-MIB). */
export interface InetCidrRouteEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly inetCidrRouteDestType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly inetCidrRouteDest: string;
  /** Column 3, InetAddressPrefixLength (0..2040), not-accessible. */
  readonly inetCidrRoutePfxLen: number;
  /** Column 4, OBJECT IDENTIFIER, not-accessible. */
  readonly inetCidrRoutePolicy: string;
  /** Column 5, InetAddressType, not-accessible. */
  readonly inetCidrRouteNextHopType: InetAddressType | number;
  /** Column 6, InetAddress (0..255), not-accessible. */
  readonly inetCidrRouteNextHop: string;
  /** Column 7, InterfaceIndexOrZero (0..2147483647), read-create. */
  readonly inetCidrRouteIfIndex?: number;
  /** Column 8, INTEGER, read-create. */
  readonly inetCidrRouteType?: "other" | "reject" | "local" | "remote" | "blackhole" | number;
  /** Column 9, IANAipRouteProtocol, read-only. */
  readonly inetCidrRouteProto?: IANAipRouteProtocol | number;
  /** Column 10, Gauge32, read-only. */
  readonly inetCidrRouteAge?: number;
  /** Column 11, InetAutonomousSystemNumber, read-create. */
  readonly inetCidrRouteNextHopAS?: number;
  /** Column 12, Integer32, read-create. */
  readonly inetCidrRouteMetric1?: number;
  /** Column 13, Integer32, read-create. */
  readonly inetCidrRouteMetric2?: number;
  /** Column 14, Integer32, read-create. */
  readonly inetCidrRouteMetric3?: number;
  /** Column 15, Integer32, read-create. */
  readonly inetCidrRouteMetric4?: number;
  /** Column 16, Integer32, read-create. */
  readonly inetCidrRouteMetric5?: number;
  /** Column 17, RowStatus, read-create. */
  readonly inetCidrRouteStatus?: RowStatus | number;
}

/** The table `inetCidrRouteTable` (IP-FORWARD-MIB), 1.3.6.1.2.1.4.24.7; its key is `inetCidrRouteDestType`, `inetCidrRouteDest`, `inetCidrRoutePfxLen`, `inetCidrRoutePolicy`, `inetCidrRouteNextHopType`, `inetCidrRouteNextHop`. */
export const inetCidrRouteTable: Table<
  InetCidrRouteEntry,
  readonly [InetAddressType | number, string, number, string, InetAddressType | number, string]
> = /* @__PURE__ */ defineTable<
  InetCidrRouteEntry,
  readonly [InetAddressType | number, string, number, string, InetAddressType | number, string]
>({
  name: "inetCidrRouteTable",
  module: "IP-FORWARD-MIB",
  oid: "1.3.6.1.2.1.4.24.7",
  columns: [
    [
      "inetCidrRouteDestType",
      1,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "inetCidrRouteDest",
      2,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    [
      "inetCidrRoutePfxLen",
      3,
      "Unsigned32",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressPrefixLength", ranges: [[0, 2040]], hint: "d" },
    ],
    ["inetCidrRoutePolicy", 4, "OBJECT IDENTIFIER", "not-accessible"],
    [
      "inetCidrRouteNextHopType",
      5,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "inetCidrRouteNextHop",
      6,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["inetCidrRouteIfIndex", 7, "Integer32", "read-create", { ranges: [[0, 2147483647]], hint: "d" }],
    [
      "inetCidrRouteType",
      8,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "other"],
          [2, "reject"],
          [3, "local"],
          [4, "remote"],
          [5, "blackhole"],
        ],
      },
    ],
    ["inetCidrRouteProto", 9, "INTEGER", "read-only", { enums: labelsOfIANAipRouteProtocol }],
    ["inetCidrRouteAge", 10, "Gauge32", "read-only"],
    [
      "inetCidrRouteNextHopAS",
      11,
      "Unsigned32",
      "read-create",
      { hint: "d", defval: { kind: "number", value: 0 } },
    ],
    ["inetCidrRouteMetric1", 12, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["inetCidrRouteMetric2", 13, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["inetCidrRouteMetric3", 14, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["inetCidrRouteMetric4", 15, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["inetCidrRouteMetric5", 16, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["inetCidrRouteStatus", 17, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    "inetCidrRouteDestType",
    "inetCidrRouteDest",
    "inetCidrRoutePfxLen",
    "inetCidrRoutePolicy",
    "inetCidrRouteNextHopType",
    "inetCidrRouteNextHop",
  ],
});

/** A row of `ipCidrRouteTable` (IP-FORWARD-MIB). */
export interface IpCidrRouteEntry {
  /** Column 1, IpAddress, read-only, deprecated. */
  readonly ipCidrRouteDest: string;
  /** Column 2, IpAddress, read-only, deprecated. */
  readonly ipCidrRouteMask: string;
  /** Column 3, Integer32 (0..2147483647), read-only, deprecated. */
  readonly ipCidrRouteTos: number;
  /** Column 4, IpAddress, read-only, deprecated. */
  readonly ipCidrRouteNextHop: string;
  /** Column 5, Integer32, read-create, deprecated. */
  readonly ipCidrRouteIfIndex?: number;
  /** Column 6, INTEGER, read-create, deprecated. */
  readonly ipCidrRouteType?: "other" | "reject" | "local" | "remote" | number;
  /** Column 7, INTEGER, read-only, deprecated. */
  readonly ipCidrRouteProto?:
    | "other"
    | "local"
    | "netmgmt"
    | "icmp"
    | "egp"
    | "ggp"
    | "hello"
    | "rip"
    | "isIs"
    | "esIs"
    | "ciscoIgrp"
    | "bbnSpfIgp"
    | "ospf"
    | "bgp"
    | "idpr"
    | "ciscoEigrp"
    | number;
  /** Column 8, Integer32, read-only, deprecated. */
  readonly ipCidrRouteAge?: number;
  /** Column 9, OBJECT IDENTIFIER, read-create, deprecated. */
  readonly ipCidrRouteInfo?: string;
  /** Column 10, Integer32, read-create, deprecated. */
  readonly ipCidrRouteNextHopAS?: number;
  /** Column 11, Integer32, read-create, deprecated. */
  readonly ipCidrRouteMetric1?: number;
  /** Column 12, Integer32, read-create, deprecated. */
  readonly ipCidrRouteMetric2?: number;
  /** Column 13, Integer32, read-create, deprecated. */
  readonly ipCidrRouteMetric3?: number;
  /** Column 14, Integer32, read-create, deprecated. */
  readonly ipCidrRouteMetric4?: number;
  /** Column 15, Integer32, read-create, deprecated. */
  readonly ipCidrRouteMetric5?: number;
  /** Column 16, RowStatus, read-create, deprecated. */
  readonly ipCidrRouteStatus?: RowStatus | number;
}

/** The table `ipCidrRouteTable` (IP-FORWARD-MIB), 1.3.6.1.2.1.4.24.4; its key is `ipCidrRouteDest`, `ipCidrRouteMask`, `ipCidrRouteTos`, `ipCidrRouteNextHop`. */
export const ipCidrRouteTable: Table<IpCidrRouteEntry, readonly [string, string, number, string]> =
  /* @__PURE__ */ defineTable<IpCidrRouteEntry, readonly [string, string, number, string]>({
    name: "ipCidrRouteTable",
    module: "IP-FORWARD-MIB",
    oid: "1.3.6.1.2.1.4.24.4",
    columns: [
      ["ipCidrRouteDest", 1, "IpAddress", "read-only"],
      ["ipCidrRouteMask", 2, "IpAddress", "read-only"],
      ["ipCidrRouteTos", 3, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
      ["ipCidrRouteNextHop", 4, "IpAddress", "read-only"],
      ["ipCidrRouteIfIndex", 5, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
      [
        "ipCidrRouteType",
        6,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "other"],
            [2, "reject"],
            [3, "local"],
            [4, "remote"],
          ],
        },
      ],
      [
        "ipCidrRouteProto",
        7,
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
            [9, "isIs"],
            [10, "esIs"],
            [11, "ciscoIgrp"],
            [12, "bbnSpfIgp"],
            [13, "ospf"],
            [14, "bgp"],
            [15, "idpr"],
            [16, "ciscoEigrp"],
          ],
        },
      ],
      ["ipCidrRouteAge", 8, "Integer32", "read-only"],
      ["ipCidrRouteInfo", 9, "OBJECT IDENTIFIER", "read-create"],
      ["ipCidrRouteNextHopAS", 10, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
      ["ipCidrRouteMetric1", 11, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
      ["ipCidrRouteMetric2", 12, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
      ["ipCidrRouteMetric3", 13, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
      ["ipCidrRouteMetric4", 14, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
      ["ipCidrRouteMetric5", 15, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
      ["ipCidrRouteStatus", 16, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["ipCidrRouteDest", "ipCidrRouteMask", "ipCidrRouteTos", "ipCidrRouteNextHop"],
  });

/** A row of `ipForwardTable` (IP-FORWARD-MIB). */
export interface IpForwardEntry {
  /** Column 1, IpAddress, read-only, obsolete. */
  readonly ipForwardDest: string;
  /** Column 2, IpAddress, read-create, obsolete. */
  readonly ipForwardMask?: string;
  /** Column 3, Integer32 (0..2147483647), read-only, obsolete. */
  readonly ipForwardPolicy: number;
  /** Column 4, IpAddress, read-only, obsolete. */
  readonly ipForwardNextHop: string;
  /** Column 5, Integer32, read-create, obsolete. */
  readonly ipForwardIfIndex?: number;
  /** Column 6, INTEGER, read-create, obsolete. */
  readonly ipForwardType?: "other" | "invalid" | "local" | "remote" | number;
  /** Column 7, INTEGER, read-only, obsolete. */
  readonly ipForwardProto:
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
    | "idpr"
    | number;
  /** Column 8, Integer32, read-only, obsolete. */
  readonly ipForwardAge?: number;
  /** Column 9, OBJECT IDENTIFIER, read-create, obsolete. */
  readonly ipForwardInfo?: string;
  /** Column 10, Integer32, read-create, obsolete. */
  readonly ipForwardNextHopAS?: number;
  /** Column 11, Integer32, read-create, obsolete. */
  readonly ipForwardMetric1?: number;
  /** Column 12, Integer32, read-create, obsolete. */
  readonly ipForwardMetric2?: number;
  /** Column 13, Integer32, read-create, obsolete. */
  readonly ipForwardMetric3?: number;
  /** Column 14, Integer32, read-create, obsolete. */
  readonly ipForwardMetric4?: number;
  /** Column 15, Integer32, read-create, obsolete. */
  readonly ipForwardMetric5?: number;
}

/** The table `ipForwardTable` (IP-FORWARD-MIB), 1.3.6.1.2.1.4.24.2; its key is `ipForwardDest`, `ipForwardProto`, `ipForwardPolicy`, `ipForwardNextHop`. */
export const ipForwardTable: Table<
  IpForwardEntry,
  readonly [
    string,
    (
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
      | "idpr"
      | number
    ),
    number,
    string,
  ]
> = /* @__PURE__ */ defineTable<
  IpForwardEntry,
  readonly [
    string,
    (
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
      | "idpr"
      | number
    ),
    number,
    string,
  ]
>({
  name: "ipForwardTable",
  module: "IP-FORWARD-MIB",
  oid: "1.3.6.1.2.1.4.24.2",
  columns: [
    ["ipForwardDest", 1, "IpAddress", "read-only"],
    ["ipForwardMask", 2, "IpAddress", "read-create", { defval: { kind: "hex", value: "00000000" } }],
    ["ipForwardPolicy", 3, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ["ipForwardNextHop", 4, "IpAddress", "read-only"],
    ["ipForwardIfIndex", 5, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
    [
      "ipForwardType",
      6,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "other"],
          [2, "invalid"],
          [3, "local"],
          [4, "remote"],
        ],
        defval: { kind: "label", value: "invalid" },
      },
    ],
    [
      "ipForwardProto",
      7,
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
          [15, "idpr"],
        ],
      },
    ],
    ["ipForwardAge", 8, "Integer32", "read-only"],
    ["ipForwardInfo", 9, "OBJECT IDENTIFIER", "read-create"],
    ["ipForwardNextHopAS", 10, "Integer32", "read-create", { defval: { kind: "number", value: 0 } }],
    ["ipForwardMetric1", 11, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["ipForwardMetric2", 12, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["ipForwardMetric3", 13, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["ipForwardMetric4", 14, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
    ["ipForwardMetric5", 15, "Integer32", "read-create", { defval: { kind: "number", value: -1 } }],
  ],
  index: ["ipForwardDest", "ipForwardProto", "ipForwardPolicy", "ipForwardNextHop"],
});
