// Makes one file of the files that several entry points share: a process loads one file sooner than several, and each entry point more
// would give one more combination of entry points, and a file for it.
import { createHash } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import { build } from "esbuild";

/** Takes the result of an esbuild run with `splitting` and `metafile`, and returns the files in its place, by path. */
export async function joinShared({ outputFiles, metafile }, options) {
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const parts = Object.entries(metafile.outputs).filter(
    ([file, { entryPoint }]) => file.endsWith(".js") && entryPoint === undefined,
  );
  if (parts.length < 2) return files;
  const names = parts.flatMap(([, { exports }]) => exports);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0)
    throw new Error(`shared files export the same names; rename one of each: ${twice.join(", ")}`);
  const paths = parts.map(([file]) => resolve(file));
  const folder = dirname(paths[0]);
  // a folder that exists: before the first build, dist does not, and esbuild would resolve nothing from there
  const resolveDir = process.cwd();
  const hash = createHash("sha256")
    .update(paths.map((path) => files.get(path)).join(""))
    .digest("hex");
  const outfile = resolve(folder, `shared-${hash.slice(0, 8)}.js`);
  const { outputFiles: joined } = await build({
    ...options,
    stdin: {
      contents: paths.map((path) => `export * from "./${basename(path)}";`).join("\n"),
      resolveDir,
    },
    outfile,
    plugins: [fromMemory(files, folder)],
  });
  for (const path of paths) for (const old of [path, `${path}.map`]) files.delete(old);
  const imported = new RegExp(paths.map((path) => basename(path).replace(".", "\\.")).join("|"), "g");
  for (const [path, text] of files)
    if (path.endsWith(".js")) files.set(path, text.replace(imported, basename(outfile)));
  // esbuild names each part in a comment, by its path on this machine
  for (const { path, text } of joined) files.set(path, text.replace(/^\/\/ memory:.*$/gm, ""));
  return files;
}

/** Lets esbuild read files of the folder that were not written, with their source maps. */
function fromMemory(files, folder) {
  return {
    name: "from-memory",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/shared-/ }, ({ path }) => ({
        path: resolve(folder, path),
        namespace: "memory",
        sideEffects: false,
      }));
      onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => {
        const map = Buffer.from(files.get(`${path}.map`)).toString("base64");
        const contents = files
          .get(path)
          .replace(
            /^\/\/# sourceMappingURL=.*$/m,
            `//# sourceMappingURL=data:application/json;base64,${map}`,
          );
        return { contents, resolveDir: process.cwd() };
      });
    },
  };
}
