// The addresses and transports at which an agent listens.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect } from "node:net";
import { Agent } from "@snmp/agent";
import { TransportError, UnknownPlugin } from "@snmp/mpm-core";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import {
  type ListeningTransport,
  MemoryNetwork,
  registerTransport,
  type TransportReceiver,
  unregisterTransport,
} from "@snmp/transport";
import { base, demoAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";
import { overUdp, request } from "./support/udp.ts";

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
