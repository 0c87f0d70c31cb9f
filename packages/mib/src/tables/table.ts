// Conceptual tables as values: what a client needs to read one, with the types of its rows and keys.
import { oidFrom, type ValueInput } from "@snmp/pdu";
import type { Access, BaseType, CompiledIndex, CompiledSyntax, DefaultValue } from "../compiled.ts";
import { MibError } from "../errors.ts";
import { type EncodableValue, encodeValue } from "../values/encode.ts";
import type { ValueOf } from "../values/format.ts";
import { type CellValue, decodeCell } from "./cells.ts";
import { decodeKey, encodeKey, type KeyPart } from "./keys.ts";

/** A column of a table. */
export interface TableColumn extends CompiledSyntax {
  /** Name of the column. */
  readonly name: string;
  /** Number of the column, the arc after the OID of the entry. */
  readonly number: number;
  /** Whether the column can be read; the others show in the index only. */
  readonly isReadable: boolean;
  /** MAX-ACCESS. */
  readonly access: Access;
  /** DEFVAL of a column that is read-create: the value of a new row, unless the agent has a better one (RFC 2578 §7.9). */
  readonly defval?: DefaultValue;
}

/** Cells of a row by the number of their column. */
export type Cells = Readonly<Record<number, ValueOf>>;

/** A conceptual table (RFC 2578 §7.1.12) with the types of its rows and keys. A plain frozen value. */
export interface Table<Row, Key> {
  /** Name of the table, such as `ifTable`. */
  readonly name: string;
  /** Module of the table. */
  readonly module: string;
  /** Dotted OID of the table. */
  readonly oid: string;
  /** Dotted OID of the entry, above the columns. */
  readonly entry: string;
  /** Columns in the order of their numbers. */
  readonly columns: readonly TableColumn[];
  /** Elements of the index. */
  readonly index: readonly CompiledIndex[];
  /**
   * The key of the row with that index, dotted arcs: a value, or a tuple where the index has several elements. An index that does not fit
   * is given as it is, as text.
   */
  decodeKey(index: string): Key;
  /**
   * The index, dotted arcs, of the row with that key.
   *
   * @throws A `MibError` that names the element that does not fit.
   */
  encodeKey(key: Key): string;
  /**
   * The typed value of a column for a value of a program: a label, text by DISPLAY-HINT, a number, octets, or the names of bits.
   *
   * @throws A `MibError` that names the column and says what was expected.
   */
  encodeCell(column: number, value: EncodableValue): ValueInput;
  /** The value of a column as the rows have it; `undefined` for exceptions. */
  decodeCell(column: number, value: ValueOf): CellValue;
  /** The row with these cells. Columns that are in the index are read from it where the agent does not give them. */
  decodeRow(cells: Cells, index: string): Row;
}

/** The rows of a table. */
export type RowOf<T> = T extends Table<infer Row, infer _Key> ? Row : never;

/** The keys of a table. */
export type KeyOf<T> = T extends Table<infer _Row, infer Key> ? Key : never;

/** A column as generated code gives it: name, number, base type, access, and more of its syntax. */
export type ColumnFacts = readonly [
  name: string,
  number: number,
  base: BaseType | "",
  access: Access,
  more?: Omit<CompiledSyntax, "base"> & Pick<TableColumn, "defval">,
];

/** The facts that a table is made of. */
export interface TableFacts {
  /** Name of the table. */
  readonly name: string;
  /** Module of the table. */
  readonly module: string;
  /** Dotted OID of the table. */
  readonly oid: string;
  /** Dotted OID of the entry. Default: the first node below the table. */
  readonly entry?: string;
  /** Columns in the order of their numbers. */
  readonly columns: readonly ColumnFacts[];
  /** Elements of the index: a column of the table by its name, or an object of another. */
  readonly index: readonly (string | CompiledIndex)[];
}

