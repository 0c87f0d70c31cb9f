// Reports of operators about the senders of notifications: many engines, relays, odd messages. Here they do not happen.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { lenient, type LocalEngine } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationReceiver } from "@snmp/notifications";
import { memoryStore, usmDatastore } from "@snmp/usm";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { closeAll, later, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { v1Message, v2cMessage, v2Pdu } from "./support/messages.ts";
import { auth, newEngine, openOriginator } from "./support/originators.ts";
import { ops, trap } from "./support/operators.ts";

afterEach(closeAll);

describe("A. many senders of SNMPv3", () => {
  async function sendFrom(port: number, engine: LocalEngine, user: object = ops) {
    return openOriginator({
      engine,
      targets: [{ address: `127.0.0.1:${port}`, credentials: v3(user as never) }],
    }).coldStart();
  }

  test("a user without an engine id takes traps of any engine, unseen before", async () => {
    const { receiver, port, refused } = await startReceiver({ users: [ops] });
    const engines = Array.from({ length: 50 }, () => newEngine());
    for (const engine of engines) await sendFrom(port, engine);
    const taken = await take(receiver, 50);
    expect(new Set(taken.map(({ engineId }) => engineId))).toEqual(
      new Set(engines.map(({ engineId }) => hexOf(engineId))),
    );
    expect(refused).toEqual([]);
  });

  test("the same user name has other passwords at one of the engines", async () => {
    const special = newEngine();
    const other = { user: "ops", auth: { protocol: "sha512", password: "another password" } };
    const { receiver, port, refused } = await startReceiver({
      users: [ops, { ...other, engineId: hexOf(special.engineId) }],
    });
    await sendFrom(port, special, other);
    await sendFrom(port, newEngine(), ops);
    await take(receiver, 2);
    await sendFrom(port, special, ops);
    await until(() => refused.length === 1);
    expect(refused[0]!.reason).toMatch(/wrongDigest|level/);
  });

  test("an allow-list of ids or of their beginnings", async () => {
    const { receiver, port, refused } = await startReceiver({ users: [ops], engineIds: ["0x80001f88"] });
    await sendFrom(port, newEngine());
    await sendFrom(port, newEngine({ engineId: octetsFromHex("80001f8805010203") }));
    await take(receiver, 1);
    await until(() => refused.length === 1);
    expect(refused).toMatchObject([{ reason: "unknownEngine" }]);
  });

  test("messages below the level of the user are refused", async () => {
    const { receiver, port, refused } = await startReceiver({ users: [ops] });
    await sendFrom(port, newEngine(), { user: "ops" });
    await sendFrom(port, newEngine(), { user: "ops", auth });
    await until(() => receiver.counters.received === 2);
    await until(() => refused.length === 2);
    expect(refused.map(({ reason }) => reason)).toEqual(["level", "level"]);
  });
});

describe("B. the identity of the sender", () => {
  const proxied = { oid: "1.3.6.1.6.3.18.1.3.0", type: "IpAddress", value: "192.0.2.99" } as const;

  test("addresses inside the message do not count if the peer is not trusted", async () => {
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap", [proxied])));
    await sender.send(v1Message({ agentAddress: "192.0.2.7" }));
    expect(await take(receiver, 2)).toMatchObject([
      { source: "127.0.0.1", sourceRule: "peer", trapAddress: "192.0.2.99" },
      { source: "127.0.0.1", sourceRule: "peer", v1: { agentAddress: "192.0.2.7" } },
    ]);
  });

  test("they count from a trusted relay: snmpTrapAddress.0, then agent-addr unless it is 0.0.0.0", async () => {
    const { receiver, port } = await startReceiver({ trustedRelays: ["127.0.0.0/8"] });
    const sender = await openSender(port);
    await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap", [proxied])));
    await sender.send(v1Message({ agentAddress: "192.0.2.7" }));
    await sender.send(v1Message({ agentAddress: "0.0.0.0" }));
    expect(await take(receiver, 3)).toMatchObject([
      { source: "192.0.2.99", sourceRule: "snmpTrapAddress" },
      { source: "192.0.2.7", sourceRule: "agentAddress" },
      { source: "127.0.0.1", sourceRule: "peer" },
    ]);
  });

  test("only the given sources may send", async () => {
    const { port, refused } = await startReceiver({ sources: ["192.0.2.0/24"] });
    await (await openSender(port)).send(trap());
    await until(() => refused.length === 1);
    expect(refused).toMatchObject([{ reason: "source", peer: expect.stringContaining("127.0.0.1") }]);
  });
});

describe("D. what senders get wrong", () => {
  test("traps carry the boots of the stored engine and its running time, not zeros", async () => {
    const { receiver, port } = await startReceiver({ users: [ops] });
    const engine = newEngine({ boots: 42 });
    const originator = openOriginator({
      engine,
      targets: [{ address: `127.0.0.1:${port}`, credentials: v3(ops) }],
    });
    await originator.coldStart();
    const [notification] = await take(receiver, 1);
    expect(notification!.upTime).toBeLessThan(60_000);
    expect(notification!.engineId).toBe(hexOf(engine.engineId));
  });

  test("a trap of SNMPv1 without variable bindings, and one without sysUpTime.0, are taken", async () => {
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    await sender.send(v1Message({ varbinds: [] }));
    await take(receiver, 1);
    const originator = openOriginator({
      targets: [{ address: `127.0.0.1:${port}`, credentials: v2c("public") }],
    });
    await originator.coldStart();
    await take(receiver, 1);
    expect(receiver.counters.accepted).toBe(2);
  });

  test("an engine id that is text is refused with a hint", () => {
    expect(() => new NotificationReceiver({ users: [{ ...ops, engineId: "router-1.example" }] })).toThrow(
      /users\[0\]\.engineId must be octets or hexadecimal digits.*80, the enterprise number and 04/,
    );
  });
});

describe("G. hostile and odd messages", () => {
  test("a refused message is an event with peer, version, reason, size and digest, and without its octets", async () => {
    const { port, refused } = await startReceiver();
    const sender = await openSender(port);
    const message = v2cMessage(v2Pdu("SNMPv2-Trap"), "guess");
    await sender.send(message);
    await until(() => refused.length === 1);
    expect(refused).toEqual([
      {
        time: expect.any(Date),
        reason: "community",
        detail: "an unknown community",
        peer: `udp://127.0.0.1:${sender.port}`,
        localAddress: `udp://127.0.0.1:${port}`,
        version: "v2c",
        size: message.length,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(JSON.stringify(refused)).not.toContain("guess");
  });
});

test.each([
  ["is taken by default", undefined, undefined],
  ["is refused without the leniency trap-pdu-in-v3", lenient, "malformed"],
])("G. the obsolete Trap-PDU in SNMPv3 %s", async (_title, leniencies, reason) => {
  const { receiver, port, refused } = await startReceiver({ users: [{ user: "plain" }], leniencies });
  const v1 = v1Message({ specificTrap: 5 });
  const pdu = v1.subarray(v1.indexOf(0xa4));
  const wrap = (tag: number, ...parts: Uint8Array[]) =>
    Buffer.concat([Uint8Array.of(tag, Buffer.concat(parts).length), ...parts]);
  const engineId = wrap(0x04, octetsFromHex("8000000005ee01"));
  const security = wrap(
    0x04,
    wrap(
      0x30,
      engineId,
      octetsFromHex("020100020100"),
      wrap(0x04, Buffer.from("plain")),
      octetsFromHex("04000400"),
    ),
  );
  const header = octetsFromHex("300e02020f6b020300ffe3040100020103");
  const message = wrap(
    0x30,
    octetsFromHex("020103"),
    header.subarray(0, 1),
    Uint8Array.of(header.length - 2),
    header.subarray(2),
    security,
    wrap(0x30, engineId, octetsFromHex("0400"), pdu),
  );
  await (await openSender(port)).send(message);
  await until(() => receiver.counters.received === 1);
  if (reason !== undefined) return expect(refused).toMatchObject([{ reason }]);
  expect(refused).toEqual([]);
  const [notification] = await take(receiver, 1);
  expect(notification).toMatchObject({
    version: "v3",
    trapOid: "1.3.6.1.4.1.32473.0.5",
    securityName: "plain",
    v1: { specificTrap: 5 },
    anomalies: [{ kind: "trap-pdu-in-v3", offset: message.length - pdu.length }],
  });
});

test("A. the clocks of senders outlive the receiver: after its restart, a recorded trap is refused", async () => {
  const store = memoryStore();
  const engineId = octetsFromHex("8000000005dd01");
  const recorded: Buffer[] = [];
  const tap = createSocket("udp4").bind(0, "127.0.0.1");
  later({ close: () => void tap.close() });
  await once(tap, "listening");
  tap.on("message", (message) => recorded.push(message));
  for (const boots of [3, 4])
    await openOriginator({
      engine: newEngine({ engineId, boots }),
      targets: [{ address: `127.0.0.1:${tap.address().port}`, credentials: v3(ops) }],
    }).coldStart();
  await until(() => recorded.length === 2);
  const first = await startReceiver({ users: [ops], lcd: usmDatastore({ store }) });
  await (await openSender(first.port)).send(recorded[1]!);
  await take(first.receiver, 1);
  await first.receiver.close();
  const second = await startReceiver({ users: [ops], lcd: usmDatastore({ store }) });
  await (await openSender(second.port)).send(recorded[0]!);
  await until(() => second.refused.length === 1);
  expect(second.refused).toMatchObject([{ reason: "notInWindow" }]);
});
