// RFC 3413 §3.5: notifications pass through, and change their version on the way.
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { closeAll, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { linkDown, v1Message, v2cMessage, v2Pdu } from "./support/messages.ts";
import { auth, newEngine, openOriginator, priv } from "./support/originators.ts";

afterEach(closeAll);
const ops = { user: "ops", auth, priv } as const;

test("9. and 10. RFC 3584 §3: a trap of SNMPv1 keeps its sender through SNMPv3 and back to SNMPv1", async () => {
  const near = await startReceiver();
  const far = await startReceiver({ users: [ops], trustedRelays: ["127.0.0.1"] });
  const last = await startReceiver();
  await (await openSender(near.port)).send(v1Message({ agentAddress: "192.0.2.7", specificTrap: 5 }));
  const [first] = await take(near.receiver, 1);
  const engine = newEngine();
  const targets = [{ address: `127.0.0.1:${far.port}`, credentials: v3(ops) }];
  expect(await openOriginator({ engine, targets }).forward(first!)).toMatchObject([{ status: "sent" }]);
  const [second] = await take(far.receiver, 1);
  expect(second).toMatchObject({
    version: "v3",
    source: "192.0.2.7",
    sourceRule: "snmpTrapAddress",
    trapOid: "1.3.6.1.4.1.32473.0.5",
    upTime: 4711,
  });
  const back = openOriginator({
    targets: [{ address: `127.0.0.1:${last.port}`, credentials: v1("public") }],
  });
  await back.forward(second!);
  const [third] = await take(last.receiver, 1);
  expect(third!.v1).toEqual({
    enterprise: "1.3.6.1.4.1.32473",
    agentAddress: "192.0.2.7",
    genericTrap: 6,
    specificTrap: 5,
    timestamp: 4711,
  });
});

test("12. RFC 3413 §3.5.2: a forwarded inform is acknowledged only after the far end has acknowledged it", async () => {
  const far = await startReceiver({ ack: "handled" });
  const near = await startReceiver({ ack: "handled" });
  const originator = openOriginator({
    targets: [
      { address: `127.0.0.1:${far.port}`, credentials: v2c("public"), kind: "inform", timeout: 5000 },
    ],
  });
  near.receiver.on("notification", async (notification) => {
    const results = await originator.forward(notification);
    if (results.some(({ status }) => status !== "acknowledged"))
      throw new Error("the far end has not taken it");
  });
  const sender = await openSender(near.port);
  await sender.send(v2cMessage(v2Pdu("InformRequest")));
  const [notification] = await take(far.receiver, 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sender.answers).toEqual([]);
  notification!.acknowledge();
  await until(() => sender.answers.length === 1);
});

test("a trap of SNMPv1 is forwarded to a target of SNMPv1 as it is", async () => {
  const { receiver, port } = await startReceiver();
  const identity = {
    enterprise: "1.3.6.1.4.1.32473.7",
    genericTrap: 2,
    specificTrap: 5,
    agentAddress: "192.0.2.7",
  };
  const originator = openOriginator({
    targets: [{ address: `127.0.0.1:${port}`, credentials: v1("public") }],
  });
  await originator.notify({
    trapOid: linkDown,
    upTime: 99,
    varbinds: [{ oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 }],
    v1: identity,
  });
  const [first] = await take(receiver, 1);
  expect(first).toMatchObject({ trapOid: linkDown, v1: { ...identity, timestamp: 99 } });
  expect(first!.varbinds).toHaveLength(1);
  await originator.forward(first!);
  const [second] = await take(receiver, 1);
  expect(second!.v1).toEqual(first!.v1);
  expect(second!.varbinds).toEqual(first!.varbinds);
});
