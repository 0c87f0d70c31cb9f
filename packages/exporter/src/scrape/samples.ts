// The samples of a metric's values, as lines of text.
import type { Varbind } from "@snmp/pdu";
import type { Family } from "../metrics/families.ts";
import { formatLabel } from "../metrics/labels.ts";
import { formatNumber } from "../metrics/numbers.ts";
import { secondsOfDateAndTime, secondsOfNtpTimestamp } from "./dates.ts";
import { combinedTypes, isIndexType } from "./index-text.ts";
import type { CompiledMetric, FamilyHeader } from "./metrics.ts";
import type { Row, Values } from "./rows.ts";
import { parseTime } from "./strptime.ts";
import { integerOf, numberOf, octetsOf, textOf } from "./values.ts";

/** The values of one scrape, and the rows whose labels are known already. */
export interface Scrape {
  /** Values that labels need. */
  readonly values: Values;
  /** Labels by index, for each `RowSyntax`. */
  readonly rows: readonly Map<string, Row>[];
  /** Whether Counter64 wraps at 2^53, so that no digit gets lost. */
  readonly wrap: boolean;
}

/**
 * Returns the families of a metric's values.
 *
 * @throws A `RangeError` if a value cannot be shown.
 */
export function makeFamilies(metric: CompiledMetric, varbinds: readonly Varbind[], scrape: Scrape): Family[] {
  const makeLines = lineMakers[metric.type];
  if (makeLines !== undefined) return [makeFamily(metric.family, makeLines, metric, varbinds, scrape)];
  if (metric.extracts.length > 0) return makeExtracts(metric, varbinds, scrape);
  return [makeFamily(metric.family, textLine, metric, varbinds, scrape)];
}

/** Whether there are samples of a type. Without a type, octets are shown. */
export function isMetricType(type: string): boolean {
  return type === "" || Object.hasOwn(lineMakers, type) || isIndexType(type);
}

type MakeLines = (metric: CompiledMetric, varbind: Varbind, row: Row, scrape: Scrape) => string;

function makeFamily(
  header: FamilyHeader,
  makeLines: MakeLines,
  metric: CompiledMetric,
  varbinds: readonly Varbind[],
  scrape: Scrape,
): Family {
  let text = "";
  let { mayRepeat } = header;
  for (let i = 0; i < varbinds.length; i++) {
    const varbind = varbinds[i]!;
    const row = findRow(metric, varbind, scrape);
    if (row.hasRest) mayRepeat = true;
    text += makeLines(metric, varbind, row, scrape);
  }
  return { name: header.name, help: header.help, type: header.type, text, mayRepeat };
}

/** Returns the labels of the row that a value belongs to. */
function findRow({ oid, rows, rowsNumber }: CompiledMetric, varbind: Varbind, scrape: Scrape): Row {
  const index = varbind.oid.slice(oid.length + 1);
  const known = scrape.rows[rowsNumber]!;
  let row = known.get(index);
  if (row === undefined) known.set(index, (row = rows.read(index, scrape.values)));
  return row;
}

const numberLines: MakeLines = (metric, varbind, row, { wrap }) => {
  const value = numberOf(varbind, wrap);
  return metric.scale === 0 && metric.offset === 0
    ? line(metric.name, row.text, value)
    : line(metric.name, row.text, adjust(metric, value));
};

const textLine: MakeLines = (metric, varbind, row, scrape) =>
  line(
    metric.name,
    metric.ownLabelAt < 0 ? row.text : withOwnLabel(metric, row, textOfMetric(metric, varbind, scrape)),
    adjust(metric, 1),
  );

const infoLine: MakeLines = (metric, varbind, row, { wrap }) => {
  // a row that has the label already says it
  if (metric.ownLabelAt < 0) return "";
  const state = integerOf(varbind, wrap);
  const label = metric.enumValues.get(state) ?? String(state);
  return line(metric.family.name, withOwnLabel(metric, row, label), 1);
};

