import { monotonicNow } from "@snmp/mpm-core";
import { onNextTurn } from "./turns.ts";

/** Something that must end by a certain time. */
export interface Expiring {
  /** The time at which `expire` is due, in milliseconds of `monotonicNow()`. It may move while the entry waits. */
  until: number;
  /** Its place among the deadlines, -1 while it has none. Only they may change it. */
  place: number;
  /** Called at that time; the entry has left the deadlines by then. Must not throw. */
  expire(): void;
}

/**
 * One timer for any number of deadlines. It sweeps when the next deadline is due, at least `minWait` and at most `maxWait` after the last
 * sweep. So it keeps the process alive for at most `maxWait` after the last entry was removed, and removing an entry need not stop it.
 */
export class Deadlines {
  readonly #entries: Expiring[] = [];
  #timer: NodeJS.Timeout | undefined;
  #due = Infinity;
  /** Returns the number of messages received so far. */
  countReceived: () => number = () => 0;

  /** The number of entries. */
  get size(): number {
    return this.#entries.length;
  }

  /** Adds an entry, or notices that `until` of one has moved. */
  add(entry: Expiring): void {
    if (entry.place < 0) {
      entry.place = this.#entries.length;
      this.#entries.push(entry);
    }
    if (entry.until < this.#due) this.#arm(entry.until);
  }

  /** Removes an entry. */
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

  /** Removes all entries and stops the timer. */
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
    const wait = Math.min(Math.max(minWait, Math.ceil(due - now)), maxWait);
    this.#due = now + wait;
    this.#timer = setTimeout(() => this.#wakeUp(), wait);
  }

  /** Sweeps, unless the process stood still for a while: then the answers that came meanwhile are read before anything counts as silent. */
  #wakeUp(): void {
    if (monotonicNow() - this.#due < standstill) this.#sweep();
    else this.#readFirst(maxReads, -1);
  }

  /** Lets the event loop read sockets until nothing more comes, at most `rounds` times. */
  #readFirst(rounds: number, before: number): void {
    const received = this.countReceived();
    if (rounds === 0 || received === before) return this.#sweep();
    onNextTurn(() => {
      // cleared, or armed anew, meanwhile
      if (this.#timer !== undefined && this.#due !== Infinity) this.#readFirst(rounds - 1, received);
    });
  }

  #sweep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = Infinity;
    const now = monotonicNow();
    for (const entry of this.#entries.filter(({ until }) => until <= now)) {
      // an entry that expired before it may have removed or moved it
      if (entry.place < 0 || entry.until > now) continue;
      this.delete(entry);
      entry.expire();
    }
    let next = Infinity;
    for (const { until } of this.#entries) next = Math.min(next, until);
    // an entry that expire() added may have armed the timer already
    if (next < this.#due) this.#arm(next);
  }
}

/** Milliseconds between two sweeps. */
const minWait = 4;
const maxWait = 20;
/** A timer that is later than this shows that the process stood still. */
const standstill = 50;
/** Rounds of the event loop, each of which reads some 30 datagrams per socket. */
const maxReads = 1000;
