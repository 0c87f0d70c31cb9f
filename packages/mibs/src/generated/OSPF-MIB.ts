// The tables of OSPF-MIB of 2006-11-10. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `Status` (OSPF-MIB). */
export type Status = "enabled" | "disabled";

/** Labels of `OspfAuthenticationType` (OSPF-MIB). */
export type OspfAuthenticationType = "none" | "simplePassword" | "md5";

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

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `ospfAreaTable` (OSPF-MIB). */
export interface OspfAreaEntry {
  /** Column 1, AreaID, read-only. */
  readonly ospfAreaId: string;
  /** Column 2, OspfAuthenticationType, read-create, obsolete. */
  readonly ospfAuthType?: OspfAuthenticationType | number;
  /** Column 3, INTEGER, read-create. */
  readonly ospfImportAsExtern?: "importExternal" | "importNoExternal" | "importNssa" | number;
  /** Column 4, Counter32, read-only. */
  readonly ospfSpfRuns?: number;
  /** Column 5, Gauge32, read-only. */
  readonly ospfAreaBdrRtrCount?: number;
  /** Column 6, Gauge32, read-only. */
  readonly ospfAsBdrRtrCount?: number;
  /** Column 7, Gauge32, read-only. */
  readonly ospfAreaLsaCount?: number;
  /** Column 8, Integer32, read-only. */
  readonly ospfAreaLsaCksumSum?: number;
  /** Column 9, INTEGER, read-create. */
  readonly ospfAreaSummary?: "noAreaSummary" | "sendAreaSummary" | number;
  /** Column 10, RowStatus, read-create. */
  readonly ospfAreaStatus?: RowStatus | number;
  /** Column 11, INTEGER, read-create. */
  readonly ospfAreaNssaTranslatorRole?: "always" | "candidate" | number;
  /** Column 12, INTEGER, read-only. */
  readonly ospfAreaNssaTranslatorState?: "enabled" | "elected" | "disabled" | number;
  /** Column 13, PositiveInteger (0..2147483647), read-create, in seconds. */
  readonly ospfAreaNssaTranslatorStabilityInterval?: number;
  /** Column 14, Counter32, read-only. */
  readonly ospfAreaNssaTranslatorEvents?: number;
}

/** The table `ospfAreaTable` (OSPF-MIB), 1.3.6.1.2.1.14.2; its key is `ospfAreaId`. */
export const ospfAreaTable: Table<OspfAreaEntry, string> = /* @__PURE__ */ defineTable<OspfAreaEntry, string>(
  {
    name: "ospfAreaTable",
    module: "OSPF-MIB",
    oid: "1.3.6.1.2.1.14.2",
    columns: [
      ["ospfAreaId", 1, "IpAddress", "read-only"],
      [
        "ospfAuthType",
        2,
        "INTEGER",
        "read-create",
        {
          enums: [
            [0, "none"],
            [1, "simplePassword"],
            [2, "md5"],
          ],
          defval: { kind: "label", value: "none" },
        },
      ],
      [
        "ospfImportAsExtern",
        3,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "importExternal"],
            [2, "importNoExternal"],
            [3, "importNssa"],
          ],
          defval: { kind: "label", value: "importExternal" },
        },
      ],
      ["ospfSpfRuns", 4, "Counter32", "read-only"],
      ["ospfAreaBdrRtrCount", 5, "Gauge32", "read-only"],
      ["ospfAsBdrRtrCount", 6, "Gauge32", "read-only"],
      ["ospfAreaLsaCount", 7, "Gauge32", "read-only"],
      ["ospfAreaLsaCksumSum", 8, "Integer32", "read-only"],
      [
        "ospfAreaSummary",
        9,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "noAreaSummary"],
            [2, "sendAreaSummary"],
          ],
          defval: { kind: "label", value: "noAreaSummary" },
        },
      ],
      ["ospfAreaStatus", 10, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
      [
        "ospfAreaNssaTranslatorRole",
        11,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "always"],
            [2, "candidate"],
          ],
          defval: { kind: "label", value: "candidate" },
        },
      ],
      [
        "ospfAreaNssaTranslatorState",
        12,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "enabled"],
            [2, "elected"],
            [3, "disabled"],
          ],
        },
      ],
      [
        "ospfAreaNssaTranslatorStabilityInterval",
        13,
        "Integer32",
        "read-create",
        { ranges: [[0, 2147483647]], hint: "d-0", defval: { kind: "number", value: 40 } },
      ],
      ["ospfAreaNssaTranslatorEvents", 14, "Counter32", "read-only"],
    ],
    index: ["ospfAreaId"],
  },
);

/** A row of `ospfStubAreaTable` (OSPF-MIB). */
export interface OspfStubAreaEntry {
  /** Column 1, AreaID, read-only. */
  readonly ospfStubAreaId: string;
  /** Column 2, TOSType (0..30), read-only. */
  readonly ospfStubTOS: number;
  /** Column 3, BigMetric (0..16777215), read-create. */
  readonly ospfStubMetric?: number;
  /** Column 4, RowStatus, read-create. */
  readonly ospfStubStatus?: RowStatus | number;
  /** Column 5, INTEGER, read-create. */
  readonly ospfStubMetricType?: "ospfMetric" | "comparableCost" | "nonComparable" | number;
}

/** The table `ospfStubAreaTable` (OSPF-MIB), 1.3.6.1.2.1.14.3; its key is `ospfStubAreaId`, `ospfStubTOS`. */
export const ospfStubAreaTable: Table<OspfStubAreaEntry, readonly [string, number]> =
  /* @__PURE__ */ defineTable<OspfStubAreaEntry, readonly [string, number]>({
    name: "ospfStubAreaTable",
    module: "OSPF-MIB",
    oid: "1.3.6.1.2.1.14.3",
    columns: [
      ["ospfStubAreaId", 1, "IpAddress", "read-only"],
      ["ospfStubTOS", 2, "Integer32", "read-only", { ranges: [[0, 30]], hint: "d-0" }],
      ["ospfStubMetric", 3, "Integer32", "read-create", { ranges: [[0, 16777215]], hint: "d-0" }],
      ["ospfStubStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
      [
        "ospfStubMetricType",
        5,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "ospfMetric"],
            [2, "comparableCost"],
            [3, "nonComparable"],
          ],
          defval: { kind: "label", value: "ospfMetric" },
        },
      ],
    ],
    index: ["ospfStubAreaId", "ospfStubTOS"],
  });

