// The rows of a table in walking order. They are sorted when they change, not for each request; many rows, while others are answered.
import { monotonicNow } from "@snmp/mpm-core";
import { compareOids } from "@snmp/pdu";
import { chain, isPromise, type MaybePromise } from "../promises.ts";
import type { RequestInfo } from "./provider.ts";
import { collectRows, type KeyedRows, listAll, type RowCollection, type RowSource } from "./row-source.ts";
import { type SortedRows, sortRows } from "./sort-rows.ts";

export type { RowCollection, RowSource } from "./row-source.ts";
export type { SortedRows } from "./sort-rows.ts";

/** Keeps the sorted rows of one table. */
export class RowSet<Row extends object> {
  /** The rows per pending request: within one request they do not change. */
  readonly #pinned = new WeakMap<RequestInfo, MaybePromise<SortedRows<Row>>>();
  #sorted: SortedRows<Row> | undefined;
  #from: RowCollection<Row> | undefined;
  #size = 0;
  #freshUntil = -Infinity;
  #pending: PromiseLike<SortedRows<Row>> | undefined;
  /** The sorting in progress, for all requests that wait for the same rows. */
  #sorting: { from: RowCollection<Row>; size: number; sorted: PromiseLike<SortedRows<Row>> } | undefined;

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
    this.#sorting = undefined;
    this.#freshUntil = -Infinity;
  }

  /** Returns the rows for this request. */
  read(request: RequestInfo): MaybePromise<SortedRows<Row>> {
    const { source } = this;
    if (typeof source !== "function" && !isKeyed(source)) return this.#sort(source);
    const pinned = this.#pinned.get(request);
    if (pinned !== undefined) return pinned;
    const sorted = this.#fetch(source, request);
    this.#pinned.set(request, sorted);
    return sorted;
  }

  #fetch(source: FetchedSource<Row>, request: RequestInfo): MaybePromise<SortedRows<Row>> {
    if (monotonicNow() < this.#freshUntil) return this.#sorted!;
    // this request fetches again if the other one fails, or ends first
    if (this.#pending !== undefined && this.maxAge > 0)
      return this.#pending.then(undefined, () => this.#fetch(source, request));
    const inTime = <T>(value: MaybePromise<T>): MaybePromise<T> =>
      isPromise(value) ? untilAborted(value, request.signal) : value;
    // sorting goes on for the next requests, if this one cannot wait for its end
    const sorted = isKeyed(source)
      ? chain(inTime(chain(source.keys(request), listKeys)), (keys) => this.#sortKeys(keys, source))
      : chain(inTime(chain(source(request), collectRows<Row>)), (rows) => this.#sort(rows));
    const pending = chain(sorted, (rows) => this.#keep(rows));
    if (!isPromise(pending)) return pending;
    this.#pending = pending;
    const forget = (): void => void (this.#pending === pending && (this.#pending = undefined));
    pending.then(forget, forget);
    return pending;
  }

  #keep(sorted: SortedRows<Row>): SortedRows<Row> {
    this.#sorted = sorted;
    this.#freshUntil = monotonicNow() + this.maxAge;
    return sorted;
  }

  #sort(collection: RowCollection<Row>): MaybePromise<SortedRows<Row>> {
    const size = "size" in collection ? collection.size : collection.length;
    if (this.#sorted !== undefined && collection === this.#from && size === this.#size) return this.#sorted;
    if (this.#sorting?.from === collection && this.#sorting.size === size) return this.#sorting.sorted;
    const sorted = sortRows(collection, this.formatIndex, this.formatKey);
    if (!isPromise(sorted)) return this.#remember(sorted, collection, size);
    const sorting = { from: collection, size, sorted };
    this.#sorting = sorting;
    const end = (done?: SortedRows<Row>): void => {
      if (this.#sorting !== sorting) return;
      this.#sorting = undefined;
      if (done !== undefined) this.#remember(done, collection, size);
    };
    sorted.then(end, () => end());
    return sorted;
  }

  #remember(sorted: SortedRows<Row>, from: RowCollection<Row>, size: number): SortedRows<Row> {
    this.#sorted = sorted;
    this.#from = from;
    this.#size = size;
    return sorted;
  }

  #sortKeys(keys: readonly (number | string)[], source: KeyedRows<Row>): MaybePromise<SortedRows<Row>> {
    const sorted = sortRows(
      new Map(keys.map((key) => [key, key])),
      this.formatIndex as never,
      this.formatKey,
    );
    return chain(sorted, (rows) => this.#readOneByOne(rows, source));
  }

  #readOneByOne(
    { indexes, isPlain }: SortedRows<unknown>,
    { row: readRow }: KeyedRows<Row>,
  ): SortedRows<Row> {
    const rows = new Array<Row>(indexes.length);
    const pending = new Map<number, PromiseLike<Row | undefined>>();
    const load = (at: number, request: RequestInfo): MaybePromise<Row | undefined> => {
      const earlier = pending.get(at);
      if (earlier !== undefined) return earlier.then(undefined, () => load(at, request));
      const row = readRow(indexes[at]!, request);
      const keep = (read: Row | undefined): Row | undefined =>
        read === undefined ? undefined : (rows[at] = read);
      if (!isPromise(row)) return keep(row);
      const loaded = untilAborted(row, request.signal).then(keep);
      pending.set(at, loaded);
      const forget = (): void => void pending.delete(at);
      loaded.then(forget, forget);
      return loaded;
    };
    return { indexes, rows, isPlain, load };
  }
}

/** A source that is asked once per request, or less often. */
type FetchedSource<Row> = Exclude<RowSource<Row>, RowCollection<Row>>;

/** Whether rows are read one by one. */
export function isKeyed<Row>(source: RowSource<Row>): source is KeyedRows<Row> {
  return typeof source === "object" && "keys" in source && "row" in source;
}

/** Resolves as `promise` does, or rejects when the request ends before. */
function untilAborted<T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    const end = (): void => signal.removeEventListener("abort", abort);
    promise.then(resolve, reject).then(end, end);
  });
}

function listKeys(
  keys: Iterable<number | string> | AsyncIterable<number | string>,
): MaybePromise<(number | string)[]> {
  return Symbol.asyncIterator in keys ? listAll(keys) : [...keys];
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
