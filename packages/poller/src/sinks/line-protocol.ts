// The line protocol of InfluxDB.
import { type PollResult, type Sample, samplesOf } from "../result.ts";
import { labelsOf, numberOf, objectName, textOf } from "./values.ts";

/** How values are written. */
export interface LineOptions {
  /** The measurement of scalars and of the state of polls. */
  readonly measurement: string;
  /** Whether Counter64 is written as an unsigned integer (`u`), which InfluxDB 1 does not read. */
  readonly unsigned: boolean;
  /** Whether rates are written, as `NAME_per_second`. */
  readonly rates: boolean;
}

/** The fields of a line, by name. */
type Fields = Map<string, string>;

/** Yields the lines of a result: one for the poll and its scalars, and one for each row. Each ends with a line feed. */
export function* linesOf(result: PollResult, options: LineOptions): Generator<string, void, undefined> {
  const { target, slot, duration, failures } = result;
  const timestamp = `${Math.round(slot)}000000`;
  const tags = [
    ["target", target.name] as const,
    ...labelsOf(target.labels, toKey, ["target", "index", "key"]),
  ];
  const own: Fields = new Map([
    ["poll_duration", writeFloat(duration / 1000) ?? "0.0"],
    ["poll_failures", `${failures.length}i`],
  ]);
  const rows = new Map<NonNullable<Sample["row"]>, Fields>();
  for (const sample of samplesOf(result)) {
    const { row } = sample;
    let fields = row === undefined ? own : rows.get(row);
    if (fields === undefined) rows.set(row!, (fields = new Map<string, string>()));
    addFields(fields, sample, options);
  }
  yield writeLine(options.measurement, tags, own, timestamp);
  for (const [row, fields] of rows) {
    const rowTags = [...tags, ["index", row.index] as const];
    if (row.key !== row.index) rowTags.push(["key", row.key]);
    if (fields.size > 0) yield writeLine(objectName(row.table), rowTags, fields, timestamp);
  }
}

function addFields(fields: Fields, sample: Sample, options: LineOptions): void {
  const { varbind, rate } = sample;
  const name = toKey(objectName(sample.name));
  const number = numberOf(varbind);
  const text =
    number === undefined
      ? `"${toSound(textOf(sample)).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
      : writeValue(number, varbind.type, options);
  if (text !== undefined) fields.set(name, text);
  if (rate === undefined || !options.rates) return;
  const perSecond = writeFloat(rate.perSecond);
  if (perSecond !== undefined) fields.set(`${name}_per_second`, perSecond);
}

/** Returns a number with its type. One object has one type: InfluxDB refuses a field of two. */
function writeValue(value: number | bigint, type: string, { unsigned }: LineOptions): string | undefined {
  if (type === "Opaque" && typeof value === "number") return writeFloat(value);
  if (type === "Counter64" && unsigned) return `${value}u`;
  // InfluxDB 1 has no larger integer
  return `${typeof value === "bigint" && value > maxSigned ? maxSigned : value}i`;
}

/** Returns a float; `undefined` if InfluxDB cannot hold it. */
function writeFloat(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function writeLine(
  measurement: string,
  tags: readonly (readonly [name: string, value: string])[],
  fields: Fields,
  timestamp: string,
): string {
  const key = [
    escapeMeasurement(measurement),
    ...tags
      .map(([name, value]) => [escapeTag(name), escapeTag(value)])
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}=${value}`),
  ].join(",");
  const values = [...fields].map(([name, value]) => `${escapeTag(name)}=${value}`).join(",");
  return `${key} ${values} ${timestamp}\n`;
}

/** A measurement that begins with `#` would be a comment, and `_` belongs to InfluxDB. */
function escapeMeasurement(name: string): string {
  const plain = toPlain(name).replace(/^[#_]+/, "") || "snmp";
  return plain.replace(/[, ]/g, "\\$&");
}

/** Returns a legal name of a tag or a field: `time` is that of the timestamp. */
function toKey(name: string): string {
  const plain = toPlain(name) || "_";
  return plain === "time" ? "time_" : plain;
}

/** Escapes the name or the value of a tag, or the name of a field. */
function escapeTag(text: string): string {
  return toPlain(text).replace(/[,= ]/g, "\\$&");
}

/** A name or a tag has one line, and no backslash at its end, which would escape what follows. */
function toPlain(text: string): string {
  return toSound(text)
    .replace(/[\r\n]+/g, " ")
    .replace(/\\+$/, "");
}

/** Lone surrogates are not UTF-8, and InfluxDB refuses NUL. */
function toSound(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, "\ufffd");
}

const maxSigned = 2n ** 63n - 1n;