/** Makes a table out of its facts. Generated code calls it; the types of rows and keys are for the caller to give. */
export function defineTable<Row, Key>(facts: TableFacts): Table<Row, Key> {
  const { name, module, oid, entry = `${facts.oid}.1` } = facts;
  const columns = facts.columns.map(toColumn);
  const index = facts.index.map((element) =>
    typeof element === "string" ? indexOfColumn(columns, element) : element,
  );
  const positions = index.map((element) => columns.findIndex((column) => column.name === element.name));
  const typeColumns = columns.map((_, at) => addressTypeColumn(columns, at));
  return Object.freeze({
    name,
    module,
    oid,
    entry,
    columns: Object.freeze(columns),
    index: Object.freeze(index),
    decodeKey: (text: string): Key => (decodeKey(index, arcsOf(text)) ?? text) as Key,
    encodeKey: (key: Key): string => encodeKey(name, index, key as KeyPart | readonly KeyPart[]).join("."),
    encodeCell: (number: number, value: EncodableValue): ValueInput => {
      const column = findColumn(facts, columns, number);
      return encodeValue(column.name, column, value, oidFrom);
    },
    decodeCell: (number: number, value: ValueOf): CellValue =>
      decodeCell(findColumn(facts, columns, number), value),
    decodeRow(cells: Cells, text: string): Row {
      const row: Record<string, CellValue> = {};
      const key = decodeKey(index, arcsOf(text));
      const parts = key === undefined ? [] : Array.isArray(key) ? key : [key];
      positions.forEach((at, position) => {
        if (at >= 0 && parts[position] !== undefined) row[columns[at]!.name] = parts[position];
      });
      columns.forEach((column, at) => {
        const cell = cells[column.number];
        if (cell === undefined) return;
        const value = decodeCell(column, cell, typeOfAddress(cells, typeColumns[at]));
        if (value !== undefined) row[column.name] = value;
      });
      return row as Row;
    },
  });
}

function findColumn({ name }: TableFacts, columns: readonly TableColumn[], number: number): TableColumn {
  const column = columns.find((candidate) => candidate.number === number);
  if (column === undefined) throw new MibError("unknown-name", `${name} has no column ${number}`);
  return column;
}

function toColumn([name, number, base, access, more = {}]: ColumnFacts): TableColumn {
  return Object.freeze({
    name,
    number,
    access,
    isReadable: access !== "not-accessible" && access !== "accessible-for-notify" && access !== "write-only",
    ...(base === "" ? {} : { base }),
    ...more,
  });
}

function indexOfColumn(columns: readonly TableColumn[], text: string): CompiledIndex {
  const implied = text.startsWith("*");
  const name = implied ? text.slice(1) : text;
  const column = columns.find((candidate) => candidate.name === name);
  if (column === undefined)
    throw new MibError("invalid-module", `the index names ${name}, which is not a column`);
  const { base, type, ranges, enums, hint } = column;
  return Object.freeze({
    name,
    implied,
    ...(base === undefined ? {} : { base }),
    ...(type === undefined ? {} : { type }),
    ...(ranges === undefined ? {} : { ranges }),
    ...(enums === undefined ? {} : { enums }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Number of the column with the type of an InetAddress: the nearest InetAddressType before it (RFC 4001 §3). */
function addressTypeColumn(columns: readonly TableColumn[], at: number): number | undefined {
  if (columns[at]!.type?.endsWith("::InetAddress") !== true) return undefined;
  for (let i = at - 1; i >= 0; i--)
    if (columns[i]!.type?.endsWith("::InetAddressType") === true) return columns[i]!.number;
  return undefined;
}

function typeOfAddress(cells: Cells, column: number | undefined): number | undefined {
  const value = column === undefined ? undefined : cells[column]?.value;
  return typeof value === "number" ? value : undefined;
}

function arcsOf(index: string): number[] {
  return index === "" ? [] : index.split(".").map(Number);
}
