// The command is one bundle with its own copy of mpm-core. The plug-ins of a project must still register with it.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Agent } from "@snmp/agent";
import { codecOf } from "@snmp/asn1";
import { type MpmPlugin, register } from "@snmp/mpm-core";
import { CommunityResponder } from "@snmp/mpm-core/community";
import { Message } from "@snmp/mpm-v2c";
import { findBuiltPackages, executeNode, snmpCommand } from "../support/built.ts";

const identifier = 201;
const name = "snmp-mpm-stranger";

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
    port: 0,
    communities: [{ name: "public", access: "read-only" }],
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
  const bundle = readFileSync(snmpCommand.replace("bin/snmp.js", "dist/index.js"), "utf8");
  expect(bundle).not.toMatch(/asn1js|pvtsutils/);
  expect([...bundle.matchAll(/^import .* from "(?!node:)(.*)";$/gm)].map(([, name]) => name)).toEqual([]);
});
