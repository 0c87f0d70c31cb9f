import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unregister } from "@snmp/mpm-core";
import { Sink, snmp } from "./support/terminal.ts";

let folder: string;
beforeAll(async () => (folder = await realpath(await mkdtemp(join(tmpdir(), "snmp-plugins-")))));
afterAll(() => rm(folder, { recursive: true }));

/** Makes a project with these packages installed; each has the code of its entry. */
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

/** The code of a plug-in that registers itself without our packages, through the symbol of the registry. */
const registers = (identifier: number, name: string): string =>
  `globalThis[Symbol.for("@snmp/mpm-core/registry/1")].set(${identifier}, { identifier: ${identifier}, name: "${name}", create() {} });`;

test("lists the plug-ins of this command, by kind", async () => {
  const { status, lines } = await snmp(["plugins"], { folder: await project("bare", {}) });
  expect(status).toBe(0);
  expect(lines[0]).toBe("message processing models");
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}@snmp\/mpm-v3 +3$/));
  for (const [kind, keys] of Object.entries({
    "authentication protocols": /^ {2}@snmp\/usm +md5, .*\bsha256\b/,
    "privacy protocols": /^ {2}@snmp\/usm +des, .*\baes128\b/,
    transports: /^ {2}@snmp\/transport +udp, tcp\b/,
  }))
    expect(lines[lines.indexOf(kind) + 1]).toMatch(keys);
  expect(lines.slice(-2)).toEqual([expect.stringContaining("dependencies in package.json"), "  none"]);
});

test("lists the plug-ins of the project, with their folders", async () => {
  const place = await project("one", { "snmp-mpm-one": registers(901, "snmp-mpm-one") });
  const { status, stdout } = await snmp(["plugins"], { folder: place });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}snmp-mpm-one 1\.2\.3 +901$/m);
  expect(stdout).toMatch(
    /^ {2}snmp-mpm-one 1\.2\.3 +registered: message processing model 901\n {4}node_modules\/snmp-mpm-one$/m,
  );
  unregister(901);
});

test("lists a faulty plug-in with the reason, and reports it by the status", async () => {
  const place = await project("two", {
    "snmp-mpm-silent": "",
    "snmp-mpm-broken": 'throw new Error("no such luck");',
  });
  const { status, stdout, stderr } = await snmp(["plugins"], { folder: place });
  expect(status).toBe(6);
  expect(stdout).toMatch(/^ {2}snmp-mpm-silent 1\.2\.3 +invalid: \w/m);
  expect(stdout).toMatch(/^ {2}snmp-mpm-broken 1\.2\.3 +failed: no such luck$/m);
  expect(stderr).toMatch(/^snmp: snmp-mpm-silent: [^\n]+; snmp-mpm-broken: no such luck\n$/);
});

test("--json prints one object per plug-in, and one per package", async () => {
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

test("imports the plug-ins of the project only for a model that is not registered", async () => {
  const place = await project("four", {
    "snmp-mpm-four": `${registers(904, "snmp-mpm-four")} globalThis.imported = true;`,
  });
  await snmp(["get", "-t0.01", "-r0", "127.0.0.1:1", "1.3.6"], { folder: place });
  expect(globalThis).not.toHaveProperty("imported");
  await snmp(["get", "-t0.01", "-r0", "--model", "904", "127.0.0.1:1", "1.3.6"], { folder: place });
  expect(globalThis).toHaveProperty("imported", true);
  unregister(904);
});

test("refuses a project with an invalid package.json", async () => {
  const place = await project("five", {});
  await writeFile(join(place, "package.json"), "{");
  expect(await snmp(["plugins"], { folder: place })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/package\.json/) as string,
  });
});

test("fits a terminal of 80 columns, with long names and reasons", async () => {
  const place = await project("six", {
    "@corporation/snmp-mpm-with-a-rather-long-name": registers(
      906,
      "@corporation/snmp-mpm-with-a-rather-long-name",
    ),
    "snmp-mpm-broken": `throw new Error("${"no such luck ".repeat(20).trim()}");`,
  });
  const { lines } = await snmp(["plugins"], { folder: place, stdout: new Sink(false) });
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  unregister(906);
});

