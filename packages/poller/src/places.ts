/** A number of places for work. Those without a place wait, and come in the order in which they came. */
export class Places {
  readonly #count: number;
  readonly #waiting = new Set<(hasPlace: boolean) => void>();
  #taken = 0;

  constructor(count: number) {
    this.#count = count;
  }

  /** The number of places that are taken. */
  get taken(): number {
    return this.#taken;
  }

  /** The number of those who wait for one. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Resolves to true with a place, which `leave` gives back, and to false if `clear` is called first. */
  enter(): Promise<boolean> {
    if (this.#taken >= this.#count) return new Promise((resolve) => this.#waiting.add(resolve));
    this.#taken++;
    return Promise.resolve(true);
  }

  /** Gives a place back. */
  leave(): void {
    this.#taken--;
    for (const resolve of this.#waiting) {
      this.#waiting.delete(resolve);
      this.#taken++;
      resolve(true);
      return;
    }
  }

  /** Turns away those who wait. */
  clear(): void {
    for (const resolve of this.#waiting) resolve(false);
    this.#waiting.clear();
  }
}
