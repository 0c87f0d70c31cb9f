// The dependencies of a project, as npm, pnpm, yarn and their workspaces install them. Each is found where Node finds it: in the nearest
// node_modules folder upwards, or where yarn's Plug'n'Play keeps it.
import type { UnresolvedDependency } from "../discover.ts";
import { discoveryError, type NodeModules } from "./node.ts";

/** The content of a package.json. */
export type Manifest = Readonly<Record<string, unknown>>;

/** An installed dependency. */
export interface InstalledPackage {
  /** Its name in the project's package.json; an alias may differ from the package's own name. */
  readonly name: string;
  readonly version: string | undefined;
  /** Its folder. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** The dependencies of the project that `from` is in. */
export interface ProjectDependencies {
  /** Path of its package.json; `undefined` if there is none. */
  readonly project: string | undefined;
  readonly installed: readonly InstalledPackage[];
  readonly unresolved: readonly UnresolvedDependency[];
}

/** Finds the dependencies of a project; with `dev`, its development dependencies too. */
export async function dependenciesOf(
  node: NodeModules,
  from: string | URL,
  dev: boolean,
): Promise<ProjectDependencies> {
  const project = await nearestManifest(node, folderOf(node, from));
  if (project === undefined) return { project, installed: [], unresolved: [] };
  const manifest = await projectManifest(node, project);
  const folder = node.path.dirname(await node.fs.realpath(project));
  const names = dependencyNames(manifest, dev);
  const found = await Promise.all(names.map((name) => locate(node, folder, name)));
  return {
    project,
    installed: found.filter((dependency) => "manifest" in dependency),
    unresolved: found.filter((dependency) => "reason" in dependency),
  };
}

function folderOf({ path, url }: NodeModules, from: string | URL): string {
  return path.resolve(typeof from === "string" && !from.startsWith("file:") ? from : url.fileURLToPath(from));
}

async function nearestManifest({ fs, path }: NodeModules, from: string): Promise<string | undefined> {
  for (const folder of upwards(path, from)) {
    const file = path.join(folder, "package.json");
    const isFile = await fs.stat(file).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (isFile) return file;
  }
  return undefined;
}

async function projectManifest({ fs }: NodeModules, file: string): Promise<Manifest> {
  try {
    return parseManifest(await fs.readFile(file, "utf8"));
  } catch (cause) {
    throw discoveryError(
      `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
}

function dependencyNames(manifest: Manifest, dev: boolean): string[] {
  const fields = ["dependencies", "optionalDependencies", ...(dev ? ["devDependencies"] : [])];
  return [
    ...new Set(fields.flatMap((field) => Object.keys((manifest[field] as object | null | undefined) ?? {}))),
  ];
}

async function locate(
  node: NodeModules,
  from: string,
  name: string,
): Promise<InstalledPackage | UnresolvedDependency> {
  const { fs, path } = node;
  if (!/^(?:@[^/\\]+\/)?[^@./\\][^/\\]*$/.test(name))
    return { name, reason: "this is not a valid name of a package" };
  try {
    // Folders of Plug'n'Play may be in archives, so they are imported by exactly the path that it returns.
    const kept = node.plugAndPlay(name, from);
    if (kept !== undefined)
      return toInstalledPackage(name, kept, await fs.readFile(path.join(kept, "package.json"), "utf8"));
    for (const folder of upwards(path, from)) {
      if (path.basename(folder) === "node_modules") continue;
      const place = path.join(folder, "node_modules", name);
      const text = await readIfThere(fs, path.join(place, "package.json"));
      if (text !== undefined) return toInstalledPackage(name, await fs.realpath(place), text);
    }
  } catch (error) {
    return { name, reason: `its package.json cannot be read: ${(error as Error).message}` };
  }
  return {
    name,
    reason: `it is not installed: no node_modules folder of ${from} or above has it${await adviceOnPlugAndPlay(node, from)}`,
  };
}

function toInstalledPackage(name: string, path: string, text: string): InstalledPackage {
  const manifest = parseManifest(text);
  const { version } = manifest;
  return { name, version: typeof version === "string" ? version : undefined, path, manifest };
}

async function readIfThere(fs: NodeModules["fs"], file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Returns advice for a project that yarn installed without node_modules folders, in a program that yarn did not start. */
async function adviceOnPlugAndPlay({ fs, path }: NodeModules, from: string): Promise<string> {
  for (const folder of upwards(path, from)) {
    const file = path.join(folder, ".pnp.cjs");
    if ((await fs.stat(file).catch(() => undefined)) === undefined) continue;
    return `; ${file} says that yarn's Plug'n'Play keeps it: start the program with yarn, or set \`nodeLinker: node-modules\``;
  }
  return "";
}

function parseManifest(text: string): Manifest {
  const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new TypeError("it does not hold an object");
  return parsed as Manifest;
}

function* upwards(path: NodeModules["path"], from: string): Generator<string> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    yield folder;
    if (path.dirname(folder) === folder) return;
  }
}
