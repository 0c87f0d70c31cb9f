// Measures the size that each row of size-budget.json adds to an application: bundles its `code` with all its imports except Node's own
// modules, minifies and compresses it, and fails when it exceeds its budget. A row with a `folder` and the pattern of its `files` instead measures
// these as they are published. A published package without a row fails too.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { listPublicPackages, root } from "./workspace.js";

const budgets = JSON.parse(readFileSync(join(root, "tools/size-budget.json"), "utf8"));
const packages = listPublicPackages().filter(({ manifest }) => manifest.exports?.["."] !== undefined);
const folder = linkPackages(packages);
let faults = 0;
try {
  for (const row of budgets) faults += (await checkRow(row)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
for (const { manifest, path } of packages) {
  const measures = ({ code, folder: measured }) =>
    measured === `${path}/dist` || code?.includes(`"${manifest.name}"`);
  if (budgets.some(measures)) continue;
  console.error(`error: tools/size-budget.json has no row that imports ${manifest.name}: add one`);
  faults += 1;
}
process.exitCode = faults === 0 ? 0 : 1;

async function checkRow({ name, code, folder: published, files, gzip }) {
  const read = code === undefined ? async () => readFiles(published, files) : () => bundle(code);
  const bytes = await read().catch((error) => console.log(`FAILED ${name}: ${error.message}`));
  if (bytes === undefined) return false;
  const size = gzipSync(bytes, { level: 9 }).length;
  const share = `${((100 * size) / gzip).toFixed(0)} %`.padStart(5);
  console.log(
    `${size <= gzip ? "ok    " : "OVER  "} ${toKilobytes(size)} of ${toKilobytes(gzip)} gzip ${share}  ${toKilobytes(bytes.length)} ${code === undefined ? "as files" : "minified"}  ${name}`,
  );
  return size <= gzip;
}

async function bundle(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: folder, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    write: false,
    logLevel: "silent",
  });
  return result.outputFiles[0].contents;
}

/** Returns the contents of the files whose names match, one after another. */
function readFiles(published, pattern) {
  const names = readdirSync(join(root, published), { recursive: true }).filter((name) =>
    new RegExp(pattern).test(name),
  );
  if (names.length === 0)
    throw new Error(`no file in ${published} matches ${pattern}: is the package built?`);
  return Buffer.concat(names.map((name) => readFileSync(join(root, published, name))));
}

/** Makes a folder in which Node.js finds the packages by their names, as after an install. */
function linkPackages(all) {
  const place = mkdtempSync(join(tmpdir(), "snmp-size-"));
  for (const { path, manifest } of all) {
    const link = join(place, "node_modules", manifest.name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, path), link, "junction");
  }
  return place;
}

function toKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
}
