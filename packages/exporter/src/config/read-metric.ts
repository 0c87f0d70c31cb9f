import type { Node } from "yaml";
import { checkMetric } from "../scrape/metrics.ts";
import { Fields, fault, scalarText, type Source } from "./fields.ts";
import type { EnumValues, Index, Lookup, Metric, RegexExtract } from "./types.ts";

/** Reads an entry of `metrics`. */
export function readMetric(source: Source, node: Node, module: string): Metric {
  const fields = new Fields(source, node, `a metric of module ${module}`);
  const name = fields.required("name");
  const what = `metric ${name} of module ${module}`;
  const metric: Metric = {
    name,
    oid: readOid(fields, "oid"),
    type: fields.text("type"),
    help: fields.text("help"),
    indexes: fields.list("indexes", (index) => readIndex(source, index, what)),
    lookups: fields.list("lookups", (lookup) => readLookup(source, lookup, what)),
    regexExtracts: readRegexExtracts(source, fields, what),
    datetimePattern: fields.text("datetime_pattern"),
    enumValues: readEnumValues(source, fields),
    offset: fields.number("offset", 0, numbers, true),
    scale: fields.number("scale", 0, numbers, true),
    displayHint: fields.text("display_hint"),
  };
  fields.refuseOthers();
  try {
    checkMetric(metric);
  } catch (error) {
    throw fields.fault("name", `${(error as Error).message}, in module ${module}`);
  }
  return metric;
}

/** Reads an OID; a dot in front is removed. */
export function readOid(fields: Fields, name: string): string {
  const oid = fields.required(name).replace(/^\./, "");
  if (!isOid(oid)) throw fields.fault(name, `${oid} is not an OID: write numbers with dots between them`);
  return oid;
}

/** Whether a text is a dotted OID. */
export function isOid(text: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(text);
}

function readIndex(source: Source, node: Node, metric: string): Index {
  const fields = new Fields(source, node, `an index of ${metric}`);
  const index: Index = {
    labelname: fields.required("labelname"),
    type: fields.text("type"),
    fixedSize: fields.number("fixed_size", 0, [0, 128]),
    implied: fields.flag("implied"),
    enumValues: readEnumValues(source, fields),
  };
  fields.refuseOthers();
  return index;
}

function readLookup(source: Source, node: Node, metric: string): Lookup {
  const fields = new Fields(source, node, `a lookup of ${metric}`);
  const labels = fields.texts("labels");
  const lookup: Lookup = {
    labels,
    labelname: fields.required("labelname"),
    oid: labels.length === 0 ? fields.text("oid") : readOid(fields, "oid"),
    type: fields.text("type"),
    enumValues: readEnumValues(source, fields),
    displayHint: fields.text("display_hint"),
  };
  fields.refuseOthers();
  return lookup;
}

/** Reads the `regex_extracts` of a metric. */
export function readRegexExtracts(
  source: Source,
  fields: Fields,
  what: string,
): Map<string, readonly RegexExtract[]> {
  return fields.entries("regex_extracts", (list, suffix) => {
    const items = (list as { items?: readonly Node[] } | undefined)?.items;
    if (items === undefined) throw fields.fault("regex_extracts", `regex_extracts ${suffix} must be a list`);
    return items.map((item) => {
      const extract = new Fields(source, item, `regex_extracts ${suffix} of ${what}`);
      const read: RegexExtract = { value: extract.text("value", "$1"), regex: extract.text("regex") };
      extract.refuseOthers();
      return read;
    });
  });
}

function readEnumValues(source: Source, fields: Fields): EnumValues {
  const entries = fields.entries("enum_values", (node, number) => {
    if (!/^-?\d+$/.test(number)) throw fault(source, node, `enum_values must have numbers, not ${number}`);
    return scalarText(source, node, `the name of ${number} in enum_values`);
  });
  return entries.size === 0 ? none : new Map([...entries].map(([number, name]) => [Number(number), name]));
}

const numbers = [-Infinity, Infinity] as const;
const none: EnumValues = new Map();
