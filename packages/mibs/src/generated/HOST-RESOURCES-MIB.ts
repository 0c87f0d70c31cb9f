// The tables of HOST-RESOURCES-MIB of 2000-03-06. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** A row of `hrStorageTable` (HOST-RESOURCES-MIB). */
export interface HrStorageEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly hrStorageIndex: number;
  /** Column 2, AutonomousType, read-only. */
  readonly hrStorageType?: string;
  /** Column 3, DisplayString (0..255), read-only. */
  readonly hrStorageDescr?: string;
  /** Column 4, Integer32 (1..2147483647), read-only, in Bytes. */
  readonly hrStorageAllocationUnits?: number;
  /** Column 5, Integer32 (0..2147483647), read-write. */
  readonly hrStorageSize?: number;
  /** Column 6, Integer32 (0..2147483647), read-only. */
  readonly hrStorageUsed?: number;
  /** Column 7, Counter32, read-only. */
  readonly hrStorageAllocationFailures?: number;
}

/** The table `hrStorageTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.2.3; its key is `hrStorageIndex`. */
export const hrStorageTable: Table<HrStorageEntry, number> = /* @__PURE__ */ defineTable<
  HrStorageEntry,
  number
>({
  name: "hrStorageTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.2.3",
  columns: [
    ["hrStorageIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["hrStorageType", 2, "OBJECT IDENTIFIER", "read-only"],
    ["hrStorageDescr", 3, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["hrStorageAllocationUnits", 4, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["hrStorageSize", 5, "Integer32", "read-write", { ranges: [[0, 2147483647]] }],
    ["hrStorageUsed", 6, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ["hrStorageAllocationFailures", 7, "Counter32", "read-only"],
  ],
  index: ["hrStorageIndex"],
});

/** A row of `hrDeviceTable` (HOST-RESOURCES-MIB). */
export interface HrDeviceEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly hrDeviceIndex: number;
  /** Column 2, AutonomousType, read-only. */
  readonly hrDeviceType?: string;
  /** Column 3, DisplayString (0..64), read-only. */
  readonly hrDeviceDescr?: string;
  /** Column 4, ProductID, read-only. */
  readonly hrDeviceID?: string;
  /** Column 5, INTEGER, read-only. */
  readonly hrDeviceStatus?: "unknown" | "running" | "warning" | "testing" | "down" | number;
  /** Column 6, Counter32, read-only. */
  readonly hrDeviceErrors?: number;
}

/** The table `hrDeviceTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.2; its key is `hrDeviceIndex`. */
export const hrDeviceTable: Table<HrDeviceEntry, number> = /* @__PURE__ */ defineTable<HrDeviceEntry, number>(
  {
    name: "hrDeviceTable",
    module: "HOST-RESOURCES-MIB",
    oid: "1.3.6.1.2.1.25.3.2",
    columns: [
      ["hrDeviceIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["hrDeviceType", 2, "OBJECT IDENTIFIER", "read-only"],
      ["hrDeviceDescr", 3, "OCTET STRING", "read-only", { ranges: [[0, 64]], hint: "255a" }],
      ["hrDeviceID", 4, "OBJECT IDENTIFIER", "read-only"],
      [
        "hrDeviceStatus",
        5,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "unknown"],
            [2, "running"],
            [3, "warning"],
            [4, "testing"],
            [5, "down"],
          ],
        },
      ],
      ["hrDeviceErrors", 6, "Counter32", "read-only"],
    ],
    index: ["hrDeviceIndex"],
  },
);

/** A row of `hrProcessorTable` (HOST-RESOURCES-MIB). */
export interface HrProcessorEntry {
  /** Column 1, ProductID, read-only. */
  readonly hrProcessorFrwID?: string;
  /** Column 2, Integer32 (0..100), read-only. */
  readonly hrProcessorLoad?: number;
}

/** The table `hrProcessorTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.3; its key is `hrDeviceIndex`. */
export const hrProcessorTable: Table<HrProcessorEntry, number> = /* @__PURE__ */ defineTable<
  HrProcessorEntry,
  number
>({
  name: "hrProcessorTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.3.3",
  columns: [
    ["hrProcessorFrwID", 1, "OBJECT IDENTIFIER", "read-only"],
    ["hrProcessorLoad", 2, "Integer32", "read-only", { ranges: [[0, 100]] }],
  ],
  index: [{ name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] }],
});

