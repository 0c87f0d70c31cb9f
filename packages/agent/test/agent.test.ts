import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect } from "node:net";
import { Agent } from "@snmp/agent";
import { ClosedError, TransportError, UnknownMessageProcessingModel, UnknownPlugin } from "@snmp/mpm-core";
import { plugin as v1 } from "@snmp/mpm-v1";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import {
  type ListeningTransport,
  MemoryNetwork,
  registerTransport,
  type TransportReceiver,
  unregisterTransport,
} from "@snmp/transport";
import { base, communities, demoAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

const request = new Manager(demoAgent()).encode(
  requestPdu("GetRequest", 77, [makeVarbind(`${base}.1.1.0`, "Null", null)]),
);

/** Sends datagrams from one socket and resolves to as many replies as are awaited. */
async function overUdp(
  port: number,
  messages: readonly Uint8Array[],
  replies = messages.length,
  host = "127.0.0.1",
): Promise<Buffer[]> {
  const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
  const received: Buffer[] = [];
  const done = new Promise<void>((resolve) =>
    socket.on("message", (message) => received.push(message) === replies && resolve()),
  );
  for (const message of messages) socket.send(message, port, host);
  await done;
  socket.close();
  return received;
}

test("the agent of the README answers over UDP", async () => {
  const agent = new Agent({
    address: "127.0.0.1",
    port: 0,
    communities: [{ name: "public", access: "read-only" }],
    users: [],
  });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "demo" });
  await agent.listen();
  const sysName = new Manager(agent).encode(
    requestPdu("GetRequest", 1, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]),
  );
  const [reply] = await overUdp(agent.port!, [sysName]);
  expect(reply!.toString("latin1")).toContain("demo");
  await agent.close();
});

