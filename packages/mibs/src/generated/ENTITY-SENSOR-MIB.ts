// The tables of ENTITY-SENSOR-MIB of 2002-12-16. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `EntitySensorDataType` (ENTITY-SENSOR-MIB). */
export type EntitySensorDataType =
  | "other"
  | "unknown"
  | "voltsAC"
  | "voltsDC"
  | "amperes"
  | "watts"
  | "hertz"
  | "celsius"
  | "percentRH"
  | "rpm"
  | "cmm"
  | "truthvalue";

/** Labels of `EntitySensorDataScale` (ENTITY-SENSOR-MIB). */
export type EntitySensorDataScale =
  | "yocto"
  | "zepto"
  | "atto"
  | "femto"
  | "pico"
  | "nano"
  | "micro"
  | "milli"
  | "units"
  | "kilo"
  | "mega"
  | "giga"
  | "tera"
  | "peta"
  | "exa"
  | "zetta"
  | "yotta";

/** Labels of `EntitySensorStatus` (ENTITY-SENSOR-MIB). */
export type EntitySensorStatus = "ok" | "unavailable" | "nonoperational";

const labelsOfEntitySensorDataType = [
  [1, "other"],
  [2, "unknown"],
  [3, "voltsAC"],
  [4, "voltsDC"],
  [5, "amperes"],
  [6, "watts"],
  [7, "hertz"],
  [8, "celsius"],
  [9, "percentRH"],
  [10, "rpm"],
  [11, "cmm"],
  [12, "truthvalue"],
] as const;

const labelsOfEntitySensorDataScale = [
  [1, "yocto"],
  [2, "zepto"],
  [3, "atto"],
  [4, "femto"],
  [5, "pico"],
  [6, "nano"],
  [7, "micro"],
  [8, "milli"],
  [9, "units"],
  [10, "kilo"],
  [11, "mega"],
  [12, "giga"],
  [13, "tera"],
  [14, "peta"],
  [15, "exa"],
  [16, "zetta"],
  [17, "yotta"],
] as const;

/** A row of `entPhySensorTable` (ENTITY-SENSOR-MIB). */
export interface EntPhySensorEntry {
  /** Column 1, EntitySensorDataType, read-only. */
  readonly entPhySensorType?: EntitySensorDataType | number;
  /** Column 2, EntitySensorDataScale, read-only. */
  readonly entPhySensorScale?: EntitySensorDataScale | number;
  /** Column 3, EntitySensorPrecision (-8..9), read-only. */
  readonly entPhySensorPrecision?: number;
  /** Column 4, EntitySensorValue (-1000000000..1000000000), read-only. */
  readonly entPhySensorValue?: number;
  /** Column 5, EntitySensorStatus, read-only. */
  readonly entPhySensorOperStatus?: EntitySensorStatus | number;
  /** Column 6, SnmpAdminString (0..255), read-only. */
  readonly entPhySensorUnitsDisplay?: string;
  /** Column 7, TimeStamp, read-only. */
  readonly entPhySensorValueTimeStamp?: number;
  /** Column 8, Unsigned32, read-only, in milliseconds. */
  readonly entPhySensorValueUpdateRate?: number;
}

/** The table `entPhySensorTable` (ENTITY-SENSOR-MIB), 1.3.6.1.2.1.99.1.1; its key is `entPhysicalIndex`. */
export const entPhySensorTable: Table<EntPhySensorEntry, number> = /* @__PURE__ */ defineTable<
  EntPhySensorEntry,
  number
>({
  name: "entPhySensorTable",
  module: "ENTITY-SENSOR-MIB",
  oid: "1.3.6.1.2.1.99.1.1",
  columns: [
    ["entPhySensorType", 1, "INTEGER", "read-only", { enums: labelsOfEntitySensorDataType }],
    ["entPhySensorScale", 2, "INTEGER", "read-only", { enums: labelsOfEntitySensorDataScale }],
    ["entPhySensorPrecision", 3, "Integer32", "read-only", { ranges: [[-8, 9]] }],
    ["entPhySensorValue", 4, "Integer32", "read-only", { ranges: [[-1000000000, 1000000000]] }],
    [
      "entPhySensorOperStatus",
      5,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "ok"],
          [2, "unavailable"],
          [3, "nonoperational"],
        ],
      },
    ],
    ["entPhySensorUnitsDisplay", 6, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255t" }],
    ["entPhySensorValueTimeStamp", 7, "TimeTicks", "read-only"],
    ["entPhySensorValueUpdateRate", 8, "Unsigned32", "read-only"],
  ],
  index: [
    { name: "entPhysicalIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
  ],
});
