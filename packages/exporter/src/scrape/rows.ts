// The labels of a row: those of its index, and of objects that are looked up by it. The columns of a table share them.
import type { Varbind } from "@snmp/pdu";
import type { Index, Lookup, Metric } from "../config/types.ts";
import { formatLabel } from "../metrics/labels.ts";
import { combinedTypes, readIndexPart } from "./index-text.ts";
import { indexOf, integerOf, textOf } from "./values.ts";

/** The labels of one row. */
export interface Row {
  /** `a="1",b="2"`, sorted by name. */
  readonly text: string;
  /** The same, one label each. */
  readonly parts: readonly string[];
  /** Whether arcs of the index are left over, so that several rows may have these labels. */
  readonly hasRest: boolean;
}

/** Read values by OID. */
export type Values = ReadonlyMap<string, Varbind>;

/** How the metrics of a table make labels. */
export class RowSyntax {
  /** The names of the labels, sorted. */
  readonly names: readonly string[];
  /** Whether several rows may have the same labels. */
  readonly mayRepeat: boolean;
  readonly #indexes: readonly Index[];
  readonly #lookups: readonly Lookup[];
  /** Whether the index is one number: its arc is its label. */
  readonly #isNumber: boolean;

  constructor(indexes: readonly Index[], lookups: readonly Lookup[]) {
    this.#indexes = indexes;
    this.#lookups = lookups;
    this.#isNumber = indexes.length === 1 && numberTypes.has(indexes[0]!.type);
    const names = new Set(indexes.map(({ labelname }) => labelname));
    for (const { labels, labelname } of lookups)
      if (labels.length === 0) names.delete(labelname);
      else names.add(labelname);
    this.names = [...names].sort();
    const isKept = ({ labelname }: Index): boolean =>
      names.has(labelname) && !lookups.some((lookup) => lookup.labelname === labelname);
    this.mayRepeat =
      !indexes.every(isKept) ||
      indexes.some(({ type }) => type === "EnumAsInfo") ||
      new Set(indexes.map(({ labelname }) => labelname)).size < indexes.length;
  }

  /** Returns the labels of the row with this index, as dotted text. */
  read(index: string, values: Values): Row {
    const labels = new Map<string, string>();
    const arcs = new Map<string, string>();
    const hasRest = this.#readIndexes(index, labels, arcs);
    for (const lookup of this.#lookups)
      if (lookup.labels.length === 0) labels.delete(lookup.labelname);
      else lookUp(lookup, labels, arcs, values);
    const parts = this.names.map((name) => formatLabel(name, labels.get(name)!));
    return { text: parts.join(","), parts, hasRest };
  }

  #readIndexes(index: string, labels: Map<string, string>, arcs: Map<string, string>): boolean {
    if (this.#isNumber && index !== "" && !index.includes(".")) {
      const { labelname } = this.#indexes[0]!;
      labels.set(labelname, index);
      arcs.set(labelname, index);
      return false;
    }
    let rest: readonly number[] = index === "" ? [] : index.split(".").map(Number);
    for (const syntax of this.#indexes) {
      const part = readIndexPart(rest, syntax);
      labels.set(syntax.labelname, part.text);
      arcs.set(syntax.labelname, part.used.join("."));
      rest = part.rest;
    }
    return rest.length > 0;
  }
}

/** Returns the text that two metrics with the same labels have in common. */
export function rowKey({ indexes, lookups }: Metric): string {
  return JSON.stringify([indexes, lookups], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}

/** Returns the OIDs of the columns whose values lookups need. */
export function lookupOids(lookups: readonly Lookup[]): string[] {
  return lookups
    .filter(({ labels }) => labels.length > 0)
    .flatMap(({ oid, type }) => (Object.hasOwn(combinedTypes, type) ? [oid, previousOid(oid)] : [oid]));
}

/** Returns the OID before: that of the type of an address. */
export function previousOid(oid: string): string {
  const at = oid.lastIndexOf(".") + 1;
  return `${oid.slice(0, at)}${Number(oid.slice(at)) - 1}`;
}

function lookUp(
  lookup: Lookup,
  labels: Map<string, string>,
  arcs: Map<string, string>,
  values: Values,
): void {
  const { labelname, oid, type, enumValues } = lookup;
  const suffix = lookup.labels.map((label) => `.${arcs.get(label) ?? ""}`).join("");
  const found = values.get(oid + suffix);
  if (found === undefined) {
    labels.set(labelname, "");
    return;
  }
  const subtypes = combinedTypes[type];
  const subtype = subtypes && values.get(previousOid(oid) + suffix);
  const actual = (subtype && subtypes.get(integerOf(subtype, true))) ?? type;
  const index = indexOf(found);
  labels.set(
    labelname,
    actual === "EnumAsInfo" && enumValues.size > 0
      ? (enumValues.get(Number(index)) ?? index)
      : textOf(found, actual, lookup.displayHint),
  );
  // labels of numbers can be the index of another lookup
  arcs.set(labelname, index);
}

const numberTypes: ReadonlySet<string> = new Set(["gauge", "counter", "Integer", "Integer32"]);
