/** A place in a ring. One that is in no ring is a ring of its own. */
export class Link<Item> {
  previous: Link<Item> = this;
  next: Link<Item> = this;

  constructor(
    /** What stands there; nothing where the ring begins and ends. */
    readonly item: Item | undefined,
  ) {}

  /** Puts `link`, which is in no ring, in front of this one: to the end of the ring that begins here. */
  append(link: Link<Item>): void {
    const last = this.previous;
    link.previous = last;
    link.next = this;
    this.previous = last.next = link;
  }

  /** Takes this link out, so that it holds nothing of the ring in memory. */
  remove(): void {
    const { previous, next } = this;
    previous.next = next;
    next.previous = previous;
    this.previous = this.next = this;
  }
}
