// The command is one bundle with its own copy of mpm-core. The plug-ins of a project must still register with it.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Agent } from "@snmp/agent";
import { codecOf } from "@snmp/asn1";
import { type MpmPlugin, register } from "@snmp/mpm-core";
import { CommunityResponder } from "@snmp/mpm-core/community";
import "@snmp/mpm-v1";
import { Message } from "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { findBuiltPackages, executeNode, snmpCommand } from "../support/built.ts";

const identifier = 201;
const name = "snmp-mpm-stranger";
const dist = snmpCommand.replace("bin/snmp.js", "dist");

/** A model as anybody may publish it, based on the packages in node_modules. */
const entry = `
import { codecOf } from "@snmp/asn1";
import { register } from "@snmp/mpm-core";
import { CommunityModel } from "@snmp/mpm-core/community";
import { Message } from "@snmp/mpm-v2c";

class Stranger extends CommunityModel {
  identifier = ${identifier};
  wantedCredentials = "a community";
  codec = codecOf(Message);
}
register({ identifier: ${identifier}, name: "${name}", create: (transportHandler, lcd) => new Stranger(transportHandler, lcd) });
`;

let folder: string;
let agent: Agent;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "snmp-bundle-")));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(
    "package.json",
    JSON.stringify({ name: "project", type: "module", dependencies: { [name]: "1.0.0" } }),
  );
  write(
    `node_modules/${name}/package.json`,
    JSON.stringify({
      name,
      version: "1.0.0",
      type: "module",
      exports: "./index.js",
      keywords: ["snmp-mpm-plugin"],
    }),
  );
  write(`node_modules/${name}/index.js`, entry);
  mkdirSync(join(folder, "node_modules/@snmp"));
  for (const one of findBuiltPackages())
    if (one.name.startsWith("@snmp/"))
      symlinkSync(one.folder, join(folder, "node_modules", one.name), "junction");

  const plugin: MpmPlugin = {
    identifier,
    name,
    create: () => {
      throw new Error("not asked here");
    },
    createResponder: (environment) => new CommunityResponder(identifier, 2, codecOf(Message), environment),
  };
  register(plugin);
  agent = new Agent({
    listen: ["udp://127.0.0.1:0", "tcp://127.0.0.1:0"],
    communities: [{ name: "public", access: "read-only" }],
    users: [{ user: "ops" }],
    system: { name: "core-1" },
  });
  await agent.listen();
});
afterAll(async () => {
  await agent?.close();
  rmSync(folder, { recursive: true });
});

test("a plug-in among the project's dependencies registers with the bundle", async () => {
  const { status, stdout } = await executeNode(snmpCommand, ["plugins"], { cwd: folder });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    new RegExp(
      `^ {2}${name} 1\\.0\\.0 +registered: message processing model ${identifier}\n {4}node_modules/${name}$`,
      "m",
    ),
  );
  expect(stdout).toMatch(/^message processing models\n(?: {2}.*\n)* {2}@snmp\/mpm-v2c \S+ +1$/m);
});

test("the command asks an agent through that plug-in", async () => {
  const { status, stdout, stderr } = await executeNode(
    snmpCommand,
    ["get", "-Oqv", "--model", String(identifier), agent.addresses[0]!, "1.3.6.1.2.1.1.5.0"],
    { cwd: folder },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "core-1\n", stderr: "" });
});

