/** A queue whose first item is removed in constant time. */
export class Round<Item> {
  #items: Item[] = [];
  #next = 0;

  get first(): Item | undefined {
    return this.#items[this.#next];
  }

  push(item: Item): void {
    this.#items.push(item);
  }

  shift(): Item | undefined {
    const item = this.#items[this.#next];
    if (item === undefined) return undefined;
    this.#next++;
    if (this.#next >= minGone && 2 * this.#next >= this.#items.length) {
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
}

/** The number of removed items that are not worth copying the others. */
const minGone = 64;
