import type { Anomaly } from "@snmp/mpm-core";
import { compareOids, isWithin, type Varbind } from "@snmp/pdu";
import { ColumnWalk } from "./column-walk.ts";
import type { Page } from "./column-set.ts";
import { endWalk, startWalk } from "./diagnostics.ts";
import { WalkError } from "./errors.ts";
import { type Call, startDeadline, type WalkOptions } from "./options.ts";
import { findColumns, walkSideBySide } from "./parallel-columns.ts";
import { type WithAnomalies, withAnomalies } from "./responses.ts";
import type { Session } from "./session.ts";
import { withJson } from "./map-json.ts";
import { identify } from "./table-oid.ts";

/** The cells of one row by column number. */
export type TableRow<Value extends Varbind = Varbind> = Readonly<Record<number, Value>>;

/**
 * The rows of a table by index, in the order of their indices. The index is dotted text: the arcs that follow the column's number.
 * `JSON.stringify` makes it an object of rows by index, each an object of cells by column number.
 */
export type Table<Value extends Varbind = Varbind> = WithAnomalies<Map<string, TableRow<Value>>> & {
  /** Returns the rows as an object by index, for `JSON.stringify`. */
  toJSON(): Readonly<Record<string, TableRow<Value>>>;
};

/** Options for a table. */
export interface TableOptions extends WalkOptions, ParallelOptions {
  /** The numbers of the columns to read together, 0..4294967295; by default all columns, one after the other. */
  readonly columns?: readonly number[] | undefined;
}

/** How many columns of a table are read at the same time. */
export interface ParallelOptions {
  /**
   * The most requests of this call that are pending at once, 1..2147483647, each for one column; 1 by default: one request at a time, for
   * all `columns` together. Where a round trip takes long, a large table comes in a fraction of the time. If there are fewer columns than that,
   * pages of a column are asked for in advance, as `parallel` of a walk does.
   */
  readonly parallel?: number | undefined;
}

/** Reads a conceptual table (RFC 2578 §7.1.12), whose entry is `table`.1, or what else has the OID `table`. */
export async function readTable(session: Session, table: string, options: TableOptions): Promise<Table> {
  const columns = options.columns === undefined ? undefined : [...new Set(options.columns)];
  if (columns !== undefined) checkColumns(columns);
  if (columns?.length === 0) return withJson<TableRow>(new Map());
  const call = startDeadline(options, session.options);
  const reading = new Reading(table, `${table}.1`, columns);
  await reading.read(session, call);
  const other = await identify(session, table, reading, call);
  if (other === undefined) return reading.finish();
  const again = new Reading(table, other.entry, other.column === undefined ? columns : [other.column]);
  await again.read(session, call);
  return again.finish();
}

/** Reads the columns of an entry, all if none are given. The `call` has its deadline. */
export async function readEntry(
  session: Session,
  table: string,
  entry: string,
  columns: readonly number[] | undefined,
  call: WalkOptions & ParallelOptions,
): Promise<Table> {
  const reading = new Reading(table, entry, columns);
  await reading.read(session, call);
  return reading.finish();
}

/** The rows of one table as they come. */
class Reading {
  readonly rows = new Map<string, Record<number, Varbind>>();
  /** The first instance that has a column's number and no index, or no number: then `entry` is not an entry. */
  misfit: Varbind | undefined = undefined;
  readonly #all: Varbind[] = [];
  readonly #anomalies: Anomaly[] = [];
  /** The index of the last row that was added, and whether all came in order. */
  #last = "";
  #isSorted = true;

  constructor(
    readonly table: string,
    readonly entry: string,
    readonly columns: readonly number[] | undefined,
  ) {}

  /** Reads all, unless it begins with a misfit. */
  async read(session: Session, options: WalkOptions & ParallelOptions): Promise<void> {
    const { parallel = 1 } = options;
    try {
      if (parallel > 1) await this.#readSideBySide(session, parallel, options);
      else await this.#readTogether(session, options);
    } catch (error) {
      if (!WalkError.isInstance(error)) throw error;
      const { message, last, cause } = error;
      throw new WalkError(message, this.table, last, this.#all.length, this.#all, { cause });
    }
  }

  /** Reads each column with a walk of its own. Subscribers see them as one. */
  async #readSideBySide(session: Session, parallel: number, options: WalkOptions): Promise<void> {
    const { entry, columns } = this;
    const walk = startWalk(session, columns === undefined ? [entry] : rootsOf(entry, columns));
    try {
      await this.#walkColumns(session, parallel, walk === undefined ? options : { ...options, walk });
      if (walk !== undefined) endWalk(walk, this.#all.length);
    } catch (error) {
      if (walk !== undefined) endWalk(walk, this.#all.length, error);
      throw error;
    }
  }

  async #walkColumns(session: Session, parallel: number, options: Call & WalkOptions): Promise<void> {
    const columns = this.columns ?? (await findColumns(session, this.entry, options));
    if (columns === undefined || columns.length === 0) return this.#readTogether(session, options);
    await walkSideBySide(session, rootsOf(this.entry, columns), parallel, options, this.#take);
  }

  async #readTogether(session: Session, options: Call & WalkOptions): Promise<void> {
    const { entry, columns } = this;
    const roots = columns === undefined ? [entry] : rootsOf(entry, columns);
    const walk = new ColumnWalk(session, roots, options);
    for (let page = await walk.next(); page !== undefined; page = await walk.next()) {
      this.#take(page, walk);
      if (this.misfit !== undefined && this.rows.size === 0) return walk.leave();
    }
  }

  readonly #take = (page: Page, { anomalies }: ColumnWalk): void => {
    for (const cells of page) for (const cell of cells) this.#add(cell);
    if (anomalies !== undefined) this.#anomalies.push(...anomalies);
  };

  /** Returns the rows in the order of their indices. A row whose first cell is missing came behind the others. */
  finish(): Table {
    const rows = this.#isSorted ? this.rows : new Map([...this.rows].sort(([a], [b]) => compareOids(a, b)));
    return withAnomalies(withJson<TableRow>(rows), this.#anomalies);
  }

  #add(cell: Varbind): void {
    const { oid } = cell;
    const { entry, rows } = this;
    this.#all.push(cell);
    if (!isWithin(oid, entry) || oid.length === entry.length) return;
    const start = entry.length + 1;
    const dot = oid.indexOf(".", start);
    if (dot === -1) {
      this.misfit ??= cell;
      return;
    }
    const column = Number(oid.slice(start, dot));
    const index = oid.slice(dot + 1);
    const row = rows.get(index);
    if (row !== undefined) {
      row[column] = cell;
      return;
    }
    rows.set(index, { [column]: cell });
    if (this.#last !== "" && compareOids(index, this.#last) < 0) this.#isSorted = false;
    this.#last = index;
  }
}

function rootsOf(entry: string, columns: readonly number[]): string[] {
  return columns.map((column) => `${entry}.${column}`);
}

function checkColumns(columns: readonly number[]): void {
  for (const column of columns) {
    if (!Number.isInteger(column) || column < 0 || column > 0xffffffff)
      throw new RangeError(`column ${column} is not in the range 0..4294967295`);
  }
}
