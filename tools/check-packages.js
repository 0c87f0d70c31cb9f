// Packs every published package as a release would, and checks the tarballs: files and ranges, publint --strict, and attw for ESM.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { manifest as rootManifest, runPnpm, listPublicPackages, root } from "./workspace.js";

// A CommonJS program gets the ES module, which Node.js has been able to require() since the oldest version that "engines" allows.
const attwOptions =
  "--profile strict --ignore-rules cjs-resolves-to-esm false-cjs --format ascii --no-color --no-emoji".split(
    " ",
  );
const execute = promisify(execFile);
// files that the build makes of several sources
const madeByBuild = /^(?:shared(?:-\w+)?|compiler)$/;
const folder = mkdtempSync(join(tmpdir(), "snmp-packed-"));
const packages = listPublicPackages();
let failed = 0;
try {
  const chosen = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  if (
    runPnpm(
      ["--recursive", ...chosen, "pack", "--pack-destination", folder],
      ["ignore", "ignore", "inherit"],
    ) !== 0
  )
    failed += 1;
  const queue = packages.values();
  await Promise.all(Array.from({ length: availableParallelism() }, () => checkQueue(queue)));
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${packages.length} packages, ${failed} with problems`);
process.exitCode = failed > 0 || packages.length === 0 ? 1 : 0;

async function checkQueue(queue) {
  for (const workspace of queue) {
    const problems = await check(workspace);
    if (problems.length > 0) failed += 1;
    const title = `${problems.length === 0 ? "ok    " : "FAILED"} ${workspace.manifest.name}`;
    console.log([title, ...problems.map((problem) => problem.replace(/^/gm, "       "))].join("\n"));
  }
}

async function check({ path, manifest }) {
  if (!existsSync(join(root, path, "dist", "index.js")))
    return ["dist/index.js is missing: is the package built (npm run build)?"];
  const tarball = join(folder, `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`);
  if (!existsSync(tarball)) return ["pnpm pack made no tarball; see its output above"];
  return [
    ...(await checkContents(path, tarball)),
    ...(await runPublint(tarball)),
    ...(await runAttw(tarball)),
  ];
}

async function checkContents(path, tarball) {
  const files = (await execute("tar", ["-tzf", tarball])).stdout
    .trim()
    .split("\n")
    .map((file) => file.replace("package/", ""));
  const packed = JSON.parse((await execute("tar", ["-xzOf", tarball, "package/package.json"])).stdout);
  const problems = ["README.md", "LICENSE"]
    .filter((name) => !files.includes(name))
    .map((name) => `${name} is missing in the package`);
  problems.push(...checkEntryPoints(packed, files));
  for (const file of files) {
    const source = /^dist\/(.*?)\.(?:js|d\.c?ts)(?:\.map)?$/.exec(file)?.[1];
    if (
      source !== undefined &&
      !madeByBuild.test(source) &&
      !existsSync(join(root, path, "src", `${source}.ts`))
    ) {
      problems.push(`${file} has no source any more: build the package again (npm run build)`);
    }
    if (!/^(dist|bin|templates|native|prebuilds)\/|^(package\.json|README\.md|LICENSE)$/.test(file))
      problems.push(`${file} does not belong in the package: see "files" in package.json`);
  }
  for (const [name, range] of Object.entries({ ...packed.dependencies, ...packed.peerDependencies })) {
    if (/^(workspace|catalog|file|link):/.test(range)) problems.push(`${name} is published as "${range}"`);
  }
  for (const [name, range] of Object.entries(packed.peerDependencies ?? {})) {
    if (!/^>=\d+\.\d+\.\d+ <\d+\.0\.0$/.test(range))
      problems.push(`peer ${name} is "${range}", not ">=x.y.z <n.0.0"`);
  }
  const { access, provenance } = packed.publishConfig ?? {};
  if (access !== "public" || provenance !== true)
    problems.push('"publishConfig" needs "access": "public" and "provenance": true');
  for (const field of ["license", "author"]) {
    if (packed[field] !== rootManifest[field]) problems.push(`"${field}" differs from the root package.json`);
  }
  if (packed.engines?.node !== rootManifest.engines.node)
    problems.push('"engines" differs from the root package.json');
  return problems;
}

/** Checks that every entry point has its declarations: for ES modules, for CommonJS, and for compilers that do not read "exports". */
function checkEntryPoints({ main, types, typesVersions = {}, exports }, files) {
  const problems = [];
  const compare = (name, found, expected) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      problems.push(`${name} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  };
  const older = {};
  for (const [path, entry] of Object.entries(exports)) {
    if (typeof entry === "string") continue;
    const base = entry.default.replace(/\.js$/, "");
    const expected = { require: `${base}.d.cts`, default: `${base}.d.ts` };
    compare(`"types" of the export ${path}`, entry.types, expected);
    for (const file of Object.values(expected))
      if (!files.includes(file.replace("./", "")))
        problems.push(`${file} is missing: see "files" in package.json`);
    if (path !== ".") older[path.replace("./", "")] = [expected.default];
  }
  compare('"main"', main, exports["."].default);
  compare('"types"', types, exports["."].types.default);
  compare('"typesVersions"', typesVersions["*"] ?? {}, older);
  return problems;
}

async function runPublint(file) {
  const bytes = readFileSync(file);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  const own = messages.filter((message) => !isForCommonJs(message));
  return own.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

/** Returns whether publint complains that a `.d.cts` file (declarations.js) belongs to an ES module. Only default exports could suffer. */
function isForCommonJs({ code, path }) {
  return code === "EXPORTS_TYPES_INVALID_FORMAT" && path.slice(-2).join() === "types,require";
}

async function runAttw(tarball) {
  try {
    await execute(join(root, "node_modules/.bin/attw"), [tarball, ...attwOptions]);
    return [];
  } catch (error) {
    return [`attw: ${error.stdout}${error.stderr}`];
  }
}
