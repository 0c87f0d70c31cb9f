// The tables of ENTITY-MIB of 2013-04-05. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `PhysicalClass` (ENTITY-MIB). */
export type PhysicalClass =
  | "other"
  | "unknown"
  | "chassis"
  | "backplane"
  | "container"
  | "powerSupply"
  | "fan"
  | "sensor"
  | "module"
  | "port"
  | "stack"
  | "cpu";

/** Labels of `IANAPhysicalClass` (IANA-ENTITY-MIB). */
export type IANAPhysicalClass =
  | "other"
  | "unknown"
  | "chassis"
  | "backplane"
  | "container"
  | "powerSupply"
  | "fan"
  | "sensor"
  | "module"
  | "port"
  | "stack"
  | "cpu"
  | "energyObject"
  | "battery"
  | "storageDrive";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

const labelsOfIANAPhysicalClass = [
  [1, "other"],
  [2, "unknown"],
  [3, "chassis"],
  [4, "backplane"],
  [5, "container"],
  [6, "powerSupply"],
  [7, "fan"],
  [8, "sensor"],
  [9, "module"],
  [10, "port"],
  [11, "stack"],
  [12, "cpu"],
  [13, "energyObject"],
  [14, "battery"],
  [15, "storageDrive"],
] as const;

/** A row of `entPhysicalTable` (ENTITY-MIB). */
export interface EntPhysicalEntry {
  /** Column 1, PhysicalIndex (1..2147483647), not-accessible. */
  readonly entPhysicalIndex: number;
  /** Column 2, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalDescr?: string;
  /** Column 3, AutonomousType, read-only. */
  readonly entPhysicalVendorType?: string;
  /** Column 4, PhysicalIndexOrZero (0..2147483647), read-only. */
  readonly entPhysicalContainedIn?: number;
  /** Column 5, IANAPhysicalClass, read-only. */
  readonly entPhysicalClass?: IANAPhysicalClass | number;
  /** Column 6, Integer32 (-1..2147483647), read-only. */
  readonly entPhysicalParentRelPos?: number;
  /** Column 7, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalName?: string;
  /** Column 8, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalHardwareRev?: string;
  /** Column 9, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalFirmwareRev?: string;
  /** Column 10, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalSoftwareRev?: string;
  /** Column 11, SnmpAdminString (0..32), read-write. */
  readonly entPhysicalSerialNum?: string;
  /** Column 12, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalMfgName?: string;
  /** Column 13, SnmpAdminString (0..255), read-only. */
  readonly entPhysicalModelName?: string;
  /** Column 14, SnmpAdminString (0..32), read-write. */
  readonly entPhysicalAlias?: string;
  /** Column 15, SnmpAdminString (0..32), read-write. */
  readonly entPhysicalAssetID?: string;
  /** Column 16, TruthValue, read-only. */
  readonly entPhysicalIsFRU?: TruthValue | number;
  /** Column 17, DateAndTime (8 | 11), read-only. */
  readonly entPhysicalMfgDate?: string;
  /** Column 18, OCTET STRING, read-write. */
  readonly entPhysicalUris?: string;
  /** Column 19, UUIDorZero (0 | 16), read-only. */
  readonly entPhysicalUUID?: string;
}

/** The table `entPhysicalTable` (ENTITY-MIB), 1.3.6.1.2.1.47.1.1.1; its key is `entPhysicalIndex`. */
export const entPhysicalTable: Table<EntPhysicalEntry, number> = /* @__PURE__ */ defineTable<
  EntPhysicalEntry,
  number