/** A row of `ospfLsdbTable` (OSPF-MIB). */
export interface OspfLsdbEntry {
  /** Column 1, AreaID, read-only. */
  readonly ospfLsdbAreaId: string;
  /** Column 2, INTEGER, read-only. */
  readonly ospfLsdbType:
    | "routerLink"
    | "networkLink"
    | "summaryLink"
    | "asSummaryLink"
    | "asExternalLink"
    | "multicastLink"
    | "nssaExternalLink"
    | "areaOpaqueLink"
    | number;
  /** Column 3, IpAddress, read-only. */
  readonly ospfLsdbLsid: string;
  /** Column 4, RouterID, read-only. */
  readonly ospfLsdbRouterId: string;
  /** Column 5, Integer32, read-only. */
  readonly ospfLsdbSequence?: number;
  /** Column 6, Integer32, read-only, in seconds. */
  readonly ospfLsdbAge?: number;
  /** Column 7, Integer32, read-only. */
  readonly ospfLsdbChecksum?: number;
  /** Column 8, OCTET STRING (1..65535), read-only. */
  readonly ospfLsdbAdvertisement?: string;
}

/** The table `ospfLsdbTable` (OSPF-MIB), 1.3.6.1.2.1.14.4; its key is `ospfLsdbAreaId`, `ospfLsdbType`, `ospfLsdbLsid`, `ospfLsdbRouterId`. */
export const ospfLsdbTable: Table<
  OspfLsdbEntry,
  readonly [
    string,
    (
      | "routerLink"
      | "networkLink"
      | "summaryLink"
      | "asSummaryLink"
      | "asExternalLink"
      | "multicastLink"
      | "nssaExternalLink"
      | "areaOpaqueLink"
      | number
    ),
    string,
    string,
  ]
> = /* @__PURE__ */ defineTable<
  OspfLsdbEntry,
  readonly [
    string,
    (
      | "routerLink"
      | "networkLink"
      | "summaryLink"
      | "asSummaryLink"
      | "asExternalLink"
      | "multicastLink"
      | "nssaExternalLink"
      | "areaOpaqueLink"
      | number
    ),
    string,
    string,
  ]
>({
  name: "ospfLsdbTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.4",
  columns: [
    ["ospfLsdbAreaId", 1, "IpAddress", "read-only"],
    [
      "ospfLsdbType",
      2,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "routerLink"],
          [2, "networkLink"],
          [3, "summaryLink"],
          [4, "asSummaryLink"],
          [5, "asExternalLink"],
          [6, "multicastLink"],
          [7, "nssaExternalLink"],
          [10, "areaOpaqueLink"],
        ],
      },
    ],
    ["ospfLsdbLsid", 3, "IpAddress", "read-only"],
    ["ospfLsdbRouterId", 4, "IpAddress", "read-only"],
    ["ospfLsdbSequence", 5, "Integer32", "read-only"],
    ["ospfLsdbAge", 6, "Integer32", "read-only"],
    ["ospfLsdbChecksum", 7, "Integer32", "read-only"],
    ["ospfLsdbAdvertisement", 8, "OCTET STRING", "read-only", { ranges: [[1, 65535]] }],
  ],
  index: ["ospfLsdbAreaId", "ospfLsdbType", "ospfLsdbLsid", "ospfLsdbRouterId"],
});

/** A row of `ospfAreaRangeTable` (OSPF-MIB). */
export interface OspfAreaRangeEntry {
  /** Column 1, AreaID, read-only, obsolete. */
  readonly ospfAreaRangeAreaId: string;
  /** Column 2, IpAddress, read-only, obsolete. */
  readonly ospfAreaRangeNet: string;
  /** Column 3, IpAddress, read-create, obsolete. */
  readonly ospfAreaRangeMask?: string;
  /** Column 4, RowStatus, read-create, obsolete. */
  readonly ospfAreaRangeStatus?: RowStatus | number;
  /** Column 5, INTEGER, read-create, obsolete. */
  readonly ospfAreaRangeEffect?: "advertiseMatching" | "doNotAdvertiseMatching" | number;
}

/** The table `ospfAreaRangeTable` (OSPF-MIB), 1.3.6.1.2.1.14.5; its key is `ospfAreaRangeAreaId`, `ospfAreaRangeNet`. */
export const ospfAreaRangeTable: Table<OspfAreaRangeEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<OspfAreaRangeEntry, readonly [string, string]>({
    name: "ospfAreaRangeTable",
    module: "OSPF-MIB",
    oid: "1.3.6.1.2.1.14.5",
    columns: [
      ["ospfAreaRangeAreaId", 1, "IpAddress", "read-only"],
      ["ospfAreaRangeNet", 2, "IpAddress", "read-only"],
      ["ospfAreaRangeMask", 3, "IpAddress", "read-create"],
      ["ospfAreaRangeStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
      [
        "ospfAreaRangeEffect",
        5,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "advertiseMatching"],
            [2, "doNotAdvertiseMatching"],
          ],
          defval: { kind: "label", value: "advertiseMatching" },
        },
      ],
    ],
    index: ["ospfAreaRangeAreaId", "ospfAreaRangeNet"],
  });

/** A row of `ospfHostTable` (OSPF-MIB). */
export interface OspfHostEntry {
  /** Column 1, IpAddress, read-only. */
  readonly ospfHostIpAddress: string;
  /** Column 2, TOSType (0..30), read-only. */
  readonly ospfHostTOS: number;
  /** Column 3, Metric (0..65535), read-create. */
  readonly ospfHostMetric?: number;
  /** Column 4, RowStatus, read-create. */
  readonly ospfHostStatus?: RowStatus | number;
  /** Column 5, AreaID, read-only, deprecated. */
  readonly ospfHostAreaID?: string;
  /** Column 6, AreaID, read-create. */
  readonly ospfHostCfgAreaID?: string;
}

/** The table `ospfHostTable` (OSPF-MIB), 1.3.6.1.2.1.14.6; its key is `ospfHostIpAddress`, `ospfHostTOS`. */
export const ospfHostTable: Table<OspfHostEntry, readonly [string, number]> = /* @__PURE__ */ defineTable<
  OspfHostEntry,
  readonly [string, number]