/** A row of `hrNetworkTable` (HOST-RESOURCES-MIB). */
export interface HrNetworkEntry {
  /** Column 1, InterfaceIndexOrZero (0..2147483647), read-only. */
  readonly hrNetworkIfIndex?: number;
}

/** The table `hrNetworkTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.4; its key is `hrDeviceIndex`. */
export const hrNetworkTable: Table<HrNetworkEntry, number> = /* @__PURE__ */ defineTable<
  HrNetworkEntry,
  number
>({
  name: "hrNetworkTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.3.4",
  columns: [["hrNetworkIfIndex", 1, "Integer32", "read-only", { ranges: [[0, 2147483647]], hint: "d" }]],
  index: [{ name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] }],
});

/** A row of `hrPrinterTable` (HOST-RESOURCES-MIB). */
export interface HrPrinterEntry {
  /** Column 1, INTEGER, read-only. */
  readonly hrPrinterStatus?: "other" | "unknown" | "idle" | "printing" | "warmup" | number;
  /** Column 2, OCTET STRING, read-only. */
  readonly hrPrinterDetectedErrorState?: string;
}

/** The table `hrPrinterTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.5; its key is `hrDeviceIndex`. */
export const hrPrinterTable: Table<HrPrinterEntry, number> = /* @__PURE__ */ defineTable<
  HrPrinterEntry,
  number
>({
  name: "hrPrinterTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.3.5",
  columns: [
    [
      "hrPrinterStatus",
      1,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "unknown"],
          [3, "idle"],
          [4, "printing"],
          [5, "warmup"],
        ],
      },
    ],
    ["hrPrinterDetectedErrorState", 2, "OCTET STRING", "read-only"],
  ],
  index: [{ name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] }],
});

/** A row of `hrDiskStorageTable` (HOST-RESOURCES-MIB). */
export interface HrDiskStorageEntry {
  /** Column 1, INTEGER, read-only. */
  readonly hrDiskStorageAccess?: "readWrite" | "readOnly" | number;
  /** Column 2, INTEGER, read-only. */
  readonly hrDiskStorageMedia?:
    | "other"
    | "unknown"
    | "hardDisk"
    | "floppyDisk"
    | "opticalDiskROM"
    | "opticalDiskWORM"
    | "opticalDiskRW"
    | "ramDisk"
    | number;
  /** Column 3, TruthValue, read-only. */
  readonly hrDiskStorageRemoveble?: TruthValue | number;
  /** Column 4, KBytes (0..2147483647), read-only, in KBytes. */
  readonly hrDiskStorageCapacity?: number;
}

/** The table `hrDiskStorageTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.6; its key is `hrDeviceIndex`. */
export const hrDiskStorageTable: Table<HrDiskStorageEntry, number> = /* @__PURE__ */ defineTable<
  HrDiskStorageEntry,
  number
>({
  name: "hrDiskStorageTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.3.6",
  columns: [
    [
      "hrDiskStorageAccess",
      1,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "readWrite"],
          [2, "readOnly"],
        ],
      },
    ],
    [
      "hrDiskStorageMedia",
      2,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "other"],
          [2, "unknown"],
          [3, "hardDisk"],
          [4, "floppyDisk"],
          [5, "opticalDiskROM"],
          [6, "opticalDiskWORM"],
          [7, "opticalDiskRW"],
          [8, "ramDisk"],
        ],
      },
    ],
    [
      "hrDiskStorageRemoveble",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["hrDiskStorageCapacity", 4, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
  ],
  index: [{ name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] }],
});

