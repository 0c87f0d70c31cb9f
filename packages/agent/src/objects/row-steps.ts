// Reads cells of rows, and makes the steps that assign them.
import { type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import type { MaybePromise } from "../promises.ts";
import type { AnyColumn } from "./column.ts";
import type { RequestInfo, SetError, SetStep } from "./provider.ts";
import { convertLike } from "./row-value.ts";

/** A column, with the property of a row that holds its values. */
export interface Cell {
  readonly number: number;
  readonly column: AnyColumn;
  readonly key: string;
}

/** A cell that a Set assigns. */
export interface Target extends Cell {
  /** The position in the Set. */
  readonly position: number;
  readonly varbind: Varbind;
}

/** Returns the value of a cell; `undefined` without a column. */
export function readCell(
  row: object,
  cell: Cell | undefined,
  index: string,
  request: RequestInfo,
): MaybePromise<unknown> {
  if (cell === undefined) return undefined;
  const { column, key } = cell;
  return column.get === undefined ? (row as Record<string, unknown>)[key] : column.get(row, index, request);
}

/** Returns the value of a cell as a Set brings it, if a getter makes it; else the property of the row. */
export async function readReceived(
  row: object,
  cell: Cell,
  index: string,
  request: RequestInfo,
): Promise<unknown> {
  const value = await readCell(row, cell, index, request);
  const { get, type } = cell.column;
  if (get === undefined || value === undefined || value === null) return value;
  return varbindFrom({ oid: "1.3", type, value } as VarbindInput).value;
}

/** Returns a step that performs both, and undoes the second one first. */
export function joinSteps(first: SetStep, second: SetStep): SetStep {
  return {
    commit: async () => {
      await first.commit();
      await second.commit();
    },
    undo: async () => {
      await second.undo();
      await first.undo();
    },
  };
}

/** Returns the step that assigns a property, which keeps its JavaScript type, or why the value is refused. */
export function assignProperty(
  row: Record<string, unknown>,
  { key, varbind }: Pick<Cell, "key"> & { readonly varbind: Varbind },
): SetError | SetStep {
  const previous = row[key];
  const value = convertLike(varbind.value, previous);
  if (value === undefined) return "wrongValue";
  return {
    commit: () => {
      row[key] = value;
    },
    undo: () => {
      row[key] = previous;
    },
  };
}

/** Returns a value that another row has for a property. */
export function findSample(rows: readonly object[], key: string): unknown {
  for (const row of rows) {
    const value = (row as Record<string, unknown>)[key];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The step of an assignment that another one of the same row performs. */
export const emptyStep: SetStep = { commit: () => undefined, undo: () => undefined };
