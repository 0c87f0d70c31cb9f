// The tables of TUNNEL-MIB of 2005-05-16. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `IANAtunnelType` (IANAifType-MIB). */
export type IANAtunnelType =
  | "other"
  | "direct"
  | "gre"
  | "minimal"
  | "l2tp"
  | "pptp"
  | "l2f"
  | "udp"
  | "atmp"
  | "msdp"
  | "sixToFour"
  | "sixOverFour"
  | "isatap"
  | "teredo"
  | "ipHttps"
  | "softwireMesh"
  | "dsLite"
  | "aplusp"
  | "ipsectunnelmode";

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

const labelsOfIANAtunnelType = [
  [1, "other"],
  [2, "direct"],
  [3, "gre"],
  [4, "minimal"],
  [5, "l2tp"],
  [6, "pptp"],
  [7, "l2f"],
  [8, "udp"],
  [9, "atmp"],
  [10, "msdp"],
  [11, "sixToFour"],
  [12, "sixOverFour"],
  [13, "isatap"],
  [14, "teredo"],
  [15, "ipHttps"],
  [16, "softwireMesh"],
  [17, "dsLite"],
  [18, "aplusp"],
  [19, "ipsectunnelmode"],
] as const;

const labelsOfInetAddressType = [
  [0, "unknown"],
  [1, "ipv4"],
  [2, "ipv6"],
  [3, "ipv4z"],
  [4, "ipv6z"],
  [16, "dns"],
] as const;

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

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";

const labelsOfStorageType = [
  [1, "other"],
  [2, "volatile"],
  [3, "nonVolatile"],
  [4, "permanent"],
  [5, "readOnly"],
] as const;

/** A row of `tunnelIfTable` (TUNNEL-MIB). */
export interface TunnelIfEntry {
  /** Column 1, IpAddress, read-only, deprecated. */
  readonly tunnelIfLocalAddress?: string;
  /** Column 2, IpAddress, read-only, deprecated. */
  readonly tunnelIfRemoteAddress?: string;
  /** Column 3, IANAtunnelType, read-only. */
  readonly tunnelIfEncapsMethod?: IANAtunnelType | number;
  /** Column 4, Integer32 (0 | 1..255), read-write. */
  readonly tunnelIfHopLimit?: number;
  /** Column 5, INTEGER, read-only. */
  readonly tunnelIfSecurity?: "none" | "ipsec" | "other" | number;
  /** Column 6, Integer32 (-2..63), read-write. */
  readonly tunnelIfTOS?: number;
  /** Column 7, IPv6FlowLabelOrAny (-1 | 0..1048575), read-write. */
  readonly tunnelIfFlowLabel?: number;
  /** Column 8, InetAddressType, read-write. */
  readonly tunnelIfAddressType?: InetAddressType | number;
  /** Column 9, InetAddress (0..255), read-write. */
  readonly tunnelIfLocalInetAddress?: string;
  /** Column 10, InetAddress (0..255), read-write. */
  readonly tunnelIfRemoteInetAddress?: string;
  /** Column 11, Integer32 (-1 | 0..255), read-write. */
  readonly tunnelIfEncapsLimit?: number;
}

