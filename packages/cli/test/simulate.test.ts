// snmp simulate and snmp record.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../../test/support/free-port.ts";
import { withoutIds } from "../../simulator/src/replay/ids.ts";
import { run } from "../src/run.ts";
import { Sink, snmp } from "./support/terminal.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-simulate-"))));
afterAll(() => rm(folder, { recursive: true }));

const system = [
  '.1.3.6.1.2.1.1.1.0 = STRING: "a device\n.1.3 = INTEGER: 1"',
  ".1.3.6.1.2.1.1.3.0 = Timeticks: (5000) 0:00:50.00",
  '.1.3.6.1.2.1.1.5.0 = STRING: "core-1"',
  ".1.3.6.1.2.1.2.2.1.10.1 = Counter32: 1",
  ".1.3.6.1.2.1.2.2.1.10.2 = Counter32: 2",
  ".1.3.6.1.2.1.2.2.1.10.3 = Counter32: 3",
  ".1.3.6.1.2.1.2.2.1.11.1 = Counter32: 4",
].join("\n");

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** `snmp simulate` until it is stopped. */
async function startDevices(...args: readonly string[]) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const controller = new AbortController();
  const running = run(["simulate", ...args], { stdout, stderr, signal: controller.signal, environment: {} });
  let ended: unknown;
  running.then(
    (status) => (ended = status),
    () => undefined,
  );
  const end = Date.now() + 10_000;
  while (!stderr.text.includes("listening at ")) {
    if (Date.now() > end || ended !== undefined)
      throw new Error(`snmp simulate does not listen: ${stderr.text}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    targets: [...stderr.text.matchAll(/listening at udp:\/\/(\S+)/g)].map(([, target]) => target!),
    notes: () => stderr.text,
    stop: async () => {
      controller.abort(new Error("interrupted"));
      await expect(running).rejects.toThrow("interrupted");
      return stdout.text;
    },
  };
}

test("each file becomes a device with an address of its own; --json tells at the end what each has counted", async () => {
  const first = await file("first.snmpwalk", system);
  const second = await file("second.txt", "1.3.6.1.2.1.1.5.0|4|switch-1\n");
  const devices = await startDevices(first, second, "--listen", "udp://127.0.0.1:0", "--json");
  const [one, two] = devices.targets;
  expect((await snmp(["get", "-Oqv", one!, "1.3.6.1.2.1.1.5.0"])).stdout).toBe("core-1\n");
  expect((await snmp(["get", "-Oqv", two!, "1.3.6.1.2.1.1.5.0"])).stdout).toBe("switch-1\n");
  const lines = (await devices.stop())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(lines).toEqual([
    { address: `udp://${one}`, received: 1, answered: 1, lost: 0, refused: 0 },
    { address: `udp://${two}`, received: 1, answered: 1, lost: 0, refused: 0 },
  ]);
});

test("lines that cannot be read are reported, and names are read by the standard modules", async () => {
  const path = await file(
    "names.snmpwalk",
    "IF-MIB::ifDescr.1 = STRING: lo\nACME-MIB::acme.0 = INTEGER: 1\n???\n",
  );
  const devices = await startDevices(path, "--listen", "udp://127.0.0.1:0");
  expect(devices.notes()).toMatch(/line 2: needs-mib: .*ACME-MIB/);
  expect(devices.notes()).toContain("line 3: unreadable: ");
  expect((await snmp(["get", "-Oqv", devices.targets[0]!, "1.3.6.1.2.1.2.2.1.2.1"])).stdout).toBe("lo\n");
  await devices.stop();
});

test("a community, a user, faults, rates and written values", async () => {
  const path = await file("options.snmpwalk", system);
  const user = ["-u", "ops", "-a", "SHA-256", "-A", "authentic-enough", "-x", "AES", "-X", "private-enough"];
  const devices = await startDevices(
    ...[path, "--listen", "udp://127.0.0.1:0", "-c", "secret", ...user, "--writable", "--running"],
    ...[
      "--rate",
      "1.3.6.1.2.1.2.2.1.10=1000000",
      "--delay",
      "1-2",
      "--faults",
      '{"duplicate":1}',
      "--seed",
      "7",
    ],
  );
  const [target] = devices.targets;
  expect((await snmp(["set", "-c", "secret", target!, "1.3.6.1.2.1.1.5.0", "s", "new"])).status).toBe(0);
  expect((await snmp(["get", "-Oqv", ...user, target!, "1.3.6.1.2.1.1.5.0"])).stdout).toBe("new\n");
  const octets = Number(
    (await snmp(["get", "-Oqv", "-c", "secret", target!, "1.3.6.1.2.1.2.2.1.10.1"])).stdout,
  );
  expect(octets).toBeGreaterThan(10_000);
  expect((await snmp(["get", "-r0", "-t0.2", target!, "1.3.6.1.2.1.1.5.0"])).status).toBe(3);
  await devices.stop();
});

test("--devices starts many devices in 127/8, and tells the first and the last address", async () => {
  const path = await file("many.snmpwalk", system);
  const port = await freePort();
  const devices = await startDevices(path, "--devices", "20", "--listen", `udp://127.2.0.1:${port}`);
  expect(devices.targets).toEqual([`127.2.0.1:${port}`, `127.2.0.20:${port}`]);
  expect((await snmp(["get", "-Oqv", `127.2.0.13:${port}`, "1.3.6.1.2.1.1.5.0"])).stdout).toBe("core-1\n");
  await devices.stop();
});

