// Notifications both ways: our originator with snmptrapd, and the senders of net-snmp, net-snmp (npm) and pysnmp with our receiver.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineId } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import {
  type Notification,
  NotificationOriginator,
  NotificationReceiver,
  type Refusal,
} from "@snmp/notifications";
import { hexOf } from "@snmp/pdu";
import { startEngine } from "@snmp/usm";
import { freePort } from "../support/free-port.ts";
import { describeNetSnmp } from "../support/net-snmp.ts";
import {
  interopUsers,
  runSender,
  type Snmptrapd,
  startSnmptrapd,
  toolOptions,
  waitFor,
} from "./notifications-peers.ts";

const linkDown = "1.3.6.1.6.3.1.1.5.3";
const varbinds = [
  { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: -3 },
  { oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value: "eth3" },
  { oid: "1.3.6.1.4.1.32473.2", type: "Gauge32", value: 4294967295 },
  { oid: "1.3.6.1.4.1.32473.3", type: "IpAddress", value: "192.0.2.9" },
  { oid: "1.3.6.1.4.1.32473.4", type: "ObjectIdentifier", value: "1.3.6.1.2.1" },
  { oid: "1.3.6.1.4.1.32473.5", type: "Counter32", value: 17 },
] as const;
const printed = [
  ".1.3.6.1.2.1.2.2.1.1.3 = -3",
  '.1.3.6.1.4.1.32473.1 = "eth3"',
  ".1.3.6.1.4.1.32473.2 = 4294967295",
  ".1.3.6.1.4.1.32473.3 = 192.0.2.9",
  ".1.3.6.1.4.1.32473.4 = .1.3.6.1.2.1",
  ".1.3.6.1.4.1.32473.5 = 17",
];

describeNetSnmp("the originator and snmptrapd", ["snmptrapd"], () => {
  const sender = engineId.fromText(32473, "interop");
  let trapd: Snmptrapd;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "engine-"));
    trapd = await startSnmptrapd([hexOf(sender)]);
  });
  afterAll(async () => {
    await trapd.stop();
    await rm(folder, { recursive: true });
  });

  /** Sends one notification as a process does that has just started. Returns the line of snmptrapd. */
  async function send(target: object, scheme = "udp"): Promise<string> {
    const engine = await startEngine({ file: join(folder, "engine.json"), engineId: sender });
    await using originator = new NotificationOriginator({
      engine,
      targets: [{ address: `${scheme}://127.0.0.1:${trapd.port}`, retries: 1, ...target }],
    });
    const before = (await trapd.got(0)).length;
    const [result] = await originator.notify({ trapOid: linkDown, varbinds });
    expect(result).toMatchObject({
      status: (target as { kind?: string }).kind === "inform" ? "acknowledged" : "sent",
    });
    return (await trapd.got(before + 1)).at(-1)!;
  }

  test("takes a trap of SNMPv1", async () => {
    const line = await send({ credentials: v1("public") });
    expect(line).toContain("GOT v1 127.0.0.1 .1.3.6.1.6.3.1.1.5 2 0");
    for (const text of printed) expect(line).toContain(text);
  });

  test.each([
    ["a trap", "trap", "udp"],
    ["an inform", "inform", "udp"],
    ["an inform over TCP", "inform", "tcp"],
  ])("takes %s of SNMPv2c", async (_title, kind, scheme) => {
    const line = await send({ credentials: v2c("public"), kind }, scheme);
    expect(line).toContain(`.1.3.6.1.6.3.1.1.4.1.0 = .${linkDown}`);
    for (const text of printed) expect(line).toContain(text);
  });

  test.each(
    interopUsers.flatMap(
      (user) =>
        [
          [user.user, "trap", user],
          [user.user, "inform", user],
        ] as const,
    ),
  )("takes, as the user %s, a %s", async (_name, kind, user) => {
    // twice: the second time as after a restart, when its boots are higher
    for (let start = 0; start < 2; start++) {
      const line = await send({ credentials: v3(user), kind });
      expect(line).toContain(`.1.3.6.1.6.3.1.1.4.1.0 = .${linkDown}`);
      for (const text of printed) expect(line).toContain(text);
    }
  });
});

/** A receiver that knows all users, and what it takes. */
async function startReceiver() {
  const receiver = new NotificationReceiver({
    listen: ["udp://127.0.0.1:0", "tcp://127.0.0.1:0"],
    communities: ["public"],
    users: [...interopUsers],
  });
  receiver.on("warning", () => undefined);
  const taken: Notification[] = [];
  const refused: Refusal[] = [];
  receiver
    .on("notification", (notification) => void taken.push(notification))
    .on("refused", (each) => refused.push(each));
  await receiver.listen();
  const next = async (run: () => Promise<unknown>): Promise<Notification> => {
    const before = taken.length;
    await run();
    await waitFor(
      () => taken.length > before,
      () => JSON.stringify({ refused, counters: receiver.counters }),
    );
    return taken.at(-1)!;
  };
  return {
    receiver,
    refused,
    next,
    port: receiver.port!,
    tcpPort: Number(receiver.addresses[1]!.split(":").at(-1)),
  };
}
type Started = Awaited<ReturnType<typeof startReceiver>>;

