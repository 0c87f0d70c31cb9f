// Random numbers that are the same in each run with the same seed.

/** Returns a number of 32 bits that `a` and `b` determine, and that looks random. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Returns a number in the range 0..1, without 1, that `seed` and `step` determine. */
export function fraction(seed: number, step: number): number {
  return mix(seed, step) / 0x100000000;
}

/** Returns the number of 32 bits that stands for a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash, text.length);
}

/** A sequence of random numbers. */
export class Random {
  readonly #seed: number;
  #step = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Returns the next number in the range 0..1, without 1. */
  next(): number {
    return fraction(this.#seed, this.#step++);
  }

  /** Returns whether an event of that probability happens. Draws nothing for 0 or `undefined`. */
  happens(probability: number | undefined): boolean {
    return probability !== undefined && probability > 0 && this.next() < probability;
  }
}
