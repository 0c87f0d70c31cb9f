// Where the command's bundle finds our packages: in their sources.
import { extname, join, relative, resolve, sep } from "node:path";
import { importDirectly } from "./cli-barrels.js";
import { listPublicPackages, root } from "./workspace.js";

/** The published packages by name: the folder, and the manifest. */
export const workspaces = new Map(
  listPublicPackages().map(({ path, manifest }) => [manifest.name, { path: join(root, path), manifest }]),
);
/** The folder of the command. */
export const folder = join(root, "packages/cli");

/** The imports that may lead to our modules: relative and absolute paths, and names with a scope. */
export const ours = /^[.@/]|^[A-Za-z]:/;

/** Modules of other packages, and those of the command that stand for them in the bundle. */
const replacements = new Map([["../mpm-core/src/random.ts", "src/random.ts"]]);

/** Finds our packages and their modules in the sources, and says which of these have effects when they are loaded, as their package.json does. */
export function fromSources() {
  return {
    name: "from-sources",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: ours }, ({ path, resolveDir }) => findSource(path, resolveDir));
      onLoad({ filter: /\.ts$/ }, ({ path }) => ({
        contents: importDirectly(path, findSource),
        loader: "ts",
      }));
    },
  };
}

function findSource(path, resolveDir) {
  if (!path.startsWith("@")) {
    const source = resolve(resolveDir, path);
    const owner = [...workspaces.values()].find((one) => source.startsWith(one.path + sep));
    const module = toSlashes(relative(folder, source));
    if (replacements.has(module)) return { path: join(folder, replacements.get(module)), sideEffects: false };
    return owner === undefined || extname(source) !== ".ts" ? undefined : describeSource(owner, source);
  }
  const [, name, subpath = ""] = /^(@[^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? [];
  const owner = workspaces.get(name);
  if (owner === undefined) return undefined;
  const built = owner.manifest.exports[`.${subpath}`]?.default;
  return built && describeSource(owner, join(owner.path, toSource(built)));
}

function describeSource({ path, manifest }, source) {
  const { sideEffects = true } = manifest;
  const isListed =
    sideEffects === true ||
    (sideEffects !== false && sideEffects.some((built) => join(path, toSource(built)) === source));
  return { path: source, sideEffects: isListed };
}

function toSource(built) {
  return built.replace("./dist/", "src/").replace(/\.js$/, ".ts");
}

/** Returns the path of an imported module from the folder of the command; `undefined` if it is not ours. */
export function findModule(path, resolveDir) {
  const found = findSource(path, resolveDir);
  return found && toSlashes(relative(folder, found.path));
}

/** Returns a path with slashes, on any system. */
export function toSlashes(path) {
  return path.replaceAll("\\", "/");
}
