// The options of a column: its values have the type of the column, and its name is a property of the rows.
import type { Varbind } from "@snmp/pdu";
import type { MaybePromise } from "../promises.ts";
import type { RequestInfo, SetError } from "./provider.ts";
import type { GivenValue, ObjectType, ReceivedValue, Syntax } from "./syntax.ts";

/** One column (a columnar object). */
export type Column<Row extends object = Record<string, unknown>> = {
  [Type in ObjectType]: ColumnOptions<Row, Type> & ColumnSource<Row, Type>;
}[ObjectType];

/** The options of a column of type `Type`. */
export interface ColumnOptions<Row extends object, Type extends ObjectType> extends Syntax<Type> {
  /** Whether the column can be read, written and used to create rows (RFC 2578 §7.3); `read-only` by default. */
  readonly access?: "not-accessible" | "read-only" | "read-write" | "read-create";
  /** Returns an error-status to refuse a value before anything changes. Type, `range` and `size` are already checked. */
  readonly validate?: (
    value: ReceivedValue<Type>,
    row: Row | undefined,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Assigns a value, instead of setting the property. To undo the assignment, it is called with the old value. */
  readonly set?: (row: Row, value: ReceivedValue<Type>, request: RequestInfo) => MaybePromise<void>;
}

/** The place of the values of a column: a property of the rows, a function, or only the index of the rows. */
export type ColumnSource<Row extends object, Type extends ObjectType> =
  | {
      /** Property of a row that holds the value, and name of the column in messages; the number of the column by default. */
      readonly name?: RowKey<Row>;
      /** Missing: the property has the value. */
      readonly get?: undefined;
    }
  | {
      /** Name of the column in messages; the number of the column by default. */
      readonly name?: string;
      /** Returns the value of a row, or a promise of it, instead of the property; `undefined` if the instance does not exist. */
      readonly get: (
        row: Row,
        index: string,
        request: RequestInfo,
      ) => MaybePromise<GivenValue<Type> | null | undefined>;
    }
  | {
      /** Name of the column in `index`. */
      readonly name?: string;
      /** The values are part of the index only. */
      readonly access: "not-accessible";
      /** Missing: the index has the value. */
      readonly get?: undefined;
    };

/** The names of the properties of a row; any name if the type of the row does not list them. */
export type RowKey<Row extends object> = string extends keyof Row
  ? string
  : [keyof Row] extends [never]
    ? string
    : keyof Row & string;

/** A column of any type, as tables use it. */
export interface AnyColumn extends Syntax {
  readonly name?: string;
  readonly access?: ColumnOptions<object, ObjectType>["access"];
  readonly get?: (row: object, index: string, request: RequestInfo) => MaybePromise<unknown>;
  readonly validate?: (
    value: Varbind["value"],
    row: object | undefined,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  readonly set?: (row: object, value: Varbind["value"], request: RequestInfo) => MaybePromise<void>;
}

/** The columns of a table by number. */
export type Columns = Readonly<Record<number, AnyColumn>>;
