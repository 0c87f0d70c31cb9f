import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { UdpAddress } from "@snmp/transport/internal";
import { BatchSocket, type BatchSocketOptions } from "../src/batch-socket.ts";
import { loadNative, type Native } from "../src/native.ts";
import { describeAddon, loopbackAddresses } from "./support/addon.ts";

const open = new Set<BatchSocket>();
const native = (): Native => loadNative() as Native;

interface Arrival {
  readonly message: Uint8Array;
  readonly from: UdpAddress;
}

/** A socket of 127.0.0.1, and the messages that arrived at it. */
function openSocket(options: Partial<BatchSocketOptions> = {}): {
  readonly socket: BatchSocket;
  readonly arrivals: Arrival[];
  readonly self: UdpAddress;
} {
  const arrivals: Arrival[] = [];
  const socket = new BatchSocket(
    native(),
    {
      family: 4,
      address: "127.0.0.1",
      port: 0,
      receiveBufferSize: 4 << 20,
      ipv6Only: true,
      broadcast: false,
      ...options,
    },
    (message, from) => void arrivals.push({ message, from }),
  );
  open.add(socket);
  return { socket, arrivals, self: new UdpAddress(options.family ?? 4, socket.address, socket.port) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function openPeer(host = "127.0.0.1"): Promise<Socket> {
  const peer = createSocket(host.includes(":") ? "udp6" : "udp4").bind(0, host);
  await once(peer, "listening");
  return peer;
}

afterEach(async () => {
  jest.restoreAllMocks();
  for (const socket of open) await socket.close();
  open.clear();
});

describeAddon("batches", () => {
  test("the messages of one turn go to the system in one call per 64", async () => {
    const send = jest.spyOn(native(), "send");
    const { socket, arrivals, self } = openSocket();
    for (let i = 0; i < 150; i++) socket.send(Uint8Array.of(i), self);
    await until(() => arrivals.length === 150);
    expect(send.mock.calls.map(([, count]) => count)).toEqual([64, 64, 22]);
    expect(arrivals.map(({ message }) => message[0])).toEqual(Array.from({ length: 150 }, (_, i) => i));
  });

  test("two messages of the longest kind are a batch, and go out whole", async () => {
    const send = jest.spyOn(native(), "send");
    const { socket, arrivals, self } = openSocket();
    const messages = Array.from({ length: 5 }, (_, i) => Buffer.alloc(65_507 - i, i + 1));
    for (const message of messages) socket.send(message, self);
    await until(() => arrivals.length === 5);
    expect(send.mock.calls.map(([, count]) => count)).toEqual([2, 2, 1]);
    for (const [i, { message }] of arrivals.entries()) expect(messages[i]!.equals(message)).toBe(true);
  });

  test("messages for several targets, long and short, reach the right ones", async () => {
    const { socket } = openSocket();
    const others = Array.from({ length: 5 }, () => openSocket());
    for (let i = 0; i < 100; i++)
      for (const [at, { self }] of others.entries())
        socket.send(Buffer.alloc(1 + ((i * 37) % 700), at), self);
    await until(() => others.every(({ arrivals }) => arrivals.length === 100));
    for (const [at, { arrivals }] of others.entries()) {
      expect(arrivals.every(({ message }) => message.every((octet) => octet === at))).toBe(true);
      expect(arrivals.map(({ message }) => message.length)).toEqual(
        Array.from({ length: 100 }, (_, i) => 1 + ((i * 37) % 700)),
      );
    }
  });

  test("a message that a receiver keeps is not written again", async () => {
    const { socket, arrivals, self } = openSocket();
    for (let i = 0; i < 1000; i++) {
      socket.send(Buffer.alloc(90 + (i % 20), i & 0xff), self);
      if (i % 50 === 0) await until(() => arrivals.length > i);
    }
    await until(() => arrivals.length === 1000);
    for (const [i, { message }] of arrivals.entries()) {
      expect(message).toHaveLength(90 + (i % 20));
      expect(message.every((octet) => octet === (i & 0xff))).toBe(true);
    }
  });
});

describeAddon("addresses", () => {
  const withIPv6 = loopbackAddresses.length > 1 ? test : test.skip;
  withIPv6("a source is shown as dgram shows it, IPv4 in IPv6 too", async () => {
    const { socket, arrivals } = openSocket({ family: 6, address: "::", ipv6Only: false });
    const addresses: string[] = [];
    for (const [host, target] of [
      ["::1", "::1"],
      ["127.0.0.1", "127.0.0.1"],
    ] as const) {
      const peer = await openPeer(host);
      peer.send("x", socket.port, target);
      await until(() => arrivals.length > addresses.length);
      const { from } = arrivals[addresses.length]!;
      expect(from.port).toBe(peer.address().port);
      addresses.push(from.host);
      socket.send(Uint8Array.of(9), from);
      expect(((await once(peer, "message")) as [Buffer])[0]).toEqual(Buffer.of(9));
      peer.close();
    }
    expect(addresses).toEqual(["::1", "::ffff:127.0.0.1"]);
  });

  test("each source has its own address, which is one object", async () => {
    const { socket, arrivals, self } = openSocket();
    const senders = Array.from({ length: 40 }, () => openSocket());
    for (let i = 0; i < 40 * 5; i++) senders[i % 40]!.socket.send(Uint8Array.of(i % 40), self);
    await until(() => arrivals.length === 200);
    const froms = new Map<number, Set<UdpAddress>>();
    for (const { message, from } of arrivals) {
      const own = froms.get(message[0]!) ?? new Set();
      froms.set(message[0]!, own.add(from));
      expect(from.port).toBe(senders[message[0]!]!.socket.port);
    }
    expect([...froms.values()].every(({ size }) => size === 1)).toBe(true);
    expect(socket.port).toBe(self.port);
  });

  test("the receive buffer that the kernel granted is read back", async () => {
    const peer = createSocket("udp4").bind(0);
    await once(peer, "listening");
    peer.setRecvBufferSize(100_000);
    expect(openSocket({ receiveBufferSize: 100_000 }).socket.receiveBufferSize).toBe(
      peer.getRecvBufferSize(),
    );
    peer.close();
  });

  test.each([
    [{ address: "192.0.2.1" }, "EADDRNOTAVAIL"],
    [{ address: "not an address" }, "EINVAL"],
    [{ address: "x".repeat(1000) }, "EINVAL"],
    [{ family: 6, address: "fe80::1%no-such-interface" }, "EINVAL"],
  ] as const)("opening %j fails with %s", (options, code) => {
    expect(() => openSocket(options)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describeAddon("failures", () => {
  test("each message has its own error; the others go out", async () => {
    const { socket, arrivals, self } = openSocket({ address: "0.0.0.0" });
    const here = new UdpAddress(4, "127.0.0.1", self.port);
    const outcomes: unknown[] = [];
    const note = (cause: unknown): void =>
      void outcomes.push(cause === null ? null : ((cause as { code?: string }).code ?? cause));
    socket.send(Uint8Array.of(1), here, note);
    socket.send(Uint8Array.of(2), new UdpAddress(4, "255.255.255.255", 9), note); // needs the option broadcast
    socket.send(Uint8Array.of(3), new UdpAddress(4, "nonsense", 9), note);
    socket.send(Uint8Array.of(4), here, note);
    socket.send(new Uint8Array(65_536), here, note); // at once
    await until(() => arrivals.length === 2 && outcomes.length === 5);
    expect(outcomes).toEqual(["EMSGSIZE", null, "EACCES", "EINVAL", null]);
    expect(arrivals.map(({ message }) => message[0])).toEqual([1, 4]);
  });

  test("while the system takes no more, messages wait in order, up to 65,536 of them", async () => {
    const { socket, arrivals, self } = openSocket();
    const { send } = native();
    let isFull = true;
    jest.spyOn(native(), "send").mockImplementation((handle, count) => (isFull ? 0 : send(handle, count)));
    const failures: unknown[] = [];
    const note = (cause: unknown): void => void (cause !== null && failures.push(cause));
    socket.send(Uint8Array.of(0), self, note);
    await new Promise((resolve) => setImmediate(resolve));
    for (let i = 1; i < 65_536 + 3; i++) socket.send(Uint8Array.of(i & 0xff, i >> 8), self, note);
    expect(failures).toEqual(["ENOBUFS", "ENOBUFS", "ENOBUFS"]);
    isFull = false;
    await until(() => arrivals.length >= 2000);
    const marks = arrivals.slice(1, 2000).map(({ message }) => message[0]! | (message[1]! << 8));
    expect(marks).toEqual(Array.from({ length: 1999 }, (_, i) => i + 1));
  });

  test("close sends what waits, calls back once per message, and hands nothing on afterwards", async () => {
    const { socket, arrivals, self } = openSocket();
    const other = openSocket();
    const outcomes: unknown[] = [];
    other.socket.send(Uint8Array.of(1), self);
    await until(() => arrivals.length === 1);
    other.socket.send(Uint8Array.of(2), self);
    await new Promise((resolve) => process.nextTick(resolve));
    for (let i = 0; i < 3; i++) socket.send(Uint8Array.of(i), other.self, (cause) => outcomes.push(cause));
    await Promise.all([socket.close(), socket.close()]);
    socket.send(Uint8Array.of(9), other.self, (cause) => outcomes.push(cause));
    await until(() => other.arrivals.length === 3);
    expect(outcomes).toEqual([null, null, null, "ESHUTDOWN"]);
    expect(arrivals).toHaveLength(1);
  });

  test("a callback may close the socket, and send through it", async () => {
    const { socket, arrivals, self } = openSocket();
    const outcomes: unknown[] = [];
    let closing: Promise<void> | undefined;
    for (let i = 0; i < 70; i++)
      socket.send(Uint8Array.of(i), self, (cause) => {
        outcomes.push(cause);
        if (i === 3) {
          closing = socket.close();
          socket.send(Uint8Array.of(99), self, (late) => outcomes.push(late));
        }
      });
    await until(() => closing !== undefined);
    await closing;
    expect(outcomes).toHaveLength(71);
    expect(outcomes.filter((cause) => cause === "ESHUTDOWN")).toHaveLength(7);
    expect(arrivals).toEqual([]);
  });

  test("a receiver may close the socket in the middle of a batch", async () => {
    const seen: number[] = [];
    const socket: BatchSocket = new BatchSocket(
      native(),
      {
        family: 4,
        address: "127.0.0.1",
        port: 0,
        receiveBufferSize: 1 << 20,
        ipv6Only: true,
        broadcast: false,
      },
      ([mark]) => {
        seen.push(mark!);
        if (mark === 5) void socket.close();
      },
    );
    const self = new UdpAddress(4, "127.0.0.1", socket.port);
    const sender = openSocket();
    for (let i = 0; i < 64; i++) sender.socket.send(Uint8Array.of(i), self);
    await until(() => seen.length === 6);
    await socket.close();
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
