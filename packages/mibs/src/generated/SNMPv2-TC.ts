// The tables of SNMPv2-TC. Generated: do not edit.

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

/** Labels of `StorageType` (SNMPv2-TC). */
export type StorageType = "other" | "volatile" | "nonVolatile" | "permanent" | "readOnly";
