import { existsSync, readdirSync } from "node:fs";
import { TransportError } from "@snmp/mpm-core";
import { TcpAddress } from "../../src/tcp/address.ts";
import { markOf, message } from "../support/agents.ts";
import { removeBundle, runAlone } from "../support/alone.ts";
import { agent, closed, inbox, peer, resolve, sent, transport, withOptions } from "../support/tcp.ts";

const onLinux = process.platform === "linux" && existsSync("/proc/self/fd") ? test : test.skip;
const openFiles = (): number => readdirSync("/proc/self/fd").length;

afterAll(removeBundle);

describe("the side that asks", () => {
  onLinux("all messages to a target share one connection, for all callers", async () => {
    const { inbox: asked, transport: listener } = await agent();
    const [first, second] = [await resolve(listener.address), await resolve(listener.address)] as const;
    const before = openFiles();
    for (let mark = 0; mark < 50; mark++) transport.send(message(mark), mark % 2 === 0 ? first : second);
    const answers = await inbox.arrived(50);
    expect(answers.map((answer) => markOf(answer.message))).toEqual(
      Array.from({ length: 50 }, (_, mark) => mark),
    );
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
    expect(await sent(new Uint8Array(long.length + 1), to)).toMatchObject({
      reason: "EMSGSIZE",
      target: listener.address,
    });
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
    expect(error).toMatchObject({
      reason: "ECONNRESET",
      target: address,
      message: `${address} closed the connection`,
    });
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
    await withOptions({ idleTimeout: 30 });
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
    await withOptions({ idleTimeout: 20 });
    const { address } = await peer((socket) =>
      socket.on("data", (octets) => setTimeout(() => socket.write(octets), 100)),
    );
    transport.ref();
    transport.send(message(1), await resolve(address));
    await inbox.arrived(1);
    expect(inbox.failures).toEqual([]);
  });

  test("a peer that takes nothing does not fill the memory: ENOBUFS", async () => {
    await withOptions({ maxMessageSize: 100_000 });
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

test("close resolves while all timers are faked", async () => {
  const { transport: listener } = await agent();
  await sent(message(1), await resolve(listener.address));
  jest.useFakeTimers();
  try {
    await Promise.all([transport.close(), listener.close()]);
  } finally {
    jest.useRealTimers();
  }
});
