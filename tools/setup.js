// Prepares a fresh clone; it needs only Node.js and npm. `npm start` and `npm test` run it first.
//
//     node tools/setup.js          installs all dependencies, and builds the packages
//     node tools/setup.js test     the same, and says how long the tests take
//     node tools/setup.js demo     only what the demonstration needs: esbuild, and the command bundled from the sources
//     node tools/setup.js install  installs all dependencies
//
// Each step leaves a stamp of the files that it read and made, so that the next run only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestContents, digestPresence, digestStates, listFilesBelow } from "./fingerprints.js";
import {
  demoFolder,
  manifest,
  runPnpm,
  runPnpmByLine,
  root,
  run,
  runNode,
  listWorkspaces,
} from "./workspace.js";

const all = listWorkspaces();
const sources = all.flatMap(({ path }) => [
  `${path}/package.json`,
  `${path}/tsconfig.json`,
  ...listFilesBelow(`${path}/src`),
]);
const tools = [
  "build-package.js",
  "declarations.js",
  "build-around.js",
  "bundle-cli.js",
  "cli-bundle.js",
  "cli-barrels.js",
  "cli-late.js",
  "cli-link.js",
  "cli-sources.js",
  "cli-names.js",
  "bundle-demo.js",
].map((name) => `tools/${name}`);
const manifests = [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  ...all.map(({ path }) => `${path}/package.json`),
];

const steps = {
  install: {
    title: "Installing all dependencies",
    duration: "about a minute",
    inputs: () => [process.platform, process.arch, digestContents(manifests)].join(" "),
    // a removed node_modules folder is restored
    outputs: () => digestPresence(["node_modules", ...all.map(({ path }) => `${path}/node_modules`)]),
    work: () => runPnpm(["install", ...installOptions]),
  },
  build: {
    title: "Building the packages",
    duration: "one to two minutes",
    inputs: () =>
      digestContents(["pnpm-lock.yaml", "turbo.json", "tsconfig.base.json", ...tools, ...sources]),
    outputs: () => digestStates(all.flatMap(({ path }) => listFilesBelow(`${path}/dist`))),
    work: buildPackages,
  },
  "demo-install": {
    title: "Installing esbuild",
    duration: "about 15 seconds",
    inputs: () => [process.platform, process.arch, digestContents(["pnpm-workspace.yaml"])].join(" "),
    outputs: () => digestPresence([`${demoFolder}/node_modules/esbuild`]),
    work: installEsbuild,
  },
  "demo-build": {
    title: "Bundling the command",
    duration: "about a second",
    inputs: () => digestContents(["tsconfig.json", "tsconfig.base.json", ...tools, ...sources]),
    outputs: () => digestStates(["packages/cli/dist/snmp.cjs"]),
    work: () => runNode("tools/bundle-demo.js"),
  },
};
const testDuration =
  "Running all tests: about 20 minutes on an idle machine with two cores. `npm run test:quick` takes about one.";
const installOptions = ["--frozen-lockfile", "--config.confirmModulesPurge=false"];

requireNode(manifest.engines.node);
await prepare(process.argv[2]);

async function prepare(mode) {
  if (mode === "demo") return isDone("build") ? undefined : perform(["demo-install", "demo-build"]);
  await perform(mode === "install" ? ["install"] : ["install", "build"]);
  if (mode === "test") console.log(testDuration);
}

/** Performs those steps that are not done yet, in order. */
async function perform(names) {
  for (const name of names) {
    if (isDone(name)) continue;
    const { title, duration, inputs, outputs, work } = steps[name];
    console.log(`${title} (${duration}) …`);
    const [before, started] = [inputs(), Date.now()];
    const code = await work();
    if (code !== 0) fail(name.endsWith("install") ? adviseInstall() : `${title} failed, see above.`, code);
    mkdirSync(dirname(stampOf(name)), { recursive: true });
    writeFileSync(stampOf(name), `${before} ${outputs()}`);
    console.log(`  done in ${Math.ceil((Date.now() - started) / 1000)} s`);
  }
}

function isDone(name) {
  const stamp = stampOf(name);
  return (
    existsSync(stamp) && readFileSync(stamp, "utf8") === `${steps[name].inputs()} ${steps[name].outputs()}`
  );
}

function stampOf(name) {
  return join(root, "node_modules", ".setup", name);
}

/** Installs the version of the catalog, without any other dependency of this repository. */
function installEsbuild() {
  const [, version] = /^ {2}esbuild: (\S+)$/m.exec(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));
  mkdirSync(join(root, demoFolder), { recursive: true });
  const content = { private: true, dependencies: { esbuild: version } };
  writeFileSync(join(root, demoFolder, "package.json"), JSON.stringify(content));
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  return run("npm", ["install", "--prefix", demoFolder, ...options]);
}

/** Builds with turbo; shows the name of each package as its build begins, and the whole output only after a failure. */
async function buildPackages() {
  // a package that has a manifest but no sources yet is left out
  const unwritten = all.filter(
    ({ path }) => path.startsWith("packages/") && !existsSync(join(root, path, "src/index.ts")),
  );
  const filters = unwritten.map((workspace) => `--filter=!${workspace.manifest.name}`);
  const lines = [];
  let count = 0;
  const code = await runPnpmByLine(
    ["--silent", "run", "build", "--output-logs=new-only", ...filters],
    (line) => {
      lines.push(line);
      const [, name, state] = /^(\S+?):build: cache (\w+)/.exec(line) ?? [];
      if (name !== undefined) console.log(`  ${++count}. ${name}${state === "hit" ? " (unchanged)" : ""}`);
    },
  );
  if (code !== 0) console.error(lines.join("\n"));
  return code;
}

function requireNode(range) {
  const [major, minor] = range.replace(">=", "").split(".").map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(
    `This needs Node.js ${major}.${minor} or newer, but runs on ${process.versions.node}. See https://nodejs.org/en/download.`,
    1,
  );
}

function adviseInstall() {
  const reachable = run("npm", ["ping", "--fetch-retries=0", "--fetch-timeout=10000"], "ignore") === 0;
  if (reachable) return "Installing the dependencies failed, see above.";
  return (
    "Installing the dependencies failed: the npm registry cannot be reached from here.\n" +
    "Check the network, the proxy (HTTPS_PROXY) and `npm config get registry`, then run this again."
  );
}

function fail(message, code) {
  console.error(`\n${message}`);
  process.exit(code);
}
