// Makes the configuration of an exporter from MIB modules and a generator.yml.
import type { Mib } from "@snmp/mib";
import type { Configuration, Metric, Module } from "../config/types.ts";
import { combinedTypes, findIndexes } from "./indexes.ts";
import { addLookups, labelOf } from "./lookups.ts";
import { type MetricObject, Objects, resolveName } from "./objects.ts";
import { readGeneratorFile } from "./read.ts";
import { previousOid } from "../scrape/rows.ts";
import { findTargets, isMetric, minimize, need, type Targets } from "./targets.ts";
import type { GeneratorModule, Override } from "./types.ts";

/** A configuration that was generated. */
export interface Generated {
  /** The modules and their authentication. */
  readonly configuration: Configuration;
  /** Objects that were left out, and overrides without an object. */
  readonly remarks: readonly string[];
  /** The MIB modules of which an object has no DESCRIPTION, in order: the HELP of its metric is its name. */
  readonly undescribed: readonly string[];
}

/**
 * Makes a configuration from the text of a generator.yml of snmp_exporter, with the modules of `mib`, which needs their texts.
 *
 * @throws A `ConfigurationError` if the text is invalid, or names an object that is unknown.
 */
export function generateConfiguration(text: string, mib: Mib, file?: string): Generated {
  const { auths, modules } = readGeneratorFile(text, file);
  const remarks: string[] = [];
  const undescribed = new Set<string>();
  const generated = [...modules.values()].map((module) =>
    generateModule(module, mib, { remarks, undescribed }),
  );
  const byName = new Map(generated.map((module) => [module.name, module]));
  return { configuration: { auths, modules: byName }, remarks, undescribed: [...undescribed].sort() };
}

/** Remarks about a configuration. */
interface Notes {
  readonly remarks: string[];
  readonly undescribed: Set<string>;
}

function generateModule(module: GeneratorModule, mib: Mib, { remarks, undescribed }: Notes): Module {
  const note = (remark: string): void => void remarks.push(`module ${module.name}: ${remark}`);
  const objects = new Objects(mib, typesOf(module, mib, note));
  const targets = findTargets(module.walk, objects, module.name);
  const metrics = targets.roots
    .flatMap((root) => [...objects.below(root)].filter(isMetric))
    .filter((object) => overrideOf(module, object)?.ignore !== true)
    .flatMap((object) => makeMetric(object, objects, note))
    .map((metric) => addLookups(metric, module, objects, targets))
    .map((metric) => needType(metric, objects, targets))
    .map((metric) => applyOverride(metric, module, objects));
  for (const { oid, help } of metrics) {
    const object = objects.at(oid);
    // an override may have a text
    if (object?.isDescribed === false && help === object.help) undescribed.add(object.module);
  }
  applyStaticFilters(module, objects, targets);
  const needed = minimize(targets.needed);
  return {
    name: module.name,
    walk: needed.filter((oid) => !oid.endsWith(".")),
    get: needed.filter((oid) => oid.endsWith(".")).map((oid) => oid.slice(0, -1)),
    metrics,
    filters: module.dynamicFilters.map(({ oid, targets: names, values }) => ({
      oid: objects.resolve(oid) ?? oid,
      targets: names.map((name) => objects.resolve(name) ?? name),
      values,
    })),
    ...module.parameters,
    auth: undefined,
  };
}

/** Returns the types of overrides by OID. */
function typesOf(
  { overrides }: GeneratorModule,
  mib: Mib,
  note: (remark: string) => void,
): Map<string, string> {
  const types = new Map<string, string>();
  for (const [name, { type }] of overrides) {
    if (type === "") continue;
    const oid = resolveName(mib, name);
    if (oid === undefined) note(`there is no object ${name} to override`);
    else types.set(oid, type);
  }
  return types;
}

function makeMetric(object: MetricObject, objects: Objects, note: (remark: string) => void): Metric[] {
  const indexes = findIndexes(object, objects);
  if (typeof indexes === "string") {
    note(indexes);
    return [];
  }
  return [
    {
      name: labelOf(object.name),
      oid: object.oid,
      type: object.type!,
      help: object.help,
      indexes: indexes.map((index) => ({ ...index, labelname: labelOf(index.labelname) })),
      lookups: [],
      regexExtracts: new Map(),
      datetimePattern: "",
      enumValues: object.enumValues,
      offset: 0,
      scale: 0,
      displayHint: "",
    },
  ];
}

/** An address needs the object before it, which has its type. Without one, it is octets. */
function needType(metric: Metric, objects: Objects, targets: Targets): Metric {
  if (metric.type !== "InetAddress" && metric.type !== "InetAddressMissingSize") return metric;
  const before = previousOid(metric.oid);
  if (objects.at(before)?.convention !== combinedTypes[metric.type])
    return { ...metric, type: "OctetString" };
  need(targets, before, metric.oid);
  return metric;
}

function applyOverride(metric: Metric, module: GeneratorModule, objects: Objects): Metric {
  const override = overrideOf(module, metric);
  if (override === undefined) return metric;
  const { regexExtracts, datetimePattern, offset, scale, help, name, displayHint } = override;
  const hint = displayHint === "@mib" ? (objects.at(metric.oid)?.hint ?? "") : displayHint;
  return {
    ...metric,
    regexExtracts,
    datetimePattern,
    offset,
    scale,
    displayHint: hint,
    help: help === "" ? metric.help : help,
    name: name === "" ? metric.name : name,
  };
}

/** An override has the name of an object, with or without its module, or its OID. */
function overrideOf(
  { overrides }: GeneratorModule,
  { name, oid }: { name: string; oid: string },
): Override | undefined {
  const exact = overrides.get(labelOf(name)) ?? overrides.get(oid);
  if (exact !== undefined) return exact;
  for (const [key, override] of overrides) if (key.endsWith(`::${name}`)) return override;
  return undefined;
}

function applyStaticFilters({ staticFilters }: GeneratorModule, objects: Objects, { needed }: Targets): void {
  for (const { targets, indices } of staticFilters)
    for (const target of targets) {
      const oid = objects.resolve(target) ?? target;
      needed.delete(oid);
      for (const index of indices) needed.add(`${oid}.${index}.`);
    }
}
