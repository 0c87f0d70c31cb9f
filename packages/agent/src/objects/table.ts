// A conceptual table (RFC 2578 §7.1.12): rows under columns.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { compareOids, isWithin, makeVarbind, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { chain, isPromise, type MaybePromise } from "../promises.ts";
import type { AnyColumn, Column, Columns } from "./column.ts";
import type { MibProvider, RequestInfo, SetError, SetStep } from "./provider.ts";
import { lowerBound, RowSet, type RowSource, type SortedRows } from "./rows.ts";
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
   * rows. A function is called at most once per request.
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
    this.#columns = Object.entries(columns)
      .map(([number, column]) => ({
        number: Number(number),
        column,
        prefix: `${root}.${number}.`,
        key: column.name ?? number,
      }))
      .filter(({ column }) => column.access !== "not-accessible")
      .sort((a, b) => a.number - b.number);
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
    return chain(this.#rows.read(request), ({ indexes, rows }) => {
      const at = lowerBound(indexes, index);
      if (indexes[at] !== index) return missing;
      return chain(this.#readCell(column, rows[at]!, index, request), (varbind) => varbind ?? missing);
    });
  }

  next(oid: string, request: RequestInfo): MaybePromise<Varbind | undefined> {
    const isInside = isWithin(oid, this.root);
    if (!isInside && compareOids(oid, this.root) > 0) return undefined;
    const [number, index] = isInside ? this.#splitName(oid) : [-1, ""];
    return chain(this.#rows.read(request), (sorted) => {
      const column = this.#columns.findIndex((candidate) => candidate.number >= number);
      if (column === -1) return undefined;
      if (this.#columns[column]!.number > number) return this.#nextFrom(sorted, column, 0, request);
      return this.#nextFrom(sorted, column, this.#positionAfter(sorted.indexes, index), request);
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

  #nextFrom(
    sorted: SortedRows<Row>,
    column: number,
    row: number,
    request: RequestInfo,
  ): MaybePromise<Varbind | undefined> {
    for (let at = row; column < this.#columns.length; column++, at = 0) {
      const definition = this.#columns[column]!;
      if (definition.column.type === "Counter64" && !request.counter64) continue;
      for (; at < sorted.rows.length; at++) {
        const cell = this.#readCell(definition, sorted.rows[at]!, sorted.indexes[at]!, request);
        if (isPromise(cell))
          return cell.then((varbind) => varbind ?? this.#nextFrom(sorted, column, at + 1, request));
        if (cell !== undefined) return cell;
        request.step();
      }
    }
    return undefined;
  }

  #readCell(
    { column, prefix, key }: ReadableColumn,
    row: Row,
    index: string,
    request: RequestInfo,
  ): MaybePromise<Varbind | undefined> {
    const value =
      column.get === undefined ? (row as Record<string, unknown>)[key] : column.get(row, index, request);
    return chain(value, (present) => {
      if (present === undefined || present === null) return undefined;
      return varbindFrom({ oid: prefix + index, type: column.type, value: present } as {
        oid: string;
      } & ValueInput);
    });
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

interface ReadableColumn {
  readonly number: number;
  readonly column: AnyColumn;
  /** OID of the column, followed by a dot. */
  readonly prefix: string;
  /** Property of a row. */
  readonly key: string;
}

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
