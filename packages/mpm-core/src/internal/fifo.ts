/** A queue of objects. The first one is removed in constant time, and nothing holds on to it then. */
export class Fifo<Item extends object> {
  #items: (Item | undefined)[] = [];
  #next = 0;

  /** The number of items. */
  get size(): number {
    return this.#items.length - this.#next;
  }

  /** The item that came first; `undefined` if there is none. */
  get first(): Item | undefined {
    return this.#items[this.#next];
  }

  /** Adds an item. */
  push(item: Item): void {
    this.#items.push(item);
  }

  /** Removes the item that came first; `undefined` if there is none. */
  shift(): Item | undefined {
    const item = this.#items[this.#next];
    if (item === undefined) return undefined;
    this.#items[this.#next++] = undefined;
    if (this.#next === this.#items.length) this.clear();
    else if (this.#next >= minGone && 2 * this.#next >= this.#items.length) {
      this.#items = this.#items.slice(this.#next);
      this.#next = 0;
    }
    return item;
  }

  /** Adds an item behind the last one that does not come after it. Quick where items come about in their order. */
  insert(item: Item, isAfter: (other: Item) => boolean): void {
    let at = this.#items.length;
    while (at > this.#next && isAfter(this.#items[at - 1]!)) at--;
    this.#items.splice(at, 0, item);
  }

  /** Removes all items. */
  clear(): void {
    this.#items = [];
    this.#next = 0;
  }
}

/** The number of removed items that are not worth copying the others. */
const minGone = 64;
