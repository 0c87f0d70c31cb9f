import { compareOids, isWithin } from "@snmp/pdu";

/** Where a name stands that came as the successor of another. */
export type Step = "row" | "beyond" | "back";

/** How far a walk has come in one of its subtrees. */
export class Column {
  /** The last name read; the next request asks for what comes after it. */
  last: string;
  // `last` in two parts, where it is below `root`: up to its last dot, which the rows of a column share, and the number behind that
  #shared = "";
  #arc = 0;

  constructor(
    readonly root: string,
    /** Position among the columns asked for. */
    readonly position: number,
  ) {
    this.last = root;
  }

  /** Moves on to `oid` if it is a row that comes after `last`; else tells whether it is beyond the column, or does not come after. */
  step(oid: string): Step {
    if (this.#isNext(oid)) return "row";
    if (compareOids(oid, this.last) <= 0) return "back";
    return this.jump(oid);
  }

  /** The same, wherever in the column `oid` stands. */
  jump(oid: string): "row" | "beyond" {
    if (!isWithin(oid, this.root)) return "beyond";
    const arc = oid.lastIndexOf(".") + 1;
    this.last = oid;
    this.#shared = arc > this.root.length ? oid.slice(0, arc) : "";
    this.#arc = Number(oid.slice(arc));
    return "row";
  }

  /** The usual step, and several times as fast: only the last arc is another, and greater. */
  #isNext(oid: string): boolean {
    const { length } = this.#shared;
    // unlike startsWith, indexOf is quick with the joined strings that names come as
    if (length === 0 || oid.indexOf(this.#shared) !== 0) return false;
    let arc = 0;
    for (let at = length; at < oid.length; at++) {
      const digit = oid.charCodeAt(at) - zero;
      if (digit < 0) return false; // a dot
      arc = arc * 10 + digit;
    }
    if (arc <= this.#arc) return false;
    this.last = oid;
    this.#arc = arc;
    return true;
  }
}

const zero = 48;
