// A conceptual table (RFC 2578 §7.1.12): rows under columns.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { compareOids, isWithin, makeVarbind, type Varbind } from "@snmp/pdu";
import { chain, type MaybePromise } from "../promises.ts";
import type { AnyColumn, Column, Columns } from "./column.ts";
import type { MibProvider, RequestInfo, SetError, SetStep } from "./provider.ts";
import { listReadableColumns, readLoadedCell, type ReadableColumn } from "./readable-column.ts";
import { RowCursor } from "./row-cursor.ts";
import { isKeyed, lowerBound, RowSet, type RowSource } from "./rows.ts";
import type { ObjectType } from "./syntax.ts";
import { type IndexPart, formatIndex } from "./table-index.ts";
import type { RowCreation } from "../rows/row-creation.ts";
import { TableWriter } from "./table-writer.ts";

/** Options of a table. */
export interface TableOptions<Row extends object = Record<string, unknown>> extends RowCreation<Row> {
  /** Name in messages to the operator. */
  readonly name?: string;
  /** Whether the OID is that of the `entry` or of the `table`; by default `entry` if it ends with `.1`. */
  readonly oidIs?: "entry" | "table";
  /** The columns by number. */
  readonly columns: Readonly<Record<number, Column<Row>>>;
  /**
   * The INDEX clause: names of columns, or descriptions of parts without a column. Not needed if the rows are a map by index.
   */
  readonly index?: readonly (string | IndexPart)[];
  /**
   * The rows. Values in an array or a map are read per request, and a change of its size is noticed; call `refresh` after you replace
   * rows. A function is called at most once per request; it may be an (async) generator. `{ keys, row }` reads only the rows that are asked
   * for.
   */
  readonly rows: RowSource<Row>;
  /** Milliseconds for which the rows that a function returned are reused; 1000 by default, 0 for one request only. */
  readonly maxAge?: number;
}

/** The indexes of a table whose index a MIB module declares. */
export interface IndexCodec<Row> {
  /** Returns the index of a row. Throws if it lacks a part. */
  readonly formatRow: (row: Row) => string;
  /** Returns the index for a key of a map. Throws if it does not fit. */
  readonly formatKey: (key: unknown) => string;
}

/** The provider of a table; `table()` returns it. */
export class Table<Row extends object = Record<string, unknown>> implements MibProvider {
  readonly name?: string;
  readonly #rows: RowSet<Row>;
  /** The readable columns, in the order of their numbers. */
  readonly #columns: readonly ReadableColumn[];
  readonly #writer: TableWriter<Row>;
  /** Position of the row found last. */
  #recent = 0;

  /**
   * `root`: the entry (the node above the columns), in canonical form. `codec`: instead of `index`.
   *
   * @throws A `TypeError` if the options are invalid.
   */
  constructor(
    readonly root: string,
    options: TableOptions<Row>,
    codec?: IndexCodec<Row>,
  ) {
    checkOptionNames(options, tableOptions);
    for (const [number, column] of Object.entries(options.columns))
      checkOptionNames(column, columnOptions, `column ${number}: `);
    const { index, rows, maxAge = 1000, name } = options;
    const columns = options.columns as unknown as Columns;
    if (name !== undefined) this.name = name;
    if (options.oidIs !== undefined && options.oidIs !== "entry" && options.oidIs !== "table")
      throw new TypeError(`oidIs must be "entry" or "table", not ${JSON.stringify(options.oidIs)}`);
    const parts = index?.map((part) => (typeof part === "string" ? toIndexPart(part, columns) : part));
    if (parts === undefined && codec === undefined && Array.isArray(rows)) throw new TypeError(needsIndex);
    const formatRow = (row: Row): string => {
      if (parts === undefined) throw new TypeError(needsIndex);
      return formatIndex(parts, row);
    };
    this.#rows = new RowSet(rows, maxAge, codec?.formatRow ?? formatRow, codec?.formatKey);
    this.#columns = listReadableColumns(root, columns);
    if (
      isKeyed(rows) &&
      Object.values(columns).some(({ access }) => access?.startsWith("read-") && access !== "read-only")
    )
      throw new TypeError("rows that are read one by one are read-only; give a map or a function instead");
    this.#writer = new TableWriter(root, options, parts, this.#rows);
  }

