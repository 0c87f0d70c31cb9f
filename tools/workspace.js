// The root of this repository, its packages, and the pinned pnpm, for all tools.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const manifest = readManifest(root);

/** Folder with the only dependency of the demonstration, relative to the root. */
export const demoFolder = ".cache/demo";

/** Lists every workspace below the root, public or not, as `{ path, manifest }`; `path` is relative to the root. */
export function listWorkspaces() {
  return ["packages/*", "examples", "bench", "test/*"]
    .flatMap(expandPattern)
    .filter((path) => existsSync(join(root, path, "package.json")))
    .map((path) => ({ path, manifest: readManifest(join(root, path)) }));
}

/** Lists the workspaces that are published. */
export function listPublicPackages() {
  return listWorkspaces().filter(
    (workspace) => workspace.path.startsWith("packages/") && workspace.manifest.private !== true,
  );
}

/** Runs the pnpm that package.json pins, which npx fetches if it is missing; returns the exit code. */
export function runPnpm(args, stdio = "inherit") {
  return run("npx", pinPnpm(args), stdio);
}

/** Runs the same and calls `onLine` with each line of its output; resolves to the exit code. */
export async function runPnpmByLine(args, onLine) {
  const child = spawn("npx", pinPnpm(args), {
    ...makeProcessOptions(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
  createInterface({ input: child.stdout }).on("line", onLine);
  return ended;
}

/** Runs a module of this repository with Node.js; returns the exit code. */
export function runNode(file) {
  return spawnSync(process.execPath, [file], { cwd: root, stdio: "inherit" }).status ?? 1;
}

/** Runs a program in the root; returns the exit code. */
export function run(command, args, stdio = "inherit") {
  return spawnSync(command, args, { ...makeProcessOptions(), stdio }).status ?? 1;
}

function pinPnpm(args) {
  return ["--yes", manifest.packageManager, ...args];
}

function makeProcessOptions() {
  const env = {
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    // npm waits 10 s and then 60 s before it reports that there is no network
    npm_config_fetch_retry_mintimeout: "1000",
    npm_config_fetch_retry_maxtimeout: "10000",
    ...process.env,
  };
  return { cwd: root, env, shell: process.platform === "win32" };
}

function expandPattern(pattern) {
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
