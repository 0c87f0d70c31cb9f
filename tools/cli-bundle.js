// Builds the bundle of @snmp/cli with esbuild, from the sources of all packages (docs/decisions/0002-cli-bundle.md):
//
//     dist/snmp.cjs        what `snmp get` of SNMPv1 and SNMPv2c needs
//     dist/**/*.cjs        a file per module that is loaded when it is needed, such as commands/walk.cjs, and the files that these share
//     dist/index.js        the exports as an ES module
//     dist/standard-mibs.* the standard MIB modules as data (cli-names.js)
//
// CommonJS, because Node.js loads it sooner. esbuild splits only ES modules, so the files are split as such and then translated.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, posix, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { checkStubs, lateNames, stubOf } from "./cli-late.js";
import { writeNames } from "./cli-names.js";
import { listPublicPackages, root } from "./workspace.js";

const workspaces = new Map(
  listPublicPackages().map(({ path, manifest }) => [manifest.name, { path: join(root, path), manifest }]),
);
const folder = join(root, "packages/cli");
const output = join(folder, "dist");
const entry = "src/index.ts";

/** Modules of other packages, and those of the command that stand for them in the bundle. */
const replacements = new Map([["../mpm-core/src/random.ts", "src/random.ts"]]);

/** Builds everything with esbuild. Returns the names of the files that went into it. */
export async function buildCli(esbuild) {
  const { core, lazy, exported } = await findParts(esbuild);
  const { files, needed } = await bundleLazy(esbuild, lazy, core);
  files.set("snmp.cjs", await bundleCore(esbuild, needed));
  files.set(
    "index.js",
    `import bundle from "./snmp.cjs";\n\nexport const { ${exported.join(", ")} } = bundle;\n`,
  );
  writeFiles(files);
  return [...core, ...lazy, ...(await buildNames(esbuild))];
}

/** Returns the modules of the entry point, those that are loaded when they are needed, and the names that the entry point exports. */
async function findParts(esbuild) {
  const { metafile: whole } = await esbuild.build({ ...options(), entryPoints: [entry] });
  const imports = Object.values(whole.inputs).flatMap((input) => input.imports);
  const lazy = imports.filter(({ kind, external }) => kind === "dynamic-import" && !external);
  const { metafile } = await esbuild.build({ ...options([leaveOutLazy()]), entryPoints: [entry] });
  const [{ inputs, exports: exported }] = Object.values(metafile.outputs);
  // not those of which nothing is left, such as lists of exports
  const core = Object.keys(inputs).filter(
    (module) => inputs[module].bytesInOutput > 0 && !lateNames.has(module),
  );
  const modules = [...lazy.map(({ path }) => path), ...lateNames.keys()];
  return { core: new Set(core), lazy: new Set(modules), exported };
}

/** Returns the files that are loaded when they are needed, and the names that they need of the modules in `core`. */
async function bundleLazy(esbuild, lazy, core) {
  const needed = new Map();
  const nameFor = (module, name) => {
    const key = `${name} of ${module}`;
    if (!needed.has(key)) needed.set(key, { module, name, alias: `${name}_${needed.size}` });
    return needed.get(key).alias;
  };
  const { outputFiles, metafile } = await esbuild.build({
    ...options([importFromCore(core)]),
    entryPoints: [...lazy]
      .filter((module) => !core.has(module))
      .map((module) => ({ in: module, out: placeOf(module) })),
    splitting: true,
    outdir: output,
    outExtension: { ".js": ".cjs" },
    chunkNames: "shared/[hash]",
  });
  const files = new Map();
  for (const { path, text } of outputFiles) {
    const place = toSlashes(relative(output, path));
    const up = toSpecifier(posix.relative(posix.dirname(place), "snmp.cjs"));
    const linked = text
      .replace(/^import \{([^}]*)\} from "core:([^"]+)";$/gm, (_, names, module) => {
        const list = names.split(",").map((each) => each.trim().split(" as "));
        const renamed = list.map(([name, local = name]) => `${nameFor(module, name)} as ${local}`);
        return `import { ${renamed.join(", ")} } from "${up}";`;
      })
      .replace(/^import "core:[^"]+";$\n?/gm, "");
    if (linked.includes('"core:')) throw new Error(`${place} imports a whole module; name what it needs`);
    files.set(place, await toCommonJs(esbuild, linked));
  }
  for (const { entryPoint, exports } of Object.values(metafile.outputs))
    for (const name of lateNames.get(entryPoint) ?? [])
      if (!exports.includes(name))
        throw new Error(`tools/cli-late.js: ${entryPoint} does not export ${name}`);
  return { files, needed: [...needed.values()] };
}

/** Returns the text of the file that every process loads. */
async function bundleCore(esbuild, needed) {
  const names = needed.map(({ module, name, alias }) => `export { ${name} as ${alias} } from "./${module}";`);
  const { outputFiles } = await esbuild.build({
    ...options([leaveOutLazy()]),
    stdin: {
      contents: [`export * from "./${entry}";`, ...names].join("\n"),
      resolveDir: folder,
      loader: "ts",
    },
    outfile: join(output, "snmp.js"),
  });
  checkStubs(outputFiles[0].text);
  return toCommonJs(esbuild, outputFiles[0].text);
}

/** Translates a file, which then loads others of the bundle with `require`. */
async function toCommonJs(esbuild, text) {
  const linked = text
    // the last statement
    .replace(/^export \{\n([^}]*)\};\n$(?![^])/m, (_, list) => {
      return `module.exports = {\n${list.replace(/^ {2}(\S+) as (\w+)/gm, "  $2: $1")}};\n`;
    })
    .replace(/\bimport\(("(?:\.[^"]*\.cjs|node:[^"]*)")\)/g, "Promise.resolve().then(() => require($1))")
    .replaceAll("SNMP_REQUIRE(", "require(");
  const { code } = await esbuild.transform(linked, {
    ...format,
    format: "cjs",
    // names stay as they are, and lines short: stack traces say where
    minifyWhitespace: true,
    lineLimit: 100,
  });
  return code;
}

