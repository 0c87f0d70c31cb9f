// Decides what becomes of a row in a Set: RowStatus and StorageType (RFC 2579).
import type { RowCreation } from "../rows/row-creation.ts";
import { decideRow, type RowRules, type RowState, stateOf } from "../rows/row-status.ts";
import { checkStorage } from "../rows/storage-type.ts";
import type { RequestInfo, SetError } from "./provider.ts";
import { type Cell, readCell, type Target } from "./row-steps.ts";

/** The future of a row, and why assignments are refused. */
export interface Plan {
  readonly state: RowState;
  readonly next: RowState;
  readonly writesStatus: boolean;
  readonly refuse: (target: Target) => SetError | undefined;
}

/** Plans the rows of one table. */
export class RowPlanner<Row extends object> {
  readonly #options: RowCreation<Row>;
  readonly #status: Cell | undefined;
  readonly #storage: Cell | undefined;
  /** The columns that a row needs before it can be active. */
  readonly #required: readonly Cell[];

  constructor(
    options: RowCreation<Row>,
    status: Cell | undefined,
    storage: Cell | undefined,
    required: readonly Cell[],
  ) {
    this.#options = options;
    this.#status = status;
    this.#storage = storage;
    this.#required = required;
  }

  /** Decides what becomes of a row (RFC 2579). */
  async plan(
    index: string,
    row: Row | undefined,
    group: readonly Target[],
    request: RequestInfo,
  ): Promise<Plan> {
    const options = this.#options;
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
    const { defaults = {} } = this.#options;
    for (const cell of this.#required) {
      if (group.some(({ number }) => number === cell.number)) continue;
      const value = row === undefined ? defaults[cell.key] : await readCell(row, cell, index, request);
      if (value === undefined || value === null) return false;
    }
    return true;
  }

  #isStatus({ number }: Target): boolean {
    return number === this.#status?.number;
  }
}
