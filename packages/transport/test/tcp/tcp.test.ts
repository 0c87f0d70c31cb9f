import { existsSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { TransportError } from "@snmp/mpm-core";
import { parseTarget, type RequestingTransport, tcp, tcpTransport, type TransportAddress } from "../../src/index.ts";
import { TcpAddress } from "../../src/tcp/address.ts";
import { type EchoAgent, echoAgent, markOf, message } from "../support/agents.ts";
import { removeBundle, runAlone } from "../support/alone.ts";
import { Inbox } from "../support/inbox.ts";

const onLinux = process.platform === "linux" && existsSync("/proc/self/fd") ? test : test.skip;
const openFiles = (): number => readdirSync("/proc/self/fd").length;

let inbox: Inbox;
let transport: RequestingTransport;
const cleanUp: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  inbox = new Inbox();
  transport = tcp.open(inbox);
});

afterEach(async () => {
  await transport.close();
  for (const step of cleanUp.splice(0)) await step();
});
afterAll(removeBundle);

async function agent(plugin = tcp, address = "127.0.0.1"): Promise<EchoAgent> {
  const made = await echoAgent(plugin, { address });
  cleanUp.push(() => made.transport.close());
  return made;
}

/** A peer that is written by hand. */
async function peer(accepted: (socket: Socket) => void): Promise<{ readonly address: string; readonly server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    accepted(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanUp.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  return { address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const resolve = (text: string): Promise<TransportAddress> => transport.resolve(parseTarget(text));
/** Unlike `once`, not upset by an error that comes first. */
const closed = (socket: Socket) => new Promise<void>((done) => socket.once("close", () => done()));
const sent = (octets: Uint8Array, to: TransportAddress) =>
  new Promise<TransportError | undefined>((done) => transport.send(octets, to, done));

describe("the side that asks", () => {
  onLinux("all that goes to a target shares one connection, whoever sends it", async () => {
    const { inbox: asked, transport: listener } = await agent();
    const [first, second] = [await resolve(listener.address), await resolve(listener.address)] as const;
    const before = openFiles();
    for (let mark = 0; mark < 50; mark++) transport.send(message(mark), mark % 2 === 0 ? first : second);
    const answers = await inbox.arrived(50);
    expect(answers.map((answer) => markOf(answer.message))).toEqual(Array.from({ length: 50 }, (_, mark) => mark));
    expect(transport.isSource(answers[0]!.from, first)).toBe(true);
    expect(transport.isSource(answers[0]!.from, second)).toBe(true);
    expect(new Set(asked.arrivals.map(({ from }) => from)).size).toBe(1);
    expect(openFiles()).toBe(before + 2); // both ends
  });

  test("messages up to the limit go through, in both directions", async () => {
    const { transport: listener } = await agent();
    const to = await resolve(listener.address);
    const long = new Uint8Array(transport.maxMessageSize);
    long.set([0x30, 0x83, 0x0f, 0xff, 0xfb]);
    expect(await sent(long, to)).toBeUndefined();
    expect(Buffer.compare((await inbox.arrived(1))[0]!.message, long)).toBe(0);
    expect(await sent(new Uint8Array(long.length + 1), to)).toMatchObject({ reason: "EMSGSIZE", target: listener.address });
  });

  test("nobody listens: ECONNREFUSED, for what was sent", async () => {
    const { address, server } = await peer(() => undefined);
    await new Promise((done) => server.close(done));
    const to = await resolve(address);
    const error = await sent(message(1), to);
    expect(TransportError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      reason: "ECONNREFUSED",
      target: address,
      message: `nobody listens at ${address}: check that the agent runs, and its port`,
    });
    expect(inbox.failures.map((failure) => failure.to)).toEqual([to]);
  });

  test("a name with several addresses: the next is tried when one refuses", async () => {
    const { transport: listener } = await agent();
    const to = new TcpAddress(
      "core",
      [
        { address: "::1", family: 6 },
        { address: "127.0.0.1", family: 4 },
      ],
      listener.port,
    );
    transport.send(message(3), to);
    const [answer] = await inbox.arrived(1);
    expect(transport.isSource(answer!.from, to)).toBe(true);
  });

  test("a connection that the peer closed is opened anew by the next message", async () => {
    let connections = 0;
    const { address } = await peer((socket) => {
      connections++;
      socket.on("data", (octets) => socket.end(octets));
    });
    const to = await resolve(address);
    transport.send(message(1), to);
    await inbox.arrived(1);
    await inbox.failed(); // closed: of no consequence for what has been answered
    transport.send(message(2), to);
    expect(markOf((await inbox.arrived(2))[1]!.message)).toBe(2);
    expect(connections).toBe(2);
  });

  test("a connection that is reset in the middle of a message: ECONNRESET, and the next message goes through", async () => {
    let connections = 0;
    const { address } = await peer((socket) => {
      const first = connections++ === 0;
      socket.on("data", (octets: Buffer) => {
        if (first) socket.write(octets.subarray(0, 10), () => socket.resetAndDestroy());
        else socket.write(octets);
      });
    });
    const to = await resolve(address);
    transport.send(message(1), to);
    const { error, to: failed } = await inbox.failed();
    expect(error).toMatchObject({ reason: "ECONNRESET", target: address, message: `${address} closed the connection` });
    expect(failed).toBe(to);
    transport.send(message(2), to);
    // the ten octets of the first are gone with its connection
    expect(markOf((await inbox.arrived(1))[0]!.message)).toBe(2);
  });

  test("a message sent from within the error goes over a new connection and is not failed with the old", async () => {
    let connections = 0;
    const { address } = await peer((socket) => {
      const first = connections++ === 0;
      socket.on("data", (octets) => (first ? socket.resetAndDestroy() : socket.write(octets)));
    });
    const to = await resolve(address);
    const failed = new Promise((done) => {
      inbox.error = (error) => {
        transport.send(message(2), to);
        done(error);
      };
    });
    transport.send(message(1), to);
    await failed;
    inbox.error = (error) => expect(error).toBeUndefined();
    expect(markOf((await inbox.arrived(1))[0]!.message)).toBe(2);
  });

  test.each(["HTTP/1.1 400 Bad Request\r\n", "\x30\x80", "\x30\x84\x7f\xff\xff\xff"])(
    "framing is lost with %j: EPROTO, and the connection is closed",
    async (octets) => {
      const ends: Promise<void>[] = [];
      const { address } = await peer((socket) => {
        ends.push(closed(socket));
        socket.resume().write(octets, "latin1");
      });
      const to = await resolve(address);
      transport.send(message(1), to);
      expect(await inbox.failed()).toMatchObject({ error: { reason: "EPROTO", target: address }, to });
      await Promise.all(ends);
      expect(inbox.arrivals).toEqual([]);
    },
  );

  test("an idle connection is closed, and no error comes of it", async () => {
    await transport.close();
    transport = tcpTransport({ idleTimeout: 30 }).open(inbox);
    const ends: Promise<void>[] = [];
    const { address } = await peer((socket) => {
      ends.push(closed(socket));
      socket.on("data", (octets) => socket.write(octets));
    });
    const to = await resolve(address);
    transport.send(message(1), to);
    await inbox.arrived(1);
    await Promise.all(ends);
    expect(ends).toHaveLength(1);
    expect(inbox.failures).toEqual([]);
    transport.send(message(2), to);
    await inbox.arrived(2);
  });

  test("a slow answer is waited for beyond the idle time while somebody waits for it", async () => {
    await transport.close();
    transport = tcpTransport({ idleTimeout: 20 }).open(inbox);
    const { address } = await peer((socket) => socket.on("data", (octets) => setTimeout(() => socket.write(octets), 100)));
    transport.ref();
    transport.send(message(1), await resolve(address));
    await inbox.arrived(1);
    expect(inbox.failures).toEqual([]);
  });

  test("a peer that takes nothing does not fill the memory: ENOBUFS", async () => {
    await transport.close();
    transport = tcpTransport({ maxMessageSize: 100_000 }).open(inbox);
    const { address } = await peer((socket) => socket.pause());
    const to = await resolve(address);
    let failure: TransportError | undefined;
    for (let i = 0; i < 1000 && failure === undefined; i++) {
      transport.send(new Uint8Array(100_000), to, (error) => (failure ??= error));
      if (i % 10 === 0) await new Promise((done) => setImmediate(done));
    }
    expect(failure).toMatchObject({ reason: "ENOBUFS", target: address });
  });

  test("close fails what has not gone out, releases everything, and can be called again", async () => {
    const { transport: listener } = await agent();
    const to = await resolve(listener.address);
    const failed = sent(new Uint8Array(1_000_000).fill(0x30, 0, 1), to);
    await Promise.all([transport.close(), transport.close()]);
    await failed; // whichever way it went, it is not left open
    expect(await sent(message(1), to)).toMatchObject({ reason: "ESHUTDOWN" });
    await expect(resolve(listener.address)).rejects.toMatchObject({ reason: "ESHUTDOWN" });
  });
});

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
    expect((await Promise.all(replies)).map(([octets]) => markOf(octets))).toEqual(sockets.map((_, mark) => mark));
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
    const limited = tcpTransport({ idleTimeout: 60, maxConnections: 3 });
    const { inbox: asked, transport: listener } = await agent(limited);
    const slow = await Promise.all(Array.from({ length: 3 }, () => client(listener.port)));
    const ends = slow.map(closed);
    const drip = setInterval(() => slow.forEach((socket) => socket.writable && socket.write(Uint8Array.of(0x30))), 5);
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
    await expect(tcp.listen(new Inbox(), { address: "127.0.0.1", port: listener.port })).rejects.toMatchObject({
      reason: "EADDRINUSE",
      target: listener.address,
    });
    await expect(tcp.listen(new Inbox(), { address: "localhost", port: 0 })).rejects.toMatchObject({ reason: "EINVAL" });
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

test("neither side keeps the process alive unless told to, and both end with what they hold", async () => {
  const output = await runAlone(`
    import { parseTarget, tcp } from "./transport.mjs";
    const agent = await tcp.listen({ message: (message, from) => setTimeout(() => agent.send(message, from), 50), error() {} }, { address: "127.0.0.1", port: 0 });
    const transport = tcp.open({ message() { console.log("answered"); transport.unref(); }, error: console.log });
    transport.ref();
    transport.send(Uint8Array.of(0x30, 0), await transport.resolve(parseTarget(agent.address)));
    const other = tcp.open({ message() {}, error() {} });
    other.ref();
    const to = await other.resolve(parseTarget(agent.address));
    await new Promise((done) => other.send(Uint8Array.of(0x30, 0), to, done));
    await other.close();
  `);
  expect(output).toBe("answered\n");
});
