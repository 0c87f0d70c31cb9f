// The families of everything that a scrape of one module has read.
import type { Varbind } from "@snmp/pdu";
import type { Family } from "../metrics/families.ts";
import type { Column } from "./columns.ts";
import type { CompiledModule } from "./compile.ts";
import type { MetricValues } from "./metrics.ts";
import type { Row } from "./rows.ts";
import { makeFamilies } from "./samples.ts";

/** Collects the values of a scrape by metric. */
export class Processor {
  /** The number of values that were read. */
  count = 0;
  /** The number of those that the module uses, and whose type is unknown. */
  unknownTypes = 0;
  readonly #compiled: CompiledModule;
  readonly #metrics: (MetricValues | undefined)[];
  readonly #values = new Map<string, Varbind>();
  readonly #seen: Map<string, Varbind> | undefined;
  #last: Column | undefined;

  constructor(compiled: CompiledModule) {
    this.#compiled = compiled;
    this.#metrics = new Array<undefined>(compiled.metrics.length).fill(undefined);
    this.#seen = compiled.overlaps ? new Map() : undefined;
  }

  /** Takes values. Of an instance that comes twice, the last value counts. */
  add(varbinds: readonly Varbind[]): void {
    this.count += varbinds.length;
    if (this.#seen !== undefined) for (const varbind of varbinds) this.#seen.set(varbind.oid, varbind);
    else for (let i = 0; i < varbinds.length; i++) this.#sort(varbinds[i]!);
  }

  /** Returns the families, with the samples of each in the order in which the device answered. */
  finish(wrap: boolean): Family[] {
    if (this.#seen !== undefined) for (const varbind of this.#seen.values()) this.#sort(varbind);
    const rows = Array.from({ length: this.#compiled.rowCount }, () => new Map<string, Row>());
    const scrape = { values: this.#values, rows, wrap };
    const families: Family[] = [];
    for (const values of this.#metrics) {
      if (values === undefined) continue;
      for (const family of makeFamilies(values.metric, values.varbinds, scrape))
        if (family.text !== "") families.push(family);
    }
    return families;
  }

  #sort(varbind: Varbind): void {
    const { oid } = varbind;
    let column = this.#last;
    if (column === undefined || !oid.startsWith(column.prefix)) {
      column = this.#compiled.columns.find(oid);
      this.#last = column?.isLeaf === true ? column : undefined;
      if (column === undefined) return;
    }
    if (varbind.type === "Raw") this.unknownTypes++;
    if (column.isLookedUp) this.#values.set(oid, varbind);
    const { metric } = column;
    if (metric === undefined) return;
    const values = (this.#metrics[metric.number] ??= { metric, varbinds: [] });
    values.varbinds.push(varbind);
  }
}
