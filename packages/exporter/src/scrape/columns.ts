// Finds the metric of an OID. Responses have the values of one column after another, so that the last one found is tried first.
import type { CompiledMetric } from "./metrics.ts";

/** An OID of the configuration. */
export interface Column {
  readonly oid: string;
  /** The OID with a dot behind it. */
  readonly prefix: string;
  /** The metric of the values below the OID. */
  readonly metric: CompiledMetric | undefined;
  /** Whether labels of other values need the values below the OID. */
  readonly isLookedUp: boolean;
  /** Whether no other OID of the configuration is below this one. */
  readonly isLeaf: boolean;
}

/** The OIDs of a module. */
export class ColumnTree {
  readonly #columns = new Map<string, Column>();
  readonly #minArcs: number;
  readonly #maxArcs: number;

  constructor(metrics: ReadonlyMap<string, CompiledMetric>, lookedUp: ReadonlySet<string>) {
    const oids = [...new Set([...metrics.keys(), ...lookedUp])].sort();
    for (const [i, oid] of oids.entries()) {
      const prefix = `${oid}.`;
      // a dot sorts before all digits, so that the OIDs below one follow it at once
      const isLeaf = oids[i + 1]?.startsWith(prefix) !== true;
      this.#columns.set(oid, {
        oid,
        prefix,
        metric: metrics.get(oid),
        isLookedUp: lookedUp.has(oid),
        isLeaf,
      });
    }
    const arcs = oids.map((oid) => oid.split(".").length);
    this.#minArcs = Math.min(...arcs);
    this.#maxArcs = Math.max(...arcs);
  }

  /**
   * Returns the column of an instance: that of the shortest OID with a metric. If a longer one is looked up, too, the returned column has
   * both.
   */
  find(oid: string): Column | undefined {
    let found: Column | undefined;
    let end = -1;
    for (let arcs = 1; arcs <= this.#maxArcs; arcs++) {
      end = oid.indexOf(".", end + 1);
      if (arcs >= this.#minArcs) {
        const column = this.#columns.get(end < 0 ? oid : oid.slice(0, end));
        if (column !== undefined) found = found === undefined ? column : join(found, column);
      }
      if (end < 0) break;
    }
    return found;
  }
}

function join(shorter: Column, longer: Column): Column {
  const isLookedUp = shorter.isLookedUp || longer.isLookedUp;
  const first = shorter.metric === undefined ? longer : shorter;
  return { ...first, isLookedUp, isLeaf: false };
}
