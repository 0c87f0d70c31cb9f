// The last counters of a target, kept from one poll to the next. Bounded by what the device answers in one poll.
import { isException, type Varbind } from "@snmp/client";
import { ifEntry, ifXEntry, type Plan, type TableItem } from "./collect.ts";
import { comparePolls, type CounterSample, type DeviceClock, rateOf } from "./rates.ts";
import type { PollRate, PollRow } from "./result.ts";

/** The counters of a row, or of all scalars. */
export interface RowMemory {
  readonly discontinuity?: number | undefined;
  /** The values by the name of their column: numbers of Counter32, bigints of Counter64. */
  readonly counters: Readonly<Record<string, number | bigint>>;
}

/** The counters of one item in the last poll that read it. */
export interface ItemMemory {
  readonly clock: DeviceClock;
  readonly rows: ReadonlyMap<string, RowMemory>;
}

/** Turns the counters of one target into rates. */
export class CounterMemory {
  /** The last counters by the name of their table; those of scalars under "". */
  readonly items = new Map<string, ItemMemory>();

  /** Returns the rates of the scalars, and remembers them. */
  takeScalars(varbinds: Readonly<Record<string, Varbind>>, clock: DeviceClock): PollRate[] {
    const row: Row = { table: undefined, index: "", key: "", varbinds };
    return this.#take("", [row], clock, () => undefined);
  }

  /**
   * Returns the rates of the rows of a table, and remembers them. `discontinuities` has the values of ifCounterDiscontinuityTime by index, for
   * the tables without a column of their own.
   */
  takeTable(
    item: TableItem,
    rows: readonly PollRow[],
    clock: DeviceClock,
    discontinuities: ReadonlyMap<string, number> | undefined,
  ): PollRate[] {
    const column = item.discontinuity === undefined ? undefined : nameOf(item, item.discontinuity);
    const isOfInterfaces = item.entry === ifEntry || item.entry === ifXEntry;
    return this.#take(item.name, rows, clock, (row) =>
      column !== undefined
        ? numberIn(row.varbinds[column])
        : isOfInterfaces
          ? discontinuities?.get(row.index)
          : undefined,
    );
  }

  /** Forgets the items that are not in the plan. */
  keepOnly({ tables }: Plan): void {
    for (const name of this.items.keys())
      if (name !== "" && !tables.some((table) => table.name === name)) this.items.delete(name);
  }

  #take(
    name: string,
    rows: readonly Row[],
    clock: DeviceClock,
    discontinuityOf: (row: Row) => number | undefined,
  ): PollRate[] {
    const before = this.items.get(name);
    const passed = before === undefined ? undefined : comparePolls(before.clock, clock);
    // a copy says nothing new: the next poll is compared with the original
    if (passed?.continuity === "duplicate") return [];
    const kept = new Map<string, RowMemory>();
    const rates: PollRate[] = [];
    for (const row of rows) {
      const discontinuity = discontinuityOf(row);
      const counters: Record<string, number | bigint> = {};
      const old = before?.rows.get(row.key);
      const maxPerSecond = maxPerSecondOf(row);
      for (const column in row.varbinds) {
        const varbind = row.varbinds[column]!;
        if (varbind.type !== "Counter32" && varbind.type !== "Counter64") continue;
        counters[column] = varbind.value;
        const value = old?.counters[column];
        if (value === undefined || passed === undefined) continue;
        const perSecond = rateOf(
          sampleOf(value, old!.discontinuity),
          sampleOf(varbind.value, discontinuity),
          passed,
          maxPerSecond,
        );
        if (typeof perSecond !== "number") continue;
        const { table, index, key } = row;
        rates.push({ name: column, table, index, key, perSecond, seconds: passed.seconds });
      }
      if (Object.keys(counters).length > 0) kept.set(row.key, { discontinuity, counters });
    }
    this.items.set(name, { clock, rows: kept });
    return rates;
  }
}

/** Returns the name of a column: its number if it has no name. */
export function nameOf(item: TableItem, number: number): string {
  return item.names.get(number) ?? String(number);
}

/** Returns the value of a number of 32 bits. */
export function numberIn(varbind: Varbind | undefined): number | undefined {
  return varbind !== undefined && !isException(varbind) && typeof varbind.value === "number"
    ? varbind.value
    : undefined;
}

type Row = Pick<PollRow, "index" | "key" | "varbinds"> & { readonly table: string | undefined };

/** The type is in the value: Counter64 is a bigint. */
function sampleOf(value: number | bigint, discontinuity: number | undefined): CounterSample {
  return { type: typeof value === "bigint" ? "Counter64" : "Counter32", value, discontinuity };
}

/** The highest rate of a counter of an interface: ifSpeed in octets, unless it is at the maximum of its type (RFC 2863 §3.1.4). */
function maxPerSecondOf({ varbinds }: Row): number | undefined {
  const speed = numberIn(varbinds.ifSpeed);
  return speed === undefined || speed === 0 || speed >= 0xffffffff ? undefined : speed / 8;
}
