// The lists of all names that snmptranslate -Tz, -To, -Tl, -Ts, -Ta and -Tt print.
import type { Mib, MibNode } from "@snmp/mib";
import { labelOf } from "./details.ts";
import { lastArc, typeNumber } from "./node-facts.ts";

/** Kinds of lists by their letters. */
export const lists: Readonly<Record<string, (mib: Mib, nodes: readonly MibNode[]) => string[]>> = {
  z: (_mib, nodes) => nodes.map(({ name, oid }) => `"${name}"\t\t\t"${oid}"`),
  o: (_mib, nodes) => nodes.map(({ oid }) => `.${oid}`),
  l: (mib, nodes) =>
    nodes.map(({ oid }) =>
      prefixes(oid)
        .map((prefix) => `.${labelOf(mib, prefix)}`)
        .join(""),
    ),
  s: (mib, nodes) =>
    nodes.map(({ oid }) =>
      prefixes(oid)
        .map((prefix) => `.${labelOf(mib, prefix).replace(/\(\d+\)$/, "")}`)
        .join(""),
    ),
  t: (_mib, nodes) =>
    nodes.map(({ name, oid, node }) => {
      const facts = [
        // net-snmp has a number here that tells which convention it read how late
        ...(node.type === undefined ? [] : [` tc=${node.type.slice(node.type.lastIndexOf(":") + 1)}`]),
        ...(node.hint === undefined ? [] : [` hint=${node.hint}`]),
        ...(node.units === undefined ? [] : [` units=${node.units}`]),
      ].join("");
      const depth = oid.split(".").length - 1;
      return `${"  ".repeat(depth)}${name}(${lastArc(oid)}) type=${typeNumber(node)}${facts}`;
    }),
  a: (mib, nodes) => [
    "dump DEFINITIONS ::= BEGIN",
    ...nodes.map(({ name, oid }) => {
      const end = oid.lastIndexOf(".");
      const parent = end < 0 ? "" : labelOf(mib, oid.slice(0, end)).replace(/\(\d+\)$/, "");
      return `${name} OBJECT IDENTIFIER ::= { ${parent} ${lastArc(oid)} }`;
    }),
    "END",
  ],
};

function prefixes(oid: string): string[] {
  const arcs = oid.split(".");
  return arcs.map((_, at) => arcs.slice(0, at + 1).join("."));
}
