// RFC 3413 §3.3, as a program uses it: what it sends arrives as it was sent.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator } from "@snmp/notifications";
import { closeAll, later, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart, linkDown } from "./support/messages.ts";
import { auth, newEngine, openOriginator, priv, users } from "./support/originators.ts";

afterEach(closeAll);

const varbinds = [
  { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 },
  { oid: "1.3.6.1.2.1.31.1.1.1.1.3", type: "OctetString", value: "eth3" },
] as const;

test.each([
  ["a trap", v2c("public"), "trap"],
  ["an inform", v2c("public"), "inform"],
] as const)(
  "sends %s of SNMPv2c with sysUpTime.0 and snmpTrapOID.0 first",
  async (_title, credentials, kind) => {
    const { receiver, port } = await startReceiver({ raw: true });
    const originator = openOriginator({ targets: [{ address: `127.0.0.1:${port}`, credentials, kind }] });
    const [result] = await originator.notify({ trapOid: linkDown, varbinds, upTime: 12345 });
    expect(result).toMatchObject({
      target: `udp://127.0.0.1:${port}`,
      status: kind === "trap" ? "sent" : "acknowledged",
      attempts: 1,
    });
    const [notification] = await take(receiver, 1);
    expect(notification).toMatchObject({ kind, trapOid: linkDown, upTime: 12345 });
    expect(notification!.varbinds).toMatchObject(varbinds.map(({ oid, type }) => ({ oid, type })));
  },
);

test("sends a trap of SNMPv1, which arrives in the terms of SNMPv2 with its original", async () => {
  const { receiver, port } = await startReceiver();
  const originator = openOriginator({
    targets: [{ address: `127.0.0.1:${port}`, credentials: v1("public") }],
  });
  const [result] = await originator.notify({ trapOid: linkDown, varbinds, upTime: 99 });
  expect(result).toMatchObject({ status: "sent" });
  const [notification] = await take(receiver, 1);
  expect(notification).toMatchObject({
    version: "v1",
    trapOid: linkDown,
    upTime: 99,
    v1: {
      enterprise: "1.3.6.1.6.3.1.1.5",
      agentAddress: "127.0.0.1",
      genericTrap: 2,
      specificTrap: 0,
      timestamp: 99,
    },
  });
});

test.each(
  users.flatMap(
    (user) =>
      [
        [user.user, "trap", user],
        [user.user, "inform", user],
      ] as const,
  ),
)("sends as the user %s: %s", async (_name, kind, user) => {
  const { receiver, port, refused } = await startReceiver({ users: [...users] });
  const engine = newEngine();
  const originator = openOriginator({
    engine,
    targets: [{ address: `127.0.0.1:${port}`, credentials: v3(user), kind, contextName: "bridge1" }],
  });
  for (let i = 0; i < 2; i++) {
    const [result] = await originator.notify({ trapOid: linkDown, varbinds });
    expect(result).toMatchObject({ status: kind === "trap" ? "sent" : "acknowledged" });
  }
  expect(refused).toEqual([]);
  for (const notification of await take(receiver, 2)) {
    expect(notification).toMatchObject({
      version: "v3",
      securityName: user.user,
      contextName: "bridge1",
      kind,
    });
    if (kind === "trap") expect(notification.engineId).toBe(Buffer.from(engine.engineId).toString("hex"));
    else expect(notification.engineId).toBeUndefined();
  }
});

test("sends to many targets at once and gives a result for each", async () => {
  const first = await startReceiver();
  const second = await startReceiver({ communities: ["other"], users: [...users] });
  const originator = openOriginator({
    targets: [
      { address: `127.0.0.1:${first.port}`, credentials: v2c("public"), tags: ["noc", "all"], name: "first" },
      { address: `127.0.0.1:${second.port}`, credentials: v2c("other"), kind: "inform", tags: ["all"] },
      { address: `127.0.0.1:${second.port}`, credentials: v3(users[2]), kind: "inform", tags: ["secure"] },
      {
        address: `127.0.0.1:${first.port}`,
        credentials: v2c("wrong"),
        kind: "inform",
        timeout: 20,
        retries: 1,
        tags: ["all"],
      },
    ],
  });
  const results = await originator.notify({ trapOid: coldStart }, { tags: "all" });
  expect(results.map(({ status }) => status)).toEqual(["sent", "acknowledged", "failed"]);
  expect(results[0]!.target).toBe("first");
  expect(results[2]).toMatchObject({ attempts: 2, error: { code: "ERR_SNMP_TIMEOUT" } });
  expect(await originator.notify({ trapOid: coldStart }, { tags: ["noc", "secure"] })).toHaveLength(2);
  expect(await originator.notify({ trapOid: coldStart }, { tags: "nobody" })).toEqual([]);
});

