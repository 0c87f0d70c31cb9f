// Finds an installed package, and imports it.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { entryOf, type Manifest } from "../manifest.ts";
import { UsageError } from "./usage.ts";

/** A package under test. */
export interface PackageUnderTest {
  readonly name: string;
  readonly version: string;
  readonly manifestFile: string;
  readonly entryFile: string;
  /** The file of its entry `./conformance`, where it has one. */
  readonly conformanceFile: string | undefined;
}

/** Finds a package by name, from `cwd` upwards, or by folder. */
export function findPackage(nameOrFolder: string, cwd: string): PackageUnderTest {
  const folder = /^[./]|^[A-Za-z]:/.test(nameOrFolder)
    ? resolve(cwd, nameOrFolder)
    : findInstalled(nameOrFolder, cwd);
  const manifestFile = join(folder, "package.json");
  if (!existsSync(manifestFile)) {
    throw new UsageError(
      `${manifestFile} does not exist; give the name of an installed package, or run the command in the folder of one`,
    );
  }
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
  const entryFile = join(folder, entryOf(manifest) ?? "index.js");
  if (!existsSync(entryFile))
    throw new UsageError(
      `${entryFile}, the entry file of the package, does not exist; build the package first`,
    );
  const conformance = entryOf(manifest, "./conformance");
  return {
    name: manifest.name ?? folder,
    version: manifest.version ?? "",
    manifestFile,
    entryFile,
    conformanceFile: conformance === undefined ? undefined : join(folder, conformance),
  };
}

/** Imports the package, and resolves to its exports. */
export async function importPackage({
  name,
  entryFile,
}: PackageUnderTest): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(entryFile).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    const { message } = cause as Error;
    throw new UsageError(`${name} cannot be imported: ${message}`, { cause });
  }
}

function findInstalled(name: string, cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === dirname(folder))
      throw new UsageError(`${name} is not installed in ${cwd} or above it; install it: npm install ${name}`);
  }
}
