// The tables of SCTP-MIB of 2004-09-02. Generated: do not edit.
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

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `sctpAssocTable` (SCTP-MIB). */
export interface SctpAssocEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly sctpAssocId: number;
  /** Column 2, OCTET STRING (0..255), read-only. */
  readonly sctpAssocRemHostName?: string;
  /** Column 3, InetPortNumber (1..65535), read-only. */
  readonly sctpAssocLocalPort?: number;
  /** Column 4, InetPortNumber (1..65535), read-only. */
  readonly sctpAssocRemPort?: number;
  /** Column 5, InetAddressType, read-only. */
  readonly sctpAssocRemPrimAddrType?: InetAddressType | number;
  /** Column 6, InetAddress (0..255), read-only. */
  readonly sctpAssocRemPrimAddr?: string;
  /** Column 7, Unsigned32, read-only, in milliseconds. */
  readonly sctpAssocHeartBeatInterval?: number;
  /** Column 8, INTEGER, read-write. */
  readonly sctpAssocState?:
    | "closed"
    | "cookieWait"
    | "cookieEchoed"
    | "established"
    | "shutdownPending"
    | "shutdownSent"
    | "shutdownReceived"
    | "shutdownAckSent"
    | "deleteTCB"
    | number;
  /** Column 9, Unsigned32 (1..65535), read-only. */
  readonly sctpAssocInStreams?: number;
  /** Column 10, Unsigned32 (1..65535), read-only. */
  readonly sctpAssocOutStreams?: number;
  /** Column 11, Unsigned32, read-only. */
  readonly sctpAssocMaxRetr?: number;
  /** Column 12, Unsigned32, read-only. */
  readonly sctpAssocPrimProcess?: number;
  /** Column 13, Counter32, read-only. */
  readonly sctpAssocT1expireds?: number;
  /** Column 14, Counter32, read-only. */
  readonly sctpAssocT2expireds?: number;
  /** Column 15, Counter32, read-only. */
  readonly sctpAssocRtxChunks?: number;
  /** Column 16, TimeStamp, read-only. */
  readonly sctpAssocStartTime?: number;
  /** Column 17, TimeStamp, read-only. */
  readonly sctpAssocDiscontinuityTime?: number;
}

/** The table `sctpAssocTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.3; its key is `sctpAssocId`. */
export const sctpAssocTable: Table<SctpAssocEntry, number> = /* @__PURE__ */ defineTable<
  SctpAssocEntry,
  number
>({
  name: "sctpAssocTable",
  module: "SCTP-MIB",
  oid: "1.3.6.1.2.1.104.1.3",
  columns: [
    ["sctpAssocId", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
    ["sctpAssocRemHostName", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ["sctpAssocLocalPort", 3, "Unsigned32", "read-only", { ranges: [[1, 65535]], hint: "d" }],
    ["sctpAssocRemPort", 4, "Unsigned32", "read-only", { ranges: [[1, 65535]], hint: "d" }],
    [
      "sctpAssocRemPrimAddrType",
      5,
      "INTEGER",
      "read-only",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "sctpAssocRemPrimAddr",
      6,
      "OCTET STRING",
      "read-only",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    ["sctpAssocHeartBeatInterval", 7, "Unsigned32", "read-only"],
    [
      "sctpAssocState",
      8,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "closed"],
          [2, "cookieWait"],
          [3, "cookieEchoed"],
          [4, "established"],
          [5, "shutdownPending"],
          [6, "shutdownSent"],
          [7, "shutdownReceived"],
          [8, "shutdownAckSent"],
          [9, "deleteTCB"],
        ],
      },
    ],
    ["sctpAssocInStreams", 9, "Unsigned32", "read-only", { ranges: [[1, 65535]] }],
    ["sctpAssocOutStreams", 10, "Unsigned32", "read-only", { ranges: [[1, 65535]] }],
    ["sctpAssocMaxRetr", 11, "Unsigned32", "read-only"],
    ["sctpAssocPrimProcess", 12, "Unsigned32", "read-only"],
    ["sctpAssocT1expireds", 13, "Counter32", "read-only"],
    ["sctpAssocT2expireds", 14, "Counter32", "read-only"],
    ["sctpAssocRtxChunks", 15, "Counter32", "read-only"],
    ["sctpAssocStartTime", 16, "TimeTicks", "read-only"],
    ["sctpAssocDiscontinuityTime", 17, "TimeTicks", "read-only"],
  ],
  index: ["sctpAssocId"],
});

/** A row of `sctpAssocLocalAddrTable` (SCTP-MIB). */
export interface SctpAssocLocalAddrEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly sctpAssocLocalAddrType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly sctpAssocLocalAddr: string;
  /** Column 3, TimeStamp, read-only. */
  readonly sctpAssocLocalAddrStartTime?: number;
}

/** The table `sctpAssocLocalAddrTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.4; its key is `sctpAssocId`, `sctpAssocLocalAddrType`, `sctpAssocLocalAddr`. */
export const sctpAssocLocalAddrTable: Table<
  SctpAssocLocalAddrEntry,
  readonly [number, InetAddressType | number, string]
> = /* @__PURE__ */ defineTable<SctpAssocLocalAddrEntry, readonly [number, InetAddressType | number, string]>(
  {
    name: "sctpAssocLocalAddrTable",
    module: "SCTP-MIB",
    oid: "1.3.6.1.2.1.104.1.4",
    columns: [
      [
        "sctpAssocLocalAddrType",
        1,
        "INTEGER",
        "not-accessible",
        { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
      ],
      [
        "sctpAssocLocalAddr",
        2,
        "OCTET STRING",
        "not-accessible",
        { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
      ],
      ["sctpAssocLocalAddrStartTime", 3, "TimeTicks", "read-only"],
    ],
    index: [
      { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
      "sctpAssocLocalAddrType",
      "sctpAssocLocalAddr",
    ],
  },
);

/** A row of `sctpAssocRemAddrTable` (SCTP-MIB). */
export interface SctpAssocRemAddrEntry {
  /** Column 1, InetAddressType, not-accessible. */
  readonly sctpAssocRemAddrType: InetAddressType | number;
  /** Column 2, InetAddress (0..255), not-accessible. */
  readonly sctpAssocRemAddr: string;
  /** Column 3, TruthValue, read-only. */
  readonly sctpAssocRemAddrActive?: TruthValue | number;
  /** Column 4, TruthValue, read-only. */
  readonly sctpAssocRemAddrHBActive?: TruthValue | number;
  /** Column 5, Unsigned32, read-only, in milliseconds. */
  readonly sctpAssocRemAddrRTO?: number;
  /** Column 6, Unsigned32, read-only. */
  readonly sctpAssocRemAddrMaxPathRtx?: number;
  /** Column 7, Counter32, read-only. */
  readonly sctpAssocRemAddrRtx?: number;
  /** Column 8, TimeStamp, read-only. */
  readonly sctpAssocRemAddrStartTime?: number;
}

/** The table `sctpAssocRemAddrTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.5; its key is `sctpAssocId`, `sctpAssocRemAddrType`, `sctpAssocRemAddr`. */
export const sctpAssocRemAddrTable: Table<
  SctpAssocRemAddrEntry,
  readonly [number, InetAddressType | number, string]
> = /* @__PURE__ */ defineTable<SctpAssocRemAddrEntry, readonly [number, InetAddressType | number, string]>({
  name: "sctpAssocRemAddrTable",
  module: "SCTP-MIB",
  oid: "1.3.6.1.2.1.104.1.5",
  columns: [
    [
      "sctpAssocRemAddrType",
      1,
      "INTEGER",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddressType", enums: labelsOfInetAddressType },
    ],
    [
      "sctpAssocRemAddr",
      2,
      "OCTET STRING",
      "not-accessible",
      { type: "INET-ADDRESS-MIB::InetAddress", ranges: [[0, 255]] },
    ],
    [
      "sctpAssocRemAddrActive",
      3,
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
      "sctpAssocRemAddrHBActive",
      4,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["sctpAssocRemAddrRTO", 5, "Unsigned32", "read-only"],
    ["sctpAssocRemAddrMaxPathRtx", 6, "Unsigned32", "read-only"],
    ["sctpAssocRemAddrRtx", 7, "Counter32", "read-only"],
    ["sctpAssocRemAddrStartTime", 8, "TimeTicks", "read-only"],
  ],
  index: [
    { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
    "sctpAssocRemAddrType",
    "sctpAssocRemAddr",
  ],
});

/** A row of `sctpLookupLocalPortTable` (SCTP-MIB). */
export interface SctpLookupLocalPortEntry {
  /** Column 1, TimeStamp, read-only. */
  readonly sctpLookupLocalPortStartTime?: number;
}

/** The table `sctpLookupLocalPortTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.6; its key is `sctpAssocLocalPort`, `sctpAssocId`. */
export const sctpLookupLocalPortTable: Table<SctpLookupLocalPortEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<SctpLookupLocalPortEntry, readonly [number, number]>({
    name: "sctpLookupLocalPortTable",
    module: "SCTP-MIB",
    oid: "1.3.6.1.2.1.104.1.6",
    columns: [["sctpLookupLocalPortStartTime", 1, "TimeTicks", "read-only"]],
    index: [
      { name: "sctpAssocLocalPort", implied: false, base: "Unsigned32", ranges: [[1, 65535]], hint: "d" },
      { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
    ],
  });

/** A row of `sctpLookupRemPortTable` (SCTP-MIB). */
export interface SctpLookupRemPortEntry {
  /** Column 1, TimeStamp, read-only. */
  readonly sctpLookupRemPortStartTime?: number;
}

/** The table `sctpLookupRemPortTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.7; its key is `sctpAssocRemPort`, `sctpAssocId`. */
export const sctpLookupRemPortTable: Table<SctpLookupRemPortEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<SctpLookupRemPortEntry, readonly [number, number]>({
    name: "sctpLookupRemPortTable",
    module: "SCTP-MIB",
    oid: "1.3.6.1.2.1.104.1.7",
    columns: [["sctpLookupRemPortStartTime", 1, "TimeTicks", "read-only"]],
    index: [
      { name: "sctpAssocRemPort", implied: false, base: "Unsigned32", ranges: [[1, 65535]], hint: "d" },
      { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
    ],
  });

/** A row of `sctpLookupRemHostNameTable` (SCTP-MIB). */
export interface SctpLookupRemHostNameEntry {
  /** Column 1, TimeStamp, read-only. */
  readonly sctpLookupRemHostNameStartTime?: number;
}

/** The table `sctpLookupRemHostNameTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.8; its key is `sctpAssocRemHostName`, `sctpAssocId`. */
export const sctpLookupRemHostNameTable: Table<SctpLookupRemHostNameEntry, readonly [string, number]> =
  /* @__PURE__ */ defineTable<SctpLookupRemHostNameEntry, readonly [string, number]>({
    name: "sctpLookupRemHostNameTable",
    module: "SCTP-MIB",
    oid: "1.3.6.1.2.1.104.1.8",
    columns: [["sctpLookupRemHostNameStartTime", 1, "TimeTicks", "read-only"]],
    index: [
      { name: "sctpAssocRemHostName", implied: false, base: "OCTET STRING", ranges: [[0, 255]] },
      { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
    ],
  });

/** A row of `sctpLookupRemPrimIPAddrTable` (SCTP-MIB). */
export interface SctpLookupRemPrimIPAddrEntry {
  /** Column 1, TimeStamp, read-only. */
  readonly sctpLookupRemPrimIPAddrStartTime?: number;
}

/** The table `sctpLookupRemPrimIPAddrTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.9; its key is `sctpAssocRemPrimAddrType`, `sctpAssocRemPrimAddr`, `sctpAssocId`. */
export const sctpLookupRemPrimIPAddrTable: Table<
  SctpLookupRemPrimIPAddrEntry,
  readonly [InetAddressType | number, string, number]
> = /* @__PURE__ */ defineTable<
  SctpLookupRemPrimIPAddrEntry,
  readonly [InetAddressType | number, string, number]
>({
  name: "sctpLookupRemPrimIPAddrTable",
  module: "SCTP-MIB",
  oid: "1.3.6.1.2.1.104.1.9",
  columns: [["sctpLookupRemPrimIPAddrStartTime", 1, "TimeTicks", "read-only"]],
  index: [
    {
      name: "sctpAssocRemPrimAddrType",
      implied: false,
      base: "INTEGER",
      type: "INET-ADDRESS-MIB::InetAddressType",
      enums: labelsOfInetAddressType,
    },
    {
      name: "sctpAssocRemPrimAddr",
      implied: false,
      base: "OCTET STRING",
      type: "INET-ADDRESS-MIB::InetAddress",
      ranges: [[0, 255]],
    },
    { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
  ],
});

/** A row of `sctpLookupRemIPAddrTable` (SCTP-MIB). */
export interface SctpLookupRemIPAddrEntry {
  /** Column 1, TimeStamp, read-only. */
  readonly sctpLookupRemIPAddrStartTime?: number;
}

/** The table `sctpLookupRemIPAddrTable` (SCTP-MIB), 1.3.6.1.2.1.104.1.10; its key is `sctpAssocRemAddrType`, `sctpAssocRemAddr`, `sctpAssocId`. */
export const sctpLookupRemIPAddrTable: Table<
  SctpLookupRemIPAddrEntry,
  readonly [InetAddressType | number, string, number]
> = /* @__PURE__ */ defineTable<
  SctpLookupRemIPAddrEntry,
  readonly [InetAddressType | number, string, number]
>({
  name: "sctpLookupRemIPAddrTable",
  module: "SCTP-MIB",
  oid: "1.3.6.1.2.1.104.1.10",
  columns: [["sctpLookupRemIPAddrStartTime", 1, "TimeTicks", "read-only"]],
  index: [
    {
      name: "sctpAssocRemAddrType",
      implied: false,
      base: "INTEGER",
      type: "INET-ADDRESS-MIB::InetAddressType",
      enums: labelsOfInetAddressType,
    },
    {
      name: "sctpAssocRemAddr",
      implied: false,
      base: "OCTET STRING",
      type: "INET-ADDRESS-MIB::InetAddress",
      ranges: [[0, 255]],
    },
    { name: "sctpAssocId", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
  ],
});