>({
  name: "ospfHostTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.6",
  columns: [
    ["ospfHostIpAddress", 1, "IpAddress", "read-only"],
    ["ospfHostTOS", 2, "Integer32", "read-only", { ranges: [[0, 30]], hint: "d-0" }],
    ["ospfHostMetric", 3, "Integer32", "read-create", { ranges: [[0, 65535]], hint: "d-0" }],
    ["ospfHostStatus", 4, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ["ospfHostAreaID", 5, "IpAddress", "read-only"],
    ["ospfHostCfgAreaID", 6, "IpAddress", "read-create"],
  ],
  index: ["ospfHostIpAddress", "ospfHostTOS"],
});

/** A row of `ospfIfTable` (OSPF-MIB). */
export interface OspfIfEntry {
  /** Column 1, IpAddress, read-only. */
  readonly ospfIfIpAddress: string;
  /** Column 2, InterfaceIndexOrZero (0..2147483647), read-only. */
  readonly ospfAddressLessIf: number;
  /** Column 3, AreaID, read-create. */
  readonly ospfIfAreaId?: string;
  /** Column 4, INTEGER, read-create. */
  readonly ospfIfType?: "broadcast" | "nbma" | "pointToPoint" | "pointToMultipoint" | number;
  /** Column 5, Status, read-create. */
  readonly ospfIfAdminStat?: Status | number;
  /** Column 6, DesignatedRouterPriority (0..255), read-create. */
  readonly ospfIfRtrPriority?: number;
  /** Column 7, UpToMaxAge (0..3600), read-create, in seconds. */
  readonly ospfIfTransitDelay?: number;
  /** Column 8, UpToMaxAge (0..3600), read-create, in seconds. */
  readonly ospfIfRetransInterval?: number;
  /** Column 9, HelloRange (1..65535), read-create, in seconds. */
  readonly ospfIfHelloInterval?: number;
  /** Column 10, PositiveInteger (0..2147483647), read-create, in seconds. */
  readonly ospfIfRtrDeadInterval?: number;
  /** Column 11, PositiveInteger (0..2147483647), read-create, in seconds. */
  readonly ospfIfPollInterval?: number;
  /** Column 12, INTEGER, read-only. */
  readonly ospfIfState?:
    | "down"
    | "loopback"
    | "waiting"
    | "pointToPoint"
    | "designatedRouter"
    | "backupDesignatedRouter"
    | "otherDesignatedRouter"
    | number;
  /** Column 13, IpAddress, read-only. */
  readonly ospfIfDesignatedRouter?: string;
  /** Column 14, IpAddress, read-only. */
  readonly ospfIfBackupDesignatedRouter?: string;
  /** Column 15, Counter32, read-only. */
  readonly ospfIfEvents?: number;
  /** Column 16, OCTET STRING (0..256), read-create. */
  readonly ospfIfAuthKey?: string;
  /** Column 17, RowStatus, read-create. */
  readonly ospfIfStatus?: RowStatus | number;
  /** Column 18, INTEGER, read-create. */
  readonly ospfIfMulticastForwarding?: "blocked" | "multicast" | "unicast" | number;
  /** Column 19, TruthValue, read-create. */
  readonly ospfIfDemand?: TruthValue | number;
  /** Column 20, OspfAuthenticationType, read-create. */
  readonly ospfIfAuthType?: OspfAuthenticationType | number;
  /** Column 21, Gauge32, read-only. */
  readonly ospfIfLsaCount?: number;
  /** Column 22, Unsigned32, read-only. */
  readonly ospfIfLsaCksumSum?: number;
  /** Column 23, RouterID, read-only. */
  readonly ospfIfDesignatedRouterId?: string;
  /** Column 24, RouterID, read-only. */
  readonly ospfIfBackupDesignatedRouterId?: string;
}

/** The table `ospfIfTable` (OSPF-MIB), 1.3.6.1.2.1.14.7; its key is `ospfIfIpAddress`, `ospfAddressLessIf`. */
export const ospfIfTable: Table<OspfIfEntry, readonly [string, number]> = /* @__PURE__ */ defineTable<
  OspfIfEntry,
  readonly [string, number]
>({
  name: "ospfIfTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.7",
  columns: [
    ["ospfIfIpAddress", 1, "IpAddress", "read-only"],
    ["ospfAddressLessIf", 2, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["ospfIfAreaId", 3, "IpAddress", "read-create", { defval: { kind: "hex", value: "00000000" } }],
    [
      "ospfIfType",
      4,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "broadcast"],
          [2, "nbma"],
          [3, "pointToPoint"],
          [5, "pointToMultipoint"],
        ],
      },
    ],
    [
      "ospfIfAdminStat",
      5,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "enabled"],
          [2, "disabled"],
        ],
        defval: { kind: "label", value: "enabled" },
      },
    ],
    [
      "ospfIfRtrPriority",
      6,
      "Integer32",
      "read-create",
      { ranges: [[0, 255]], hint: "d-0", defval: { kind: "number", value: 1 } },
    ],
    [
      "ospfIfTransitDelay",
      7,
      "Integer32",
      "read-create",
      { ranges: [[0, 3600]], hint: "d-0", defval: { kind: "number", value: 1 } },
    ],
    [
      "ospfIfRetransInterval",
      8,
      "Integer32",
      "read-create",
      { ranges: [[0, 3600]], hint: "d-0", defval: { kind: "number", value: 5 } },
    ],
    [
      "ospfIfHelloInterval",
      9,
      "Integer32",
      "read-create",
      { ranges: [[1, 65535]], hint: "d-0", defval: { kind: "number", value: 10 } },
    ],
    [
      "ospfIfRtrDeadInterval",
      10,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], hint: "d-0", defval: { kind: "number", value: 40 } },
    ],
    [
      "ospfIfPollInterval",
      11,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], hint: "d-0", defval: { kind: "number", value: 120 } },
    ],
    [
      "ospfIfState",
      12,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "down"],
          [2, "loopback"],
          [3, "waiting"],
          [4, "pointToPoint"],
          [5, "designatedRouter"],
          [6, "backupDesignatedRouter"],
          [7, "otherDesignatedRouter"],
        ],
      },
    ],
    ["ospfIfDesignatedRouter", 13, "IpAddress", "read-only"],
    ["ospfIfBackupDesignatedRouter", 14, "IpAddress", "read-only"],
    ["ospfIfEvents", 15, "Counter32", "read-only"],
    [
      "ospfIfAuthKey",
      16,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 256]], defval: { kind: "hex", value: "0000000000000000" } },
    ],
    ["ospfIfStatus", 17, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    [
      "ospfIfMulticastForwarding",
      18,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "blocked"],
          [2, "multicast"],
          [3, "unicast"],
        ],
        defval: { kind: "label", value: "blocked" },
      },
    ],
    [
      "ospfIfDemand",
      19,
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
      "ospfIfAuthType",
      20,
      "INTEGER",
      "read-create",
      {
        enums: [
          [0, "none"],
          [1, "simplePassword"],
          [2, "md5"],
        ],
        defval: { kind: "label", value: "none" },
      },
    ],
    ["ospfIfLsaCount", 21, "Gauge32", "read-only"],
    ["ospfIfLsaCksumSum", 22, "Unsigned32", "read-only"],
    ["ospfIfDesignatedRouterId", 23, "IpAddress", "read-only"],
    ["ospfIfBackupDesignatedRouterId", 24, "IpAddress", "read-only"],
  ],
  index: ["ospfIfIpAddress", "ospfAddressLessIf"],
});

