// Builds the package in the current folder: dist/ gets the declarations of every module, and one file of code per entry point, because a
// process loads one file several times as fast as a dozen (docs/decisions/0006-start-up.md). Entry points also share files. All files are
// made in memory first: after an error, the previous build stays as it was.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { buildAround } from "./build-around.js";
import { declareCommonJs, supportOlderCompilers } from "./declarations.js";

// The entry point that all processes of users of a package load; undefined where it registers plug-ins, which those of others must not.
// Packages that are not named here have independent entry points: these share files, of which each loads what it needs.
const mainEntries = new Map([
  ["@snmp/asn1", "src/index.ts"],
  ["@snmp/pdu", "src/index.ts"],
  ["@snmp/mpm-core", "src/index.ts"],
  ["@snmp/mpm-v1", undefined],
  ["@snmp/mpm-v2c", undefined],
  ["@snmp/mpm-v3", undefined],
  ["@snmp/usm", undefined],
  ["@snmp/transport", undefined],
]);

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const entryPoints = Object.values(manifest.exports)
  .map((entry) => entry.default)
  .filter((file) => file !== undefined)
  .map((file) => file.replace("./dist/", "src/").replace(/\.js$/, ".ts"));

// esbuild resolves the imports of shared files from this folder, so it must exist
mkdirSync("dist", { recursive: true });
replaceFolder("dist", new Map([...declareTypes(), ...(await bundleCode())]));

/** Checks the types, and returns the declarations by path. */
function declareTypes() {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail([diagnostic]) };
  const options = { emitDeclarationOnly: true };
  const {
    fileNames,
    options: parsed,
    errors,
  } = ts.getParsedCommandLineOfConfigFile("tsconfig.json", options, host);
  const program = ts.createProgram(fileNames, parsed);
  const diagnostics = [...errors, ...ts.getPreEmitDiagnostics(program)];
  if (diagnostics.length > 0) fail(diagnostics);
  const files = new Map(Array.from(declareCommonJs(manifest), ([path, text]) => [resolve(path), text]));
  const result = program.emit(undefined, (path, text) =>
    files.set(resolve(path), supportOlderCompilers(text)),
  );
  if (result.diagnostics.length > 0) fail(result.diagnostics);
  return files;
}

/** Returns the bundled code and its source maps by path. */
async function bundleCode() {
  const options = {
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    sourcemap: true,
    legalComments: "none",
    logLevel: "warning",
    write: false,
    outbase: "src",
    outdir: "dist",
    define: { SNMP_BUNDLED_VERSIONS: JSON.stringify({ [manifest.name]: manifest.version }) },
    chunkNames: "shared-[hash]",
  };
  const outputFiles = mainEntries.has(manifest.name)
    ? await buildAround(mainEntries.get(manifest.name), entryPoints, options)
    : (await build({ ...options, entryPoints, splitting: true })).outputFiles;
  return new Map(outputFiles.map(({ path, text }) => [path, checkCode(path, text)]));
}

function checkCode(path, text) {
  // users read names of classes in stack traces and of inspected values
  const [, renamed] = (!path.endsWith(".map") && /= class _(\w+)/.exec(text)) || [];
  if (renamed !== undefined)
    throw new Error(`the class ${renamed} loses its name because it names itself inside; write "this" there`);
  // esbuild loads a shared file even where nothing of it is used; loading it has no effects
  return text.replace(/^import "[./]*shared-\w+\.js";$/gm, "");
}

/** Writes the files into the folder, and removes all others from it. */
function replaceFolder(folder, files) {
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const name of readdirSync(folder, { recursive: true }))
    if (/\.(?:js|c?ts|map)$/.test(name) && !files.has(resolve(folder, name))) rmSync(join(folder, name));
}

function fail(diagnostics) {
  const host = {
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  };
  console.error(ts.formatDiagnostics(diagnostics, host));
  process.exit(1);
}
