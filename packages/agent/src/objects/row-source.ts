// The forms in which a user gives the rows of a table.
import type { MaybePromise } from "../promises.ts";
import type { RequestInfo } from "./provider.ts";

/** Rows in any order: an array of rows that hold their own index, or a map by index (a number, or dotted text for several arcs). */
export type RowCollection<Row> = readonly Row[] | ReadonlyMap<number | string, Row>;

/** Rows that are listed one by one, at once or later: each with its own index, or as a pair of index and row. */
export type RowIterable<Row> =
  | Iterable<Row>
  | AsyncIterable<Row>
  | Iterable<readonly [index: number | string, row: object]>
  | AsyncIterable<readonly [index: number | string, row: object]>;

/** Rows that are read one by one: only those that a request asks for. */
export interface KeyedRows<Row> {
  /** Lists the indexes, in any order. Called at most once per request. */
  readonly keys: (
    request: RequestInfo,
  ) => MaybePromise<Iterable<number | string> | AsyncIterable<number | string>>;
  /** Returns the row with this index; `undefined` if it is gone. Called at most once per row, as long as the indexes are kept. */
  readonly row: (index: string, request: RequestInfo) => MaybePromise<Row | undefined>;
}

/** Rows, a function that returns them, such as an (async) generator, or functions that read them one by one. */
export type RowSource<Row> =
  | RowCollection<Row>
  | ((request: RequestInfo) => MaybePromise<RowCollection<Row> | RowIterable<Row>>)
  | KeyedRows<Row>;

/** Returns rows of any form as an array or a map. */
export function collectRows<Row extends object>(
  given: RowCollection<Row> | RowIterable<Row>,
): MaybePromise<RowCollection<Row>> {
  if (Array.isArray(given) || isMap(given)) return given as RowCollection<Row>;
  if (Symbol.asyncIterator in given) return collectLater(given as AsyncIterable<Listed<Row>>);
  if (!(Symbol.iterator in given))
    throw new TypeError("the rows must be an array, a map by index, or an (async) iterable");
  return fromList([...(given as Iterable<Listed<Row>>)]);
}

function isMap(given: object): boolean {
  return "size" in given && "get" in given;
}

/** Returns all items of an iterable. */
export async function listAll<Item>(items: Iterable<Item> | AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

type Listed<Row> = Row | readonly [index: number | string, row: Row];

async function collectLater<Row extends object>(
  rows: AsyncIterable<Listed<Row>>,
): Promise<RowCollection<Row>> {
  return fromList(await listAll(rows));
}

/** Pairs become a map; two pairs with the same index stay apart, so that the table refuses them. */
function fromList<Row extends object>(list: readonly Listed<Row>[]): RowCollection<Row> {
  if (!Array.isArray(list[0])) return list as readonly Row[];
  const pairs = list as readonly (readonly [number | string, Row])[];
  const map = new Map(pairs);
  if (map.size < pairs.length) throw new Error("two rows have the same index; each row needs its own");
  return map;
}
