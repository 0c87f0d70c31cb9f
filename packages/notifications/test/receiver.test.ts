// RFC 3413 §3.4, as operators use it.
import { connect } from "node:net";
import { Notification, NotificationReceiver } from "@snmp/notifications";
import { closeAll, later, openSender, startReceiver, take, until } from "./support/receivers.ts";
import {
  coldStart,
  linkDown,
  notificationVarbinds,
  v1Message,
  v2cMessage,
  v2Pdu,
} from "./support/messages.ts";
import { requestPdu, varbindFrom } from "@snmp/pdu";

afterEach(closeAll);
const trap = () =>
  v2cMessage(v2Pdu("SNMPv2-Trap", [{ oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 }]));

test("delivers a trap of SNMPv2c with all that is known of its sender", async () => {
  const { receiver, port } = await startReceiver();
  const sender = await openSender(port);
  await sender.send(trap());
  const [notification] = await take(receiver, 1);
  expect(notification).toMatchObject({
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
  });
  expect(notification!.varbinds).toMatchObject([
    { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 },
  ]);
  expect(receiver.counters).toMatchObject({
    received: 1,
    decoded: 1,
    accepted: 1,
    delivered: 1,
    acknowledged: 0,
  });
});

test("receives at several addresses, over UDP, UDP over IPv6 and TCP", async () => {
  const { receiver } = await startReceiver({
    listen: ["udp://127.0.0.1:0", "udp://[::1]:0", "tcp://127.0.0.1:0"],
  });
  const ports = receiver.addresses.map((address) => Number(/:(\d+)$/.exec(address)![1]));
  await (await openSender(ports[0]!)).send(trap());
  await (await openSender(ports[1]!, "::1")).send(trap());
  const socket = connect(ports[2]!, "127.0.0.1");
  later({ close: () => void socket.destroy() });
  const inform = v2cMessage(v2Pdu("InformRequest"));
  socket.write(inform.subarray(0, 20));
  await new Promise((resolve) => setTimeout(resolve, 10));
  socket.write(inform.subarray(20));
  const answer = new Promise<Buffer>((resolve) => socket.once("data", resolve));
  const taken = await take(receiver, 3);
  expect(taken.map(({ localAddress }) => localAddress.split("//")[0]).sort()).toEqual([
    "tcp:",
    "udp:",
    "udp:",
  ]);
  expect(taken.map(({ source }) => source).sort()).toEqual(["127.0.0.1", "127.0.0.1", "::1"]);
  expect((await answer).includes(0xa2)).toBe(true);
});

test("ends its iteration after close, once what waits is taken", async () => {
  const { receiver, port } = await startReceiver();
  const sender = await openSender(port);
  await sender.send(trap());
  await until(() => receiver.pending === 1);
  await receiver.close();
  const taken: Notification[] = [];
  for await (const notification of receiver) taken.push(notification);
  expect(taken).toHaveLength(1);
  await expect(receiver.listen()).rejects.toThrow("the receiver is closed");
});

test("passes notifications to listeners one after another, and goes on after one that fails", async () => {
  const { receiver, port, errors } = await startReceiver();
  const seen: number[] = [];
  let running = 0;
  receiver.on("notification", async ({ requestId }) => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    seen.push(requestId!);
    if (requestId === 2) throw new Error("the consumer fails");
  });
  const sender = await openSender(port);
  for (let id = 1; id <= 4; id++) await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap", [], id)));
  await until(() => seen.length === 4);
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(errors).toMatchObject([{ message: "the consumer fails" }]);
});

test("makes an error of a value that a listener throws", async () => {
  const { receiver, port, errors } = await startReceiver();
  receiver.on("notification", () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- listeners of users throw anything
    throw "full";
  });
  const sender = await openSender(port);
  await sender.send(trap());
  await until(() => errors.length > 0);
  expect(errors).toMatchObject([{ name: "ReceiverError", code: "ERR_SNMP_RECEIVER", cause: "full" }]);
});

test("keeps the message only with the option raw", async () => {
  const { receiver, port } = await startReceiver({ raw: true });
  const sender = await openSender(port);
  await sender.send(trap());
  const [notification] = await take(receiver, 1);
  expect(notification!.raw).toEqual(Buffer.from(trap()));
});

