// The steps of a Set that change rows: by the hook of a column, by adding a row, and by removing one.
import { varbindFrom, type VarbindInput } from "@snmp/pdu";
import type { RequestInfo, SetStep } from "./provider.ts";
import { addRow, removeRow, type RowHooks } from "./row-collection.ts";
import type { Target } from "./row-steps.ts";
import type { RowSet } from "./rows.ts";

/** Returns the step that assigns a value by the hook of the column. */
export function createAssignment(
  row: object,
  { column, key, varbind }: Target,
  index: string,
  request: RequestInfo,
): SetStep {
  let previous: unknown;
  let isChanged = false;
  return {
    commit: async () => {
      previous =
        column.get === undefined
          ? (row as Record<string, unknown>)[key]
          : await column.get(row, index, request);
      isChanged = true;
      await column.set!(row, varbind.value, request);
    },
    undo: async () => {
      if (!isChanged || previous === undefined || previous === null) return;
      const input = { oid: varbind.oid, type: column.type, value: previous } as VarbindInput;
      await column.set!(row, varbindFrom(input).value, request);
    },
  };
}

/** Returns the step that adds a row. */
export function createCreation<Row extends object>(
  hooks: RowHooks<Row>,
  rows: RowSet<Row>,
  index: string,
  row: Row,
  request: RequestInfo,
): SetStep {
  return makeStep(
    () => addRow(hooks, index, row, request),
    () => removeRow(hooks, rows, index, undefined, request),
  );
}

/** Returns the step that removes a row. */
export function createRemoval<Row extends object>(
  hooks: RowHooks<Row>,
  rows: RowSet<Row>,
  index: string,
  row: Row,
  request: RequestInfo,
): SetStep {
  return makeStep(
    () => removeRow(hooks, rows, index, row, request),
    () => addRow(hooks, index, row, request),
  );
}

/** Returns a step whose change is undone only if it was begun. */
function makeStep(change: () => Promise<void> | void, undo: () => Promise<void> | void): SetStep {
  let isBegun = false;
  return {
    commit: async () => {
      isBegun = true;
      await change();
    },
    undo: async () => {
      if (isBegun) await undo();
    },
  };
}
