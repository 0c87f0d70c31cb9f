// The options of tables whose rows managers create, change and remove.
import type { RequestInfo, SetError } from "../objects/provider.ts";
import type { MaybePromise } from "../promises.ts";

/** Options for rows that managers create and remove, with Sets of columns that are `read-create`. */
export interface RowCreation<Row extends object> {
  /** Number of the column that is a RowStatus (RFC 2579). Without one, a Set of any `read-create` column creates the row. */
  readonly rowStatus?: number;
  /** Number of the column that is a StorageType (RFC 2579): new rows are nonVolatile unless the manager says otherwise, permanent rows cannot be removed, readOnly ones not even changed. */
  readonly storageType?: number;
  /**
   * Names of the columns that a row needs before it can be active; none by default. A row that a manager creates without them with
   * createAndWait is notReady until it has them all.
   */
  readonly required?: readonly string[];
  /** Values of new rows for columns that the Set does not write (the DEFVAL clauses), by name. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Whether managers may use createAndWait and notInService; `true` by default. */
  readonly allowsWaiting?: boolean;
  /** Whether the other columns of an active row may be written; `true` by default. */
  readonly changesWhileActive?: boolean;
  /** Returns whether an active row is in use: then it can neither be removed nor be taken out of service (inconsistentValue). */
  readonly isInUse?: (index: string, row: Row, request: RequestInfo) => MaybePromise<boolean>;
  /**
   * Returns an error-status to refuse a new row, or one that becomes active, before anything changes. `values` are those that the row would
   * have, by name.
   */
  readonly validateRow?: (
    index: string,
    values: Readonly<Record<string, unknown>>,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Creates the row; required if `rows` is a function. By default `values` becomes a row of the array or map. */
  readonly create?: (
    index: string,
    values: Record<string, unknown>,
    request: RequestInfo,
  ) => MaybePromise<void>;
  /** Removes the row; required with `create`. */
  readonly remove?: (index: string, row: Row | undefined, request: RequestInfo) => MaybePromise<void>;
}
