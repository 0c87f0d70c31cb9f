// Tables with typed rows: those of @snmp/mibs, or anything of that form.
import type { Varbind } from "@snmp/pdu";
import { startDeadline, type WalkOptions } from "./options.ts";
import { type WithAnomalies, withAnomalies } from "./responses.ts";
import type { Session } from "./session.ts";
import { type ParallelOptions, readEntry, type TableRow } from "./table.ts";

/** A conceptual table with the types of its rows and keys, such as `ifTable` of @snmp/mibs/IF-MIB. */
export interface TypedTable<Row, Key> {
  /** The name of the table. */
  readonly name: string;
  /** The OID of the table. */
  readonly oid: string;
  /** The OID of the entry, above the columns. */
  readonly entry: string;
  /** The columns; `isReadable` is false for those that only the index has. */
  readonly columns: readonly TypedColumn[];
  /** Returns the key of the row with that index, which is dotted arcs. */
  decodeKey(index: string): Key;
  /** Returns the index of the row with that key. */
  encodeKey(key: Key): string;
  /** Returns the row with these cells, by the numbers of their columns. */
  decodeRow(cells: TableRow, index: string): Row;
}

/** A column of a typed table. */
export interface TypedColumn {
  /** The name of the column. */
  readonly name: string;
  /** The number of the column. */
  readonly number: number;
  /** Whether the column can be read; true by default. */
  readonly isReadable?: boolean;
}

/** Options for a typed table. */
export interface TypedTableOptions<Column extends string = string> extends WalkOptions, ParallelOptions {
  /** The names of the columns to read together; by default all columns, one after the other. The columns of the index come always. */
  readonly columns?: readonly Column[] | undefined;
}

/** A row of which only some columns were read: those, and those that every row has. */
export type ColumnsOf<Row, Column> = [Column] extends [never]
  ? Row
  : Pick<Row, Extract<Column | RequiredOf<Row>, keyof Row>>;

/** The columns that every row has: those of the index. */
export type RequiredOf<Row> = keyof {
  [Name in keyof Row as object extends Pick<Row, Name> ? never : Name]: Row[Name];
};

/** The rows of a typed table by their decoded index, in the order of the indexes. A key of several elements is compared by its elements. */
export class TypedRows<Key, Row> extends Map<Key, Row> {
  readonly #table: TypedTable<unknown, Key>;
  /** The keys that are arrays, by their index. */
  readonly #keys = new Map<string, Key>();

  /** Creates an empty map for the rows of that table. */
  constructor(table: TypedTable<unknown, Key>) {
    super();
    this.#table = table;
  }

  /** Returns the row with that key. */
  override get(key: Key): Row | undefined {
    return super.get(this.#find(key));
  }

  /** Returns whether there is a row with that key. */
  override has(key: Key): boolean {
    return super.has(this.#find(key));
  }

  /** Adds or replaces the row with that key. */
  override set(key: Key, row: Row): this {
    const known = this.#find(key);
    if (known === key && Array.isArray(key)) this.#keys.set(this.#table.encodeKey(key), key);
    return super.set(known, row);
  }

  /** Removes the row with that key. Returns whether there was one. */
  override delete(key: Key): boolean {
    return super.delete(this.#find(key));
  }

  /** Removes all rows. */
  override clear(): void {
    this.#keys.clear();
    super.clear();
  }

  /** Returns the key in the map with the elements of this one. */
  #find(key: Key): Key {
    if (!Array.isArray(key)) return key;
    try {
      return this.#keys.get(this.#table.encodeKey(key)) ?? key;
    } catch {
      // a key that does not fit the table
      return key;
    }
  }
}

/** The rows of a table that was read by its name: their columns have names, and keys and values are decoded. */
export type NamedRows = TypedRows<unknown, Readonly<Record<string, unknown>>>;

/** Reads a typed table. Throws a `TypeError` if a column is unknown. `numbers` are those of columns to read. */
export async function readTypedTable<Row, Key>(
  session: Session,
  table: TypedTable<Row, Key>,
  options: TypedTableOptions,
  numbers = options.columns?.map((name) => findColumn(table, name)),
): Promise<WithAnomalies<TypedRows<Key, Row>>> {
  const rows = new TypedRows<Key, Row>(table);
  if (numbers?.length === 0) return rows;
  const wanted = numbers === undefined ? undefined : new Set(numbers);
  const call = startDeadline(options, session.options);
  const read = await readEntry(session, table.oid, table.entry, readableOf(table, numbers), call);
  for (const [index, cells] of read)
    rows.set(
      table.decodeKey(index),
      table.decodeRow(wanted === undefined ? cells : pick(cells, wanted), index),
    );
  return withAnomalies(rows, read.anomalies);
}

type Columns = Pick<TypedTable<unknown, unknown>, "name" | "columns">;

/** Returns the columns to ask for: if none of those wanted can be read, the first that can, which tells the indexes. */
function readableOf(
  { columns }: Columns,
  numbers: readonly number[] | undefined,
): readonly number[] | undefined {
  if (numbers === undefined) return undefined;
  const hidden = new Set(
    columns.filter(({ isReadable }) => isReadable === false).map(({ number }) => number),
  );
  const readable = [...new Set(numbers)].filter((number) => !hidden.has(number));
  if (readable.length > 0) return readable;
  const first = columns.find(({ number }) => !hidden.has(number));
  return first === undefined ? numbers : [first.number];
}

function pick(cells: TableRow, wanted: ReadonlySet<number>): Record<number, Varbind> {
  return Object.fromEntries(Object.entries(cells).filter(([number]) => wanted.has(Number(number))));
}

function findColumn({ name, columns }: Columns, wanted: string | number): number {
  const column = columns.find((candidate) => candidate.name === wanted || candidate.number === wanted);
  if (column !== undefined) return column.number;
  const known = columns.map((candidate) => candidate.name).join(", ");
  throw new TypeError(`the table ${name} has no column ${JSON.stringify(wanted)}; use one of ${known}`);
}
