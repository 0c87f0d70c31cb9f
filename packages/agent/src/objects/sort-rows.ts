// Puts rows into walking order.
import { monotonicNow } from "@snmp/mpm-core";
import { compareOids } from "@snmp/pdu";
import { type MaybePromise, nextTurn } from "../promises.ts";
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

/**
 * Sorts rows by index: at once, or, if they are many, in slices between which the event loop answers other requests. Throws, or rejects
 * with, an error for an invalid index, and for two rows with the same one.
 */
export function sortRows<Row>(
  collection: RowCollection<Row>,
  formatIndex: (row: Row) => string,
  formatKey: (key: number | string) => string,
): MaybePromise<SortedRows<Row>> {
  const list = new RowList<Row>();
  const isMap = "size" in collection;
  if ((isMap ? collection.size : collection.length) <= rowsAtOnce) {
    if (isMap) for (const [key, row] of collection) list.add(formatKey(key), row);
    else for (const row of collection) list.add(formatIndex(row), row);
    return list.sort();
  }
  // a copy: the array may change between two slices, and the iterator of a map allows that
  return isMap
    ? sortInSlices(list, collection, ([key, row]) => list.add(formatKey(key), row))
    : sortInSlices(list, collection.slice(), (row) => list.add(formatIndex(row), row));
}

async function sortInSlices<Row, Item>(
  list: RowList<Row>,
  items: Iterable<Item>,
  add: (item: Item) => void,
): Promise<SortedRows<Row>> {
  const pause = makePause();
  let count = 0;
  for (const item of items) {
    add(item);
    if (++count % rowsPerCheck === 0) await pause();
  }
  return list.sortSlowly(pause);
}

/** Rows with their indexes, in the order in which they were added. */
class RowList<Row> {
  #indexes: string[] = [];
  #rows: Row[] = [];
  #last: string | undefined;
  #isInOrder = true;
  #isPlain = true;

  add(index: string, row: Row): void {
    if (!plainIndex.test(index)) {
      checkIndex(index);
      this.#isPlain = false;
    }
    this.#isInOrder &&= this.#last === undefined || compareOids(this.#last, index) < 0;
    this.#last = index;
    this.#indexes.push(index);
    this.#rows.push(row);
  }

  /** Returns the rows in order. Throws for two rows with the same index. */
  sort(): SortedRows<Row> {
    if (this.#isInOrder) return this.#finish();
    const order = Uint32Array.from(this.#indexes.keys()).sort(this.#compare);
    const indexes = Array.from(order, (at) => this.#indexes[at]!);
    const rows = Array.from(order, (at) => this.#rows[at]!);
    indexes.forEach((index, i) => refuseEqual(indexes[i - 1], index));
    this.#indexes = indexes;
    this.#rows = rows;
    return this.#finish();
  }

  /** Does as `sort` does, with pauses: sorts parts, and merges them. */
  async sortSlowly(pause: () => Promise<void>): Promise<SortedRows<Row>> {
    if (this.#isInOrder) return this.#finish();
    const size = this.#indexes.length;
    let order = Uint32Array.from(this.#indexes.keys());
    for (let start = 0; start < size; start += rowsPerCheck) {
      order.subarray(start, start + rowsPerCheck).sort(this.#compare);
      await pause();
    }
    for (let width = rowsPerCheck; width < size; width *= 2) order = await this.#merge(order, width, pause);
    const indexes: string[] = [];
    const rows: Row[] = [];
    for (const at of order) {
      const index = this.#indexes[at]!;
      refuseEqual(indexes[indexes.length - 1], index);
      indexes.push(index);
      rows.push(this.#rows[at]!);
      if (rows.length % rowsPerCheck === 0) await pause();
    }
    this.#indexes = indexes;
    this.#rows = rows;
    return this.#finish();
  }

  /** Merges each two neighbouring parts of `width` positions that are in order. */
  async #merge(
    order: Uint32Array<ArrayBuffer>,
    width: number,
    pause: () => Promise<void>,
  ): Promise<Uint32Array<ArrayBuffer>> {
    const merged = new Uint32Array(order.length);
    for (let start = 0; start < order.length; start += 2 * width) {
      const middle = Math.min(start + width, order.length);
      const end = Math.min(middle + width, order.length);
      let [left, right] = [start, middle];
      for (let to = start; to < end; to++) {
        const takesLeft = left < middle && (right === end || this.#compare(order[left]!, order[right]!) <= 0);
        merged[to] = order[takesLeft ? left++ : right++]!;
        if (to % rowsPerCheck === 0) await pause();
      }
    }
    return merged;
  }

  readonly #compare = (a: number, b: number): number => compareOids(this.#indexes[a]!, this.#indexes[b]!);

  #finish(): SortedRows<Row> {
    return { indexes: this.#indexes, rows: this.#rows, isPlain: this.#isPlain };
  }
}

/** Returns a function that lets other requests run if it was called first, or last let them, more than some milliseconds ago. */
function makePause(): () => Promise<void> {
  let sliceStartedAt = monotonicNow();
  return async () => {
    if (monotonicNow() - sliceStartedAt < maxSlice) return;
    await nextTurn();
    sliceStartedAt = monotonicNow();
  };
}

function refuseEqual(before: string | undefined, index: string): void {
  if (before === index) throw new Error(`two rows have the index ${index}; each row needs its own`);
}

function checkIndex(index: string): void {
  if (!/^(?:0|[1-9]\d{0,9})(?:\.(?:0|[1-9]\d{0,9}))*$/.test(index))
    throw new TypeError(
      `${JSON.stringify(index)} is not the index of a row; use a number, or dotted text such as "10.1"`,
    );
}

/** Matches most indexes: up to 64 arcs of up to nine digits. */
const plainIndex = /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){0,63}$/;
/** Number of rows that are sorted at once, which takes some milliseconds. */
const rowsAtOnce = 4096;
/** Number of rows between two looks at the clock. */
const rowsPerCheck = 1024;
/** Milliseconds for which sorting may keep the event loop busy in one go. */
const maxSlice = 10;