/** A row of `ospfIfMetricTable` (OSPF-MIB). */
export interface OspfIfMetricEntry {
  /** Column 1, IpAddress, read-only. */
  readonly ospfIfMetricIpAddress: string;
  /** Column 2, InterfaceIndexOrZero (0..2147483647), read-only. */
  readonly ospfIfMetricAddressLessIf: number;
  /** Column 3, TOSType (0..30), read-only. */
  readonly ospfIfMetricTOS: number;
  /** Column 4, Metric (0..65535), read-create. */
  readonly ospfIfMetricValue?: number;
  /** Column 5, RowStatus, read-create. */
  readonly ospfIfMetricStatus?: RowStatus | number;
}

/** The table `ospfIfMetricTable` (OSPF-MIB), 1.3.6.1.2.1.14.8; its key is `ospfIfMetricIpAddress`, `ospfIfMetricAddressLessIf`, `ospfIfMetricTOS`. */
export const ospfIfMetricTable: Table<OspfIfMetricEntry, readonly [string, number, number]> =
  /* @__PURE__ */ defineTable<OspfIfMetricEntry, readonly [string, number, number]>({
    name: "ospfIfMetricTable",
    module: "OSPF-MIB",
    oid: "1.3.6.1.2.1.14.8",
    columns: [
      ["ospfIfMetricIpAddress", 1, "IpAddress", "read-only"],
      ["ospfIfMetricAddressLessIf", 2, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
      ["ospfIfMetricTOS", 3, "Integer32", "read-only", { ranges: [[0, 30]], hint: "d-0" }],
      ["ospfIfMetricValue", 4, "Integer32", "read-create", { ranges: [[0, 65535]], hint: "d-0" }],
      ["ospfIfMetricStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: ["ospfIfMetricIpAddress", "ospfIfMetricAddressLessIf", "ospfIfMetricTOS"],
  });

/** A row of `ospfVirtIfTable` (OSPF-MIB). */
export interface OspfVirtIfEntry {
  /** Column 1, AreaID, read-only. */
  readonly ospfVirtIfAreaId: string;
  /** Column 2, RouterID, read-only. */
  readonly ospfVirtIfNeighbor: string;
  /** Column 3, UpToMaxAge (0..3600), read-create, in seconds. */
  readonly ospfVirtIfTransitDelay?: number;
  /** Column 4, UpToMaxAge (0..3600), read-create, in seconds. */
  readonly ospfVirtIfRetransInterval?: number;
  /** Column 5, HelloRange (1..65535), read-create, in seconds. */
  readonly ospfVirtIfHelloInterval?: number;
  /** Column 6, PositiveInteger (0..2147483647), read-create, in seconds. */
  readonly ospfVirtIfRtrDeadInterval?: number;
  /** Column 7, INTEGER, read-only. */
  readonly ospfVirtIfState?: "down" | "pointToPoint" | number;
  /** Column 8, Counter32, read-only. */
  readonly ospfVirtIfEvents?: number;
  /** Column 9, OCTET STRING (0..256), read-create. */
  readonly ospfVirtIfAuthKey?: string;
  /** Column 10, RowStatus, read-create. */
  readonly ospfVirtIfStatus?: RowStatus | number;
  /** Column 11, OspfAuthenticationType, read-create. */
  readonly ospfVirtIfAuthType?: OspfAuthenticationType | number;
  /** Column 12, Gauge32, read-only. */
  readonly ospfVirtIfLsaCount?: number;
  /** Column 13, Unsigned32, read-only. */
  readonly ospfVirtIfLsaCksumSum?: number;
}

/** The table `ospfVirtIfTable` (OSPF-MIB), 1.3.6.1.2.1.14.9; its key is `ospfVirtIfAreaId`, `ospfVirtIfNeighbor`. */
export const ospfVirtIfTable: Table<OspfVirtIfEntry, readonly [string, string]> = /* @__PURE__ */ defineTable<
  OspfVirtIfEntry,
  readonly [string, string]
>({
  name: "ospfVirtIfTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.9",
  columns: [
    ["ospfVirtIfAreaId", 1, "IpAddress", "read-only"],
    ["ospfVirtIfNeighbor", 2, "IpAddress", "read-only"],
    [
      "ospfVirtIfTransitDelay",
      3,
      "Integer32",
      "read-create",
      { ranges: [[0, 3600]], hint: "d-0", defval: { kind: "number", value: 1 } },
    ],
    [
      "ospfVirtIfRetransInterval",
      4,
      "Integer32",
      "read-create",
      { ranges: [[0, 3600]], hint: "d-0", defval: { kind: "number", value: 5 } },
    ],
    [
      "ospfVirtIfHelloInterval",
      5,
      "Integer32",
      "read-create",
      { ranges: [[1, 65535]], hint: "d-0", defval: { kind: "number", value: 10 } },
    ],
    [
      "ospfVirtIfRtrDeadInterval",
      6,
      "Integer32",
      "read-create",
      { ranges: [[0, 2147483647]], hint: "d-0", defval: { kind: "number", value: 60 } },
    ],
    [
      "ospfVirtIfState",
      7,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "down"],
          [4, "pointToPoint"],
        ],
      },
    ],
    ["ospfVirtIfEvents", 8, "Counter32", "read-only"],
    [
      "ospfVirtIfAuthKey",
      9,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 256]], defval: { kind: "hex", value: "0000000000000000" } },
    ],
    ["ospfVirtIfStatus", 10, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    [
      "ospfVirtIfAuthType",
      11,
      "INTEGER",
      "read-create",
      {
        enums: [
          [0, "none"],
          [1, "simplePassword"],
          [2, "md5"],
        ],
        defval: { kind: "label", value: "none" },
      },
    ],
    ["ospfVirtIfLsaCount", 12, "Gauge32", "read-only"],
    ["ospfVirtIfLsaCksumSum", 13, "Unsigned32", "read-only"],
  ],
  index: ["ospfVirtIfAreaId", "ospfVirtIfNeighbor"],
});