const stateLines: MakeLines = (metric, varbind, row, { wrap }) => {
  checkOwnLabel(metric);
  const state = integerOf(varbind, wrap);
  let lines = line(metric.name, withOwnLabel(metric, row, metric.enumValues.get(state) ?? String(state)), 1);
  for (const [number, label] of metric.enumValues)
    if (number !== state) lines += line(metric.name, withOwnLabel(metric, row, label), 0);
  return lines;
};

const bitLines: MakeLines = (metric, varbind, row) => {
  checkOwnLabel(metric);
  const octets = octetsOf(varbind);
  if (octets === undefined)
    throw new RangeError(
      `BITS type was not a BISTRING on the wire: metric ${metric.name} is ${varbind.type}`,
    );
  let lines = "";
  for (const [number, label] of metric.enumValues) {
    const bit = ((octets[number >> 3] ?? 0) >> (7 - (number & 7))) & 1;
    lines += line(metric.name, withOwnLabel(metric, row, label), bit);
  }
  return lines;
};

/** Makes lines of a time; values that are not one make none. */
function timeLines(read: (metric: CompiledMetric, varbind: Varbind) => number | undefined): MakeLines {
  return (metric, varbind, row) => {
    const seconds = read(metric, varbind);
    return seconds === undefined ? "" : line(metric.name, row.text, adjust(metric, seconds));
  };
}

const lineMakers: Readonly<Record<string, MakeLines>> = {
  gauge: numberLines,
  counter: numberLines,
  Float: numberLines,
  Double: numberLines,
  EnumAsInfo: infoLine,
  EnumAsStateSet: stateLines,
  Bits: bitLines,
  DateAndTime: timeLines((_, varbind) => {
    const octets = octetsOf(varbind);
    return octets && secondsOfDateAndTime(octets);
  }),
  NTPTimeStamp: timeLines((_, varbind) => {
    const octets = octetsOf(varbind);
    return octets && secondsOfNtpTimestamp(octets);
  }),
  ParseDateAndTime: timeLines(({ datetimePattern }, varbind) =>
    parseTime(textOf(varbind, "DisplayString"), datetimePattern),
  ),
};

function makeExtracts(metric: CompiledMetric, varbinds: readonly Varbind[], scrape: Scrape): Family[] {
  return metric.extracts.map(({ family, extractors }) => {
    const extractLine: MakeLines = (_, varbind, row) => {
      const text = textOfMetric(metric, varbind, scrape);
      for (const extract of extractors) {
        const value = extract(text);
        if (value !== undefined) return line(family.name, row.text, adjust(metric, value));
      }
      return "";
    };
    return makeFamily(family, extractLine, metric, varbinds, scrape);
  });
}

/** Returns the text of a value; that of an address has the form that the number of its type, in the object before, asks for. */
function textOfMetric(metric: CompiledMetric, varbind: Varbind, { values, wrap }: Scrape): string {
  const { type, previousOid, displayHint } = metric;
  if (previousOid === "") return textOf(varbind, type, displayHint);
  const subtype = values.get(previousOid + varbind.oid.slice(metric.oid.length));
  const actual = subtype && combinedTypes[type]!.get(integerOf(subtype, wrap));
  return textOf(varbind, actual ?? "OctetString", displayHint);
}

function adjust({ scale, offset }: CompiledMetric, value: number): number {
  return (scale === 0 ? value : value * scale) + offset;
}

/** Returns the labels of a row with the metric's own label in its place. */
function withOwnLabel({ name, ownLabelAt }: CompiledMetric, { text, parts }: Row, value: string): string {
  const own = formatLabel(name, value);
  if (parts.length === 0) return own;
  if (ownLabelAt === parts.length) return `${text},${own}`;
  return [...parts.slice(0, ownLabelAt), own, ...parts.slice(ownLabelAt)].join(",");
}

function checkOwnLabel({ name, ownLabelAt }: CompiledMetric): void {
  if (ownLabelAt < 0)
    throw new RangeError(`duplicate label names: ${name} is a label of metric ${name} already`);
}

function line(name: string, labels: string, value: number): string {
  return labels === "" ? `${name} ${formatNumber(value)}\n` : `${name}{${labels}} ${formatNumber(value)}\n`;
}