/** The table `tunnelIfTable` (TUNNEL-MIB), 1.3.6.1.2.1.10.131.1.1.1; its key is `ifIndex`. */
export const tunnelIfTable: Table<TunnelIfEntry, number> = /* @__PURE__ */ defineTable<TunnelIfEntry, number>(
  {
    name: "tunnelIfTable",
    module: "TUNNEL-MIB",
    oid: "1.3.6.1.2.1.10.131.1.1.1",
    columns: [
      ["tunnelIfLocalAddress", 1, "IpAddress", "read-only"],
      ["tunnelIfRemoteAddress", 2, "IpAddress", "read-only"],
      ["tunnelIfEncapsMethod", 3, "INTEGER", "read-only", { enums: labelsOfIANAtunnelType }],
      [
        "tunnelIfHopLimit",
        4,
        "Integer32",
        "read-write",
        {
          ranges: [
            [0, 0],
            [1, 255],
          ],
        },
      ],
      [
        "tunnelIfSecurity",
        5,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "none"],
            [2, "ipsec"],
            [3, "other"],
          ],
        },
      ],
      ["tunnelIfTOS", 6, "Integer32", "read-write", { ranges: [[-2, 63]] }],
      [
        "tunnelIfFlowLabel",
        7,
        "Integer32",
        "read-write",
        {
          ranges: [
            [-1, -1],
            [0, 1048575],
          ],
          hint: "d",
        },
      ],
      [
        "tunnelIfAddressType",
        8,
        "INTEGER",
        "read-write",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "tunnelIfLocalInetAddress",
        9,
        "OCTET STRING",
        "read-write",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      [
        "tunnelIfRemoteInetAddress",
        10,
        "OCTET STRING",
        "read-write",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      [
        "tunnelIfEncapsLimit",
        11,
        "Integer32",
        "read-write",
        {
          ranges: [
            [-1, -1],
            [0, 255],
          ],
        },
      ],
    ],
    index: [{ name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" }],
  },
);

/** A row of `tunnelConfigTable` (TUNNEL-MIB). */
export interface TunnelConfigEntry {
  /** Column 1, IpAddress, not-accessible, deprecated. */
  readonly tunnelConfigLocalAddress: string;
  /** Column 2, IpAddress, not-accessible, deprecated. */
  readonly tunnelConfigRemoteAddress: string;
  /** Column 3, IANAtunnelType, not-accessible, deprecated. */
  readonly tunnelConfigEncapsMethod: IANAtunnelType | number;
  /** Column 4, Integer32 (1..2147483647), not-accessible, deprecated. */
  readonly tunnelConfigID: number;
  /** Column 5, InterfaceIndexOrZero (0..2147483647), read-only, deprecated. */
  readonly tunnelConfigIfIndex?: number;
  /** Column 6, RowStatus, read-create, deprecated. */
  readonly tunnelConfigStatus?: RowStatus | number;
}

/** The table `tunnelConfigTable` (TUNNEL-MIB), 1.3.6.1.2.1.10.131.1.1.2; its key is `tunnelConfigLocalAddress`, `tunnelConfigRemoteAddress`, `tunnelConfigEncapsMethod`, `tunnelConfigID`. */
export const tunnelConfigTable: Table<
  TunnelConfigEntry,
  readonly [string, string, IANAtunnelType | number, number]
> = /* @__PURE__ */ defineTable<
  TunnelConfigEntry,
  readonly [string, string, IANAtunnelType | number, number]
>({
  name: "tunnelConfigTable",
  module: "TUNNEL-MIB",
  oid: "1.3.6.1.2.1.10.131.1.1.2",
  columns: [
    ["tunnelConfigLocalAddress", 1, "IpAddress", "not-accessible"],
    ["tunnelConfigRemoteAddress", 2, "IpAddress", "not-accessible"],
    ["tunnelConfigEncapsMethod", 3, "INTEGER", "not-accessible", { enums: labelsOfIANAtunnelType }],
    ["tunnelConfigID", 4, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["tunnelConfigIfIndex", 5, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["tunnelConfigStatus", 6, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    "tunnelConfigLocalAddress",
    "tunnelConfigRemoteAddress",
    "tunnelConfigEncapsMethod",
    "tunnelConfigID",
  ],
});

/** A row of `tunnelInetConfigTable` (TUNNEL-MIB). */
export interface TunnelInetConfigEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly tunnelInetConfigAddressType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly tunnelInetConfigLocalAddress: string;
  /** Column 3, InetAddress (0..255), not-accessible. */
  readonly tunnelInetConfigRemoteAddress: string;
  /** Column 4, IANAtunnelType, not-accessible. */
  readonly tunnelInetConfigEncapsMethod: IANAtunnelType | number;
  /** Column 5, Integer32 (1..2147483647), not-accessible. */
  readonly tunnelInetConfigID: number;
  /** Column 6, InterfaceIndexOrZero (0..2147483647), read-only. */
  readonly tunnelInetConfigIfIndex?: number;
  /** Column 7, RowStatus, read-create. */
  readonly tunnelInetConfigStatus?: RowStatus | number;
  /** Column 8, StorageType, read-create. */
  readonly tunnelInetConfigStorageType?: StorageType | number;
}

/** The table `tunnelInetConfigTable` (TUNNEL-MIB), 1.3.6.1.2.1.10.131.1.1.3; its key is `tunnelInetConfigAddressType`, `tunnelInetConfigLocalAddress`, `tunnelInetConfigRemoteAddress`, `tunnelInetConfigEncapsMethod`, `tunnelInetConfigID`. */
export const tunnelInetConfigTable: Table<
  TunnelInetConfigEntry,
  readonly [InetAddressType | number, string, string, IANAtunnelType | number, number]
> = /* @__PURE__ */ defineTable<
  TunnelInetConfigEntry,
  readonly [InetAddressType | number, string, string, IANAtunnelType | number, number]
>({
  name: "tunnelInetConfigTable",
  module: "TUNNEL-MIB",
  oid: "1.3.6.1.2.1.10.131.1.1.3",
  columns: [
    [
      "tunnelInetConfigAddressType",
      1,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "tunnelInetConfigLocalAddress",
      2,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    [
      "tunnelInetConfigRemoteAddress",
      3,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["tunnelInetConfigEncapsMethod", 4, "INTEGER", "not-accessible", { enums: labelsOfIANAtunnelType }],
    ["tunnelInetConfigID", 5, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["tunnelInetConfigIfIndex", 6, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["tunnelInetConfigStatus", 7, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ["tunnelInetConfigStorageType", 8, "INTEGER", "read-create", { enums: labelsOfStorageType }],
  ],
  index: [
    "tunnelInetConfigAddressType",
    "tunnelInetConfigLocalAddress",
    "tunnelInetConfigRemoteAddress",
    "tunnelInetConfigEncapsMethod",
    "tunnelInetConfigID",
  ],
});
