// RFC 3416 §4.2.5 and RFC 2579 (RowStatus): assigns the cells of a table, and creates and removes rows.
import { type Varbind, varbindFrom } from "@snmp/pdu";
import { rowStatus } from "../rows/row-status.ts";
import { storageType } from "../rows/storage-type.ts";
import type { AnyColumn, Columns } from "./column.ts";
import type { RequestInfo, SetError, SetStep } from "./provider.ts";
import { createAssignment, createCreation, createRemoval } from "./row-changes.ts";
import { type Plan, RowPlanner } from "./row-plan.ts";
import {
  assignProperty,
  type Cell,
  emptyStep,
  findSample,
  joinSteps,
  readReceived,
  type Target,
} from "./row-steps.ts";
import { convertLike } from "./row-value.ts";
import { lowerBound, type RowSet } from "./rows.ts";
import { checkSyntax } from "./syntax.ts";
import type { TableOptions } from "./table.ts";
import { type IndexPart, parseIndex } from "./table-index.ts";

type Prepared = SetError | SetStep;

/** Performs the Sets of one table. */
export class TableWriter<Row extends object> {
  readonly #columns: Columns;
  readonly #planner: RowPlanner<Row>;
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
    const needed = required.map((name) => {
      const found = Object.entries(this.#columns).find(
        ([number, column]) => (column.name ?? number) === name,
      );
      if (found === undefined)
        throw new TypeError(
          `required names the column ${JSON.stringify(name)}, which does not exist; add the column, or correct the name`,
        );
      return this.#cell(Number(found[0]), "required");
    });
    this.#planner = new RowPlanner(options, this.#status, this.#storage, needed);
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
    const plan = await this.#planner.plan(index, row, group, request);
    const refused = await Promise.all(
      group.map(
        async (target) =>
          plan.refuse(target) ??
          (this.#isStatus(target) ? undefined : target.column.validate?.(target.varbind.value, row, request)),
      ),
    );
    if (refused.some((error) => error !== undefined)) return refused.map((error) => error ?? emptyStep);
    if (plan.next === "active" && plan.state !== "active") {
      const values = await this.#valuesAfter(index, row, group, request);
      const reason = await this.options.validateRow?.(index, values, request);
      if (reason !== undefined) return group.map((target) => (this.#isStatus(target) ? reason : emptyStep));
    }
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

  /** Returns the step that removes a row or changes its status; `undefined` if the status stays. */
  #statusStep(
    { state, next, writesStatus }: Plan,
    index: string,
    row: Row,
    request: RequestInfo,
  ): SetStep | undefined {
    if (next === "nonexistent") return createRemoval(this.options, this.rows, index, row, request);
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
      : createAssignment(row, target, index, request);
  }

  /** Returns the values of a row once it is active, in the form of those of a new row. */
  async #valuesAfter(
    index: string,
    row: Row,
    group: readonly Target[],
    request: RequestInfo,
  ): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {
      ...(this.index === undefined ? undefined : parseIndex(this.index, index)),
    };
    for (const number of Object.keys(this.#columns).map(Number)) {
      const cell = this.#cell(number, "columns");
      const present = await readReceived(row, cell, index, request);
      const written = group.find((target) => target.number === number)?.varbind.value;
      const value = written === undefined ? present : (convertLike(written, present) ?? written);
      if (value !== undefined && value !== null) values[cell.key] = value;
    }
    return this.#status === undefined ? values : { ...values, [this.#status.key]: rowStatus.active };
  }

  async #prepareNewRow(index: string, group: readonly Target[], request: RequestInfo): Promise<Prepared[]> {
    const refuseAll = (error: SetError): Prepared[] => group.map(() => error);
    const values = this.index === undefined ? {} : parseIndex(this.index, index);
    const { rows, create, defaults } = this.options;
    if (values === undefined || (typeof rows === "function" && create === undefined))
      return refuseAll("noCreation");
    if (group.some(({ column }) => column.access !== "read-create")) return refuseAll("noCreation");
    const plan = await this.#planner.plan(index, undefined, group, request);
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
      ? group.map((_, i) =>
          i === 0 ? createCreation(this.options, this.rows, index, values as Row, request) : emptyStep,
        )
      : refuseAll(reason);
  }
}
