// Holds back equal notifications for a while, and tells how many they were.
import type { Notification } from "../notification.ts";

/** Options for the de-duplication of a receiver. */
export interface DeduplicationOptions {
  /** Milliseconds from the first notification in which equal ones are held back, 1..2147483647. */
  readonly window: number;
  /** Names of the variable bindings whose values tell notifications apart, beside source and snmpTrapOID; all of them by default. */
  readonly varbinds?: readonly string[] | undefined;
}

/** Tells how many notifications were held back. The first one was delivered. */
export interface Summary {
  /** The first of the equal notifications, which was delivered. */
  readonly first: Notification;
  /** Number of equal notifications after it. */
  readonly count: number;
  /** The time of the last one. */
  readonly last: Date;
}

interface Entry {
  readonly first: Notification;
  readonly timer: NodeJS.Timeout;
  count: number;
  last: Date;
}

/** The notifications of the present window. */
export class Deduplication {
  readonly #entries = new Map<string, Entry>();
  readonly #window: number;
  readonly #varbinds: readonly string[] | undefined;
  readonly #onSummary: (summary: Summary) => void;

  /** Throws a `RangeError` if the window is out of range. */
  constructor({ window, varbinds }: DeduplicationOptions, onSummary: (summary: Summary) => void) {
    if (!Number.isInteger(window) || window < 1 || window > 0x7fffffff)
      throw new RangeError(
        `deduplicate.window must be an integer in the range 1..2147483647 (milliseconds), not ${window}`,
      );
    this.#window = window;
    this.#varbinds = varbinds;
    this.#onSummary = onSummary;
  }

  /** Returns whether an equal notification came before, in the same window. */
  suppresses(notification: Notification): boolean {
    const key = this.#keyOf(notification);
    const entry = this.#entries.get(key);
    if (entry !== undefined) {
      entry.count++;
      entry.last = notification.time;
      return true;
    }
    if (this.#entries.size >= maxEntries) return false;
    const timer = setTimeout(() => this.#end(key), this.#window).unref();
    this.#entries.set(key, { first: notification, timer, count: 0, last: notification.time });
    return false;
  }

  /** Ends all windows: what was held back is summarised. */
  close(): void {
    for (const key of [...this.#entries.keys()]) this.#end(key);
  }

  #end(key: string): void {
    const { first, timer, count, last } = this.#entries.get(key)!;
    clearTimeout(timer);
    this.#entries.delete(key);
    if (count > 0) this.#onSummary({ first, count, last });
  }

  #keyOf({ source, trapOid, varbinds }: Notification): string {
    const names = this.#varbinds;
    const chosen = names === undefined ? varbinds : varbinds.filter(({ oid }) => names.includes(oid));
    return [
      source,
      trapOid,
      ...chosen.map((varbind) => `${varbind.oid}=${varbind.type}:${varbind.toString()}`),
    ].join("\n");
  }
}

const maxEntries = 65_536;
