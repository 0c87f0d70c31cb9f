// Builds the bundle of @snmp/cli with esbuild, from the sources of all packages (docs/decisions/0002-cli-bundle.md):
//
//     dist/snmp.cjs        what `snmp get` of SNMPv1 and SNMPv2c needs
//     dist/**/*.cjs        a file for each module that is loaded when it is needed, such as commands/walk.cjs, and files that these share
//     dist/index.js        the exports as an ES module
//     dist/standard-mibs.* the standard MIB modules as data (cli-names.js)
//
// CommonJS, because Node.js loads it sooner. esbuild splits only ES modules, so the files are split as such and then translated.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { checkStubs, lateNames, stubOf } from "./cli-late.js";
import { writeNames } from "./cli-names.js";
import { findModule, folder, fromSources, ours, toSlashes, workspaces } from "./cli-sources.js";
import { root } from "./workspace.js";

const output = join(folder, "dist");

/**
 * The files that have all modules of their entry points, except for those of earlier ones in this list. Others import from them. esbuild
 * shares the remaining modules among the remaining files.
 */
const parts = [
  { place: "snmp", entry: "src/index.ts" },
  { place: "version-3", entry: "src/version-3.ts" },
  { place: "format/net-snmp", entry: "src/format/net-snmp.ts" },
  { place: "names/show-names", entry: "src/names/show-names.ts" },
];

/** Builds everything with esbuild. Returns the names of the files that went into it. */
export async function buildCli(esbuild) {
  const { lazy, exported } = await findLazy(esbuild);
  const bundle = { esbuild, owners: await findOwners(esbuild), needed: new Map(), files: new Map() };
  // the first part, which is made last, needs the late names of other parts
  for (const [module, names] of lateNames)
    for (const name of bundle.owners.has(module) ? names : [])
      aliasOf(bundle.needed, bundle.owners.get(module), module, name);
  await bundleRest(bundle, lazy);
  for (const module of lazy)
    if (bundle.owners.has(module) && !lateNames.has(module) && placeOf(module) !== bundle.owners.get(module))
      throw new Error(`${module} is loaded by itself, too: give it a part in tools/cli-bundle.js`);
  for (const part of parts.toReversed()) await bundlePart(bundle, part);
  bundle.files.set(
    "index.js",
    `import bundle from "./snmp.cjs";\n\nexport const { ${exported.join(", ")} } = bundle;\n`,
  );
  writeFiles(bundle.files);
  return [...bundle.owners.keys(), ...lazy, ...(await buildNames(esbuild))];
}

/** Returns the modules that are loaded when they are needed, and the names that the bundle exports. */
async function findLazy(esbuild) {
  const { metafile } = await esbuild.build({ ...options(), entryPoints: [parts[0].entry] });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const lazy = imports.filter(({ kind, external }) => kind === "dynamic-import" && !external);
  return {
    lazy: new Set([...lazy.map(({ path }) => path), ...lateNames.keys()]),
    exported: Object.values(metafile.outputs)[0].exports,
  };
}

