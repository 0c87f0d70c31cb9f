import { compareOids, isWithin, type Varbind } from "@snmp/pdu";

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

  /**
   * Moves on over the rows that `varbinds` begin with as long as nothing but their last arc changes, and grows: the usual steps, and
   * several times as fast. Returns how many there are.
   */
  follow(varbinds: readonly Varbind[]): number {
    const shared = this.#shared;
    const { length } = shared;
    if (length === 0) return 0;
    let before = this.#arc;
    let rows = 0;
    for (; rows < varbinds.length; rows++) {
      const { oid, value } = varbinds[rows]!;
      // unlike startsWith, indexOf is quick with the joined strings that names come as
      if (value === null || oid.indexOf(shared) !== 0) break;
      let arc = 0;
      let at = length;
      for (; at < oid.length; at++) {
        const digit = oid.charCodeAt(at) - zero;
        if (digit < 0) break; // a dot
        arc = arc * 10 + digit;
      }
      if (at < oid.length || arc <= before) break;
      before = arc;
    }
    if (rows > 0) {
      this.last = varbinds[rows - 1]!.oid;
      this.#arc = before;
    }
    return rows;
  }
}

const zero = 48;
