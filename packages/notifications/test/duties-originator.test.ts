// The duties of notification originators that implementations miss, each with the section that demands it.
import { createSocket } from "node:dgram";
import { peekMsgId } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { messageCodec as v2cCodec } from "../../mpm-v2c/src/message.ts";
import { closeAll, later, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart, linkDown } from "./support/messages.ts";
import { auth, newEngine, openOriginator, priv } from "./support/originators.ts";
import { flagsOf, openSink, securityOf, v3Codec } from "./support/sink.ts";

afterEach(closeAll);

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
