// The tables of MAU-MIB of 2007-04-21. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `JackType` (MAU-MIB). */
export type JackType =
  | "other"
  | "rj45"
  | "rj45S"
  | "db9"
  | "bnc"
  | "fAUI"
  | "mAUI"
  | "fiberSC"
  | "fiberMIC"
  | "fiberST"
  | "telco"
  | "mtrj"
  | "hssdc"
  | "fiberLC";

/** Labels of `IANAifMauMediaAvailable` (IANA-MAU-MIB). */
export type IANAifMauMediaAvailable =
  | "other"
  | "unknown"
  | "available"
  | "notAvailable"
  | "remoteFault"
  | "invalidSignal"
  | "remoteJabber"
  | "remoteLinkLoss"
  | "remoteTest"
  | "offline"
  | "autoNegError"
  | "pmdLinkFault"
  | "wisFrameLoss"
  | "wisSignalLoss"
  | "pcsLinkFault"
  | "excessiveBER"
  | "dxsLinkFault"
  | "pxsLinkFault"
  | "availableReduced"
  | "ready";

const labelsOfIANAifMauMediaAvailable = [
  [1, "other"],
  [2, "unknown"],
  [3, "available"],
  [4, "notAvailable"],
  [5, "remoteFault"],
  [6, "invalidSignal"],
  [7, "remoteJabber"],
  [8, "remoteLinkLoss"],
  [9, "remoteTest"],
  [10, "offline"],
  [11, "autoNegError"],
  [12, "pmdLinkFault"],
  [13, "wisFrameLoss"],
  [14, "wisSignalLoss"],
  [15, "pcsLinkFault"],
  [16, "excessiveBER"],
  [17, "dxsLinkFault"],
  [18, "pxsLinkFault"],
  [19, "availableReduced"],
  [20, "ready"],
] as const;

/** Labels of `IANAifJackType` (IANA-MAU-MIB). */
export type IANAifJackType =
  | "other"
  | "rj45"
  | "rj45S"
  | "db9"
  | "bnc"
  | "fAUI"
  | "mAUI"
  | "fiberSC"
  | "fiberMIC"
  | "fiberST"
  | "telco"
  | "mtrj"
  | "hssdc"
  | "fiberLC"
  | "cx4"
  | "sfpPlusDA";

const labelsOfIANAifJackType = [
  [1, "other"],
  [2, "rj45"],
  [3, "rj45S"],
  [4, "db9"],
  [5, "bnc"],
  [6, "fAUI"],
  [7, "mAUI"],
  [8, "fiberSC"],
  [9, "fiberMIC"],
  [10, "fiberST"],
  [11, "telco"],
  [12, "mtrj"],
  [13, "hssdc"],
  [14, "fiberLC"],
  [15, "cx4"],
  [16, "sfpPlusDA"],
] as const;

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** Labels of `IANAifMauTypeListBits` (IANA-MAU-MIB). */
export type IANAifMauTypeListBits =
  | "bOther"
  | "bAUI"
  | "b10base5"
  | "bFoirl"
  | "b10base2"
  | "b10baseT"
  | "b10baseFP"
  | "b10baseFB"
  | "b10baseFL"
  | "b10broad36"
  | "b10baseTHD"
  | "b10baseTFD"
  | "b10baseFLHD"
  | "b10baseFLFD"
  | "b100baseT4"
  | "b100baseTXHD"
  | "b100baseTXFD"
  | "b100baseFXHD"
  | "b100baseFXFD"
  | "b100baseT2HD"
  | "b100baseT2FD"
  | "b1000baseXHD"
  | "b1000baseXFD"
  | "b1000baseLXHD"
  | "b1000baseLXFD"
  | "b1000baseSXHD"
  | "b1000baseSXFD"
  | "b1000baseCXHD"
  | "b1000baseCXFD"
  | "b1000baseTHD"
  | "b1000baseTFD"
  | "b10GbaseX"
  | "b10GbaseLX4"
  | "b10GbaseR"
  | "b10GbaseER"
  | "b10GbaseLR"
  | "b10GbaseSR"
  | "b10GbaseW"
  | "b10GbaseEW"
  | "b10GbaseLW"
  | "b10GbaseSW"
  | "b10GbaseCX4"
  | "b2BaseTL"
  | "b10PassTS"
  | "b100BaseBX10D"
  | "b100BaseBX10U"
  | "b100BaseLX10"
  | "b1000BaseBX10D"
  | "b1000BaseBX10U"
  | "b1000BaseLX10"
  | "b1000BasePX10D"
  | "b1000BasePX10U"
  | "b1000BasePX20D"
  | "b1000BasePX20U"
  | "b10GbaseT"
  | "b10GbaseLRM"
  | "b1000baseKX"
  | "b10GbaseKX4"
  | "b10GbaseKR"
  | "b10G1GbasePRXD1"
  | "b10G1GbasePRXD2"
  | "b10G1GbasePRXD3"
  | "b10G1GbasePRXU1"
  | "b10G1GbasePRXU2"
  | "b10G1GbasePRXU3"
  | "b10GbasePRD1"
  | "b10GbasePRD2"
  | "b10GbasePRD3"
  | "b10GbasePRU1"
  | "b10GbasePRU3"
  | "b40GbaseKR4"
  | "b40GbaseCR4"
  | "b40GbaseSR4"
  | "b40GbaseFR"
  | "b40GbaseLR4"
  | "b100GbaseCR10"
  | "b100GbaseSR10"
  | "b100GbaseLR4"
  | "b100GbaseER4";