/** A row of `hrPartitionTable` (HOST-RESOURCES-MIB). */
export interface HrPartitionEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly hrPartitionIndex: number;
  /** Column 2, InternationalDisplayString (0..128), read-only. */
  readonly hrPartitionLabel?: string;
  /** Column 3, OCTET STRING, read-only. */
  readonly hrPartitionID?: string;
  /** Column 4, KBytes (0..2147483647), read-only, in KBytes. */
  readonly hrPartitionSize?: number;
  /** Column 5, Integer32 (0..2147483647), read-only. */
  readonly hrPartitionFSIndex?: number;
}

/** The table `hrPartitionTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.7; its key is `hrDeviceIndex`, `hrPartitionIndex`. */
export const hrPartitionTable: Table<HrPartitionEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<HrPartitionEntry, readonly [number, number]>({
    name: "hrPartitionTable",
    module: "HOST-RESOURCES-MIB",
    oid: "1.3.6.1.2.1.25.3.7",
    columns: [
      ["hrPartitionIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
      ["hrPartitionLabel", 2, "OCTET STRING", "read-only", { ranges: [[0, 128]] }],
      ["hrPartitionID", 3, "OCTET STRING", "read-only"],
      ["hrPartitionSize", 4, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
      ["hrPartitionFSIndex", 5, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "hrPartitionIndex",
    ],
  });

/** A row of `hrFSTable` (HOST-RESOURCES-MIB). */
export interface HrFSEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly hrFSIndex: number;
  /** Column 2, InternationalDisplayString (0..128), read-only. */
  readonly hrFSMountPoint?: string;
  /** Column 3, InternationalDisplayString (0..128), read-only. */
  readonly hrFSRemoteMountPoint?: string;
  /** Column 4, AutonomousType, read-only. */
  readonly hrFSType?: string;
  /** Column 5, INTEGER, read-only. */
  readonly hrFSAccess?: "readWrite" | "readOnly" | number;
  /** Column 6, TruthValue, read-only. */
  readonly hrFSBootable?: TruthValue | number;
  /** Column 7, Integer32 (0..2147483647), read-only. */
  readonly hrFSStorageIndex?: number;
  /** Column 8, DateAndTime (8 | 11), read-write. */
  readonly hrFSLastFullBackupDate?: string;
  /** Column 9, DateAndTime (8 | 11), read-write. */
  readonly hrFSLastPartialBackupDate?: string;
}

/** The table `hrFSTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.3.8; its key is `hrFSIndex`. */
export const hrFSTable: Table<HrFSEntry, number> = /* @__PURE__ */ defineTable<HrFSEntry, number>({
  name: "hrFSTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.3.8",
  columns: [
    ["hrFSIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["hrFSMountPoint", 2, "OCTET STRING", "read-only", { ranges: [[0, 128]] }],
    ["hrFSRemoteMountPoint", 3, "OCTET STRING", "read-only", { ranges: [[0, 128]] }],
    ["hrFSType", 4, "OBJECT IDENTIFIER", "read-only"],
    [
      "hrFSAccess",
      5,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "readWrite"],
          [2, "readOnly"],
        ],
      },
    ],
    [
      "hrFSBootable",
      6,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["hrFSStorageIndex", 7, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    [
      "hrFSLastFullBackupDate",
      8,
      "OCTET STRING",
      "read-write",
      {
        ranges: [
          [8, 8],
          [11, 11],
        ],
        hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
      },
    ],
    [
      "hrFSLastPartialBackupDate",
      9,
      "OCTET STRING",
      "read-write",
      {
        ranges: [
          [8, 8],
          [11, 11],
        ],
        hint: "2d-1d-1d,1d:1d:1d.1d,1a1d:1d",
      },
    ],
  ],
  index: ["hrFSIndex"],
});

/** A row of `hrSWRunTable` (HOST-RESOURCES-MIB). */
export interface HrSWRunEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly hrSWRunIndex: number;
  /** Column 2, InternationalDisplayString (0..64), read-only. */
  readonly hrSWRunName?: string;
  /** Column 3, ProductID, read-only. */
  readonly hrSWRunID?: string;
  /** Column 4, InternationalDisplayString (0..128), read-only. */
  readonly hrSWRunPath?: string;
  /** Column 5, InternationalDisplayString (0..128), read-only. */
  readonly hrSWRunParameters?: string;
  /** Column 6, INTEGER, read-only. */
  readonly hrSWRunType?: "unknown" | "operatingSystem" | "deviceDriver" | "application" | number;
  /** Column 7, INTEGER, read-write. */
  readonly hrSWRunStatus?: "running" | "runnable" | "notRunnable" | "invalid" | number;
}

/** The table `hrSWRunTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.4.2; its key is `hrSWRunIndex`. */
export const hrSWRunTable: Table<HrSWRunEntry, number> = /* @__PURE__ */ defineTable<HrSWRunEntry, number>({
  name: "hrSWRunTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.4.2",
  columns: [
    ["hrSWRunIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["hrSWRunName", 2, "OCTET STRING", "read-only", { ranges: [[0, 64]] }],
    ["hrSWRunID", 3, "OBJECT IDENTIFIER", "read-only"],
    ["hrSWRunPath", 4, "OCTET STRING", "read-only", { ranges: [[0, 128]] }],
    ["hrSWRunParameters", 5, "OCTET STRING", "read-only", { ranges: [[0, 128]] }],
    [
      "hrSWRunType",
      6,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "unknown"],
          [2, "operatingSystem"],
          [3, "deviceDriver"],
          [4, "application"],
        ],
      },
    ],
    [
      "hrSWRunStatus",
      7,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "running"],
          [2, "runnable"],
          [3, "notRunnable"],
          [4, "invalid"],
        ],
      },
    ],
  ],
  index: ["hrSWRunIndex"],
});

