// Fetches the runtimes of tools/runtimes.json, for the table in docs/loading.md, from the npm registry: about 300 MB, kept below
// .cache/runtimes. Packages for one platform are requested by name, so that no install script has to run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.js";

const cpu = { x64: "x64", arm64: "arm64" }[process.arch];
const packages = {
  node: `node-${process.platform}-${cpu}`,
  deno: `@deno/${process.platform}-${cpu}${process.platform === "linux" ? "-glibc" : ""}`,
  bun: `@oven/bun-${process.platform}-${cpu === "arm64" ? "aarch64" : cpu}`,
};
const folder = join(root, ".cache/runtimes");
const wanted = JSON.parse(readFileSync(join(root, "tools/runtimes.json"), "utf8")).map(
  ({ runtime, version }) => [`${runtime}-${version}`, `npm:${packages[runtime]}@${version}`],
);

if (wanted.every(([name]) => existsSync(join(folder, "node_modules", name)))) {
  console.log("all runtimes are there");
} else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, dependencies: Object.fromEntries(wanted) }),
  );
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  process.exitCode = spawnSync("npm", ["install", ...options], { cwd: folder, stdio: "inherit" }).status ?? 1;
}
