// Names of packages, by the rules of npm, and what to call things in the code of one.
import { builtinModules } from "node:module";
import { CreationRefused } from "./errors.ts";

/** The name of the package; throws a `CreationRefused` that says which rule of npm it breaks. */
export function packageName(name: string, scope: string | undefined): string {
  const given = scope === undefined ? name : `@${scope.replace(/^@/, "")}/${name}`;
  const [, scopePart, base] = /^(?:@([^/]*)\/)?(.*)$/s.exec(given)!;
  const fault =
    (scopePart === undefined ? undefined : partFault("scope", scopePart)) ??
    partFault("name", base!) ??
    wholeFault(given, base!);
  if (fault === undefined) return given;
  const suggestion = suggested(base!);
  const hint = suggestion === undefined ? "" : `, such as "${suggestion}"`;
  throw new CreationRefused(
    `${JSON.stringify(given)} is no name for a package: ${fault}; choose another${hint}`,
  );
}

/** What is left of the name of a package without scope and common beginnings: `acme` of `@corp/snmp-mpm-acme`. */
export function baseName(name: string): string {
  const unscoped = name.replace(/^@[^/]*\//, "");
  const rest = unscoped.replace(/^(?:(?:snmp|mpm|security|model|auth|priv|transport)[-._])+/, "");
  return rest === "" ? unscoped : rest;
}

/** `acmeTwo` out of `snmp-mpm-acme-two-model`: a name in code, where what it is stands behind it anyway. */
export function codeName(name: string): string {
  const base = baseName(name);
  const stem = base.replace(/(?:[-._](?:snmp|mpm|security|model|auth|priv|transport))+$/, "");
  const words = stem.split(/[^a-zA-Z0-9]+/).filter((word) => word !== "");
  const [first = "plugin", ...rest] = words;
  const joined = first.toLowerCase() + rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^\d/.test(joined) || reserved.has(joined)
    ? `plugin${joined[0]!.toUpperCase()}${joined.slice(1)}`
    : joined;
}

function partFault(part: string, text: string): string | undefined {
  if (text === "") return `the ${part} is empty`;
  if (/^[._-]/.test(text)) return `the ${part} begins with "${text[0]}"`;
  if (text !== text.toLowerCase()) return `the ${part} has capital letters`;
  if (!/^[a-z0-9._~-]+$/.test(text))
    return `the ${part} has characters other than letters, digits and . _ ~ -`;
  return undefined;
}

function wholeFault(name: string, base: string): string | undefined {
  if (name.length > 214) return `it has ${name.length} characters, where 214 are allowed`;
  if (name === base && (base === "node_modules" || base === "favicon.ico"))
    return "npm does not allow that one";
  if (name === base && builtinModules.includes(base)) return "a module of Node.js is called so";
  if (!/[a-z]/.test(base)) return "it has no letter";
  return undefined;
}

function suggested(base: string): string | undefined {
  const better = base
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, "-")
    .replace(/^[._-]+|[-]+$/g, "")
    .slice(0, 100);
  if (!/[a-z]/.test(better)) return undefined;
  return better === base || builtinModules.includes(better) ? `snmp-mpm-${better}` : better;
}

/** What code of the templates, or JavaScript itself, has another use for. */
const reserved = new Set(
  (
    "plugin register create codec model credentials message responder transport new delete default class function return import export " +
    "if else for while do switch case break continue this super null true false void typeof in of with yield let const var try catch " +
    "finally throw enum await async static package interface private protected public implements arguments eval test suite"
  ).split(" "),
);
