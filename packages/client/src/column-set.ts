import { isException, type Varbind } from "@snmp/pdu";
import { Column } from "./column.ts";

/** The new variable bindings of each column, in order; empty for a column without any. */
export type Page = readonly (readonly Varbind[])[];

/** How far a walk has come in all of its columns. */
export class ColumnSet {
  /** The number of variable bindings read. */
  count = 0;
  /** The last name read. */
  last: string | undefined = undefined;
  /** Why the names that came make no progress, if so. */
  standstill: string | undefined = undefined;
  readonly #size: number;
  readonly #isStrict: boolean;
  /** The names that each column has seen, if they come in any order. The end of a column is the beginning of its neighbour. */
  readonly #seen: readonly Set<string>[] | undefined;
  /** The number of responses in turn that had nothing but exceptions. */
  #emptyResponses = 0;
  /** The columns that have not ended, in the order in which they are asked for. */
  #open: readonly Column[];

  constructor(roots: readonly string[], order: "increasing" | "any" = "increasing", isStrict = false) {
    this.#isStrict = isStrict;
    this.#size = roots.length;
    this.#open = Array.from(roots, (root, position) => new Column(root, position));
    this.#seen = order === "any" ? roots.map(() => new Set()) : undefined;
  }

  get isEmpty(): boolean {
    return this.#open.length === 0;
  }

  /** Returns the next `width` columns to ask for. */
  select(width: number): readonly Column[] {
    return width < this.#open.length ? this.#open.slice(0, width) : this.#open;
  }

  /** Removes a column that has ended. */
  end(column: Column): void {
    this.#open = this.#open.filter((other) => other !== column);
  }

  clear(): void {
    this.#open = [];
  }

  /**
   * Sorts the variable bindings of a response to their columns, and removes those columns that have ended. `columns` are those that were
   * asked for. Returns `undefined` if nothing new came.
   */
  takeResponse(columns: readonly Column[], varbinds: readonly Varbind[]): Page | undefined {
    const rows = columns.length === 1 && this.#seen === undefined ? columns[0]!.follow(varbinds) : 0;
    if (rows > 0) {
      this.count += rows;
      this.last = columns[0]!.last;
    }
    if (rows === varbinds.length && this.#size === 1) return [varbinds];
    return this.#sortOneByOne(columns, varbinds, rows);
  }

  /** Does the same for any response; the first column has taken `rows` of the variable bindings already. */
  #sortOneByOne(columns: readonly Column[], varbinds: readonly Varbind[], rows: number): Page | undefined {
    const page: Varbind[][] = Array.from({ length: this.#size }, () => []);
    for (let i = 0; i < rows; i++) page[columns[0]!.position]!.push(varbinds[i]!);
    const open: (Column | undefined)[] = [...columns];
    for (let i = rows; i < varbinds.length && this.standstill === undefined; i++) {
      const at = i % columns.length;
      const column = open[at];
      if (column === undefined) continue;
      const varbind = varbinds[i]!;
      if (!this.#advance(column, varbind)) open[at] = undefined;
      else if (!isException(varbind)) {
        page[column.position]!.push(varbind);
        this.last = varbind.oid;
        this.count++;
      }
    }
    // a response cut off inside its first row tells nothing of the columns behind: they are the first to be asked for again
    const unanswered = columns.slice(varbinds.length);
    const answered = open.slice(0, varbinds.length).filter((column) => column !== undefined);
    this.#open = [...unanswered, ...this.#open.slice(columns.length), ...answered];
    if (page.some((column) => column.length > 0)) {
      this.#emptyResponses = 0;
      return page;
    }
    if (++this.#emptyResponses > maxEmptyResponses)
      this.standstill ??= `answered ${this.#emptyResponses} requests with nothing but exceptions`;
    return undefined;
  }

  /** Moves a column on to the name that came. Returns false if the column has ended, or makes no progress. */
  #advance(column: Column, varbind: Varbind): boolean {
    const { oid, type } = varbind;
    if (type === "endOfMibView") return false;
    if (this.#isStrict && isException(varbind)) {
      this.standstill = `answered with ${type} for ${oid}, in place of endOfMibView`;
      return false;
    }
    const seen = this.#seen?.[column.position];
    const step = seen === undefined ? column.step(oid) : seen.has(oid) ? "back" : column.jump(oid);
    seen?.add(oid);
    // No agent should answer a GetNext with another exception than endOfMibView. Those that do mean that there is no more.
    if (step === "back" && !isException(varbind))
      this.standstill = this.#describeStandstill(oid, column.last);
    return step === "row";
  }

  #describeStandstill(oid: string, last: string): string {
    return this.#seen === undefined
      ? `does not walk on: ${oid} follows ${last} (order: "any" accepts that)`
      : `walks in a circle: ${oid} came twice`;
  }
}

/** A walk may pass this many pages of holes, which some agents answer with noSuchInstance; beyond that, it would hardly end. */
const maxEmptyResponses = 64;
