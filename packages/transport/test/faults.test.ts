// PLUGINS F1: nothing that a member of a plug-in throws reaches the event of a socket.
import { monotonicNow } from "@snmp/mpm-core";
import { datagram, noMessages, openStub, peer, reader, Recorder } from "./support/wire.ts";

const broken = (): never => {
  throw new Error("broken");
};

test("`isSource` that throws fails the request, with its error", () => {
  const { ask, dispatcher, wire } = openStub();
  const { waiter } = ask(1);
  wire.isSource = broken;
  dispatcher.message(datagram(1, 1), { toString: () => "another object" });
  expect(waiter.failures).toMatchObject([{ message: "broken" }]);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 1, foreign: 1 });
  expect(dispatcher.size).toBe(0);
});

test("`isSource` that throws about an error of the transport fails all requests", () => {
  const { ask, dispatcher, wire } = openStub();
  const { waiter } = ask(1);
  wire.isSource = broken;
  dispatcher.error(new Error("gone") as never, { toString: () => "another object" });
  expect(waiter.failures).toMatchObject([{ message: "gone" }]);
});

test("`messageId` and `recognises` that throw make a message malformed", () => {
  const { ask, dispatcher } = openStub();
  ask(1, { model: { identifier: 1, messageId: broken, recognises: broken } });
  dispatcher.message(datagram(1, 1), peer);
  dispatcher.message(Uint8Array.of(0xff), peer);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 2, malformed: 2 });
});

test("`answered`, `silent` and `release` that throw change nothing", async () => {
  const { ask, dispatcher, wire } = openStub();
  wire.answered = broken;
  wire.silent = broken;
  const { waiter, ticket } = ask(1, { model: { ...reader(1), release: broken }, until: monotonicNow() + 5 });
  while (waiter.expiries === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  dispatcher.message(datagram(1, 1), peer);
  expect(waiter.got).toHaveLength(1);
  ticket.cancel();
  expect(waiter.failures).toEqual([]);
  expect(dispatcher.size).toBe(0);
});

test("a waiter that throws fails", async () => {
  const { dispatcher } = openStub();
  const waiter = Object.assign(new Recorder(), { received: broken });
  const late = Object.assign(new Recorder(), { expired: broken });
  const channel = dispatcher.openChannel(reader(1));
  channel.issueTicket(waiter).ask(datagram(1, 1), 1, peer, Infinity);
  channel.issueTicket(late).ask(datagram(1, 2), 2, peer, monotonicNow());
  dispatcher.message(datagram(1, 1), peer);
  expect(waiter.failures).toMatchObject([{ message: "broken" }]);
  while (late.failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(late.failures).toMatchObject([{ message: "broken" }]);
  expect([dispatcher.size, dispatcher.waiting]).toEqual([0, 0]);
});
