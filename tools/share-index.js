// Builds a package so that everything its entry points share is in the file of its main entry point, index.js, from which the others import
// it. A process loads one file sooner than several, and all processes load this one.
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";

const index = "./src/index.ts";

/** Returns the output files of esbuild: index.js, and the other entry points. `options` are those of esbuild. */
export async function buildAroundIndex(entryPoints, options) {
  const rest = entryPoints.filter((path) => resolve(path) !== resolve(index));
  const modules = new Set(await listModules(index, options));
  const seen = new Set();
  for (const entryPoint of rest)
    for (const module of await listModules(entryPoint, options)) {
      if (seen.has(module)) modules.add(module);
      seen.add(module);
    }
  const others = await build({ ...options, entryPoints: rest, plugins: [importFromIndex(modules)] });
  const needed = new Map();
  const files = others.outputFiles.map(({ path, text }) => ({
    path,
    text: text.replace(/^(import|export) \{([^}]*)\} from "index:([^"]+)";$/gm, (_, verb, names, module) => {
      for (const name of names.split(",")) needed.set(name.trim().split(" as ")[0], module);
      return `${verb} {${names}} from "${toSpecifier(relative(dirname(path), resolve("dist/index.js")))}";`;
    }),
  }));
  const left = files.find(({ path, text }) => path.endsWith(".js") && text.includes('"index:'));
  if (left !== undefined) throw new Error(`${left.path} imports a whole module; name what it needs`);
  const contents = [
    `export * from "${index}";`,
    ...Array.from(needed, ([name, module]) => `export { ${name} } from "./${module}";`),
  ].join("\n");
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" };
  const { outputFiles } = await build({ ...options, stdin, outdir: undefined, outfile: "dist/index.js" });
  return [...outputFiles, ...files];
}

async function listModules(entryPoint, options) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entryPoint],
    metafile: true,
    sourcemap: false,
  });
  return Object.keys(metafile.inputs).map((path) => resolve(path));
}

/** Leaves out the modules that index.js contains: an import of them gets the specifier `index:` and the path of the module. */
function importFromIndex(modules) {
  return {
    name: "import-from-index",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const module = join(resolveDir, path);
        if (kind === "entry-point" || !modules.has(module)) return undefined;
        return { path: `index:${toSpecifier(relative(process.cwd(), module)).slice(2)}`, external: true };
      });
    },
  };
}

function toSpecifier(path) {
  const specifier = path.replaceAll("\\", "/");
  return specifier.startsWith(".") ? specifier : `./${specifier}`;
}