const labelsOfIANAifMauTypeListBits = [
  [0, "bOther"],
  [1, "bAUI"],
  [2, "b10base5"],
  [3, "bFoirl"],
  [4, "b10base2"],
  [5, "b10baseT"],
  [6, "b10baseFP"],
  [7, "b10baseFB"],
  [8, "b10baseFL"],
  [9, "b10broad36"],
  [10, "b10baseTHD"],
  [11, "b10baseTFD"],
  [12, "b10baseFLHD"],
  [13, "b10baseFLFD"],
  [14, "b100baseT4"],
  [15, "b100baseTXHD"],
  [16, "b100baseTXFD"],
  [17, "b100baseFXHD"],
  [18, "b100baseFXFD"],
  [19, "b100baseT2HD"],
  [20, "b100baseT2FD"],
  [21, "b1000baseXHD"],
  [22, "b1000baseXFD"],
  [23, "b1000baseLXHD"],
  [24, "b1000baseLXFD"],
  [25, "b1000baseSXHD"],
  [26, "b1000baseSXFD"],
  [27, "b1000baseCXHD"],
  [28, "b1000baseCXFD"],
  [29, "b1000baseTHD"],
  [30, "b1000baseTFD"],
  [31, "b10GbaseX"],
  [32, "b10GbaseLX4"],
  [33, "b10GbaseR"],
  [34, "b10GbaseER"],
  [35, "b10GbaseLR"],
  [36, "b10GbaseSR"],
  [37, "b10GbaseW"],
  [38, "b10GbaseEW"],
  [39, "b10GbaseLW"],
  [40, "b10GbaseSW"],
  [41, "b10GbaseCX4"],
  [42, "b2BaseTL"],
  [43, "b10PassTS"],
  [44, "b100BaseBX10D"],
  [45, "b100BaseBX10U"],
  [46, "b100BaseLX10"],
  [47, "b1000BaseBX10D"],
  [48, "b1000BaseBX10U"],
  [49, "b1000BaseLX10"],
  [50, "b1000BasePX10D"],
  [51, "b1000BasePX10U"],
  [52, "b1000BasePX20D"],
  [53, "b1000BasePX20U"],
  [54, "b10GbaseT"],
  [55, "b10GbaseLRM"],
  [56, "b1000baseKX"],
  [57, "b10GbaseKX4"],
  [58, "b10GbaseKR"],
  [59, "b10G1GbasePRXD1"],
  [60, "b10G1GbasePRXD2"],
  [61, "b10G1GbasePRXD3"],
  [62, "b10G1GbasePRXU1"],
  [63, "b10G1GbasePRXU2"],
  [64, "b10G1GbasePRXU3"],
  [65, "b10GbasePRD1"],
  [66, "b10GbasePRD2"],
  [67, "b10GbasePRD3"],
  [68, "b10GbasePRU1"],
  [69, "b10GbasePRU3"],
  [70, "b40GbaseKR4"],
  [71, "b40GbaseCR4"],
  [72, "b40GbaseSR4"],
  [73, "b40GbaseFR"],
  [74, "b40GbaseLR4"],
  [75, "b100GbaseCR10"],
  [76, "b100GbaseSR10"],
  [77, "b100GbaseLR4"],
  [78, "b100GbaseER4"],
] as const;

