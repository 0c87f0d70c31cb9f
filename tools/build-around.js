// Builds a package so that everything its entry points share is in one file, from which they import it: a process loads one file sooner than
// several.
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Returns the output files of esbuild. The shared file is that of the entry point `main`, which all processes load, or `shared.js` if there is
 * no such entry point. `options` are those of esbuild.
 */
export async function buildAround(main, entryPoints, options) {
  const { modules, exported } = await listShared(main, entryPoints, options);
  const rest = entryPoints.filter((path) => path !== main);
  const { outputFiles } = await build({
    ...options,
    entryPoints: rest.filter((path) => !modules.has(resolve(path))),
    plugins: [importFromShared(modules)],
  });
  const outfile = main === undefined ? "dist/shared.js" : toOutput(main);
  const needed = new Map();
  const reexports = rest
    .filter((path) => modules.has(resolve(path)))
    .map((path) => {
      const names = exported.get(path);
      for (const name of names) needed.set(name, path);
      const specifier = toSpecifier(relative(dirname(toOutput(path)), outfile));
      return { path: resolve(toOutput(path)), text: `export { ${names.join(", ")} } from "${specifier}";\n` };
    });
  const files = outputFiles.map(({ path, text }) => ({
    path,
    text: text.replace(/^import \{([^}]*)\} from "shared:([^"]+)";$/gm, (_, names, module) => {
      for (const name of names.split(",")) needed.set(name.trim().split(" as ")[0], module);
      return `import {${names}} from "${toSpecifier(relative(dirname(path), resolve(outfile)))}";`;
    }),
  }));
  const left = files.find(({ path, text }) => path.endsWith(".js") && text.includes('"shared:'));
  if (left !== undefined) throw new Error(`${left.path} imports a whole module; name what it needs`);
  const contents = [
    ...(main === undefined ? [] : [`export * from "./${main}";`]),
    ...Array.from(needed, ([name, module]) => `export { ${name} } from "./${module}";`),
  ].join("\n");
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" };
  const shared = await build({ ...options, stdin, outdir: undefined, outfile });
  return [...shared.outputFiles, ...files, ...reexports];
}

/** Returns the paths of the modules of `main` and of those that several entry points contain; and the names that each entry point exports. */
async function listShared(main, entryPoints, options) {
  const seen = new Set();
  const modules = new Set();
  const exported = new Map();
  for (const entryPoint of entryPoints) {
    const { metafile } = await build({
      ...options,
      entryPoints: [entryPoint],
      metafile: true,
      sourcemap: false,
    });
    exported.set(entryPoint, Object.values(metafile.outputs)[0].exports);
    for (const path of Object.keys(metafile.inputs).map((input) => resolve(input))) {
      if (entryPoint === main || seen.has(path)) modules.add(path);
      seen.add(path);
    }
  }
  return { modules, exported };
}

/** Leaves the shared modules out: an import of one gets the specifier `shared:` and its path. */
function importFromShared(modules) {
  return {
    name: "import-from-shared",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const module = join(resolveDir, path);
        if (kind === "entry-point" || !modules.has(module)) return undefined;
        return { path: `shared:${toSpecifier(relative(process.cwd(), module)).slice(2)}`, external: true };
      });
    },
  };
}

function toOutput(entryPoint) {
  return entryPoint.replace("src/", "dist/").replace(/ts$/, "js");
}

function toSpecifier(path) {
  const specifier = path.replaceAll("\\", "/");
  return specifier.startsWith(".") ? specifier : `./${specifier}`;
}
