// The line protocol of InfluxDB.
import { nameOverrun, type PollResult, type Sample, samplesOf } from "../result.ts";
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

/** A point: one line. */
export interface Line {
  readonly result: PollResult;
  /** The table and the index of the row, if it is one. */
  readonly table?: string | undefined;
  readonly index?: string | undefined;
  readonly measurement: string;
  readonly tags: readonly (readonly [name: string, value: string])[];
  /** The fields by name, their values as they are written. */
  readonly fields: ReadonlyMap<string, string>;
  readonly timestamp: string;
}

type Fields = Map<string, string>;

/** Yields the lines of a result: one for the poll and its scalars, and one for each row. */
export function* linesOf(result: PollResult, options: LineOptions): Generator<Line, void, undefined> {
  const { target, slot, duration, failures, overrun } = result;
  const timestamp = `${Math.round(slot)}000000`;
  const tags = [
    ["target", target.name] as const,
    ...labelsOf(target.labels, toKey, ["target", "index", "key"]),
  ];
  const own: Fields = new Map([
    ["poll_duration", writeFloat(duration / 1000) ?? "0.0"],
    ["poll_failures", `${failures.length}i`],
    ["poll_overrun_slots", `${overrun?.slots ?? 0}i`],
  ]);
  if (overrun !== undefined) own.set("poll_overrun_item", writeText(nameOverrun(overrun)));
  const rows = new Map<NonNullable<Sample["row"]>, Fields>();
  for (const sample of samplesOf(result)) {
    const { row } = sample;
    let fields = row === undefined ? own : rows.get(row);
    if (fields === undefined) rows.set(row!, (fields = new Map<string, string>()));
    addFields(fields, sample, options);
  }
  yield { result, measurement: toMeasurement(options.measurement), tags, fields: own, timestamp };
  for (const [{ table, index, key }, fields] of rows) {
    if (fields.size === 0) continue;
    const rowTags = [...tags, ["index", index] as const];
    if (key !== index) rowTags.push(["key", key]);
    const measurement = toMeasurement(objectName(table));
    yield { result, table: objectName(table), index, measurement, tags: rowTags, fields, timestamp };
  }
}

/** Returns the text of a line, with a line feed. */
export function lineText({ measurement, tags, fields, timestamp }: Line): string {
  const key = [
    measurement.replace(/[, ]/g, "\\$&"),
    ...tags
      .map(([name, value]) => [escapeTag(name), escapeTag(toPlain(value.slice(0, maxKey)))])
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}=${value}`),
  ].join(",");
  const values = [...fields].map(([name, value]) => `${escapeTag(name)}=${value}`).join(",");
  return `${key} ${values} ${timestamp}\n`;
}

/** Returns the type of a field in the words of InfluxDB. */
export function valueType(value: string): string {
  return { '"': "string", i: "integer", u: "unsigned" }[value.at(-1)!] ?? "float";
}

function addFields(fields: Fields, sample: Sample, options: LineOptions): void {
  const { varbind, rate } = sample;
  const name = toKey(objectName(sample.name));
  const number = numberOf(varbind);
  const text = number === undefined ? writeText(textOf(sample)) : writeValue(number, varbind.type, options);
  if (text !== undefined) fields.set(name, text);
  if (rate === undefined || !options.rates) return;
  const perSecond = writeFloat(rate.perSecond);
  if (perSecond !== undefined) fields.set(`${name}_per_second`, perSecond);
}

function writeText(text: string): string {
  return `"${toSound(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
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

/** Returns a legal name: a measurement that begins with `#` would be a comment, and `_` belongs to InfluxDB. */
function toMeasurement(name: string): string {
  return (
    toPlain(name.slice(0, maxKey))
      .replaceAll("\\", "/")
      .replace(/^[#_ ]+/, "") || "snmp"
  );
}

/** Returns a legal name of a tag or a field: `time` is that of the timestamp, and `_` belongs to InfluxDB, which reads backslashes and quotes in some places only. */
function toKey(name: string): string {
  const legal = toPlain(name.slice(0, maxKey)).replaceAll('"', "'").replaceAll("\\", "/");
  const plain = legal.replace(/^[_ ]+/, "") || "unnamed";
  return plain === "time" ? "time_" : plain;
}

/** Escapes the name or the value of a tag, or the name of a field. */
function escapeTag(text: string): string {
  return text.replace(/[,= ]/g, "\\$&");
}

/** A name or a tag has one line without control characters, and no backslash at its end, which would escape what follows. */
function toPlain(text: string): string {
  return toSound(text)
    .replace(/\p{Control}+/gu, " ")
    .replace(/[\\ ]+$/, "");
}

/** Lone surrogates are not UTF-8, and InfluxDB refuses NUL. */
function toSound(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, "\ufffd");
}

/** Characters of the longest name or tag: InfluxDB refuses points whose name and tags have more than 65535 octets together. */
const maxKey = 512;
const maxSigned = 2n ** 63n - 1n;