test.each([
  [["simulate"], "the file is missing"],
  [["simulate", "/no/such/file"], "cannot be read"],
  [["simulate", "FILE", "--faults", "{"], "must be a JSON object"],
  [["simulate", "FILE", "--faults", '{"los":1}'], "did you mean `loss`?"],
  [["simulate", "FILE", "--loss", "2"], "in the range 0..1"],
  [["simulate", "FILE", "--delay", "soon"], "must be milliseconds"],
  [["simulate", "FILE", "--rate", "x"], "must be OID=NUMBER"],
  [["simulate", "FILE", "--devices", "2", "--listen", "tcp://127.0.0.1:1161"], "needs --listen udp://"],
  [["simulate", "FILE", "--replay", "FILE"], "takes the place of the files"],
  [["simulate", "--replay", "FILE"], "line 1 is not a packet"],
  [["record", "--packets", "FILE"], "needs a file and a host"],
  [["record", "192.0.2.1", "1.3.6.1", "1.3.6.2"], "takes one OID"],
])("%j is refused: %s", async (args, message) => {
  const path = await file("usage.snmpwalk", system);
  const { status, stderr } = await snmp(args.map((word) => (word === "FILE" ? path : word)));
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test("record prints everything, and simulate serves it again octet for octet", async () => {
  const device = await startDevices(await file("source.snmpwalk", system), "--listen", "udp://127.0.0.1:0");
  const recorded = await snmp(["record", device.targets[0]!]);
  expect(recorded).toMatchObject({ status: 0, stderr: "snmp: 7 records\n" });
  const again = await startDevices(
    await file("recording.json", recorded.stdout),
    "--listen",
    "udp://127.0.0.1:0",
  );
  expect((await snmp(["record", again.targets[0]!])).stdout).toBe(recorded.stdout);
  expect((await snmp(["record", "-v1", again.targets[0]!])).stdout).toBe(recorded.stdout);
  await device.stop();
  await again.stop();
});

test("record --file goes on after the last record of a file that was cut off", async () => {
  const device = await startDevices(await file("resumed.snmpwalk", system), "--listen", "udp://127.0.0.1:0");
  const whole = (await snmp(["record", device.targets[0]!])).stdout;
  for (const size of [0, 10, Math.floor(whole.length / 2), whole.length - 3, whole.length]) {
    const path = await file("cut.json", whole.slice(0, size));
    expect(
      (await snmp(["record", "--file", path, "--max-repetitions", "2", device.targets[0]!])).status,
    ).toBe(0);
    expect(await readFile(path, "utf8")).toBe(whole);
  }
  await device.stop();
});

test("record reads every name of a device that goes in circles or is out of order", async () => {
  const faults = { loops: { "1.3.6.1.2.1.2.2.1.10.2": "1.3.6.1.2.1.2.2.1.10.1" }, maxVarbinds: 2 };
  const path = await file("loop.snmpwalk", system);
  const device = await startDevices(
    path,
    "--listen",
    "udp://127.0.0.1:0",
    "--faults",
    JSON.stringify(faults),
  );
  const { status, stdout, stderr } = await snmp(["record", device.targets[0]!]);
  expect(status).toBe(0);
  expect(stderr).toContain("the device goes back to 1.3.6.1.2.1.2.2.1.10.1");
  const oids = stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { oid: string }).oid);
  expect(oids).toContain("1.3.6.1.2.1.2.2.1.11.1");
  expect(new Set(oids).size).toBe(oids.length);
  await device.stop();
});

test("an exchange that was recorded with its packets is repeated bit for bit", async () => {
  const device = await startDevices(await file("packets.snmpwalk", system), "--listen", "udp://127.0.0.1:0");
  const packets = join(folder, "packets.json");
  const recorded = await snmp(["record", "--packets", packets, device.targets[0]!]);
  expect(recorded.status).toBe(0);
  await device.stop();
  const replayed = await startDevices("--replay", packets, "--listen", "udp://127.0.0.1:0", "--json");
  const second = join(folder, "second.json");
  const again = await snmp(["record", "--packets", second, replayed.targets[0]!]);
  expect(again.stdout).toBe(recorded.stdout);
  const bare = async (path: string): Promise<string[]> =>
    (await readFile(path, "utf8"))
      .trim()
      .split("\n")
      .map((line) => withoutIds(Buffer.from((JSON.parse(line) as { hex: string }).hex, "hex")));
  expect(await bare(second)).toEqual(await bare(packets));
  expect(JSON.parse(await replayed.stop())).toMatchObject({ unknown: 0 });
});

test("an exchange of SNMPv3 is repeated for another user, and a user must be named", async () => {
  const user = (name: string, auth: string, password: string): string[] => [
    ...["-u", name, "-a", auth, "-A", password, "-x", "AES", "-X", password],
  ];
  const reporter = user("reporter", "SHA-256", "authentic-enough");
  const other = user("maintainer", "SHA-512", "another-password");
  const listen = ["--listen", "udp://127.0.0.1:0"];
  const device = await startDevices(await file("secured.snmpwalk", system), ...listen, ...reporter);
  const packets = join(folder, "secured.json");
  const recorded = await snmp(["record", "-v3", ...reporter, "--packets", packets, device.targets[0]!]);
  expect({ status: recorded.status, stderr: recorded.stderr }).toMatchObject({ status: 0 });
  await device.stop();
  expect(await readFile(packets, "utf8")).not.toContain("authentic-enough");

  const replayed = await startDevices("--replay", packets, ...listen, ...other, "--json");
  const again = await snmp(["record", "-v3", ...other, replayed.targets[0]!]);
  expect(again.stdout).toBe(recorded.stdout);
  expect(JSON.parse(await replayed.stop())).toMatchObject({ unknown: 0 });

  const closed = await startDevices("--replay", packets, ...listen);
  expect(closed.notes()).toContain("are authenticated, and get no answer: name a user with -u, -a and -x");
  await closed.stop();
});
