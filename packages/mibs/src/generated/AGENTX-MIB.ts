// The tables of AGENTX-MIB of 2000-01-10. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `agentxConnectionTable` (AGENTX-MIB). */
export interface AgentxConnectionEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly agentxConnIndex: number;
  /** Column 2, TimeStamp, read-only. */
  readonly agentxConnOpenTime?: number;
  /** Column 3, TDomain, read-only. */
  readonly agentxConnTransportDomain?: string;
  /** Column 4, AgentxTAddress (0..255), read-only. */
  readonly agentxConnTransportAddress?: string;
}

/** The table `agentxConnectionTable` (AGENTX-MIB), 1.3.6.1.2.1.74.1.2.2; its key is `agentxConnIndex`. */
export const agentxConnectionTable: Table<AgentxConnectionEntry, number> = /* @__PURE__ */ defineTable<
  AgentxConnectionEntry,
  number
>({
  name: "agentxConnectionTable",
  module: "AGENTX-MIB",
  oid: "1.3.6.1.2.1.74.1.2.2",
  columns: [
    ["agentxConnIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
    ["agentxConnOpenTime", 2, "TimeTicks", "read-only"],
    ["agentxConnTransportDomain", 3, "OBJECT IDENTIFIER", "read-only"],
    ["agentxConnTransportAddress", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
  ],
  index: ["agentxConnIndex"],
});

/** A row of `agentxSessionTable` (AGENTX-MIB). */
export interface AgentxSessionEntry {
  /** Column 1, Unsigned32 (0..4294967295), not-accessible. */
  readonly agentxSessionIndex: number;
  /** Column 2, OBJECT IDENTIFIER, read-only. */
  readonly agentxSessionObjectID?: string;
  /** Column 3, SnmpAdminString (0..255), read-only. */
  readonly agentxSessionDescr?: string;
  /** Column 4, INTEGER, read-write. */
  readonly agentxSessionAdminStatus?: "up" | "down" | number;
  /** Column 5, TimeStamp, read-only. */
  readonly agentxSessionOpenTime?: number;
  /** Column 6, INTEGER (1..255), read-only. */
  readonly agentxSessionAgentXVer?: number;
  /** Column 7, INTEGER (0..255), read-only, in seconds. */
  readonly agentxSessionTimeout?: number;
}

/** The table `agentxSessionTable` (AGENTX-MIB), 1.3.6.1.2.1.74.1.3.2; its key is `agentxConnIndex`, `agentxSessionIndex`. */
export const agentxSessionTable: Table<AgentxSessionEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<AgentxSessionEntry, readonly [number, number]>({
    name: "agentxSessionTable",
    module: "AGENTX-MIB",
    oid: "1.3.6.1.2.1.74.1.3.2",
    columns: [
      ["agentxSessionIndex", 1, "Unsigned32", "not-accessible", { ranges: [[0, 4294967295]] }],
      ["agentxSessionObjectID", 2, "OBJECT IDENTIFIER", "read-only"],
      ["agentxSessionDescr", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
      [
        "agentxSessionAdminStatus",
        4,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "up"],
            [2, "down"],
          ],
        },
      ],
      ["agentxSessionOpenTime", 5, "TimeTicks", "read-only"],
      ["agentxSessionAgentXVer", 6, "INTEGER", "read-only", { ranges: [[1, 255]] }],
      ["agentxSessionTimeout", 7, "INTEGER", "read-only", { ranges: [[0, 255]] }],
    ],
    index: [
      { name: "agentxConnIndex", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
      "agentxSessionIndex",
    ],
  });

/** A row of `agentxRegistrationTable` (AGENTX-MIB). */
export interface AgentxRegistrationEntry {
  /** Column 1, Unsigned32 (1..4294967295), not-accessible. */
  readonly agentxRegIndex: number;
  /** Column 2, OCTET STRING, read-only. */
  readonly agentxRegContext?: string;
  /** Column 3, OBJECT IDENTIFIER, read-only. */
  readonly agentxRegStart?: string;
  /** Column 4, Unsigned32, read-only. */
  readonly agentxRegRangeSubId?: number;
  /** Column 5, Unsigned32, read-only. */
  readonly agentxRegUpperBound?: number;
  /** Column 6, Unsigned32, read-only. */
  readonly agentxRegPriority?: number;
  /** Column 7, INTEGER (0..255), read-only, in seconds. */
  readonly agentxRegTimeout?: number;
  /** Column 8, TruthValue, read-only. */
  readonly agentxRegInstance?: TruthValue | number;
}

/** The table `agentxRegistrationTable` (AGENTX-MIB), 1.3.6.1.2.1.74.1.4.2; its key is `agentxConnIndex`, `agentxSessionIndex`, `agentxRegIndex`. */
export const agentxRegistrationTable: Table<AgentxRegistrationEntry, readonly [number, number, number]> =
  /* @__PURE__ */ defineTable<AgentxRegistrationEntry, readonly [number, number, number]>({
    name: "agentxRegistrationTable",
    module: "AGENTX-MIB",
    oid: "1.3.6.1.2.1.74.1.4.2",
    columns: [
      ["agentxRegIndex", 1, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
      ["agentxRegContext", 2, "OCTET STRING", "read-only"],
      ["agentxRegStart", 3, "OBJECT IDENTIFIER", "read-only"],
      ["agentxRegRangeSubId", 4, "Unsigned32", "read-only"],
      ["agentxRegUpperBound", 5, "Unsigned32", "read-only"],
      ["agentxRegPriority", 6, "Unsigned32", "read-only"],
      ["agentxRegTimeout", 7, "INTEGER", "read-only", { ranges: [[0, 255]] }],
      [
        "agentxRegInstance",
        8,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "true"],
            [2, "false"],
          ],
        },
      ],
    ],
    index: [
      { name: "agentxConnIndex", implied: false, base: "Unsigned32", ranges: [[1, 4294967295]] },
      { name: "agentxSessionIndex", implied: false, base: "Unsigned32", ranges: [[0, 4294967295]] },
      "agentxRegIndex",
    ],
  });
