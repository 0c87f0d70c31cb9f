// Finds the file that `import "package"` loads, as Node does (its documentation, "Resolution and loading algorithm": PACKAGE_RESOLVE,
// PACKAGE_EXPORTS_RESOLVE, PACKAGE_TARGET_RESOLVE), for a package that another project depends on.
import type { InstalledPackage } from "./dependencies.ts";
import type { NodeModules } from "./node.ts";

/** Resolves to the URL of a package's entry. Rejects with an error that says why there is none. */
export async function entryOf(
  node: NodeModules,
  { path: folder, manifest }: InstalledPackage,
): Promise<string> {
  const { exports } = manifest;
  const hasExports = exports !== undefined && exports !== null;
  const file = hasExports ? findExportedFile(exports) : await mainFile(node, folder, manifest["main"]);
  if (file === undefined) throw new Error("its package.json exports no entry that can be imported");
  // a target in exports is part of a URL, main is a path
  return hasExports
    ? new URL(file, `${node.url.pathToFileURL(folder).href}/`).href
    : node.url.pathToFileURL(node.path.join(folder, file)).href;
}

/** The entry of a package without exports: `main`, whose ending may be missing, or index.js. */
async function mainFile(
  { fs, path }: NodeModules,
  folder: string,
  main: unknown,
): Promise<string | undefined> {
  const candidates =
    typeof main === "string" ? [main, `${main}.js`, path.join(main, "index.js"), "index.js"] : ["index.js"];
  for (const candidate of candidates) {
    const stats = await fs.stat(path.join(folder, candidate)).catch(() => undefined);
    if (stats?.isFile() === true) return candidate;
  }
  return undefined;
}

/** Returns the target of the entry "." under the conditions of an import. */
function findExportedFile(exports: unknown): string | undefined {
  const hasPaths =
    typeof exports === "object" &&
    exports !== null &&
    !Array.isArray(exports) &&
    Object.keys(exports).some((key) => key.startsWith("."));
  return targetOf(hasPaths ? (exports as Record<string, unknown>)["."] : exports) ?? undefined;
}

/** Returns `undefined` if no condition applies (another target may), and `null` if the entry is not exported. */
function targetOf(target: unknown): string | null | undefined {
  if (target === null) return null;
  if (typeof target === "string") return isInside(target) ? target : undefined;
  if (Array.isArray(target)) {
    for (const item of target) {
      const file = targetOf(item);
      if (typeof file === "string") return file;
    }
    return undefined;
  }
  if (typeof target !== "object") return undefined;
  for (const [condition, value] of Object.entries(target)) {
    if (!conditions.has(condition)) continue;
    const file = targetOf(value);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Returns whether a target is inside its package: `./…`, without steps up and without another node_modules folder. */
function isInside(target: string): boolean {
  return (
    target.startsWith("./") &&
    !target
      .slice(2)
      .split(/[/\\]/)
      .some((part) => /^(?:\.\.?|node_modules)$/i.test(decodeURIComponent(part)))
  );
}

/** The conditions of Node for an import. */
const conditions = new Set(["node", "node-addons", "import", "module-sync", "default"]);