/** Returns the place of the part that has a module, by module. */
async function findOwners(esbuild) {
  const owners = new Map();
  for (const part of parts) {
    const isFirst = part === parts[0];
    const plugins = [leaveOutLazy(part, isFirst ? owners : undefined)];
    const { metafile } = await esbuild.build({ ...options(plugins), entryPoints: [part.entry] });
    const [{ inputs }] = Object.values(metafile.outputs);
    // not those of which nothing is left, such as lists of exports, nor the stubs
    for (const [module, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0 && !owners.has(module) && !(isFirst && lateNames.has(module)))
        owners.set(module, part.place);
  }
  return owners;
}

/** Makes the files that are loaded when they are needed, apart from the parts. */
async function bundleRest({ esbuild, owners, needed, files }, lazy) {
  const { outputFiles, metafile } = await esbuild.build({
    ...options([importFromParts(owners)]),
    entryPoints: [...lazy]
      .filter((module) => !owners.has(module))
      .map((module) => ({ in: module, out: placeOf(module) })),
    splitting: true,
    outdir: output,
    outExtension: { ".js": ".cjs" },
    chunkNames: "shared/[hash]",
  });
  for (const { path, text } of outputFiles) {
    const file = toSlashes(relative(output, path));
    files.set(file, await toCommonJs(esbuild, linkParts(file, text, needed)));
  }
  for (const { entryPoint, exports } of Object.values(metafile.outputs))
    for (const name of lateNames.get(entryPoint) ?? [])
      if (!exports.includes(name))
        throw new Error(`tools/cli-late.js: ${entryPoint} does not export ${name}`);
}

/** Makes the file of a part, which also exports what files made earlier need of its modules. */
async function bundlePart({ esbuild, owners, needed, files }, part) {
  const names = Array.from(needed.get(part.place) ?? [], ([key, alias]) => {
    const [name, module] = key.split(" of ");
    return `export { ${name} as ${alias} } from "./${module}";`;
  });
  const earlier = new Map([...owners].filter(([, place]) => place !== part.place));
  const { outputFiles } = await esbuild.build({
    ...options(pluginsFor(part, earlier, needed)),
    stdin: {
      contents: [`export * from "./${part.entry}";`, ...names].join("\n"),
      resolveDir: folder,
      loader: "ts",
    },
    outfile: join(output, `${part.place}.js`),
  });
  checkStubs(outputFiles[0].text);
  const file = `${part.place}.cjs`;
  files.set(file, await toCommonJs(esbuild, linkParts(file, outputFiles[0].text, needed)));
}

/** Only the first part has stubs: what they stand for may be in a later one. */
function pluginsFor(part, owners, needed) {
  return part === parts[0]
    ? [leaveOutLazy(part, owners, needed)]
    : [leaveOutLazy(part), importFromParts(owners)];
}

/** Turns imports from modules of parts into imports from the files of these parts, and notes in `needed` what they must export. */
function linkParts(file, text, needed) {
  const linked = text
    .replace(/^import \{([^}]*)\} from "part:([^:"]+):([^"]+)";$/gm, (_, names, place, module) => {
      const list = Array.from(names.matchAll(/([\w$]+)(?: as ([\w$]+))?/g), ([, name, local]) => [
        name,
        local,
      ]);
      const renamed = list.map(
        ([name, local = name]) => `${aliasOf(needed, place, module, name)} as ${local}`,
      );
      return `import { ${renamed.join(", ")} } from "${pathBetween(file, place)}";`;
    })
    .replace(/^import "part:[^"]+";$\n?/gm, "");
  if (linked.includes('"part:')) throw new Error(`${file} imports a whole module; name what it needs`);
  return linked;
}

/** Returns the name under which a part exports a name of one of its modules. */
function aliasOf(needed, place, module, name) {
  const names = needed.get(place) ?? new Map();
  needed.set(place, names);
  const key = `${name} of ${module}`;
  if (!names.has(key)) names.set(key, `${name}_${names.size}`);
  return names.get(key);
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
  return loadLate(code);
}

/** Loads some modules of Node.js where they are used: a request to a numeric address, without files of the user's own, uses none of them. */
function loadLate(code) {
  const declaration = /\bvar (import_(?:node_os|promises)\d*)=(require\("node:(?:os|fs\/promises)"\));/g;
  let result = code.replace(declaration, "");
  for (const [, name, load] of code.matchAll(declaration)) result = result.replaceAll(`${name}.`, `${load}.`);
  return result;
}

/** Leaves the modules of parts out: an import of one gets the specifier `part:`, the place of the part, and its path. */
function importFromParts(owners) {
  return {
    name: "import-from-parts",
    setup({ onResolve }) {
      onResolve({ filter: ours }, ({ path, resolveDir, kind }) => {
        const module = kind === "import-statement" ? findModule(path, resolveDir) : undefined;
        return owners.has(module)
          ? { path: `part:${owners.get(module)}:${module}`, external: true }
          : undefined;
      });
    },
  };
}

/** Leaves what is loaded when it is needed to its own file, or to that of its part. With `owners`, some names are loaded so, too. */
function leaveOutLazy(part, owners, needed = new Map()) {
  return {
    name: "leave-out-lazy",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: ours }, ({ path, resolveDir, kind, namespace }) => {
        if (kind === "entry-point" || namespace === "late") return undefined;
        const module = findModule(path, resolveDir);
        if (kind === "dynamic-import" && module !== undefined)
          return { path: pathBetween(part.place, placeOf(module)), external: true };
        return owners && lateNames.has(module)
          ? { path: module, namespace: "late", sideEffects: false }
          : undefined;
      });
      onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => {
        const place = owners.get(path);
        const file = pathBetween(part.place, place ?? placeOf(path));
        const names = lateNames
          .get(path)
          .map((name) => [name, place === undefined ? name : aliasOf(needed, place, path, name)]);
        return { contents: stubOf(`./${path}`, file, names), resolveDir: folder };
      });
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

/** Returns how the file at one place names the file at another. */
function pathBetween(from, to) {
  const path = posix.relative(posix.dirname(from), `${to}.cjs`);
  return path.startsWith(".") ? path : `./${path}`;
}
