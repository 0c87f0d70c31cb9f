import { ClosedError, DecodeError, monotonicNow, TransportError } from "@snmp/mpm-core";
import {
  acquireDispatcher,
  Dispatcher,
  type MessageIdReader,
  type Outstanding,
  releaseDispatcher,
} from "../src/dispatcher.ts";
import type {
  RequestingTransport,
  TransportAddress,
  TransportPlugin,
  TransportReceiver,
} from "../src/transport.ts";

/** A transport without a network: addresses are texts, equal when their text is. */
class WireStub implements RequestingTransport {
  readonly maxMessageSize = 65507;
  readonly log: string[] = [];
  readonly isSource = (from: TransportAddress, to: TransportAddress): boolean => String(from) === String(to);
  readonly resolve = (): Promise<TransportAddress> => Promise.resolve(peer);
  readonly send = (): void => undefined;
  readonly answered = (to: TransportAddress): void => void this.log.push(`answered ${String(to)}`);
  readonly ref = (): void => void this.log.push("ref");
  readonly unref = (): void => void this.log.push("unref");
  readonly close = (): Promise<void> => {
    this.log.push("close");
    return Promise.resolve();
  };
}

function stubPlugin(): TransportPlugin & { readonly opened: WireStub[] } {
  const opened: WireStub[] = [];
  return {
    name: "stub",
    scheme: "stub",
    defaultPort: 161,
    opened,
    open(_receiver: TransportReceiver) {
      const wire = new WireStub();
      opened.push(wire);
      return wire;
    },
    listen: () => Promise.reject(new Error("not of use here")),
  };
}

const peer = { toString: () => "udp://192.0.2.1:161" };
const stranger = { toString: () => "udp://192.0.2.66:161" };

/** Version and id stand as octets 4 and 5 of what these tests send: 30 04 02 01 vv ii. */
const reader = (identifier: number): MessageIdReader => ({
  identifier,
  messageId(message) {
    if (message.length < 6) throw new DecodeError("truncated", message.length, "too short");
    return message[5]!;
  },
});
const datagram = (version: number, id: number): Uint8Array => Uint8Array.of(0x30, 4, 2, 1, version, id);

interface Waiting extends Outstanding {
  readonly got: Uint8Array[];
  readonly failures: Error[];
}

function waiting(settings: Partial<Outstanding> = {}): Waiting {
  const got: Uint8Array[] = [];
  const failures: Error[] = [];
  return {
    to: peer,
    anySource: false,
    model: reader(1),
    expires: Infinity,
    place: -1,
    expire: () => undefined,
    accept: (message) => got.push(message) > 0,
    fail: (error) => void failures.push(error),
    got,
    failures,
    ...settings,
  };
}

function opened(): { readonly dispatcher: Dispatcher; readonly wire: WireStub } {
  const plugin = stubPlugin();
  const dispatcher = new Dispatcher(plugin);
  return { dispatcher, wire: plugin.opened[0]! };
}

const none = { received: 0, malformed: 0, unmatched: 0, foreign: 0, refused: 0 };

test("hands a message to the request that has its id, and to no other", () => {
  const { dispatcher, wire } = opened();
  const requests = [waiting(), waiting()];
  expect(requests.map((request, id) => dispatcher.add(id, request))).toEqual([true, true]);
  dispatcher.message(datagram(1, 1), peer);
  expect(requests.map(({ got }) => got.length)).toEqual([0, 1]);
  expect(dispatcher.counters).toEqual({ ...none, received: 1 });
  expect(wire.log).toContain("answered udp://192.0.2.1:161");
});

test("refuses an id that is outstanding", () => {
  const { dispatcher } = opened();
  const first = waiting();
  dispatcher.add(7, first);
  expect(dispatcher.add(7, waiting())).toBe(false);
  dispatcher.message(datagram(1, 7), peer);
  expect(first.got).toHaveLength(1);
});

test("counts a message from another address as foreign, and the request goes on waiting", () => {
  const { dispatcher } = opened();
  const request = waiting();
  dispatcher.add(7, request);
  dispatcher.message(datagram(1, 7), stranger);
  expect(request.got).toEqual([]);
  expect(dispatcher.counters).toEqual({ ...none, received: 1, foreign: 1 });
  dispatcher.message(datagram(1, 7), peer);
  expect(request.got).toHaveLength(1);
});

test("lets a request that asks for it be answered from any address, and tells the transport whom it had asked", () => {
  const { dispatcher, wire } = opened();
  const request = waiting({ anySource: true });
  dispatcher.add(7, request);
  dispatcher.message(datagram(1, 7), stranger);
  expect(request.got).toHaveLength(1);
  expect(wire.log).toContain("answered udp://192.0.2.1:161");
});

test("counts a message of another version as foreign", () => {
  const { dispatcher } = opened();
  const ours = waiting();
  dispatcher.add(7, ours);
  dispatcher.add(8, waiting({ model: reader(3) }));
  dispatcher.message(datagram(3, 7), peer);
  expect(ours.got).toEqual([]);
  expect(dispatcher.counters).toEqual({ ...none, received: 1, foreign: 1 });
});