/** Labels of `IANAifMauAutoNegCapBits` (IANA-MAU-MIB). */
export type IANAifMauAutoNegCapBits =
  | "bOther"
  | "b10baseT"
  | "b10baseTFD"
  | "b100baseT4"
  | "b100baseTX"
  | "b100baseTXFD"
  | "b100baseT2"
  | "b100baseT2FD"
  | "bFdxPause"
  | "bFdxAPause"
  | "bFdxSPause"
  | "bFdxBPause"
  | "b1000baseX"
  | "b1000baseXFD"
  | "b1000baseT"
  | "b1000baseTFD"
  | "b10GbaseT"
  | "b1000baseKX"
  | "b10GbaseKX4"
  | "b10GbaseKR"
  | "b40GbaseKR4"
  | "b40GbaseCR4"
  | "b100GbaseCR10";

const labelsOfIANAifMauAutoNegCapBits = [
  [0, "bOther"],
  [1, "b10baseT"],
  [2, "b10baseTFD"],
  [3, "b100baseT4"],
  [4, "b100baseTX"],
  [5, "b100baseTXFD"],
  [6, "b100baseT2"],
  [7, "b100baseT2FD"],
  [8, "bFdxPause"],
  [9, "bFdxAPause"],
  [10, "bFdxSPause"],
  [11, "bFdxBPause"],
  [12, "b1000baseX"],
  [13, "b1000baseXFD"],
  [14, "b1000baseT"],
  [15, "b1000baseTFD"],
  [16, "b10GbaseT"],
  [17, "b1000baseKX"],
  [18, "b10GbaseKX4"],
  [19, "b10GbaseKR"],
  [20, "b40GbaseKR4"],
  [21, "b40GbaseCR4"],
  [22, "b100GbaseCR10"],
] as const;

/** A row of `rpMauTable` (MAU-MIB). */
export interface RpMauEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly rpMauGroupIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly rpMauPortIndex: number;
  /** Column 3, Integer32 (1..2147483647), read-only. */
  readonly rpMauIndex: number;
  /** Column 4, AutonomousType, read-only. */
  readonly rpMauType?: string;
  /** Column 5, INTEGER, read-write. */
  readonly rpMauStatus?: "other" | "unknown" | "operational" | "standby" | "shutdown" | "reset" | number;
  /** Column 6, IANAifMauMediaAvailable, read-only. */
  readonly rpMauMediaAvailable?: IANAifMauMediaAvailable | number;
  /** Column 7, Counter32, read-only. */
  readonly rpMauMediaAvailableStateExits?: number;
  /** Column 8, INTEGER, read-only. */
  readonly rpMauJabberState?: "other" | "unknown" | "noJabber" | "jabbering" | number;
  /** Column 9, Counter32, read-only. */
  readonly rpMauJabberingStateEnters?: number;
  /** Column 10, Counter32, read-only. */
  readonly rpMauFalseCarriers?: number;
}

/** The table `rpMauTable` (MAU-MIB), 1.3.6.1.2.1.26.1.1; its key is `rpMauGroupIndex`, `rpMauPortIndex`, `rpMauIndex`. */
export const rpMauTable: Table<RpMauEntry, readonly [number, number, number]> = /* @__PURE__ */ defineTable<
  RpMauEntry,
  readonly [number, number, number]
