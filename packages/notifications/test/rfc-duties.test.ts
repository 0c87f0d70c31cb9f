// The duties that implementations miss, each with the section that demands it.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { LocalEngine, peekMsgId } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { SnmpV3Message, v3 } from "@snmp/mpm-v3";
import { codecOf } from "@snmp/asn1";
import { errorStatus, octetsFromHex, requestPdu, responsePdu } from "@snmp/pdu";
import { UsmSecurityParameters } from "@snmp/usm";
import { messageCodec as v1Codec } from "../../mpm-v1/src/message.ts";
import { messageCodec as v2cCodec } from "../../mpm-v2c/src/message.ts";
import { closeAll, later, openSender, startReceiver, take, until } from "./support/receivers.ts";
import {
  coldStart,
  linkDown,
  notificationVarbinds,
  v1Message,
  v2cMessage,
  v2Pdu,
} from "./support/messages.ts";
import { auth, newEngine, openOriginator, priv } from "./support/originators.ts";

afterEach(closeAll);

/** A socket that keeps what comes. */
async function openSink() {
  const socket: Socket = createSocket("udp4").bind(0, "127.0.0.1");
  later({ close: () => void socket.close() });
  await once(socket, "listening");
  const messages: Buffer[] = [];
  socket.on("message", (message) => messages.push(message));
  return { socket, messages, address: `127.0.0.1:${socket.address().port}` };
}

const v3Codec = codecOf(SnmpV3Message);
const usmCodec = codecOf(UsmSecurityParameters);
const securityOf = (message: Uint8Array) => usmCodec.decode(v3Codec.decode(message).securityParameters);
const flagsOf = (message: Uint8Array) => v3Codec.decode(message).globalData.flags[0]!;

test("1. RFC 3416 §4.2.6: sysUpTime.0 and snmpTrapOID.0 come first, even if the caller gives them elsewhere", async () => {
  const { messages, address } = await openSink();
  const originator = openOriginator({ targets: [{ address, credentials: v2c("public") }] });
  await originator.notify({
    trapOid: linkDown,
    varbinds: [
      { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 },
      { oid: "1.3.6.1.6.3.1.1.4.1.0", type: "ObjectIdentifier", value: linkDown },
      { oid: "1.3.6.1.2.1.1.3.0", type: "TimeTicks", value: 5 },
    ],
  });
  await until(() => messages.length === 1);
  const { varbinds } = v2cCodec.decode(messages[0]!).data;
  expect(varbinds.map(({ oid, value }) => [oid, value])).toEqual([
    ["1.3.6.1.2.1.1.3.0", 5],
    ["1.3.6.1.6.3.1.1.4.1.0", linkDown],
    ["1.3.6.1.2.1.2.2.1.1.3", 3],
  ]);
});

describe("2. RFC 3416 §4.2.7", () => {
  test("an inform is answered with its request-id and its variable bindings", async () => {
    const { port } = await startReceiver();
    const sender = await openSender(port);
    const pdu = v2Pdu(
      "InformRequest",
      [{ oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value: "x" }],
      4242,
    );
    await sender.send(v2cMessage(pdu));
    await until(() => sender.answers.length === 1);
    expect(v2cCodec.decode(sender.answers[0]!).data).toEqual(responsePdu(4242, pdu.varbinds));
  });

  test("an inform whose answer is too long is answered with tooBig and no variable bindings", async () => {
    const engine = new LocalEngine({ engineId: octetsFromHex("8000000005aa01"), maxMessageSize: 484 });
    const { receiver, port } = await startReceiver({ engine });
    const sender = await openSender(port);
    const value = "x".repeat(1000);
    await sender.send(
      v2cMessage(v2Pdu("InformRequest", [{ oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value }], 9)),
    );
    await until(() => sender.answers.length === 1);
    expect(v2cCodec.decode(sender.answers[0]!).data).toEqual(responsePdu(9, [], errorStatus.tooBig));
    expect(await take(receiver, 1)).toHaveLength(1);
  });
});

