// The tables of POWER-ETHERNET-MIB of 2003-11-24. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `pethPsePortTable` (POWER-ETHERNET-MIB). */
export interface PethPsePortEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly pethPsePortGroupIndex: number;
  /** Column 2, Integer32 (1..2147483647), not-accessible. */
  readonly pethPsePortIndex: number;
  /** Column 3, TruthValue, read-write. */
  readonly pethPsePortAdminEnable?: TruthValue | number;
  /** Column 4, TruthValue, read-only. */
  readonly pethPsePortPowerPairsControlAbility?: TruthValue | number;
  /** Column 5, INTEGER, read-write. */
  readonly pethPsePortPowerPairs?: "signal" | "spare" | number;
  /** Column 6, INTEGER, read-only. */
  readonly pethPsePortDetectionStatus?:
    "disabled" | "searching" | "deliveringPower" | "fault" | "test" | "otherFault" | number;
  /** Column 7, INTEGER, read-write. */
  readonly pethPsePortPowerPriority?: "critical" | "high" | "low" | number;
  /** Column 8, Counter32, read-only. */
  readonly pethPsePortMPSAbsentCounter?: number;
  /** Column 9, SnmpAdminString (0..255), read-write. */
  readonly pethPsePortType?: string;
  /** Column 10, INTEGER, read-only. */
  readonly pethPsePortPowerClassifications?: "class0" | "class1" | "class2" | "class3" | "class4" | number;
  /** Column 11, Counter32, read-only. */
  readonly pethPsePortInvalidSignatureCounter?: number;
  /** Column 12, Counter32, read-only. */
  readonly pethPsePortPowerDeniedCounter?: number;
  /** Column 13, Counter32, read-only. */
  readonly pethPsePortOverLoadCounter?: number;
  /** Column 14, Counter32, read-only. */
  readonly pethPsePortShortCounter?: number;
}

/** The table `pethPsePortTable` (POWER-ETHERNET-MIB), 1.3.6.1.2.1.105.1.1; its key is `pethPsePortGroupIndex`, `pethPsePortIndex`. */
export const pethPsePortTable: Table<PethPsePortEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PethPsePortEntry, readonly [number, number]>({
    name: "pethPsePortTable",
    module: "POWER-ETHERNET-MIB",
    oid: "1.3.6.1.2.1.105.1.1",
    columns: [
      ["pethPsePortGroupIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
      ["pethPsePortIndex", 2, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
      [
        "pethPsePortAdminEnable",
        3,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "true"],
            [2, "false"],
          ],
        },
      ],
      [
        "pethPsePortPowerPairsControlAbility",
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
      [
        "pethPsePortPowerPairs",
        5,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "signal"],
            [2, "spare"],
          ],
        },
      ],
      [
        "pethPsePortDetectionStatus",
        6,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "disabled"],
            [2, "searching"],
            [3, "deliveringPower"],
            [4, "fault"],
            [5, "test"],
            [6, "otherFault"],
          ],
        },
      ],
      [
        "pethPsePortPowerPriority",
        7,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "critical"],
            [2, "high"],
            [3, "low"],
          ],
        },
      ],
      ["pethPsePortMPSAbsentCounter", 8, "Counter32", "read-only"],
      ["pethPsePortType", 9, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255t" }],
      [
        "pethPsePortPowerClassifications",
        10,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "class0"],
            [2, "class1"],
            [3, "class2"],
            [4, "class3"],
            [5, "class4"],
          ],
        },
      ],
      ["pethPsePortInvalidSignatureCounter", 11, "Counter32", "read-only"],
      ["pethPsePortPowerDeniedCounter", 12, "Counter32", "read-only"],
      ["pethPsePortOverLoadCounter", 13, "Counter32", "read-only"],
      ["pethPsePortShortCounter", 14, "Counter32", "read-only"],
    ],
    index: ["pethPsePortGroupIndex", "pethPsePortIndex"],
  });

/** A row of `pethMainPseTable` (POWER-ETHERNET-MIB). */
export interface PethMainPseEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly pethMainPseGroupIndex: number;
  /** Column 2, Gauge32 (1..65535), read-only, in Watts. */
  readonly pethMainPsePower?: number;
  /** Column 3, INTEGER, read-only. */
  readonly pethMainPseOperStatus?: "on" | "off" | "faulty" | number;
  /** Column 4, Gauge32, read-only, in Watts. */
  readonly pethMainPseConsumptionPower?: number;
  /** Column 5, Integer32 (1..99), read-write, in %. */
  readonly pethMainPseUsageThreshold?: number;
}

/** The table `pethMainPseTable` (POWER-ETHERNET-MIB), 1.3.6.1.2.1.105.1.3.1; its key is `pethMainPseGroupIndex`. */
export const pethMainPseTable: Table<PethMainPseEntry, number> = /* @__PURE__ */ defineTable<
  PethMainPseEntry,
  number
>({
  name: "pethMainPseTable",
  module: "POWER-ETHERNET-MIB",
  oid: "1.3.6.1.2.1.105.1.3.1",
  columns: [
    ["pethMainPseGroupIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
    ["pethMainPsePower", 2, "Gauge32", "read-only", { ranges: [[1, 65535]] }],
    [
      "pethMainPseOperStatus",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "on"],
          [2, "off"],
          [3, "faulty"],
        ],
      },
    ],
    ["pethMainPseConsumptionPower", 4, "Gauge32", "read-only"],
    ["pethMainPseUsageThreshold", 5, "Integer32", "read-write", { ranges: [[1, 99]] }],
  ],
  index: ["pethMainPseGroupIndex"],
});

/** A row of `pethNotificationControlTable` (POWER-ETHERNET-MIB). */
export interface PethNotificationControlEntry {
  /** Column 1, Integer32 (1..2147483647), not-accessible. */
  readonly pethNotificationControlGroupIndex: number;
  /** Column 2, TruthValue, read-write. */
  readonly pethNotificationControlEnable?: TruthValue | number;
}

/** The table `pethNotificationControlTable` (POWER-ETHERNET-MIB), 1.3.6.1.2.1.105.1.4.1; its key is `pethNotificationControlGroupIndex`. */
export const pethNotificationControlTable: Table<PethNotificationControlEntry, number> =
  /* @__PURE__ */ defineTable<PethNotificationControlEntry, number>({
    name: "pethNotificationControlTable",
    module: "POWER-ETHERNET-MIB",
    oid: "1.3.6.1.2.1.105.1.4.1",
    columns: [
      ["pethNotificationControlGroupIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 2147483647]] }],
      [
        "pethNotificationControlEnable",
        2,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "true"],
            [2, "false"],
          ],
        },
      ],
    ],
    index: ["pethNotificationControlGroupIndex"],
  });
