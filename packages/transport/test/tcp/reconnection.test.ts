// RFC 3430 §2.1: connections end, and messages without an answer go over new ones.
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import dns, { type LookupAddress } from "node:dns";
import { markOf, message } from "../support/agents.ts";
import { cleanUp, inbox, peer, resolve, sent, transport } from "../support/tcp.ts";

/** A peer that echoes `answers` messages on a connection, then closes it. */
async function closingPeer(answers: number): Promise<{ address: string; connections(): number }> {
  let connections = 0;
  const { address } = await peer((socket) => {
    connections++;
    let left = answers;
    socket.on("data", (octets: Buffer) => {
      for (let at = 0; at < octets.length && left > 0; at += 40, left--)
        socket.write(octets.subarray(at, at + 40));
      if (left === 0) socket.end();
    });
  });
  return { address, connections: () => connections };
}

test("a peer that closes after each answer gets each message, the next over a new connection", async () => {
  const { address } = await closingPeer(1);
  const to = await resolve(address);
  let next = 1;
  const all = new Promise<void>((done) => {
    // the next message goes out before the end of the connection is known
    inbox.onMessage = () => (next < 20 ? transport.send(message(++next), to) : done());
  });
  transport.send(message(next), to);
  await all;
  expect(inbox.arrivals.map((arrival) => markOf(arrival.message))).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
  expect(inbox.failures.filter((failure) => failure.error.reason !== "ECONNRESET")).toEqual([]);
});

test("of several messages at once, those without an answer are sent again until each has one", async () => {
  const { address, connections } = await closingPeer(2);
  const to = await resolve(address);
  const faults = await Promise.all(Array.from({ length: 10 }, (_, i) => sent(message(i), to)));
  await inbox.arrived(10);
  expect(new Set(inbox.arrivals.map((arrival) => markOf(arrival.message))).size).toBe(10);
  expect(faults).toEqual(Array(10).fill(undefined));
  expect(connections()).toBeGreaterThanOrEqual(5);
});

test("a peer that never answers is not asked twice: ECONNRESET", async () => {
  let connections = 0;
  const { address } = await peer((socket) => {
    connections++;
    socket.on("data", () => socket.end());
  });
  const to = await resolve(address);
  transport.send(message(1), to);
  expect((await inbox.failed()).error).toMatchObject({ reason: "ECONNRESET", target: address });
  expect(connections).toBe(1);
});

test("a peer that answered once and then closes every connection without an answer: ECONNRESET", async () => {
  let connections = 0;
  const { address } = await peer((socket) => {
    const isFirst = connections++ === 0;
    let messages = 0;
    socket.on("data", (octets) => (isFirst && messages++ === 0 ? socket.write(octets) : socket.end()));
  });
  const to = await resolve(address);
  transport.send(message(1), to);
  await inbox.arrived(1);
  transport.send(message(2), to);
  await inbox.failed();
  expect(connections).toBe(2);
});

test("messages that nobody waits for any more are not sent again", async () => {
  const received: number[] = [];
  const sockets: Socket[] = [];
  const { address } = await peer((socket) => {
    sockets.push(socket);
    socket.on("data", (octets) => {
      received.push(markOf(octets));
      if (received.length === 1) socket.write(octets);
    });
  });
  const to = await resolve(address);
  transport.send(message(1), to);
  await inbox.arrived(1);
  await sent(message(2), to);
  while (received.length < 2) await new Promise((done) => setImmediate(done));
  transport.silent!(to);
  sockets[0]!.destroy();
  await inbox.failed();
  transport.send(message(3), to);
  while (received.length < 3) await new Promise((done) => setImmediate(done));
  expect(received).toEqual([1, 2, 3]);
});

describe("a name whose address refuses", () => {
  let addresses: LookupAddress[];
  let lookUps: number;

  beforeEach(() => {
    lookUps = 0;
    const real = dns.lookup;
    jest.spyOn(dns, "lookup").mockImplementation(((
      ...given: [string, object, (...found: unknown[]) => void]
    ) => {
      if (given[0] !== "pod.test") return void real(...(given as unknown as Parameters<typeof real>));
      lookUps++;
      setImmediate(given[2], null, addresses);
    }) as never);
  });
  afterEach(() => jest.restoreAllMocks());

  /** An echo at an address of the loopback network; resolves to its port. */
  async function echoAt(host: string, port = 0): Promise<{ port: number; close(): Promise<void> }> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on("error", () => undefined).on("data", (octets) => socket.write(octets)));
    });
    server.listen(port, host);
    await once(server, "listening");
    const close = async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    };
    cleanUp.push(close);
    return { port: (server.address() as AddressInfo).port, close };
  }

  const at = (address: string): LookupAddress => ({ address, family: 4 });
  const onLinux = process.platform === "linux" ? test : test.skip;

  onLinux("is looked up anew, and the message goes to its new address", async () => {
    addresses = [at("127.0.0.11")];
    const old = await echoAt("127.0.0.11");
    const to = await resolve(`tcp://pod.test:${old.port}`);
    transport.send(message(1), to);
    await inbox.arrived(1);
    await echoAt("127.0.0.12", old.port);
    addresses = [at("127.0.0.12")];
    await old.close();
    await inbox.failed(); // the old connection
    expect(await sent(message(2), to)).toBeUndefined();
    expect(await sent(message(3), to)).toBeUndefined();
    const answers = await inbox.arrived(3);
    expect(answers.map((answer) => markOf(answer.message))).toEqual([1, 2, 3]);
    expect(transport.isSource(answers[2]!.from, to)).toBe(true);
    expect(lookUps).toBe(2);
    expect(inbox.failures).toHaveLength(1);
  });

  onLinux("fails with the name and the address if it has no other one", async () => {
    const { port, close } = await echoAt("127.0.0.11");
    await close();
    addresses = [at("127.0.0.11")];
    const to = await resolve(`tcp://pod.test:${port}`);
    const [first, second] = await Promise.all([sent(message(1), to), sent(message(2), to)]);
    const target = `tcp://pod.test:${port}`;
    expect(first!.message).toContain(`${target} (127.0.0.11)`);
    expect(first).toMatchObject({ reason: "ECONNREFUSED", target });
    expect(second).toMatchObject({ reason: "ECONNREFUSED", target });
    expect(lookUps).toBe(2);
  });

  onLinux("fails if the new address refuses too, without looking it up once more", async () => {
    const { port, close } = await echoAt("127.0.0.11");
    await close();
    addresses = [at("127.0.0.11")];
    const to = await resolve(`tcp://pod.test:${port}`);
    addresses = [at("127.0.0.12")];
    const error = await sent(message(1), to);
    expect(error).toMatchObject({ target: `tcp://pod.test:${port}` });
    expect(error!.message).toContain(`tcp://pod.test:${port} (127.0.0.12)`);
    expect(lookUps).toBe(2);
  });
});
