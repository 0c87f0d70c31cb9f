// A module of the configuration, ready to scrape.
import { isWithin } from "@snmp/pdu";
import type { DynamicFilter, Module } from "../config/types.ts";
import { ColumnTree } from "./columns.ts";
import { type CompiledMetric, compileMetric } from "./metrics.ts";
import { compileTest } from "./regex.ts";
import { lookupOids, rowKey, RowSyntax } from "./rows.ts";

/** A prepared module. */
export interface CompiledModule {
  readonly module: Module;
  readonly metrics: readonly CompiledMetric[];
  readonly columns: ColumnTree;
  /** The number of different `RowSyntax`. */
  readonly rowCount: number;
  /** Whether an instance may be read twice. */
  readonly overlaps: boolean;
  readonly filters: readonly CompiledFilter[];
}

/** A filter with its expressions compiled. */
export interface CompiledFilter extends DynamicFilter {
  readonly tests: readonly ((text: string) => boolean)[];
}

/**
 * Prepares a module.
 *
 * @throws A `RangeError` if a metric is invalid.
 */
export function compileModule(module: Module): CompiledModule {
  const rows = new Map<string, RowSyntax>();
  const metrics = new Map<string, CompiledMetric>();
  const lookedUp = new Set<string>();
  // of several metrics with one OID the last one counts
  for (const metric of new Map(module.metrics.map((each) => [each.oid, each])).values()) {
    const key = rowKey(metric);
    if (!rows.has(key)) rows.set(key, new RowSyntax(metric.indexes, metric.lookups));
    const syntax = rows.get(key)!;
    const compiled = compileMetric(metric, metrics.size, syntax, [...rows.keys()].indexOf(key));
    metrics.set(metric.oid, compiled);
    for (const oid of lookupOids(metric.lookups)) lookedUp.add(oid);
    if (compiled.previousOid !== "") lookedUp.add(compiled.previousOid);
  }
  return {
    module,
    metrics: [...metrics.values()],
    columns: new ColumnTree(metrics, lookedUp),
    rowCount: rows.size,
    overlaps: hasOverlaps(module),
    filters: module.filters.map((filter) => ({ ...filter, tests: filter.values.map(compileTest) })),
  };
}

/** Whether parts of what a module reads overlap. Filters may add any instance. */
function hasOverlaps({ walk, get, filters, allowNonincreasingOids }: Module): boolean {
  if (filters.length > 0 || allowNonincreasingOids) return true;
  const oids = [...walk, ...get];
  if (new Set(oids).size < oids.length) return true;
  return walk.some((root) => oids.some((oid) => oid !== root && isWithin(oid, root)));
}
