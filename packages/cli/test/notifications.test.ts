// snmp trap, snmp inform and snmp listen.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startListener as listenAt, makeStateFolder } from "./support/listener.ts";
import { snmp } from "./support/terminal.ts";

let state: string;
let remove: () => Promise<void>;
beforeAll(async () => void ({ folder: state, remove } = await makeStateFolder()));
afterAll(() => remove());
const environment = () => ({ XDG_STATE_HOME: state });
const linkDown = "1.3.6.1.6.3.1.1.5.3";
const user = ["-u", "ops", "-a", "SHA-256", "-A", "authentic-enough", "-x", "AES", "-X", "private-enough"];

const startListener = (args: readonly string[]) => listenAt(args, { environment: environment() });

test.each([
  ["a trap of SNMPv1", ["trap", "-v", "1"], []],
  ["a trap of SNMPv2c", ["trap"], []],
  ["an inform of SNMPv2c", ["inform"], []],
  ["a trap of SNMPv3", ["trap", ...user], user],
  ["an inform of SNMPv3", ["inform", ...user], user],
])("listen --json prints %s as one object", async (_title, command, options) => {
  const listener = await startListener(["--json", ...options]);
  try {
    const target = `127.0.0.1:${listener.port}`;
    const args = [...command, target, linkDown, "1.3.6.1.2.1.2.2.1.1.3", "i", "3"];
    expect(await snmp(args, { environment: environment() })).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "",
    });
    const [line] = await listener.lines(1);
    expect(JSON.parse(line!)).toMatchObject({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      kind: command[0],
      source: "127.0.0.1",
      peer: expect.stringMatching(/^udp:\/\/127\.0\.0\.1:\d+$/),
      trapOid: linkDown,
      securityName: options.length > 0 ? "ops" : "communities[0]",
      varbinds: [{ oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 }],
    });
  } finally {
    await listener.stop();
  }
});

test("listen prints a line per notification, and --explain a line per refusal", async () => {
  const listener = await startListener(["--explain"]);
  try {
    const target = `127.0.0.1:${listener.port}`;
    await snmp(["trap", "-c", "guess", target, linkDown]);
    await listener.lines(1);
    await snmp(["trap", target, "4711", linkDown, "1.3.6.1.2.1.2.2.1.1.3", "i", "3"]);
    const lines = await listener.lines(2);
    expect(lines[0]).toMatch(
      / v2c refused: community \(an unknown community; \d+ octets\): .* give it with -c/,
    );
    expect(lines[1]).toMatch(
      /Z 127\.0\.0\.1 v2c trap IF-MIB::linkDown up 0:00:47\.11; IF-MIB::ifIndex\.3 = INTEGER: 3$/,
    );
    expect(lines.join("")).not.toContain("guess");
  } finally {
    await listener.stop();
  }
});

test("listen --json --explain prints refusals as objects", async () => {
  const listener = await startListener(["--json", "--explain"]);
  try {
    await snmp(["trap", "-c", "guess", `127.0.0.1:${listener.port}`, linkDown]);
    const [line] = await listener.lines(1);
    expect(JSON.parse(line!)).toMatchObject({
      refused: "community",
      version: "v2c",
      size: expect.any(Number),
    });
  } finally {
    await listener.stop();
  }
});

test("inform exits with status 3 if nobody acknowledges it, and with 4 if nobody listens", async () => {
  const listener = await startListener(["-c", "another"]);
  try {
    const outcome = await snmp(["inform", "-t", "0.05", "-r", "1", `127.0.0.1:${listener.port}`, linkDown]);
    expect(outcome).toMatchObject({ status: 3, stdout: "" });
    expect(outcome.stderr).toContain("did not answer any of 2 messages");
  } finally {
    await listener.stop();
  }
  expect(
    await snmp(["inform", "-t", "0.05", "-r", "0", `127.0.0.1:${listener.port}`, linkDown]),
  ).toMatchObject({ status: 4 });
});

test("a trap of SNMPv3 carries an engine whose boots grow from run to run", async () => {
  const listener = await startListener(["--json", ...user]);
  try {
    const args = ["trap", ...user, `127.0.0.1:${listener.port}`, linkDown];
    for (let i = 0; i < 2; i++) await snmp(args, { environment: environment() });
    const lines = (await listener.lines(2)).map((line) => JSON.parse(line) as { engineId: string });
    expect(lines[0]!.engineId).toBe(lines[1]!.engineId);
    const stored = JSON.parse(await readFile(join(state, "snmp", "engine.json"), "utf8")) as {
      boots: number;
    };
    expect(stored.boots).toBeGreaterThanOrEqual(2);
    await snmp(["trap", "-e", "8000000004616263", "-Z", "9,100", ...args.slice(1)]);
    expect(JSON.parse((await listener.lines(3))[2]!)).toMatchObject({ engineId: "8000000004616263" });
  } finally {
    await listener.stop();
  }
});

test.each([
  [["trap"], "the host is missing"],
  [["trap", "192.0.2.1"], "the OID of the notification is missing"],
  [["trap", "192.0.2.1", "linkDown"], "invalid OID"],
  [["trap", "192.0.2.1", linkDown, "1.3.6.1", "i", "x"], "1.3.6.1"],
  [["inform", "-v", "1", "192.0.2.1", linkDown], "SNMPv1 has no informs"],
  [["trap", "-v", "1", "192.0.2.1", linkDown, "1.3.6.1.1", "C", "5"], "Counter64"],
  [["listen", "udp://somewhere:x"], "somewhere"],
])("%j is refused before anything is sent", async (args, message) => {
  const outcome = await snmp(args);
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain(message);
});
