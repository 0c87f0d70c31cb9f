// Puts rows into walking order.
import { compareOids } from "@snmp/pdu";
import type { MaybePromise } from "../promises.ts";
import type { RequestInfo } from "./provider.ts";
import type { RowCollection } from "./row-source.ts";

/** Rows sorted by index: `indexes[i]` is the index of `rows[i]`. */
export interface SortedRows<Row> {
  readonly indexes: readonly string[];
  /** The rows, with holes where `load` has not read one yet. */
  readonly rows: readonly Row[];
  /** Whether every index is known to be valid after the OID of any column. */
  readonly isPlain: boolean;
  /** Reads the row at a position, if rows are read one by one. */
  readonly load?: (position: number, request: RequestInfo) => MaybePromise<Row | undefined>;
}

/** Sorts rows by index. Throws an error for an invalid index, and for two rows with the same one. */
export function sortRows<Row>(
  collection: RowCollection<Row>,
  formatIndex: (row: Row) => string,
  formatKey: (key: number | string) => string,
): SortedRows<Row> {
  let indexes: string[] = [];
  let rows: Row[] = [];
  let inOrder = true;
  let isPlain = true;
  const add = (index: string, row: Row): void => {
    if (!plainIndex.test(index)) {
      checkIndex(index);
      isPlain = false;
    }
    inOrder &&= indexes.length === 0 || compareOids(indexes.at(-1)!, index) < 0;
    indexes.push(index);
    rows.push(row);
  };
  if ("size" in collection) for (const [key, row] of collection) add(formatKey(key), row);
  else for (const row of collection) add(formatIndex(row), row);
  if (!inOrder) {
    const order = [...indexes.keys()].sort((a, b) => compareOids(indexes[a]!, indexes[b]!));
    indexes = order.map((at) => indexes[at]!);
    rows = order.map((at) => rows[at]!);
    const duplicate = indexes.find((index, i) => i > 0 && indexes[i - 1] === index);
    if (duplicate !== undefined)
      throw new Error(`two rows have the index ${duplicate}; each row needs its own`);
  }
  return { indexes, rows, isPlain };
}

function checkIndex(index: string): void {
  if (!/^(?:0|[1-9]\d{0,9})(?:\.(?:0|[1-9]\d{0,9}))*$/.test(index))
    throw new TypeError(
      `${JSON.stringify(index)} is not the index of a row; use a number, or dotted text such as "10.1"`,
    );
}

/** Matches most indexes: up to 64 arcs of up to nine digits. */
const plainIndex = /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){0,63}$/;