/** A row of `hrSWRunPerfTable` (HOST-RESOURCES-MIB). */
export interface HrSWRunPerfEntry {
  /** Column 1, Integer32 (0..2147483647), read-only. */
  readonly hrSWRunPerfCPU?: number;
  /** Column 2, KBytes (0..2147483647), read-only, in KBytes. */
  readonly hrSWRunPerfMem?: number;
}

/** The table `hrSWRunPerfTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.5.1; its key is `hrSWRunIndex`. */
export const hrSWRunPerfTable: Table<HrSWRunPerfEntry, number> = /* @__PURE__ */ defineTable<
  HrSWRunPerfEntry,
  number
>({
  name: "hrSWRunPerfTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.5.1",
  columns: [
    ["hrSWRunPerfCPU", 1, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ["hrSWRunPerfMem", 2, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
  ],
  index: [{ name: "hrSWRunIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] }],
});

/** A row of `hrSWInstalledTable` (HOST-RESOURCES-MIB). */
export interface HrSWInstalledEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly hrSWInstalledIndex: number;
  /** Column 2, InternationalDisplayString (0..64), read-only. */
  readonly hrSWInstalledName?: string;
  /** Column 3, ProductID, read-only. */
  readonly hrSWInstalledID?: string;
  /** Column 4, INTEGER, read-only. */
  readonly hrSWInstalledType?: "unknown" | "operatingSystem" | "deviceDriver" | "application" | number;
  /** Column 5, DateAndTime (8 | 11), read-only. */
  readonly hrSWInstalledDate?: string;
}

/** The table `hrSWInstalledTable` (HOST-RESOURCES-MIB), 1.3.6.1.2.1.25.6.3; its key is `hrSWInstalledIndex`. */
export const hrSWInstalledTable: Table<HrSWInstalledEntry, number> = /* @__PURE__ */ defineTable<
  HrSWInstalledEntry,
  number
>({
  name: "hrSWInstalledTable",
  module: "HOST-RESOURCES-MIB",
  oid: "1.3.6.1.2.1.25.6.3",
  columns: [
    ["hrSWInstalledIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["hrSWInstalledName", 2, "OCTET STRING", "read-only", { ranges: [[0, 64]] }],
    ["hrSWInstalledID", 3, "OBJECT IDENTIFIER", "read-only"],
    [
      "hrSWInstalledType",
      4,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "unknown"],
          [2, "operatingSystem"],
          [3, "deviceDriver"],
          [4, "application"],
        ],
      },
    ],
    [
      "hrSWInstalledDate",
      5,
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
  ],
  index: ["hrSWInstalledIndex"],
});
