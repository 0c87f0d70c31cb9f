import type { Anomaly } from "@snmp/mpm-core";
import { isWithin, type Varbind } from "@snmp/pdu";
import { ColumnWalk } from "./column-walk.ts";
import { WalkError } from "./errors.ts";
import type { WalkOptions } from "./options.ts";
import { type WithAnomalies, withAnomalies } from "./responses.ts";
import type { Session } from "./session.ts";

/** The cells of one row by column number. */
export type TableRow = Readonly<Record<number, Varbind>>;

/** The rows of a table by index, in the agent's order. The index is dotted text: the arcs that follow the column's number. */
export type Table = WithAnomalies<Map<string, TableRow>>;

/** Options for a table. */
export interface TableOptions extends WalkOptions {
  /** The numbers of the columns to read together, 0..4294967295; by default all columns, one after the other. */
  readonly columns?: readonly number[] | undefined;
}

/** Reads a conceptual table (RFC 2578 §7.1.12), whose entry is `table`.1. */
export async function readTable(session: Session, table: string, options: TableOptions): Promise<Table> {
  const entry = `${table}.1`;
  const columns = options.columns === undefined ? undefined : [...new Set(options.columns)];
  if (columns !== undefined) checkColumns(columns);
  if (columns?.length === 0) return new Map();
  const walk = new ColumnWalk(
    session,
    columns === undefined ? [entry] : columns.map((column) => `${entry}.${column}`),
    options,
  );
  const rows = new Map<string, Record<number, Varbind>>();
  const all: Varbind[] = [];
  const anomalies: Anomaly[] = [];
  try {
    for (let page = await walk.next(); page !== undefined; page = await walk.next()) {
      for (const cells of page) {
        for (const cell of cells) {
          all.push(cell);
          addCell(rows, entry, cell);
        }
      }
      if (walk.anomalies !== undefined) anomalies.push(...walk.anomalies);
    }
    return withAnomalies(rows, anomalies);
  } catch (error) {
    if (!WalkError.isInstance(error)) throw error;
    throw new WalkError(error.message, table, error.last, error.count, all, { cause: error.cause });
  }
}

function addCell(rows: Map<string, Record<number, Varbind>>, entry: string, cell: Varbind): void {
  const { oid } = cell;
  if (!isWithin(oid, entry) || oid.length === entry.length) return;
  const start = entry.length + 1;
  const dot = oid.indexOf(".", start);
  const column = Number(dot === -1 ? oid.slice(start) : oid.slice(start, dot));
  const index = dot === -1 ? "" : oid.slice(dot + 1);
  const row = rows.get(index);
  if (row === undefined) rows.set(index, { [column]: cell });
  else row[column] = cell;
}

function checkColumns(columns: readonly number[]): void {
  for (const column of columns) {
    if (!Number.isInteger(column) || column < 0 || column > 0xffffffff)
      throw new RangeError(`column ${column} is not in the range 0..4294967295`);
  }
}
