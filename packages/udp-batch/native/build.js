// Compiles the addon with the C compiler of this machine, for the Node.js that runs this: `node native/build.js [OUTPUT] [OPTION OF CC…]`.
// Without OUTPUT it becomes build/Release/udp_batch.node, which is preferred to the prebuilt ones. Needs the headers of Node.js.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const source = join(folder, "udp_batch.c");
const options = "-std=gnu11 -O2 -Wall -Wextra -fPIC -shared -fvisibility=hidden".split(" ");

const [output = join(folder, "../build/Release/udp_batch.node"), ...more] = process.argv.slice(2);
const fault = build(resolve(output), more);
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 1;
}

/** Compiles unless the output is newer than all parts of the source. Returns the reason if that fails. */
function build(file, extra) {
  if (process.platform !== "linux") return `there is no system call for batches on ${process.platform}`;
  if (existsSync(file) && statSync(file).mtimeMs >= lastChange()) return undefined;
  const headers = findHeaders();
  if (headers === undefined) return "the headers of Node.js (node_api.h, uv.h) are missing";
  mkdirSync(dirname(file), { recursive: true });
  // several processes may build at the same time
  const draft = `${file}.${process.pid}`;
  const command = [...options, ...extra, `-I${headers}`, source, "-o", draft];
  const { error, status, stderr } = spawnSync(process.env.CC ?? "cc", command, { encoding: "utf8" });
  if (error !== undefined) return "there is no C compiler";
  if (status !== 0) return `udp_batch.c does not compile: ${stderr}`;
  if (stderr !== "") console.warn(stderr);
  renameSync(draft, file);
  return undefined;
}

function lastChange() {
  return Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs));
}

function findHeaders() {
  const prefix = dirname(dirname(process.execPath));
  const { npm_config_nodedir: given } = process.env;
  const places = [...(given === undefined ? [] : [given]), prefix, "/usr/local", "/usr"];
  return places.map((place) => join(place, "include/node")).find(isComplete);
}

function isComplete(place) {
  return ["node_api.h", "uv.h"].every((name) => existsSync(join(place, name)));
}
