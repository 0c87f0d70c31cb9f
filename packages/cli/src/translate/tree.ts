// The tree of names as snmptranslate -Tp draws it.
import type { Mib, MibNode } from "@snmp/mib";
import { lastArc, typeName, typeNumber } from "./node-facts.ts";

/** Draws the tree at and below an OID; `width` breaks lists of labels. */
export function* drawTree(mib: Mib, oid: string, width = Infinity): Generator<string> {
  yield* drawNode(mib, oid, { lead: "", isLast: true, width, before: { isDetached: false } });
}

/** Where a node is drawn. */
interface Place {
  /** The bars of the nodes above. */
  readonly lead: string;
  readonly isLast: boolean;
  readonly width: number;
  /** The node that was drawn before, of the whole tree. */
  readonly before: { isDetached: boolean };
}

function* drawNode(mib: Mib, oid: string, { lead, isLast, width, before }: Place): Generator<string> {
  const entry = mib.all(oid)[0];
  const name = entry?.name ?? (oid === "1" ? "iso" : oid);
  const below = `${lead}${isLast ? "   " : "|  "}`;
  const children = childrenOf(mib, oid);
  if (entry !== undefined && isObject(entry)) {
    const type = typeName(entry.node).padEnd(9);
    yield `${lead}+-- ${accessLetters[entry.node.access ?? ""] ?? "----"} ${type} ${name}(${lastArc(oid)})`;
    for (const line of factsOf(entry, width - below.length - 6)) yield `${below}      ${line}`;
  } else yield `${lead}+--${name}(${lastArc(oid)})`;
  if (entry?.node.index !== undefined && entry.node.augments === undefined)
    for (const line of wrapList("Index: ", indexNames(entry), width - below.length))
      yield `${below}|  ${line}`;
  // an empty line follows a node of no type and the end of a branch, and precedes a node of no type
  before.isDetached = typeNumber(entry?.node) === 0;
  for (const [at, child] of children.entries()) {
    if (before.isDetached || typeNumber(child.node) === 0) yield `${below}|`;
    yield* drawNode(mib, child.oid, { lead: below, isLast: at === children.length - 1, width, before });
  }
  if (children.length > 0) before.isDetached = true;
}

/** The top of the tree has no names of modules: what is below it is right below nothing. */
function childrenOf(mib: Mib, oid: string): MibNode[] {
  if (mib.all(oid).length > 0) return mib.children(oid);
  return mib.children().filter((child) => child.oid.startsWith(`${oid}.`));
}

function isObject({ node }: MibNode): boolean {
  return node.kind === "scalar" || node.kind === "column";
}

function indexNames({ node }: MibNode): string[] {
  return node.index?.map(({ name }) => name) ?? [];
}

function factsOf({ node }: MibNode, width: number): string[] {
  const { base, type, enums, ranges } = node;
  const lines: string[] = [];
  if (type !== undefined) lines.push(`Textual Convention: ${type.slice(type.lastIndexOf(":") + 1)}`);
  if (enums !== undefined)
    lines.push(
      ...wrapList(
        "Values: ",
        enums.map(([value, label]) => `${label}(${value})`),
        width,
      ),
    );
  else if (ranges !== undefined && ranges.length > 0) {
    const list = ranges.map(([low, high]) => (low === high ? String(low) : `${low}..${high}`)).join(" | ");
    lines.push(`${base === "OCTET STRING" || base === "Opaque" ? "Size" : "Range"}: ${list}`);
  }
  return lines;
}

/** Breaks a list as net-snmp does: before an element that would leave fewer than two columns. */
function wrapList(head: string, elements: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = head;
  for (const [at, element] of elements.entries()) {
    if (line.length + element.length + 2 >= width && at > 0) {
      lines.push(line.trimEnd());
      line = " ".repeat(head.length);
    }
    line += at === elements.length - 1 ? element : `${element}, `;
  }
  return [...lines, line];
}

const accessLetters: Readonly<Record<string, string>> = {
  "read-only": "-R--",
  "read-write": "-RW-",
  "write-only": "--W-",
  "read-create": "CR--",
  "accessible-for-notify": "---N",
};
