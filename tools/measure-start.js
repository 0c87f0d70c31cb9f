// Measures what the start of the built command costs: the CPU time of whole processes, user and system, as multiples of `node -e 0` that runs
// beside them in turn. Needs bash. An argument is the number of rounds (21):
//
//     node tools/measure-start.js 41
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Agent } from "../packages/agent/dist/index.js";
import "../packages/mpm-v2c/dist/index.js";
import "../packages/mpm-v3/dist/index.js";
import "../packages/usm/dist/index.js";
import { root } from "./workspace.js";

const rounds = Number(process.argv[2] ?? 21);
const oid = "1.3.6.1.2.1.1.5.0";
const password = "a password for the measurement";
const agent = new Agent({
  port: 0,
  communities: [{ name: "public", access: "read-only" }],
  users: [{ user: "ops", auth: { protocol: "sha256", password }, priv: { protocol: "aes128", password } }],
  system: { name: "core-1" },
});
await agent.listen();
const [target] = agent.addresses;
const { host, port } = new URL(target.replace("udp:", "http:"));
const request = "302602010104067075626c6963a019020101020100020100300e300c06082b060102010105000500";
const bare = `const s = require("node:dgram").createSocket("udp4");
  s.on("message", () => { s.close(); console.log("core-1"); });
  s.send(Buffer.from("${request}", "hex"), ${port}, "${host.replace(/:.*/, "")}");`;
const snmp = (...args) => [join(root, "packages/cli/bin/snmp.js"), ...args];
const user = ["-v3", "-u", "ops", "-a", "SHA-256", "-A", password, "-x", "AES", "-X", password];
const keys = `const { createHash } = require("node:crypto");
  for (let i = 0; i < 2; i++) createHash("sha256").update("a password for the measurement".repeat(34953).slice(0, 1048576)).digest();`;
const commands = {
  "node -e 0": ["-e", "0"],
  "one get with bare node:dgram": ["-e", bare],
  "snmp --version": snmp("--version"),
  "snmp get, in numbers": snmp("get", target, oid),
  "snmp get, by name": snmp("get", target, "sysName.0"),
  "node:crypto and the keys of two passwords": ["-e", keys],
  "snmp get -v3, authPriv": snmp("get", ...user, target, oid),
  "snmp walk, in numbers": snmp("walk", target, "1.3.6.1.2.1.1"),
};

/** Node.js 20 would read more than a hundred certificates at each start, which makes all multiples look smaller. */
const environment = { ...process.env, NODE_EXTRA_CA_CERTS: "" };

const measured = Object.values(commands).map(() => []);
for (let round = 0; round < rounds; round++) {
  const times = [];
  for (const args of Object.values(commands)) times.push(await measure(args));
  times.forEach((time, at) => measured[at].push({ time, ratio: time / times[0] }));
}
await agent.close();
console.log(`Node.js ${process.versions.node}, ${rounds} rounds; medians of CPU time and of ratios`);
Object.keys(commands).forEach((title, at) => {
  const time = median(measured[at].map((each) => each.time));
  const ratio = median(measured[at].map((each) => each.ratio));
  console.log(`${time.toFixed(0).padStart(5)} ms ${ratio.toFixed(2).padStart(6)}  ${title}`);
});

/** Returns milliseconds of CPU time. */
function measure(args) {
  const script = `TIMEFORMAT="%3U %3S"; time "$@" >/dev/null`;
  const child = spawn("bash", ["-c", script, "bash", process.execPath, ...args], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (part) => (text += part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const [, seconds, more] = /^(\d+\.\d+) (\d+\.\d+)$/m.exec(text) ?? [];
      if (code !== 0 || seconds === undefined) reject(new Error(`${args.join(" ")} failed: ${text}`));
      else resolve((Number(seconds) + Number(more)) * 1000);
    });
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
