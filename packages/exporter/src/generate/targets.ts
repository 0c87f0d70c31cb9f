// The subtrees and instances that a module reads, without those that others contain.
import { ConfigurationError } from "../errors.ts";
import type { MetricObject, Objects } from "./objects.ts";

/** The subtrees and instances to read. An instance has a dot at its end. */
export type Needed = Set<string>;

/** The part of a module that `walk` names. */
export interface Targets {
  readonly needed: Needed;
  /** OIDs at and below which all objects become metrics, sorted. */
  readonly roots: readonly string[];
  /** The indexes of single rows, with a dot in front, by the OID of the column. */
  readonly instances: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds out what `walk` names.
 *
 * @throws A `ConfigurationError` if there is no such object.
 */
export function findTargets(walk: readonly string[], objects: Objects, module: string): Targets {
  const needed: Needed = new Set();
  const roots = new Set<string>();
  const instances = new Map<string, string[]>();
  const oids = walk.map((name) => {
    const oid = objects.resolve(name);
    if (oid === undefined) throw unknown(name, module);
    return oid;
  });
  for (const oid of minimize(oids)) {
    const object = objects.at(oid);
    if (object !== undefined) {
      needed.add(isMetric(object) && object.indexes.length === 0 ? `${oid}.0.` : oid);
      roots.add(oid);
      continue;
    }
    const column = objects.above(oid);
    if (column === undefined || !isMetric(column)) throw unknown(oid, module);
    needed.add(`${oid}.`);
    roots.add(column.oid);
    if (column.indexes.length > 0)
      instances.set(column.oid, [...(instances.get(column.oid) ?? []), oid.slice(column.oid.length)]);
  }
  return { needed, roots: [...roots].sort(), instances };
}

/** Whether an object becomes a metric. */
export function isMetric({ type, isAccessible }: MetricObject): boolean {
  return type !== undefined && isAccessible;
}

/** Removes OIDs below others, and sorts them. */
export function minimize(oids: Iterable<string>): string[] {
  const kept: string[] = [];
  let last = "";
  for (const oid of [...oids].sort()) {
    if (last !== "" && `${oid}.`.startsWith(last)) continue;
    kept.push(oid);
    last = `${oid}.`;
  }
  return kept;
}

/** Adds an object, or those of its instances that are read. */
export function need({ needed, instances }: Targets, oid: string, of: string): void {
  const rows = instances.get(of);
  if (rows === undefined) needed.add(oid);
  else for (const row of rows) needed.add(`${oid}${row}.`);
}

function unknown(name: string, module: string): ConfigurationError {
  return new ConfigurationError(
    `module ${module} walks ${name}, which no MIB module defines; name its module with -m or its folder with -M`,
    undefined,
    undefined,
  );
}
