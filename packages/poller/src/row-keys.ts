// The keys of rows: ifIndex changes with a restart or a new line card, the name of an interface does not (RFC 2863 §3.1.5).
import type { CallOptions, Client, NumericOid, Table, TableRow } from "@snmp/client";
import type { TableItem } from "./collect.ts";
import { comparePolls, type DeviceClock } from "./rates.ts";

/** When keys that are kept may be out of date. */
export interface KeySigns {
  readonly clock: DeviceClock;
  /** The value of ifTableLastChange.0, if the device has it. */
  readonly lastChange: number | undefined;
}

/** The keys of one target's rows. Those from a column elsewhere are kept until the device gives a sign that they changed. */
export class RowKeys {
  readonly #kept = new Map<string, Kept>();

  /** Returns the key of each row by its index. Reads the column of the keys if it has to. */
  async of(
    client: Client,
    { key }: TableItem,
    rows: Table,
    signs: KeySigns,
    call: () => CallOptions,
  ): Promise<ReadonlyMap<string, string>> {
    if (key === undefined) return new Map();
    if (typeof key === "number") return uniqueKeys(rows.keys(), (index) => textIn(rows.get(index), key));
    let kept = this.#kept.get(key);
    const isOld = kept === undefined || hasChanged(kept.signs, signs);
    if (isOld || ![...rows.keys()].every((index) => kept!.keys.has(index))) {
      const [, entry, column] = /^(.*)\.(\d+)$/.exec(key)!;
      const table = await client.table(key as NumericOid, call());
      kept = { signs, keys: keysOf(table, rows, entry === undefined ? 0 : Number(column)) };
      this.#kept.set(key, kept);
    } else this.#kept.set(key, { signs, keys: kept!.keys });
    return uniqueKeys(rows.keys(), (index) => kept!.keys.get(index));
  }
}

interface Kept {
  readonly signs: KeySigns;
  /** The key by index; "" for rows without one, so that they are not asked for again. */
  readonly keys: ReadonlyMap<string, string>;
}

function keysOf(table: Table, rows: Table, column: number): Map<string, string> {
  const keys = new Map([...rows.keys()].map((index) => [index, ""]));
  for (const [index, row] of table) keys.set(index, textIn(row, column) ?? "");
  return keys;
}

function hasChanged(before: KeySigns, now: KeySigns): boolean {
  if (before.lastChange !== now.lastChange) return true;
  return comparePolls(before.clock, now.clock).continuity === "restarted";
}

function textIn(row: TableRow | undefined, column: number): string | undefined {
  return row?.[column]?.toString();
}

/** Returns keys that differ: rows whose key is empty, or that of another row too, get `#` and their index. */
function uniqueKeys(
  indexes: Iterable<string>,
  keyOf: (index: string) => string | undefined,
): Map<string, string> {
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const index of indexes) {
    const key = keyOf(index) ?? "";
    keys.set(index, key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [index, key] of keys) if (key === "" || counts.get(key)! > 1) keys.set(index, `#${index}`);
  return keys;
}
