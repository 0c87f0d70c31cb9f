// The options of a table whose columns a MIB module declares.
import type { OidLike } from "@snmp/pdu";
import type { RequestInfo, SetError } from "../objects/provider.ts";
import type { TableOptions } from "../objects/table.ts";
import type { MaybePromise } from "../promises.ts";
import type { TypedTable } from "./agent-mib.ts";

/** Rows of a typed table: an array of rows that hold their own index, or a map by decoded key. */
export type TypedRows<Row, Key> = readonly Row[] | ReadonlyMap<Key, Partial<Row>>;

/** Rows of a typed table that are listed one by one, at once or later: each with its own index, or as a pair of key and row. */
export type TypedIterable<Row, Key> =
  | Iterable<Row | readonly [key: Key, row: Partial<Row>]>
  | AsyncIterable<Row | readonly [key: Key, row: Partial<Row>]>;

/** Options of a table whose columns a MIB module declares. */
export interface TypedTableOptions<Row, Key> {
  /**
   * The rows, in the form that clients read: labels, text by DISPLAY-HINT, `bigint` for Counter64. A property that is missing is an instance
   * that does not exist. Rows in an array or a map are checked when the table is registered, and when they are read. A function is called at
   * most once per request; it may be an (async) generator of rows, or of pairs of key and row.
   */
  readonly rows:
    | TypedRows<Row, Key>
    | ((request: RequestInfo) => MaybePromise<TypedRows<Row, Key> | TypedIterable<Row, Key>>);
  /** Options of single columns by name. */
  readonly columns?: { readonly [Name in keyof Row]?: TypedColumnOptions<Row, Row[Name]> };
  /** Milliseconds for which the rows that a function returned are reused; 1000 by default, 0 for one request only. */
  readonly maxAge?: number;
  /** Names of the columns that a row needs before it can be active; none by default. Without them, createAndWait makes a row that is notReady. */
  readonly required?: readonly (keyof Row & string)[];
  /**
   * Values of new rows for columns that the Set does not write, by name, in the form that clients read. They are checked when the table is
   * registered. The others have DEFVAL of the module (RFC 2578 §7.9); `undefined` means none.
   */
  readonly defaults?: Partial<Row>;
  /** Whether managers may use createAndWait and notInService; `true` by default. */
  readonly allowsWaiting?: boolean;
  /** Whether the other columns of an active row may be written; `true` by default. */
  readonly changesWhileActive?: boolean;
  /** Returns whether an active row is in use: then it can neither be removed nor be taken out of service (inconsistentValue). */
  readonly isInUse?: (key: Key, row: Row, request: RequestInfo) => MaybePromise<boolean>;
  /** Returns an error-status to refuse a new row, or one that becomes active, before anything changes. `row`: as it would be. */
  readonly validateRow?: (
    key: Key,
    row: Partial<Row>,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Creates a row that a manager writes; required if `rows` is a function. By default it is added to the array or map. */
  readonly create?: (key: Key, row: Row, request: RequestInfo) => MaybePromise<void>;
  /** Removes a row; required with `create`. */
  readonly remove?: (key: Key, row: Row | undefined, request: RequestInfo) => MaybePromise<void>;
}

/** Options of a column that a MIB module declares. */
export interface TypedColumnOptions<Row, Value> {
  /** Less than the MAX-ACCESS of the module, which is the default. */
  readonly access?: "not-accessible" | "read-only" | "read-write" | "read-create";
  /** Returns an error-status to refuse a value before anything changes. Type, labels, ranges and sizes are already checked. */
  readonly validate?: (
    value: NonNullable<Value>,
    row: Row | undefined,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Assigns a value, instead of setting the property. To undo the assignment, it is called with the old value. */
  readonly set?: (row: Row, value: NonNullable<Value>, request: RequestInfo) => MaybePromise<void>;
}

/** A table to register: an OID, a name of the `mib`, or a typed table. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a typed table of any rows and keys
export type TableSource = OidLike | TypedTable<any, any>;

/** The options of a table: columns for an OID, and none for a table that a module declares. */
export type OptionsOf<Source, Row extends object> =
  Source extends TypedTable<infer Declared, infer Key>
    ? TypedTableOptions<Declared, Key>
    : IsName<Source> extends true
      ? TypedTableOptions<Record<string, unknown>, unknown>
      : TableOptions<Row>;

/** The rows of a registered table. */
export type RowIn<Source, Row extends object> =
  Source extends TypedTable<infer Declared, infer _Key> ? (Declared extends object ? Declared : never) : Row;

/** Whether a literal text is a name. A text that is not known when it is compiled counts as an OID. */
export type IsName<Source> = Source extends string
  ? string extends Source
    ? false
    : Source extends `${number}.${string}` | `.${number}.${string}`
      ? false
      : true
  : false;
