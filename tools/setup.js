// Brings a fresh clone to where everything runs; Node and npm are all that it needs. `npm start` and `npm test` run it first.
// Each step leaves a stamp of what it read and made, so that the next run only compares.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { manifest, pnpm, root, run, workspaces } from "./workspace.js";

requireNode(manifest.engines.node);
const all = workspaces();
step("install", "Installing the dependencies", { inputs: installInputs, outputs: installOutputs }, () =>
  pnpm(["install", "--frozen-lockfile", "--config.confirmModulesPurge=false"]),
);
// A package that has a manifest but no sources yet is left out.
const unwritten = all.filter(
  ({ path }) => path.startsWith("packages/") && !existsSync(join(root, path, "src", "index.ts")),
);
step("build", "Building the packages", { inputs: buildInputs, outputs: buildOutputs }, () =>
  pnpm(["--silent", "run", "build", ...unwritten.map((workspace) => `--filter=!${workspace.manifest.name}`)]),
);

function step(name, title, { inputs, outputs }, work) {
  const stamp = join(root, "node_modules", ".setup", name);
  const before = inputs();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === `${before} ${outputs()}`) return;
  console.log(`${title} …`);
  const code = work();
  if (code !== 0) fail(name === "install" ? installAdvice() : `${title} failed, see above.`, code);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${before} ${outputs()}`);
}

function installInputs() {
  const files = [
    "package.json",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ...all.map(({ path }) => `${path}/package.json`),
  ];
  return digest([process.platform, process.arch, ...files.map(content)]);
}

/** Which of the workspaces have their dependencies linked: a removed node_modules folder is put back. */
function installOutputs() {
  return digest(
    ["", ...all.map(({ path }) => path)].map((path) => String(existsSync(join(root, path, "node_modules")))),
  );
}

function buildInputs() {
  const own = all.flatMap(({ path }) => [
    `${path}/package.json`,
    `${path}/tsconfig.json`,
    ...filesBelow(`${path}/src`),
  ]);
  return digest(
    ["pnpm-lock.yaml", "turbo.json", "tsconfig.base.json", "tools/bundle-cli.js", ...own].map(content),
  );
}

function buildOutputs() {
  const made = all.flatMap(({ path }) => filesBelow(`${path}/dist`));
  return digest(
    made.map((file) => {
      const { size, mtimeMs } = statSync(join(root, file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

function content(file) {
  return existsSync(join(root, file)) ? `${file}\0${readFileSync(join(root, file), "utf8")}` : file;
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

function requireNode(range) {
  const [major, minor] = range.replace(">=", "").split(".").map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(
    `This needs Node.js ${major}.${minor} or newer, and runs on ${process.versions.node}. See https://nodejs.org/en/download.`,
    1,
  );
}

function installAdvice() {
  const reachable = run("npm", ["ping", "--fetch-retries=0", "--fetch-timeout=10000"], "ignore") === 0;
  if (reachable) return "Installing the dependencies failed, see above.";
  return (
    "Installing the dependencies failed: the npm registry can't be reached from here.\n" +
    "Check the network, the proxy (HTTPS_PROXY) and `npm config get registry`, then run this again."
  );
}

function fail(message, code) {
  console.error(`\n${message}`);
  process.exit(code);
}