test("reports a network that refuses", async () => {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  const originator = openOriginator({
    targets: [{ address: `127.0.0.1:${port}`, credentials: v2c("public"), kind: "inform", retries: 0 }],
  });
  const [result] = await originator.notify({ trapOid: coldStart });
  expect(result).toMatchObject({
    status: "failed",
    error: { code: "ERR_SNMP_TRANSPORT", reason: "ECONNREFUSED" },
  });
});

test("ends informs that wait when it is closed or the signal aborts", async () => {
  const silent = createSocket("udp4").bind(0, "127.0.0.1");
  later({ close: () => void silent.close() });
  await once(silent, "listening");
  const targets = [
    { address: `127.0.0.1:${silent.address().port}`, credentials: v2c("public"), kind: "inform" },
  ] as const;
  const originator = openOriginator({ targets });
  const controller = new AbortController();
  const aborted = originator.notify({ trapOid: coldStart }, { signal: controller.signal });
  await once(silent, "message");
  controller.abort();
  expect(await aborted).toMatchObject([{ status: "failed", error: { name: "AbortError" } }]);
  const closed = originator.notify({ trapOid: coldStart });
  await once(silent, "message");
  await originator.close();
  expect(await closed).toMatchObject([{ status: "failed", error: { code: "ERR_SNMP_CLOSED" } }]);
  expect(await originator.notify({ trapOid: coldStart })).toMatchObject([
    { error: { code: "ERR_SNMP_CLOSED" } },
  ]);
});

test("sends linkDown, linkUp, coldStart and warmStart with their variable bindings", async () => {
  const { receiver, port } = await startReceiver();
  const originator = openOriginator({
    targets: [{ address: `127.0.0.1:${port}`, credentials: v2c("public") }],
  });
  await originator.coldStart();
  await originator.warmStart();
  await originator.linkDown({ ifIndex: 3 });
  await originator.linkUp({ ifIndex: 3, ifOperStatus: 5 });
  const taken = await take(receiver, 4);
  expect(taken.map(({ trapOid }) => trapOid.at(-1))).toEqual(["1", "2", "3", "4"]);
  expect(taken[3]!.varbinds.map(({ oid, value }) => [oid, value])).toEqual([
    ["1.3.6.1.2.1.2.2.1.1.3", 3],
    ["1.3.6.1.2.1.2.2.1.7.3", 1],
    ["1.3.6.1.2.1.2.2.1.8.3", 5],
  ]);
});

test("refuses invalid targets and notifications before anything is sent", async () => {
  const make = (target: object) => () => new NotificationOriginator({ targets: [target as never] });
  expect(make({ address: "192.0.2.1", credentials: v1("public"), kind: "inform" })).toThrow(
    "SNMPv1 has no informs",
  );
  expect(make({ address: "192.0.2.1" })).toThrow("targets[0]: credentials are missing");
  expect(make({ address: "192.0.2.1", credentials: v2c("public"), retries: -1 })).toThrow(
    "targets[0].retries",
  );
  expect(make({ address: "udp://", credentials: v2c("public") })).toThrow(TypeError);
  const originator = openOriginator({ targets: [] });
  await expect(originator.notify({ trapOid: "linkDown" })).rejects.toThrow("linkDown");
  await expect(
    originator.notify({ trapOid: coldStart, varbinds: [{ oid: "1.3", type: "Integer32", value: 2 ** 40 }] }),
  ).rejects.toThrow("1099511627776");
  await expect(
    originator.notify({
      trapOid: coldStart,
      varbinds: [{ oid: "1.3.6.1.6.3.1.1.4.1.0", type: "ObjectIdentifier", value: linkDown }],
    }),
  ).rejects.toThrow("leave it out of varbinds");
});

test("refuses misspelt options, which would send what is to be withheld", () => {
  const target = { address: "192.0.2.1", credentials: v2c("public") };
  const make = (options: object) => () => new NotificationOriginator({ targets: [target], ...options });
  expect(make({ maynotify: () => false })).toThrow("unknown option `maynotify`; did you mean `mayNotify`?");
  expect(make({ targets: [target, { ...target, notifyview: {} }] })).toThrow(
    "targets[1]: unknown option `notifyview`; did you mean `notifyView`?",
  );
  for (const member of ["filter", "notifyView"])
    expect(make({ targets: [{ ...target, [member]: { excludes: ["1.3.6.1.2.1.1"] } }] })).toThrow(
      `targets[0].${member}: unknown option \`excludes\`; did you mean \`exclude\`?`,
    );
});

test("an originator and a receiver share one engine", async () => {
  const engine = newEngine();
  const { receiver, port, refused } = await startReceiver({
    engine,
    users: [{ user: "secret", auth, priv }],
  });
  const originator = openOriginator({
    engine,
    targets: [{ address: `127.0.0.1:${port}`, credentials: v3({ user: "secret", auth, priv }) }],
  });
  await originator.notify({ trapOid: coldStart });
  await until(() => receiver.counters.received === 1);
  expect(refused).toEqual([]);
  expect(receiver.engine).toBe(originator.engine);
  expect(engine.counters.get("snmpInPkts")).toBe(1);
});
