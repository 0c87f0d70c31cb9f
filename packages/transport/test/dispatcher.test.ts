import { ClosedError, monotonicNow, TransportError } from "@snmp/mpm-core";
import type { Outstanding } from "../src/index.ts";
import { datagram, noMessages, openStub, peer, reader, stranger } from "./support/wire.ts";

test("hands a message to the request that has its id, and to no other", () => {
  const { ask, dispatcher, wire } = openStub();
  const requests = [ask(0), ask(1)];
  expect(requests.map(({ sent }) => sent)).toEqual([true, true]);
  dispatcher.message(datagram(1, 1), peer);
  expect(requests.map(({ waiter }) => waiter.got.length)).toEqual([0, 1]);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 1 });
  expect(wire.log).toContain("answered udp://192.0.2.1:161");
});

test("counts a message from another address as foreign, and the request goes on waiting", () => {
  const { ask, dispatcher } = openStub();
  const { waiter } = ask(7);
  dispatcher.message(datagram(1, 7), stranger);
  expect(waiter.got).toEqual([]);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 1, foreign: 1 });
  dispatcher.message(datagram(1, 7), peer);
  expect(waiter.got).toHaveLength(1);
});

test("accepts an answer from any address if the channel allows it, and tells the transport which peer was asked", () => {
  const { ask, dispatcher, wire } = openStub();
  const { waiter } = ask(7, { anySource: true });
  dispatcher.message(datagram(1, 7), stranger);
  expect(waiter.got).toHaveLength(1);
  expect(wire.log).toContain("answered udp://192.0.2.1:161");
});

test("counts a message of another version as foreign", () => {
  const { ask, dispatcher } = openStub();
  const { waiter } = ask(7);
  ask(8, { model: reader(3) });
  dispatcher.message(datagram(3, 7), peer);
  expect(waiter.got).toEqual([]);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 1, foreign: 1 });
});

test("counts unmatched messages: an unknown id, a version without requests, a duplicate", () => {
  const { ask, dispatcher } = openStub();
  const { ticket } = ask(7);
  dispatcher.message(datagram(1, 9), peer);
  dispatcher.message(datagram(0, 7), peer);
  ticket.close();
  dispatcher.message(datagram(1, 7), peer);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 3, unmatched: 3 });
});

test("counts octets without version or id as malformed, an empty message too", () => {
  const { ask, dispatcher } = openStub();
  ask(7);
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
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 6, malformed: 6 });
});

test("counts an answer that the waiter refuses, and does not tell the transport of it", () => {
  const { ask, dispatcher, wire } = openStub();
  ask(7).waiter.verdict = "refused";
  dispatcher.message(datagram(1, 7), peer);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 1, refused: 1 });
  expect(wire.log).not.toContain("answered udp://192.0.2.1:161");
});

describe("an error of the transport", () => {
  const refused = new TransportError("nobody listens", "udp://192.0.2.1:161", "ECONNREFUSED");

  test("for one peer fails each request to that peer once, and no other", () => {
    const { ask, dispatcher } = openStub();
    const twice = ask(1);
    twice.ticket.ask(datagram(1, 2), 2, peer, Infinity);
    const other = ask(3, { to: stranger });
    dispatcher.error(refused, peer);
    expect(twice.waiter.failures).toEqual([refused]);
    expect(other.waiter.failures).toEqual([]);
  });

  test("without a peer fails all requests", () => {
    const { ask, dispatcher } = openStub();
    const requests = [ask(0), ask(1, { to: stranger })];
    dispatcher.error(refused);
    expect(requests.map(({ waiter }) => waiter.failures.length)).toEqual([1, 1]);
  });

  test("does not fail a request that starts because another one failed", () => {
    const { ask, dispatcher } = openStub();
    let next: ReturnType<typeof ask> | undefined;
    ask(1).waiter.onFailure = () => void (next = ask(2));
    dispatcher.error(refused, peer);
    expect(next!.waiter.failures).toEqual([]);
    expect(dispatcher.size).toBe(1);
  });

  test("of one message fails its request alone", () => {
    const { ask, wire } = openStub();
    const other = ask(1);
    wire.send = (_message, _to, done) => (done as (error: unknown) => void)(refused);
    expect(ask(2).waiter.failures).toEqual([refused]);
    expect(other.waiter.failures).toEqual([]);
  });
});

test("closing fails all requests, forgets their times, and takes no more", async () => {
  const { ask, dispatcher, wire } = openStub();
  const { waiter, ticket } = ask(1, { until: monotonicNow() + 60_000 });
  await dispatcher.close();
  expect(waiter.failures).toHaveLength(1);
  expect(ClosedError.isInstance(waiter.failures[0])).toBe(true);
  expect([dispatcher.size, dispatcher.waiting]).toEqual([0, 0]);
  expect(wire.log.at(-1)).toBe("close");
  expect(() => ask(2)).toThrow(ClosedError);
  expect(() => ticket.ask(datagram(1, 3), 3, peer, Infinity)).toThrow(ClosedError);
  dispatcher.message(datagram(1, 1), peer);
  expect(waiter.got).toEqual([]);
});

describe("the deprecated way without a ticket", () => {
  function outstanding(settings: Partial<Outstanding> = {}): Outstanding & { readonly log: string[] } {
    const log: string[] = [];
    return {
      to: peer,
      anySource: false,
      model: reader(1),
      expires: Infinity,
      place: -1,
      expire: () => void log.push("expired"),
      accept: (message) => log.push(`got ${message[5]!}`) > 0,
      fail: (error) => void log.push(error.message),
      log,
      ...settings,
    };
  }

  test("still pairs answers, by several ids too, until they are removed", () => {
    const { dispatcher } = openStub();
    const request = outstanding();
    expect([dispatcher.add(1, request), dispatcher.add(2, request)]).toEqual([true, true]);
    expect(dispatcher.add(1, outstanding())).toBe(false);
    dispatcher.message(datagram(1, 2), peer);
    dispatcher.remove(2);
    dispatcher.remove(2);
    dispatcher.message(datagram(1, 2), peer);
    dispatcher.message(datagram(1, 1), peer);
    expect(request.log).toEqual(["got 2", "got 1"]);
    dispatcher.remove(1);
    expect(dispatcher.size).toBe(0);
  });

  test("still tells of failures and of the time", async () => {
    const { dispatcher } = openStub();
    const request = outstanding({ expires: monotonicNow() + 10 });
    dispatcher.add(1, request);
    while (request.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    dispatcher.error(new TransportError("gone", "udp://192.0.2.1:161", "ECONNRESET"), peer);
    expect(request.log).toEqual(["expired", "gone"]);
  });
});
