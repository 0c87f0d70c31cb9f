// Notifications both ways: our originator with snmptrapd, and net-snmp's tools with our receiver.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineId } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator } from "@snmp/notifications";
import { hexOf } from "@snmp/pdu";
import { startEngine } from "@snmp/usm";
import { describeNetSnmp } from "../support/net-snmp.ts";
import {
  interopUsers,
  runSender,
  type Snmptrapd,
  startSnmptrapd,
  toolOptions,
} from "./notifications-peers.ts";
import { expectAll, linkDown, type Started, startReceiver, varbinds } from "./notifications-receiver.ts";

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

const toolVarbinds = [
  ...["1.3.6.1.2.1.2.2.1.1.3", "i", "-3"],
  ...["1.3.6.1.4.1.32473.1", "s", "eth3"],
  ...["1.3.6.1.4.1.32473.2", "u", "4294967295"],
  ...["1.3.6.1.4.1.32473.3", "a", "192.0.2.9"],
  ...["1.3.6.1.4.1.32473.4", "o", "1.3.6.1.2.1"],
  ...["1.3.6.1.4.1.32473.5", "c", "17"],
];

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
