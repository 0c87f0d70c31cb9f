// The rows of a table in the order in which a manager walks them, sorted when they change and not when they are asked for.
import { monotonicNow } from "@snmp/mpm-core";
import { compareOids } from "@snmp/pdu";
import { after, isPromise, type MaybePromise } from "../promises.ts";
import type { RequestInfo } from "./provider.ts";

/** Rows in any order: an array whose rows hold their own index, or a map by index (a number, or dotted text for several arcs). */
export type RowCollection<Row> = readonly Row[] | ReadonlyMap<number | string, Row>;

/** Rows, or what gives them. */
export type RowSource<Row> =
  RowCollection<Row> | ((request: RequestInfo) => MaybePromise<RowCollection<Row>>);

/** Rows sorted by index: `indexes[i]` is that of `rows[i]`. */
export interface SortedRows<Row> {
  readonly indexes: readonly string[];
  readonly rows: readonly Row[];
}

/** Keeps the sorted rows of one table. */
export class RowSet<Row extends object> {
  /** The rows of each request that is under way: within one request they do not change. */
  readonly #pinned = new WeakMap<RequestInfo, MaybePromise<SortedRows<Row>>>();
  #sorted: SortedRows<Row> | undefined;
  #from: RowCollection<Row> | undefined;
  #size = 0;
  #freshUntil = -Infinity;
  #underWay: PromiseLike<SortedRows<Row>> | undefined;

  /** `maxAge`: milliseconds for which the rows that a function gave are used again. */
  constructor(
    readonly source: RowSource<Row>,
    readonly maxAge: number,
    readonly indexOfRow: (row: Row) => string,
  ) {}

  /** Has the rows taken anew for the next request. */
  refresh(): void {
    this.#from = undefined;
    this.#freshUntil = -Infinity;
  }

  /** The rows, as they are for this request. */
  current(request: RequestInfo): MaybePromise<SortedRows<Row>> {
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
    if (this.#underWay !== undefined && this.maxAge > 0) return this.#underWay;
    const sorted = after(source(request), (rows) => {
      const taken = this.#sort(rows);
      this.#freshUntil = monotonicNow() + this.maxAge;
      return taken;
    });
    if (!isPromise(sorted)) return sorted;
    this.#underWay = sorted;
    const done = (): void => void (this.#underWay = undefined);
    sorted.then(done, done);
    return sorted;
  }

  #sort(collection: RowCollection<Row>): SortedRows<Row> {
    const size = "size" in collection ? collection.size : collection.length;
    if (this.#sorted !== undefined && collection === this.#from && size === this.#size) return this.#sorted;
    const sorted = sortRows(collection, this.indexOfRow);
    this.#sorted = sorted;
    this.#from = collection;
    this.#size = size;
    return sorted;
  }
}

/** Position of the first row whose index is `index` or after it; the number of rows when there is none. */
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

function sortRows<Row>(collection: RowCollection<Row>, indexOfRow: (row: Row) => string): SortedRows<Row> {
  const entries: [index: string, row: Row][] =
    "size" in collection
      ? Array.from(collection, ([index, row]) => [checkedIndex(String(index)), row])
      : collection.map((row) => [checkedIndex(indexOfRow(row)), row]);
  const inOrder = entries.every(([index], i) => i === 0 || compareOids(entries[i - 1]![0], index) < 0);
  if (!inOrder) {
    entries.sort(([a], [b]) => compareOids(a, b));
    const twice = entries.find(([index], i) => i > 0 && entries[i - 1]![0] === index);
    if (twice !== undefined) throw new Error(`two rows have the index ${twice[0]}`);
  }
  return { indexes: entries.map(([index]) => index), rows: entries.map(([, row]) => row) };
}

function checkedIndex(index: string): string {
  if (!/^(?:0|[1-9]\d{0,9})(?:\.(?:0|[1-9]\d{0,9}))*$/.test(index))
    throw new TypeError(`${JSON.stringify(index)} is no index of a row`);
  return index;
}
