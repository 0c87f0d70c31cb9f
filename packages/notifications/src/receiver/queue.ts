// The queue between the receiver and its consumer. The receiver bounds it: a slow consumer costs notifications, and never the process.

/** A queue. Items leave it in the order in which they came. */
export class Queue<Item> {
  #items: (Item | undefined)[] = [];
  #head = 0;

  /** Number of items. */
  get size(): number {
    return this.#items.length - this.#head;
  }

  /** Adds an item. */
  push(item: Item): void {
    this.#items.push(item);
  }

  /** Removes the oldest item; `undefined` if there is none. */
  shift(): Item | undefined {
    if (this.#head === this.#items.length) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head === this.#items.length) {
      this.#items = [];
      this.#head = 0;
    } else if (this.#head >= 1024 && this.#head * 2 >= this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    return item;
  }
}
