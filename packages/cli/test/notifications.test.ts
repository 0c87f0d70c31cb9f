// snmp trap, snmp inform and snmp listen.
import { readFile, writeFile } from "node:fs/promises";
import { uptime } from "node:os";
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
  [["trap", "192.0.2.1", "linkDwn"], "linkDwn"],
  [["trap", "192.0.2.1", linkDown, "ifOperStatus.3", "i", "dwn"], "dwn"],
  [
    ["trap", "-v1", "192.0.2.1", "1.3.6.1.4.1.1", "host", "6", "1", "0"],
    "AGENT-ADDR must be an IPv4 address",
  ],
  [["trap", "-v1", "192.0.2.1", "1.3.6.1.4.1.1", "", "7", "1", "0"], "GENERIC must be in the range 0..6"],
  [["trap", "-v1", "192.0.2.1", "1.3.6.1.4.1.1", "", "6", "1", "soon"], "UPTIME must be in the range"],
  [["trap", "-Cc", "192.0.2.1", linkDown], "snmp trap does not take --any-order"],
  [["trap", "-CB", "192.0.2.1", linkDown], "snmp trap does not take"],
  [["trap", "--json", "192.0.2.1", "./no-such-file.jsonl"], "cannot read the notifications: ENOENT"],
  [["trap", "192.0.2.1", linkDown, "1.3.6.1", "i", "x"], "1.3.6.1"],
  [["inform", "-v", "1", "192.0.2.1", linkDown], "SNMPv1 has no informs"],
  [["trap", "-v", "1", "192.0.2.1", linkDown, "1.3.6.1.1", "C", "5"], "Counter64"],
  [["listen", "udp://somewhere:x"], "somewhere"],
])("%j is refused before anything is sent", async (args, message) => {
  const outcome = await snmp(args);
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain(message);
});

test.each([
  ["names, labels and the type =", ["ifIndex.3", "=", "3", "IF-MIB::ifAdminStatus.3", "i", "down"]],
  ["numbers", ["1.3.6.1.2.1.2.2.1.1.3", "i", "3", "1.3.6.1.2.1.2.2.1.7.3", "i", "2"]],
])("trap takes %s", async (_title, words) => {
  const listener = await startListener(["--json"]);
  try {
    await snmp(["trap", `127.0.0.1:${listener.port}`, "", "IF-MIB::linkDown", ...words]);
    const [line] = await listener.lines(1);
    expect(JSON.parse(line!)).toMatchObject({
      trapOid: linkDown,
      varbinds: [
        { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 },
        { oid: "1.3.6.1.2.1.2.2.1.7.3", type: "Integer32", value: 2 },
      ],
    });
  } finally {
    await listener.stop();
  }
});

test("trap without UPTIME sends that of the host, as snmptrap does", async () => {
  const listener = await startListener(["--json"]);
  try {
    await snmp(["trap", `127.0.0.1:${listener.port}`, linkDown]);
    const { upTime } = JSON.parse((await listener.lines(1))[0]!) as { upTime: number };
    expect(Math.abs(upTime - ((uptime() * 100) % 0x1_0000_0000))).toBeLessThan(6000);
  } finally {
    await listener.stop();
  }
});

test("trap -Ci sends an inform, from the address of --clientaddr", async () => {
  const listener = await startListener(["--json"]);
  try {
    const args = ["trap", "-Ci", "--clientaddr", "127.0.0.7", `127.0.0.1:${listener.port}`, linkDown];
    expect((await snmp(args)).status).toBe(0);
    expect(JSON.parse((await listener.lines(1))[0]!)).toMatchObject({ kind: "inform", source: "127.0.0.7" });
  } finally {
    await listener.stop();
  }
});

test("trap -d shows the packet without the community", async () => {
  const { stderr } = await snmp(["trap", "-d", "-c", "do-not-look", "127.0.0.1:9", linkDown]);
  expect(stderr).toContain("octets to udp://127.0.0.1:9");
  expect(stderr).toContain("SNMPv2-Trap-PDU");
  expect(stderr).not.toContain("do-not-look");
});

