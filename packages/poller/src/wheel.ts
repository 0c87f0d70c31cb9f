// Starts polls at the beginning of their slots: by the clock, never by the end of earlier work, so that nothing drifts.
import { monotonicNow } from "@snmp/mpm-core";
import { slotAt } from "./slots.ts";

/** Something with slots. */
export interface Turn {
  /** Milliseconds from one slot to the next. */
  readonly every: number;
  /** Milliseconds from the beginning of an interval to its slot. */
  readonly phase: number;
}

/** The clocks that a wheel looks at. */
export interface WheelClock {
  /** Milliseconds since the epoch; may jump. */
  now(): number;
  /** Milliseconds that never jump. */
  monotonic(): number;
  /** Calls back after that many milliseconds. Returns a function that cancels it. */
  startTimer(callback: () => void, milliseconds: number): () => void;
}

/** The clocks of the system. Their timers keep the process alive while a poller runs. */
export const systemClock: WheelClock = {
  now: () => Date.now(),
  monotonic: monotonicNow,
  startTimer: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Calls `onSlot` at the beginning of each slot of each item. `missed` slots before it had passed when the process came to them. */
export class Wheel<Item extends Turn> {
  /** A binary heap by `due`. */
  readonly #heap: Entry<Item>[] = [];
  readonly #entries = new Map<Item, Entry<Item>>();
  readonly #onSlot: (item: Item, slot: number, missed: number) => void;
  readonly #clock: WheelClock;
  readonly #emptied: (() => void)[] = [];
  #cancel: (() => void) | undefined;
  #wakesAt = Infinity;
  #offset: number;

  constructor(onSlot: (item: Item, slot: number, missed: number) => void, clock: WheelClock = systemClock) {
    this.#onSlot = onSlot;
    this.#clock = clock;
    this.#offset = clock.now() - clock.monotonic();
  }

  /** The number of items. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds an item. Its first slot is the first one that begins after `since`, the present by default; of those that have passed, only the last. */
  add(item: Item, since = this.#clock.now()): void {
    const { every, phase } = item;
    const entry = { item, due: slotAt(since, every, phase) + every };
    this.#entries.set(item, entry);
    this.#push(entry);
    if (entry.due < this.#wakesAt) this.#startTimer();
  }

  /** Removes an item. Removing it twice is safe. */
  remove(item: Item): void {
    this.#entries.delete(item);
    if (this.#entries.size === 0) this.close();
  }

  /** Removes all items. */
  close(): void {
    this.#entries.clear();
    this.#heap.length = 0;
    this.#stopTimer();
    for (const resolve of this.#emptied.splice(0)) resolve();
  }

  /** Resolves when there are no items. */
  whenEmpty(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#emptied.push(resolve));
  }

  readonly #turn = (): void => {
    this.#stopTimer();
    this.#followClock();
    const now = this.#clock.now();
    for (let started = 0; started < maxStarts; started++) {
      const entry = this.#heap[0];
      if (entry === undefined || entry.due > now) break;
      this.#shift();
      const { item, due } = entry;
      if (this.#entries.get(item) !== entry) continue;
      const slot = Math.max(due, slotAt(now, item.every, item.phase));
      entry.due = slot + item.every;
      this.#push(entry);
      this.#onSlot(item, slot, Math.round((slot - due) / item.every));
    }
    this.#startTimer();
  };

  /**
   * After a jump of the clock, slots follow the new time: at once after a jump ahead, whose slots are missed ones. Back by less than an interval,
   * an item waits, since it had that slot already.
   */
  #followClock(): void {
    const { now, monotonic } = { now: this.#clock.now(), monotonic: this.#clock.monotonic() };
    const jump = now - monotonic - this.#offset;
    this.#offset = now - monotonic;
    if (jump > -maxStep) return;
    this.#heap.length = 0;
    for (const entry of this.#entries.values()) {
      const { every, phase } = entry.item;
      const next = slotAt(now, every, phase) + every;
      if (entry.due - next > every) entry.due = next;
      this.#push(entry);
    }
  }

  #startTimer(): void {
    this.#stopTimer();
    const [first] = this.#heap;
    if (first === undefined) return;
    this.#wakesAt = first.due;
    const wait = Math.min(Math.max(0, Math.ceil(first.due - this.#clock.now())), maxWait);
    this.#cancel = this.#clock.startTimer(this.#turn, wait);
  }

  #stopTimer(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#wakesAt = Infinity;
  }

  #push(entry: Entry<Item>): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]!.due <= entry.due) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  #shift(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < heap.length && heap[child + 1]!.due < heap[child]!.due) child++;
      if (child >= heap.length || heap[child]!.due >= last.due) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

interface Entry<Item> {
  readonly item: Item;
  /** The beginning of its next slot. */
  due: number;
}

/** The most slots that begin before other work of the process has its turn. */
const maxStarts = 64;
/** Milliseconds after which the clock is looked at, so that a jump is noticed. */
const maxWait = 1000;
/** Milliseconds by which a clock is set back without a jump: slots follow it by themselves. */
const maxStep = 500;
