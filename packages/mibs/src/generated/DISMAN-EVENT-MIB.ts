// The tables of DISMAN-EVENT-MIB of 2000-10-16. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `FailureReason` (DISMAN-EVENT-MIB). */
export type FailureReason =
  | "localResourceLack"
  | "badDestination"
  | "destinationUnreachable"
  | "noResponse"
  | "badType"
  | "sampleOverrun"
  | "noError"
  | "tooBig"
  | "noSuchName"
  | "badValue"
  | "readOnly"
  | "genErr"
  | "noAccess"
  | "wrongType"
  | "wrongLength"
  | "wrongEncoding"
  | "wrongValue"
  | "noCreation"
  | "inconsistentValue"
  | "resourceUnavailable"
  | "commitFailed"
  | "undoFailed"
  | "authorizationError"
  | "notWritable"
  | "inconsistentName";

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

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

/** A row of `mteTriggerTable` (DISMAN-EVENT-MIB). */
export interface MteTriggerEntry {
  /** Column 1, SnmpAdminString (0..32), not-accessible. */
  readonly mteOwner: string;
  /** Column 2, SnmpAdminString (1..32), not-accessible. */
  readonly mteTriggerName: string;
  /** Column 3, SnmpAdminString (0..255), read-create. */
  readonly mteTriggerComment?: string;
  /** Column 4, BITS, read-create. */
  readonly mteTriggerTest?: readonly ("existence" | "boolean" | "threshold")[];
  /** Column 5, INTEGER, read-create. */
  readonly mteTriggerSampleType?: "absoluteValue" | "deltaValue" | number;
  /** Column 6, OBJECT IDENTIFIER, read-create. */
  readonly mteTriggerValueID?: string;
  /** Column 7, TruthValue, read-create. */
  readonly mteTriggerValueIDWildcard?: TruthValue | number;
  /** Column 8, SnmpTagValue (0..255), read-create. */
  readonly mteTriggerTargetTag?: string;
  /** Column 9, SnmpAdminString (0..255), read-create. */
  readonly mteTriggerContextName?: string;
  /** Column 10, TruthValue, read-create. */
  readonly mteTriggerContextNameWildcard?: TruthValue | number;
  /** Column 11, Unsigned32, read-create, in seconds. */
  readonly mteTriggerFrequency?: number;
  /** Column 12, SnmpAdminString (0..32), read-create. */
  readonly mteTriggerObjectsOwner?: string;
  /** Column 13, SnmpAdminString (0..32), read-create. */
  readonly mteTriggerObjects?: string;
  /** Column 14, TruthValue, read-create. */
  readonly mteTriggerEnabled?: TruthValue | number;
  /** Column 15, RowStatus, read-create. */
  readonly mteTriggerEntryStatus?: RowStatus | number;
}

/** The table `mteTriggerTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.2.2; its key is `mteOwner`, `mteTriggerName`. */
export const mteTriggerTable: Table<MteTriggerEntry, readonly [string, string]> = /* @__PURE__ */ defineTable<
  MteTriggerEntry,
  readonly [string, string]
