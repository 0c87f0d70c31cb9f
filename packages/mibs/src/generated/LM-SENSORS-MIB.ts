// The tables of LM-SENSORS-MIB of 2024-11-23. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `lmTempSensorsTable` (LM-SENSORS-MIB). */
export interface LmTempSensorsEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly lmTempSensorsIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly lmTempSensorsDevice?: string;
  /** Column 3, Gauge32, read-only, deprecated. */
  readonly lmTempSensorsValue?: number;
  /** Column 4, Integer32, read-only, in mCel. */
  readonly lmTempSensorsTemperature?: number;
}

/** The table `lmTempSensorsTable` (LM-SENSORS-MIB), 1.3.6.1.4.1.2021.13.16.2; its key is `lmTempSensorsIndex`. */
export const lmTempSensorsTable: Table<LmTempSensorsEntry, number> = /* @__PURE__ */ defineTable<
  LmTempSensorsEntry,
  number
>({
  name: "lmTempSensorsTable",
  module: "LM-SENSORS-MIB",
  oid: "1.3.6.1.4.1.2021.13.16.2",
  columns: [
    ["lmTempSensorsIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["lmTempSensorsDevice", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["lmTempSensorsValue", 3, "Gauge32", "read-only"],
    ["lmTempSensorsTemperature", 4, "Integer32", "read-only"],
  ],
  index: ["lmTempSensorsIndex"],
});

/** A row of `lmFanSensorsTable` (LM-SENSORS-MIB). */
export interface LmFanSensorsEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly lmFanSensorsIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly lmFanSensorsDevice?: string;
  /** Column 3, Gauge32, read-only. */
  readonly lmFanSensorsValue?: number;
}

/** The table `lmFanSensorsTable` (LM-SENSORS-MIB), 1.3.6.1.4.1.2021.13.16.3; its key is `lmFanSensorsIndex`. */
export const lmFanSensorsTable: Table<LmFanSensorsEntry, number> = /* @__PURE__ */ defineTable<
  LmFanSensorsEntry,
  number
>({
  name: "lmFanSensorsTable",
  module: "LM-SENSORS-MIB",
  oid: "1.3.6.1.4.1.2021.13.16.3",
  columns: [
    ["lmFanSensorsIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["lmFanSensorsDevice", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["lmFanSensorsValue", 3, "Gauge32", "read-only"],
  ],
  index: ["lmFanSensorsIndex"],
});

/** A row of `lmVoltSensorsTable` (LM-SENSORS-MIB). */
export interface LmVoltSensorsEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly lmVoltSensorsIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly lmVoltSensorsDevice?: string;
  /** Column 3, Gauge32, read-only. */
  readonly lmVoltSensorsValue?: number;
}

/** The table `lmVoltSensorsTable` (LM-SENSORS-MIB), 1.3.6.1.4.1.2021.13.16.4; its key is `lmVoltSensorsIndex`. */
export const lmVoltSensorsTable: Table<LmVoltSensorsEntry, number> = /* @__PURE__ */ defineTable<
  LmVoltSensorsEntry,
  number
>({
  name: "lmVoltSensorsTable",
  module: "LM-SENSORS-MIB",
  oid: "1.3.6.1.4.1.2021.13.16.4",
  columns: [
    ["lmVoltSensorsIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["lmVoltSensorsDevice", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["lmVoltSensorsValue", 3, "Gauge32", "read-only"],
  ],
  index: ["lmVoltSensorsIndex"],
});

/** A row of `lmMiscSensorsTable` (LM-SENSORS-MIB). */
export interface LmMiscSensorsEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly lmMiscSensorsIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly lmMiscSensorsDevice?: string;
  /** Column 3, Gauge32, read-only. */
  readonly lmMiscSensorsValue?: number;
}

/** The table `lmMiscSensorsTable` (LM-SENSORS-MIB), 1.3.6.1.4.1.2021.13.16.5; its key is `lmMiscSensorsIndex`. */
export const lmMiscSensorsTable: Table<LmMiscSensorsEntry, number> = /* @__PURE__ */ defineTable<
  LmMiscSensorsEntry,
  number
>({
  name: "lmMiscSensorsTable",
  module: "LM-SENSORS-MIB",
  oid: "1.3.6.1.4.1.2021.13.16.5",
  columns: [
    ["lmMiscSensorsIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["lmMiscSensorsDevice", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["lmMiscSensorsValue", 3, "Gauge32", "read-only"],
  ],
  index: ["lmMiscSensorsIndex"],
});
