import { isException, type Varbind } from "@snmp/client";
import type { DecodedValue } from "@snmp/client";

/** The names of a target, as every result carries them: no credentials. */
export interface ResultTarget {
  /** The unique name of the target; its address, unless the user gave another. */
  readonly name: string;
  /** The address as the user wrote it: `192.0.2.1`, `udp://[2001:db8::1]:161`. */
  readonly address: string;
  /** Labels of the user's: `{ site: "lab" }`; `{}` without any. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A row of a table. */
export interface PollRow {
  /** The name of the table, or its OID if it has no name. */
  readonly table: string;
  /** The index: dotted arcs. */
  readonly index: string;
  /** The value by which the row is followed from poll to poll: that of the key column, such as ifName, or the index. */
  readonly key: string;
  /** The cells as they came, by the name of their column, or its number if it has no name. */
  readonly varbinds: Readonly<Record<string, Varbind>>;
  /** The cells for programs, by the same names: labels, numbers, text, bigints; without a decoder as in the variable bindings. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The rate of a counter between two polls. */
export interface PollRate {
  /** The name of the column or the scalar, as in `varbinds`. */
  readonly name: string;
  /** The table of the row; missing for scalars. */
  readonly table?: string | undefined;
  /** The index of the row; "" for scalars, whose name has it. */
  readonly index: string;
  /** The key of the row; "" for scalars. */
  readonly key: string;
  /** The increase per second. */
  readonly perSecond: number;
  /** The seconds between the two samples, by the clock of the device if it has one. */
  readonly seconds: number;
}

/** An error; those of the `SnmpError` tree have a code. */
export interface CodedError extends Error {
  /** The code, such as `ERR_SNMP_TIMEOUT`. */
  readonly code?: string;
}

/** Something in `collect` that could not be read, or not whole. */
export interface PollFailure {
  /** The name of the table or the scalar. */
  readonly item: string;
  /** The error, mostly one of the `SnmpError` tree. */
  readonly error: CodedError;
}

/** A poll that was not done when the next slot of its target began, and the part of it that took the longest. */
export interface Overrun {
  /** How many slots were skipped. */
  readonly slots: number;
  /** The name of the table or the scalar that took the longest, or `a place among maxPolls`. */
  readonly item: string;
  /** The columns of the table that took the longest: one, or several that were asked for together; none for scalars. */
  readonly columns: readonly string[];
  /** The milliseconds that the item took. */
  readonly duration: number;
}

/** Returns what took the longest: `ifXTable.ifAlias`, `ifXTable.ifHCInOctets,ifHCOutOctets`. */
export function nameOverrun({ item, columns }: Overrun): string {
  return columns.length === 0 ? item : `${item}.${columns.join(",")}`;
}

/** The properties of a result. */
export interface PollResultFields {
  /** The target that was polled. */
  readonly target: ResultTarget;
  /** The beginning of the slot, in milliseconds since the epoch. With the name of the target, it identifies the result. */
  readonly slot: number;
  /** The beginning of the poll, in milliseconds since the epoch. */
  readonly time: number;
  /** The milliseconds that the poll took. */
  readonly duration: number;
  /** The scalars as they came, by the name that they were asked by; exceptions too. */
  readonly varbinds: Readonly<Record<string, Varbind>>;
  /** The scalars for programs, by the same names; `undefined` for exceptions. */
  readonly values: Readonly<Record<string, DecodedValue>>;
  /** The rows by the name of their table. */
  readonly rows: Readonly<Record<string, readonly PollRow[]>>;
  /** The rates of all counters that have one: none in the first poll, and none across a reset. */
  readonly rates: readonly PollRate[];
  /** The items that could not be read; empty if all could. */
  readonly failures: readonly PollFailure[];
  /** Present if the poll took slots of later polls. */
  readonly overrun?: Overrun | undefined;
  /** sysUpTime.0 in hundredths of a second, if the device has it. */
  readonly sysUpTime?: number | undefined;
}

/** The outcome of one poll of one target. `JSON.stringify` makes it a line without secrets: bigints as decimal text, octets as text or hexadecimal digits. */
export class PollResult implements PollResultFields {
  /** The target that was polled. */
  readonly target: ResultTarget;
  readonly slot: number;
  readonly time: number;
  readonly duration: number;
  readonly varbinds: PollResultFields["varbinds"];
  readonly values: PollResultFields["values"];
  readonly rows: PollResultFields["rows"];
  readonly rates: readonly PollRate[];
  readonly failures: readonly PollFailure[];
  readonly overrun: Overrun | undefined;
  readonly sysUpTime: number | undefined;

