// The readable columns of a table, and their cells.
import { makeVarbind, smiType, type SmiType, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { chain, type MaybePromise } from "../promises.ts";
import type { AnyColumn, Columns } from "./column.ts";
import type { RequestInfo } from "./provider.ts";
import type { SortedRows } from "./sort-rows.ts";

/** One column that managers can read. */
export interface ReadableColumn {
  readonly number: number;
  readonly column: AnyColumn;
  /** OID of the column, followed by a dot. */
  readonly prefix: string;
  /** Property of a row. */
  readonly key: string;
  readonly smiType: SmiType;
}

/** Returns the readable columns of the table with this entry, in the order of their numbers. Throws a `TypeError` for an unknown type. */
export function listReadableColumns(entry: string, columns: Columns): ReadableColumn[] {
  return Object.entries(columns)
    .filter(([, { access }]) => access !== "not-accessible")
    .map(([number, column]) => ({
      number: Number(number),
      column,
      prefix: `${entry}.${number}.`,
      key: column.name ?? number,
      smiType: findType(column, number),
    }))
    .sort((a, b) => a.number - b.number);
}

/**
 * Returns the instance of a column in one row; `undefined` if it does not exist. Throws an `EncodeError` that names it if the type does not
 * allow its value. `isPlain`: whether the index is known to be valid after every prefix.
 */
export function readCell(
  readable: ReadableColumn,
  row: object,
  index: string,
  isPlain: boolean,
  request: RequestInfo,
): MaybePromise<Varbind | undefined> {
  const { column, key } = readable;
  const value =
    column.get === undefined ? (row as Record<string, unknown>)[key] : column.get(row, index, request);
  // only objects can be promises; most values are numbers and text
  return typeof value === "object"
    ? chain(value, (present) => toVarbind(readable, present, index, isPlain))
    : toVarbind(readable, value, index, isPlain);
}

/** Returns the instance of a column in the row at a position, which is read first if rows are read one by one. */
export function readLoadedCell<Row extends object>(
  readable: ReadableColumn,
  { indexes, rows, isPlain, load }: SortedRows<Row>,
  position: number,
  request: RequestInfo,
): MaybePromise<Varbind | undefined> {
  return chain(rows[position] ?? load?.(position, request), (row) =>
    row === undefined ? undefined : readCell(readable, row, indexes[position]!, isPlain, request),
  );
}

function toVarbind(
  { prefix, column, smiType }: ReadableColumn,
  value: unknown,
  index: string,
  isPlain: boolean,
): Varbind | undefined {
  if (value === undefined || value === null) return undefined;
  const oid = prefix + index;
  if (isPlain) {
    try {
      return makeVarbind(oid, smiType.name, smiType.from(value));
    } catch {
      // the same below, with an error that names the instance
    }
  }
  return varbindFrom({ oid, type: column.type, value } as { oid: string } & ValueInput);
}

function findType({ type }: AnyColumn, number: string): SmiType {
  const found = smiType(type);
  if (found === undefined)
    throw new TypeError(`column ${number} has the type ${JSON.stringify(type)}, which does not exist`);
  return found;
}