>({
  name: "rpMauTable",
  module: "MAU-MIB",
  oid: "1.3.6.1.2.1.26.1.1",
  columns: [
    ["rpMauGroupIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["rpMauPortIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["rpMauIndex", 3, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["rpMauType", 4, "OBJECT IDENTIFIER", "read-only"],
    [
      "rpMauStatus",
      5,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "other"],
          [2, "unknown"],
          [3, "operational"],
          [4, "standby"],
          [5, "shutdown"],
          [6, "reset"],
        ],
      },
    ],
    ["rpMauMediaAvailable", 6, "INTEGER", "read-only", { enums: labelsOfIANAifMauMediaAvailable }],
    ["rpMauMediaAvailableStateExits", 7, "Counter32", "read-only"],
    [
      "rpMauJabberState",
      8,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "unknown"],
          [3, "noJabber"],
          [4, "jabbering"],
        ],
      },
    ],
    ["rpMauJabberingStateEnters", 9, "Counter32", "read-only"],
    ["rpMauFalseCarriers", 10, "Counter32", "read-only"],
  ],
  index: ["rpMauGroupIndex", "rpMauPortIndex", "rpMauIndex"],
});

/** A row of `rpJackTable` (MAU-MIB). */
export interface RpJackEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly rpJackIndex: number;
  /** Column 2, IANAifJackType, read-only. */
  readonly rpJackType?: IANAifJackType | number;
}

/** The table `rpJackTable` (MAU-MIB), 1.3.6.1.2.1.26.1.2; its key is `rpMauGroupIndex`, `rpMauPortIndex`, `rpMauIndex`, `rpJackIndex`. */
export const rpJackTable: Table<RpJackEntry, readonly [number, number, number, number]> =
  /* @__PURE__ */ defineTable<RpJackEntry, readonly [number, number, number, number]>({
    name: "rpJackTable",
    module: "MAU-MIB",
    oid: "1.3.6.1.2.1.26.1.2",
    columns: [
      ["rpJackIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
      ["rpJackType", 2, "INTEGER", "read-only", { enums: labelsOfIANAifJackType }],
    ],
    index: [
      { name: "rpMauGroupIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      { name: "rpMauPortIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      { name: "rpMauIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "rpJackIndex",
    ],
  });

/** A row of `ifMauTable` (MAU-MIB). */
export interface IfMauEntry {
  /** Column 1, InterfaceIndex (1..2147483647), read-only. */
  readonly ifMauIfIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only. */
  readonly ifMauIndex: number;
  /** Column 3, AutonomousType, read-only. */
  readonly ifMauType?: string;
  /** Column 4, INTEGER, read-write. */
  readonly ifMauStatus?: "other" | "unknown" | "operational" | "standby" | "shutdown" | "reset" | number;
  /** Column 5, IANAifMauMediaAvailable, read-only. */
  readonly ifMauMediaAvailable?: IANAifMauMediaAvailable | number;
  /** Column 6, Counter32, read-only. */
  readonly ifMauMediaAvailableStateExits?: number;
  /** Column 7, INTEGER, read-only. */
  readonly ifMauJabberState?: "other" | "unknown" | "noJabber" | "jabbering" | number;
  /** Column 8, Counter32, read-only. */
  readonly ifMauJabberingStateEnters?: number;
  /** Column 9, Counter32, read-only. */
  readonly ifMauFalseCarriers?: number;
  /** Column 10, Integer32, read-only, deprecated. */
  readonly ifMauTypeList?: number;
  /** Column 11, AutonomousType, read-write. */
  readonly ifMauDefaultType?: string;
  /** Column 12, TruthValue, read-only. */
  readonly ifMauAutoNegSupported?: TruthValue | number;
  /** Column 13, IANAifMauTypeListBits, read-only. */
  readonly ifMauTypeListBits?: readonly IANAifMauTypeListBits[];
  /** Column 14, Counter64, read-only. */
  readonly ifMauHCFalseCarriers?: bigint;
}

/** The table `ifMauTable` (MAU-MIB), 1.3.6.1.2.1.26.2.1; its key is `ifMauIfIndex`, `ifMauIndex`. */
export const ifMauTable: Table<IfMauEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  IfMauEntry,
  readonly [number, number]
>({
  name: "ifMauTable",
  module: "MAU-MIB",
  oid: "1.3.6.1.2.1.26.2.1",
  columns: [
    ["ifMauIfIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }],
    ["ifMauIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["ifMauType", 3, "OBJECT IDENTIFIER", "read-only"],
    [
      "ifMauStatus",
      4,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "other"],
          [2, "unknown"],
          [3, "operational"],
          [4, "standby"],
          [5, "shutdown"],
          [6, "reset"],
        ],
      },
    ],
    ["ifMauMediaAvailable", 5, "INTEGER", "read-only", { enums: labelsOfIANAifMauMediaAvailable }],
    ["ifMauMediaAvailableStateExits", 6, "Counter32", "read-only"],
    [
      "ifMauJabberState",
      7,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "unknown"],
          [3, "noJabber"],
          [4, "jabbering"],
        ],
      },
    ],
    ["ifMauJabberingStateEnters", 8, "Counter32", "read-only"],
    ["ifMauFalseCarriers", 9, "Counter32", "read-only"],
    ["ifMauTypeList", 10, "Integer32", "read-only"],
    ["ifMauDefaultType", 11, "OBJECT IDENTIFIER", "read-write"],
    [
      "ifMauAutoNegSupported",
      12,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["ifMauTypeListBits", 13, "BITS", "read-only", { enums: labelsOfIANAifMauTypeListBits }],
    ["ifMauHCFalseCarriers", 14, "Counter64", "read-only"],
  ],
  index: ["ifMauIfIndex", "ifMauIndex"],
});

