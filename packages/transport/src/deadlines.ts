import { monotonicNow } from "@snmp/mpm-core";

/** Something that must end by a certain time. */
export interface Expiring {
  /** When `expire` is due, in milliseconds of `monotonicNow()`. May move while it is waited for. */
  expires: number;
  /** The place that the deadlines have given it; -1 while it is not among them. Theirs alone to change. */
  place: number;
  /** Called once the time has come; the entry has left the deadlines by then. */
  expire(): void;
}

/**
 * One timer for any number of deadlines, which sweeps when the next one is due, but neither more often than every few milliseconds nor
 * more seldom than every twenty: once there is nothing left to wait for, it holds the process no longer than that, without having been
 * told.
 */
export class Deadlines {
  readonly #entries: Expiring[] = [];
  #timer: NodeJS.Timeout | undefined;
  #due = Infinity;

  /** How many there are. */
  get size(): number {
    return this.#entries.length;
  }

  /** Adds an entry, or takes notice that `expires` of one has moved. */
  add(entry: Expiring): void {
    if (entry.place < 0) {
      entry.place = this.#entries.length;
      this.#entries.push(entry);
    }
    if (entry.expires < this.#due) this.#arm(entry.expires);
  }

  /** Takes an entry out. */
  delete(entry: Expiring): void {
    const { place } = entry;
    if (place < 0) return;
    const last = this.#entries.pop()!;
    if (last !== entry) {
      this.#entries[place] = last;
      last.place = place;
    }
    entry.place = -1;
  }

  /** Takes everything out and stops the timer. */
  clear(): void {
    for (const entry of this.#entries) entry.place = -1;
    this.#entries.length = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = Infinity;
  }

  #arm(due: number): void {
    clearTimeout(this.#timer);
    const now = monotonicNow();
    const wait = Math.min(Math.max(shortestWait, Math.ceil(due - now)), longestWait);
    this.#due = now + wait;
    this.#timer = setTimeout(() => this.#sweep(), wait);
  }

  #sweep(): void {
    this.#timer = undefined;
    this.#due = Infinity;
    const now = monotonicNow();
    for (const entry of this.#entries.filter(({ expires }) => expires <= now)) {
      // one that expired before it may have taken it out, or moved it
      if (entry.place < 0 || entry.expires > now) continue;
      this.delete(entry);
      entry.expire();
    }
    let next = Infinity;
    for (const { expires } of this.#entries) next = Math.min(next, expires);
    // what expire() added may have armed the timer already
    if (next < this.#due) this.#arm(next);
  }
}

/** Milliseconds between two sweeps. */
const shortestWait = 4;
const longestWait = 20;
