// Faults of other agents, by name; most of them of net-snmp on npm. Each test shows that this agent does not have the fault.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { Agent } from "@snmp/agent";
import type { TransportError } from "@snmp/mpm-core";
import {
  type ListeningTransport,
  registerTransport,
  type TransportReceiver,
  unregisterTransport,
} from "@snmp/transport";
import { base, bareAgent, communities, demoAgent, numbers } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

test("GetBulk counts variable bindings instead of repetitions", async () => {
  const agent = bareAgent();
  for (const column of [1, 2, 3]) agent.mount(numbers(`${base}.${column}`, 50));
  const { pdu } = await new Manager(agent).bulk(0, 10, `${base}.1`, `${base}.2`, `${base}.3`);
  expect(pdu.varbinds.map(({ oid }) => oid)).toEqual(
    Array.from({ length: 10 }, (_, row) => [1, 2, 3].map((column) => `${base}.${column}.${row + 1}`)).flat(),
  );
});

test("Counter64 handed to a v1 manager", async () => {
  const manager = new Manager(demoAgent(), 0);
  expect(await manager.get(`${base}.1.3.0`)).toMatchObject({ status: "noSuchName", index: 1 });
  expect((await manager.next(`${base}.1.2.0`)).varbinds).toEqual([`${base}.1.4.0=Gauge32:4294967295`]);
});

test("no tooBig", async () => {
  const agent = bareAgent({ maxMessageSize: 484 });
  agent.scalar(`${base}.1.0`, { type: "OctetString", value: "x".repeat(300) });
  const manager = new Manager(agent);
  expect((await manager.get(`${base}.1.0`)).status).toBe("noError");
  expect(await manager.get(`${base}.1.0`, `${base}.1.0`)).toMatchObject({
    status: "tooBig",
    index: 0,
    varbinds: [],
  });
});

test("boots and time are constants", async () => {
  let now = 0;
  const agent = new Agent({ communities, boots: 12, clock: () => now });
  const engine = (): Promise<readonly string[]> =>
    new Manager(agent)
      .get("1.3.6.1.6.3.10.2.1.2.0", "1.3.6.1.6.3.10.2.1.3.0")
      .then(({ pdu }) => pdu.varbinds.map(String));
  expect(await engine()).toEqual(["12", "0"]);
  now = 151_000;
  expect(await engine()).toEqual(["12", "151"]);
});

test("a non-empty context is always a proxy", async () => {
  const agent = bareAgent({ communities: [{ name: "public", context: "bridge1" }] });
  agent.context("bridge1").scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
  expect((await new Manager(agent).get(`${base}.1.0`)).varbinds).toEqual([`${base}.1.0=Integer32:1`]);
});

test("one malformed datagram without an 'error' listener ends the process", async () => {
  const agent = demoAgent({ port: 0 });
  await agent.listen();
  const socket = createSocket("udp4");
  for (const hex of ["", "30", "3003020101", "ff".repeat(500), "3080"])
    socket.send(Buffer.from(hex, "hex"), agent.port, "127.0.0.1");
  const { pdu } = await new Manager(agent).get(`${base}.1.1.0`);
  socket.send(new Manager(agent).encode({ ...pdu, type: "GetRequest" }), agent.port, "127.0.0.1");
  await once(socket, "message");
  expect(agent.counters.get("snmpInASNParseErrs")).toBe(5);
  socket.close();
  await agent.close();
});

test("real socket errors never reach the listener", async () => {
  let receiver: TransportReceiver | undefined;
  registerTransport({
    scheme: "faulty",
    name: "test",
    defaultPort: 1,
    open: () => {
      throw new Error("not for clients");
    },
    listen: async (given) => (
      (receiver = given),
      { close: async () => undefined, ref: () => undefined } as unknown as ListeningTransport
    ),
  });
  const errors: Error[] = [];
  const agent = bareAgent({ listen: "faulty://here", onError: (error) => errors.push(error) });
  await agent.listen();
  const error = new Error("ENETUNREACH") as TransportError;
  receiver!.error(error);
  expect(errors).toEqual([error]);
  await agent.close();
  unregisterTransport("faulty");
});
