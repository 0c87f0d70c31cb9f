// snmp agent: the objects of a file, and its reloading.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../src/run.ts";
import { acmeText } from "./support/acme-mib.ts";
import { makeStateFolder, until } from "./support/listener.ts";
import { Sink, snmp } from "./support/terminal.ts";

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => void ({ folder, remove } = await makeStateFolder()));
afterAll(() => remove());

/** Writes a file, and returns its path. */
async function write(name: string, content: object | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** Serves a file at a free port, until it is stopped. */
async function serve(path: string, args: readonly string[] = [], environment: Record<string, string> = {}) {
  const stderr = new Sink();
  const controller = new AbortController();
  const running = run(["agent", ...args, path, "udp://127.0.0.1:0"], {
    stdout: new Sink(),
    stderr,
    signal: controller.signal,
    environment: { XDG_STATE_HOME: folder, ...environment },
  });
  running.catch(() => undefined);
  await Promise.race([running, until(() => stderr.text.includes(" at udp://"))]);
  expect(stderr.text).toContain(" at udp://");
  const host = (): string =>
    stderr.text
      .match(/udp:\/\/(127\.0\.0\.1:\d+)/g)!
      .at(-1)!
      .replace("udp://", "");
  return {
    host,
    stderr,
    get: async (...words: string[]) =>
      (
        await snmp(["get", "-r", "0", "-t", "5", ...words.map((word) => (word === "HOST" ? host() : word))])
      ).stdout.trim(),
    walk: async (...words: string[]) => {
      const { lines, stderr: fault } = await snmp(["walk", "-r", "0", "-t", "5", host(), ...words]);
      expect(fault).toBe("");
      return lines;
    },
    async [Symbol.asyncDispose]() {
      controller.abort(new Error("interrupted"));
      await expect(running).rejects.toThrow("interrupted");
    },
  };
}

const open = { communities: ["public"] };
const node = process.execPath;

test("scalars by name and by OID, with every kind of source", async () => {
  await write("version.txt", "7.1\n");
  const path = await write(
    "scalars.json",
    `{ // comments are allowed
      "communities": ["public"],
      "system": { "name": "core-1", "location": "rack 7" },
      "scalars": {
        "ipForwarding": "forwarding",
        "IF-MIB::ifNumber.0": 2,
        "ifHCInOctets.1": "18446744073709551615",
        "1.3.6.1.4.1.32473.1.0": { "type": "Gauge32", "value": 70 },
        "1.3.6.1.4.1.32473.2.0": { "type": "OctetString", "file": "version.txt" },
        "1.3.6.1.4.1.32473.3.0": { "type": "Integer32", "command": ["${node}", "-p", "40 + 2"], "maxAge": 60 },
        "1.3.6.1.4.1.32473.4.0": { "type": "x", "value": "00 ff" },
      },
    }`.replace('"type": "x"', '"type": "OctetString"'),
  );
  await using agent = await serve(path);
  expect(await agent.get("HOST", "sysName.0", "ipForwarding.0", "ifNumber.0", "ifHCInOctets.1")).toBe(
    [
      "SNMPv2-MIB::sysName.0 = STRING: core-1",
      "IP-MIB::ipForwarding.0 = INTEGER: forwarding(1)",
      "IF-MIB::ifNumber.0 = INTEGER: 2",
      "IF-MIB::ifHCInOctets.1 = Counter64: 18446744073709551615",
    ].join("\n"),
  );
  expect(await agent.walk("1.3.6.1.4.1.32473")).toEqual([
    "1.3.6.1.4.1.32473.1.0 = Gauge32: 70",
    '1.3.6.1.4.1.32473.2.0 = OctetString: "7.1"',
    "1.3.6.1.4.1.32473.3.0 = Integer32: 42",
    '1.3.6.1.4.1.32473.4.0 = OctetString: "00 ff"',
  ]);
});

test("tables by name, from rows, JSON, CSV and commands", async () => {
  await write("ACME-MIB.txt", acmeText);
  await write(
    "slots.csv",
    'acmeSlotNumber,acmeSlotName,acmeSlotState,acmeSlotLoad,acmeSlotOctets\r\n2,"b, the ""second""",on,12.50,9007199254740993\r\n1,a,off,,0\r\n',
  );
  const rows = [
    { ifIndex: 1, ifName: "lo" },
    { ifIndex: 2, ifName: "eth0", ifHCInOctets: "18446744073709551615" },
  ];
  const script = `console.log(${JSON.stringify(JSON.stringify(rows))})`;
  const path = await write("tables.json", {
    ...open,
    modules: ["./ACME-MIB.txt"],
    tables: {
      ifTable: {
        rows: [{ ifIndex: 3, ifDescr: "eth3", ifOperStatus: "down", ifPhysAddress: "0:0:5e:0:53:1" }],
      },
      ifXTable: { command: [node, "-e", script] },
      acmeSlotTable: { csv: "slots.csv" },
    },
  });
  await using agent = await serve(path);
  expect(await agent.walk("ifTable")).toEqual([
    "IF-MIB::ifIndex.3 = INTEGER: 3",
    "IF-MIB::ifDescr.3 = STRING: eth3",
    "IF-MIB::ifPhysAddress.3 = STRING: 0:0:5e:0:53:1",
    "IF-MIB::ifOperStatus.3 = INTEGER: down(2)",
  ]);
  expect(await agent.walk("ifXTable")).toEqual([
    "IF-MIB::ifName.1 = STRING: lo",
    "IF-MIB::ifName.2 = STRING: eth0",
    "IF-MIB::ifHCInOctets.2 = Counter64: 18446744073709551615",
  ]);
  expect(await agent.walk("-On", "1.3.6.1.4.1.32473.1.1.3")).toEqual([
    "1.3.6.1.4.1.32473.1.1.3.1.97 = Integer32: 0",
    expect.stringMatching(/^1\.3\.6\.1\.4\.1\.32473\.1\.1\.3\.2\.98\.44\..* = Integer32: 1$/),
  ]);
  expect((await agent.walk("1.3.6.1.4.1.32473.1.1.4"))[0]).toMatch(/Integer32: 1250$/);
  expect((await agent.walk("1.3.6.1.4.1.32473.1.1.5"))[1]).toMatch(/Counter64: 9007199254740993$/);
});

test("a table by OID has columns and an index of its own", async () => {
  await write(
    "disks.json",
    JSON.stringify([
      { id: 2, name: "sdb", used: "17" },
      { id: 1, name: "sda", used: 5 },
    ]),
  );
  const path = await write("plain.json", {
    ...open,
    tables: {
      "1.3.6.1.4.1.32473.9": {
        columns: {
          1: { name: "id", type: "Integer32" },
          2: { name: "name", type: "OctetString" },
          3: { name: "used", type: "Counter64" },
        },
        index: ["id"],
        json: "disks.json",
        maxAge: 0,
      },
    },
  });
  await using agent = await serve(path);
  const [, , name, , used] = await agent.walk("1.3.6.1.4.1.32473.9");
  expect([name, used]).toEqual([
    '1.3.6.1.4.1.32473.9.1.2.1 = OctetString: "sda"',
    "1.3.6.1.4.1.32473.9.1.3.1 = Counter64: 5",
  ]);
  await write("disks.json", JSON.stringify([{ id: 7, name: "sdh", used: 1 }]));
  expect(await agent.walk("1.3.6.1.4.1.32473.9.1.2")).toEqual([
    '1.3.6.1.4.1.32473.9.1.2.7 = OctetString: "sdh"',
  ]);
});

test("a command that fails, hangs or talks too much is an error of its object alone", async () => {
  const scalar = (words: readonly string[]) => ({ type: "Integer32", command: words, timeout: 3, maxAge: 0 });
  const path = await write("commands.json", {
    ...open,
    scalars: {
      "1.3.6.1.4.1.32473.1.0": scalar([node, "-e", "console.error('no sensor'); process.exit(3)"]),
      "1.3.6.1.4.1.32473.2.0": scalar([node, "-e", "setInterval(() => 1, 1000)"]),
      "1.3.6.1.4.1.32473.3.0": scalar([node, "-e", "process.stdout.write('x'.repeat(2 ** 21))"]),
      "1.3.6.1.4.1.32473.4.0": scalar(["./no-such-program"]),
      "1.3.6.1.4.1.32473.5.0": scalar([node, "-p", "'; echo $HOME'"]),
      "1.3.6.1.4.1.32473.6.0": { type: "Integer32", value: 6 },
    },
  });
  await using agent = await serve(path);
  for (let i = 1; i <= 5; i++)
    expect(
      (await snmp(["get", "-r", "0", "-t", "10", agent.host(), `1.3.6.1.4.1.32473.${i}.0`])).stderr,
    ).toContain("genErr");
  expect(await agent.get("HOST", "1.3.6.1.4.1.32473.6.0")).toContain("Integer32: 6");
  for (const text of [
    "it ended with status 3: no sensor",
    "it took more than 3 s",
    "it wrote more than 1048576 octets",
    "there is no such program",
  ])
    expect(agent.stderr.text).toContain(text);
});

test("the output of a command is reused for maxAge, and shared by requests at the same time", async () => {
  const log = join(folder, "runs");
  await writeFile(log, "");
  const script = `require("fs").appendFileSync(${JSON.stringify(log)}, "x"); console.log(require("fs").statSync(${JSON.stringify(log)}).size)`;
  const path = await write("cached.json", {
    ...open,
    scalars: { "1.3.6.1.4.1.32473.1.0": { type: "Integer32", command: [node, "-e", script], maxAge: 60 } },
  });
  await using agent = await serve(path);
  const answers = await Promise.all([1, 2, 3].map(() => agent.get("-Oqv", "HOST", "1.3.6.1.4.1.32473.1.0")));
  expect(answers).toEqual(["1", "1", "1"]);
  expect(await agent.get("-Oqv", "HOST", "1.3.6.1.4.1.32473.1.0")).toBe("1");
});

test("views, access, users, and secrets from the environment and from files", async () => {
  await mkdir(join(folder, "secrets"), { recursive: true });
  await writeFile(join(folder, "secrets", "priv"), "private-enough\n");
  const path = await write("access.json", {
    communities: [
      { name: { env: "READ" }, view: "small" },
      { name: "write", access: "read-write" },
    ],
    users: [
      {
        user: "ops",
        auth: { protocol: "SHA-256", password: { env: "OPS_AUTH" } },
        priv: { protocol: "AES", password: { file: "secrets/priv" } },
        view: "small",
      },
    ],
    views: { small: { include: ["system"], exclude: ["sysContact"] } },
    system: { name: "core-1" },
    scalars: { "1.3.6.1.4.1.32473.1.0": { type: "Integer32", value: 1, access: "read-write" } },
  });
  await using agent = await serve(path, [], { READ: "look", OPS_AUTH: "authentic-enough" });
  const user = ["-u", "ops", "-a", "SHA-256", "-A", "authentic-enough", "-x", "AES", "-X", "private-enough"];
  for (const who of [["-c", "look"], user]) {
    expect(await agent.get("-Oqv", ...who, "HOST", "1.3.6.1.2.1.1.5.0")).toBe("core-1");
    expect((await snmp(["get", ...who, agent.host(), "1.3.6.1.4.1.32473.1.0"])).status).toBe(1);
    expect((await snmp(["get", ...who, agent.host(), "1.3.6.1.2.1.1.4.0"])).status).toBe(1);
  }
  expect((await snmp(["set", "-c", "write", agent.host(), "1.3.6.1.4.1.32473.1.0", "i", "9"])).status).toBe(
    0,
  );
  expect(await agent.get("-Oqv", "-c", "write", "HOST", "1.3.6.1.4.1.32473.1.0")).toBe("9");
});

describe("the file is read again", () => {
  const content = (value: number) => ({
    ...open,
    scalars: { "1.3.6.1.4.1.32473.1.0": { type: "Integer32", value } },
  });

  test("on SIGHUP; a fault changes nothing, and is reported", async () => {
    const path = await write("reload.json", content(1));
    await using agent = await serve(path);
    const first = agent.host();
    await write("reload.json", content(2));
    process.emit("SIGHUP");
    await until(() => agent.stderr.text.split("serving 1 objects").length === 3);
    expect(await agent.get("-Oqv", "HOST", "1.3.6.1.4.1.32473.1.0")).toBe("2");
    const second = agent.host();
    expect(second).not.toBe(first);
    await write("reload.json", "{ faulty }");
    process.emit("SIGHUP");
    await until(() => agent.stderr.text.includes("the file is not taken"));
    expect(agent.stderr.text).toMatch(
      /the file is not taken: .*reload\.json:1:3: a member is missing: [^\n(]*\n$/,
    );
    expect(await agent.get("-Oqv", "HOST", "1.3.6.1.4.1.32473.1.0")).toBe("2");
  });

  test("when it changes, with --watch, also if an editor replaces it", async () => {
    const path = await write("watched.json", content(1));
    await using agent = await serve(path, ["--watch"]);
    await rename(await write("watched.json.tmp", content(2)), path);
    await until(() => agent.stderr.text.split("serving 1 objects").length === 3);
    expect(await agent.get("-Oqv", "HOST", "1.3.6.1.4.1.32473.1.0")).toBe("2");
  });
});
