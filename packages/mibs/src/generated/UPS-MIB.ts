// The tables of UPS-MIB of 1994-02-23. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `upsInputTable` (UPS-MIB). */
export interface UpsInputEntry {
  /** Column 1, PositiveInteger (1..2147483647), not-accessible. */
  readonly upsInputLineIndex: number;
  /** Column 2, NonNegativeInteger (0..2147483647), read-only, in 0.1 Hertz. */
  readonly upsInputFrequency?: number;
  /** Column 3, NonNegativeInteger (0..2147483647), read-only, in RMS Volts. */
  readonly upsInputVoltage?: number;
  /** Column 4, NonNegativeInteger (0..2147483647), read-only, in 0.1 RMS Amp. */
  readonly upsInputCurrent?: number;
  /** Column 5, NonNegativeInteger (0..2147483647), read-only, in Watts. */
  readonly upsInputTruePower?: number;
}

/** The table `upsInputTable` (UPS-MIB), 1.3.6.1.2.1.33.1.3.3; its key is `upsInputLineIndex`. */
export const upsInputTable: Table<UpsInputEntry, number> = /* @__PURE__ */ defineTable<UpsInputEntry, number>(
  {
    name: "upsInputTable",
    module: "UPS-MIB",
    oid: "1.3.6.1.2.1.33.1.3.3",
    columns: [
      ["upsInputLineIndex", 1, "INTEGER", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
      ["upsInputFrequency", 2, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
      ["upsInputVoltage", 3, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
      ["upsInputCurrent", 4, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
      ["upsInputTruePower", 5, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ],
    index: ["upsInputLineIndex"],
  },
);

/** A row of `upsOutputTable` (UPS-MIB). */
export interface UpsOutputEntry {
  /** Column 1, PositiveInteger (1..2147483647), not-accessible. */
  readonly upsOutputLineIndex: number;
  /** Column 2, NonNegativeInteger (0..2147483647), read-only, in RMS Volts. */
  readonly upsOutputVoltage?: number;
  /** Column 3, NonNegativeInteger (0..2147483647), read-only, in 0.1 RMS Amp. */
  readonly upsOutputCurrent?: number;
  /** Column 4, NonNegativeInteger (0..2147483647), read-only, in Watts. */
  readonly upsOutputPower?: number;
  /** Column 5, INTEGER (0..200), read-only, in percent. */
  readonly upsOutputPercentLoad?: number;
}

/** The table `upsOutputTable` (UPS-MIB), 1.3.6.1.2.1.33.1.4.4; its key is `upsOutputLineIndex`. */
export const upsOutputTable: Table<UpsOutputEntry, number> = /* @__PURE__ */ defineTable<
  UpsOutputEntry,
  number
>({
  name: "upsOutputTable",
  module: "UPS-MIB",
  oid: "1.3.6.1.2.1.33.1.4.4",
  columns: [
    ["upsOutputLineIndex", 1, "INTEGER", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["upsOutputVoltage", 2, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["upsOutputCurrent", 3, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["upsOutputPower", 4, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["upsOutputPercentLoad", 5, "INTEGER", "read-only", { ranges: [[0, 200]] }],
  ],
  index: ["upsOutputLineIndex"],
});

/** A row of `upsBypassTable` (UPS-MIB). */
export interface UpsBypassEntry {
  /** Column 1, PositiveInteger (1..2147483647), not-accessible. */
  readonly upsBypassLineIndex: number;
  /** Column 2, NonNegativeInteger (0..2147483647), read-only, in RMS Volts. */
  readonly upsBypassVoltage?: number;
  /** Column 3, NonNegativeInteger (0..2147483647), read-only, in 0.1 RMS Amp. */
  readonly upsBypassCurrent?: number;
  /** Column 4, NonNegativeInteger (0..2147483647), read-only, in Watts. */
  readonly upsBypassPower?: number;
}

/** The table `upsBypassTable` (UPS-MIB), 1.3.6.1.2.1.33.1.5.3; its key is `upsBypassLineIndex`. */
export const upsBypassTable: Table<UpsBypassEntry, number> = /* @__PURE__ */ defineTable<
  UpsBypassEntry,
  number
>({
  name: "upsBypassTable",
  module: "UPS-MIB",
  oid: "1.3.6.1.2.1.33.1.5.3",
  columns: [
    ["upsBypassLineIndex", 1, "INTEGER", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
    ["upsBypassVoltage", 2, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["upsBypassCurrent", 3, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
    ["upsBypassPower", 4, "INTEGER", "read-only", { ranges: [[0, 2147483647]], hint: "d" }],
  ],
  index: ["upsBypassLineIndex"],
});

/** A row of `upsAlarmTable` (UPS-MIB). */
export interface UpsAlarmEntry {
  /** Column 1, PositiveInteger (1..2147483647), not-accessible. */
  readonly upsAlarmId: number;
  /** Column 2, AutonomousType, read-only. */
  readonly upsAlarmDescr?: string;
  /** Column 3, TimeStamp, read-only. */
  readonly upsAlarmTime?: number;
}

/** The table `upsAlarmTable` (UPS-MIB), 1.3.6.1.2.1.33.1.6.2; its key is `upsAlarmId`. */
export const upsAlarmTable: Table<UpsAlarmEntry, number> = /* @__PURE__ */ defineTable<UpsAlarmEntry, number>(
  {
    name: "upsAlarmTable",
    module: "UPS-MIB",
    oid: "1.3.6.1.2.1.33.1.6.2",
    columns: [
      ["upsAlarmId", 1, "INTEGER", "not-accessible", { ranges: [[1, 2147483647]], hint: "d" }],
      ["upsAlarmDescr", 2, "OBJECT IDENTIFIER", "read-only"],
      ["upsAlarmTime", 3, "TimeTicks", "read-only"],
    ],
    index: ["upsAlarmId"],
  },
);