>({
  name: "mteTriggerTable",
  module: "DISMAN-EVENT-MIB",
  oid: "1.3.6.1.2.1.88.1.2.2",
  columns: [
    ["mteOwner", 1, "OCTET STRING", "not-accessible", { ranges: [[0, 32]], hint: "255t" }],
    ["mteTriggerName", 2, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    [
      "mteTriggerComment",
      3,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "mteTriggerTest",
      4,
      "BITS",
      "read-create",
      {
        enums: [
          [0, "existence"],
          [1, "boolean"],
          [2, "threshold"],
        ],
        defval: { kind: "labels", value: ["boolean"] },
      },
    ],
    [
      "mteTriggerSampleType",
      5,
      "INTEGER",
      "read-create",
      {
        enums: [
          [1, "absoluteValue"],
          [2, "deltaValue"],
        ],
        defval: { kind: "label", value: "absoluteValue" },
      },
    ],
    ["mteTriggerValueID", 6, "OBJECT IDENTIFIER", "read-create", { defval: { kind: "oid", value: "0.0" } }],
    [
      "mteTriggerValueIDWildcard",
      7,
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
      "mteTriggerTargetTag",
      8,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "mteTriggerContextName",
      9,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "mteTriggerContextNameWildcard",
      10,
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
    ["mteTriggerFrequency", 11, "Unsigned32", "read-create", { defval: { kind: "number", value: 600 } }],
    [
      "mteTriggerObjectsOwner",
      12,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "mteTriggerObjects",
      13,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 32]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "mteTriggerEnabled",
      14,
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
    ["mteTriggerEntryStatus", 15, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["mteOwner", "*mteTriggerName"],
});

/** A row of `mteTriggerDeltaTable` (DISMAN-EVENT-MIB). */
export interface MteTriggerDeltaEntry {
  /** Column 1, OBJECT IDENTIFIER, read-write. */
  readonly mteTriggerDeltaDiscontinuityID?: string;
  /** Column 2, TruthValue, read-write. */
  readonly mteTriggerDeltaDiscontinuityIDWildcard?: TruthValue | number;
  /** Column 3, INTEGER, read-write. */
  readonly mteTriggerDeltaDiscontinuityIDType?: "timeTicks" | "timeStamp" | "dateAndTime" | number;
}

/** The table `mteTriggerDeltaTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.2.3; its key is `mteOwner`, `mteTriggerName`. */
export const mteTriggerDeltaTable: Table<MteTriggerDeltaEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<MteTriggerDeltaEntry, readonly [string, string]>({
    name: "mteTriggerDeltaTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.2.3",
    columns: [
      ["mteTriggerDeltaDiscontinuityID", 1, "OBJECT IDENTIFIER", "read-write"],
      [
        "mteTriggerDeltaDiscontinuityIDWildcard",
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
      [
        "mteTriggerDeltaDiscontinuityIDType",
        3,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "timeTicks"],
            [2, "timeStamp"],
            [3, "dateAndTime"],
          ],
        },
      ],
    ],
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "mteTriggerName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `mteTriggerExistenceTable` (DISMAN-EVENT-MIB). */
export interface MteTriggerExistenceEntry {
  /** Column 1, BITS, read-write. */
  readonly mteTriggerExistenceTest?: readonly ("present" | "absent" | "changed")[];
  /** Column 2, BITS, read-write. */
  readonly mteTriggerExistenceStartup?: readonly ("present" | "absent")[];
  /** Column 3, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerExistenceObjectsOwner?: string;
  /** Column 4, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerExistenceObjects?: string;
  /** Column 5, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerExistenceEventOwner?: string;
  /** Column 6, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerExistenceEvent?: string;
}

/** The table `mteTriggerExistenceTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.2.4; its key is `mteOwner`, `mteTriggerName`. */
export const mteTriggerExistenceTable: Table<MteTriggerExistenceEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<MteTriggerExistenceEntry, readonly [string, string]>({
    name: "mteTriggerExistenceTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.2.4",
    columns: [
      [
        "mteTriggerExistenceTest",
        1,
        "BITS",
        "read-write",
        {
          enums: [
            [0, "present"],
            [1, "absent"],
            [2, "changed"],
          ],
        },
      ],
      [
        "mteTriggerExistenceStartup",
        2,
        "BITS",
        "read-write",
        {
          enums: [
            [0, "present"],
            [1, "absent"],
          ],
        },
      ],
      [
        "mteTriggerExistenceObjectsOwner",
        3,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      ["mteTriggerExistenceObjects", 4, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
      ["mteTriggerExistenceEventOwner", 5, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
      ["mteTriggerExistenceEvent", 6, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
    ],
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "mteTriggerName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `mteTriggerBooleanTable` (DISMAN-EVENT-MIB). */
export interface MteTriggerBooleanEntry {
  /** Column 1, INTEGER, read-write. */
  readonly mteTriggerBooleanComparison?:
    "unequal" | "equal" | "less" | "lessOrEqual" | "greater" | "greaterOrEqual" | number;
  /** Column 2, Integer32, read-write. */
  readonly mteTriggerBooleanValue?: number;
  /** Column 3, TruthValue, read-write. */
  readonly mteTriggerBooleanStartup?: TruthValue | number;
  /** Column 4, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerBooleanObjectsOwner?: string;
  /** Column 5, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerBooleanObjects?: string;
  /** Column 6, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerBooleanEventOwner?: string;
  /** Column 7, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerBooleanEvent?: string;
}

/** The table `mteTriggerBooleanTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.2.5; its key is `mteOwner`, `mteTriggerName`. */
export const mteTriggerBooleanTable: Table<MteTriggerBooleanEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<MteTriggerBooleanEntry, readonly [string, string]>({
    name: "mteTriggerBooleanTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.2.5",
    columns: [
      [
        "mteTriggerBooleanComparison",
        1,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "unequal"],
            [2, "equal"],
            [3, "less"],
            [4, "lessOrEqual"],
            [5, "greater"],
            [6, "greaterOrEqual"],
          ],
        },
      ],
      ["mteTriggerBooleanValue", 2, "Integer32", "read-write"],
      [
        "mteTriggerBooleanStartup",
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
      ["mteTriggerBooleanObjectsOwner", 4, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
      ["mteTriggerBooleanObjects", 5, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
      ["mteTriggerBooleanEventOwner", 6, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
      ["mteTriggerBooleanEvent", 7, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
    ],
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "mteTriggerName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `mteTriggerThresholdTable` (DISMAN-EVENT-MIB). */
export interface MteTriggerThresholdEntry {
  /** Column 1, INTEGER, read-write. */
  readonly mteTriggerThresholdStartup?: "rising" | "falling" | "risingOrFalling" | number;
  /** Column 2, Integer32, read-write. */
  readonly mteTriggerThresholdRising?: number;
  /** Column 3, Integer32, read-write. */
  readonly mteTriggerThresholdFalling?: number;
  /** Column 4, Integer32, read-write. */
  readonly mteTriggerThresholdDeltaRising?: number;
  /** Column 5, Integer32, read-write. */
  readonly mteTriggerThresholdDeltaFalling?: number;
  /** Column 6, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdObjectsOwner?: string;
  /** Column 7, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdObjects?: string;
  /** Column 8, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdRisingEventOwner?: string;
  /** Column 9, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdRisingEvent?: string;
  /** Column 10, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdFallingEventOwner?: string;
  /** Column 11, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdFallingEvent?: string;
  /** Column 12, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdDeltaRisingEventOwner?: string;
  /** Column 13, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdDeltaRisingEvent?: string;
  /** Column 14, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdDeltaFallingEventOwner?: string;
  /** Column 15, SnmpAdminString (0..32), read-write. */
  readonly mteTriggerThresholdDeltaFallingEvent?: string;
}

/** The table `mteTriggerThresholdTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.2.6; its key is `mteOwner`, `mteTriggerName`. */
export const mteTriggerThresholdTable: Table<MteTriggerThresholdEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<MteTriggerThresholdEntry, readonly [string, string]>({
    name: "mteTriggerThresholdTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.2.6",
    columns: [
      [
        "mteTriggerThresholdStartup",
        1,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "rising"],
            [2, "falling"],
            [3, "risingOrFalling"],
          ],
        },
      ],
      ["mteTriggerThresholdRising", 2, "Integer32", "read-write"],
      ["mteTriggerThresholdFalling", 3, "Integer32", "read-write"],
      ["mteTriggerThresholdDeltaRising", 4, "Integer32", "read-write"],
      ["mteTriggerThresholdDeltaFalling", 5, "Integer32", "read-write"],
      [
        "mteTriggerThresholdObjectsOwner",
        6,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      ["mteTriggerThresholdObjects", 7, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
      [
        "mteTriggerThresholdRisingEventOwner",
        8,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdRisingEvent",
        9,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdFallingEventOwner",
        10,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdFallingEvent",
        11,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdDeltaRisingEventOwner",
        12,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdDeltaRisingEvent",
        13,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdDeltaFallingEventOwner",
        14,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      [
        "mteTriggerThresholdDeltaFallingEvent",
        15,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
    ],
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "mteTriggerName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `mteObjectsTable` (DISMAN-EVENT-MIB). */
export interface MteObjectsEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly mteObjectsName: string;
  /** Column 2, Unsigned32 (1..4294967295), not-accessible. */
  readonly mteObjectsIndex: number;
  /** Column 3, OBJECT IDENTIFIER, read-create. */
  readonly mteObjectsID?: string;
  /** Column 4, TruthValue, read-create. */
  readonly mteObjectsIDWildcard?: TruthValue | number;
  /** Column 5, RowStatus, read-create. */
  readonly mteObjectsEntryStatus?: RowStatus | number;
}

/** The table `mteObjectsTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.3.1; its key is `mteOwner`, `mteObjectsName`, `mteObjectsIndex`. */
export const mteObjectsTable: Table<MteObjectsEntry, readonly [string, string, number]> =
  /* @__PURE__ */ defineTable<MteObjectsEntry, readonly [string, string, number]>({
    name: "mteObjectsTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.3.1",
    columns: [
      ["mteObjectsName", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
      ["mteObjectsIndex", 2, "Unsigned32", "not-accessible", { ranges: [[1, 4294967295]] }],
      ["mteObjectsID", 3, "OBJECT IDENTIFIER", "read-create", { defval: { kind: "oid", value: "0.0" } }],
      [
        "mteObjectsIDWildcard",
        4,
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
      ["mteObjectsEntryStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
    ],
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      "mteObjectsName",
      "mteObjectsIndex",
    ],
  });

/** A row of `mteEventTable` (DISMAN-EVENT-MIB). */
export interface MteEventEntry {
  /** Column 1, SnmpAdminString (1..32), not-accessible. */
  readonly mteEventName: string;
  /** Column 2, SnmpAdminString (0..255), read-create. */
  readonly mteEventComment?: string;
  /** Column 3, BITS, read-create. */
  readonly mteEventActions?: readonly ("notification" | "set")[];
  /** Column 4, TruthValue, read-create. */
  readonly mteEventEnabled?: TruthValue | number;
  /** Column 5, RowStatus, read-create. */
  readonly mteEventEntryStatus?: RowStatus | number;
}

/** The table `mteEventTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.4.2; its key is `mteOwner`, `mteEventName`. */
export const mteEventTable: Table<MteEventEntry, readonly [string, string]> = /* @__PURE__ */ defineTable<
  MteEventEntry,
  readonly [string, string]
>({
  name: "mteEventTable",
  module: "DISMAN-EVENT-MIB",
  oid: "1.3.6.1.2.1.88.1.4.2",
  columns: [
    ["mteEventName", 1, "OCTET STRING", "not-accessible", { ranges: [[1, 32]], hint: "255t" }],
    [
      "mteEventComment",
      2,
      "OCTET STRING",
      "read-create",
      { ranges: [[0, 255]], hint: "255t", defval: { kind: "hex", value: "" } },
    ],
    [
      "mteEventActions",
      3,
      "BITS",
      "read-create",
      {
        enums: [
          [0, "notification"],
          [1, "set"],
        ],
        defval: { kind: "labels", value: [] },
      },
    ],
    [
      "mteEventEnabled",
      4,
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
    ["mteEventEntryStatus", 5, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: [
    { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
    "*mteEventName",
  ],
});

/** A row of `mteEventNotificationTable` (DISMAN-EVENT-MIB). */
export interface MteEventNotificationEntry {
  /** Column 1, OBJECT IDENTIFIER, read-write. */
  readonly mteEventNotification?: string;
  /** Column 2, SnmpAdminString (0..32), read-write. */
  readonly mteEventNotificationObjectsOwner?: string;
  /** Column 3, SnmpAdminString (0..32), read-write. */
  readonly mteEventNotificationObjects?: string;
}

/** The table `mteEventNotificationTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.4.3; its key is `mteOwner`, `mteEventName`. */
export const mteEventNotificationTable: Table<MteEventNotificationEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<MteEventNotificationEntry, readonly [string, string]>({
    name: "mteEventNotificationTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.4.3",
    columns: [
      ["mteEventNotification", 1, "OBJECT IDENTIFIER", "read-write"],
      [
        "mteEventNotificationObjectsOwner",
        2,
        "OCTET STRING",
        "read-write",
        { ranges: [[0, 32]], hint: "255t" },
      ],
      ["mteEventNotificationObjects", 3, "OCTET STRING", "read-write", { ranges: [[0, 32]], hint: "255t" }],
    ],
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "mteEventName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });

/** A row of `mteEventSetTable` (DISMAN-EVENT-MIB). */
export interface MteEventSetEntry {
  /** Column 1, OBJECT IDENTIFIER, read-write. */
  readonly mteEventSetObject?: string;
  /** Column 2, TruthValue, read-write. */
  readonly mteEventSetObjectWildcard?: TruthValue | number;
  /** Column 3, Integer32, read-write. */
  readonly mteEventSetValue?: number;
  /** Column 4, SnmpTagValue (0..255), read-write. */
  readonly mteEventSetTargetTag?: string;
  /** Column 5, SnmpAdminString (0..255), read-write. */
  readonly mteEventSetContextName?: string;
  /** Column 6, TruthValue, read-write. */
  readonly mteEventSetContextNameWildcard?: TruthValue | number;
}

/** The table `mteEventSetTable` (DISMAN-EVENT-MIB), 1.3.6.1.2.1.88.1.4.4; its key is `mteOwner`, `mteEventName`. */
export const mteEventSetTable: Table<MteEventSetEntry, readonly [string, string]> =
  /* @__PURE__ */ defineTable<MteEventSetEntry, readonly [string, string]>({
    name: "mteEventSetTable",
    module: "DISMAN-EVENT-MIB",
    oid: "1.3.6.1.2.1.88.1.4.4",
    columns: [
      ["mteEventSetObject", 1, "OBJECT IDENTIFIER", "read-write"],
      [
        "mteEventSetObjectWildcard",
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
      ["mteEventSetValue", 3, "Integer32", "read-write"],
      ["mteEventSetTargetTag", 4, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255t" }],
      ["mteEventSetContextName", 5, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255t" }],
      [
        "mteEventSetContextNameWildcard",
        6,
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
    index: [
      { name: "mteOwner", implied: false, base: "OCTET STRING", ranges: [[0, 32]], hint: "255t" },
      { name: "mteEventName", implied: true, base: "OCTET STRING", ranges: [[1, 32]], hint: "255t" },
    ],
  });
