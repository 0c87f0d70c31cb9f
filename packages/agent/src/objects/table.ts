// A conceptual table (RFC 2578 §7.1.12): rows under columns.
import { compareOids, isWithin, makeVarbind, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { after, isPromise, type MaybePromise } from "../promises.ts";
import type { MibProvider, RequestInfo, SetError, SetStep } from "./provider.ts";
import { lowerBound, RowSet, type RowSource, type SortedRows } from "./rows.ts";
import type { ObjectType, Syntax } from "./syntax.ts";
import { type IndexPart, indexOfRow } from "./table-index.ts";
import { type RowCreation, TableWriter } from "./table-writer.ts";

/** One column (a columnar object). */
export interface Column<Row extends object = object> extends Syntax {
  /** Property of a row that holds the value, and the column's name in messages; the column's number by default. */
  readonly name?: string;
  /** `read-only` by default. */
  readonly access?: "not-accessible" | "read-only" | "read-write" | "read-create";
  /** Reads the value of a row, now or later, in place of the row's property; `undefined` when there is no such instance. */
  readonly get?: (row: Row, index: string, request: RequestInfo) => MaybePromise<unknown>;
  /** Refuses a value of a Set before anything is changed; type, `range` and `size` are checked already. */
  readonly validate?: (
    value: Varbind["value"],
    row: Row | undefined,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Assigns a value, in place of setting the row's property. Given the old value, it takes the assignment back. */
  readonly set?: (row: Row, value: Varbind["value"], request: RequestInfo) => MaybePromise<void>;
}

/** A table. */
export interface TableOptions<Row extends object = Record<string, unknown>> extends RowCreation<Row> {
  /** Its name in messages to the operator. */
  readonly name?: string;
  /** The columns by number. */
  readonly columns: Readonly<Record<number, Column<Row>>>;
  /**
   * The INDEX clause: names of columns, or parts that are no columns here. Not needed for rows that come as a map by index.
   */
  readonly index?: readonly (string | IndexPart)[];
  /**
   * The rows. Of an array or a map, values are read when they are asked for, and a change of its size is noticed; call `refresh` after
   * replacing rows. A function is called at most once for a request.
   */
  readonly rows: RowSource<Row>;
  /** Milliseconds for which the rows that a function gave are used again; 1000 by default, 0 for one request only. */
  readonly maxAge?: number;
}

/** The provider of a table, returned by `table()`. */
export class Table<Row extends object = Record<string, unknown>> implements MibProvider {
  readonly name?: string;
  readonly #rows: RowSet<Row>;
  /** What can be read, in the order of their numbers. */
  readonly #columns: readonly ReadableColumn<Row>[];
  readonly #writer: TableWriter<Row>;
  /** Position of the row that was found last. */
  #recent = 0;

  /**
   * `root`: the entry (the node above the columns), in canonical form.
   *
   * @throws A `TypeError` for options that make no table.
   */
  constructor(
    readonly root: string,
    options: TableOptions<Row>,
  ) {
    const { columns, index, rows, maxAge = 1000, name } = options;
    if (name !== undefined) this.name = name;
    const parts = index?.map((part) => (typeof part === "string" ? partOfColumn(part, columns) : part));
    if (parts === undefined && Array.isArray(rows))
      throw new TypeError("a table whose rows come as an array needs `index`");
    this.#rows = new RowSet(rows, maxAge, (row) => {
      if (parts === undefined) throw new TypeError("a table whose rows come as an array needs `index`");
      return indexOfRow(parts, row);
    });
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

  /** To be called when rows came, went or were replaced in a way that the size of the collection does not show. */
  refresh(): void {
    this.#rows.refresh();
  }

  get(oid: string, request: RequestInfo): MaybePromise<Varbind> {
    const [number, index] = this.#split(oid);
    const column = this.#columns.find((candidate) => candidate.number === number);
    if (column === undefined) return makeVarbind(oid, "noSuchObject", null);
    const missing = makeVarbind(oid, "noSuchInstance", null);
    if (index === "") return missing;
    return after(this.#rows.current(request), ({ indexes, rows }) => {
      const at = lowerBound(indexes, index);
      if (indexes[at] !== index) return missing;
      return after(this.#cell(column, rows[at]!, index, request), (varbind) => varbind ?? missing);
    });
  }

  next(oid: string, request: RequestInfo): MaybePromise<Varbind | undefined> {
    const isInside = isWithin(oid, this.root);
    if (!isInside && compareOids(oid, this.root) > 0) return undefined;
    const [number, index] = isInside ? this.#split(oid) : [-1, ""];
    return after(this.#rows.current(request), (sorted) => {
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

  /** Position of the first row after `index`, which is most often the row found last, or the one before it. */
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
        const cell = this.#cell(definition, sorted.rows[at]!, sorted.indexes[at]!, request);
        if (isPromise(cell))
          return cell.then((varbind) => varbind ?? this.#nextFrom(sorted, column, at + 1, request));
        if (cell !== undefined) return cell;
        request.step();
      }
    }
    return undefined;
  }

  #cell(
    { column, prefix, key }: ReadableColumn<Row>,
    row: Row,
    index: string,
    request: RequestInfo,
  ): MaybePromise<Varbind | undefined> {
    const value =
      column.get === undefined ? (row as Record<string, unknown>)[key] : column.get(row, index, request);
    return after(value, (present) => {
      if (present === undefined || present === null) return undefined;
      return varbindFrom({ oid: prefix + index, type: column.type, value: present } as {
        oid: string;
      } & ValueInput);
    });
  }

  /** The number of the column and the index that the name of an instance has; -1 and "" where it has none. */
  #split(oid: string): [number: number, index: string] {
    if (oid.length === this.root.length) return [-1, ""];
    const start = this.root.length + 1;
    const dot = oid.indexOf(".", start);
    return dot === -1 ? [Number(oid.slice(start)), ""] : [Number(oid.slice(start, dot)), oid.slice(dot + 1)];
  }
}

interface ReadableColumn<Row extends object> {
  readonly number: number;
  readonly column: Column<Row>;
  /** Name of the column with a dot after it. */
  readonly prefix: string;
  /** Property of a row. */
  readonly key: string;
}

function partOfColumn<Row extends object>(
  name: string,
  columns: Readonly<Record<number, Column<Row>>>,
): IndexPart {
  const column = Object.values(columns).find((candidate) => candidate.name === name);
  if (column === undefined)
    throw new TypeError(`the index names ${JSON.stringify(name)}, which is the name of no column`);
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
    throw new TypeError(`${name} is a ${column.type}, which cannot be part of an index`);
  const part = { name, type: column.type as IndexPart["type"] };
  return column.size !== undefined && column.size[0] === column.size[1]
    ? { ...part, length: column.size[0] }
    : part;
}
