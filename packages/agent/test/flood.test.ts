// Limits on the effort that senders can cause, without credentials or with a known community.
import { createSocket } from "node:dgram";
import { Agent, type AgentLimits, type Discard, RepeatedError } from "@snmp/agent";
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

describe("2,000 variable bindings that take CPU time", () => {
  const count = 2000;
  let reads = 0;
  /** An object that takes a tenth of a millisecond to read or to check. */
  function burn(): number {
    reads++;
    for (const end = performance.now() + 0.1; performance.now() < end;);
    return 1;
  }
  beforeEach(() => (reads = 0));

  function startAgent(limits: Partial<AgentLimits> = {}): Manager {
    const agent = bareAgent({ limits: { timeout: 60_000, ...limits } });
    for (let i = 1; i <= count; i++) {
      agent.scalar(`${base}.${i}.0`, {
        type: "Integer32",
        get: burn,
        set: () => undefined,
        validate: () => void burn(),
      });
    }
    return new Manager(agent, 1, "private");
  }

  const names = Array.from({ length: count }, (_, i) => `${base}.${i + 1}.0`);
  const ask = {
    Get: (manager: Manager) => manager.get(...names),
    GetNext: (manager: Manager) => manager.next(...names.map((name) => name.slice(0, -2))),
    Set: (manager: Manager) =>
      manager.set(...names.map((oid) => ({ oid, type: "Integer32" as const, value: 1 }))),
  };

  test.each([
    ["Get", "tooBig"],
    ["GetNext", "tooBig"],
    ["Set", "resourceUnavailable"],
  ] as const)("%s is answered with %s after `limits.cpu`", async (operation, status) => {
    const reply = await ask[operation](startAgent());
    expect(reply.status).toBe(status);
    expect(reads).toBeLessThan(count / 2);
  });

  test.each(Object.keys(ask) as (keyof typeof ask)[])(
    "%s takes what it takes if it may",
    async (operation) => {
      expect((await ask[operation](startAgent({ cpu: 60_000 }))).status).toBe("noError");
      expect(reads).toBeGreaterThanOrEqual(count);
    },
  );

  test.each(Object.keys(ask) as (keyof typeof ask)[])(
    "%s of 128 of them is answered in full",
    async (operation) => {
      const { length } = names.splice(128);
      expect((await ask[operation](startAgent())).status).toBe("noError");
      for (let i = 129; i < 129 + length; i++) names.push(`${base}.${i}.0`);
    },
  );

  test("let other requests be answered in between", async () => {
    const manager = startAgent({ cpu: 60_000 });
    const order: string[] = [];
    const long = ask.Get(manager).then(() => order.push("long"));
    await new Promise((resolve) => setImmediate(resolve));
    await manager.get(names[0]!).then(() => order.push("short"));
    await long;
    expect(order).toEqual(["short", "long"]);
  });
});

describe("a community that is not known", () => {
  test("is refused before the PDU is decoded, however long and costly that is", async () => {
    const agent = bareAgent();
    const long = bulkPdu(1, 0, 1, Array.from({ length: 2000 }, (_, i) => makeVarbind(`${base}.${i}.4294967295.1`, "Null", null))); // prettier-ignore
    const known = new Manager(agent).encode(long);
    const unknown = new Manager(agent, 1, "guess").encode(long);
    const cost = async (message: Uint8Array): Promise<number> => {
      const before = process.cpuUsage();
      for (let i = 0; i < 20; i++) await agent.handle(message);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await cost(unknown);
    const decoded = await cost(known);
    expect(await cost(unknown)).toBeLessThan(decoded / 4);
  });

  test.each([
    ["a PDU that ends early", "a003020101"],
    ["a PDU with an unknown tag", "af03020101"],
    ["no PDU at all", "0500"],
  ])("is counted as such even if it is followed by %s", async (_, pdu) => {
    const discards: Discard[] = [];
    const agent = bareAgent({ onDiscard: (discard) => discards.push(discard) });
    for (const community of ["guess", "public"]) {
      const octets = Buffer.from(community);
      const content = Buffer.concat([Buffer.of(2, 1, 1, 4, octets.length), octets, Buffer.from(pdu, "hex")]);
      expect(await agent.handle(Buffer.concat([Buffer.of(0x30, content.length), content]))).toBeUndefined();
    }
    expect(discards.map(({ counter }) => counter)).toEqual(["snmpInBadCommunityNames", "snmpInASNParseErrs"]);
  });
});

test("replies that cannot be sent are reported once, and then in summary", async () => {
  let receiver: TransportReceiver | undefined;
  let sent = 0;
  const transport: ListeningTransport = {
    address: "void://here:1",
    port: 1,
    maxMessageSize: 65_507,
    isSource: () => true,
    send: () => {
      sent++;
      receiver!.error(new TransportError("cannot send to void://there:1", "void://there:1", "EHOSTUNREACH"));
    },
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
  while (sent < 500) await new Promise((resolve) => setImmediate(resolve));
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