>({
  name: "entPhysicalTable",
  module: "ENTITY-MIB",
  oid: "1.3.6.1.2.1.47.1.1.1",
  columns: [
    ["entPhysicalIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["entPhysicalDescr", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalVendorType", 3, "OBJECT IDENTIFIER", "read-only"],
    ["entPhysicalContainedIn", 4, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["entPhysicalClass", 5, "INTEGER", "read-only", { enums: labelsOfIANAPhysicalClass }],
    ["entPhysicalParentRelPos", 6, "Integer32", "read-only", { ranges: [[-1, 2147483647]] }],
    ["entPhysicalName", 7, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalHardwareRev", 8, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalFirmwareRev", 9, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalSoftwareRev", 10, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalSerialNum", 11, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
    ["entPhysicalMfgName", 12, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalModelName", 13, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhysicalAlias", 14, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
    ["entPhysicalAssetID", 15, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
    [
      "entPhysicalIsFRU",
      16,
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
      "entPhysicalMfgDate",
      17,
      "OCTET STRING",
      "read-only",
      {
        ranges: [
          [8, 8],
          [11, 11],
        ],
        hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
      },
    ],
    ["entPhysicalUris", 18, "OCTET STRING", "read-write"],
    [
      "entPhysicalUUID",
      19,
      "OCTET STRING",
      "read-only",
      {
        ranges: [
          [0, 0],
          [16, 16],
        ],
        hint: "4x-2x-2x-1x1x-6x",
      },
    ],
  ],
  index: ["entPhysicalIndex"],
});

/** A row of `entLogicalTable` (ENTITY-MIB). */
export interface EntLogicalEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly entLogicalIndex: number;
  /** Column 2, SnmpAdminString (0..255), read-only. */
  readonly entLogicalDescr?: string;
  /** Column 3, AutonomousType, read-only. */
  readonly entLogicalType?: string;
  /** Column 4, OCTET STRING (0..255), read-only, deprecated. */
  readonly entLogicalCommunity?: string;
  /** Column 5, TAddress (1..255), read-only. */
  readonly entLogicalTAddress?: string;
  /** Column 6, TDomain, read-only. */
  readonly entLogicalTDomain?: string;
  /** Column 7, SnmpEngineIdOrNone (0..32), read-only. */
  readonly entLogicalContextEngineID?: string;
  /** Column 8, SnmpAdminString (0..255), read-only. */
  readonly entLogicalContextName?: string;
}

/** The table `entLogicalTable` (ENTITY-MIB), 1.3.6.1.2.1.47.1.2.1; its key is `entLogicalIndex`. */
export const entLogicalTable: Table<EntLogicalEntry, number> = /* @__PURE__ */ defineTable<
  EntLogicalEntry,
  number
>({
  name: "entLogicalTable",
  module: "ENTITY-MIB",
  oid: "1.3.6.1.2.1.47.1.2.1",
  columns: [
    ["entLogicalIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["entLogicalDescr", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entLogicalType", 3, "OBJECT IDENTIFIER", "read-only"],
    ["entLogicalCommunity", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ["entLogicalTAddress", 5, "OCTET STRING", "read-only", { ranges: [[1, 255]] }],
    ["entLogicalTDomain", 6, "OBJECT IDENTIFIER", "read-only"],
    ["entLogicalContextEngineID", 7, "OCTET STRING", "read-only", { ranges: [[0, 32]] }],
    ["entLogicalContextName", 8, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
  ],
  index: ["entLogicalIndex"],
});

/** A row of `entLPMappingTable` (ENTITY-MIB). */
export interface EntLPMappingEntry {
  /** Column 1, PhysicalIndex (1..2147483647), read-only. */
  readonly entLPPhysicalIndex: number;
}

/** The table `entLPMappingTable` (ENTITY-MIB), 1.3.6.1.2.1.47.1.3.1; its key is `entLogicalIndex`, `entLPPhysicalIndex`. */
export const entLPMappingTable: Table<EntLPMappingEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<EntLPMappingEntry, readonly [number, number]>({
    name: "entLPMappingTable",
    module: "ENTITY-MIB",
    oid: "1.3.6.1.2.1.47.1.3.1",
    columns: [["entLPPhysicalIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }]],
    index: [
      { name: "entLogicalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "entLPPhysicalIndex",
    ],
  });

/** A row of `entAliasMappingTable` (ENTITY-MIB). */
export interface EntAliasMappingEntry {
  /** Column 1, Integer32 (0..2147483647), not-accessible. */
  readonly entAliasLogicalIndexOrZero: number;
  /** Column 2, RowPointer, read-only. */
  readonly entAliasMappingIdentifier?: string;
}

/** The table `entAliasMappingTable` (ENTITY-MIB), 1.3.6.1.2.1.47.1.3.2; its key is `entPhysicalIndex`, `entAliasLogicalIndexOrZero`. */
export const entAliasMappingTable: Table<EntAliasMappingEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<EntAliasMappingEntry, readonly [number, number]>({
    name: "entAliasMappingTable",
    module: "ENTITY-MIB",
    oid: "1.3.6.1.2.1.47.1.3.2",
    columns: [
      ["entAliasLogicalIndexOrZero", 1, "Integer32", "not-accessible", { ranges: [[0, 2147483647]] }],
      ["entAliasMappingIdentifier", 2, "OBJECT IDENTIFIER", "read-only"],
    ],
    index: [
      { name: "entPhysicalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
      "entAliasLogicalIndexOrZero",
    ],
  });

/** A row of `entPhysicalContainsTable` (ENTITY-MIB). */
export interface EntPhysicalContainsEntry {
  /** Column 1, PhysicalIndex (1..2147483647), read-only. */
  readonly entPhysicalChildIndex: number;
}

/** The table `entPhysicalContainsTable` (ENTITY-MIB), 1.3.6.1.2.1.47.1.3.3; its key is `entPhysicalIndex`, `entPhysicalChildIndex`. */
export const entPhysicalContainsTable: Table<EntPhysicalContainsEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<EntPhysicalContainsEntry, readonly [number, number]>({
    name: "entPhysicalContainsTable",
    module: "ENTITY-MIB",
    oid: "1.3.6.1.2.1.47.1.3.3",
    columns: [
      ["entPhysicalChildIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }],
    ],
    index: [
      { name: "entPhysicalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
      "entPhysicalChildIndex",
    ],
  });
