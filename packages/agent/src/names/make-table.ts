// A table of the agent out of one that a MIB module declares: its columns, their types and limits, and its index.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { Varbind } from "@snmp/pdu";
import type { Columns } from "../objects/column.ts";
import type { RequestInfo, SetError } from "../objects/provider.ts";
import type { RowCollection, RowSource } from "../objects/rows.ts";
import { type IndexCodec, Table, type TableOptions } from "../objects/table.ts";
import { chain } from "../promises.ts";
import { limitAccess } from "./access.ts";
import type { NamedValue, TypedColumn, TypedTable } from "./agent-mib.ts";
import { isRowStatus, isStorageType } from "./conventions.ts";
import { encodeDefaults } from "./defaults.ts";
import type { TypedColumnOptions, TypedRows, TypedTableOptions } from "./typed-rows.ts";
import { typeOf } from "./type-of.ts";

type Row = Record<string, unknown>;
type Options = TypedTableOptions<Row, unknown>;

/** Makes the provider of a table. Throws an error that names the column, and the row, if something does not fit the module. */
export function makeTable(table: TypedTable<Row, unknown>, options: Options): Table<Row> {
  checkOptionNames(options, optionNames);
  checkNames(table, options);
  const codec = indexCodec(table);
  const columns: Columns = Object.fromEntries(
    table.columns.map((column) => [column.number, toColumn(table, column, options.columns?.[column.name])]),
  );
  if (typeof options.rows !== "function") checkRows(table, options.rows, columns, codec);
  const status = table.columns.find(isRowStatus);
  const storage = table.columns.find(isStorageType);
  const made = {
    name: table.name,
    columns,
    rows: options.rows as RowSource<Row>,
    ...(options.maxAge === undefined ? undefined : { maxAge: options.maxAge }),
    ...(status === undefined ? undefined : { rowStatus: status.number }),
    ...(storage === undefined ? undefined : { storageType: storage.number }),
    ...rowRules(table, options),
    ...creationHooks(table, options, codec),
  };
  return new Table<Row>(table.entry, made as unknown as TableOptions<Row>, codec);
}

function toColumn(
  table: TypedTable<Row, unknown>,
  column: TypedColumn,
  options: TypedColumnOptions<Row, unknown> = {},
): Columns[number] {
  const { name, number } = column;
  const type = typeOf(name, column.base);
  const { validate, set } = options;
  const decode = (value: Varbind["value"]): unknown =>
    table.decodeCell(number, { type: type === "Unsigned32" ? "Gauge32" : type, value });
  return {
    type,
    name,
    access: limitAccess(`${name} of ${table.name}`, column.access, options.access),
    get: (row, index) => {
      const value = (row as Row)[name] ?? keyPart(table, index, name);
      return value === undefined || value === null
        ? undefined
        : table.encodeCell(number, value as NamedValue).value;
    },
    validate: (value, row, request) => {
      const decoded = decode(value);
      const fault = refuse(table, number, decoded as NamedValue, value);
      return fault ?? validate?.(decoded as never, row as Row, request);
    },
    set: (row, value, request) =>
      set === undefined
        ? void ((row as Row)[name] = decode(value))
        : set(row as Row, decode(value) as never, request),
  };
}

/** Returns why a value that arrived is not one of the column. */
function refuse(
  table: TypedTable<Row, unknown>,
  number: number,
  decoded: NamedValue,
  value: Varbind["value"],
): SetError | undefined {
  try {
    table.encodeCell(number, value instanceof Uint8Array && !Array.isArray(decoded) ? value : decoded);
    return undefined;
  } catch {
    return value instanceof Uint8Array ? "wrongLength" : "wrongValue";
  }
}

function keyPart(table: TypedTable<Row, unknown>, index: string, name: string): unknown {
  const position = table.index.findIndex((element) => element.name === name);
  if (position < 0) return undefined;
  const key = table.decodeKey(index);
  return Array.isArray(key) ? (key as unknown[])[position] : key;
}

function indexCodec(table: TypedTable<Row, unknown>): IndexCodec<Row> {
  return {
    formatRow: (row) => {
      const parts = table.index.map(({ name }) => row[name]);
      const missing = table.index[parts.findIndex((part) => part === undefined)];
      if (missing !== undefined)
        throw new TypeError(
          `a row of ${table.name} has no ${missing.name}, which is in the index; give the rows as a map by key if they do not hold it`,
        );
      return table.encodeKey(parts.length === 1 ? parts[0] : parts);
    },
    formatKey: (key) => table.encodeKey(key),
  };
}

