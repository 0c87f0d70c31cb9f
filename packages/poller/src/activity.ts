// How long each part of a poll takes: the longest one is what makes it slow.
import { monotonicNow } from "@snmp/mpm-core";

/** The part of a poll that took the longest. */
export interface LongestPart {
  /** The name of the table or the scalar. */
  readonly item: string;
  /** The names of its columns that took the longest; none for scalars. */
  readonly columns: readonly string[];
  /** The milliseconds that the item took so far. */
  readonly duration: number;
}

/** The parts of a running poll, one after the other. */
export class Activity {
  readonly #items: Item[] = [];

  /** Notes that an item is read from now on, and no longer the one before. */
  begin(name: string): void {
    const now = monotonicNow();
    this.#items.at(-1)?.end(now);
    this.#items.push(new Item(name, now));
  }

  /** The name of the item that is being read, or of what the poll waits for. */
  get current(): string {
    return this.#items.at(-1)?.name ?? "";
  }

  /**
   * Notes a request for columns of the present item. Returns the function that ends it, with the column of each value that came: a page of one
   * column may go on in the next.
   */
  request(columns: readonly string[]): (answered: readonly string[]) => void {
    return this.#items.at(-1)!.request({ columns, since: monotonicNow() });
  }

  /** The part that took the longest so far; what is running counts up to now. */
  get longest(): LongestPart {
    const now = monotonicNow();
    let [longest] = this.#items as [Item];
    for (const item of this.#items) if (item.after(now) > longest.after(now)) longest = item;
    return { item: longest.name, columns: longest.longestColumns(now), duration: longest.after(now) };
  }
}

interface PendingRequest {
  readonly columns: readonly string[];
  readonly since: number;
}

class Item {
  readonly #pending = new Set<PendingRequest>();
  /** Milliseconds by column. */
  readonly #times = new Map<string, number>();
  #duration: number | undefined;

  constructor(
    readonly name: string,
    readonly since: number,
  ) {}

  end(now: number): void {
    this.#duration = now - this.since;
  }

  after(now: number): number {
    return this.#duration ?? now - this.since;
  }

  request(request: PendingRequest): (answered: readonly string[]) => void {
    this.#pending.add(request);
    return (answered) => {
      this.#pending.delete(request);
      const columns = answered.length > 0 ? answered : request.columns;
      addTime(this.#times, columns, monotonicNow() - request.since);
    };
  }

  longestColumns(now: number): string[] {
    const times = new Map(this.#times);
    for (const { columns, since } of this.#pending) addTime(times, columns, now - since);
    const max = Math.max(...times.values());
    return [...times].filter(([, time]) => time >= max * nearly).map(([column]) => column);
  }
}

/** Divides the time of a request among its columns. */
function addTime(times: Map<string, number>, columns: readonly string[], time: number): void {
  for (const column of columns) times.set(column, (times.get(column) ?? 0) + time / columns.length);
}

/** Columns that share all of their requests but the last take nearly as long. */
const nearly = 0.9;
