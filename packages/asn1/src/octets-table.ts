// What was made out of octets that come again and again, such as the text of an OBJECT IDENTIFIER.

/**
 * Values by the octets that they were made of: a table of fixed size, in which each entry may be displaced by another of the same
 * hash. Only octets that come a second time get in, so that a long walk, where none does, displaces little and costs little.
 */
export class OctetsTable<Value> {
  readonly #values: (Value | undefined)[] = new Array<Value | undefined>(slots).fill(undefined);
  readonly #lengths = new Uint8Array(slots);
  readonly #octets = new Uint8Array(slots * longest);
  /** The hash that was last looked for in vain, by slot. */
  readonly #missed = new Int32Array(slots);

  /** The value for the octets from `start` to `end`, whose hash is `hash`. */
  find(hash: number, bytes: Uint8Array, start: number, end: number): Value | undefined {
    const slot = hash & (slots - 1);
    if (this.#lengths[slot] !== end - start) return undefined;
    const octets = this.#octets;
    // Entries that are alike tend to differ in their last octets.
    for (let at = end - 1, own = slot * longest + at - start; at >= start; at--, own--)
      if (bytes[at] !== octets[own]) return undefined;
    return this.#values[slot];
  }

  /** The slot of octets whose hash is `hash`. */
  slotOf(hash: number): number {
    return hash & (slots - 1);
  }

  /** The value in a slot. */
  at(slot: number): Value | undefined {
    return this.#values[slot];
  }

  /** Whether these octets, which `find` did not find, should get in: they have been here before, and they fit. */
  wants(hash: number, length: number): boolean {
    const slot = hash & (slots - 1);
    if (this.#missed[slot] === hash) return length <= longest;
    this.#missed[slot] = hash;
    return false;
  }

  /** Remembers `value` for the octets from `start` to `end`, at most 64 of them. */
  add(hash: number, bytes: Uint8Array, start: number, end: number, value: Value): void {
    const slot = hash & (slots - 1);
    const first = slot * longest - start;
    for (let at = start; at < end; at++) this.#octets[first + at] = bytes[at]!;
    this.#lengths[slot] = end - start;
    this.#values[slot] = value;
  }
}

const slots = 1024;
/** Octets of the longest entry. */
const longest = 64;
