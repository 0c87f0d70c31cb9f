import type { Index, Lookup, Metric } from "../config/types.ts";
import { ConfigurationError } from "../errors.ts";
import type { MetricObject, Objects } from "./objects.ts";
import { need, type Targets } from "./targets.ts";
import type { GeneratorLookup, GeneratorModule } from "./types.ts";

/**
 * Returns a metric with the lookups of its module.
 *
 * @throws A `ConfigurationError` if a lookup is unknown.
 */
export function addLookups(
  metric: Metric,
  module: GeneratorModule,
  objects: Objects,
  targets: Targets,
): Metric {
  const indexes: Index[] = [...metric.indexes];
  const lookups: Lookup[] = [];
  const dropped: string[] = [];
  const sources = new Set(module.lookups.flatMap(({ sourceIndexes }) => sourceIndexes.map(labelOf)));
  const filtered = new Map(
    module.staticFilters.flatMap(({ targets, indices }) =>
      targets.map((target) => [objects.resolve(target) ?? target, indices] as const),
    ),
  );
  for (const lookup of module.lookups) {
    const labels = lookup.sourceIndexes.map(labelOf);
    if (!labels.every((label) => indexes.some(({ labelname }) => labelname === label))) continue;
    const object = findObject(lookup, metric, objects, module.name);
    lookups.push(lookupOf(object, labels, module));
    // another lookup needs this label
    if (sources.has(labelOf(object.name)))
      indexes.push({ ...plain, labelname: labelOf(object.name), type: object.type! });
    need(targets, object.oid, metric.oid);
    const rows = filtered.get(object.oid);
    if (rows !== undefined) {
      targets.needed.delete(metric.oid);
      for (const row of rows) targets.needed.add(`${metric.oid}.${row}.`);
    }
    if (lookup.dropSourceIndexes) dropped.push(...labels);
  }
  for (const labelname of dropped)
    lookups.push({ labels: [], labelname, oid: "", type: "", enumValues: new Map(), displayHint: "" });
  return { ...metric, indexes, lookups };
}

/** Returns a name that a label can have. A module in front of it is left out. */
export function labelOf(name: string): string {
  return name.replace(/^.*::/, "").replace(/[^a-zA-Z0-9_]/g, "_");
}

function lookupOf(object: MetricObject, labels: readonly string[], { overrides }: GeneratorModule): Lookup {
  const { displayHint = "" } = overrides.get(object.name) ?? {};
  const isEnum = object.enumValues.size > 0 && (object.type === "gauge" || object.type === "EnumAsInfo");
  return {
    labels,
    labelname: labelOf(object.name),
    oid: object.oid,
    type: isEnum ? "EnumAsInfo" : object.type!,
    enumValues: isEnum ? object.enumValues : new Map(),
    displayHint: displayHint === "@mib" ? object.hint : displayHint,
  };
}

/** Several modules may have the name: the object beside the metric is meant. */
function findObject(
  { lookup }: GeneratorLookup,
  metric: Metric,
  objects: Objects,
  module: string,
): MetricObject {
  const beside = objects.beside(metric.oid, lookup);
  const oid = objects.resolve(lookup);
  const object = beside ?? (oid === undefined ? undefined : objects.at(oid));
  if (object?.type !== undefined) return object;
  throw new ConfigurationError(
    `module ${module} looks up ${lookup}, ${object === undefined ? "which no MIB module defines" : "whose type metrics cannot have"}`,
    undefined,
    undefined,
  );
}

const plain = { fixedSize: 0, implied: false, enumValues: new Map<number, string>() };
