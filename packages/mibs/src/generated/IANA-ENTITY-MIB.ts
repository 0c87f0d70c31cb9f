// The tables of IANA-ENTITY-MIB of 2015-07-16. Generated: do not edit.

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