test("counts what nobody waits for: an unknown id, a version that nobody asked with, a duplicate", () => {
  const { dispatcher } = opened();
  dispatcher.add(7, waiting());
  dispatcher.message(datagram(1, 9), peer);
  dispatcher.message(datagram(0, 7), peer);
  dispatcher.remove(7);
  dispatcher.message(datagram(1, 7), peer);
  expect(dispatcher.counters).toEqual({ ...none, received: 3, unmatched: 3 });
});

test("counts what is no message as malformed, an empty one too", () => {
  const { dispatcher } = opened();
  dispatcher.add(7, waiting());
  for (const octets of [
    [],
    [0x30],
    [0x30, 0x80],
    [0x30, 4, 2, 1, 1],
    [0xff, 0xff, 0xff],
    [0x30, 3, 2, 1, 1],
  ]) {
    dispatcher.message(Uint8Array.from(octets), peer);
  }
  expect(dispatcher.counters).toEqual({ ...none, received: 6, malformed: 6 });
});

test("counts an answer that the model refuses, and tells the transport nothing of it", () => {
  const { dispatcher, wire } = opened();
  dispatcher.add(7, waiting({ accept: () => false }));
  dispatcher.message(datagram(1, 7), peer);
  expect(dispatcher.counters).toEqual({ ...none, received: 1, refused: 1 });
  expect(wire.log).not.toContain("answered udp://192.0.2.1:161");
});

test("forgets what is taken out, also when it is taken out twice, and holds no process for it", () => {
  const { dispatcher, wire } = opened();
  dispatcher.add(1, waiting());
  dispatcher.add(2, waiting());
  dispatcher.remove(1);
  dispatcher.remove(1);
  expect(dispatcher.size).toBe(1);
  dispatcher.remove(2);
  expect(dispatcher.size).toBe(0);
  expect(wire.log).toEqual([]);
});

describe("an error of the transport", () => {
  const refused = new TransportError("nobody listens", "udp://192.0.2.1:161", "ECONNREFUSED");

  test("for one peer fails each request to that peer once, and no other", () => {
    const { dispatcher } = opened();
    const twice = waiting();
    const other = waiting({ to: stranger });
    dispatcher.add(1, twice);
    dispatcher.add(2, twice);
    dispatcher.add(3, other);
    dispatcher.error(refused, peer);
    expect(twice.failures).toEqual([refused]);
    expect(other.failures).toEqual([]);
  });

  test("for nobody in particular fails all", () => {
    const { dispatcher } = opened();
    const requests = [waiting(), waiting({ to: stranger })];
    requests.forEach((request, id) => dispatcher.add(id, request));
    dispatcher.error(refused);
    expect(requests.map(({ failures }) => failures.length)).toEqual([1, 1]);
  });

  test("does not fail what begins because another request failed", () => {
    const { dispatcher } = opened();
    const next = waiting();
    const first = waiting({
      fail() {
        dispatcher.remove(1);
        dispatcher.add(2, next);
      },
    });
    dispatcher.add(1, first);
    dispatcher.error(refused, peer);
    expect(next.failures).toEqual([]);
    expect(dispatcher.size).toBe(1);
  });
});

test("closing fails what is outstanding, forgets all deadlines and takes nothing more", async () => {
  const { dispatcher, wire } = opened();
  const request = waiting({ expires: monotonicNow() + 60_000 });
  dispatcher.add(1, request);
  dispatcher.deadlines.add(request);
  await dispatcher.close();
  expect(request.failures).toHaveLength(1);
  expect(ClosedError.isInstance(request.failures[0])).toBe(true);
  expect([dispatcher.size, dispatcher.deadlines.size]).toEqual([0, 0]);
  expect(wire.log.at(-1)).toBe("close");
  expect(() => dispatcher.add(2, waiting())).toThrow(ClosedError);
  dispatcher.message(datagram(1, 1), peer);
});

describe("sharing", () => {
  test("all users of a transport have one dispatcher, which the last of them closes", async () => {
    const plugin = stubPlugin();
    const dispatchers = [acquireDispatcher(plugin), acquireDispatcher(plugin), acquireDispatcher(plugin)];
    expect(new Set(dispatchers).size).toBe(1);
    expect(plugin.opened).toHaveLength(1);
    await releaseDispatcher(plugin);
    await releaseDispatcher(plugin);
    expect(plugin.opened[0]!.log).toEqual([]);
    await releaseDispatcher(plugin);
    expect(plugin.opened[0]!.log).toEqual(["close"]);
  });

  test("whoever comes after the last one gets a new one", async () => {
    const plugin = stubPlugin();
    const first = acquireDispatcher(plugin);
    const closing = releaseDispatcher(plugin);
    const second = acquireDispatcher(plugin);
    await closing;
    expect(second).not.toBe(first);
    expect(second.add(1, waiting())).toBe(true);
    second.remove(1);
    await releaseDispatcher(plugin);
  });

  test("a transport that cannot be opened is not kept", () => {
    const plugin = stubPlugin();
    const broken = { ...plugin, open: () => { throw new Error("no socket"); } }; // prettier-ignore
    expect(() => acquireDispatcher(broken)).toThrow("no socket");
    expect(() => acquireDispatcher(broken)).toThrow("no socket");
  });

  test("giving back what was never taken is a no-op", async () => {
    await releaseDispatcher(stubPlugin());
  });
});
