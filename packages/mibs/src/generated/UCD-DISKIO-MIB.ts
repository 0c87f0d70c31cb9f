// The tables of UCD-DISKIO-MIB of 2016-04-04. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** A row of `diskIOTable` (UCD-DISKIO-MIB). */
export interface DiskIOEntry {
  /** Column 1, Integer32 (0..65535), read-only. */
  readonly diskIOIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly diskIODevice?: string;
  /** Column 3, Counter32, read-only. */
  readonly diskIONRead?: number;
  /** Column 4, Counter32, read-only. */
  readonly diskIONWritten?: number;
  /** Column 5, Counter32, read-only. */
  readonly diskIOReads?: number;
  /** Column 6, Counter32, read-only. */
  readonly diskIOWrites?: number;
  /** Column 9, Integer32 (0..100), read-only. */
  readonly diskIOLA1?: number;
  /** Column 10, Integer32 (0..100), read-only. */
  readonly diskIOLA5?: number;
  /** Column 11, Integer32 (0..100), read-only. */
  readonly diskIOLA15?: number;
  /** Column 12, Counter64, read-only. */
  readonly diskIONReadX?: bigint;
  /** Column 13, Counter64, read-only. */
  readonly diskIONWrittenX?: bigint;
  /** Column 14, Counter64, read-only. */
  readonly diskIOBusyTime?: bigint;
}

/** The table `diskIOTable` (UCD-DISKIO-MIB), 1.3.6.1.4.1.2021.13.15.1; its key is `diskIOIndex`. */
export const diskIOTable: Table<DiskIOEntry, number> = /* @__PURE__ */ defineTable<DiskIOEntry, number>({
  name: "diskIOTable",
  module: "UCD-DISKIO-MIB",
  oid: "1.3.6.1.4.1.2021.13.15.1",
  columns: [
    ["diskIOIndex", 1, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["diskIODevice", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["diskIONRead", 3, "Counter32", "read-only"],
    ["diskIONWritten", 4, "Counter32", "read-only"],
    ["diskIOReads", 5, "Counter32", "read-only"],
    ["diskIOWrites", 6, "Counter32", "read-only"],
    ["diskIOLA1", 9, "Integer32", "read-only", { ranges: [[0, 100]] }],
    ["diskIOLA5", 10, "Integer32", "read-only", { ranges: [[0, 100]] }],
    ["diskIOLA15", 11, "Integer32", "read-only", { ranges: [[0, 100]] }],
    ["diskIONReadX", 12, "Counter64", "read-only"],
    ["diskIONWrittenX", 13, "Counter64", "read-only"],
    ["diskIOBusyTime", 14, "Counter64", "read-only"],
  ],
  index: ["diskIOIndex"],
});