describe("3. RFC 3412 §6.4 and §7.2", () => {
  test("the reportable flag is 0 in traps and 1 in informs", async () => {
    const { messages, address } = await openSink();
    const { port } = await startReceiver({ users: [{ user: "ops", auth }] });
    const engine = newEngine();
    const originator = openOriginator({
      engine,
      targets: [{ address, credentials: v3({ user: "ops", auth }) }],
    });
    await originator.notify({ trapOid: coldStart });
    await until(() => messages.length === 1);
    expect(flagsOf(messages[0]!)).toBe(0b001);
    const probe = openOriginator({
      engine,
      targets: [{ address, credentials: v3({ user: "ops", auth }), kind: "inform", timeout: 20, retries: 0 }],
    });
    await probe.notify({ trapOid: coldStart });
    expect(flagsOf(messages[1]!)).toBe(0b100);
    expect(port).toBeGreaterThan(0);
  });

  test("a trap never gets a Report, whatever is wrong with it and whatever its flags say", async () => {
    const { receiver, port, refused } = await startReceiver({ users: [{ user: "ops", auth }] });
    const sender = await openSender(port);
    for (const user of [
      { user: "nobody" },
      { user: "ops", auth: { ...auth, password: "another password" } },
      { user: "ops", auth, priv },
    ]) {
      const { messages, address } = await openSink();
      await openOriginator({ engine: newEngine(), targets: [{ address, credentials: v3(user) }] }).notify({
        trapOid: coldStart,
      });
      await until(() => messages.length === 1);
      await sender.send(messages[0]!);
    }
    await until(() => receiver.counters.received === 3);
    await until(() => refused.length === 3);
    expect(refused.map(({ reason }) => reason)).toEqual(["unknownUser", "wrongDigest", "level"]);
    expect(sender.answers).toEqual([]);
  });
});

test("4. RFC 3414 §2.2.3 and §3.1: the sender of a trap is authoritative: its id, its boots and its running time", async () => {
  const { messages, address } = await openSink();
  let now = 0;
  const engine = newEngine({ boots: 17, clock: () => now });
  const originator = openOriginator({
    engine,
    targets: [{ address, credentials: v3({ user: "ops", auth }) }],
  });
  await originator.notify({ trapOid: coldStart });
  now = 61_000;
  await originator.notify({ trapOid: coldStart });
  await until(() => messages.length === 2);
  expect(messages.map(securityOf)).toMatchObject([
    { authoritativeEngineId: engine.engineId, authoritativeEngineBoots: 17, authoritativeEngineTime: 0 },
    { authoritativeEngineId: engine.engineId, authoritativeEngineBoots: 17, authoritativeEngineTime: 61 },
  ]);
});

describe("5. RFC 3414 §3.2 7) b): the receiver learns the time of a sender", () => {
  async function recordTraps(
    boots: number,
    times: readonly number[],
    engineId: Uint8Array,
    user: object = { user: "ops", auth },
  ) {
    const { messages, address } = await openSink();
    let now = 0;
    const engine = newEngine({ boots, engineId, clock: () => now });
    const originator = openOriginator({ engine, targets: [{ address, credentials: v3(user as never) }] });
    for (const time of times) {
      now = time * 1000;
      await originator.notify({ trapOid: coldStart });
    }
    await until(() => messages.length === times.length);
    return messages;
  }
  const engineId = octetsFromHex("8000000005bb01");

  test("from authentic traps, boots first, then time; what is more than 150 s late is refused", async () => {
    const { receiver, port, refused } = await startReceiver({ users: [{ user: "ops", auth }] });
    const sender = await openSender(port);
    const [early, inWindow, late] = await recordTraps(3, [100, 260, 400], engineId);
    await sender.send(late!);
    await sender.send(inWindow!);
    await sender.send(early!);
    await until(() => receiver.counters.received === 3);
    await until(() => refused.length === 1);
    expect(refused).toMatchObject([{ reason: "notInWindow" }]);
    const [restarted] = await recordTraps(4, [0], engineId);
    await sender.send(restarted!);
    await sender.send(late!);
    await until(() => refused.length === 2);
    expect(refused[1]).toMatchObject({ reason: "notInWindow" });
    expect(receiver.counters.accepted).toBe(3);
  });

  test("not from traps without authentication", async () => {
    const { receiver, port, refused } = await startReceiver({
      users: [{ user: "plain" }, { user: "ops", auth }],
    });
    const sender = await openSender(port);
    const [forged] = await recordTraps(2_000_000, [5000], engineId, { user: "plain" });
    const [real] = await recordTraps(3, [100], engineId);
    await sender.send(forged!);
    await sender.send(real!);
    await take(receiver, 2);
    expect(refused).toEqual([]);
  });
});

