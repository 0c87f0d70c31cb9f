/** Something that must end by a certain time. */
export interface Expiring {
  /** When `expire` is due, in milliseconds of `performance.now()`. May move while it is waited for. */
  expires: number;
  /** Called once the time has come; the entry has left the deadlines by then. */
  expire(): void;
}

/** One timer for any number of deadlines: it sweeps when the next one is due, at most every few milliseconds. */
export class Deadlines {
  readonly #entries = new Set<Expiring>();
  #timer: NodeJS.Timeout | undefined;
  #due = Infinity;

  /** How many there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds an entry, or takes notice that `expires` of one has moved. */
  add(entry: Expiring): void {
    this.#entries.add(entry);
    if (this.#entries.size === 1) this.#timer?.ref();
    if (entry.expires < this.#due) this.#arm(entry.expires);
  }

  /** Takes an entry out. The process is not kept alive for an empty set, though its timer may run on. */
  delete(entry: Expiring): void {
    if (this.#entries.delete(entry) && this.#entries.size === 0) this.#timer?.unref();
  }

  /** Takes everything out and stops the timer. */
  clear(): void {
    this.#entries.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = Infinity;
  }

  #arm(due: number): void {
    clearTimeout(this.#timer);
    this.#due = due;
    const wait = Math.max(shortestWait, Math.ceil(due - performance.now()));
    this.#timer = setTimeout(() => this.#sweep(), Math.min(wait, longestWait));
  }

  #sweep(): void {
    this.#timer = undefined;
    this.#due = Infinity;
    const now = performance.now();
    let next = Infinity;
    for (const entry of this.#entries) {
      if (entry.expires > now) next = Math.min(next, entry.expires);
      else {
        this.#entries.delete(entry);
        entry.expire();
      }
    }
    // what expire() added has armed the timer already
    if (next < this.#due) this.#arm(next);
  }
}

const shortestWait = 4;
const longestWait = 0x7fffffff;
