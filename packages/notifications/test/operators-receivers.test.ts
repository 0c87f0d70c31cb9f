// Reports of operators about receivers: informs, storms, counters, JSON. Here they do not happen.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationReceiver } from "@snmp/notifications";
import { closeAll, later, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart, v2cMessage, v2Pdu } from "./support/messages.ts";
import { openOriginator } from "./support/originators.ts";
import { ops, trap } from "./support/operators.ts";

afterEach(closeAll);

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
