import { monotonicNow } from "@snmp/mpm-core";
import { datagram, noMessages, openStub, peer, reader, Recorder, stranger } from "./support/wire.ts";

test("an id that is outstanding for the same peer is refused, and nothing is sent", () => {
  const { ask, dispatcher, wire } = openStub();
  const first = ask(7);
  expect(ask(7).sent).toBe(false);
  expect(first.ticket.ask(datagram(1, 7), 7, peer, Infinity)).toBe(false);
  expect(wire.log).toEqual(["send 7"]);
  dispatcher.message(datagram(1, 7), peer);
  expect(first.waiter.got).toHaveLength(1);
});

test("requests to different peers may have the same id, and each gets the answer of its peer", () => {
  const { ask, dispatcher } = openStub();
  const [one, two] = [ask(7), ask(7, { to: stranger })];
  expect([one.sent, two.sent]).toEqual([true, true]);
  dispatcher.message(datagram(1, 7), stranger);
  expect([one.waiter.got.length, two.waiter.got.length]).toEqual([0, 1]);
  one.ticket.close();
  dispatcher.message(datagram(1, 7), stranger);
  expect(two.waiter.got).toHaveLength(2);
  two.ticket.close();
  expect(dispatcher.size).toBe(0);
});

test("a request that takes answers from any address shares its id with none of the same model", () => {
  const { ask } = openStub();
  ask(7, { to: stranger });
  expect(ask(7, { anySource: true }).sent).toBe(false);
});

test("a late answer to an earlier message counts until the ticket is closed", () => {
  const { ask, dispatcher } = openStub();
  const { waiter, ticket } = ask(1);
  for (const id of [2, 3]) expect(ticket.ask(datagram(1, id), id, peer, Infinity)).toBe(true);
  expect(dispatcher.size).toBe(3);
  dispatcher.message(datagram(1, 2), peer);
  expect(waiter.got.map((message) => message[5])).toEqual([2]);
  ticket.close();
  ticket.close();
  expect(dispatcher.size).toBe(0);
  dispatcher.message(datagram(1, 1), peer);
  expect(waiter.got).toHaveLength(1);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 2, unmatched: 1 });
});

test("closing releases every id of the model, and leaves nothing that keeps the process alive", () => {
  const { dispatcher, wire } = openStub();
  const released: number[] = [];
  const model = { ...reader(1), release: (id: number) => void released.push(id) };
  const ticket = dispatcher.openChannel(model).issueTicket(new Recorder());
  for (const id of [4, 5]) ticket.ask(datagram(1, id), id, peer, monotonicNow() + 60_000);
  expect(dispatcher.waiting).toBe(1);
  ticket.close();
  expect(released.sort()).toEqual([4, 5]);
  expect([dispatcher.size, dispatcher.waiting]).toEqual([0, 0]);
  expect(wire.log).toEqual(["send 4", "send 5"]);
});

test("cancelling tells the transport once that nobody waits for the peer, if a message was sent", () => {
  const { ask, dispatcher, wire } = openStub();
  const { ticket } = ask(1);
  ticket.cancel();
  ticket.cancel();
  dispatcher.openChannel(reader(1)).issueTicket(new Recorder()).cancel();
  expect(wire.log).toEqual(["send 1", "silent udp://192.0.2.1:161"]);
  expect(dispatcher.size).toBe(0);
});

test("the time of a ticket can be moved, and is told once, after the transport was told of the silence", async () => {
  const { ask, dispatcher, wire } = openStub();
  const { waiter, ticket } = ask(1, { until: monotonicNow() + 60_000 });
  ticket.waitUntil(monotonicNow() + 5);
  while (waiter.expiries === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(wire.log).toEqual(["send 1", "silent udp://192.0.2.1:161"]);
  expect(dispatcher.waiting).toBe(0);
  // the ids count all the same
  dispatcher.message(datagram(1, 1), peer);
  expect(waiter.got).toHaveLength(1);
  ticket.waitUntil(monotonicNow() + 60_000);
  ticket.waitUntil(Infinity);
  expect([waiter.expiries, dispatcher.waiting]).toEqual([1, 0]);
  ticket.close();
  ticket.waitUntil(monotonicNow() + 60_000);
  expect(dispatcher.waiting).toBe(0);
});

test("a ticket can wait without having asked: for its turn, or a name", async () => {
  const { dispatcher, wire } = openStub();
  const waiter = new Recorder();
  dispatcher.openChannel(reader(1)).issueTicket(waiter).waitUntil(monotonicNow());
  while (waiter.expiries === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(wire.log).toEqual([]);
});
