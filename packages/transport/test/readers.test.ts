// PLUGINS F2 and L1: which models read the id of a message.
import { datagram, noMessages, openStub, Recorder, peer, reader, stranger } from "./support/wire.ts";

// both have the identifier 1, and their ids at different places
const early = reader(1, 5);
const late = reader(1, 6);

describe.each([
  ["one order", [early, late]],
  ["the other", [late, early]],
] as const)("F2: two models with the same identifier, asked in %s", (_, [first, second]) => {
  const idOf = (model: typeof early, message: Uint8Array): number => model.messageId(message);

  test.each([
    ["the same peer", peer],
    ["different peers", stranger],
  ])("each get their answers, of %s", (_name, other) => {
    const { ask, dispatcher } = openStub();
    const message = datagram(1, 21, 22);
    const one = ask(idOf(first, message), { model: first });
    const two = ask(idOf(second, message), { model: second, to: other });
    // each waiter refuses what is not its own, as a model does
    for (const { waiter } of [one, two]) waiter.verdict = "refused";
    dispatcher.message(message, other);
    expect(two.waiter.got).toHaveLength(1);
    expect(one.waiter.got).toHaveLength(other === peer ? 1 : 0);
    expect(dispatcher.counters.malformed).toBe(0);
  });

  test("do not keep each other from an id", () => {
    const { ask, dispatcher } = openStub();
    expect([ask(9, { model: first }).sent, ask(9, { model: second }).sent]).toEqual([true, true]);
    expect(dispatcher.size).toBe(2);
  });

  test("are asked only while they have something outstanding", () => {
    const { ask, dispatcher } = openStub();
    const asked: string[] = [];
    const watch = (name: string, model: typeof early) => ({
      ...model,
      messageId: (message: Uint8Array) => (asked.push(name), model.messageId(message)),
    });
    const [one, two] = [ask(1, { model: watch("first", first) }), ask(2, { model: watch("second", second) })];
    one.ticket.close();
    dispatcher.message(datagram(1, 8, 8), peer);
    expect(asked).toEqual(["second"]);
    two.ticket.close();
    dispatcher.message(datagram(1, 8, 8), peer);
    expect(asked).toEqual(["second"]);
    expect(dispatcher.counters).toEqual({ ...noMessages, received: 2, unmatched: 2 });
  });
});

test("a message that only one of two models can read is not malformed", () => {
  const { ask, dispatcher } = openStub();
  const picky = {
    identifier: 1,
    messageId: (): number => {
      throw new Error("not mine");
    },
  };
  ask(1, { model: picky });
  const { waiter } = ask(2);
  dispatcher.message(datagram(1, 2), peer);
  expect(waiter.got).toHaveLength(1);
  dispatcher.message(datagram(1, 3), peer);
  expect(dispatcher.counters).toEqual({ ...noMessages, received: 2, unmatched: 1 });
});

test("models of one owner are one reader: a message is read once, however many there are", () => {
  const { dispatcher, wire } = openStub();
  let reads = 0;
  const owner = {};
  for (let id = 0; id < 100; id++) {
    const model = { identifier: 1, messageId: (message: Uint8Array) => (reads++, message[5]!) };
    const waiter = { received: () => "refused" as const, failed: () => undefined, expired: () => undefined };
    dispatcher.openChannel(model, { owner }).issueTicket(waiter).ask(datagram(1, id), id, peer, Infinity);
  }
  dispatcher.message(datagram(1, 200), peer);
  expect(reads).toBe(1);
  expect(wire.log).toHaveLength(100);
});

describe("a message without a version", () => {
  const text = (id: number): Uint8Array => new TextEncoder().encode(`{"id":${id}}`);
  const json = {
    identifier: 7777,
    recognises: (message: Uint8Array) => message[0] === 0x7b,
    messageId: (message: Uint8Array) =>
      (JSON.parse(new TextDecoder().decode(message)) as { readonly id: number }).id,
  };

  test("goes to the model that recognises it", () => {
    const { ask, dispatcher } = openStub();
    const plain = ask(5);
    const { waiter } = ask(5, { model: json });
    dispatcher.message(text(5), peer);
    expect([plain.waiter.got.length, waiter.got.length]).toEqual([0, 1]);
    dispatcher.message(text(6), peer);
    expect(dispatcher.counters).toEqual({ ...noMessages, received: 2, unmatched: 1 });
  });

  test("is malformed if no model with anything outstanding recognises it", () => {
    const { ask, dispatcher } = openStub();
    ask(5);
    ask(6, { model: json }).ticket.close();
    dispatcher.message(text(6), peer);
    expect(dispatcher.counters).toEqual({ ...noMessages, received: 1, malformed: 1 });
  });

  test("goes to the model whose plug-in recognises it", () => {
    const { dispatcher } = openStub();
    const { identifier, messageId, recognises } = json;
    const waiter = new Recorder();
    const channel = dispatcher.openChannel({ identifier, messageId }, { owner: { recognises } });
    channel.issueTicket(waiter).ask(text(5), 5, peer, Infinity);
    dispatcher.message(text(5), peer);
    expect(waiter.got).toHaveLength(1);
  });

  test("goes to the model that recognises it if it begins like a version that nobody waits for", () => {
    const { ask, dispatcher } = openStub();
    ask(5).ticket.close();
    const other = { ...json, recognises: (message: Uint8Array) => message.length === 7, messageId: () => 5 };
    const { waiter } = ask(5, { model: other });
    dispatcher.message(datagram(1, 9, 9), peer);
    dispatcher.message(datagram(77, 9, 9), peer);
    expect(waiter.got).toHaveLength(2);
    dispatcher.message(datagram(77, 9), peer);
    expect(dispatcher.counters).toEqual({ ...noMessages, received: 3, unmatched: 1 });
  });
});
