// A generator of the kit's own, so that it depends on no other package. The same seed gives the same values on every platform.

/** Pseudo-random values from a seed (mulberry32). Not for secrets. */
export class Random {
  #state: number;

  constructor(
    /** 0..4294967295 */
    seed: number,
  ) {
    this.#state = seed >>> 0;
  }

  /** Returns an integer, 0..4294967295. */
  uint32(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** Returns an integer in the range `min`..`max`. */
  integer(min: number, max: number): number {
    return min + Math.floor((this.uint32() / 0x100000000) * (max - min + 1));
  }

  /** Returns one of `choices`. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)]!;
  }

  /** Returns `length` octets. */
  octets(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.integer(0, 255));
  }
}

/** Derives a seed that differs from check to check. */
export function seedOf(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
