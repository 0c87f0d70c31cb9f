// Reports of operators about other receivers and senders, group by group; here they do not happen.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { lenient, type LocalEngine } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { describe as describeNotification, Notification, NotificationReceiver } from "@snmp/notifications";
import { memoryStore, usmDatastore } from "@snmp/usm";
import { hexOf, makeVarbind, octetsFromHex } from "@snmp/pdu";
import { closeAll, later, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart, linkDown, v1Message, v2cMessage, v2Pdu } from "./support/messages.ts";
import { auth, newEngine, openOriginator, priv } from "./support/originators.ts";

afterEach(closeAll);
const ops = { user: "ops", auth, priv } as const;
const trap = (id = 7) => v2cMessage(v2Pdu("SNMPv2-Trap", [], id));

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
    const { receiver, port, refused } = await startReceiver({ sources: ["192.0.2.0/24"] });
    await (await openSender(port)).send(trap());
    await until(() => receiver.counters.received === 1);
    expect(refused).toMatchObject([{ reason: "source", peer: expect.stringContaining("127.0.0.1") }]);
  });
});

describe("C. informs", () => {
  test("a sender that does not know the engine discovers it, and the time with it", async () => {
    const { receiver, port, refused } = await startReceiver({ users: [ops] });
    const originator = openOriginator({
      targets: [{ address: `127.0.0.1:${port}`, credentials: v3(ops), kind: "inform" }],
    });
    expect(await originator.coldStart()).toMatchObject([{ status: "acknowledged", attempts: 1 }]);
    expect(receiver.counters).toMatchObject({ accepted: 1, acknowledged: 1 });
    expect(receiver.counters.reports).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  test("a copy of an inform is acknowledged again and delivered once", async () => {
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    for (let i = 0; i < 3; i++) await sender.send(v2cMessage(v2Pdu("InformRequest")));
    await until(() => sender.answers.length === 3);
    expect(receiver.pending).toBe(1);
    expect(receiver.counters).toMatchObject({ acknowledged: 3, duplicates: 2 });
    await sender.send(v2cMessage(v2Pdu("InformRequest", [], 8)));
    await until(() => receiver.pending === 2);
  });

  test("ack: handled waits until the consumer asks for the next notification", async () => {
    const { receiver, port } = await startReceiver({ ack: "handled" });
    const sender = await openSender(port);
    await sender.send(v2cMessage(v2Pdu("InformRequest")));
    const iterator = receiver[Symbol.asyncIterator]();
    await iterator.next();
    await sender.send(v2cMessage(v2Pdu("InformRequest")));
    await until(() => receiver.counters.duplicates === 1);
    expect(sender.answers).toEqual([]);
    void iterator.next();
    await until(() => sender.answers.length === 1);
    expect(receiver.counters.acknowledged).toBe(1);
  });

  test("ack: handled waits for the promise of a listener, and a failure leaves the inform to come again", async () => {
    const { receiver, port } = await startReceiver({ ack: "handled" });
    let calls = 0;
    receiver.on("notification", async () => {
      if (++calls === 1) throw new Error("the database is away");
    });
    const sender = await openSender(port);
    await sender.send(v2cMessage(v2Pdu("InformRequest", [], 1)));
    await sender.send(v2cMessage(v2Pdu("InformRequest", [], 2)));
    await until(() => sender.answers.length === 1);
    await sender.send(v2cMessage(v2Pdu("InformRequest", [], 1)));
    await until(() => sender.answers.length === 2);
    expect(calls).toBe(3);
  });

  test("a consumer acknowledges by itself with acknowledge()", async () => {
    const { receiver, port } = await startReceiver({ ack: "handled" });
    const sender = await openSender(port);
    await sender.send(v2cMessage(v2Pdu("InformRequest")));
    const [notification] = await take(receiver, 1);
    expect(sender.answers).toEqual([]);
    expect(notification!.acknowledge()).toBe(true);
    expect(notification!.acknowledge()).toBe(false);
    await until(() => sender.answers.length === 1);
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

describe("E. names", () => {
  const mib = {
    name: (oid: string) =>
      oid === linkDown
        ? "IF-MIB::linkDown"
        : oid.startsWith("1.3.6.1.2.1.2.2.1.1.")
          ? `IF-MIB::ifIndex.${oid.split(".").at(-1)}`
          : oid,
    format: ({ value }: { value: unknown }) => `<${String(value)}>`,
  };

  test("an unknown OID never loses a notification, and names are added afterwards, to stored JSON too", async () => {
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    const varbinds = [
      makeVarbind("1.3.6.1.2.1.2.2.1.1.3", "Integer32", 3),
      makeVarbind("1.3.6.1.4.1.32473.9.9", "OctetString", Uint8Array.of(0xff, 0)),
    ];
    await sender.send(v1Message({ enterprise: "1.3.6.1.6.3.1.1.5", genericTrap: 2, varbinds }));
    const [notification] = await take(receiver, 1);
    const stored = JSON.stringify(notification);
    for (const each of [notification!, Notification.fromJSON(stored), JSON.parse(stored) as object])
      expect(describeNotification(each as never, mib)).toEqual({
        trap: "IF-MIB::linkDown",
        varbinds: [
          { name: "IF-MIB::ifIndex.3", text: "<3>" },
          { name: "1.3.6.1.4.1.32473.9.9", text: expect.any(String) },
        ],
      });
  });

  test("E.0.s is looked up without the .0. too, as MIB modules with TRAP-TYPE name it", () => {
    const old = {
      name: (oid: string) => (oid === "1.3.6.1.4.1.32473.17" ? "ACME-MIB::acmeTrap" : oid),
      format: () => "",
    };
    const given = Notification.fromJSON({
      time: new Date(0).toISOString(),
      version: "v1",
      kind: "trap",
      source: "192.0.2.1",
      peer: "udp://192.0.2.1:1",
      trapOid: "1.3.6.1.4.1.32473.0.17",
      varbinds: [],
    });
    expect(describeNotification(given, old).trap).toBe("ACME-MIB::acmeTrap");
  });

  test("a MIB that throws loses nothing", () => {
    const broken = {
      name: () => {
        throw new Error("no such module");
      },
      format: () => {
        throw new Error("no such module");
      },
    };
    const notification = Notification.fromJSON({
      time: new Date(0).toISOString(),
      version: "v2c",
      kind: "trap",
      source: "192.0.2.1",
      peer: "udp://192.0.2.1:1",
      trapOid: linkDown,
      varbinds: [{ oid: "1.3.6.1", type: "Integer32", value: 1 }],
    });
    expect(describeNotification(notification, broken)).toEqual({
      trap: linkDown,
      varbinds: [{ name: "1.3.6.1", text: "1" }],
    });
  });
});

describe("F. storms", () => {
  test("a burst that the socket delivered is delivered whole and in order", async () => {
    const { receiver, port } = await startReceiver({ maxQueue: 20_000 });
    const sender = await openSender(port);
    for (let id = 1; id <= 5000; id++) void sender.send(trap(id));
    await until(() => receiver.counters.received === 5000, 20_000);
    const ids = (await take(receiver, 5000)).map(({ requestId }) => requestId);
    expect(ids).toEqual([...ids].sort((a, b) => a! - b!));
    const drops = await receiver.kernelDrops();
    if (process.platform === "linux") expect(drops.sockets).toBe(0);
  }, 30_000);

  test("a receive buffer that is smaller than asked for is reported with what to set", async () => {
    const receiver = later(
      new NotificationReceiver({
        listen: "udp://127.0.0.1:0",
        communities: ["public"],
        receiveBufferSize: 0x7fffffff,
      }),
    );
    const warnings: string[] = [];
    receiver.on("warning", (text) => warnings.push(text));
    await receiver.listen();
    expect(warnings).toMatchObject([expect.stringContaining("sysctl -w net.core.rmem_max=2147483647")]);
  });
});

describe("G. hostile and odd messages", () => {
  test("a refused message is an event with peer, version, reason, size and digest, and without its octets", async () => {
    const { receiver, port, refused } = await startReceiver();
    const sender = await openSender(port);
    const message = v2cMessage(v2Pdu("SNMPv2-Trap"), "guess");
    await sender.send(message);
    await until(() => receiver.counters.received === 1);
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

describe("H. silence and health", () => {
  test("every message is counted, at each step", async () => {
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    await sender.send(trap());
    await sender.send(v2cMessage(v2Pdu("InformRequest")));
    await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap"), "guess"));
    await sender.send("00");
    await until(() => receiver.counters.received === 4);
    await take(receiver, 2);
    expect(receiver.counters).toMatchObject({
      received: 4,
      decoded: 2,
      accepted: 2,
      delivered: 2,
      acknowledged: 1,
      dropped: { community: 1, malformed: 1 },
    });
    if (process.platform === "linux")
      expect((await receiver.kernelDrops()).rcvbufErrors).toEqual(expect.any(Number));
  });

  test("communities without a model are an error that says what to import", async () => {
    const receiver = new NotificationReceiver({
      listen: "udp://127.0.0.1:0",
      communities: ["public"],
      models: [],
    });
    await expect(receiver.listen()).resolves.toBeUndefined();
    await receiver.close();
  });

  test("a test trap to itself shows that the way is open", async () => {
    const { receiver, port } = await startReceiver();
    await openOriginator({
      targets: [{ address: `127.0.0.1:${port}`, credentials: v2c("public") }],
    }).coldStart();
    expect((await take(receiver, 1))[0]!.trapOid).toBe(coldStart);
  });
});

test("I. the contract is a JSON line per notification", async () => {
  const { receiver, port } = await startReceiver();
  const sender = await openSender(port);
  await sender.send(
    v2cMessage(v2Pdu("SNMPv2-Trap", [{ oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value: "a\nb" }])),
  );
  const [notification] = await take(receiver, 1);
  const line = JSON.stringify(notification);
  expect(line).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    time: notification!.time.toISOString(),
    version: "v2c",
    kind: "trap",
    source: "127.0.0.1",
    sourceRule: "peer",
    peer: `udp://127.0.0.1:${sender.port}`,
    peerAddress: "127.0.0.1",
    peerPort: sender.port,
    localAddress: `udp://127.0.0.1:${port}`,
    trapOid: coldStart,
    upTime: 4711,
    securityName: "communities[0]",
    securityLevel: "noAuthNoPriv",
    requestId: 7,
    varbinds: [{ oid: "1.3.6.1.4.1.32473.1", type: "OctetString", hex: "610a62", text: "a\nb" }],
  });
});

test("nothing keeps the process alive once all is closed", async () => {
  const { receiver } = await startReceiver();
  await receiver.close();
  await receiver.close();
  expect(receiver.addresses).toEqual([]);
  const socket = createSocket("udp4").bind(0);
  await once(socket, "listening");
  socket.close();
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
