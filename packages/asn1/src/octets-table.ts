// Remembers values that were made from recurring octets, such as the text of an OBJECT IDENTIFIER.

/**
 * Values by the octets that they were made from. The table has a fixed size; an entry displaces another with the same hash. Octets are
 * entered when they come a second time, so that a long walk, in which no OID comes twice, displaces little and costs little.
 */
export class OctetsTable<Value> {
  readonly #values: (Value | undefined)[] = new Array<Value | undefined>(slots).fill(undefined);
  readonly #lengths = new Uint8Array(slots);
  readonly #octets = new Uint8Array(slots * maxLength);
  /** The hash that was last looked up in vain, by slot. */
  readonly #missed = new Int32Array(slots);

  /** Returns the value for the octets from `start` to `end`, whose hash is `hash`. */
  find(hash: number, bytes: Uint8Array, start: number, end: number): Value | undefined {
    const slot = hash & (slots - 1);
    if (this.#lengths[slot] !== end - start) return undefined;
    const octets = this.#octets;
    // Similar entries tend to differ in their last octets.
    for (let at = end - 1, own = slot * maxLength + at - start; at >= start; at--, own--)
      if (bytes[at] !== octets[own]) return undefined;
    return this.#values[slot];
  }

  /** Returns the slot of octets whose hash is `hash`. */
  slotOf(hash: number): number {
    return hash & (slots - 1);
  }

  /** Returns the value in a slot. */
  at(slot: number): Value | undefined {
    return this.#values[slot];
  }

  /** Returns whether octets that `find` did not find should be added: they came before, and they fit. */
  wants(hash: number, length: number): boolean {
    const slot = hash & (slots - 1);
    if (this.#missed[slot] === hash) return length <= maxLength;
    this.#missed[slot] = hash;
    return false;
  }

  /** Remembers `value` for the octets from `start` to `end`, of which there are at most 64. */
  add(hash: number, bytes: Uint8Array, start: number, end: number, value: Value): void {
    const slot = hash & (slots - 1);
    const first = slot * maxLength - start;
    for (let at = start; at < end; at++) this.#octets[first + at] = bytes[at]!;
    this.#lengths[slot] = end - start;
    this.#values[slot] = value;
  }
}

const slots = 1024;
/** The number of octets that an entry may have. */
const maxLength = 64;