describe("6. RFC 3413 §3.3: a target gets a notification by tag, filter and notify view", () => {
  test.each([
    ["a filter that includes another notification", { filter: { include: ["1.3.6.1.4.1"] } }],
    [
      "a filter that excludes one of the variable bindings",
      { filter: { include: ["1.3.6.1.6.3"], exclude: ["1.3.6.1.2.1.2.2.1.7"] } },
    ],
    ["a notify view without snmpTrapOID", { notifyView: { include: ["1.3.6.1.2.1"] } }],
    [
      "a notify view without one of the variable bindings",
      { notifyView: { exclude: ["1.3.6.1.2.1.2.2.1.8"] } },
    ],
  ])("%s withholds all of it", async (_title, rules) => {
    const { messages, address } = await openSink();
    const originator = openOriginator({ targets: [{ address, credentials: v2c("public"), ...rules }] });
    expect(await originator.linkDown({ ifIndex: 3 })).toMatchObject([{ status: "filtered", attempts: 0 }]);
    expect(messages).toEqual([]);
  });

  test("a filter that includes the notification and excludes nothing of it lets it pass", async () => {
    const { address } = await openSink();
    const rules = { filter: { include: [linkDown] }, notifyView: { include: ["1.3.6.1"] } };
    const originator = openOriginator({ targets: [{ address, credentials: v2c("public"), ...rules }] });
    expect(await originator.linkDown({ ifIndex: 3 })).toMatchObject([{ status: "sent" }]);
  });
});

test("7. RFC 3413 §3.3: an inform of SNMPv3 is sent again with a fresh time, msgID and salt, and the same request-id", async () => {
  const { receiver, port } = await startReceiver({ users: [{ user: "secret", auth, priv }] });
  const { socket, messages, address } = await openSink();
  // a network between the two that loses the first two informs
  let lost = 0;
  const back = createSocket("udp4").bind(0, "127.0.0.1");
  later({ close: () => void back.close() });
  let from = 0;
  socket.on("message", (message, { port: sender }) => {
    from = sender;
    const isInform = (v3Codec.decode(message).globalData.flags[0]! & 2) !== 0;
    if (isInform && lost++ < 2) return;
    back.send(message, port, "127.0.0.1");
  });
  back.on("message", (message) => socket.send(message, from, "127.0.0.1"));
  const originator = openOriginator({
    targets: [
      {
        address,
        credentials: v3({ user: "secret", auth, priv }),
        kind: "inform",
        timeout: 1100,
        retries: 3,
        backoff: 1,
      },
    ],
  });
  expect(await originator.notify({ trapOid: coldStart })).toMatchObject([
    { status: "acknowledged", attempts: 3 },
  ]);
  const informs = messages.filter((message) => (flagsOf(message) & 2) !== 0);
  const security = informs.map(securityOf);
  expect(new Set(informs.map(peekMsgId)).size).toBe(3);
  expect(
    new Set(security.map(({ privacyParameters }) => Buffer.from(privacyParameters).toString("hex"))).size,
  ).toBe(3);
  expect(security[2]!.authoritativeEngineTime).toBeGreaterThan(security[0]!.authoritativeEngineTime);
  expect(await take(receiver, 1)).toHaveLength(1);
});

test("8. RFC 3413 §3.4: only the Confirmed Class is acknowledged", async () => {
  const { receiver, port } = await startReceiver();
  const sender = await openSender(port);
  await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap")));
  await sender.send(v1Message({}));
  await sender.send(v2cMessage(responsePdu(7, notificationVarbinds())));
  await sender.send(v2cMessage(requestPdu("GetRequest", 7, notificationVarbinds())));
  await until(() => receiver.counters.received === 4);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sender.answers).toEqual([]);
  expect(receiver.counters).toMatchObject({ accepted: 2, acknowledged: 0, dropped: { pduType: 2 } });
});

describe("9. RFC 3584 §3.1: a trap of SNMPv1 in the terms of SNMPv2", () => {
  test.each([
    [{ genericTrap: 0 }, coldStart],
    [{ genericTrap: 5 }, "1.3.6.1.6.3.1.1.5.6"],
    [{ genericTrap: 6, specificTrap: 17 }, "1.3.6.1.4.1.32473.0.17"],
    [{ genericTrap: 6, specificTrap: -1 }, "1.3.6.1.4.1.32473.0.4294967295"],
    [{ genericTrap: 2147483647 }, "1.3.6.1.6.3.1.1.5.2147483648"],
  ])("%j is %s", async (trap, trapOid) => {
    const { receiver, port } = await startReceiver();
    await (await openSender(port)).send(v1Message(trap));
    const [notification] = await take(receiver, 1);
    expect(notification).toMatchObject({
      trapOid,
      upTime: 4711,
      v1: { enterprise: "1.3.6.1.4.1.32473", ...trap },
    });
  });

  test("the community, which is a secret, appears nowhere", async () => {
    const { receiver, port } = await startReceiver({ communities: ["s3cret-community"] });
    await (await openSender(port)).send(v1Message({}, "s3cret-community"));
    const [notification] = await take(receiver, 1);
    expect(JSON.stringify(notification)).not.toContain("s3cret");
  });
});

