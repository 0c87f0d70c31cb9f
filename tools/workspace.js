// What the tools know about this repository: where it stands, which packages it has, and how to run the pinned pnpm.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const manifest = readManifest(root);

/** Every workspace below the root, public or not, as `{ path, manifest }`; `path` is relative to the root. */
export function workspaces() {
  return ["packages/*", "examples", "bench", "test/*"]
    .flatMap(expand)
    .filter((path) => existsSync(join(root, path, "package.json")))
    .map((path) => ({ path, manifest: readManifest(join(root, path)) }));
}

/** Those that are published. */
export function publicPackages() {
  return workspaces().filter(
    (workspace) => workspace.path.startsWith("packages/") && workspace.manifest.private !== true,
  );
}

/** Runs the pnpm that package.json pins, fetched by npx where it is missing; returns the exit code. */
export function pnpm(args, stdio = "inherit") {
  return run("npx", ["--yes", manifest.packageManager, ...args], stdio);
}

export function run(command, args, stdio = "inherit") {
  const env = {
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    // npm waits 10 s and then 60 s before it says that there is no network.
    npm_config_fetch_retry_mintimeout: "1000",
    npm_config_fetch_retry_maxtimeout: "10000",
    ...process.env,
  };
  return spawnSync(command, args, { cwd: root, stdio, env, shell: process.platform === "win32" }).status ?? 1;
}

function expand(pattern) {
  if (!pattern.endsWith("/*")) return [pattern];
  const folder = pattern.slice(0, -2);
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