describe("listening", () => {
  test("at port 0 uses a free port, shows it, and answers from it", async () => {
    const agent = demoAgent({ port: 0 });
    expect([agent.port, agent.addresses]).toEqual([undefined, []]);
    await agent.listen();
    await agent.listen();
    expect(agent.addresses).toEqual([`udp://127.0.0.1:${agent.port}`]);
    const replies = await overUdp(agent.port!, [request, request, request]);
    expect(replies.every((reply) => reply.equals(replies[0]!))).toBe(true);
    await agent.close();
    expect([agent.port, agent.addresses]).toEqual([undefined, []]);
  });

  test("works at several addresses and transports", async () => {
    const agent = demoAgent({ listen: ["udp://127.0.0.1:0", "udp://[::1]:0", "tcp://127.0.0.1:0"] });
    await agent.listen();
    const ports = agent.addresses.map((address) => Number(/:(\d+)$/.exec(address)![1]));
    expect(agent.addresses.map((address) => address.replace(/\d+$/, ""))).toEqual([
      "udp://127.0.0.1:",
      "udp://[::1]:",
      "tcp://127.0.0.1:",
    ]);
    const [four] = await overUdp(ports[0]!, [request]);
    const [six] = await overUdp(ports[1]!, [request], 1, "::1");
    const connection = connect(ports[2]!, "127.0.0.1");
    connection.write(request);
    const [stream] = (await once(connection, "data")) as [Buffer];
    connection.destroy();
    expect([six!.toString("hex"), stream.toString("hex")]).toEqual([
      four!.toString("hex"),
      four!.toString("hex"),
    ]);
    await agent.close();
  });

  test("rejects if an address is in use, names the address, and keeps no socket", async () => {
    const first = demoAgent({ port: 0 });
    await first.listen();
    const free = createSocket("udp4").bind(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address();
    free.close();
    const second = demoAgent({ listen: [`udp://127.0.0.1:${port}`, `udp://127.0.0.1:${first.port}`] });
    const failure: unknown = await second.listen().catch((error: unknown) => error);
    expect(TransportError.isInstance(failure) && failure.reason).toBe("EADDRINUSE");
    expect((failure as Error).message).toContain(`udp://127.0.0.1:${first.port}`);
    expect(second.addresses).toEqual([]);
    const third = demoAgent({ listen: `udp://127.0.0.1:${port}` });
    await third.listen();
    await first.close();
    await third.close();
    await second.listen(); // what failed may be tried again
    expect(second.addresses).toHaveLength(2);
    await second.close();
  });

  test.each([
    ["udp://127.0.0.1:99999", "the port is"],
    ["", "the host is missing"],
  ])("at an invalid address is refused by the constructor: %j", (listen, message) => {
    expect(() => new Agent({ listen })).toThrow(message);
  });

  test("uses a transport of the options instead of the registered one", async () => {
    const network = new MemoryNetwork();
    const agent = demoAgent({ transport: network, address: "here", port: 7 });
    await agent.listen();
    expect(agent.addresses).toEqual(["memory://here:7"]);
    const other = demoAgent({
      transport: [network],
      listen: ["memory://there", "udp://127.0.0.1:0", "elsewhere:0"],
    });
    await other.listen();
    expect(other.addresses[0]).toBe("memory://there:161");
    expect(other.addresses[1]).toMatch(/^udp:/);
    expect(other.addresses[2]).toMatch(/^memory:\/\/elsewhere:/);
    const reply = new Promise<Uint8Array>((resolve) => {
      const asking = network.open({ message: resolve, error: () => undefined });
      void asking.resolve({ scheme: "memory", host: "here", port: 7 }).then((to) => asking.send(request, to));
    });
    expect(await reply).toEqual(await agent.handle(request));
    await Promise.all([agent.close(), other.close()]);
  });

  test("rejects if the transport is not registered", async () => {
    await expect(demoAgent({ listen: "carrier-pigeon://roof:1" }).listen()).rejects.toThrow(UnknownPlugin);
  });

  test("at a privileged port rejects, and the error says what to do", async () => {
    registerTransport({
      scheme: "privileged",
      name: "test",
      defaultPort: 161,
      open: () => {
        throw new Error("not for clients");
      },
      listen: async () => {
        throw new TransportError(
          "cannot listen at privileged://x:161: permission denied",
          "privileged://x:161",
          "EACCES",
        );
      },
    });
    const failure = demoAgent({ listen: "privileged://x" }).listen();
    await expect(failure).rejects.toThrow(
      "privileged://x:161: permission denied; listen at a port from 1024, such as 1161, or grant",
    );
    unregisterTransport("privileged");
  });

  test("limits answers to the size that the transport carries", async () => {
    let receiver: TransportReceiver | undefined;
    const sent: Uint8Array[] = [];
    const transport: ListeningTransport = {
      address: "narrow://here:1",
      port: 1,
      maxMessageSize: 600,
      isSource: () => true,
      send: (message) => void sent.push(message),
      ref: () => undefined,
      unref: () => undefined,
      close: async () => undefined,
    };
    registerTransport({
      scheme: "narrow",
      name: "test",
      defaultPort: 1,
      open: () => {
        throw new Error("not for clients");
      },
      listen: async (given) => ((receiver = given), transport),
    });
    const agent = demoAgent({ listen: "narrow://here" });
    await agent.listen();
    const names = Array.from({ length: 60 }, () => makeVarbind(base, "Null", null));
    receiver!.message(
      new Manager(agent).encode({
        type: "GetBulkRequest",
        requestId: 1,
        nonRepeaters: 0,
        maxRepetitions: 99,
        varbinds: names,
      }),
      {},
    );
    receiver!.message(new Manager(agent).encode(requestPdu("GetNextRequest", 1, names)), {});
    receiver!.message(new Uint8Array(5), {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [tooBig, trimmed, ...others] = sent.map(({ length }) => length).sort((a, b) => a - b);
    expect(others).toEqual([]);
    expect(tooBig).toBeLessThan(50);
    expect(trimmed).toBeGreaterThan(550);
    expect(trimmed).toBeLessThanOrEqual(600);
    await agent.close();
    unregisterTransport("narrow");
  });

  test("continues after datagrams that are not messages, which get no reply", async () => {
    const agent = demoAgent({ port: 0 });
    await agent.listen();
    const rubbish = Array.from({ length: 50 }, (_, length) => new Uint8Array(length).fill(length));
    const replies = await overUdp(agent.port!, [...rubbish, request], 1);
    expect(replies).toHaveLength(1);
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(50);
    await agent.close();
  });
});

describe("closing", () => {
  test("twice is safe; later calls reject with ClosedError", async () => {
    const agent = demoAgent({ port: 0 });
    await agent.listen();
    await Promise.all([agent.close(), agent.close(), agent[Symbol.asyncDispose]()]);
    await expect(agent.listen()).rejects.toThrow(ClosedError);
    await expect(agent.handle(request)).rejects.toThrow(ClosedError);
  });

  test("works before listening and while it starts", async () => {
    const never = demoAgent({ port: 0 });
    await never.close();
    await expect(never.listen()).rejects.toThrow(ClosedError);
    const agent = demoAgent({ port: 0 });
    const listening = agent.listen();
    const closing = agent.close();
    await expect(listening).rejects.toThrow(ClosedError);
    await closing;
    expect(agent.addresses).toEqual([]);
  });

  test("ends pending reads, and undoes a pending Set", async () => {
    const agent = demoAgent({ limits: { timeout: 60_000 } });
    const log: string[] = [];
    agent.scalar(`${base}.8.0`, { type: "Integer32", get: () => new Promise<number>(() => undefined) });
    agent.scalar(`${base}.9.0`, {
      type: "Integer32",
      value: 1,
      set: () => new Promise<void>(() => log.push("set")),
      undo: () => void log.push("undo"),
    });
    const reading = new Manager(agent).get(`${base}.8.0`);
    const writing = new Manager(agent, 1, "private").set({ oid: `${base}.9.0`, type: "Integer32", value: 2 });
    await new Promise((resolve) => setImmediate(resolve));
    await agent.close();
    expect(log).toEqual(["set", "undo"]);
    expect((await reading).status).toBe("genErr");
    expect((await writing).status).toBe("commitFailed");
  });
});

describe("credentials without a model", () => {
  test("are reported by `listen`, with the packages to install", async () => {
    const errors: Error[] = [];
    const agent = new Agent({
      port: 0,
      communities,
      users: [{ user: "ops" }],
      onError: (error) => errors.push(error),
    });
    await agent.listen();
    expect(errors).toHaveLength(1);
    expect(UnknownMessageProcessingModel.isInstance(errors[0]) && errors[0].identifier).toBe(3);
    expect(errors[0]!.message).toContain("npm install @snmp/mpm-v3 @snmp/usm");
    await agent.close();
  });

  test("are a warning of the process if there is no `onError`", async () => {
    const warning = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const agent = new Agent({ port: 0, communities, users: [{ user: "ops" }] });
    await agent.listen();
    expect(warning.mock.calls).toEqual([
      [
        expect.stringContaining("npm install @snmp/mpm-v3 @snmp/usm"),
        { type: "SnmpWarning", code: "ERR_SNMP_UNKNOWN_MODEL" },
      ],
    ]);
    warning.mockRestore();
    await agent.close();
  });

  test("are not reported if another model serves them", async () => {
    const errors: Error[] = [];
    const agent = new Agent({ port: 0, communities, models: [v1], onError: (error) => errors.push(error) });
    await agent.listen();
    await agent.close();
    expect(errors).toEqual([]);
  });
});
