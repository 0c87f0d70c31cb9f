// RFC 2579 §2: StorageType, which says whether a row survives a restart, and whether managers may change or remove it.
import type { SetError } from "../objects/provider.ts";

/** The values of StorageType. */
export const storageType = Object.freeze({
  other: 1,
  volatile: 2,
  nonVolatile: 3,
  permanent: 4,
  readOnly: 5,
} as const);

/** The effect of a Set on a row. */
export interface StorageChange {
  /** The value that the Set writes to the StorageType column; `undefined` if it writes none. */
  readonly storage: number | undefined;
  /** Whether the Set writes other columns, or changes the status of the row. */
  readonly changes: boolean;
  /** Whether the Set removes the row. */
  readonly removes: boolean;
}

/** The errors of a Set by the StorageType of its row; `undefined` where it is accepted. */
export interface StorageVerdict {
  /** Why the new StorageType is refused. */
  readonly storage?: SetError;
  /** Why the other columns are refused. */
  readonly columns?: SetError;
  /** Why the new status is refused. */
  readonly status?: SetError;
}

/** Checks a Set against the present StorageType of its row; `undefined` for a row that does not exist yet. */
export function checkStorage(present: number | undefined, change: StorageChange): StorageVerdict {
  const isFixed = present !== undefined && present >= storageType.permanent;
  const { storage } = change;
  if (storage !== undefined && storage !== present && (isFixed || storage >= storageType.permanent))
    return { storage: "wrongValue" };
  // a permanent row can be changed but not removed, a readOnly one neither
  if (isFixed && change.removes) return { status: "inconsistentValue" };
  if (present === storageType.readOnly && change.changes)
    return { columns: "notWritable", status: "notWritable" };
  return {};
}
