// A project's dependencies, as npm, pnpm, yarn (node_modules) and their workspaces install them: each is found where Node finds it, in
// the nearest node_modules folder upwards that has it.
import type { UnresolvedDependency } from "../discover.ts";
import { discoveryError, type NodeModules } from "./node.ts";

/** What stands in a package.json. */
export type Manifest = Readonly<Record<string, unknown>>;

/** A dependency that is installed. */
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
  /** Path of its package.json; `undefined` where there is none. */
  readonly project: string | undefined;
  readonly installed: readonly InstalledPackage[];
  readonly unresolved: readonly UnresolvedDependency[];
}

/** Looks the dependencies up, those of development too where `dev` says so. */
export async function dependenciesOf(node: NodeModules, from: string | URL, dev: boolean): Promise<ProjectDependencies> {
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
    throw discoveryError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

function dependencyNames(manifest: Manifest, dev: boolean): string[] {
  const fields = ["dependencies", "optionalDependencies", ...(dev ? ["devDependencies"] : [])];
  return [...new Set(fields.flatMap((field) => Object.keys((manifest[field] as object | null | undefined) ?? {})))];
}

async function locate(node: NodeModules, from: string, name: string): Promise<InstalledPackage | UnresolvedDependency> {
  const { fs, path } = node;
  if (!/^(?:@[^/\\]+\/)?[^@./\\][^/\\]*$/.test(name)) return { name, reason: "this is no name of a package" };
  for (const folder of upwards(path, from)) {
    if (path.basename(folder) === "node_modules") continue;
    const place = path.join(folder, "node_modules", name);
    let text: string;
    try {
      text = await fs.readFile(path.join(place, "package.json"), "utf8");
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") continue;
      return { name, reason: `its package.json cannot be read: ${message}` };
    }
    try {
      const manifest = parseManifest(text);
      const { version } = manifest;
      return { name, version: typeof version === "string" ? version : undefined, path: await fs.realpath(place), manifest };
    } catch (error) {
      return { name, reason: `its package.json cannot be read: ${(error as Error).message}` };
    }
  }
  return { name, reason: `it is not installed: no node_modules folder of ${from} or above has it` };
}

function parseManifest(text: string): Manifest {
  const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new TypeError("it holds no object");
  return parsed as Manifest;
}

function* upwards(path: NodeModules["path"], from: string): Generator<string> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    yield folder;
    if (path.dirname(folder) === folder) return;
  }
}
