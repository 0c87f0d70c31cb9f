// Names as people write them, and the OIDs they stand for.
import { arcsOf } from "@snmp/pdu";
import type { CompiledNode } from "../compiled.ts";
import { MibError } from "../errors.ts";
import type { MibNode } from "../mib-node.ts";
import { searchNames } from "../search.ts";
import type { Tree } from "../tree.ts";
import { readIndex } from "./read-index.ts";

/** Names at the top of the tree, which no module defines. */
export const rootNames: ReadonlyMap<string, string> = new Map([
  ["0", "ccitt"],
  ["1", "iso"],
  ["2", "joint-iso-ccitt"],
]);

/** Reads a name of any form. Throws a `MibError` if it is unknown. */
export function findName(tree: Tree, text: string): { oid: string } {
  const name = text.trim();
  if (/^\.?\d+(?:\.\d+)*$/.test(name)) return { oid: readNumeric(name) };
  const colons = /^([^:"'[\]]*)::/.exec(name);
  if (colons !== null) return findInModule(tree, colons[1]!, name.slice(colons[0].length), name);
  // MODULE:name, as Net-SNMP reads it too
  const colon = /^([A-Za-z][\w.-]*):([A-Za-z][^:]*)$/.exec(name);
  if (colon !== null && tree.has(colon[1]!)) return findInModule(tree, colon[1]!, colon[2]!, name);
  return findPath(tree, name);
}

function readNumeric(name: string): string {
  const plain = name.startsWith(".") ? name.slice(1) : name;
  if (/^[012]$/.test(plain)) return plain;
  try {
    return arcsOf(plain).join(".");
  } catch (error) {
    throw new MibError("unknown-name", (error as Error).message, { cause: error });
  }
}

/** `ifDescr.3` in `IF-MIB::ifDescr.3`. */
function findInModule(tree: Tree, module: string, rest: string, name: string): { oid: string } {
  if (!tree.has(module)) {
    const near = [...tree.modules.keys()].find((other) => other.toLowerCase() === module.toLowerCase());
    throw new MibError(
      "unknown-module",
      `the module ${module} in ${JSON.stringify(name)} is not loaded${near === undefined ? "" : `; did you mean ${near}?`}`,
    );
  }
  const { label, tail } = divideLabel(rest);
  const node = tree.inModule(module, label) ?? findRespelled(label, (other) => tree.inModule(module, other));
  if (node === undefined) throw unknown(tree, label, name, module);
  return follow(tree, node, tail, name);
}

/** A name of its own, or the first of several that lead down the tree. */
function findPath(tree: Tree, name: string): { oid: string } {
  const { label, tail } = divideLabel(name.startsWith(".") ? name.slice(1) : name);
  const root = [...rootNames].find(([, known]) => known === label)?.[0];
  const node = tree.named(label)[0] ?? findRespelled(label, (other) => tree.named(other)[0]);
  if (node !== undefined && (root === undefined || !name.startsWith(".")))
    return follow(tree, node, tail, name);
  if (root !== undefined) return followArcs(tree, root, tail, name);
  throw unknown(tree, label, name);
}

/** `_` for `-`, where a module has one and a person writes the other. */
function findRespelled(label: string, look: (label: string) => MibNode | undefined): MibNode | undefined {
  return (
    (label.includes("_") ? look(label.replaceAll("_", "-")) : undefined) ??
    (label.includes("-") ? look(label.replaceAll("-", "_")) : undefined)
  );
}

function divideLabel(text: string): { label: string; tail: string } {
  const end = text.search(/[.[]/);
  return end < 0 ? { label: text, tail: "" } : { label: text.slice(0, end), tail: text.slice(end) };
}

/** Reads the text after a node: names of nodes below, or an index. */
function follow(tree: Tree, node: MibNode, tail: string, name: string): { oid: string } {
  if (tail === "") return { oid: node.oid };
  const index = rowOf(tree, node)?.index;
  if (index === undefined) return followArcs(tree, node.oid, tail, name);
  const readOid = (given: string): string | undefined => {
    try {
      return findName(tree, given).oid;
    } catch (error) {
      if (MibError.isInstance(error)) return undefined;
      throw error;
    }
  };
  return { oid: [node.oid, ...readIndex(node.name, index, tail, readOid)].join(".") };
}

/** Names and numbers below a node that is not a column. */
function followArcs(tree: Tree, from: string, tail: string, name: string): { oid: string } {
  let oid = from;
  let rest = tail;
  while (rest !== "") {
    if (rest.startsWith("[")) return { oid: [oid, ...readIndex(name, [], rest, () => undefined)].join(".") };
    const { label, tail: next } = divideLabel(rest.slice(1));
    if (/^\d{1,10}$/.test(label) && Number(label) <= 0xffffffff) oid += `.${label}`;
    else {
      const child = tree.named(label).find((node) => node.oid.startsWith(`${oid}.`));
      if (child === undefined) throw unknown(tree, label, name, undefined, oid);
      if (child.node.kind === "column") return follow(tree, child, next, name);
      oid = child.oid;
    }
    rest = next;
  }
  return { oid };
}

/** The row of a column. */
export function rowOf(tree: Tree, { node, oid, module }: MibNode): CompiledNode | undefined {
  if (node.kind !== "column") return undefined;
  const rows = tree.at(oid.slice(0, oid.lastIndexOf(".")));
  return (rows.find((row) => row.module === module) ?? rows[0])?.node;
}

function unknown(tree: Tree, label: string, name: string, module?: string, below?: string): MibError {
  const where =
    module === undefined
      ? below === undefined
        ? "in the loaded modules"
        : `below ${below}`
      : `in ${module}`;
  const [near] = searchNames(tree, label, 1);
  const meant = near === undefined ? "" : `; did you mean ${near.module.name}::${near.name}?`;
  return new MibError(
    "unknown-name",
    `${label === name ? "" : `${JSON.stringify(name)}: `}there is no ${JSON.stringify(label)} ${where}${meant}`,
  );
}
