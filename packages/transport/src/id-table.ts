/**
 * Entries by message id. A Map would do, but one that thousands of entries enter and leave each second leaves its old tables to the
 * garbage collector, which follows them to requests that ended long ago.
 */
export class IdTable<Entry extends object> {
  #ids: number[] = new Array<number>(minSlots).fill(0);
  #entries: (Entry | undefined)[] = new Array<undefined>(minSlots).fill(undefined);
  #size = 0;

  /** The number of entries. */
  get size(): number {
    return this.#size;
  }

  /** Returns the first entry with that id. */
  get(id: number): Entry | undefined {
    return this.#entries[this.#slot(id)];
  }

  /** Returns the entry with the same id that follows `previous`; `undefined` if `previous` was removed meanwhile. */
  getNext(id: number, previous: Entry): Entry | undefined {
    const slot = this.#slotOf(id, previous);
    return this.#entries[slot] === undefined ? undefined : this.#entries[this.#slot(id, slot + 1)];
  }

  /** Adds an entry. Returns false, and adds nothing, if the id has one already. */
  add(id: number, entry: Entry): boolean {
    const slot = this.#slot(id);
    if (this.#entries[slot] !== undefined) return false;
    this.#ids[slot] = id;
    this.#entries[slot] = entry;
    if (++this.#size * 2 > this.#entries.length) this.#grow();
    return true;
  }

  /** Adds an entry to those that have the same id already. */
  addBeside(id: number, entry: Entry): void {
    let slot = this.#slot(id);
    while (this.#entries[slot] !== undefined) slot = this.#slot(id, slot + 1);
    this.#ids[slot] = id;
    this.#entries[slot] = entry;
    if (++this.#size * 2 > this.#entries.length) this.#grow();
  }

  /** Removes the entry, or the first one with that id. Returns false if it is not there. */
  delete(id: number, entry?: Entry): boolean {
    const ids = this.#ids;
    const entries = this.#entries;
    const mask = entries.length - 1;
    let gap = this.#slot(id);
    if (entry !== undefined && entries[gap] !== entry) gap = this.#slotOf(id, entry);
    if (entries[gap] === undefined) return false;
    // entries behind the gap move up, unless that would put one before its own slot
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

  /** Returns the present entries; one with several ids comes several times. */
  values(): Entry[] {
    return this.#entries.filter((entry) => entry !== undefined);
  }

  /** Returns the slot of the id, from slot `start` on, or the free one where it belongs. */
  #slot(id: number, start = id): number {
    const ids = this.#ids;
    const entries = this.#entries;
    const mask = entries.length - 1;
    let slot = start & mask;
    while (entries[slot] !== undefined && ids[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  /** Returns the slot of that entry, or a free one if it is not there. */
  #slotOf(id: number, entry: Entry): number {
    let slot = this.#slot(id);
    while (this.#entries[slot] !== undefined && this.#entries[slot] !== entry)
      slot = this.#slot(id, slot + 1);
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
      let slot = this.#slot(ids[i]!);
      while (this.#entries[slot] !== undefined) slot = this.#slot(ids[i]!, slot + 1);
      this.#ids[slot] = ids[i]!;
      this.#entries[slot] = entry;
    }
  }
}

/** A power of two, like all sizes. */
const minSlots = 128;