/** A row of `ospfNbrTable` (OSPF-MIB). */
export interface OspfNbrEntry {
  /** Column 1, IpAddress, read-only. */
  readonly ospfNbrIpAddr: string;
  /** Column 2, InterfaceIndexOrZero (0..2147483647), read-only. */
  readonly ospfNbrAddressLessIndex: number;
  /** Column 3, RouterID, read-only. */
  readonly ospfNbrRtrId?: string;
  /** Column 4, Integer32, read-only. */
  readonly ospfNbrOptions?: number;
  /** Column 5, DesignatedRouterPriority (0..255), read-create. */
  readonly ospfNbrPriority?: number;
  /** Column 6, INTEGER, read-only. */
  readonly ospfNbrState?:
    "down" | "attempt" | "init" | "twoWay" | "exchangeStart" | "exchange" | "loading" | "full" | number;
  /** Column 7, Counter32, read-only. */
  readonly ospfNbrEvents?: number;
  /** Column 8, Gauge32, read-only. */
  readonly ospfNbrLsRetransQLen?: number;
  /** Column 9, RowStatus, read-create. */
  readonly ospfNbmaNbrStatus?: RowStatus | number;
  /** Column 10, INTEGER, read-only. */
  readonly ospfNbmaNbrPermanence?: "dynamic" | "permanent" | number;
  /** Column 11, TruthValue, read-only. */
  readonly ospfNbrHelloSuppressed?: TruthValue | number;
  /** Column 12, INTEGER, read-only. */
  readonly ospfNbrRestartHelperStatus?: "notHelping" | "helping" | number;
  /** Column 13, Unsigned32, read-only, in seconds. */
  readonly ospfNbrRestartHelperAge?: number;
  /** Column 14, INTEGER, read-only. */
  readonly ospfNbrRestartHelperExitReason?:
    "none" | "inProgress" | "completed" | "timedOut" | "topologyChanged" | number;
}

/** The table `ospfNbrTable` (OSPF-MIB), 1.3.6.1.2.1.14.10; its key is `ospfNbrIpAddr`, `ospfNbrAddressLessIndex`. */
export const ospfNbrTable: Table<OspfNbrEntry, readonly [string, number]> = /* @__PURE__ */ defineTable<
  OspfNbrEntry,
  readonly [string, number]
>({
  name: "ospfNbrTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.10",
  columns: [
    ["ospfNbrIpAddr", 1, "IpAddress", "read-only"],
    ["ospfNbrAddressLessIndex", 2, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["ospfNbrRtrId", 3, "IpAddress", "read-only"],
    ["ospfNbrOptions", 4, "Integer32", "read-only"],
    [
      "ospfNbrPriority",
      5,
      "Integer32",
      "read-create",
      { ranges: [[0, 255]], hint: "d-0", defval: { kind: "number", value: 1 } },
    ],
    [
      "ospfNbrState",
      6,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "down"],
          [2, "attempt"],
          [3, "init"],
          [4, "twoWay"],
          [5, "exchangeStart"],
          [6, "exchange"],
          [7, "loading"],
          [8, "full"],
        ],
      },
    ],
    ["ospfNbrEvents", 7, "Counter32", "read-only"],
    ["ospfNbrLsRetransQLen", 8, "Gauge32", "read-only"],
    ["ospfNbmaNbrStatus", 9, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    [
      "ospfNbmaNbrPermanence",
      10,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "dynamic"],
          [2, "permanent"],
        ],
      },
    ],
    [
      "ospfNbrHelloSuppressed",
      11,
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
      "ospfNbrRestartHelperStatus",
      12,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "notHelping"],
          [2, "helping"],
        ],
      },
    ],
    ["ospfNbrRestartHelperAge", 13, "Unsigned32", "read-only"],
    [
      "ospfNbrRestartHelperExitReason",
      14,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "none"],
          [2, "inProgress"],
          [3, "completed"],
          [4, "timedOut"],
          [5, "topologyChanged"],
        ],
      },
    ],
  ],
  index: ["ospfNbrIpAddr", "ospfNbrAddressLessIndex"],
});

/** A row of `ospfVirtNbrTable` (OSPF-MIB). */
export interface OspfVirtNbrEntry {
  /** Column 1, AreaID, read-only. */
  readonly ospfVirtNbrArea: string;
  /** Column 2, RouterID, read-only. */
  readonly ospfVirtNbrRtrId: string;
  /** Column 3, IpAddress, read-only. */
  readonly ospfVirtNbrIpAddr?: string;
  /** Column 4, Integer32, read-only. */
  readonly ospfVirtNbrOptions?: number;
  /** Column 5, INTEGER, read-only. */
  readonly ospfVirtNbrState?:
    "down" | "attempt" | "init" | "twoWay" | "exchangeStart" | "exchange" | "loading" | "full" | number;
  /** Column 6, Counter32, read-only. */
  readonly ospfVirtNbrEvents?: number;
  /** Column 7, Gauge32, read-only. */
  readonly ospfVirtNbrLsRetransQLen?: number;
  /** Column 8, TruthValue, read-only. */
  readonly ospfVirtNbrHelloSuppressed?: TruthValue | number;
  /** Column 9, INTEGER, read-only. */
  readonly ospfVirtNbrRestartHelperStatus?: "notHelping" | "helping" | number;
  /** Column 10, Unsigned32, read-only, in seconds. */
  readonly ospfVirtNbrRestartHelperAge?: number;
  /** Column 11, INTEGER, read-only. */
  readonly ospfVirtNbrRestartHelperExitReason?:
    "none" | "inProgress" | "completed" | "timedOut" | "topologyChanged" | number;
}

