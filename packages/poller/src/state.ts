// The knowledge of a poller about its targets, kept between processes: the last counters and the circuits. There is no secret in it.
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { CircuitState } from "@snmp/client";
import type { ItemMemory } from "./memory.ts";

/** The state of one target. `JSON.stringify` and `JSON.parse` keep it whole. */
export interface TargetState {
  /** The slot of the last poll, in milliseconds since the epoch. */
  readonly slot: number;
  /** Whether the target answers. */
  readonly circuit: CircuitState;
  /** The last counters by table. */
  readonly items: readonly StoredItem[];
}

/** The last counters of a table; those of the scalars have the name "". */
export interface StoredItem {
  /** The name of the table. */
  readonly name: string;
  /** The clock of the device when they were read. */
  readonly clock: ItemMemory["clock"];
  /** The rows: key, discontinuity, and the counters by column, those of 64 bits as text. */
  readonly rows: readonly (readonly [string, number | null, Readonly<Record<string, number | string>>])[];
}

/** Keeps the states of targets by their names. A state that is lost costs one poll without rates. */
export interface StateStore {
  /** Returns the states that were saved last. An error goes to `onWarning`, and the poller begins without. */
  load(): Promise<Iterable<readonly [string, TargetState]>>;
  /** Replaces the states. */
  save(states: Iterable<readonly [string, TargetState]>): Promise<void>;
}

/** Returns counters in the form that is kept. */
export function storeItems(items: ReadonlyMap<string, ItemMemory>): StoredItem[] {
  return Array.from(items, ([name, { clock, rows }]) => ({
    name,
    clock,
    rows: Array.from(
      rows,
      ([key, row]) => [key, row.discontinuity ?? null, mapValues(row.counters, storeCounter)] as const,
    ),
  }));
}

/** Returns the counters that were kept. Throws if they are damaged. */
export function restoreItems(stored: readonly StoredItem[]): [string, ItemMemory][] {
  return stored.map(({ name, clock, rows }) => [
    name,
    {
      clock,
      rows: new Map(
        rows.map(([key, discontinuity, counters]) => [
          key,
          { discontinuity: discontinuity ?? undefined, counters: mapValues(counters, restoreCounter) },
        ]),
      ),
    },
  ]);
}

/** Keeps states in a file of JSON lines, which is replaced as a whole. A damaged file is set aside, with `.damaged` behind its name. */
export class FileState implements StateStore {
  /** The path of the file. */
  readonly path: string;

  /** Creates a store; the file is made by the first save. */
  constructor(path: string) {
    this.path = path;
  }

  /** Reads the file; there are no states if it is missing. Throws an error with the line at fault if it is damaged, and sets it aside. */
  async load(): Promise<[string, TargetState][]> {
    const states: [string, TargetState][] = [];
    const lines = createInterface({ input: createReadStream(this.path), crlfDelay: Infinity });
    let line = 0;
    let isWhole = false;
    try {
      for await (const text of lines) {
        line++;
        const record = JSON.parse(text) as Partial<TargetState> & Record<string, unknown>;
        if (line === 1) checkHead(record);
        else if (record.end === states.length) isWhole = true;
        else states.push([checkName(record.target), checkState(record)]);
      }
      if (!isWhole) throw new Error("its end is missing");
      return states;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
      const aside = `${this.path}.damaged`;
      const isAside = await rename(this.path, aside).then(
        () => true,
        () => false,
      );
      throw new Error(
        `the state of the poller in ${this.path} cannot be read at line ${line}: ${(cause as Error).message}; ` +
          (isAside ? `it was moved to ${aside}` : "it is replaced by the next save"),
        { cause },
      );
    } finally {
      lines.close();
    }
  }

  /** Writes the file such that it has either the old states or the new ones, whatever happens meanwhile. */
  async save(states: Iterable<readonly [string, TargetState]>): Promise<void> {
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      const file = await open(temporary, "w", 0o600);
      try {
        for (const part of partsOf(states)) await file.write(part);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, this.path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}

/** Yields the text of a file in parts, so that the process has time for other work in between. */
function* partsOf(states: Iterable<readonly [string, TargetState]>): Generator<string> {
  let part = JSON.stringify({ format, version: 1 }) + "\n";
  let count = 0;
  for (const [target, state] of states) {
    part += JSON.stringify({ target, ...state }) + "\n";
    count++;
    if (part.length < partLength) continue;
    yield part;
    part = "";
  }
  yield `${part}${JSON.stringify({ end: count })}\n`;
}

function checkHead(record: Record<string, unknown>): void {
  if (record.format !== format || record.version !== 1)
    throw new Error("it is not the state of a poller of this version");
}

function checkName(name: unknown): string {
  if (typeof name !== "string") throw new Error("the name of a target is missing");
  return name;
}

function checkState({ slot, circuit, items }: Partial<TargetState>): TargetState {
  const isSound =
    Number.isFinite(slot) &&
    Number.isInteger(circuit?.failures) &&
    Number.isInteger(circuit?.wait) &&
    Array.isArray(items);
  if (!isSound) throw new Error("the state of a target is incomplete");
  restoreItems(items as StoredItem[]);
  return { slot: slot!, circuit: circuit!, items: items as StoredItem[] };
}

function storeCounter(value: number | bigint): number | string {
  return typeof value === "bigint" ? String(value) : value;
}

function restoreCounter(value: number | string): number | bigint {
  if (typeof value === "string") return BigInt(value);
  if (!Number.isFinite(value)) throw new Error("the value of a counter is not a number");
  return value;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

const format = "@snmp/poller state";
/** The length of a part, in UTF-16 units. */
const partLength = 65_536;
