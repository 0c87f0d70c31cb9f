// The package.json of a plug-in's package, and the entry file that it names.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { attempt } from "./failure.ts";

/** The parts of a package.json that the kit reads. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly keywords?: readonly string[];
  readonly type?: string;
  readonly main?: string;
  readonly exports?: unknown;
  readonly sideEffects?: boolean | readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Places of a package's files: URLs, or paths from the working directory. */
export interface PackagePlaces {
  readonly manifest?: URL | string | undefined;
  readonly entry?: URL | string | undefined;
}

/** Reads the package.json. */
export async function readManifest({ manifest }: PackagePlaces): Promise<Manifest> {
  const file = pathOf(manifest!);
  return attempt(
    `reading ${file}`,
    "let the option `manifest` name the package.json of the package: a URL, or a path from the working directory",
    () => JSON.parse(readFileSync(file, "utf8")) as Manifest,
  );
}

/** Returns the path of the entry file. */
export async function findEntryFile(places: PackagePlaces): Promise<string> {
  const { manifest, entry } = places;
  if (entry !== undefined) return pathOf(entry);
  return join(dirname(pathOf(manifest!)), entryOf(await readManifest(places)) ?? "index.js");
}

/** Returns the file that an import of the package, or of `subpath` of it, loads, as package.json names it. */
export function entryOf({ exports, main }: Manifest, subpath = "."): string | undefined {
  let at: unknown = exports ?? main;
  if (
    typeof exports === "object" &&
    exports !== null &&
    Object.keys(exports).some((key) => key.startsWith("."))
  )
    at = (exports as Record<string, unknown>)[subpath];
  else if (subpath !== ".") return undefined;
  while (typeof at === "object" && at !== null) {
    const conditions = at as Record<string, unknown>;
    at = conditions.node ?? conditions.import ?? conditions.default;
  }
  return typeof at === "string" ? at : undefined;
}

function pathOf(place: URL | string): string {
  return place instanceof URL || place.startsWith("file:") ? fileURLToPath(place) : place;
}