describe("10. RFC 3584 §3.2: a notification of SNMPv2 as a trap of SNMPv1", () => {
  const enterprise = {
    oid: "1.3.6.1.6.3.1.1.4.3.0",
    type: "ObjectIdentifier",
    value: "1.3.6.1.4.1.32473.9",
  } as const;
  test.each([
    ["a standard trap", coldStart, [], { enterprise: "1.3.6.1.6.3.1.1.5", genericTrap: 0, specificTrap: 0 }],
    [
      "a standard trap with snmpTrapEnterprise.0",
      coldStart,
      [enterprise],
      { enterprise: enterprise.value, genericTrap: 0 },
    ],
    [
      "E.0.s",
      "1.3.6.1.4.1.32473.0.17",
      [],
      { enterprise: "1.3.6.1.4.1.32473", genericTrap: 6, specificTrap: 17 },
    ],
    [
      "E.s",
      "1.3.6.1.4.1.32473.2.17",
      [],
      { enterprise: "1.3.6.1.4.1.32473.2", genericTrap: 6, specificTrap: 17 },
    ],
  ])("%s", async (_title, trapOid, varbinds, expected) => {
    const { messages, address } = await openSink();
    const originator = openOriginator({ targets: [{ address, credentials: v1("public") }] });
    await originator.notify({ trapOid, varbinds });
    await until(() => messages.length === 1);
    expect(v1Codec.decode(messages[0]!).data).toMatchObject({ ...expected, agentAddress: "127.0.0.1" });
  });

  test("a Counter64 means no trap of SNMPv1, and the other targets get theirs", async () => {
    const { messages, address } = await openSink();
    const targets = [
      { address, credentials: v1("public") },
      { address, credentials: v2c("public") },
    ];
    const varbinds = [{ oid: "1.3.6.1.2.1.31.1.1.1.6.3", type: "Counter64", value: 5n }] as const;
    const results = await openOriginator({ targets }).notify({ trapOid: coldStart, varbinds });
    expect(results).toMatchObject([{ status: "untranslatable", attempts: 0 }, { status: "sent" }]);
    expect(results[0]!.reason).toContain("Counter64");
    await until(() => messages.length === 1);
    expect(messages[0]![4]).toBe(1);
  });

  test("agent-addr is the address of this host on the route, or the one of the option", async () => {
    const { messages, address } = await openSink();
    const credentials = v1("public");
    await openOriginator({ targets: [{ address, credentials }] }).coldStart();
    await openOriginator({ targets: [{ address, credentials, agentAddress: "192.0.2.200" }] }).coldStart();
    await until(() => messages.length === 2);
    expect(messages.map((message) => v1Codec.decode(message).data)).toMatchObject([
      { agentAddress: "127.0.0.1" },
      { agentAddress: "192.0.2.200" },
    ]);
  });
});

describe("11. RFC 3418 §2: authenticationFailure", () => {
  test("is sent only if snmpEnableAuthenTraps allows it, and at most once per second", async () => {
    const { messages, address } = await openSink();
    const targets = [{ address, credentials: v2c("public") }];
    expect(await openOriginator({ targets }).authenticationFailure()).toEqual([]);
    const originator = openOriginator({ targets, enableAuthenTraps: true });
    const results = await Promise.all(Array.from({ length: 50 }, () => originator.authenticationFailure()));
    expect(results.flat()).toHaveLength(1);
    await until(() => messages.length === 1);
  });
});

test("13. RFC 3414 §2.2.3: with boots at 2147483647 no authenticated trap is sent", async () => {
  const { messages, address } = await openSink();
  const engine = newEngine({ boots: 2147483647 });
  const targets = [
    { address, credentials: v3({ user: "ops", auth }) },
    { address, credentials: v3({ user: "plain" }) },
  ];
  const results = await openOriginator({ engine, targets }).notify({ trapOid: coldStart });
  expect(results.map(({ status }) => status)).toEqual(["failed", "sent"]);
  expect(results[0]!.error!.message).toContain("2147483647");
  await until(() => messages.length === 1);
});

test("14. RFC 3417 §3.2: a receiver with the smallest maxMessageSize takes messages of 484 octets", async () => {
  const engine = new LocalEngine({ engineId: octetsFromHex("8000000005aa02"), maxMessageSize: 484 });
  const { receiver, port } = await startReceiver({ engine });
  const sender = await openSender(port);
  const value = "x".repeat(
    484 -
      v2cMessage(v2Pdu("InformRequest", [{ oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value: "" }]))
        .length -
      10,
  );
  const inform = v2cMessage(
    v2Pdu("InformRequest", [{ oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value }]),
  );
  expect(inform.length).toBeLessThanOrEqual(484);
  await sender.send(inform);
  await until(() => sender.answers.length === 1);
  expect(v2cCodec.decode(sender.answers[0]!).data).toMatchObject({ errorStatus: 0 });
  expect(await take(receiver, 1)).toHaveLength(1);
});
