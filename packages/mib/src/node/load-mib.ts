// Modules by name or by path, with everything that they import.
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { CompiledModule } from "../compiled.ts";
import { compile, type MissingModule } from "../compiler/compile.ts";
import type { Diagnostic, Severities } from "../compiler/diagnostics.ts";
import type { SourceInput } from "../compiler/source.ts";
import { MibError } from "../errors.ts";
import type { ModuleLibrary } from "../library.ts";
import { Mib } from "../mib.ts";
import { readCache, writeCache } from "./cache.ts";
import { filesOf, findModuleFiles, type ModuleFiles } from "./find-files.ts";

/** Options for loading modules. */
export interface LoadMibOptions {
  /** Folders to look for modules in, beside those of the given files. */
  readonly folders?: readonly string[] | undefined;
  /** Modules that are compiled already; `@snmp/mibs` has the standard ones. */
  readonly library?: ModuleLibrary | undefined;
  /**
   * Folder that keeps the last 50 outcomes by the digest of their sources. One that cannot be read or written is left alone. Use another
   * one for a library of the same names and other contents. Default: none.
   */
  readonly cache?: string | undefined;
  /** Levels of diagnostics by their codes. */
  readonly severities?: Severities | undefined;
  /** Whether to keep descriptions and references. Default: true. */
  readonly texts?: boolean | undefined;
}

/** Loaded modules, and what was wrong with their files. */
export class LoadedMib extends Mib {
  /** Faults of the files that were compiled, in their order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Modules that are imported and were not found. */
  readonly missing: readonly MissingModule[];

  constructor(
    modules: Iterable<CompiledModule>,
    library: ModuleLibrary | undefined,
    outcome: Pick<LoadedMib, "diagnostics" | "missing">,
  ) {
    super(modules, { library });
    this.diagnostics = outcome.diagnostics;
    this.missing = outcome.missing;
  }
}

/**
 * Loads modules by name, by file or by folder, in any order. Their imports are looked for beside them, in `folders` and in `library`.
 * Faults of files do not throw: they are in `diagnostics`.
 *
 * @throws A `MibError` if a module or a file that was asked for is not there.
 */
export async function loadMib(modules: readonly string[], options: LoadMibOptions = {}): Promise<LoadedMib> {
  const { library } = options;
  const paths = modules.filter(isPath);
  const given = (await Promise.all(paths.map(expandPath))).flat();
  const folders = [...new Set([...given.map((file) => dirname(file)), ...(options.folders ?? [])])];
  const files = findModuleFiles(folders);
  const named = modules
    .filter((name) => !isPath(name))
    .flatMap((name) => fileOf(name, files, library, folders));
  const inputs = await readAll([...new Set([...given, ...named])], files, library);
  const compiled = await compileCached(inputs, options);
  return new LoadedMib(compiled.modules, library, compiled);
}

/** `./ACME-MIB.txt`, `mibs/`, `ACME-MIB.my`; a name of a module has neither a slash nor an extension. */
function isPath(text: string): boolean {
  return /[/\\]|\.(?:txt|mib|my|asn1?|smi)$/i.test(text);
}

async function expandPath(path: string): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? filesOf(path).map((file) => resolve(file)) : [resolve(path)];
  } catch (error) {
    throw new MibError("unknown-module", `the file ${path} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function fileOf(
  name: string,
  files: ModuleFiles,
  library: ModuleLibrary | undefined,
  folders: readonly string[],
): string[] {
  const file = files.find(name);
  if (file !== undefined) return [resolve(file)];
  if (library?.names.includes(name) === true) return [];
  const near = library?.names.find((other) => other.toLowerCase() === name.toLowerCase());
  const where =
    folders.length === 0 ? "there are no folders to look in" : `it is not in ${folders.join(", ")}`;
  throw new MibError(
    "unknown-module",
    `the module ${name} is unknown: ${where}${near === undefined ? "" : `; did you mean ${near}?`}`,
  );
}

/** Reads files, and those of the modules that they import and the library does not have. */
async function readAll(
  first: readonly string[],
  files: ModuleFiles,
  library: ModuleLibrary | undefined,
): Promise<SourceInput[]> {
  const inputs = new Map<string, SourceInput>();
  const known = new Set<string>(library?.names);
  let todo: readonly string[] = first;
  while (todo.length > 0) {
    const read = await Promise.all(
      todo.map(async (name): Promise<SourceInput> => ({ name, content: await readFile(name) })),
    );
    for (const input of read) inputs.set(input.name, input);
    const wanted = new Set(read.flatMap(importsOf).filter((name) => !known.has(name)));
    for (const name of wanted) known.add(name);
    todo = [
      ...new Set(
        [...wanted]
          .map((name) => files.find(name))
          .filter((file) => file !== undefined)
          .map((file) => resolve(file)),
      ),
    ].filter((file) => !inputs.has(file));
  }
  return [...inputs.values()];
}

function importsOf({ content }: SourceInput): string[] {
  const text = Buffer.from(content as Uint8Array).toString("latin1");
  return [...text.matchAll(/\bFROM[ \t\r\n]+([A-Za-z][\w-]*)/g)].map(([, name]) => name!);
}

async function compileCached(
  inputs: readonly SourceInput[],
  options: LoadMibOptions,
): Promise<Pick<LoadedMib, "diagnostics" | "missing"> & { modules: readonly CompiledModule[] }> {
  if (inputs.length === 0) return { modules: [], diagnostics: [], missing: [] };
  const { library, severities, texts = true, cache } = options;
  // a library decides on what is missing
  const settings = [texts, severities ?? {}, library?.names ?? []];
  const known = await readCache(cache, inputs, settings);
  if (known !== undefined) return known;
  const { modules, diagnostics, missing } = compile(inputs, {
    texts,
    ...(library === undefined ? {} : { library: (name: string) => library.module(name) }),
    ...(severities === undefined ? {} : { severities }),
  });
  await writeCache(cache, inputs, settings, { modules, diagnostics, missing });
  return { modules, diagnostics, missing };
}
