// The tables of TCP-MIB of 2005-02-18. Generated: do not edit.
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

/** A row of `tcpConnectionTable` (TCP-MIB). */
export interface TcpConnectionEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly tcpConnectionLocalAddressType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly tcpConnectionLocalAddress: string;
  /** Column 3, InetPortNumber (0..65535), not-accessible. */
  readonly tcpConnectionLocalPort: number;
  /** Column 4, InetAddressType, not-accessible. */
  readonly tcpConnectionRemAddressType: InetAddressType | number;
  /** Column 5, InetAddress (0..255), not-accessible. */
  readonly tcpConnectionRemAddress: string;
  /** Column 6, InetPortNumber (0..65535), not-accessible. */
  readonly tcpConnectionRemPort: number;
  /** Column 7, INTEGER, read-write. */
  readonly tcpConnectionState?:
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
  /** Column 8, Unsigned32, read-only. */
  readonly tcpConnectionProcess?: number;
}

/** The table `tcpConnectionTable` (TCP-MIB), 1.3.6.1.2.1.6.19; its key is `tcpConnectionLocalAddressType`, `tcpConnectionLocalAddress`, `tcpConnectionLocalPort`, `tcpConnectionRemAddressType`, `tcpConnectionRemAddress`, `tcpConnectionRemPort`. */
export const tcpConnectionTable: Table<
  TcpConnectionEntry,
  readonly [InetAddressType | number, string, number, InetAddressType | number, string, number]
> = /* @__PURE__ */ defineTable<
  TcpConnectionEntry,
  readonly [InetAddressType | number, string, number, InetAddressType | number, string, number]
>({
  name: "tcpConnectionTable",
  module: "TCP-MIB",
  oid: "1.3.6.1.2.1.6.19",
  columns: [
    [
      "tcpConnectionLocalAddressType",
      1,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "tcpConnectionLocalAddress",
      2,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["tcpConnectionLocalPort", 3, "Unsigned32", "not-accessible", { ranges: [[0, 65535]], hint: "d" }],
    [
      "tcpConnectionRemAddressType",
      4,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "tcpConnectionRemAddress",
      5,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["tcpConnectionRemPort", 6, "Unsigned32", "not-accessible", { ranges: [[0, 65535]], hint: "d" }],
    [
      "tcpConnectionState",
      7,
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
    ["tcpConnectionProcess", 8, "Unsigned32", "read-only"],
  ],
  index: [
    "tcpConnectionLocalAddressType",
    "tcpConnectionLocalAddress",
    "tcpConnectionLocalPort",
    "tcpConnectionRemAddressType",
    "tcpConnectionRemAddress",
    "tcpConnectionRemPort",
  ],
});

/** A row of `tcpListenerTable` (TCP-MIB). */
export interface TcpListenerEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly tcpListenerLocalAddressType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly tcpListenerLocalAddress: string;
  /** Column 3, InetPortNumber (0..65535), not-accessible. */
  readonly tcpListenerLocalPort: number;
  /** Column 4, Unsigned32, read-only. */
  readonly tcpListenerProcess?: number;
}

/** The table `tcpListenerTable` (TCP-MIB), 1.3.6.1.2.1.6.20; its key is `tcpListenerLocalAddressType`, `tcpListenerLocalAddress`, `tcpListenerLocalPort`. */
export const tcpListenerTable: Table<TcpListenerEntry, readonly [InetAddressType | number, string, number]> =
  /* @__PURE__ */ defineTable<TcpListenerEntry, readonly [InetAddressType | number, string, number]>({
    name: "tcpListenerTable",
    module: "TCP-MIB",
    oid: "1.3.6.1.2.1.6.20",
    columns: [
      [
        "tcpListenerLocalAddressType",
        1,
        "INTEGER",
        "not-accessible",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "tcpListenerLocalAddress",
        2,
        "OCTET STRING",
        "not-accessible",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      ["tcpListenerLocalPort", 3, "Unsigned32", "not-accessible", { ranges: [[0, 65535]], hint: "d" }],
      ["tcpListenerProcess", 4, "Unsigned32", "read-only"],
    ],
    index: ["tcpListenerLocalAddressType", "tcpListenerLocalAddress", "tcpListenerLocalPort"],
  });

/** A row of `tcpConnTable` (TCP-MIB). */
export interface TcpConnEntry {
  /** Column 1, INTEGER, read-write, deprecated. */
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
  /** Column 2, IpAddress, read-only, deprecated. */
  readonly tcpConnLocalAddress: string;
  /** Column 3, Integer32 (0..65535), read-only, deprecated. */
  readonly tcpConnLocalPort: number;
  /** Column 4, IpAddress, read-only, deprecated. */
  readonly tcpConnRemAddress: string;
  /** Column 5, Integer32 (0..65535), read-only, deprecated. */
  readonly tcpConnRemPort: number;
}

/** The table `tcpConnTable` (TCP-MIB), 1.3.6.1.2.1.6.13; its key is `tcpConnLocalAddress`, `tcpConnLocalPort`, `tcpConnRemAddress`, `tcpConnRemPort`. */
export const tcpConnTable: Table<TcpConnEntry, readonly [string, number, string, number]> =
  /* @__PURE__ */ defineTable<TcpConnEntry, readonly [string, number, string, number]>({
    name: "tcpConnTable",
    module: "TCP-MIB",
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
      ["tcpConnLocalPort", 3, "Integer32", "read-only", { ranges: [[0, 65535]] }],
      ["tcpConnRemAddress", 4, "IpAddress", "read-only"],
      ["tcpConnRemPort", 5, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ],
    index: ["tcpConnLocalAddress", "tcpConnLocalPort", "tcpConnRemAddress", "tcpConnRemPort"],
  });