/** Leaves the modules of the core out: an import of one gets the specifier `core:` and its path. */
function importFromCore(core) {
  return {
    name: "import-from-core",
    setup({ onResolve }) {
      onResolve({ filter: /^[.@]/ }, ({ path, resolveDir, kind }) => {
        const found = kind === "entry-point" ? undefined : findSource(path, resolveDir);
        const module = found && toSlashes(relative(folder, found.path));
        return core.has(module) ? { path: `core:${module}`, external: true } : undefined;
      });
    },
  };
}

/** Leaves what is loaded when it is needed to its own file. */
function leaveOutLazy() {
  return {
    name: "leave-out-lazy",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[.@]/ }, ({ path, resolveDir, kind, namespace }) => {
        const found =
          kind === "entry-point" || namespace === "late" ? undefined : findSource(path, resolveDir);
        const module = found && toSlashes(relative(folder, found.path));
        if (kind === "dynamic-import" && found) return { path: `./${placeOf(module)}.cjs`, external: true };
        return lateNames.has(module) ? { path: module, namespace: "late", sideEffects: false } : undefined;
      });
      onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
        contents: stubOf(`./${path}`, `./${placeOf(path)}.cjs`, lateNames.get(path)),
        resolveDir: folder,
      }));
    },
  };
}

/** Returns the place of a module below dist, without the end of its name: that of its source, or below the name of another package. */
function placeOf(module) {
  return module
    .replace(/^src\/|^\.\.\/(?=[^/]+\/src\/)/, "")
    .replace(/\/src(?=\/)/, "")
    .replace(/\.ts$/, "");
}

/** Finds our packages and their modules in the sources, and says which of these have effects when they are loaded, as their package.json does. */
function fromSources() {
  return {
    name: "from-sources",
    setup({ onResolve }) {
      onResolve({ filter: /^[.@]/ }, ({ path, resolveDir }) => findSource(path, resolveDir));
    },
  };
}

function findSource(path, resolveDir) {
  if (path.startsWith(".")) {
    const source = join(resolveDir, path);
    const owner = [...workspaces.values()].find((one) => source.startsWith(`${one.path}/`));
    const module = toSlashes(relative(folder, source));
    if (replacements.has(module)) return { path: join(folder, replacements.get(module)), sideEffects: false };
    return owner === undefined || extname(source) !== ".ts" ? undefined : describeSource(owner, source);
  }
  const [, name, subpath = ""] = /^(@[^/]+\/[^/]+)(\/.*)?$/.exec(path);
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

/** Writes the files, and removes those of an earlier build. */
function writeFiles(files) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
  for (const name of readdirSync(output, { recursive: true }).map(toSlashes))
    if (/\.c?js$/.test(name) && !files.has(name)) rmSync(join(output, name));
}

/** Writes the standard modules beside the bundle. */
async function buildNames(esbuild) {
  const work = mkdtempSync(join(tmpdir(), "snmp-names-"));
  try {
    const outfile = join(work, "names.mjs");
    const texts = join(root, "packages/mibs/src/generated/texts.ts");
    const { outputFiles, metafile } = await esbuild.build({
      ...options(),
      stdin: {
        contents: `export { texts } from ${JSON.stringify(texts)}; export { libraryOf, Mib } from "@snmp/mib";`,
        resolveDir: folder,
        sourcefile: "names.js",
      },
      outfile,
    });
    writeFileSync(outfile, outputFiles[0].text);
    const { texts: modules, libraryOf, Mib } = await import(pathToFileURL(outfile).href);
    writeNames(output, modules, { libraryOf, Mib });
    return Object.keys(metafile.inputs);
  } finally {
    rmSync(work, { recursive: true });
  }
}

const format = {
  platform: "node",
  target: "node20",
  charset: "ascii", // V8 reads other files as UTF-8, which takes longer
  legalComments: "none",
};

/** Returns the options for esbuild. */
function options(plugins = []) {
  const { name, dependencies, devDependencies } = workspaces.get("@snmp/cli").manifest;
  const bundled = [name, ...Object.keys(devDependencies)].filter((dependency) => workspaces.has(dependency));
  const versions = Object.fromEntries(
    bundled.map((dependency) => [dependency, workspaces.get(dependency).manifest.version]),
  );
  return {
    ...format,
    absWorkingDir: folder,
    tsconfig: join(root, "tsconfig.json"), // esbuild finds none for paths that a plug-in returns
    bundle: true,
    external: Object.keys(dependencies), // of others: those of the exporter
    format: "esm",
    write: false,
    metafile: true,
    plugins: [...plugins, fromSources()],
    define: {
      SNMP_BUNDLED_VERSIONS: JSON.stringify(versions),
      SNMP_IS_BUNDLED: "true",
      SNMP_BUNDLE_FOLDER: "__dirname",
    },
    logLevel: "warning",
  };
}

/** Throws if an input is not ours: the bundle is published under our licence. */
export function refuseForeignCode(inputs) {
  const foreign = inputs.filter((file) => {
    const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(`/${file}`) ?? [];
    return name !== undefined && !workspaces.has(name);
  });
  if (foreign.length > 0)
    throw new Error(`the bundle of @snmp/cli contains code of others: ${foreign.join(", ")}`);
}

function toSpecifier(path) {
  return path.startsWith(".") ? path : `./${path}`;
}

function toSlashes(path) {
  return path.replaceAll("\\", "/");
}
