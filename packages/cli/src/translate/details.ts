// Everything about a node, as snmptranslate -Td prints it.
import type { CompiledNode, CompiledSyntax, DefaultValue, Mib, MibNode } from "@snmp/mib";
import { lastArc } from "./node-facts.ts";

/** The details of the node at or above an OID, without the line of its name; nothing for an OID of no module. */
export function describeOid(mib: Mib, oid: string): string[] {
  const entry = mib.find(oid);
  const place = `::= { ${pathOf(mib, oid)} }`;
  if (entry === undefined) return [place];
  const { node, name } = entry;
  return [
    `${name} ${node.macro}`,
    `  -- FROM\t${ownersOf(mib, entry).join(", ")}`,
    ...syntaxLines(node),
    ...clauses(node),
    place,
  ];
}

/** The modules that give the OID this name, the preferred one first. */
function ownersOf(mib: Mib, { oid, name }: MibNode): string[] {
  return mib
    .all(oid)
    .filter((other) => other.name === name)
    .map(({ module }) => module.name);
}

function syntaxLines(node: CompiledNode): string[] {
  const { base, type, hint, units } = node;
  if (node.kind !== "scalar" && node.kind !== "column") return [];
  return [
    ...(type === undefined ? [] : [`  -- TEXTUAL CONVENTION ${plainName(type)}`]),
    ...(base === undefined ? [] : [`  SYNTAX\t${base}${restrictions(node)}`]),
    ...(hint === undefined ? [] : [`  DISPLAY-HINT\t"${hint}"`]),
    ...(units === undefined ? [] : [`  UNITS\t\t"${units}"`]),
  ];
}

function restrictions({ enums, ranges }: CompiledSyntax): string {
  if (enums !== undefined) return ` {${enums.map(([value, label]) => `${label}(${value})`).join(", ")}} `;
  if (ranges === undefined || ranges.length === 0) return "";
  return ` (${ranges.map(([low, high]) => (low === high ? String(low) : `${low}..${high}`)).join(" | ")}) `;
}

function clauses(node: CompiledNode): string[] {
  const { macro, access, status, index, augments, defval, objects, description } = node;
  const isObject = macro === "OBJECT-TYPE";
  const isNotification = macro === "NOTIFICATION-TYPE" || macro === "TRAP-TYPE";
  return [
    ...(isObject && access !== undefined ? [`  MAX-ACCESS\t${access}`] : []),
    ...(isObject && status !== undefined ? [`  STATUS\t${status}`] : []),
    ...(augments !== undefined
      ? [`  AUGMENTS\t{ ${plainName(augments)} }`]
      : index === undefined
        ? []
        : [
            `  INDEX\t\t{ ${index.map(({ name, implied }) => (implied ? `IMPLIED ${name}` : name)).join(", ")} }`,
          ]),
    ...(isNotification && objects !== undefined && objects.length > 0
      ? [`  OBJECTS\t{ ${objects.map(plainName).join(", ")} }`]
      : []),
    ...(description === undefined ? [] : [`  DESCRIPTION\t"${indent(description)}"`]),
    ...(defval === undefined ? [] : [`  DEFVAL\t{ ${defaultText(defval)} }`]),
  ];
}

/** The lines after the first begin below the text, as modules are written mostly. */
function indent(text: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(12)}`);
}

function defaultText(value: DefaultValue): string {
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.value);
    case "hex":
      return `'${value.value}'H`;
    case "labels":
      return `{ ${value.value.join(", ")} }`;
    case "oid":
      return plainName(value.value);
    default:
      return String(value.value);
  }
}

/** `iso(1) org(3) dod(6) … 3`: names where there are names, and the last arc as a number. */
function pathOf(mib: Mib, oid: string): string {
  const arcs = oid.split(".");
  return arcs
    .map((arc, at) => {
      const prefix = arcs.slice(0, at + 1).join(".");
      const name = at === arcs.length - 1 ? undefined : (mib.all(prefix)[0]?.name ?? roots[prefix]);
      return name === undefined ? arc : `${name}(${arc})`;
    })
    .join(" ");
}

/** The name of an OID in a list: `ifDescr(2)`. */
export function labelOf(mib: Mib, oid: string): string {
  const name = mib.all(oid)[0]?.name ?? roots[oid];
  return name === undefined ? lastArc(oid) : `${name}(${lastArc(oid)})`;
}

function plainName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

const roots: Readonly<Record<string, string>> = { "0": "ccitt", "1": "iso", "2": "joint-iso-ccitt" };
