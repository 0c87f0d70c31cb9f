// RFC 3416 §4.2.5 and RFC 2579 (RowStatus): assigns the cells of a table, and creates and removes rows.
import { type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import type { MaybePromise } from "../promises.ts";
import type { AnyColumn, Columns } from "./column.ts";
import type { RequestInfo, SetError, SetStep } from "./provider.ts";
import { rowStatus, firstStatusOf, checkStatus } from "./row-status.ts";
import { addRow, removeRow } from "./row-collection.ts";
import { convertLike } from "./row-value.ts";
import { lowerBound, type RowSet } from "./rows.ts";
import { checkSyntax } from "./syntax.ts";
import type { TableOptions } from "./table.ts";
import { type IndexPart, parseIndex } from "./table-index.ts";

/** Options for rows that managers create and remove, with Sets of columns that are `read-create`. */
export interface RowCreation<Row extends object> {
  /** Number of the column that is a RowStatus (RFC 2579). Without one, a Set of any `read-create` column creates the row. */
  readonly rowStatus?: number;
  /** Returns an error-status to refuse a new row before anything changes. `values` are those of the Set and of the index, by name. */
  readonly validateRow?: (
    index: string,
    values: Readonly<Record<string, unknown>>,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Creates the row; required if `rows` is a function. By default `values` becomes a row of the array or map. */
  readonly create?: (
    index: string,
    values: Record<string, unknown>,
    request: RequestInfo,
  ) => MaybePromise<void>;
  /** Removes the row; required with `create`. */
  readonly remove?: (index: string, row: Row | undefined, request: RequestInfo) => MaybePromise<void>;
}

interface Target {
  readonly position: number;
  readonly column: AnyColumn;
  readonly key: string;
  readonly isStatus: boolean;
  readonly varbind: Varbind;
}

type Prepared = SetError | SetStep;

/** Performs the Sets of one table. */
export class TableWriter<Row extends object> {
  constructor(
    readonly root: string,
    readonly options: TableOptions<Row>,
    readonly index: readonly IndexPart[] | undefined,
    readonly rows: RowSet<Row>,
  ) {}

  async prepare(assignments: readonly Varbind[], request: RequestInfo): Promise<readonly Prepared[]> {
    const prepared = new Array<Prepared>(assignments.length).fill("notWritable");
    const targets = new Map<string, Target[]>();
    assignments.forEach((varbind, position) => {
      const [number, ...index] = varbind.oid.slice(this.root.length + 1).split(".");
      const column = (this.options.columns as unknown as Columns)[Number(number)];
      if (column?.access !== "read-write" && column?.access !== "read-create") return;
      const isStatus = this.options.rowStatus === Number(number);
      const refused = checkSyntax(isStatus ? { type: "Integer32", range: [1, 6] } : column, varbind);
      if (refused !== undefined || index.length === 0) {
        prepared[position] = refused ?? "noCreation";
        return;
      }
      const target = { position, column, key: column.name ?? number!, isStatus, varbind };
      const others = targets.get(index.join("."));
      if (others === undefined) targets.set(index.join("."), [target]);
      else others.push(target);
    });
    const { indexes, rows } = await this.rows.read(request);
    for (const [index, group] of targets) {
      const at = lowerBound(indexes, index);
      const row = indexes[at] === index ? rows[at] : undefined;
      const outcomes =
        row === undefined
          ? await this.#prepareNewRow(index, group, request)
          : await this.#prepareExistingRow(index, row, group, request);
      group.forEach(({ position }, i) => (prepared[position] = outcomes[i]!));
    }
    return prepared.map((outcome) => (typeof outcome === "string" ? outcome : this.#refreshAfter(outcome)));
  }

  /** Returns the same step, which also makes the next request read the rows again, whether it succeeds or not. */
  #refreshAfter(step: SetStep): SetStep {
    const refresh = (): void => this.rows.refresh();
    return {
      commit: async () => Promise.resolve(step.commit()).finally(refresh),
      undo: async () => Promise.resolve(step.undo()).finally(refresh),
    };
  }

  #prepareExistingRow(
    index: string,
    row: Row,
    group: readonly Target[],
    request: RequestInfo,
  ): Promise<Prepared[]> {
    return Promise.all(
      group.map(async (target) => {
        const { column, varbind, isStatus } = target;
        const refused = isStatus
          ? checkStatus(varbind.value)
          : await column.validate?.(varbind.value, row, request);
        if (refused !== undefined) return refused;
        if (isStatus && varbind.value === rowStatus.destroy) return this.#createRemoval(index, row, request);
        return column.set === undefined
          ? assignProperty(row as Record<string, unknown>, target)
          : this.#createAssignment(row, target, index, request);
      }),
    );
  }

  async #prepareNewRow(index: string, group: readonly Target[], request: RequestInfo): Promise<Prepared[]> {
    const refuseAll = (error: SetError): Prepared[] => group.map(() => error);
    const values = this.index === undefined ? {} : parseIndex(this.index, index);
    const { rows, create, rowStatus: statusColumn } = this.options;
    if (values === undefined || (typeof rows === "function" && create === undefined))
      return refuseAll("noCreation");
    if (group.some(({ column }) => column.access !== "read-create")) return refuseAll("noCreation");
    const status = group.find(({ isStatus }) => isStatus);
    if (statusColumn !== undefined) {
      if (status === undefined) return refuseAll("inconsistentName");
      if (status.varbind.value === rowStatus.destroy)
        return group.map(({ isStatus }) => (isStatus ? emptyStep : "inconsistentName"));
      const first = firstStatusOf(status.varbind.value);
      if (typeof first === "string")
        return group.map(({ isStatus }) => (isStatus ? first : "inconsistentName"));
      values[status.key] = first;
    }
    const samples = create === undefined ? (await this.rows.read(request)).rows : [];
    const convert = (key: string, value: unknown): unknown =>
      convertLike(value as Varbind["value"], findSample(samples, key));
    for (const [key, value] of Object.entries(values)) values[key] = convert(key, value) ?? value;
    const refused = await Promise.all(
      group.map(async ({ column, key, isStatus, varbind }) => {
        if (isStatus) return undefined;
        values[key] = convert(key, varbind.value);
        if (values[key] === undefined) return "wrongValue";
        return column.validate?.(varbind.value, undefined, request);
      }),
    );
    if (refused.some((error) => error !== undefined)) return refused.map((error) => error ?? emptyStep);
    const reason = await this.options.validateRow?.(index, values, request);
    return reason === undefined
      ? group.map((_, i) => (i === 0 ? this.#createCreation(index, values, request) : emptyStep))
      : refuseAll(reason);
  }

  /** Returns the step that assigns a value by the hook of the column. */
  #createAssignment(
    row: Row,
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

  #createCreation(index: string, values: Record<string, unknown>, request: RequestInfo): SetStep {
    let isChanged = false;
    return {
      commit: async () => {
        isChanged = true;
        await addRow(this.options, index, values as Row, request);
      },
      undo: async () => {
        if (isChanged) await removeRow(this.options, this.rows, index, undefined, request);
      },
    };
  }

  #createRemoval(index: string, row: Row, request: RequestInfo): SetStep {
    let isChanged = false;
    return {
      commit: async () => {
        isChanged = true;
        await removeRow(this.options, this.rows, index, row, request);
      },
      undo: async () => {
        if (isChanged) await addRow(this.options, index, row, request);
      },
    };
  }
}

/** Returns the step that assigns a property, which keeps its JavaScript type, or why the value is refused. */
function assignProperty(row: Record<string, unknown>, { key, varbind }: Target): Prepared {
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
function findSample(rows: readonly object[], key: string): unknown {
  for (const row of rows) {
    const value = (row as Record<string, unknown>)[key];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

const emptyStep: SetStep = { commit: () => undefined, undo: () => undefined };