function checkNames(table: TypedTable<Row, unknown>, { columns = {} }: { readonly columns?: object }): void {
  for (const name of Object.keys(columns)) {
    if (table.columns.some((column) => column.name === name)) continue;
    const known = table.columns.map((column) => column.name).join(", ");
    throw new TypeError(`${table.name} has no column ${JSON.stringify(name)}; use one of ${known}`);
  }
}

/** Returns the options for rows that managers make, in the form of a table without a module. */
function rowRules(table: TypedTable<Row, unknown>, options: Options): Partial<TableOptions<Row>> {
  const { required, defaults = {}, allowsWaiting, changesWhileActive, isInUse, validateRow } = options;
  checkNames(table, { columns: defaults });
  return {
    defaults: encodeDefaults(table, defaults),
    ...(required && { required }),
    ...(allowsWaiting !== undefined && { allowsWaiting }),
    ...(changesWhileActive !== undefined && { changesWhileActive }),
    ...(isInUse && { isInUse: (index, row, request) => isInUse(table.decodeKey(index), row, request) }),
    ...(validateRow && {
      validateRow: (index, values, request) =>
        validateRow(table.decodeKey(index), decodeRow(table, index, values), request),
    }),
  };
}

/** Reads all cells once. */
function checkRows(
  table: TypedTable<Row, unknown>,
  rows: TypedRows<Row, unknown>,
  columns: Columns,
  codec: IndexCodec<Row>,
): void {
  const entries = "size" in rows ? [...rows] : rows.map((row) => [undefined, row] as const);
  for (const [key, row] of entries) {
    const index = "size" in rows ? codec.formatKey(key) : codec.formatRow(row);
    for (const column of Object.values(columns)) {
      try {
        void column.get!(row, index, noRequest);
      } catch (cause) {
        throw new TypeError(
          `row ${index} of ${table.name}: ${cause instanceof Error ? cause.message : String(cause)}`,
          { cause },
        );
      }
    }
  }
}

/** The getters of typed columns do not look at the request. */
const noRequest = undefined as unknown as RequestInfo;

/** Returns the hooks that add rows of decoded values to the collection, and remove them. */
function creationHooks(
  table: TypedTable<Row, unknown>,
  { rows, create, remove }: Options,
  codec: IndexCodec<Row>,
): Pick<TableOptions, "create" | "remove"> {
  if (typeof rows === "function" && create === undefined) return {};
  return {
    create: (index, values, request) => {
      const key = table.decodeKey(index);
      const row = decodeRow(table, index, values);
      if (create !== undefined) return create(key, row, request);
      if ("size" in rows) (rows as Map<unknown, Row>).set(key, row);
      else (rows as Row[]).push(row);
      return undefined;
    },
    remove: (index, row, request) => {
      if (remove !== undefined) return remove(table.decodeKey(index), row, request);
      return chain(rows as RowCollection<Row>, (collection) => removeFrom(collection, index, row, codec));
    },
  };
}

function removeFrom(
  rows: RowCollection<Row>,
  index: string,
  row: Row | undefined,
  codec: IndexCodec<Row>,
): void {
  if ("size" in rows) {
    for (const key of rows.keys())
      if (codec.formatKey(key) === index) (rows as Map<unknown, Row>).delete(key);
    return;
  }
  const at = rows.findIndex((candidate) => candidate === row || codec.formatRow(candidate) === index);
  if (at !== -1) (rows as Row[]).splice(at, 1);
}

/** Returns the row of values as they arrived in a Set. */
function decodeRow(table: TypedTable<Row, unknown>, index: string, values: Readonly<Row>): Row {
  const row: Row = {};
  for (const { name, number, base } of table.columns) {
    const part = keyPart(table, index, name);
    if (part !== undefined) row[name] = part;
    const value = values[name] as Varbind["value"] | undefined;
    if (value !== undefined)
      row[name] = table.decodeCell(number, { type: typeOf(name, base), value } as Varbind);
  }
  return row;
}

const optionNames: OptionNames<Options> = {
  rows: true,
  columns: true,
  maxAge: true,
  required: true,
  defaults: true,
  allowsWaiting: true,
  changesWhileActive: true,
  isInUse: true,
  validateRow: true,
  create: true,
  remove: true,
};
