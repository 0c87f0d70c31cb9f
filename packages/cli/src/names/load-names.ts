// The names that a command line needs: the standard ones, and those of the modules that it asks for.
import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { Mib, MibError, type ModuleLibrary } from "@snmp/mib";
import { findNearest } from "../arguments/nearest.ts";
import type { Environment } from "../arguments/secrets.ts";
import type { Invocation } from "../commands/command.ts";
import { UsageError } from "../failure.ts";
import { loadCompiler, openStandardLibrary } from "./beside-bundle.ts";
import type { Output } from "../output/output.ts";
import { ownVersion } from "../version.ts";
import { type MibOptions, readMibOptions } from "./mib-options.ts";
import { restrictable } from "./restricted-library.ts";

/** The parts of a command line that decide on names. */
export type NameSource = Pick<Invocation, "options" | "environment" | "output">;

/**
 * Loads the names that `words` may use. A module that a word names, as `ACME-MIB::acmeState.0` does, is looked for in the folders. A
 * module that nobody has is reported on stderr, and left out.
 *
 * @throws A `UsageError` if a file cannot be read.
 */
export async function loadNames(
  source: NameSource,
  words: readonly string[] = [],
  choice: NameChoice = {},
): Promise<Mib> {
  const wanted = readMibOptions(source.options, source.environment);
  const library = await openStandardLibrary();
  const named = words.flatMap((word) => /^([A-Za-z][\w.-]*)::/.exec(word)?.[1] ?? []);
  const others = named.filter((name) => !library.names.includes(name) && !wanted.modules.includes(name));
  if (wanted.modules.length === 0 && others.length === 0) return new Mib([], { library });
  const cache = findCacheFolder(source.environment);
  return loadModules(wanted, [...new Set(others)], { ...choice, library, cache, output: source.output });
}

/** Choices for loading names. */
export interface NameChoice {
  /** Whether to keep descriptions. */
  readonly texts?: boolean;
  /** Whether modules that the user asks for replace the standard ones, of which those that they import are left. */
  readonly only?: boolean;
}

interface Loading extends NameChoice {
  readonly library: ModuleLibrary;
  readonly cache: string | undefined;
  readonly output: Output;
}

async function loadModules(
  { modules, folders, isAddition }: MibOptions,
  others: readonly string[],
  { library: standard, cache, output, texts = false, only = false }: Loading,
): Promise<Mib> {
  const { findModuleFiles, loadMib } = await loadCompiler();
  const files = findModuleFiles(folders);
  // imports, too, come from the files that are there
  const library = restrictable(standard, (name) => only && !isAddition && files.find(name) !== undefined);
  const asked = modules.filter((name) => name !== "ALL").map(toPath);
  const unknown = asked.filter(
    (name) => !isPath(name) && files.find(name) === undefined && !standard.names.includes(name),
  );
  if (unknown.length > 0)
    output.notes([
      `snmp: ${unknown.map((name) => unknownModule(name, standard.names)).join("; ")}; looked in ${folders.join(", ")}; -M names other folders`,
    ]);
  const whole = modules.includes("ALL") ? folders.filter((folder) => existsSync(folder)) : [];
  const list = [
    ...whole.map((folder) => `${resolve(folder)}/`),
    ...asked.filter((name) => !unknown.includes(name)),
    ...others.filter((name) => files.find(name) !== undefined),
  ];
  try {
    // a list of everything asks the library which of its modules were imported, which only a compilation does
    const mib = await loadMib(list, { folders, library, texts, cache: only ? undefined : cache });
    if (mib.missing.length > 0) output.notes([`snmp: ${missingModules(mib.missing)}`]);
    if (only && !isAddition && list.length > 0) {
      for (const name of asked) library.module(name);
      library.restrict();
    }
    return mib;
  } catch (error) {
    throw MibError.isInstance(error) ? new UsageError(error.message) : error;
  }
}

/**
 * The folder that keeps compiled modules: $SNMP_MIB_CACHE, which turns it off when it is empty, or one below the usual folder for caches of
 * the user. `undefined` without a home.
 */
function findCacheFolder(environment: Environment): string | undefined {
  const { SNMP_MIB_CACHE: own, XDG_CACHE_HOME: caches, LOCALAPPDATA: windows, HOME: home } = environment;
  if (own !== undefined) return own === "" ? undefined : own;
  const usual = caches ?? windows ?? (home === undefined || home === "" ? "" : join(home, ".cache"));
  // an outcome belongs to this version of the compiler and of the standard modules
  return isAbsolute(usual) ? join(usual, "snmp-mibs", ownVersion()) : undefined;
}

/** A file in this folder needs no `./` before it. */
export function toPath(word: string): string {
  return !isPath(word) && existsSync(word) ? `./${word}` : word;
}

/** Whether a word is a file or a folder, and not the name of a module. */
export function isPath(word: string): boolean {
  return /[/\\]|\.(?:txt|mib|my|asn1?|smi)$/i.test(word);
}

function unknownModule(name: string, known: readonly string[]): string {
  const near = findNearest(name, known);
  return `the MIB module ${name} is unknown${near === undefined ? "" : `, did you mean ${near}?`}`;
}

/** One sentence for all modules that are imported and that nobody has. */
export function missingModules(
  missing: readonly { readonly name: string; readonly neededBy: readonly string[]; readonly rfc?: number }[],
): string {
  const list = missing.map(({ name, neededBy, rfc }) => {
    const users = neededBy.length > 5 ? [...neededBy.slice(0, 5), `${neededBy.length - 5} more`] : neededBy;
    return `${name} (needed by ${users.join(", ")}${rfc === undefined ? "" : `; RFC ${rfc} defines it`})`;
  });
  return `missing MIB modules: ${list.join(", ")}`;
}
