// The tables of UCD-SNMP-MIB of 2020-08-21. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `UCDErrorFlag` (UCD-SNMP-MIB). */
export type UCDErrorFlag = "noError" | "error";

/** Labels of `UCDErrorFix` (UCD-SNMP-MIB). */
export type UCDErrorFix = "noError" | "runFix";

/** A row of `prTable` (UCD-SNMP-MIB). */
export interface PrEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly prIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly prNames?: string;
  /** Column 3, Integer32, read-only. */
  readonly prMin?: number;
  /** Column 4, Integer32, read-only. */
  readonly prMax?: number;
  /** Column 5, Integer32, read-only. */
  readonly prCount?: number;
  /** Column 100, UCDErrorFlag, read-only. */
  readonly prErrorFlag?: UCDErrorFlag | number;
  /** Column 101, DisplayString (0..255), read-only. */
  readonly prErrMessage?: string;
  /** Column 102, UCDErrorFix, read-write. */
  readonly prErrFix?: UCDErrorFix | number;
  /** Column 103, DisplayString (0..255), read-only. */
  readonly prErrFixCmd?: string;
}

/** The table `prTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.2; its key is `prIndex`. */
export const prTable: Table<PrEntry, number> = /* @__PURE__ */ defineTable<PrEntry, number>({
  name: "prTable",
  module: "UCD-SNMP-MIB",
  oid: "1.3.6.1.4.1.2021.2",
  columns: [
    ["prIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["prNames", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["prMin", 3, "Integer32", "read-only"],
    ["prMax", 4, "Integer32", "read-only"],
    ["prCount", 5, "Integer32", "read-only"],
    [
      "prErrorFlag",
      100,
      "INTEGER",
      "read-only",
      {
        enums: [
          [0, "noError"],
          [1, "error"],
        ],
      },
    ],
    ["prErrMessage", 101, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    [
      "prErrFix",
      102,
      "INTEGER",
      "read-write",
      {
        enums: [
          [0, "noError"],
          [1, "runFix"],
        ],
      },
    ],
    ["prErrFixCmd", 103, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["prIndex"],
});

/** A row of `extTable` (UCD-SNMP-MIB). */
export interface ExtEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly extIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly extNames?: string;
  /** Column 3, DisplayString (0..255), read-only. */
  readonly extCommand?: string;
  /** Column 100, Integer32, read-only. */
  readonly extResult?: number;
  /** Column 101, DisplayString (0..255), read-only. */
  readonly extOutput?: string;
  /** Column 102, UCDErrorFix, read-write. */
  readonly extErrFix?: UCDErrorFix | number;
  /** Column 103, DisplayString (0..255), read-only. */
  readonly extErrFixCmd?: string;
}

/** The table `extTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.8; its key is `extIndex`. */
export const extTable: Table<ExtEntry, number> = /* @__PURE__ */ defineTable<ExtEntry, number>({
  name: "extTable",
  module: "UCD-SNMP-MIB",
  oid: "1.3.6.1.4.1.2021.8",
  columns: [
    ["extIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["extNames", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["extCommand", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["extResult", 100, "Integer32", "read-only"],
    ["extOutput", 101, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    [
      "extErrFix",
      102,
      "INTEGER",
      "read-write",
      {
        enums: [
          [0, "noError"],
          [1, "runFix"],
        ],
      },
    ],
    ["extErrFixCmd", 103, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["extIndex"],
});

/** A row of `dskTable` (UCD-SNMP-MIB). */
export interface DskEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly dskIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly dskPath?: string;
  /** Column 3, DisplayString (0..255), read-only. */
  readonly dskDevice?: string;
  /** Column 4, Integer32, read-only. */
  readonly dskMinimum?: number;
  /** Column 5, Integer32, read-only. */
  readonly dskMinPercent?: number;
  /** Column 6, Integer32, read-only. */
  readonly dskTotal?: number;
  /** Column 7, Integer32, read-only. */
  readonly dskAvail?: number;
  /** Column 8, Integer32, read-only. */
  readonly dskUsed?: number;
  /** Column 9, Integer32, read-only. */
  readonly dskPercent?: number;
  /** Column 10, Integer32, read-only. */
  readonly dskPercentNode?: number;
  /** Column 11, Unsigned32, read-only. */
  readonly dskTotalLow?: number;
  /** Column 12, Unsigned32, read-only. */
  readonly dskTotalHigh?: number;
  /** Column 13, Unsigned32, read-only. */
  readonly dskAvailLow?: number;
  /** Column 14, Unsigned32, read-only. */
  readonly dskAvailHigh?: number;
  /** Column 15, Unsigned32, read-only. */
  readonly dskUsedLow?: number;
  /** Column 16, Unsigned32, read-only. */
  readonly dskUsedHigh?: number;
  /** Column 100, UCDErrorFlag, read-only. */
  readonly dskErrorFlag?: UCDErrorFlag | number;
  /** Column 101, DisplayString (0..255), read-only. */
  readonly dskErrorMsg?: string;
}

/** The table `dskTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.9; its key is `dskIndex`. */
export const dskTable: Table<DskEntry, number> = /* @__PURE__ */ defineTable<DskEntry, number>({
  name: "dskTable",
  module: "UCD-SNMP-MIB",
  oid: "1.3.6.1.4.1.2021.9",
  columns: [
    ["dskIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["dskPath", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["dskDevice", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["dskMinimum", 4, "Integer32", "read-only"],
    ["dskMinPercent", 5, "Integer32", "read-only"],
    ["dskTotal", 6, "Integer32", "read-only"],
    ["dskAvail", 7, "Integer32", "read-only"],
    ["dskUsed", 8, "Integer32", "read-only"],
    ["dskPercent", 9, "Integer32", "read-only"],
    ["dskPercentNode", 10, "Integer32", "read-only"],
    ["dskTotalLow", 11, "Unsigned32", "read-only"],
    ["dskTotalHigh", 12, "Unsigned32", "read-only"],
    ["dskAvailLow", 13, "Unsigned32", "read-only"],
    ["dskAvailHigh", 14, "Unsigned32", "read-only"],
    ["dskUsedLow", 15, "Unsigned32", "read-only"],
    ["dskUsedHigh", 16, "Unsigned32", "read-only"],
    [
      "dskErrorFlag",
      100,
      "INTEGER",
      "read-only",
      {
        enums: [
          [0, "noError"],
          [1, "error"],
        ],
      },
    ],
    ["dskErrorMsg", 101, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["dskIndex"],
});

/** A row of `laTable` (UCD-SNMP-MIB). */
export interface LaEntry {
  /** Column 1, Integer32 (0..3), read-only. */
  readonly laIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly laNames?: string;
  /** Column 3, DisplayString (0..255), read-only. */
  readonly laLoad?: string;
  /** Column 4, DisplayString (0..255), read-write. */
  readonly laConfig?: string;
  /** Column 5, Integer32, read-only. */
  readonly laLoadInt?: number;
  /** Column 6, Float (7), read-only. */
  readonly laLoadFloat?: number | string;
  /** Column 100, UCDErrorFlag, read-only. */
  readonly laErrorFlag?: UCDErrorFlag | number;
  /** Column 101, DisplayString (0..255), read-only. */
  readonly laErrMessage?: string;
}

/** The table `laTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.10; its key is `laIndex`. */
export const laTable: Table<LaEntry, number> = /* @__PURE__ */ defineTable<LaEntry, number>({
  name: "laTable",
  module: "UCD-SNMP-MIB",
  oid: "1.3.6.1.4.1.2021.10",
  columns: [
    ["laIndex", 1, "Integer32", "read-only", { ranges: [[0, 3]] }],
    ["laNames", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["laLoad", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["laConfig", 4, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255a" }],
    ["laLoadInt", 5, "Integer32", "read-only"],
    ["laLoadFloat", 6, "Opaque", "read-only", { ranges: [[7, 7]] }],
    [
      "laErrorFlag",
      100,
      "INTEGER",
      "read-only",
      {
        enums: [
          [0, "noError"],
          [1, "error"],
        ],
      },
    ],
    ["laErrMessage", 101, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["laIndex"],
});

/** A row of `mrTable` (UCD-SNMP-MIB). */
export interface MrEntry {
  /** Column 1, OBJECT IDENTIFIER, read-only. */
  readonly mrIndex: string;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly mrModuleName?: string;
}

/** The table `mrTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.102; its key is `mrIndex`. */
export const mrTable: Table<MrEntry, string> = /* @__PURE__ */ defineTable<MrEntry, string>({
  name: "mrTable",
  module: "UCD-SNMP-MIB",
  oid: "1.3.6.1.4.1.2021.102",
  columns: [
    ["mrIndex", 1, "OBJECT IDENTIFIER", "read-only"],
    ["mrModuleName", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["*mrIndex"],
});

/** A row of `fileTable` (UCD-SNMP-MIB). */
export interface FileEntry {
  /** Column 1, Integer32 (0..2147483647), read-only. */
  readonly fileIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly fileName?: string;
  /** Column 3, Integer32, read-only, in kB. */
  readonly fileSize?: number;
  /** Column 4, Integer32, read-only, in kB. */
  readonly fileMax?: number;
  /** Column 100, UCDErrorFlag, read-only. */
  readonly fileErrorFlag?: UCDErrorFlag | number;
  /** Column 101, DisplayString (0..255), read-only. */
  readonly fileErrorMsg?: string;
}

/** The table `fileTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.15; its key is `fileIndex`. */
export const fileTable: Table<FileEntry, number> = /* @__PURE__ */ defineTable<FileEntry, number>({
  name: "fileTable",
  module: "UCD-SNMP-MIB",
  oid: "1.3.6.1.4.1.2021.15",
  columns: [
    ["fileIndex", 1, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ["fileName", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["fileSize", 3, "Integer32", "read-only"],
    ["fileMax", 4, "Integer32", "read-only"],
    [
      "fileErrorFlag",
      100,
      "INTEGER",
      "read-only",
      {
        enums: [
          [0, "noError"],
          [1, "error"],
        ],
      },
    ],
    ["fileErrorMsg", 101, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: ["fileIndex"],
});

/** A row of `logMatchTable` (UCD-SNMP-MIB). */
export interface LogMatchEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly logMatchIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly logMatchName?: string;
  /** Column 3, DisplayString (0..255), read-only. */
  readonly logMatchFilename?: string;
  /** Column 4, DisplayString (0..255), read-only. */
  readonly logMatchRegEx?: string;
  /** Column 5, Counter32, read-only. */
  readonly logMatchGlobalCounter?: number;
  /** Column 6, Integer32, read-only. */
  readonly logMatchGlobalCount?: number;
  /** Column 7, Counter32, read-only. */
  readonly logMatchCurrentCounter?: number;
  /** Column 8, Integer32, read-only. */
  readonly logMatchCurrentCount?: number;
  /** Column 9, Counter32, read-only. */
  readonly logMatchCounter?: number;
  /** Column 10, Integer32, read-only. */
  readonly logMatchCount?: number;
  /** Column 11, Integer32, read-only. */
  readonly logMatchCycle?: number;
  /** Column 100, UCDErrorFlag, read-only. */
  readonly logMatchErrorFlag?: UCDErrorFlag | number;
  /** Column 101, DisplayString (0..255), read-only. */
  readonly logMatchRegExCompilation?: string;
}

/** The table `logMatchTable` (UCD-SNMP-MIB), 1.3.6.1.4.1.2021.16.2; its key is `logMatchIndex`. */
export const logMatchTable: Table<LogMatchEntry, number> = /* @__PURE__ */ defineTable<LogMatchEntry, number>(
  {
    name: "logMatchTable",
    module: "UCD-SNMP-MIB",
    oid: "1.3.6.1.4.1.2021.16.2",
    columns: [
      ["logMatchIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["logMatchName", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
      ["logMatchFilename", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
      ["logMatchRegEx", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
      ["logMatchGlobalCounter", 5, "Counter32", "read-only"],
      ["logMatchGlobalCount", 6, "Integer32", "read-only"],
      ["logMatchCurrentCounter", 7, "Counter32", "read-only"],
      ["logMatchCurrentCount", 8, "Integer32", "read-only"],
      ["logMatchCounter", 9, "Counter32", "read-only"],
      ["logMatchCount", 10, "Integer32", "read-only"],
      ["logMatchCycle", 11, "Integer32", "read-only"],
      [
        "logMatchErrorFlag",
        100,
        "INTEGER",
        "read-only",
        {
          enums: [
            [0, "noError"],
            [1, "error"],
          ],
        },
      ],
      ["logMatchRegExCompilation", 101, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ],
    index: ["logMatchIndex"],
  },
);
