// Measures the size that each row of size-budget.json adds to an application: bundles it with all its imports except Node's own modules,
// minifies and compresses it, and fails when it exceeds its budget. A published package without a row fails too.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
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
for (const { manifest } of packages) {
  if (budgets.some(({ code }) => code.includes(`"${manifest.name}"`))) continue;
  console.error(`error: tools/size-budget.json has no row that imports ${manifest.name}: add one`);
  faults += 1;
}
process.exitCode = faults === 0 ? 0 : 1;

async function checkRow({ name, code, gzip }) {
  const bytes = await bundle(code).catch((error) => console.log(`FAILED ${name}: ${error.message}`));
  if (bytes === undefined) return false;
  const size = gzipSync(bytes, { level: 9 }).length;
  const share = `${((100 * size) / gzip).toFixed(0)} %`.padStart(5);
  console.log(
    `${size <= gzip ? "ok    " : "OVER  "} ${toKilobytes(size)} of ${toKilobytes(gzip)} gzip ${share}  ${toKilobytes(bytes.length)} minified  ${name}`,
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