const toolVarbinds = [
  ...["1.3.6.1.2.1.2.2.1.1.3", "i", "-3"],
  ...["1.3.6.1.4.1.32473.1", "s", "eth3"],
  ...["1.3.6.1.4.1.32473.2", "u", "4294967295"],
  ...["1.3.6.1.4.1.32473.3", "a", "192.0.2.9"],
  ...["1.3.6.1.4.1.32473.4", "o", "1.3.6.1.2.1"],
  ...["1.3.6.1.4.1.32473.5", "c", "17"],
];

function expectAll(notification: Notification): void {
  expect(notification).toMatchObject({ trapOid: linkDown, source: "127.0.0.1" });
  expectValues(
    notification,
    varbinds.map(({ oid }) => oid),
  );
}

/** All values, under other names. */
function expectValues(notification: Notification, oids: readonly string[]): void {
  expect(JSON.parse(JSON.stringify(notification.varbinds))).toEqual(
    varbinds.map(({ type, value }, i) =>
      type === "OctetString"
        ? { oid: oids[i], type, text: value, hex: Buffer.from(value).toString("hex") }
        : { oid: oids[i], type, value },
    ),
  );
}

describeNetSnmp("snmptrap and snmpinform, and the receiver", ["snmptrap", "snmpinform"], () => {
  let started: Started;
  beforeAll(async () => {
    started = await startReceiver();
  });
  afterAll(() => started.receiver.close());

  async function run(command: string, options: readonly string[], rest: readonly string[], scheme = "udp") {
    const { port, tcpPort } = started;
    const address = `${scheme}:127.0.0.1:${scheme === "udp" ? port : tcpPort}`;
    const ended = await runSender(command, ["-r", "1", "-t", "3", ...options, address, ...rest]);
    expect(ended).toEqual({ status: 0, output: "" });
  }
  const v2Arguments = ["4711", `.${linkDown}`, ...toolVarbinds];

  test("takes a trap of SNMPv1", async () => {
    const rest = ["1.3.6.1.4.1.32473", "192.0.2.7", "6", "17", "4711", ...toolVarbinds];
    const notification = await started.next(() => run("snmptrap", ["-v", "1", "-c", "public"], rest));
    expect(notification).toMatchObject({
      version: "v1",
      trapOid: "1.3.6.1.4.1.32473.0.17",
      upTime: 4711,
      v1: { agentAddress: "192.0.2.7", genericTrap: 6, specificTrap: 17, enterprise: "1.3.6.1.4.1.32473" },
    });
    expect(notification.varbinds).toHaveLength(6);
  });

  test.each([
    ["snmptrap", "udp"],
    ["snmpinform", "udp"],
    ["snmptrap", "tcp"],
    ["snmpinform", "tcp"],
  ])("takes what %s of SNMPv2c sends over %s", async (command, scheme) => {
    const notification = await started.next(() =>
      run(command, ["-v", "2c", "-c", "public"], v2Arguments, scheme),
    );
    expectAll(notification);
    expect(notification).toMatchObject({ upTime: 4711, kind: command === "snmptrap" ? "trap" : "inform" });
  });

  test.each(
    interopUsers.flatMap(
      (user) =>
        [
          ["snmptrap", user.user, user],
          ["snmpinform", user.user, user],
        ] as const,
    ),
  )("takes what %s sends as the user %s", async (command, name, user) => {
    const notification = await started.next(() =>
      run(
        command,
        ["-v", "3", ...toolOptions(user), ...(command === "snmptrap" ? ["-e", "0x8000000004616263"] : [])],
        v2Arguments,
      ),
    );
    expectAll(notification);
    expect(notification).toMatchObject({ version: "v3", securityName: name });
    if (command === "snmptrap") expect(notification.engineId).toBe("8000000004616263");
  });
});

describe("net-snmp (npm) and the receiver", () => {
  test.each([
    ["trap", "2c"],
    ["inform", "2c"],
    ["trap", "1"],
    ["trap", "3"],
    ["inform", "3"],
  ])("takes its %s of version %s", async (kind, version) => {
    const started = await startReceiver();
    try {
      const script = join(__dirname, "notifications-net-snmp.js");
      const notification = await started.next(async () => {
        const ended = await runSender(process.execPath, [script, String(started.port), kind, version]);
        expect(ended).toEqual({ status: 0, output: "" });
      });
      expect(notification).toMatchObject({
        trapOid: linkDown,
        kind,
        version: version === "2c" ? "v2c" : `v${version}`,
      });
      expect(notification.varbinds[0]).toMatchObject({
        oid: "1.3.6.1.4.1.32473.1",
        type: "OctetString",
        text: "eth3",
      });
    } finally {
      await started.receiver.close();
    }
  });
});

const python = "/usr/bin/python3";
const hasPysnmp = spawnSync(python, ["-c", "import pysnmp.hlapi"]).status === 0;
const reason = "skipped: pysnmp 4 is not installed (apt-get install python3-pysnmp4)";
if (!hasPysnmp) console.warn(`pysnmp's notifications: ${reason}`);

