// A trap from one process to another, by the models alone.
import assert from "node:assert/strict";
import { create, LocalEngine, peekVersion } from "@snmp/mpm-core";
import { plugin, v2c } from "@snmp/mpm-v2c";
import { makeVarbind } from "@snmp/pdu";
import { parseTarget, udp } from "@snmp/transport";

const responder = plugin.createResponder({
  engine: new LocalEngine({ engineId: Uint8Array.from([0x80, 0, 0x7e, 0xd9, 5, 1]), boots: 1 }),
  community: (name) =>
    Buffer.from(name).toString() === "traps" ? { securityName: "traps", contextName: "" } : undefined,
  settings: {},
  receivesNotifications: true,
});
let arrived; // the first trap
const received = new Promise((resolve) => (arrived = resolve));
const receiver = await udp.listen(
  {
    message: (octets) => peekVersion(octets) === 1 && arrived(responder.receive(octets)),
    error: () => undefined,
  },
  { address: "127.0.0.1", port: 0 },
);
receiver.ref(); // keeps the process alive
const model = create(1, () => Promise.reject(new Error("a trap has no answer")), {});
const varbinds = [
  makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", 4711),
  makeVarbind("1.3.6.1.6.3.1.1.4.1.0", "ObjectIdentifier", "1.3.6.1.6.3.1.1.5.3"),
];
const none = new Uint8Array(0);
const pdu = { type: "SNMPv2-Trap", requestId: 1, errorStatus: 0, errorIndex: 0, varbinds };
const { data } = await model.encode(1, v2c("traps"), none, none, pdu);
const sender = udp.open({ message: () => undefined, error: () => undefined });
sender.send(data, await sender.resolve(parseTarget(receiver.address)));
const trap = await received;
assert.equal(trap.kind, "message");
assert.equal(trap.pdu.type, "SNMPv2-Trap");
assert.equal(trap.pdu.varbinds[1].value, "1.3.6.1.6.3.1.1.5.3");
await Promise.all([sender.close(), receiver.close()]);
