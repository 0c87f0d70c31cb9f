// A metric of the configuration, ready to make samples.
import type { Varbind } from "@snmp/pdu";
import type { Metric } from "../config/types.ts";
import type { Family } from "../metrics/families.ts";
import { isLabelName, isMetricName } from "../metrics/labels.ts";
import { combinedTypes, isIndexType } from "./index-text.ts";
import { compileExtract, type Extractor } from "./regex.ts";
import { previousOid, RowSyntax } from "./rows.ts";
import { isMetricType } from "./samples.ts";

/** The values of a metric, and the families that they go to. */
export interface CompiledMetric {
  readonly name: string;
  readonly oid: string;
  readonly type: string;
  readonly enumValues: Metric["enumValues"];
  readonly scale: number;
  readonly offset: number;
  readonly displayHint: string;
  readonly datetimePattern: string;
  /** The position in the lists of a scrape. */
  readonly number: number;
  /** The labels of the row; the metrics of a table share them. */
  readonly rows: RowSyntax;
  /** The position of `rows` among those of the module. */
  readonly rowsNumber: number;
  /** The position of the metric's own label among the labels of the row; -1 if the row has a label of that name. */
  readonly ownLabelAt: number;
  /** The OID before, for types whose values have the number of their own type there. */
  readonly previousOid: string;
  readonly family: FamilyHeader;
  readonly extracts: readonly Extract[];
}

/** A family without its samples. */
export type FamilyHeader = Omit<Family, "text">;

/** One family of `regex_extracts`. */
interface Extract {
  readonly family: FamilyHeader;
  readonly extractors: readonly Extractor[];
}

/**
 * Prepares a metric.
 *
 * @throws A `RangeError` if its name, a label, an index or an expression is invalid.
 */
export function compileMetric(
  metric: Metric,
  number: number,
  rows: RowSyntax,
  rowsNumber: number,
): CompiledMetric {
  checkNames(metric, rows.names);
  const { name, oid, type } = metric;
  const names = rows.names;
  return {
    name,
    oid,
    type,
    enumValues: metric.enumValues,
    scale: metric.scale,
    offset: metric.offset,
    displayHint: metric.displayHint,
    datetimePattern: metric.datetimePattern,
    number,
    rows,
    rowsNumber,
    ownLabelAt: names.includes(name) ? -1 : names.filter((label) => label < name).length,
    previousOid: Object.hasOwn(combinedTypes, type) ? previousOid(oid) : "",
    family: familyOf(metric, rows.mayRepeat),
    extracts: [...metric.regexExtracts].map(([suffix, extracts]) => ({
      family: {
        name: name + suffix,
        help: `${metric.help} (regex extracted)`,
        type: "gauge",
        mayRepeat: rows.mayRepeat,
      },
      extractors: extracts.map((extract) => compileExtractOf(name, extract)),
    })),
  };
}

/** The values of a metric that one scrape has read. */
export interface MetricValues {
  readonly metric: CompiledMetric;
  readonly varbinds: Varbind[];
}

function familyOf({ name, help, type }: Metric, mayRepeat: boolean): FamilyHeader {
  switch (type) {
    case "counter":
      return { name, help, type, mayRepeat };
    case "EnumAsInfo":
      return { name: `${name}_info`, help: `${help} (EnumAsInfo)`, type: "gauge", mayRepeat };
    case "EnumAsStateSet":
    case "Bits":
      return { name, help: `${help} (${type})`, type: "gauge", mayRepeat: true };
    default:
      return { name, help, type: "gauge", mayRepeat };
  }
}

/**
 * Checks a metric before anything is scraped.
 *
 * @throws A `RangeError` if its name, its type, a label, an index or an expression is invalid.
 */
export function checkMetric(metric: Metric): void {
  checkNames(metric, new RowSyntax(metric.indexes, metric.lookups).names);
  for (const extracts of metric.regexExtracts.values())
    for (const extract of extracts) compileExtractOf(metric.name, extract);
}

function checkNames({ name, type, regexExtracts, indexes }: Metric, labels: readonly string[]): void {
  for (const full of [name, ...[...regexExtracts.keys()].map((suffix) => name + suffix)])
    if (!isMetricName(full)) throw new RangeError(`${JSON.stringify(full)} is not a valid metric name`);
  if (!isMetricType(type)) throw new RangeError(`unknown type ${type} of metric ${JSON.stringify(name)}`);
  for (const label of labels)
    if (!isLabelName(label))
      throw new RangeError(
        `${JSON.stringify(label)} is not a valid label name for metric ${JSON.stringify(name)}`,
      );
  for (const { type } of indexes)
    if (!isIndexType(type))
      throw new RangeError(`Unknown index type ${type} for metric ${JSON.stringify(name)}`);
}

function compileExtractOf(name: string, extract: Parameters<typeof compileExtract>[0]): Extractor {
  try {
    return compileExtract(extract);
  } catch (error) {
    throw new RangeError(
      `the expression ${extract.regex} of metric ${name} is invalid: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}
