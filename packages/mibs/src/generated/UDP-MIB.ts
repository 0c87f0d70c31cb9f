// The tables of UDP-MIB of 2005-05-20. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

const labelsOfInetAddressType = [
  [0, "unknown"],
  [1, "ipv4"],
  [2, "ipv6"],
  [3, "ipv4z"],
  [4, "ipv6z"],
  [16, "dns"],
] as const;

/** A row of `udpEndpointTable` (UDP-MIB). */
export interface UdpEndpointEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly udpEndpointLocalAddressType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly udpEndpointLocalAddress: string;
  /** Column 3, InetPortNumber (0..65535), not-accessible. */
  readonly udpEndpointLocalPort: number;
  /** Column 4, InetAddressType, not-accessible. */
  readonly udpEndpointRemoteAddressType: InetAddressType | number;
  /** Column 5, InetAddress (0..255), not-accessible. */
  readonly udpEndpointRemoteAddress: string;
  /** Column 6, InetPortNumber (0..65535), not-accessible. */
  readonly udpEndpointRemotePort: number;
  /** Column 7, Unsigned32 (1..4294967295), not-accessible. */
  readonly udpEndpointInstance: number;
  /** Column 8, Unsigned32, read-only. */
  readonly udpEndpointProcess?: number;
}

/** The table `udpEndpointTable` (UDP-MIB), 1.3.6.1.2.1.7.7; its key is `udpEndpointLocalAddressType`, `udpEndpointLocalAddress`, `udpEndpointLocalPort`, `udpEndpointRemoteAddressType`, `udpEndpointRemoteAddress`, `udpEndpointRemotePort`, `udpEndpointInstance`. */
export const udpEndpointTable: Table<
  UdpEndpointEntry,
  readonly [InetAddressType | number, string, number, InetAddressType | number, string, number, number]
> = /* @__PURE__ */ defineTable<
  UdpEndpointEntry,
  readonly [InetAddressType | number, string, number, InetAddressType | number, string, number, number]
>({
  name: "udpEndpointTable",
  module: "UDP-MIB",
  oid: "1.3.6.1.2.1.7.7",
  columns: [
    [
      "udpEndpointLocalAddressType",
      1,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "udpEndpointLocalAddress",
      2,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["udpEndpointLocalPort", 3, "Unsigned32", "not-accessible", { ranges: [[0, 65535]], hint: "d" }],
    [
      "udpEndpointRemoteAddressType",
      4,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "udpEndpointRemoteAddress",
      5,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["udpEndpointRemotePort", 6, "Unsigned32", "not-accessible", { ranges: [[0, 65535]], hint: "d" }],
    ["udpEndpointInstance", 7, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
    ["udpEndpointProcess", 8, "Unsigned32", "read-only"],
  ],
  index: [
    "udpEndpointLocalAddressType",
    "udpEndpointLocalAddress",
    "udpEndpointLocalPort",
    "udpEndpointRemoteAddressType",
    "udpEndpointRemoteAddress",
    "udpEndpointRemotePort",
    "udpEndpointInstance",
  ],
});

/** A row of `udpTable` (UDP-MIB). */
export interface UdpEntry {
  /** Column 1, IpAddress, read-only, deprecated. */
  readonly udpLocalAddress: string;
  /** Column 2, Integer32 (0..65535), read-only, deprecated. */
  readonly udpLocalPort: number;
}

/** The table `udpTable` (UDP-MIB), 1.3.6.1.2.1.7.5; its key is `udpLocalAddress`, `udpLocalPort`. */
export const udpTable: Table<UdpEntry, readonly [string, number]> = /* @__PURE__ */ defineTable<
  UdpEntry,
  readonly [string, number]
>({
  name: "udpTable",
  module: "UDP-MIB",
  oid: "1.3.6.1.2.1.7.5",
  columns: [
    ["udpLocalAddress", 1, "IpAddress", "read-only"],
    ["udpLocalPort", 2, "Integer32", "read-only", { ranges: [[0, 65535]] }],
  ],
  index: ["udpLocalAddress", "udpLocalPort"],
});