/** The table `ospfVirtNbrTable` (OSPF-MIB), 1.3.6.1.2.1.14.11; its key is `ospfVirtNbrArea`, `ospfVirtNbrRtrId`. */
export const ospfVirtNbrTable: Table<OspfVirtNbrEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<OspfVirtNbrEntry, readonly [string, string]>({
    name: "ospfVirtNbrTable",
    module: "OSPF-MIB",
    oid: "1.3.6.1.2.1.14.11",
    columns: [
      ["ospfVirtNbrArea", 1, "IpAddress", "read-only"],
      ["ospfVirtNbrRtrId", 2, "IpAddress", "read-only"],
      ["ospfVirtNbrIpAddr", 3, "IpAddress", "read-only"],
      ["ospfVirtNbrOptions", 4, "Integer32", "read-only"],
      [
        "ospfVirtNbrState",
        5,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "down"],
            [2, "attempt"],
            [3, "init"],
            [4, "twoWay"],
            [5, "exchangeStart"],
            [6, "exchange"],
            [7, "loading"],
            [8, "full"],
          ],
        },
      ],
      ["ospfVirtNbrEvents", 6, "Counter32", "read-only"],
      ["ospfVirtNbrLsRetransQLen", 7, "Gauge32", "read-only"],
      [
        "ospfVirtNbrHelloSuppressed",
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
      [
        "ospfVirtNbrRestartHelperStatus",
        9,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "notHelping"],
            [2, "helping"],
          ],
        },
      ],
      ["ospfVirtNbrRestartHelperAge", 10, "Unsigned32", "read-only"],
      [
        "ospfVirtNbrRestartHelperExitReason",
        11,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "none"],
            [2, "inProgress"],
            [3, "completed"],
            [4, "timedOut"],
            [5, "topologyChanged"],
          ],
        },
      ],
    ],
    index: ["ospfVirtNbrArea", "ospfVirtNbrRtrId"],
  });

/** A row of `ospfExtLsdbTable` (OSPF-MIB). */
export interface OspfExtLsdbEntry {
  /** Column 1, INTEGER, read-only, deprecated. */
  readonly ospfExtLsdbType: "asExternalLink" | number;
  /** Column 2, IpAddress, read-only, deprecated. */
  readonly ospfExtLsdbLsid: string;
  /** Column 3, RouterID, read-only, deprecated. */
  readonly ospfExtLsdbRouterId: string;
  /** Column 4, Integer32, read-only, deprecated. */
  readonly ospfExtLsdbSequence?: number;
  /** Column 5, Integer32, read-only, in seconds, deprecated. */
  readonly ospfExtLsdbAge?: number;
  /** Column 6, Integer32, read-only, deprecated. */
  readonly ospfExtLsdbChecksum?: number;
  /** Column 7, OCTET STRING (36), read-only, deprecated. */
  readonly ospfExtLsdbAdvertisement?: string;
}

/** The table `ospfExtLsdbTable` (OSPF-MIB), 1.3.6.1.2.1.14.12; its key is `ospfExtLsdbType`, `ospfExtLsdbLsid`, `ospfExtLsdbRouterId`. */
export const ospfExtLsdbTable: Table<OspfExtLsdbEntry, readonly ["asExternalLink" | number, string, string]> =
  /* @__PURE__ */ defineTable<OspfExtLsdbEntry, readonly ["asExternalLink" | number, string, string]>({
    name: "ospfExtLsdbTable",
    module: "OSPF-MIB",
    oid: "1.3.6.1.2.1.14.12",
    columns: [
      ["ospfExtLsdbType", 1, "INTEGER", "read-only", { enums: [[5, "asExternalLink"]] }],
      ["ospfExtLsdbLsid", 2, "IpAddress", "read-only"],
      ["ospfExtLsdbRouterId", 3, "IpAddress", "read-only"],
      ["ospfExtLsdbSequence", 4, "Integer32", "read-only"],
      ["ospfExtLsdbAge", 5, "Integer32", "read-only"],
      ["ospfExtLsdbChecksum", 6, "Integer32", "read-only"],
      ["ospfExtLsdbAdvertisement", 7, "OCTET STRING", "read-only", { ranges: [[36, 36]] }],
    ],
    index: ["ospfExtLsdbType", "ospfExtLsdbLsid", "ospfExtLsdbRouterId"],
  });

/** A row of `ospfAreaAggregateTable` (OSPF-MIB). */
export interface OspfAreaAggregateEntry {
  /** Column 1, AreaID, read-only. */
  readonly ospfAreaAggregateAreaID: string;
  /** Column 2, INTEGER, read-only. */
  readonly ospfAreaAggregateLsdbType: "summaryLink" | "nssaExternalLink" | number;
  /** Column 3, IpAddress, read-only. */
  readonly ospfAreaAggregateNet: string;
  /** Column 4, IpAddress, read-only. */
  readonly ospfAreaAggregateMask: string;
  /** Column 5, RowStatus, read-create. */
  readonly ospfAreaAggregateStatus?: RowStatus | number;
  /** Column 6, INTEGER, read-create. */
  readonly ospfAreaAggregateEffect?: "advertiseMatching" | "doNotAdvertiseMatching" | number;
  /** Column 7, Unsigned32, read-create. */
  readonly ospfAreaAggregateExtRouteTag?: number;
}

/** The table `ospfAreaAggregateTable` (OSPF-MIB), 1.3.6.1.2.1.14.14; its key is `ospfAreaAggregateAreaID`, `ospfAreaAggregateLsdbType`, `ospfAreaAggregateNet`, `ospfAreaAggregateMask`. */
export const ospfAreaAggregateTable: Table<
  OspfAreaAggregateEntry,
  readonly [string, "summaryLink" | "nssaExternalLink" | number, string, string]
> = /* @__PURE__ */ defineTable<
  OspfAreaAggregateEntry,
  readonly [string, "summaryLink" | "nssaExternalLink" | number, string, string]
