import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unregister } from "@snmp/mpm-core";
import { snmp } from "./support/terminal.ts";

let folder: string;
beforeAll(async () => (folder = await realpath(await mkdtemp(join(tmpdir(), "snmp-plugins-")))));
afterAll(() => rm(folder, { recursive: true }));

/** A project in a folder of its own with these packages installed: by name, the code of the entry. */
async function project(name: string, packages: Readonly<Record<string, string>>): Promise<string> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  const dependencies = Object.fromEntries(Object.keys(packages).map((dependency) => [dependency, "*"]));
  await writeFile(join(place, "package.json"), JSON.stringify({ name, dependencies }));
  for (const [dependency, code] of Object.entries(packages)) {
    const home = join(place, "node_modules", dependency);
    await mkdir(home, { recursive: true });
    await writeFile(
      join(home, "package.json"),
      JSON.stringify({ name: dependency, version: "1.2.3", keywords: ["snmp-mpm-plugin"], main: "index.js" }),
    );
    await writeFile(join(home, "index.js"), code);
  }
  return place;
}

/** A plug-in that registers itself without any of our packages: by the symbol of the registry alone. */
const registers = (identifier: number, name: string): string =>
  `globalThis[Symbol.for("@snmp/mpm-core/registry/1")].set(${identifier}, { identifier: ${identifier}, name: "${name}", create() {} });`;

test("shows the plug-ins of this command", async () => {
  const { status, lines } = await snmp(["plugins"], { folder: await project("bare", {}) });
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^kind +id +package +version +from$/);
  expect(lines.find((line) => line.startsWith("message processing model  3 "))).toMatch(
    /@snmp\/mpm-v3 .*this command$/,
  );
  for (const key of ["sha256", "aes128", "udp", "tcp"])
    expect(lines.some((line) => line.includes(` ${key} `))).toBe(true);
  expect(lines.at(-1)).toBe("  none is a plug-in");
});

test("finds those that the project depends on, and says where each comes from", async () => {
  const place = await project("one", { "snmp-mpm-one": registers(901, "snmp-mpm-one") });
  const { status, stdout } = await snmp(["plugins"], { folder: place });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    new RegExp(
      `message processing model +901 +snmp-mpm-one +1\\.2\\.3 +${place}/node_modules/snmp-mpm-one\n`,
    ),
  );
  expect(stdout).toContain(`Dependencies of ${join(place, "package.json")}:`);
  unregister(901);
});

test("a plug-in that is not valid is shown with the reason, and told by the status", async () => {
  const place = await project("two", {
    "snmp-mpm-silent": "",
    "snmp-mpm-broken": 'throw new Error("no such luck");',
  });
  const { status, stdout, stderr } = await snmp(["plugins"], { folder: place });
  expect(status).toBe(6);
  expect(stdout).toMatch(/snmp-mpm-silent +1\.2\.3 +invalid/);
  expect(stdout).toMatch(/snmp-mpm-broken +1\.2\.3 +failed/);
  expect(stderr).toBe(
    "snmp: snmp-mpm-silent: it was imported, but registered no plug-in; snmp-mpm-broken: no such luck\n",
  );
});

test("--json is an object a plug-in, and one a package", async () => {
  const place = await project("three", { "snmp-mpm-three": registers(903, "snmp-mpm-three") });
  const { lines } = await snmp(["plugins", "--json"], { folder: place });
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const path = join(place, "node_modules/snmp-mpm-three");
  expect(entries).toContainEqual({
    kind: "message processing model",
    key: 903,
    name: "snmp-mpm-three",
    version: "1.2.3",
    path,
  });
  expect(entries.at(-1)).toMatchObject({
    package: "snmp-mpm-three",
    status: "registered",
    identifiers: [{ kind: "message processing model", key: 903 }],
  });
  unregister(903);
});

test("--model imports the project's plug-ins, and only a model that is not there does", async () => {
  const place = await project("four", {
    "snmp-mpm-four": `${registers(904, "snmp-mpm-four")} globalThis.imported = true;`,
  });
  await snmp(["get", "-t0.01", "-r0", "127.0.0.1:1", "1.3.6"], { folder: place });
  expect(globalThis).not.toHaveProperty("imported");
  await snmp(["get", "-t0.01", "-r0", "--model", "904", "127.0.0.1:1", "1.3.6"], { folder: place });
  expect(globalThis).toHaveProperty("imported", true);
  unregister(904);
});

test("a package.json that is none is a mistake", async () => {
  const place = await project("five", {});
  await writeFile(join(place, "package.json"), "{");
  expect(await snmp(["plugins"], { folder: place })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("cannot be read") as string,
  });
});
