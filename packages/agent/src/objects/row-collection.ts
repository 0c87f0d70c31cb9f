// Adds rows to the collection of a table, and removes them.
import type { MaybePromise } from "../promises.ts";
import type { RequestInfo } from "./provider.ts";
import type { RowSet, RowSource } from "./rows.ts";

/** The rows of a table, and the hooks that create and remove them. */
export interface RowHooks<Row extends object> {
  readonly rows: RowSource<Row>;
  readonly create?: (
    index: string,
    values: Record<string, unknown>,
    request: RequestInfo,
  ) => MaybePromise<void>;
  readonly remove?: (index: string, row: Row | undefined, request: RequestInfo) => MaybePromise<void>;
}

/** Adds a row, by `create` or to the array or map. */
export async function addRow<Row extends object>(
  { rows, create }: RowHooks<Row>,
  index: string,
  row: Row,
  request: RequestInfo,
): Promise<void> {
  if (create !== undefined) await create(index, row as Record<string, unknown>, request);
  else if (typeof rows === "function")
    throw new Error("the table needs `create`, since its rows come from a function");
  else if ("size" in rows) (rows as Map<number | string, Row>).set(findKey(rows, index), row);
  else (rows as Row[]).push(row);
}

/** Removes a row, by `remove` or from the array or map. `row` is missing if only its index is known. */
export async function removeRow<Row extends object>(
  { rows, remove }: RowHooks<Row>,
  rowSet: RowSet<Row>,
  index: string,
  row: Row | undefined,
  request: RequestInfo,
): Promise<void> {
  if (remove !== undefined) return remove(index, row, request);
  if (typeof rows === "function")
    throw new Error("the table needs `remove`, since its rows come from a function");
  if ("size" in rows) (rows as Map<number | string, Row>).delete(findKey(rows, index));
  else {
    const list = rows as Row[];
    const at = list.findIndex((candidate) => candidate === row || rowSet.formatIndex(candidate) === index);
    if (at !== -1) list.splice(at, 1);
  }
}

/** Returns the key of a row in a map whose keys are numbers or text. */
function findKey(rows: ReadonlyMap<number | string, unknown>, index: string): number | string {
  if (rows.has(index)) return index;
  const [first] = rows.keys();
  return typeof first !== "string" && !index.includes(".") ? Number(index) : index;
}