/** A row of `ifJackTable` (MAU-MIB). */
export interface IfJackEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly ifJackIndex: number;
  /** Column 2, IANAifJackType, read-only. */
  readonly ifJackType?: IANAifJackType | number;
}

/** The table `ifJackTable` (MAU-MIB), 1.3.6.1.2.1.26.2.2; its key is `ifMauIfIndex`, `ifMauIndex`, `ifJackIndex`. */
export const ifJackTable: Table<IfJackEntry, readonly [number, number, number]> = /* @__PURE__ */ defineTable<
  IfJackEntry,
  readonly [number, number, number]
>({
  name: "ifJackTable",
  module: "MAU-MIB",
  oid: "1.3.6.1.2.1.26.2.2",
  columns: [
    ["ifJackIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["ifJackType", 2, "INTEGER", "read-only", { enums: labelsOfIANAifJackType }],
  ],
  index: [
    { name: "ifMauIfIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
    { name: "ifMauIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "ifJackIndex",
  ],
});

/** A row of `ifMauAutoNegTable` (MAU-MIB). */
export interface IfMauAutoNegEntry {
  /** Column 1, INTEGER, read-write. */
  readonly ifMauAutoNegAdminStatus?: "enabled" | "disabled" | number;
  /** Column 2, INTEGER, read-only. */
  readonly ifMauAutoNegRemoteSignaling?: "detected" | "notdetected" | number;
  /** Column 4, INTEGER, read-only. */
  readonly ifMauAutoNegConfig?:
    "other" | "configuring" | "complete" | "disabled" | "parallelDetectFail" | number;
  /** Column 5, Integer32, read-only, deprecated. */
  readonly ifMauAutoNegCapability?: number;
  /** Column 6, Integer32, read-write, deprecated. */
  readonly ifMauAutoNegCapAdvertised?: number;
  /** Column 7, Integer32, read-only, deprecated. */
  readonly ifMauAutoNegCapReceived?: number;
  /** Column 8, INTEGER, read-write. */
  readonly ifMauAutoNegRestart?: "restart" | "norestart" | number;
  /** Column 9, IANAifMauAutoNegCapBits, read-only. */
  readonly ifMauAutoNegCapabilityBits?: readonly IANAifMauAutoNegCapBits[];
  /** Column 10, IANAifMauAutoNegCapBits, read-write. */
  readonly ifMauAutoNegCapAdvertisedBits?: readonly IANAifMauAutoNegCapBits[];
  /** Column 11, IANAifMauAutoNegCapBits, read-only. */
  readonly ifMauAutoNegCapReceivedBits?: readonly IANAifMauAutoNegCapBits[];
  /** Column 12, INTEGER, read-write. */
  readonly ifMauAutoNegRemoteFaultAdvertised?:
    "noError" | "offline" | "linkFailure" | "autoNegError" | number;
  /** Column 13, INTEGER, read-only. */
  readonly ifMauAutoNegRemoteFaultReceived?: "noError" | "offline" | "linkFailure" | "autoNegError" | number;
}

/** The table `ifMauAutoNegTable` (MAU-MIB), 1.3.6.1.2.1.26.5.1; its key is `ifMauIfIndex`, `ifMauIndex`. */
export const ifMauAutoNegTable: Table<IfMauAutoNegEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<IfMauAutoNegEntry, readonly [number, number]>({
    name: "ifMauAutoNegTable",
    module: "MAU-MIB",
    oid: "1.3.6.1.2.1.26.5.1",
    columns: [
      [
        "ifMauAutoNegAdminStatus",
        1,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "enabled"],
            [2, "disabled"],
          ],
        },
      ],
      [
        "ifMauAutoNegRemoteSignaling",
        2,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "detected"],
            [2, "notdetected"],
          ],
        },
      ],
      [
        "ifMauAutoNegConfig",
        4,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "other"],
            [2, "configuring"],
            [3, "complete"],
            [4, "disabled"],
            [5, "parallelDetectFail"],
          ],
        },
      ],
      ["ifMauAutoNegCapability", 5, "Integer32", "read-only"],
      ["ifMauAutoNegCapAdvertised", 6, "Integer32", "read-write"],
      ["ifMauAutoNegCapReceived", 7, "Integer32", "read-only"],
      [
        "ifMauAutoNegRestart",
        8,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "restart"],
            [2, "norestart"],
          ],
        },
      ],
      ["ifMauAutoNegCapabilityBits", 9, "BITS", "read-only", { enums: labelsOfIANAifMauAutoNegCapBits }],
      ["ifMauAutoNegCapAdvertisedBits", 10, "BITS", "read-write", { enums: labelsOfIANAifMauAutoNegCapBits }],
      ["ifMauAutoNegCapReceivedBits", 11, "BITS", "read-only", { enums: labelsOfIANAifMauAutoNegCapBits }],
      [
        "ifMauAutoNegRemoteFaultAdvertised",
        12,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "noError"],
            [2, "offline"],
            [3, "linkFailure"],
            [4, "autoNegError"],
          ],
        },
      ],
      [
        "ifMauAutoNegRemoteFaultReceived",
        13,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "noError"],
            [2, "offline"],
            [3, "linkFailure"],
            [4, "autoNegError"],
          ],
        },
      ],
    ],
    index: [
      { name: "ifMauIfIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
      { name: "ifMauIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    ],
  });

/** A row of `broadMauBasicTable` (MAU-MIB). */
export interface BroadMauBasicEntry {
  /** Column 1, InterfaceIndex (1..2147483647), read-only, deprecated. */
  readonly broadMauIfIndex: number;
  /** Column 2, Integer32 (1..2147483647), read-only, deprecated. */
  readonly broadMauIndex: number;
  /** Column 3, INTEGER, read-only, deprecated. */
  readonly broadMauXmtRcvSplitType?: "other" | "single" | "dual" | number;
  /** Column 4, Integer32, read-only, deprecated. */
  readonly broadMauXmtCarrierFreq?: number;
  /** Column 5, Integer32, read-only, deprecated. */
  readonly broadMauTranslationFreq?: number;
}

/** The table `broadMauBasicTable` (MAU-MIB), 1.3.6.1.2.1.26.3.1; its key is `broadMauIfIndex`, `broadMauIndex`. */
export const broadMauBasicTable: Table<BroadMauBasicEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<BroadMauBasicEntry, readonly [number, number]>({
    name: "broadMauBasicTable",
    module: "MAU-MIB",
    oid: "1.3.6.1.2.1.26.3.1",
    columns: [
      ["broadMauIfIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }],
      ["broadMauIndex", 2, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      [
        "broadMauXmtRcvSplitType",
        3,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "other"],
            [2, "single"],
            [3, "dual"],
          ],
        },
      ],
      ["broadMauXmtCarrierFreq", 4, "Integer32", "read-only"],
      ["broadMauTranslationFreq", 5, "Integer32", "read-only"],
    ],
    index: ["broadMauIfIndex", "broadMauIndex"],
  });
