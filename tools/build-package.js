// Builds the package in the current folder: dist/ gets the declarations of every module, and one file of code for each entry point, as a
// process loads one file several times as fast as a dozen (docs/decisions/0006-start-up.md). What entry points share is a file, too.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { build } from "esbuild";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
const entryPoints = Object.values(exports)
  .map((entry) => entry.default)
  .filter((file) => file !== undefined)
  .map((file) => file.replace("./dist/", "src/").replace(/\.js$/, ".ts"));

rmSync("dist", { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.json", "--emitDeclarationOnly"], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

const { outputFiles } = await build({
  entryPoints,
  outbase: "src",
  outdir: "dist",
  chunkNames: "shared-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "neutral",
  target: "es2022",
  charset: "utf8",
  sourcemap: true,
  legalComments: "none",
  logLevel: "warning",
  write: false,
});
for (const { path, text } of outputFiles) {
  // users read names of classes in stack traces and of inspected values
  const [, renamed] = (!path.endsWith(".map") && /= class _(\w+)/.exec(text)) || [];
  if (renamed !== undefined)
    throw new Error(`${renamed} names itself inside, which costs it its name: say "this" there`);
  mkdirSync(dirname(path), { recursive: true });
  // what is shared does nothing when it is loaded: esbuild loads it also where nothing of it is used
  writeFileSync(path, text.replace(/^import "[./]*shared-\w+\.js";$/gm, ""));
}
