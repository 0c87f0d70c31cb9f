import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import { tcp, tcpTransport } from "../../src/index.ts";
import { echoAgent, markOf, message } from "../support/agents.ts";
import { Inbox } from "../support/inbox.ts";
import { agent, cleanUp, closed, inbox, resolve, transport } from "../support/tcp.ts";

describe("the side that is asked", () => {
  async function client(port: number): Promise<Socket> {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    cleanUp.push(async () => socket.destroy());
    await once(socket, "connect");
    return socket;
  }

  test("each reply goes to the connection that its request came from", async () => {
    const { transport: listener } = await agent();
    const sockets = await Promise.all(Array.from({ length: 20 }, () => client(listener.port)));
    const replies = sockets.map((socket) => once(socket, "data") as Promise<[Buffer]>);
    sockets.forEach((socket, mark) => socket.write(message(mark)));
    expect((await Promise.all(replies)).map(([octets]) => markOf(octets))).toEqual(
      sockets.map((_, mark) => mark),
    );
  });

  test("a request in many segments, and many requests in one", async () => {
    const { inbox: asked, transport: listener } = await agent();
    const socket = await client(listener.port);
    socket.setNoDelay(true);
    for (const octet of message(1)) {
      socket.write(Uint8Array.of(octet));
      await new Promise((done) => setImmediate(done));
    }
    await asked.arrived(1);
    socket.write(Buffer.concat([message(2), message(3), message(4)]));
    expect((await asked.arrived(4)).map((arrival) => markOf(arrival.message))).toEqual([1, 2, 3, 4]);
  });

  test("a connection whose framing is lost is closed, the others go on", async () => {
    const { inbox: asked, transport: listener } = await agent();
    const [bad, good] = [await client(listener.port), await client(listener.port)];
    bad.write("GET / HTTP/1.0\r\n\r\n");
    await closed(bad);
    good.write(message(1));
    await once(good, "data");
    expect(asked.arrivals).toHaveLength(1);
    expect(asked.failures).toEqual([]);
  });

  test("a reply to a connection that is gone is an error for `done`, or for the receiver", async () => {
    const { inbox: asked, transport: listener } = await agent();
    asked.onMessage = () => undefined;
    const socket = await client(listener.port);
    socket.write(message(1));
    const [{ from }] = (await asked.arrived(1)) as [(typeof asked.arrivals)[0]];
    socket.resetAndDestroy();
    let error: TransportError | undefined;
    while (error === undefined) error = await new Promise((done) => listener.send(message(1), from, done));
    expect(error).toMatchObject({ target: String(from) });
    listener.send(message(1), from);
    expect((await asked.failed()).error).toMatchObject({ reason: "ECONNRESET" });
  });

  test("slow loris: who sends octet after octet and never a message is cut off, and there is a limit to how many can", async () => {
    const limited = tcpTransport({ idleTimeout: 60, maxConnections: 3, maxConnectionsPerHost: 3 });
    const { inbox: asked, transport: listener } = await agent(limited);
    const slow = await Promise.all(Array.from({ length: 3 }, () => client(listener.port)));
    const ends = slow.map(closed);
    const drip = setInterval(
      () => slow.forEach((socket) => socket.writable && socket.write(Uint8Array.of(0x30))),
      5,
    );
    for (const socket of slow) socket.write(Uint8Array.of(0x30, 0x82, 0xff, 0x00));
    const refused = connect(listener.port, "127.0.0.1");
    refused.on("error", () => undefined);
    await closed(refused);
    await Promise.all(ends);
    clearInterval(drip);
    const late = await client(listener.port);
    late.write(message(1));
    await once(late, "data");
    expect(asked.arrivals).toHaveLength(1);
  });

  test("who asks and never reads the replies is cut off", async () => {
    const limited = tcpTransport({ maxMessageSize: 50_000 });
    const { inbox: asked, transport: listener } = await agent(limited);
    const reply = new Uint8Array(50_000);
    const failures: TransportError[] = [];
    asked.onMessage = (_message, from) => {
      for (let i = 0; i < 1000; i++) listener.send(reply, from, (error) => error && failures.push(error));
    };
    const socket = await client(listener.port);
    socket.pause();
    socket.write(message(1));
    await asked.arrived(1);
    expect(failures[0]).toMatchObject({ reason: "ENOBUFS" });
  });

  test("an address in use: EADDRINUSE, which names it", async () => {
    const { transport: listener } = await agent();
    await expect(
      tcp.listen(new Inbox(), { address: "127.0.0.1", port: listener.port }),
    ).rejects.toMatchObject({
      reason: "EADDRINUSE",
      target: listener.address,
    });
    await expect(tcp.listen(new Inbox(), { address: "localhost", port: 0 })).rejects.toMatchObject({
      reason: "EINVAL",
    });
  });

  test("IPv6 addresses stand in brackets", async () => {
    const made = await echoAgent(tcp, { address: "::1" }).catch((error: TransportError) => error);
    if (made instanceof Error) return console.warn(`not tried: ${made.message}`);
    cleanUp.push(() => made.transport.close());
    expect(made.transport.address).toBe(`tcp://[::1]:${made.transport.port}`);
    transport.send(message(1), await resolve(made.transport.address));
    await inbox.arrived(1);
    expect(String(made.inbox.arrivals[0]!.from)).toMatch(/^tcp:\/\/\[::1\]:\d+$/);
  });
});