test("writes notifications as JSON and reads them back without loss", async () => {
  const { receiver, port } = await startReceiver({ raw: true });
  const sender = await openSender(port);
  const rest = [
    { oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value: Uint8Array.of(0, 255, 7) },
    { oid: "1.3.6.1.4.1.32473.2", type: "OctetString", value: "text" },
    { oid: "1.3.6.1.4.1.32473.3", type: "Counter64", value: 18446744073709551615n },
    { oid: "1.3.6.1.4.1.32473.4", type: "IpAddress", value: "192.0.2.1" },
    { oid: "1.3.6.1.4.1.32473.5", type: "Opaque", value: Uint8Array.of(0x9f, 0x78, 4, 0x3f, 0x80, 0, 0) },
    { oid: "1.3.6.1.4.1.32473.6", type: "Null" },
    { oid: "1.3.6.1.4.1.32473.7", type: "Gauge32", value: 4294967295 },
    { oid: "1.3.6.1.4.1.32473.8", type: "ObjectIdentifier", value: "1.3.6.1.2" },
    { oid: "1.3.6.1.4.1.32473.9", type: "Integer32", value: -1 },
    { oid: "1.3.6.1.4.1.32473.10", type: "noSuchObject" },
  ] as const;
  await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap", rest)));
  await sender.send(v1Message({ varbinds: notificationVarbinds().slice(0, 1) }));
  for (const notification of await take(receiver, 2)) {
    const text = JSON.stringify(notification);
    const back = Notification.fromJSON(text);
    expect(back).toEqual(notification);
    expect(JSON.stringify(back)).toBe(text);
    expect(Notification.fromJSON(notification.toJSON())).toEqual(notification);
  }
  expect(() => Notification.fromJSON("{}")).toThrow("no text time");
});

test("tells what it forgave in a message, in JSON too", async () => {
  const { receiver, port } = await startReceiver();
  const sender = await openSender(port);
  // a Gauge32 without the octet 00 before c8, and octets after the message
  const value = { oid: "1.3.6.1.4.1.32473.7", type: "Integer32", value: -56 } as const;
  const odd = (message: Uint8Array) => {
    const octets = Buffer.concat([message, Buffer.from([0])]);
    octets[octets.lastIndexOf(Buffer.from([0x02, 0x01, 0xc8]))] = 0x42;
    return octets;
  };
  await sender.send(odd(v1Message({ varbinds: [varbindFrom(value)] })));
  await sender.send(odd(v2cMessage(v2Pdu("SNMPv2-Trap", [value]))));
  await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap", [value])));
  const taken = await take(receiver, 3);
  for (const notification of taken.slice(0, 2)) {
    expect(notification.varbinds.at(-1)).toMatchObject({ type: "Gauge32", value: 200 });
    expect(notification.anomalies).toEqual([
      { kind: "missing-leading-zero", offset: expect.any(Number), oid: value.oid },
      { kind: "trailing-octets", offset: expect.any(Number) },
    ]);
    expect(Notification.fromJSON(JSON.stringify(notification))).toEqual(notification);
  }
  expect(taken[2]!.anomalies).toBeUndefined();
  expect(taken[2]!.toJSON()).not.toHaveProperty("anomalies");
});

test("drops notifications when its queue is full, counts them, and acknowledges no inform that it drops", async () => {
  const { receiver, port, refused } = await startReceiver({ maxQueue: 2 });
  const sender = await openSender(port);
  for (let id = 1; id <= 3; id++) await sender.send(v2cMessage(v2Pdu("InformRequest", [], id)));
  await until(() => refused.length === 1);
  expect(refused).toMatchObject([{ reason: "queueFull" }]);
  await until(() => sender.answers.length === 2);
  expect(receiver.counters).toMatchObject({ accepted: 2, acknowledged: 2, dropped: { queueFull: 1 } });
  await take(receiver, 1);
  await sender.send(v2cMessage(v2Pdu("InformRequest", [], 3)));
  await until(() => sender.answers.length === 3);
});

test("limits the rate of one peer", async () => {
  const { receiver, port, refused } = await startReceiver({ rateLimit: { perSecond: 1, burst: 3 } });
  const sender = await openSender(port);
  for (let i = 0; i < 5; i++) await sender.send(trap());
  await until(() => receiver.counters.received === 5);
  expect(refused.map(({ reason }) => reason)).toEqual(["rate", "rate"]);
  expect(receiver.pending).toBe(3);
});