>({
  name: "ospfAreaAggregateTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.14",
  columns: [
    ["ospfAreaAggregateAreaID", 1, "IpAddress", "read-only"],
    [
      "ospfAreaAggregateLsdbType",
      2,
      "INTEGER",
      "read-only",
      {
        enums: [
          [3, "summaryLink"],
          [7, "nssaExternalLink"],
        ],
      },
    ],
    ["ospfAreaAggregateNet", 3, "IpAddress", "read-only"],
    ["ospfAreaAggregateMask", 4, "IpAddress", "read-only"],
    ["ospfAreaAggregateStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    [
      "ospfAreaAggregateEffect",
      6,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "advertiseMatching"],
          [2, "doNotAdvertiseMatching"],
        ],
        defval: { kind: "label", value: "advertiseMatching" },
      },
    ],
    [
      "ospfAreaAggregateExtRouteTag",
      7,
      "Unsigned32",
      "read-create",
      { defval: { kind: "number", value: 0 } },
    ],
  ],
  index: [
    "ospfAreaAggregateAreaID",
    "ospfAreaAggregateLsdbType",
    "ospfAreaAggregateNet",
    "ospfAreaAggregateMask",
  ],
});

/** A row of `ospfLocalLsdbTable` (OSPF-MIB). */
export interface OspfLocalLsdbEntry {
  /** Column 1, IpAddress, not-accessible. */
  readonly ospfLocalLsdbIpAddress: string;
  /** Column 2, InterfaceIndexOrZero (0..2147483647), not-accessible. */
  readonly ospfLocalLsdbAddressLessIf: number;
  /** Column 3, INTEGER, not-accessible. */
  readonly ospfLocalLsdbType: "localOpaqueLink" | number;
  /** Column 4, IpAddress, not-accessible. */
  readonly ospfLocalLsdbLsid: string;
  /** Column 5, RouterID, not-accessible. */
  readonly ospfLocalLsdbRouterId: string;
  /** Column 6, Integer32, read-only. */
  readonly ospfLocalLsdbSequence?: number;
  /** Column 7, Integer32, read-only, in seconds. */
  readonly ospfLocalLsdbAge?: number;
  /** Column 8, Integer32, read-only. */
  readonly ospfLocalLsdbChecksum?: number;
  /** Column 9, OCTET STRING (1..65535), read-only. */
  readonly ospfLocalLsdbAdvertisement?: string;
}

/** The table `ospfLocalLsdbTable` (OSPF-MIB), 1.3.6.1.2.1.14.17; its key is `ospfLocalLsdbIpAddress`, `ospfLocalLsdbAddressLessIf`, `ospfLocalLsdbType`, `ospfLocalLsdbLsid`, `ospfLocalLsdbRouterId`. */
export const ospfLocalLsdbTable: Table<
  OspfLocalLsdbEntry,
  readonly [string, number, "localOpaqueLink" | number, string, string]
> = /* @__PURE__ */ defineTable<
  OspfLocalLsdbEntry,
  readonly [string, number, "localOpaqueLink" | number, string, string]
>({
  name: "ospfLocalLsdbTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.17",
  columns: [
    ["ospfLocalLsdbIpAddress", 1, "IpAddress", "not-accessible"],
    [
      "ospfLocalLsdbAddressLessIf",
      2,
      "Integer32",
      "not-accessible",
      { ranges: [[0, 2147483647]], hint: "d" },
    ],
    ["ospfLocalLsdbType", 3, "INTEGER", "not-accessible", { enums: [[9, "localOpaqueLink"]] }],
    ["ospfLocalLsdbLsid", 4, "IpAddress", "not-accessible"],
    ["ospfLocalLsdbRouterId", 5, "IpAddress", "not-accessible"],
    ["ospfLocalLsdbSequence", 6, "Integer32", "read-only"],
    ["ospfLocalLsdbAge", 7, "Integer32", "read-only"],
    ["ospfLocalLsdbChecksum", 8, "Integer32", "read-only"],
    ["ospfLocalLsdbAdvertisement", 9, "OCTET STRING", "read-only", { ranges: [[1, 65535]] }],
  ],
  index: [
    "ospfLocalLsdbIpAddress",
    "ospfLocalLsdbAddressLessIf",
    "ospfLocalLsdbType",
    "ospfLocalLsdbLsid",
    "ospfLocalLsdbRouterId",
  ],
});

/** A row of `ospfVirtLocalLsdbTable` (OSPF-MIB). */
export interface OspfVirtLocalLsdbEntry {
  /** Column 1, AreaID, not-accessible. */
  readonly ospfVirtLocalLsdbTransitArea: string;
  /** Column 2, RouterID, not-accessible. */
  readonly ospfVirtLocalLsdbNeighbor: string;
  /** Column 3, INTEGER, not-accessible. */
  readonly ospfVirtLocalLsdbType: "localOpaqueLink" | number;
  /** Column 4, IpAddress, not-accessible. */
  readonly ospfVirtLocalLsdbLsid: string;
  /** Column 5, RouterID, not-accessible. */
  readonly ospfVirtLocalLsdbRouterId: string;
  /** Column 6, Integer32, read-only. */
  readonly ospfVirtLocalLsdbSequence?: number;
  /** Column 7, Integer32, read-only, in seconds. */
  readonly ospfVirtLocalLsdbAge?: number;
  /** Column 8, Integer32, read-only. */
  readonly ospfVirtLocalLsdbChecksum?: number;
  /** Column 9, OCTET STRING (1..65535), read-only. */
  readonly ospfVirtLocalLsdbAdvertisement?: string;
}

/** The table `ospfVirtLocalLsdbTable` (OSPF-MIB), 1.3.6.1.2.1.14.18; its key is `ospfVirtLocalLsdbTransitArea`, `ospfVirtLocalLsdbNeighbor`, `ospfVirtLocalLsdbType`, `ospfVirtLocalLsdbLsid`, `ospfVirtLocalLsdbRouterId`. */
export const ospfVirtLocalLsdbTable: Table<
  OspfVirtLocalLsdbEntry,
  readonly [string, string, "localOpaqueLink" | number, string, string]
> = /* @__PURE__ */ defineTable<
  OspfVirtLocalLsdbEntry,
  readonly [string, string, "localOpaqueLink" | number, string, string]
