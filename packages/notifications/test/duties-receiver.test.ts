// The duties of notification receivers that implementations miss, each with the section that demands it.
import { LocalEngine } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { errorStatus, octetsFromHex, requestPdu, responsePdu } from "@snmp/pdu";
import { messageCodec as v2cCodec } from "../../mpm-v2c/src/message.ts";
import { closeAll, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart, notificationVarbinds, v1Message, v2cMessage, v2Pdu } from "./support/messages.ts";
import { auth, newEngine, openOriginator, priv } from "./support/originators.ts";
import { flagsOf, openSink } from "./support/sink.ts";

afterEach(closeAll);

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
    await until(() => messages.length === 2);
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
