// libsmi as an oracle: reads what `smidump -f xml` prints. The XML of old modules is broken, so this looks at tags only.
import { execFileSync } from "node:child_process";
import type { Corpus } from "./corpus.ts";
import { type Facts, plainBase } from "./facts.ts";

interface Type {
  base?: string;
  parent?: string;
  ranges: string[];
  enums: string[];
  hint?: string;
}

interface Node {
  module: string;
  name: string;
  oid: string;
  kind: string;
  status?: string;
  access?: string;
  units?: string;
  type?: Type;
  index: string[];
  implied: boolean;
  augments?: string;
}

/** The facts that smidump gives for all nodes of a collection. */
export function askSmidump(corpus: Corpus): Facts[] {
  const xml = execFileSync("smidump", ["-c", "/dev/null", "-k", "-q", "-l0", "-f", "xml", ...corpus.files], {
    env: { ...process.env, SMIPATH: corpus.folders.join(":") },
    encoding: "latin1",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { nodes, types } = read(xml);
  return nodes.map((node) => toFacts(node, types));
}

const objects = new Set(["scalar", "table", "row", "column"]);
const kinds = new Set([
  "node",
  "scalar",
  "table",
  "row",
  "column",
  "notification",
  "group",
  "compliance",
  "capabilities",
]);

function read(xml: string): { nodes: Node[]; types: Map<string, Type> } {
  const nodes: Node[] = [];
  const types = new Map<string, Type>();
  let module = "";
  let node: Node | undefined;
  let type: Type | undefined;
  const open: Node[] = [];
  const tag = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g;
  for (const [, close, name, list, , text] of xml.matchAll(tag)) {
    const given = Object.fromEntries(
      [...list!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)]),
    );
    if (close === "/") {
      if (name === "typedef") type = undefined;
      if (kinds.has(name!)) {
        open.pop();
        node = open.at(-1);
      }
    } else if (name === "module" && given["language"] !== undefined) module = given["name"]!;
    else if (name === "typedef") {
      type = {
        ...(given["basetype"] === undefined ? {} : { base: given["basetype"] }),
        ranges: [],
        enums: [],
      };
      if (given["name"] === undefined) {
        if (node !== undefined) node.type ??= type;
      } else types.set(`${module}::${given["name"]}`, type);
    } else if (kinds.has(name!) && given["oid"] !== undefined) {
      node = { module, name: given["name"]!, oid: given["oid"], kind: name!, index: [], implied: false };
      if (given["status"] !== undefined) node.status = given["status"];
      nodes.push(node);
      open.push(node);
    } else if (name === "type" && node !== undefined)
      node.type ??= { parent: `${given["module"]}::${given["name"]}`, ranges: [], enums: [] };
    else if (name === "parent" && type !== undefined) type.parent = `${given["module"]}::${given["name"]}`;
    else if (name === "range") type?.ranges.push(`${given["min"]}..${given["max"]}`);
    else if (name === "namednumber") type?.enums.push(`${given["name"]}(${given["number"]})`);
    else if (name === "format") {
      if (type !== undefined) type.hint = unescape(text!);
    } else if (name === "linkage" && node !== undefined) node.implied = given["implied"] === "true";
    else if (name === "index") node?.index.push(given["name"]!);
    else if (name === "augments" && node !== undefined) node.augments = given["name"]!;
    else if (name === "access" && node !== undefined && objects.has(node.kind)) node.access ??= text!;
    else if (name === "units" && node !== undefined) node.units ??= unescape(text!);
  }
  return { nodes, types };
}

const accesses: Readonly<Record<string, string>> = {
  noaccess: "not-accessible",
  notifyonly: "accessible-for-notify",
  readonly: "read-only",
  readwrite: "read-write",
};

function toFacts(node: Node, types: ReadonlyMap<string, Type>): Facts {
  const isObject = node.kind === "scalar" || node.kind === "column";
  const { base, ranges, enums, hint } = resolve(node.type, types);
  return {
    module: node.module,
    name: node.name,
    oid: node.oid,
    kind: node.kind,
    ...(isObject
      ? {
          base,
          ranges: ranges.join("|"),
          enums: [...enums].sort().join(","),
          hint,
          units: (node.units ?? "").replace(/\s+/g, " "),
        }
      : {}),
    ...(node.access === undefined || node.access === "readwrite"
      ? {}
      : { access: accesses[node.access] ?? node.access }),
    // MODULE-IDENTITY has no STATUS; libsmi gives it one
    ...(node.status === undefined || node.kind === "node" ? {} : { status: node.status }),
    ...(node.kind === "row" && node.augments === undefined
      ? { index: node.index.join(","), implied: node.implied }
      : {}),
    ...(node.kind === "row" ? { augments: node.augments ?? "" } : {}),
  };
}

const application: Readonly<Record<string, string>> = { Counter: "Counter32", Gauge: "Gauge32" };
const languages = new Map([
  ["Enumeration", "Enumeration"],
  ["OctetString", "OCTET STRING"],
  ["ObjectIdentifier", "OBJECT IDENTIFIER"],
  ["Bits", "BITS"],
]);

/** Follows the parents of a type; the nearest restriction counts. */
function resolve(
  type: Type | undefined,
  types: ReadonlyMap<string, Type>,
): { base: string | undefined; ranges: string[]; enums: string[]; hint: string } {
  let ranges: string[] = [];
  let enums: string[] = [];
  let hint = "";
  let base: string | undefined;
  let at = type;
  for (let i = 0; at !== undefined && i < 20; i++) {
    if (ranges.length === 0) ranges = at.ranges;
    if (enums.length === 0) enums = at.enums;
    if (hint === "") hint = at.hint ?? "";
    base = at.base ?? base;
    if (at.parent === undefined) break;
    const [module, name] = at.parent.split("::") as [string, string];
    if (module === "" || module === "SNMPv2-SMI" || module === "RFC1155-SMI") {
      base = application[name] ?? name;
      break;
    }
    at = types.get(at.parent);
  }
  return {
    base: base === undefined ? undefined : plainBase(languages.get(base) ?? base, enums.length > 0),
    ranges,
    enums,
    hint,
  };
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