describe("credentials for the model of a plug-in", () => {
  /** A model that wants a key in its credentials, and "sends" nothing: its error shows the key that it found. */
  const keyed = (identifier: number, more = ""): string => `
    class Model {
      identifier = ${identifier};
      hasGetBulk = true;
      async encode(requestId, credentials) {
        if (typeof credentials?.key !== "string") throw new TypeError("this message processing model wants a key");
        throw new RangeError("the key is " + credentials.key);
      }
      decode() {}
      messageId() { return 1; }
    }
    globalThis[Symbol.for("@snmp/mpm-core/registry/1")].set(${identifier}, {
      identifier: ${identifier}, name: "snmp-mpm-keyed", create: () => new Model(), ${more}
    });`;
  const get = (model: number, ...options: string[]) => [
    "get",
    "--model",
    String(model),
    ...options,
    "127.0.0.1:1",
    "1.3.6",
  ];

  test("are named by the error if they are missing, which is not a fault of the command", async () => {
    const place = await project("keyed", { "snmp-mpm-keyed": keyed(907) });
    for (const command of ["get", "walk"]) {
      const { status, stderr } = await snmp([command, ...get(907).slice(1)], { folder: place });
      expect(status).toBe(2);
      expect(stderr).toContain("wants a key; give snmp-mpm-keyed its credentials with --credentials JSON");
      expect(stderr).not.toContain("fault of this command");
    }
    unregister(907);
  });

  test("come from --credentials, a file or the environment", async () => {
    const place = await project("keyed-2", { "snmp-mpm-keyed": keyed(908) });
    const file = join(place, "credentials.json");
    await writeFile(file, '{"key": "from a file"}');
    const runs = [
      [get(908, "--credentials", '{"key": "from the option"}'), {}, "the option"],
      [get(908, "--credentials-file", file), {}, "a file"],
      [get(908), { SNMP_CREDENTIALS: '{"key": "from the environment"}' }, "the environment"],
    ] as const;
    for (const [args, environment, source] of runs) {
      const { status, stderr } = await snmp(args, { folder: place, environment });
      expect(stderr).toContain(
        `the key is from ${source} (a fault of snmp-mpm-keyed: please report it there)`,
      );
      expect(status).toBe(6);
    }
    unregister(908);
  });

  test("are made by the plug-in, if it has createCredentials", async () => {
    const create = "createCredentials: ({ password }) => ({ mpm: 909, key: password.toUpperCase() })";
    const place = await project("keyed-3", { "snmp-mpm-keyed": keyed(909, create) });
    const { stderr } = await snmp(get(909, "--credentials", '{"password": "sesame"}'), { folder: place });
    expect(stderr).toContain("the key is SESAME");
    const wrong = await snmp(get(909, "--credentials", "{}"), { folder: place });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining("--credentials: ") as string });
    unregister(909);
  });

  test("are not in the demonstration, which leaves the model out", async () => {
    const place = await project("keyed-4", { "snmp-mpm-keyed": keyed(910) });
    for (const command of [["demo"], ["demo", "--all"]]) {
      const { status, stdout } = await snmp(command, { folder: place });
      expect({ command, status }).toEqual({ command, status: 0 });
      expect(stdout).toContain("left out: snmp-mpm-keyed does not take a community");
    }
    unregister(910);
  });

  test.each([
    ["sesame", "--credentials is not valid JSON"],
    ['"sesame"', "--credentials must be a JSON object"],
    ["[1]", "--credentials must be a JSON object"],
  ])("are refused without being shown: %s", async (json, message) => {
    const { status, stderr } = await snmp(["get", "-v2c", "--credentials", json, "127.0.0.1:1", "1.3.6"]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("sesame");
  });
});