  /** Creates a result with these properties; those left out are empty. */
  constructor(fields: Pick<PollResultFields, "target" | "slot"> & Partial<PollResultFields>) {
    const { target, slot } = fields;
    this.target = target;
    this.slot = slot;
    this.time = fields.time ?? slot;
    this.duration = fields.duration ?? 0;
    this.varbinds = fields.varbinds ?? {};
    this.values = fields.values ?? {};
    this.rows = fields.rows ?? {};
    this.rates = fields.rates ?? [];
    this.failures = fields.failures ?? [];
    this.overrun = fields.overrun;
    this.sysUpTime = fields.sysUpTime;
  }

  /** The first error, if there is any. */
  get error(): CodedError | undefined {
    return this.failures[0]?.error;
  }

  /** Returns the properties for `JSON.stringify`. */
  toJSON(): object {
    const { target, slot, time, duration, values, rows, rates, failures, overrun, sysUpTime } = this;
    return {
      target: { name: target.name, address: target.address, labels: target.labels },
      slot,
      time,
      duration,
      values: plainRecord(values),
      rows: mapRecord(rows, (list) =>
        list.map(({ index, key, values: cells }) => ({ index, key, values: plainRecord(cells) })),
      ),
      rates,
      ...(failures.length > 0 && {
        failures: failures.map(({ item, error }) => ({ item, code: error.code, message: error.message })),
      }),
      ...(overrun !== undefined && { overrun }),
      ...(sysUpTime !== undefined && { sysUpTime }),
    };
  }
}

/** One value of a result, with all that a sink needs to write it. */
export interface Sample {
  /** The name of the column or the scalar; scalars without their `.0`. An OID if there is no name. */
  readonly name: string;
  /** The value as it came; never an exception. */
  readonly varbind: Varbind;
  /** The value for programs. */
  readonly value: unknown;
  /** The row; missing for scalars. */
  readonly row?: PollRow | undefined;
  /** The increase per second, for a counter that has one. */
  readonly rate?: PollRate | undefined;
}

/** Yields the values of a result one by one: the scalars, then the tables row by row. Exceptions are left out. */
export function* samplesOf(result: PollResult): Generator<Sample, void, undefined> {
  const rates = new Map(result.rates.map((rate) => [rateKey(rate.table, rate.index, rate.name), rate]));
  for (const [name, varbind] of Object.entries(result.varbinds)) {
    if (isException(varbind)) continue;
    const rate = rates.get(rateKey(undefined, "", name));
    yield { name: withoutInstance(name), varbind, value: result.values[name], rate };
  }
  for (const [table, rows] of Object.entries(result.rows)) {
    for (const row of rows) {
      for (const [name, varbind] of Object.entries(row.varbinds)) {
        if (isException(varbind)) continue;
        const rate = rates.get(rateKey(table, row.index, name));
        yield { name, varbind, value: row.values[name], row, rate };
      }
    }
  }
}

function rateKey(table: string | undefined, index: string, name: string): string {
  return `${table ?? ""} ${index} ${name}`;
}

/** Returns the name of an object without the `.0` of its only instance; an OID stays as it is. */
function withoutInstance(name: string): string {
  return name.endsWith(".0") && !/^[0-9.]+$/u.test(name) ? name.slice(0, -2) : name;
}

function plainRecord(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return mapRecord(values, plain);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return value.map(plain);
  return value;
}

function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