(hasPysnmp ? describe : describe.skip)("pysnmp and the receiver", () => {
  test.each([
    ["trap", "2c"],
    ["inform", "2c"],
    ["trap", "1"],
    ["trap", "3"],
    ["inform", "3"],
  ])(
    "takes its %s of version %s",
    async (kind, version) => {
      const started = await startReceiver();
      try {
        const script = join(__dirname, "notifications-pysnmp.py");
        const notification = await started.next(async () => {
          const ended = await runSender(python, [script, String(started.port), kind, version]);
          expect(ended).toMatchObject({ status: 0 });
        });
        expect(notification).toMatchObject({
          trapOid: linkDown,
          kind,
          version: version === "2c" ? "v2c" : `v${version}`,
        });
        expect(notification.varbinds.map((varbind) => String(varbind))).toContain("eth3");
      } finally {
        await started.receiver.close();
      }
    },
    60_000,
  );
});

const kindsAndVersions = [
  ["trap", "1"],
  ["trap", "2c"],
  ["inform", "2c"],
  ["trap", "3"],
  ["inform", "3"],
] as const;

/** Declares tests that need a program of Debian. Without it they are skipped, with the reason in their name and a warning. */
function describeIf(isInstalled: boolean, name: string, packages: string, tests: () => void): void {
  if (isInstalled) return describe(name, tests);
  const missing = `skipped: apt-get install ${packages}`;
  console.warn(`${name}: ${missing}`);
  describe.skip(`${name} (${missing})`, () => test("needs the program", () => undefined));
}

const gosnmp = "/usr/share/gocode/src/github.com/gosnmp/gosnmp";
const hasGosnmp = existsSync(gosnmp) && spawnSync("go", ["version"]).status === 0;

describeIf(hasGosnmp, "gosnmp and the receiver", "golang-go golang-github-gosnmp-gosnmp-dev", () => {
  let folder: string;
  let started: Started;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gosnmp-"));
    started = await startReceiver();
    const env = {
      ...process.env,
      GO111MODULE: "off",
      GOPATH: "/usr/share/gocode",
      GOCACHE: join(folder, "cache"),
    };
    const source = join(__dirname, "notifications-gosnmp.go");
    const built = spawnSync("go", ["build", "-o", join(folder, "send"), source], { env, encoding: "utf8" });
    expect(built).toMatchObject({ status: 0 });
  }, 120_000);
  afterAll(async () => {
    await started.receiver.close();
    await rm(folder, { recursive: true });
  });

  test.each(kindsAndVersions)("takes its %s of version %s", async (kind, version) => {
    const notification = await started.next(async () => {
      const ended = await runSender(join(folder, "send"), [String(started.port), kind, version]);
      expect(ended).toEqual({ status: 0, output: "" });
    });
    expectAll(notification);
    expect(notification).toMatchObject({
      kind,
      upTime: 4711,
      version: version === "2c" ? "v2c" : `v${version}`,
      ...(version === "1" && { v1: { agentAddress: "192.0.2.7", enterprise: "1.3.6.1.4.1.32473" } }),
      ...(version === "3" && { securityName: "aes128", securityLevel: "authPriv" }),
      ...(version === "3" && kind === "trap" && { engineId: "8000000004676f736e6d70" }),
    });
  });
});

const hasErlang =
  spawnSync("erl", ["-noshell", "-eval", "halt(case code:lib_dir(snmp) of {error,_} -> 1; _ -> 0 end)."])
    .status === 0;

describeIf(hasErlang, "the agent of Erlang and the receiver", "erlang-snmp", () => {
  test.each(kindsAndVersions)(
    "takes its %s of version %s",
    async (kind, version) => {
      const started = await startReceiver();
      const folder = await mkdtemp(join(tmpdir(), "erlang-"));
      try {
        const notification = await started.next(async () => {
          const ended = await runSender("escript", [
            ...[join(__dirname, "notifications-erlang.escript"), String(started.port), kind, version],
            ...[hexOf(started.receiver.engine.engineId), folder, String(await freePort())],
          ]);
          expect(ended).toEqual({ status: 0, output: "" });
        });
        expect(notification).toMatchObject({
          kind,
          trapOid: "1.3.6.1.4.1.32473.0.17",
          version: version === "2c" ? "v2c" : `v${version}`,
          ...(version === "1" && {
            v1: { enterprise: "1.3.6.1.4.1.32473", genericTrap: 6, specificTrap: 17 },
          }),
          ...(version === "3" && { securityName: "aes128", securityLevel: "authPriv" }),
          ...(version === "3" && kind === "trap" && { engineId: "800000000465726c616e67" }),
        });
        expectValues(
          notification,
          [1, 2, 3, 4, 5, 6].map((arc) => `1.3.6.1.4.1.32473.${arc}.0`),
        );
      } finally {
        await started.receiver.close();
        await rm(folder, { recursive: true });
      }
    },
    60_000,
  );
});