test("the bundle does not contain @peculiar/asn1-schema, whose loading would take most of the start-up", () => {
  const files = listFiles();
  const manifest = readFileSync(snmpCommand.replace("bin/snmp.js", "package.json"), "utf8");
  const dependencies = Object.keys((JSON.parse(manifest) as { dependencies: object }).dependencies);
  expect(files).toContain("snmp.cjs");
  for (const file of files) {
    const text = readFileSync(join(dist, file), "utf8");
    expect(text).not.toMatch(/asn1js|pvtsutils/);
    const required = [...text.matchAll(/\brequire\("([^"]*)"\)/g)].map(([, name]) => name!);
    const others = required.filter((name) => !/^(?:node:|\.)/.test(name));
    // the command's own dependencies, and none where every process comes along
    const allowed = file === "snmp.cjs" ? [] : dependencies;
    expect(others.filter((name) => !allowed.includes(name))).toEqual([]);
  }
});

test("a get of SNMPv2c loads the first file of the bundle and no other, and neither node:crypto nor node:fs/promises", async () => {
  const { files, builtins } = await listLoaded(["get", "-Oqv", agent.addresses[0]!, "1.3.6.1.2.1.1.5.0"]);
  expect(files).toEqual(["snmp.cjs"]);
  expect(builtins).toContain("dgram");
  expect(builtins).not.toContain("crypto");
  expect(builtins).not.toContain("fs/promises");
});

test("a get of SNMPv3 loads one file more, and node:crypto, but not node:fs/promises", async () => {
  const { files, builtins } = await listLoaded([
    "get",
    "-v3",
    "-u",
    "ops",
    agent.addresses[0]!,
    "1.3.6.1.2.1.1.5.0",
  ]);
  expect(files).toEqual(["snmp.cjs", "version-3.cjs"]);
  expect(builtins).toContain("crypto");
  expect(builtins).not.toContain("fs/promises");
});

test.each(readCommands())("snmp help %s shows the help of that command", async (command) => {
  const { status, stdout, stderr } = await executeNode(snmpCommand, ["help", command]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`snmp ${command}`);
});

test("each file of the bundle can be loaded", async () => {
  const files = listFiles().filter((file) => file.endsWith(".cjs"));
  const script = `for (const file of ${JSON.stringify(files)}) require(${JSON.stringify(dist)} + "/" + file);`;
  writeFileSync(join(folder, "all.cjs"), script);
  const { status, stderr } = await executeNode(join(folder, "all.cjs"), []);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test.each([
  ["getnext", [], ["1.3.6.1.2.1.1.4.0"], "core-1\n"],
  ["bulk", ["-Cr1"], ["1.3.6.1.2.1.1.4.0"], "core-1\n"],
  ["walk", [], ["1.3.6.1.2.1.1.5"], "core-1\n"],
  ["walk", ["-v", "1", "--net-snmp"], ["1.3.6.1.2.1.1.5"], '"core-1"\n'],
  ["get", ["-m", "SNMPv2-MIB"], ["sysName.0"], "core-1\n"],
])("snmp %s %j loads what it needs", async (command, options, oids, expected) => {
  const { status, stdout, stderr } = await executeNode(snmpCommand, [
    ...[command, ...options, "-Oqv", agent.addresses[0]!, ...oids],
  ]);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expected, stderr: "" });
});

test("a table, a get over TCP, and packets on stderr load what they need", async () => {
  const [udp, tcp] = agent.addresses as [string, string];
  const table = await executeNode(snmpCommand, ["table", "--columns", "2", udp, "1.3.6.1.2.1.1.9"]);
  expect(table).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("index") as string });
  const get = await executeNode(snmpCommand, ["get", "-d", "-Oqv", tcp, "1.3.6.1.2.1.1.5.0"]);
  expect(get).toMatchObject({ status: 0, stdout: "core-1\n" });
  expect(get.stderr).toContain("Response-PDU");
});

test("walks and names load files of their own, but nothing of SNMPv3", async () => {
  const [target] = agent.addresses as [string];
  const walk = await listLoaded(["walk", target, "1.3.6.1.2.1.1"]);
  expect(walk.files).toEqual(expect.arrayContaining(["snmp.cjs", "commands/walk.cjs", "client/walk.cjs"]));
  const named = await listLoaded(["get", target, "sysName.0"]);
  expect(named.files).toEqual(expect.arrayContaining(["snmp.cjs", "names/show-names.cjs"]));
  for (const { files, builtins } of [walk, named]) {
    expect(files).not.toContain("version-3.cjs");
    expect(builtins).not.toContain("crypto");
  }
});

/** Runs the command, and returns the files of the bundle and the modules of Node.js that it loaded. */
async function listLoaded(args: readonly string[]): Promise<{ files: string[]; builtins: string[] }> {
  const report = join(folder, "loaded.json");
  const script = `
    process.on("exit", () => {
      const files = Object.keys(require.cache);
      const builtins = process.moduleLoadList.map((name) => name.replace("NativeModule ", ""));
      require("node:fs").writeFileSync(${JSON.stringify(report)}, JSON.stringify({ files, builtins }));
    });
    require(${JSON.stringify(join(dist, "snmp.cjs"))}).main();`;
  const start = join(folder, "start.cjs");
  writeFileSync(start, script);
  const { status, stderr } = await executeNode(start, args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { files, builtins } = JSON.parse(readFileSync(report, "utf8")) as {
    files: string[];
    builtins: string[];
  };
  return { files: files.filter((file) => file !== start).map((file) => relative(dist, file)), builtins };
}

function listFiles(): string[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => /\.c?js$/.test(file));
}

/** The commands, each of which is a module of that folder. */
function readCommands(): string[] {
  const folder = dirname(snmpCommand.replace("bin/snmp.js", "src/commands/index.ts"));
  return readdirSync(folder)
    .filter((name) => !/^(?:command|help|index|notify)\.ts$/.test(name))
    .map((name) => name.replace(".ts", ""));
}
