import type { Node } from "yaml";
import { Fields, type Source } from "../config/fields.ts";
import { parseSource } from "../config/parse.ts";
import { readAuth } from "../config/read-auth.ts";
import { readRegexExtracts } from "../config/read-metric.ts";
import { readFilter, readWalkParameters } from "../config/read-module.ts";
import type { GeneratorFile, GeneratorLookup, GeneratorModule, Override, StaticFilter } from "./types.ts";

/**
 * Reads the text of a generator.yml.
 *
 * @throws A `ConfigurationError` that names the line.
 */
export function readGeneratorFile(text: string, file?: string): GeneratorFile {
  const source = parseSource(text, file);
  const fields = new Fields(source, source.document.contents ?? undefined, "the file");
  fields.number("version", 0, [0, 0x7fffffff]);
  const read = {
    auths: fields.entries("auths", (node, name) => readAuth(source, node, `auth ${name}`)),
    modules: fields.entries("modules", (node, name) => readGeneratorModule(source, node, name)),
  };
  fields.refuseOthers();
  return read;
}

function readGeneratorModule(source: Source, node: Node | undefined, name: string): GeneratorModule {
  const what = `module ${name}`;
  const fields = new Fields(source, node, what);
  const filters = fields.has("filters")
    ? new Fields(source, fields.node("filters"), `filters of ${what}`)
    : undefined;
  fields.node("filters");
  const module = {
    name,
    walk: fields.texts("walk"),
    lookups: fields.list("lookups", (lookup) => readLookup(source, lookup, what)),
    overrides: fields.entries("overrides", (override, of) => readOverride(source, override, of, what)),
    staticFilters: filters?.list("static", (filter) => readStaticFilter(source, filter, what)) ?? [],
    dynamicFilters:
      filters?.list("dynamic", (filter) =>
        readFilter(source, filter, what, (fields, field) => fields.required(field)),
      ) ?? [],
    parameters: readWalkParameters(fields),
  };
  filters?.refuseOthers();
  for (const field of ["version", "auth"])
    if (fields.has(field))
      throw fields.fault(
        field,
        `${field} of ${what} is in the form of snmp_exporter 0.22 and before: move it to an entry of auths at the top`,
      );
  fields.refuseOthers();
  return module;
}

function readLookup(source: Source, node: Node, what: string): GeneratorLookup {
  const fields = new Fields(source, node, `a lookup of ${what}`);
  const lookup = {
    sourceIndexes: fields.texts("source_indexes"),
    lookup: fields.required("lookup"),
    dropSourceIndexes: fields.flag("drop_source_indexes"),
  };
  fields.refuseOthers();
  return lookup;
}

function readOverride(source: Source, node: Node | undefined, name: string, module: string): Override {
  const what = `the override ${name} of ${module}`;
  const fields = new Fields(source, node, what);
  const override = {
    ignore: fields.flag("ignore"),
    type: fields.text("type"),
    help: fields.text("help"),
    name: fields.text("name"),
    regexExtracts: readRegexExtracts(source, fields, what),
    datetimePattern: fields.text("datetime_pattern"),
    offset: fields.number("offset", 0, [-Infinity, Infinity], true),
    scale: fields.number("scale", 0, [-Infinity, Infinity], true),
    displayHint: fields.text("display_hint"),
  };
  fields.refuseOthers();
  if (override.type !== "" && !metricTypes.has(override.type))
    throw fields.fault(
      "type",
      `${override.type} is not a type of metrics; use one of ${[...metricTypes].join(", ")}`,
    );
  return override;
}

function readStaticFilter(source: Source, node: Node, what: string): StaticFilter {
  const fields = new Fields(source, node, `a static filter of ${what}`);
  const filter = { targets: fields.texts("targets"), indices: fields.texts("indices") };
  fields.refuseOthers();
  const wrong = filter.indices.find((index) => !/^\d+$/.test(index));
  if (wrong !== undefined) throw fields.fault("indices", `the index ${wrong} must be an integer`);
  return filter;
}

const metricTypes = new Set([
  "gauge",
  "counter",
  "OctetString",
  "DisplayString",
  "PhysAddress48",
  "Float",
  "Double",
  "Bits",
  "InetAddress",
  "InetAddressMissingSize",
  "InetAddressIPv4",
  "InetAddressIPv6",
  "DateAndTime",
  "ParseDateAndTime",
  "NTPTimeStamp",
  "EnumAsInfo",
  "EnumAsStateSet",
  "LldpPortId",
]);
