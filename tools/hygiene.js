// Fails when a tracked file contains text that only makes sense on one machine: a path into a home or work folder, a registry host in the
// lock file or in an npm configuration. Warns of long source files, which should be split.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.js";

const maxLines = 300;
const mayBeLong = [
  /^pnpm-lock\.yaml$/,
  /(^|\/)CHANGELOG\.md$/,
  /\.(json|md|hex|mib|txt|svg)$/,
  /\/src\/generated\//,
];
const localPath =
  /(?<![\w.~@:/}<-]|file:\/\/)(?:file:\/\/)?\/(?:home|root|work|Users)\/[\w.-]+|[A-Z]:\\+Users\\/;
const registry = /https?:\/\/|\btarball:/;

const faults = [];
const warnings = [];
for (const file of listTrackedFiles()) {
  const bytes = readFileSync(join(root, file));
  if (bytes.includes(0)) continue;
  const lines = bytes.toString("utf8").split("\n");
  lines.forEach((line, index) => check(file, index + 1, line));
  if (lines.length - 1 > maxLines && !mayBeLong.some((pattern) => pattern.test(file))) {
    warnings.push(`${file} has ${lines.length - 1} lines`);
  }
}

for (const warning of warnings) console.log(`warning: ${warning} (more than ${maxLines}); split it`);
for (const fault of faults) console.error(`error: ${fault}`);
console.log(`hygiene: ${faults.length} errors, ${warnings.length} warnings`);
process.exitCode = faults.length === 0 ? 0 : 1;

function check(file, number, line) {
  const local = localPath.exec(line);
  if (local)
    faults.push(`${file}:${number} contains a local path, ${local[0]}: replace it by a relative one`);
  if (file === "pnpm-lock.yaml" && registry.test(line))
    faults.push(`${file}:${number} names a registry, ${line.trim()}: remove the host`);
  if (/(^|\/)\.(npmrc|yarnrc.*)$/.test(file) && registry.test(line))
    faults.push(`${file}:${number} names a registry: remove it`);
}

function listTrackedFiles() {
  return execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}
