// The rows of a table in walking order. They are sorted when they change, not for each request.
import { monotonicNow } from "@snmp/mpm-core";
import { compareOids } from "@snmp/pdu";
import { chain, isPromise, type MaybePromise } from "../promises.ts";
import type { RequestInfo } from "./provider.ts";

/** Rows in any order: an array of rows that hold their own index, or a map by index (a number, or dotted text for several arcs). */
export type RowCollection<Row> = readonly Row[] | ReadonlyMap<number | string, Row>;

/** Rows, or a function that returns them. */
export type RowSource<Row> =
  RowCollection<Row> | ((request: RequestInfo) => MaybePromise<RowCollection<Row>>);

/** Rows sorted by index: `indexes[i]` is the index of `rows[i]`. */
export interface SortedRows<Row> {
  readonly indexes: readonly string[];
  readonly rows: readonly Row[];
  /** Whether every index is known to be valid after the OID of any column. */
  readonly isPlain: boolean;
}

/** Keeps the sorted rows of one table. */
export class RowSet<Row extends object> {
  /** The rows per pending request: within one request they do not change. */
  readonly #pinned = new WeakMap<RequestInfo, MaybePromise<SortedRows<Row>>>();
  #sorted: SortedRows<Row> | undefined;
  #from: RowCollection<Row> | undefined;
  #size = 0;
  #freshUntil = -Infinity;
  #pending: PromiseLike<SortedRows<Row>> | undefined;

  /** `maxAge`: milliseconds for which the rows that a function returned are reused. */
  constructor(
    readonly source: RowSource<Row>,
    readonly maxAge: number,
    readonly formatIndex: (row: Row) => string,
    readonly formatKey: (key: number | string) => string = String,
  ) {}

  /** Makes the next request read the rows again. */
  refresh(): void {
    this.#from = undefined;
    this.#freshUntil = -Infinity;
  }

  /** Returns the rows for this request. */
  read(request: RequestInfo): MaybePromise<SortedRows<Row>> {
    const { source } = this;
    if (typeof source !== "function") return this.#sort(source);
    const pinned = this.#pinned.get(request);
    if (pinned !== undefined) return pinned;
    const sorted = this.#fetch(source, request);
    this.#pinned.set(request, sorted);
    return sorted;
  }

  #fetch(
    source: Extract<RowSource<Row>, (...given: never[]) => unknown>,
    request: RequestInfo,
  ): MaybePromise<SortedRows<Row>> {
    if (monotonicNow() < this.#freshUntil) return this.#sorted!;
    if (this.#pending !== undefined && this.maxAge > 0) return this.#pending;
    const sorted = chain(source(request), (rows) => {
      const taken = this.#sort(rows);
      this.#freshUntil = monotonicNow() + this.maxAge;
      return taken;
    });
    if (!isPromise(sorted)) return sorted;
    this.#pending = sorted;
    const forget = (): void => void (this.#pending = undefined);
    sorted.then(forget, forget);
    return sorted;
  }

  #sort(collection: RowCollection<Row>): SortedRows<Row> {
    const size = "size" in collection ? collection.size : collection.length;
    if (this.#sorted !== undefined && collection === this.#from && size === this.#size) return this.#sorted;
    const sorted = sortRows(collection, this.formatIndex, this.formatKey);
    this.#sorted = sorted;
    this.#from = collection;
    this.#size = size;
    return sorted;
  }
}

/** Returns the position of the first row whose index is `index` or after it; the number of rows if there is no such row. */
export function lowerBound(indexes: readonly string[], index: string): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareOids(indexes[middle]!, index) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortRows<Row>(
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
