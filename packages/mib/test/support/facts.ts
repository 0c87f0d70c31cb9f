// Facts about a node, in words that two compilers have in common.
import type { CompiledNode } from "../../src/compiled.ts";

/** The facts of a node that are compared. A missing fact is one that the other compiler does not tell. */
export interface Facts {
  readonly module: string;
  readonly name: string;
  readonly oid: string | undefined;
  readonly kind?: string;
  readonly base?: string | undefined;
  readonly ranges?: string;
  readonly enums?: string;
  readonly hint?: string;
  readonly access?: string | undefined;
  readonly status?: string | undefined;
  readonly units?: string;
  readonly index?: string;
  readonly implied?: boolean;
  readonly augments?: string;
}

/** The facts that our compiler gives. */
export function factsOf(module: string, node: CompiledNode): Facts {
  return {
    module,
    name: node.name,
    oid: node.oid,
    kind: node.kind,
    base:
      node.kind === "table" || node.kind === "row"
        ? undefined
        : plainBase(node.base, node.enums !== undefined),
    ranges: (node.ranges ?? []).map(([low, high]) => `${low}..${high}`).join("|"),
    enums: (node.enums ?? [])
      .map(([value, label]) => `${label}(${value})`)
      .sort()
      .join(","),
    hint: node.hint ?? "",
    access: node.access,
    status: node.status,
    units: (node.units ?? "").replace(/\s+/g, " "),
    index: (node.index ?? []).map(({ name }) => name).join(","),
    implied: node.index?.some(({ implied }) => implied) ?? false,
    augments: node.augments?.replace(/^.*::/, "") ?? "",
  };
}

/** INTEGER and Integer32 are one type, and so is INTEGER with labels for a compiler that calls it Enumeration. */
export function plainBase(base: string | undefined, hasEnums: boolean): string | undefined {
  if (base === "INTEGER" || base === "Integer32") return hasEnums ? "Enumeration" : "Integer32";
  return base;
}

/** The facts that differ, each as `fact: ours | theirs`. */
export function differences(ours: Facts, theirs: Facts, facts: readonly (keyof Facts)[]): string[] {
  return facts
    .filter((fact) => theirs[fact] !== undefined && String(ours[fact] ?? "") !== String(theirs[fact]))
    .map((fact) => `${fact}: ${String(ours[fact] ?? "")} | ${String(theirs[fact])}`);
}