  /** Reads the rows again for the next request. Call it after a change of rows that the size of the collection does not show. */
  refresh(): void {
    this.#rows.refresh();
  }

  get(oid: string, request: RequestInfo): MaybePromise<Varbind> {
    const [number, index] = this.#splitName(oid);
    const column = this.#columns.find((candidate) => candidate.number === number);
    if (column === undefined) return makeVarbind(oid, "noSuchObject", null);
    const missing = makeVarbind(oid, "noSuchInstance", null);
    if (index === "") return missing;
    return chain(this.#rows.read(request), (sorted) => {
      const at = lowerBound(sorted.indexes, index);
      if (sorted.indexes[at] !== index) return missing;
      return chain(readLoadedCell(column, sorted, at, request), (varbind) => varbind ?? missing);
    });
  }

  next(oid: string, request: RequestInfo): MaybePromise<Varbind | undefined> {
    const isInside = isWithin(oid, this.root);
    if (!isInside && compareOids(oid, this.root) > 0) return undefined;
    return chain(this.cursorAfter(isInside ? oid : this.root, request), (cursor) => cursor.next());
  }

  /**
   * Returns the position after `oid`, which is within the table.
   *
   * @internal
   */
  cursorAfter(oid: string, request: RequestInfo): MaybePromise<RowCursor<Row>> {
    const [number, index] = this.#splitName(oid);
    return chain(this.#rows.read(request), (sorted) => {
      const columns = this.#columns;
      let column = 0;
      while (column < columns.length && columns[column]!.number < number) column++;
      const row = columns[column]?.number === number ? this.#positionAfter(sorted.indexes, index) : 0;
      return new RowCursor(columns, sorted, request, column, row);
    });
  }

  prepare(
    assignments: readonly Varbind[],
    request: RequestInfo,
  ): MaybePromise<readonly (SetError | SetStep)[]> {
    return this.#writer.prepare(assignments, request);
  }

  /** Returns the position of the first row after `index`: most often the row found last, or the one after it. */
  #positionAfter(indexes: readonly string[], index: string): number {
    const recent = this.#recent;
    if (indexes[recent] === index) return (this.#recent = recent + 1);
    if (indexes[recent - 1] === index) return recent;
    const at = lowerBound(indexes, index);
    return (this.#recent = indexes[at] === index ? at + 1 : at);
  }

  /** Splits the name of an instance into the number of the column and the index; -1 and "" where they are missing. */
  #splitName(oid: string): [number: number, index: string] {
    if (oid.length === this.root.length) return [-1, ""];
    const start = this.root.length + 1;
    const dot = oid.indexOf(".", start);
    return dot === -1 ? [Number(oid.slice(start)), ""] : [Number(oid.slice(start, dot)), oid.slice(dot + 1)];
  }
}

const needsIndex =
  "a table whose rows are an array needs `index`, the names of the columns that identify a row";

function toIndexPart(name: string, columns: Columns): IndexPart {
  const column = Object.values(columns).find((candidate) => candidate.name === name);
  if (column === undefined)
    throw new TypeError(
      `\`index\` names the column ${JSON.stringify(name)}, which does not exist; add the column, or describe the part as { name, type }`,
    );
  const types: readonly ObjectType[] = [
    "Integer32",
    "Unsigned32",
    "Gauge32",
    "TimeTicks",
    "OctetString",
    "ObjectIdentifier",
    "IpAddress",
  ];
  if (!types.includes(column.type))
    throw new TypeError(`the column ${name} has the type ${column.type}, which cannot be part of an index`);
  const part = { name, type: column.type as IndexPart["type"] };
  return column.size !== undefined && column.size[0] === column.size[1]
    ? { ...part, length: column.size[0] }
    : part;
}

const tableOptions: OptionNames<TableOptions> = {
  name: true,
  oidIs: true,
  columns: true,
  index: true,
  rows: true,
  maxAge: true,
  rowStatus: true,
  storageType: true,
  required: true,
  defaults: true,
  allowsWaiting: true,
  changesWhileActive: true,
  isInUse: true,
  validateRow: true,
  create: true,
  remove: true,
};
const columnOptions: OptionNames<AnyColumn> = {
  name: true,
  type: true,
  range: true,
  size: true,
  access: true,
  get: true,
  validate: true,
  set: true,
};
