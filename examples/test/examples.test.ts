import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agent } from "@snmp/agent";
import { execute, executeNode, root, snmpCommand } from "../../test/support/built.ts";
import { startDevice } from "../../test/support/device.ts";

const folder = join(root, "examples");
const built = (name: string): string => join(folder, "dist", `${name}.js`);

let device: Agent;
let host: string;
beforeAll(async () => {
  if (!existsSync(built("poll-one"))) throw new Error("the examples are not built: npm run build");
  ({ device, host } = await startDevice());
});
afterAll(() => device.close());

test("poll-one prints name and duration", async () => {
  expect(await executeNode(built("poll-one"), [host])).toMatchObject({
    status: 0,
    stderr: "",
    stdout: "name    core-0\nup for  0 days and 0 hours\n",
  });
});

test("poll-one prints one line if there is no answer", async () => {
  const { status, stderr } = await executeNode(built("poll-one"), [host, "wrong"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^udp:\S+ did not answer within \d+ ms \(2 messages\); check [^\n]*\n$/);
});

test("poll-many polls all devices, even if some fail", async () => {
  const { status, stdout } = await executeNode(built("poll-many"), [host, "127.0.0.1:1", host]);
  expect(status).toBe(1);
  expect(stdout.split("\n")).toEqual([
    `${host}  core-0`,
    expect.stringContaining("127.0.0.1:1  failed: "),
    `${host}  core-0`,
    "",
  ]);
});

test("poll-fleet serves the values of its targets to Prometheus, and ends with SIGTERM", async () => {
  const directory = await mkdtemp(join(tmpdir(), "snmp-fleet-"));
  const file = join(directory, "targets.json");
  await writeFile(file, JSON.stringify([{ address: host, name: "core", labels: { site: "lab" } }]));
  const child = spawn(process.execPath, [built("poll-fleet"), file, "0"], {
    env: { ...process.env, SNMP_POLLER_EVERY: "1s", SNMP_POLLER_STATE: join(directory, "state.json") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const [url = ""] = /http:\S+/.exec(line.toString()) ?? [];
    let text = "";
    while (!text.includes("ifHCInOctets{")) {
      text = await (await fetch(url)).text();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(text).toContain('sysName_info{target="core",site="lab",value="core-0"} 1');
    expect(text).toMatch(/^ifHCInOctets\{target="core",site="lab",index="2",key="[^"]+"\} 12345678901234$/m);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(existsSync(join(directory, "state.json"))).toBe(true);
  } finally {
    child.kill("SIGKILL");
    await rm(directory, { recursive: true });
  }
});

test("walk-to-json prints a subtree as JSON", async () => {
  const { status, stdout } = await executeNode(built("walk-to-json"), [host, "1.3.6.1.2.1.31.1.1.1"]);
  expect(status).toBe(0);
  const values = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(values)).toHaveLength(12);
  expect(values["1.3.6.1.2.1.31.1.1.1.6.2"]).toEqual({
    oid: "1.3.6.1.2.1.31.1.1.1.6.2",
    type: "Counter64",
    value: "12345678901234",
  });
});

test("walk-to-json prints an empty object and the error if there is no answer", async () => {
  expect(await executeNode(built("walk-to-json"), ["127.0.0.1:1"])).toMatchObject({
    status: 1,
    stdout: "{}\n",
    stderr: expect.stringContaining("broke off") as string,
  });
});

test("interfaces prints a line per interface", async () => {
  const { stdout } = await executeNode(built("interfaces"), [host]);
  expect(stdout).toBe(
    [
      "   1  lo                0 MB",
      "   2  eth0       12345678 MB  uplink",
      "   3  eth1       24691357 MB",
      "",
    ].join("\n"),
  );
});

test("agent answers until it gets a signal", async () => {
  const child = spawn(process.execPath, [built("agent"), "0"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [line] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
    const target = /listening at (\S+)\n/.exec(line)![1]!;
    const snmp = (...args: string[]) => execute(process.execPath, [snmpCommand, ...args]);
    expect((await snmp("table", target, "1.3.6.1.4.1.99999.2")).stdout).toBe(
      [
        "index  1      2                     3",
        "1      mail   3  18446744073709551000",
        "2      print  0                    42",
        "",
      ].join("\n"),
    );
    expect((await snmp("set", "-c", "private", target, "1.3.6.1.4.1.99999.1.2.0", "s", "now")).status).toBe(
      0,
    );
    expect((await snmp("walk", "-Oq", target, "1.3.6.1.4.1.99999.1")).stdout).toBe(
      "1.3.6.1.4.1.99999.1.1.0 1\n1.3.6.1.4.1.99999.1.2.0 now\n",
    );
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  } finally {
    child.kill("SIGKILL");
  }
});

describe("SNMPv3", () => {
  const env = { SNMP_AUTH_PASSWORD: "authentication password", SNMP_PRIV_PASSWORD: "privacy password" };
  let files: string;
  beforeEach(async () => (files = await mkdtemp(join(tmpdir(), "snmp-examples-"))));
  afterEach(() => rm(files, { recursive: true }));

  test("poll-v3 prints the name, and the meaning of a Report", async () => {
    const store = join(files, "engines.json");
    expect(await executeNode(built("poll-v3"), [host, "ops", store], { env })).toMatchObject({
      status: 0,
      stderr: "",
      stdout: "name  core-0\n",
    });
    expect(await executeNode(built("poll-v3"), [host, "nobody", store], { env })).toMatchObject({
      status: 1,
      stderr: 'usmStatsUnknownUserNames: it knows no user "nobody"\n',
    });
  });

  test("agent-v3 is the same engine after a restart", async () => {
    const engine = join(files, "engine.json");
    for (const boots of ["1", "2"]) {
      const child = spawn(process.execPath, [built("agent-v3"), "0", engine], {
        stdio: ["ignore", "pipe", "ignore"],
        env,
      });
      try {
        const [line] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
        const target = /listening at (\S+)\n/.exec(line)![1]!;
        const words = [
          "get",
          "-Oqv",
          "-u",
          "ops",
          "-a",
          "SHA-256",
          "-x",
          "AES",
          target,
          "1.3.6.1.6.3.10.2.1.2.0",
        ];
        expect((await execute(process.execPath, [snmpCommand, ...words], { env })).stdout).toBe(`${boots}\n`);
        child.kill("SIGTERM");
        expect(await once(child, "exit")).toEqual([0, null]);
      } finally {
        child.kill("SIGKILL");
      }
    }
  });
});

test("own-model answers through a model that none of our packages knows", async () => {
  expect(await executeNode(built("own-model"))).toMatchObject({
    status: 0,
    stderr: "",
    stdout: "model 1: demo, 17 values in its system group\nmodel 201: demo, 17 values in its system group\n",
  });
});

test("every example is tested, and listed in the README", () => {
  const tested = [
    "agent",
    "agent-v3",
    "interfaces",
    "own-model",
    "poll-fleet",
    "poll-many",
    "poll-one",
    "poll-v3",
    "walk-to-json",
  ];
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  for (const name of tested) expect(readme).toContain(`(src/${name}.ts)`);
  expect(
    readdirSync(join(folder, "src"))
      .filter((file) => file !== "transports") // transports.test.ts
      .map((file) => file.replace(".ts", ""))
      .sort(),
  ).toEqual(tested);
});
