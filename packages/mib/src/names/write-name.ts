// OIDs as names.
import type { CompiledIndex } from "../compiled.ts";
import { MibError } from "../errors.ts";
import type { Tree } from "../tree.ts";
import { isCounted } from "./elements.ts";
import { readIndex } from "./read-index.ts";
import { findName, rootNames, rowOf } from "./read-name.ts";
import { type ComesBack, type IndexStyle, writeIndex } from "./write-index.ts";

/** How an OID is written. */
export interface NameOptions extends IndexStyle {
  /**
   * `module`: `IF-MIB::ifDescr.3`; `short`: `ifDescr.3`; `full`: `.iso.org.dod.internet…ifDescr.3`; `numeric`: `.1.3.6…`. Default:
   * `module`.
   */
  readonly form?: "module" | "short" | "full" | "numeric" | undefined;
}

/** Writes an OID; in a form that comes back, unless the options say otherwise. */
export function writeName(tree: Tree, oid: string, options: NameOptions): string {
  const form = options.form ?? "module";
  if (form === "numeric") return `.${oid}`;
  const node = tree.above(oid);
  if (node === undefined) return writeUnknown(oid);
  const head =
    form === "full"
      ? writePath(tree, node.oid)
      : form === "short"
        ? node.name
        : `${node.module.name}::${node.name}`;
  if (form !== "module" && !leadsTo(tree, head, node.oid))
    return writeName(tree, oid, { ...options, form: "module" });
  if (oid === node.oid) return head;
  const arcs = oid
    .slice(node.oid.length + 1)
    .split(".")
    .map(Number);
  const index = rowOf(tree, node)?.index ?? [];
  return head + writeIndex(index, arcs, options, comesBackIn(index));
}

/** Short names and paths are the names of what the reader prefers; another node is written with its module. */
function leadsTo(tree: Tree, name: string, oid: string): boolean {
  try {
    return findName(tree, name).oid === oid;
  } catch (error) {
    if (MibError.isInstance(error)) return false;
    throw error;
  }
}

/** Reads the element that was written, and compares. */
function comesBackIn(index: readonly CompiledIndex[]): ComesBack {
  const readOid = (): undefined => undefined;
  return (text, element, position, elements) => {
    const before = elements
      .slice(0, position)
      .map(({ arcs, hasLength }) => (hasLength ? [arcs.length, ...arcs] : arcs));
    const own = isCounted(element.index) ? [element.arcs.length, ...element.arcs] : [...element.arcs];
    const head = before
      .flat()
      .map((arc) => `.${arc}`)
      .join("");
    try {
      const arcs = readIndex("", index, head + text, readOid);
      return arcs.join(".") === [...before.flat(), ...own].join(".");
    } catch (error) {
      if (MibError.isInstance(error)) return false;
      throw error;
    }
  };
}

/** `.iso.org.dod.internet.mgmt.mib-2`: a name for each arc that has one. */
function writePath(tree: Tree, oid: string): string {
  const arcs = oid.split(".");
  return arcs.map((arc, i) => `.${labelOf(tree, arcs.slice(0, i + 1).join(".")) ?? arc}`).join("");
}

function labelOf(tree: Tree, oid: string): string | undefined {
  return tree.at(oid)[0]?.name ?? rootNames.get(oid);
}

/** An OID that no module knows, as Net-SNMP writes it: by the name of its first arc. */
function writeUnknown(oid: string): string {
  const end = oid.indexOf(".");
  const root = rootNames.get(end < 0 ? oid : oid.slice(0, end));
  if (root === undefined) return `.${oid}`;
  return end < 0 ? root : root + oid.slice(end);
}
