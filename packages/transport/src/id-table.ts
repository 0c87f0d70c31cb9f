/**
 * What is outstanding, by message id. A Map would do, but one that thousands of entries come into and go out of each second leaves its
 * old tables for the garbage collector, which follows them to requests that are long over.
 */
export class IdTable<Entry extends object> {
  #ids: number[] = new Array<number>(smallest).fill(0);
  #entries: (Entry | undefined)[] = new Array<undefined>(smallest).fill(undefined);
  #size = 0;

  /** How many entries there are. */
  get size(): number {
    return this.#size;
  }

  get(id: number): Entry | undefined {
    return this.#entries[this.#slot(id)];
  }

  /** Adds an entry; false when the id has one already. */
  add(id: number, entry: Entry): boolean {
    const slot = this.#slot(id);
    if (this.#entries[slot] !== undefined) return false;
    this.#ids[slot] = id;
    this.#entries[slot] = entry;
    if (++this.#size * 2 > this.#entries.length) this.#grow();
    return true;
  }

  /** Takes an entry out; false when there is none. */
  delete(id: number): boolean {
    const ids = this.#ids;
    const entries = this.#entries;
    const mask = entries.length - 1;
    let gap = this.#slot(id);
    if (entries[gap] === undefined) return false;
    // those behind move up, unless they would come to stand before the slot that is theirs
    for (let at = (gap + 1) & mask; entries[at] !== undefined; at = (at + 1) & mask) {
      if (((at - ids[at]!) & mask) < ((at - gap) & mask)) continue;
      ids[gap] = ids[at]!;
      entries[gap] = entries[at];
      gap = at;
    }
    entries[gap] = undefined;
    this.#size--;
    return true;
  }

  /** The entries as they are now; one with several ids comes several times. */
  values(): Entry[] {
    return this.#entries.filter((entry) => entry !== undefined);
  }

  /** Slot of the id, or the free one where it belongs. */
  #slot(id: number): number {
    const ids = this.#ids;
    const entries = this.#entries;
    const mask = entries.length - 1;
    let slot = id & mask;
    while (entries[slot] !== undefined && ids[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const ids = this.#ids;
    const entries = this.#entries;
    this.#ids = new Array<number>(2 * ids.length).fill(0);
    this.#entries = new Array<undefined>(2 * ids.length).fill(undefined);
    for (let i = 0; i < ids.length; i++) {
      const entry = entries[i];
      if (entry === undefined) continue;
      const slot = this.#slot(ids[i]!);
      this.#ids[slot] = ids[i]!;
      this.#entries[slot] = entry;
    }
  }
}

/** A power of two, as are all sizes. */
const smallest = 128;