>({
  name: "ospfVirtLocalLsdbTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.18",
  columns: [
    ["ospfVirtLocalLsdbTransitArea", 1, "IpAddress", "not-accessible"],
    ["ospfVirtLocalLsdbNeighbor", 2, "IpAddress", "not-accessible"],
    ["ospfVirtLocalLsdbType", 3, "INTEGER", "not-accessible", { enums: [[9, "localOpaqueLink"]] }],
    ["ospfVirtLocalLsdbLsid", 4, "IpAddress", "not-accessible"],
    ["ospfVirtLocalLsdbRouterId", 5, "IpAddress", "not-accessible"],
    ["ospfVirtLocalLsdbSequence", 6, "Integer32", "read-only"],
    ["ospfVirtLocalLsdbAge", 7, "Integer32", "read-only"],
    ["ospfVirtLocalLsdbChecksum", 8, "Integer32", "read-only"],
    ["ospfVirtLocalLsdbAdvertisement", 9, "OCTET STRING", "read-only", { ranges: [[1, 65535]] }],
  ],
  index: [
    "ospfVirtLocalLsdbTransitArea",
    "ospfVirtLocalLsdbNeighbor",
    "ospfVirtLocalLsdbType",
    "ospfVirtLocalLsdbLsid",
    "ospfVirtLocalLsdbRouterId",
  ],
});

/** A row of `ospfAsLsdbTable` (OSPF-MIB). */
export interface OspfAsLsdbEntry {
  /** Column 1, INTEGER, not-accessible. */
  readonly ospfAsLsdbType: "asExternalLink" | "asOpaqueLink" | number;
  /** Column 2, IpAddress, not-accessible. */
  readonly ospfAsLsdbLsid: string;
  /** Column 3, RouterID, not-accessible. */
  readonly ospfAsLsdbRouterId: string;
  /** Column 4, Integer32, read-only. */
  readonly ospfAsLsdbSequence?: number;
  /** Column 5, Integer32, read-only, in seconds. */
  readonly ospfAsLsdbAge?: number;
  /** Column 6, Integer32, read-only. */
  readonly ospfAsLsdbChecksum?: number;
  /** Column 7, OCTET STRING (1..65535), read-only. */
  readonly ospfAsLsdbAdvertisement?: string;
}

/** The table `ospfAsLsdbTable` (OSPF-MIB), 1.3.6.1.2.1.14.19; its key is `ospfAsLsdbType`, `ospfAsLsdbLsid`, `ospfAsLsdbRouterId`. */
export const ospfAsLsdbTable: Table<
  OspfAsLsdbEntry,
  readonly ["asExternalLink" | "asOpaqueLink" | number, string, string]
> = /* @__PURE__ */ defineTable<
  OspfAsLsdbEntry,
  readonly ["asExternalLink" | "asOpaqueLink" | number, string, string]
>({
  name: "ospfAsLsdbTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.19",
  columns: [
    [
      "ospfAsLsdbType",
      1,
      "INTEGER",
      "not-accessible",
      {
        enums: [
          [5, "asExternalLink"],
          [11, "asOpaqueLink"],
        ],
      },
    ],
    ["ospfAsLsdbLsid", 2, "IpAddress", "not-accessible"],
    ["ospfAsLsdbRouterId", 3, "IpAddress", "not-accessible"],
    ["ospfAsLsdbSequence", 4, "Integer32", "read-only"],
    ["ospfAsLsdbAge", 5, "Integer32", "read-only"],
    ["ospfAsLsdbChecksum", 6, "Integer32", "read-only"],
    ["ospfAsLsdbAdvertisement", 7, "OCTET STRING", "read-only", { ranges: [[1, 65535]] }],
  ],
  index: ["ospfAsLsdbType", "ospfAsLsdbLsid", "ospfAsLsdbRouterId"],
});

/** A row of `ospfAreaLsaCountTable` (OSPF-MIB). */
export interface OspfAreaLsaCountEntry {
  /** Column 1, AreaID, not-accessible. */
  readonly ospfAreaLsaCountAreaId: string;
  /** Column 2, INTEGER, not-accessible. */
  readonly ospfAreaLsaCountLsaType:
    | "routerLink"
    | "networkLink"
    | "summaryLink"
    | "asSummaryLink"
    | "multicastLink"
    | "nssaExternalLink"
    | "areaOpaqueLink"
    | number;
  /** Column 3, Gauge32, read-only. */
  readonly ospfAreaLsaCountNumber?: number;
}

/** The table `ospfAreaLsaCountTable` (OSPF-MIB), 1.3.6.1.2.1.14.20; its key is `ospfAreaLsaCountAreaId`, `ospfAreaLsaCountLsaType`. */
export const ospfAreaLsaCountTable: Table<
  OspfAreaLsaCountEntry,
  readonly [
    string,
    (
      | "routerLink"
      | "networkLink"
      | "summaryLink"
      | "asSummaryLink"
      | "multicastLink"
      | "nssaExternalLink"
      | "areaOpaqueLink"
      | number
    ),
  ]
> = /* @__PURE__ */ defineTable<
  OspfAreaLsaCountEntry,
  readonly [
    string,
    (
      | "routerLink"
      | "networkLink"
      | "summaryLink"
      | "asSummaryLink"
      | "multicastLink"
      | "nssaExternalLink"
      | "areaOpaqueLink"
      | number
    ),
  ]
>({
  name: "ospfAreaLsaCountTable",
  module: "OSPF-MIB",
  oid: "1.3.6.1.2.1.14.20",
  columns: [
    ["ospfAreaLsaCountAreaId", 1, "IpAddress", "not-accessible"],
    [
      "ospfAreaLsaCountLsaType",
      2,
      "INTEGER",
      "not-accessible",
      {
        enums: [
          [1, "routerLink"],
          [2, "networkLink"],
          [3, "summaryLink"],
          [4, "asSummaryLink"],
          [6, "multicastLink"],
          [7, "nssaExternalLink"],
          [10, "areaOpaqueLink"],
        ],
      },
    ],
    ["ospfAreaLsaCountNumber", 3, "Gauge32", "read-only"],
  ],
  index: ["ospfAreaLsaCountAreaId", "ospfAreaLsaCountLsaType"],
});