test("holds back equal notifications for a while, and tells how many they were", async () => {
  const { receiver, port } = await startReceiver({ deduplicate: { window: 100 } });
  const summary = new Promise((resolve) => receiver.on("summary", resolve));
  const sender = await openSender(port);
  for (let i = 0; i < 5; i++) await sender.send(trap());
  await sender.send(v2cMessage(requestPdu("SNMPv2-Trap", 9, notificationVarbinds(linkDown))));
  expect(await summary).toMatchObject({ count: 4, first: { trapOid: coldStart } });
  expect((await take(receiver, 2)).map(({ trapOid }) => trapOid)).toEqual([coldStart, linkDown]);
  expect(receiver.counters.suppressed).toBe(4);
});

test("says what to do when a port needs privileges", async () => {
  const failing = {
    name: "test",
    scheme: "udp",
    defaultPort: 161,
    open: () => {
      throw new Error("not used");
    },
    listen: async () => {
      const { TransportError } = await import("@snmp/mpm-core");
      throw new TransportError(
        "cannot listen at udp://0.0.0.0:162: no rights",
        "udp://0.0.0.0:162",
        "EACCES",
      );
    },
  };
  const receiver = new NotificationReceiver({ communities: ["public"], transport: failing });
  await expect(receiver.listen()).rejects.toThrow(/setcap.*nft.*1162/);
});

test("refuses unknown options and invalid values, and shows no secret", () => {
  const make = (options: object) => () => new NotificationReceiver(options);
  expect(make({ community: "public" })).toThrow("unknown option community");
  expect(make({ ack: "later" })).toThrow('must be "received" or "handled"');
  expect(make({ maxQueue: 0 })).toThrow("maxQueue must be an integer");
  expect(make({ sources: ["10.0.0.0/33"] })).toThrow("sources[0] is not an address");
  expect(make({ engineIds: ["router-1"] })).toThrow("hexadecimal digits");
  expect(make({ users: [{ user: "ops", priv: { protocol: "aes128", password: "secret-secret" } }] })).toThrow(
    /^users\[0\]: priv needs auth/,
  );
});

test("takes a community only from its sources, and refuses others with the reason source", async () => {
  const { receiver, port, refused } = await startReceiver({
    listen: ["udp://127.0.0.1:0", "udp://[::1]:0"],
    communities: [
      "public",
      { name: "core", securityName: "far", sources: ["192.0.2.0/24", "2001:db8::/32"] },
      { name: "core", securityName: "near", sources: ["::ffff:127.0.0.0/104"] },
      { name: "other", sources: ["::1"] },
      { name: "nowhere", sources: [] },
    ],
  });
  const portOfIPv6 = Number(/:(\d+)$/.exec(receiver.addresses[1]!)![1]);
  const [first, second] = [await openSender(port), await openSender(portOfIPv6, "::1")];
  for (const sender of [first, second])
    for (const community of ["public", "core", "other", "nowhere", "wrong"])
      await sender.send(v2cMessage(v2Pdu("SNMPv2-Trap"), community));
  await until(() => receiver.counters.received === 10);
  const taken = (await take(receiver, 4)).map(({ source, securityName }) => `${securityName} ${source}`);
  expect(taken.sort()).toEqual([
    "communities[0] 127.0.0.1",
    "communities[0] ::1",
    "communities[3] ::1",
    "near 127.0.0.1",
  ]);
  const refusals = refused.map(({ reason, detail, peer }) => `${peer.slice(6, -6)} ${reason}: ${detail}`);
  expect(refusals.sort()).toEqual([
    "127.0.0.1 community: an unknown community",
    "127.0.0.1 source: the peer is not in the sources of communities[3]",
    "127.0.0.1 source: the peer is not in the sources of communities[4]",
    "[::1] community: an unknown community",
    "[::1] source: the peer is not in the sources of communities[4]",
    "[::1] source: the peer is not in the sources of far",
  ]);
  expect(receiver.counters.dropped).toEqual({ community: 2, source: 4 });
  expect(receiver.engine.counters.get("snmpInBadCommunityNames")).toBe(6);
});

test("refuses communities with misspelt members or invalid sources, and shows no secret", () => {
  const make = (community: object) => () => new NotificationReceiver({ communities: [community as never] });
  expect(make({ name: "core", source: ["192.0.2.1"] })).toThrow(
    "communities[0]: unknown option `source`; did you mean `sources`?",
  );
  expect(make({ name: "core", sources: ["example.com"] })).toThrow(
    'communities[0]: sources[0] is not an address or a network: "example.com"',
  );
});