describe("trap --json sends what listen --json has printed", () => {
  const values = [
    ...["1.3.6.1.2.1.2.2.1.1.3", "i", "-3", "1.3.6.1.2.1.1.5.0", "s", "a \u00e9 \n text"],
    ...["1.3.6.1.2.1.1.6.0", "x", "00ff10", "1.3.6.1.2.1.1.2.0", "o", "1.3.6.1.4.1.8072"],
    ...["1.3.6.1.2.1.1.3.9", "t", "8640123", "1.3.6.1.2.1.4.20.1.1.9", "a", "192.0.2.9"],
    ...["1.3.6.1.4.1.32473.1", "c", "17", "1.3.6.1.4.1.32473.2", "u", "4294967295"],
    ...["1.3.6.1.4.1.32473.4", "F", "1.5", "1.3.6.1.4.1.32473.5", "n", ""],
  ];

  test.each([
    [
      "a trap of SNMPv2c",
      [],
      ["4711", linkDown, ...values, "1.3.6.1.4.1.32473.3", "C", "18446744073709551615"],
    ],
    ["a trap of SNMPv1", ["-v1"], ["1.3.6.1.4.1.32473.7", "192.0.2.7", "6", "-5", "99", ...values]],
    ["a linkDown of SNMPv1", ["-v1"], ["1.3.6.1.4.1.32473.7", "192.0.2.7", "2", "0", "99"]],
    ["a trap of SNMPv3", user, ["4711", linkDown, ...values]],
  ])("%s arrives a second time as it was", async (_title, options, words) => {
    const listener = await startListener(["--json", ...(options === user ? user : [])]);
    try {
      const target = `127.0.0.1:${listener.port}`;
      const run = { environment: environment() };
      expect((await snmp(["trap", ...options, target, ...words], run)).status).toBe(0);
      const [first] = await listener.lines(1);
      const outcome = await snmp(["trap", "--json", ...options, target], {
        ...run,
        stdin: from(`${first}\n`),
      });
      expect(outcome).toMatchObject({ status: 0, stderr: "" });
      expect(JSON.parse(outcome.stdout)).toMatchObject({ line: 1, status: "sent" });
      const both = (await listener.lines(2)).map(withoutPlace);
      expect(both[1]).toEqual(both[0]);
    } finally {
      await listener.stop();
    }
  });

  test("from a file; a line that is not a notification is named and left out", async () => {
    const listener = await startListener(["--json"]);
    const file = join(state, "stored.jsonl");
    const lines = [
      JSON.stringify({ trapOid: `${linkDown}`, varbinds: [] }),
      "{",
      "",
      JSON.stringify({ trapOid: linkDown, varbinds: [{ oid: "1.3.6.1.1", type: "Integer32", value: "x" }] }),
      JSON.stringify({ refused: "community" }),
      JSON.stringify({ trapOid: linkDown, varbinds: [{ oid: "1.3.6.1.1", type: "Integer32", value: 7 }] }),
    ];
    await writeFile(file, lines.join("\n"));
    try {
      const outcome = await snmp(["inform", "--json", `127.0.0.1:${listener.port}`, file]);
      expect(outcome.status).toBe(2);
      expect(outcome.lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual([1, 6]);
      const faults = outcome.stderr.split("\n");
      expect(faults[0]).toMatch(/stored\.jsonl:2: /);
      expect(faults[1]).toMatch(/stored\.jsonl:4: /);
      expect(faults[2]).toMatch(/stored\.jsonl:5: a refusal, not a notification/);
      expect(await listener.lines(2)).toHaveLength(2);
    } finally {
      await listener.stop();
    }
  });

  async function* from(text: string): AsyncGenerator<string> {
    await Promise.resolve();
    yield* text.match(/[^]{1,100}/g) ?? [];
  }

  function withoutPlace(line: string): object {
    const { time, peer, peerPort, requestId, ...rest } = JSON.parse(line) as Record<string, unknown>;
    expect([time, peer, peerPort]).not.toContain(undefined);
    void requestId;
    return rest;
  }
});
