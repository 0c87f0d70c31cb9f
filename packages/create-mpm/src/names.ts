// The names of packages, by the rules of npm, and the names in their code.
import { builtinModules } from "node:module";
import { CreationRefused } from "./errors.ts";

/**
 * Returns the full name of the package.
 *
 * @throws A `CreationRefused` that says which rule of npm it violates.
 */
export function packageName(name: string, scope: string | undefined): string {
  const given = scope === undefined ? name : `@${scope.replace(/^@/, "")}/${name}`;
  const [, scopePart, base] = /^(?:@([^/]*)\/)?(.*)$/s.exec(given)!;
  const fault =
    (scopePart === undefined ? undefined : findPartFault("scope", scopePart)) ??
    findPartFault("name", base!) ??
    findWholeFault(given, base!);
  if (fault === undefined) return given;
  const suggestion = suggestName(base!);
  const hint = suggestion === undefined ? "" : `, such as "${suggestion}"`;
  throw new CreationRefused(
    `invalid name ${JSON.stringify(given)} for a package: ${fault}; choose another name${hint}`,
  );
}

/** Returns the name of a package without scope and common prefixes: `acme` for `@corp/snmp-mpm-acme`. */
export function baseName(name: string): string {
  const unscoped = name.replace(/^@[^/]*\//, "");
  const rest = unscoped.replace(/^(?:(?:snmp|mpm|security|model|auth|priv|transport)[-._])+/, "");
  return rest === "" ? unscoped : rest;
}

/** Returns the name for code: `acmeTwo` for `snmp-mpm-acme-two-model`. A suffix such as `Model` is added where the name is used. */
export function codeName(packageName: string): string {
  const base = baseName(packageName);
  const stem = base.replace(/(?:[-._](?:snmp|mpm|security|model|auth|priv|transport))+$/, "");
  const words = stem.split(/[^a-zA-Z0-9]+/).filter((word) => word !== "");
  const [first = "plugin", ...rest] = words;
  const name = first.toLowerCase() + rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^\d/.test(name) || reserved.has(name) ? `plugin${name[0]!.toUpperCase()}${name.slice(1)}` : name;
}

function findPartFault(part: string, text: string): string | undefined {
  if (text === "") return `the ${part} is empty`;
  if (/^[._-]/.test(text)) return `the ${part} begins with "${text[0]}"`;
  if (text !== text.toLowerCase()) return `the ${part} has capital letters`;
  if (!/^[a-z0-9._~-]+$/.test(text))
    return `the ${part} has characters other than letters, digits and . _ ~ -`;
  return undefined;
}

function findWholeFault(name: string, base: string): string | undefined {
  if (name.length > 214) return `it has ${name.length} characters, where 214 are allowed`;
  if (name === base && (base === "node_modules" || base === "favicon.ico"))
    return "npm does not allow this name";
  if (name === base && builtinModules.includes(base)) return "a module of Node.js has this name";
  if (!/[a-z]/.test(base)) return "it has no letter";
  return undefined;
}

function suggestName(base: string): string | undefined {
  const better = base
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, "-")
    .replace(/^[._-]+|[-]+$/g, "")
    .slice(0, 100);
  if (!/[a-z]/.test(better)) return undefined;
  return better === base || builtinModules.includes(better) ? `snmp-mpm-${better}` : better;
}

/** The names that JavaScript or the code of the templates uses for other things. */
const reserved = new Set(
  (
    "plugin register create codec model credentials message responder transport new delete default class function return import export " +
    "if else for while do switch case break continue this super null true false void typeof in of with yield let const var try catch " +
    "finally throw enum await async static package interface private protected public implements arguments eval test suite"
  ).split(" "),
);
