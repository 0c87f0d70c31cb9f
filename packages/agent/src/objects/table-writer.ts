// RFC 3416 §4.2.5 and RFC 2579 (RowStatus): assigns the cells of a table, and creates and removes rows.
import { type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import { decideRow, type RowRules, type RowState, rowStatus, stateOf } from "../rows/row-status.ts";
import { checkStorage, storageType } from "../rows/storage-type.ts";
import type { AnyColumn, Columns } from "./column.ts";
import type { RequestInfo, SetError, SetStep } from "./provider.ts";
import { addRow, removeRow } from "./row-collection.ts";
import { assignProperty, type Cell, emptyStep, findSample, joinSteps, readCell } from "./row-steps.ts";
import { convertLike } from "./row-value.ts";
import { lowerBound, type RowSet } from "./rows.ts";
import { checkSyntax } from "./syntax.ts";
import type { TableOptions } from "./table.ts";
import { type IndexPart, parseIndex } from "./table-index.ts";

interface Target extends Cell {
  readonly position: number;
  readonly varbind: Varbind;
}

type Prepared = SetError | SetStep;

/** Performs the Sets of one table. */
export class TableWriter<Row extends object> {
  readonly #columns: Columns;
  /** The columns that a row needs before it can be active. */
  readonly #required: readonly Cell[];
  readonly #status: Cell | undefined;
  readonly #storage: Cell | undefined;

  /** @throws A `TypeError` if `required`, `rowStatus` or `storageType` name a column that does not exist. */
  constructor(
    readonly root: string,
    readonly options: TableOptions<Row>,
    readonly index: readonly IndexPart[] | undefined,
    readonly rows: RowSet<Row>,
  ) {
    this.#columns = options.columns as unknown as Columns;
    const { rowStatus: status, storageType: storage, required = [] } = options;
    this.#status = status === undefined ? undefined : this.#cell(status, "rowStatus");
    this.#storage = storage === undefined ? undefined : this.#cell(storage, "storageType");
    this.#required = required.map((name) => {
      const found = Object.entries(this.#columns).find(
        ([number, column]) => (column.name ?? number) === name,
      );
      if (found === undefined)
        throw new TypeError(
          `required names the column ${JSON.stringify(name)}, which does not exist; add the column, or correct the name`,
        );
      return this.#cell(Number(found[0]), "required");
    });
  }

  async prepare(assignments: readonly Varbind[], request: RequestInfo): Promise<readonly Prepared[]> {
    const prepared = new Array<Prepared>(assignments.length).fill("notWritable");
    const targets = new Map<string, Target[]>();
    const invalid = new Set<string>();
    assignments.forEach((varbind, position) => {
      const [digits, ...arcs] = varbind.oid.slice(this.root.length + 1).split(".");
      const number = Number(digits);
      const index = arcs.join(".");
      const column = this.#columns[number];
      if (column?.access !== "read-write" && column?.access !== "read-create") return;
      const refused = checkSyntax(this.#syntaxOf(number, column), varbind);
      if (refused !== undefined || arcs.length === 0) {
        prepared[position] = refused ?? "noCreation";
        invalid.add(index);
        return;
      }
      const target = { position, number, column, key: column.name ?? digits!, varbind };
      const others = targets.get(index);
      if (others === undefined) targets.set(index, [target]);
      else others.push(target);
    });
    const { indexes, rows } = await this.rows.read(request);
    for (const [index, group] of targets) {
      const at = lowerBound(indexes, index);
      const row = indexes[at] === index ? rows[at] : undefined;
      const outcomes =
        this.#status !== undefined && invalid.has(index)
          ? group.map(() => emptyStep) // the Set fails at the invalid value, whatever becomes of the row
          : row === undefined
            ? await this.#prepareNewRow(index, group, request)
            : await this.#prepareExistingRow(index, row, group, request);
      group.forEach(({ position }, i) => (prepared[position] = outcomes[i]!));
    }
    return prepared.map((outcome) => (typeof outcome === "string" ? outcome : this.#refreshAfter(outcome)));
  }

  #cell(number: number, option: string): Cell {
    const column = this.#columns[number];
    if (column === undefined)
      throw new TypeError(`${option} names the column ${number}, which does not exist; add it to columns`);
    return { number, column, key: column.name ?? String(number) };
  }

  #syntaxOf(number: number, column: AnyColumn): AnyColumn {
    if (number === this.#status?.number) return { type: "Integer32", range: [1, 6] };
    return number === this.#storage?.number ? { type: "Integer32", range: [1, 5] } : column;
  }

  /** Returns the same step, which also makes the next request read the rows again, whether it succeeds or not. */
  #refreshAfter(step: SetStep): SetStep {
    const refresh = (): void => this.rows.refresh();
    return {
      commit: async () => Promise.resolve(step.commit()).finally(refresh),
      undo: async () => Promise.resolve(step.undo()).finally(refresh),
    };
  }

  async #prepareExistingRow(
    index: string,
    row: Row,
    group: readonly Target[],
    request: RequestInfo,
  ): Promise<Prepared[]> {
    const plan = await this.#plan(index, row, group, request);
    const refused = await Promise.all(
      group.map(
        async (target) =>
          plan.refuse(target) ??
          (this.#isStatus(target) ? undefined : target.column.validate?.(target.varbind.value, row, request)),
      ),
    );
    if (refused.some((error) => error !== undefined)) return refused.map((error) => error ?? emptyStep);
    const steps = group.map((target) =>
      this.#isStatus(target) ? emptyStep : this.#assign(row, target, index, request),
    );
    const status = this.#statusStep(plan, index, row, request);
    const last = steps.length - 1;
    // the status comes last, whatever its place in the Set, so that nothing is active before it has its values
    if (status !== undefined && typeof steps[last] === "object")
      steps[last] = this.#isStatus(group[last]!) ? status : joinSteps(steps[last], status);
    return steps;
  }

  #isStatus({ number }: Target): boolean {
    return number === this.#status?.number;
  }

  /** Decides what becomes of a row (RFC 2579). */
  async #plan(
    index: string,
    row: Row | undefined,
    group: readonly Target[],
    request: RequestInfo,
  ): Promise<Plan> {
    const { options } = this;
    const present = row === undefined ? undefined : await readCell(row, this.#storage, index, request);
    const storage = typeof present === "number" ? present : undefined;
    const written = (cell: Cell | undefined): number | undefined =>
      group.find(({ number }) => number === cell?.number)?.varbind.value as number | undefined;
    if (this.#status === undefined) {
      const changes = group.some(({ number }) => number !== this.#storage?.number);
      const verdict = checkStorage(storage, { storage: written(this.#storage), changes, removes: false });
      return {
        state: "active",
        next: "active",
        writesStatus: false,
        refuse: ({ number }) => (number === this.#storage?.number ? verdict.storage : verdict.columns),
      };
    }
    const state =
      row === undefined ? "nonexistent" : stateOf(await readCell(row, this.#status, index, request));
    const isInUse =
      state === "active" && row !== undefined && (await options.isInUse?.(index, row, request)) === true;
    const { allowsWaiting = true, changesWhileActive = true } = options;
    const rules: RowRules = { allowsWaiting, changesWhileActive, isInUse };
    const status = written(this.#status);
    const isComplete = await this.#isComplete(index, row, group, request);
    const isStorage = ({ number }: Target): boolean => number === this.#storage?.number;
    const decision =
      group.every(isStorage) && state === "active" ? state : decideRow(state, { status, isComplete }, rules);
    const error = typeof decision === "object" ? decision.error : undefined;
    const next = typeof decision === "object" ? state : decision;
    const verdict = checkStorage(storage, {
      storage: written(this.#storage),
      changes: next !== state || !group.every((target) => isStorage(target) || this.#isStatus(target)),
      removes: next === "nonexistent",
    });
    const conflicts = group.some((target) => this.#isStatus(target) && target.varbind.value !== status);
    return {
      state,
      next,
      writesStatus: status !== undefined,
      refuse: (target) => {
        if (isStorage(target) && verdict.storage !== undefined) return verdict.storage;
        if (!this.#isStatus(target))
          return status === undefined ? (error ?? verdict.columns) : verdict.columns;
        return error ?? verdict.status ?? (conflicts ? "inconsistentValue" : undefined);
      },
    };
  }

  /** Whether a row has all required values once the Set is done. */
  async #isComplete(
    index: string,
    row: Row | undefined,
    group: readonly Target[],
    request: RequestInfo,
  ): Promise<boolean> {
    const { defaults = {} } = this.options;
    for (const cell of this.#required) {
      if (group.some(({ number }) => number === cell.number)) continue;
      const value = row === undefined ? defaults[cell.key] : await readCell(row, cell, index, request);
      if (value === undefined || value === null) return false;
    }
    return true;
  }

  /** Returns the step that removes a row or changes its status; `undefined` if the status stays. */
  #statusStep(
    { state, next, writesStatus }: Plan,
    index: string,
    row: Row,
    request: RequestInfo,
  ): SetStep | undefined {
    if (next === "nonexistent") return this.#createRemoval(index, row, request);
    if (this.#status === undefined || (next === state && !writesStatus)) return undefined;
    const { column, key, number } = this.#status;
    const varbind = varbindFrom({
      oid: `${this.root}.${number}.${index}`,
      type: "Integer32",
      value: rowStatus[next],
    });
    const step = this.#assign(row, { position: 0, number, column, key, varbind }, index, request);
    return typeof step === "object" ? step : undefined;
  }

  #assign(row: Row, target: Target, index: string, request: RequestInfo): Prepared {
    return target.column.set === undefined
      ? assignProperty(row as Record<string, unknown>, target)
      : this.#createAssignment(row, target, index, request);
  }

  async #prepareNewRow(index: string, group: readonly Target[], request: RequestInfo): Promise<Prepared[]> {
    const refuseAll = (error: SetError): Prepared[] => group.map(() => error);
    const values = this.index === undefined ? {} : parseIndex(this.index, index);
    const { rows, create, defaults } = this.options;
    if (values === undefined || (typeof rows === "function" && create === undefined))
      return refuseAll("noCreation");
    if (group.some(({ column }) => column.access !== "read-create")) return refuseAll("noCreation");
    const plan = await this.#plan(index, undefined, group, request);
    if (this.#status !== undefined) {
      const denied = group.map((target) => plan.refuse(target));
      if (denied.some((error) => error !== undefined)) return denied.map((error) => error ?? emptyStep);
      if (plan.next === "nonexistent")
        return group.map((target) => (this.#isStatus(target) ? emptyStep : "inconsistentName"));
      values[this.#status.key] = rowStatus[plan.next];
    }
    if (this.#storage !== undefined) values[this.#storage.key] = storageType.nonVolatile;
    Object.assign(values, defaults);
    const samples = create === undefined ? (await this.rows.read(request)).rows : [];
    const convert = (key: string, value: unknown): unknown =>
      convertLike(value as Varbind["value"], findSample(samples, key));
    for (const [key, value] of Object.entries(values)) values[key] = convert(key, value) ?? value;
    const refused = await Promise.all(
      group.map(async (target) => {
        if (this.#isStatus(target)) return undefined;
        const { column, key, varbind } = target;
        values[key] = convert(key, varbind.value);
        if (values[key] === undefined) return "wrongValue";
        return plan.refuse(target) ?? column.validate?.(varbind.value, undefined, request);
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

/** The future of a row, and why assignments are refused. */
interface Plan {
  readonly state: RowState;
  readonly next: RowState;
  readonly writesStatus: boolean;
  readonly refuse: (target: Target) => SetError | undefined;
}
