// Limits on the effort that senders can cause, without credentials or with a known community.
import { createSocket } from "node:dgram";
import { Agent, type Discard, RepeatedError } from "@snmp/agent";
import { create, type SnmpError, TransportError } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { bulkPdu, makeVarbind, requestPdu } from "@snmp/pdu";
import {
  type ListeningTransport,
  registerTransport,
  type TransportReceiver,
  unregisterTransport,
} from "@snmp/transport";
import "@snmp/usm";
import { base, bareAgent, numbers } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

describe("amplification of GetBulk", () => {
  async function ask(agent: Agent, port: number): Promise<{ request: number; reply: number }> {
    const socket = createSocket("udp4");
    const request = new Manager(agent).encode(
      bulkPdu(1, 0, 2147483647, [makeVarbind(`${base}.1`, "Null", null)]),
    );
    const reply = new Promise<Buffer>((resolve) => socket.once("message", resolve));
    socket.send(request, port, "127.0.0.1");
    const { length } = await reply;
    socket.close();
    return { request: request.length, reply: length };
  }

  test.each([
    [undefined, 100],
    [10, 10],
    [1, 1],
  ])("over UDP is limited: `amplification: %p`", async (amplification, factor) => {
    const agent = bareAgent({ port: 0, limits: { cpu: 60_000, ...(amplification && { amplification }) } });
    agent.mount(numbers(`${base}.1`, 100_000));
    await agent.listen();
    const { request, reply } = await ask(agent, agent.port!);
    const limit = Math.max(1472, request * factor);
    expect(reply).toBeLessThan(limit + 30);
    expect(reply).toBeGreaterThan(limit * 0.9);
    await agent.close();
  });

  test("can be allowed, and does not exist on other transports", async () => {
    const agent = bareAgent({ port: 0, limits: { cpu: 60_000, amplification: 10_000, steps: 100_000 } });
    agent.mount(numbers(`${base}.1`, 100_000));
    await agent.listen();
    expect((await ask(agent, agent.port!)).reply).toBeGreaterThan(60_000);
    const reply = await new Manager(agent).bulk(0, 2147483647, `${base}.1`);
    expect(reply.octets.length).toBeGreaterThan(60_000);
    await agent.close();
  });
});

test("replies that cannot be sent are reported once, and then in summary", async () => {
  let receiver: TransportReceiver | undefined;
  const transport: ListeningTransport = {
    address: "void://here:1",
    port: 1,
    maxMessageSize: 65_507,
    isSource: () => true,
    send: () =>
      receiver!.error(new TransportError("cannot send to void://there:1", "void://there:1", "EHOSTUNREACH")),
    ref: () => undefined,
    unref: () => undefined,
    close: async () => undefined,
  };
  registerTransport({
    scheme: "void",
    name: "test",
    defaultPort: 1,
    open: () => {
      throw new Error("not for clients");
    },
    listen: async (given) => ((receiver = given), transport),
  });
  const errors: SnmpError[] = [];
  const agent = bareAgent({ listen: "void://here", onError: (error) => errors.push(error) });
  await agent.listen();
  const request = new Manager(agent).encode(requestPdu("GetRequest", 1, []));
  for (let i = 0; i < 500; i++) receiver!.message(request, {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(errors).toHaveLength(1);
  await agent.close();
  expect(errors).toHaveLength(2);
  expect(RepeatedError.isInstance(errors[1]) && errors[1].count).toBe(499);
  unregisterTransport("void");
});

test("messages of SNMPv3 do not accumulate while the keys of users are made", async () => {
  const users = Array.from({ length: 20 }, (_, i) => ({
    user: `user${i}`,
    auth: { protocol: "sha256", password: `authentication ${i}` },
  }));
  const engineId = Uint8Array.from(Buffer.from("8000000005666c6f6f64", "hex"));
  const request = await makeRequest();
  const discards: Discard[] = [];
  const agent = new Agent({
    engineId,
    users,
    limits: { pending: 50 },
    onDiscard: (discard) => discards.push(discard),
  });
  const replies = Array.from({ length: 2000 }, () => agent.handle(request));
  const answered = (await Promise.all(replies)).filter((reply) => reply !== undefined);
  expect(answered.length).toBeLessThanOrEqual(50);
  expect(answered.length).toBeGreaterThan(0);
  expect(discards.filter(({ counter }) => counter === "snmpSilentDrops").length).toBeGreaterThanOrEqual(1950);
  expect(await agent.handle(request)).toBeDefined();

  /** Returns a request to the engine of the agent, made with the help of another agent with that engine. */
  async function makeRequest(): Promise<Uint8Array> {
    const other = new Agent({ engineId, users: users.slice(0, 1) });
    const model = create(3, (message) => other.handle(message) as Promise<Uint8Array>, {});
    const none = new Uint8Array(0);
    const pdu = requestPdu("GetRequest", 1, [makeVarbind(`${base}.1.0`, "Null", null)]);
    return (await model.encode(1, v3(users[0]!), none, none, pdu)).data;
  }
});
