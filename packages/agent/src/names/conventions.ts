// Columns that the state machine of rows fills itself.
import type { TypedColumn } from "./agent-mib.ts";

/** Whether a column is a RowStatus (RFC 2579) by its labels. */
export function isRowStatus({ enums, access }: TypedColumn): boolean {
  return (
    access === "read-create" &&
    enums?.some(([value, label]) => value === 4 && label === "createAndGo") === true
  );
}

/** Whether a column is a StorageType (RFC 2579) by its labels. */
export function isStorageType({ enums, access }: TypedColumn): boolean {
  return (
    access === "read-create" &&
    enums?.length === 5 &&
    enums.some(([value, label]) => value === 3 && label === "nonVolatile")
  );
}
