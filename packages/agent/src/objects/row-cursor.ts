// A position in a table. A GetBulkRequest asks for many instances in a row: a cursor moves on without a search.
import { isPromise, type MaybePromise } from "../promises.ts";
import type { Varbind } from "@snmp/pdu";
import type { RequestInfo } from "./provider.ts";
import { type ReadableColumn, readCell, readLoadedCell } from "./readable-column.ts";
import type { SortedRows } from "./sort-rows.ts";

/** Walks through the instances of a table, column by column (RFC 3416 §4.2.2), in the rows that one request sees. */
export class RowCursor<Row extends object> {
  /** `column` and `row` are the positions from which the first instance is searched. */
  constructor(
    readonly columns: readonly ReadableColumn[],
    readonly sorted: SortedRows<Row>,
    readonly request: RequestInfo,
    private column: number,
    private row: number,
  ) {}

  /** Returns the next instance; `undefined` at the end of the table. */
  next(): MaybePromise<Varbind | undefined> {
    const { sorted, request } = this;
    const { rows, indexes, isPlain } = sorted;
    for (; this.column < this.columns.length; this.column++, this.row = 0) {
      const readable = this.columns[this.column]!;
      if (readable.column.type === "Counter64" && !request.counter64) continue;
      while (this.row < rows.length) {
        const at = this.row++;
        const row = rows[at];
        const cell =
          row === undefined
            ? readLoadedCell(readable, sorted, at, request)
            : readCell(readable, row, indexes[at]!, isPlain, request);
        if (cell !== undefined) return isPromise(cell) ? this.#nextLater(cell) : cell;
        request.step();
      }
    }
    return undefined;
  }

  async #nextLater(pending: PromiseLike<Varbind | undefined>): Promise<Varbind | undefined> {
    return (await pending) ?? this.next();
  }
}
