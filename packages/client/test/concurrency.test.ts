import { v2c } from "@snmp/mpm-v2c";
import { type Dispatcher, type TransportPlugin, udp } from "@snmp/transport";
import { FakeAgent, type FakeRequest } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client } from "../src/index.ts";

const root = "1.3.6.1.4.1.9999";
const names = (count: number): string[] => makeNumbered(root, count).map(({ oid }) => oid);

/** UDP that notes how many requests are under way at most, retries or not, and how often it was opened. */
function observeUdp(): TransportPlugin & { readonly seen: { most: number; opened: number } } {
  const seen = { most: 0, opened: 0 };
  const plugin: TransportPlugin & { readonly seen: typeof seen } = {
    ...udp,
    seen,
    open(receiver, options) {
      seen.opened++;
      const transport = udp.open(receiver, options);
      const send = transport.send.bind(transport);
      transport.send = (...given) => {
        // each request under way waits until a certain time, however many messages it has sent
        seen.most = Math.max(seen.most, (receiver as Dispatcher).waiting);
        send(...given);
      };
      return transport;
    },
  };
  return plugin;
}

test.each([
  [10_000, 64],
  [1000, 7],
  [1000, 1],
])(
  "%d gets at once on one client, %d of them under way: each gets its own answer",
  async (count, maxOutstanding) => {
    const transport = observeUdp();
    const values = mib(makeNumbered(root, 10));
    // answers come in another order than requests
    const held: [FakeRequest, Uint8Array][] = [];
    await using agent = await FakeAgent.listen(async (request, self) => {
      held.push([request, (await values(request, self)) as Uint8Array]);
      if (held.length >= Math.min(5, maxOutstanding) || request.number > count - 10) {
        for (const [to, octets] of held.splice(0).reverse()) self.send(octets, to);
      }
      return undefined;
    });
    await using client = new Client(agent.target, v2c("public"), {
      transport,
      maxOutstanding,
      timeout: 500,
      retries: 100,
      backoff: 1,
    });
    const oids = names(10);
    const replies = await Promise.all(Array.from({ length: count }, (_, i) => client.get(oids[i % 10]!)));
    expect(
      replies.every(([varbind], i) => varbind.oid === oids[i % 10] && varbind.value === (i % 10) + 1),
    ).toBe(true);
    expect(transport.seen.most).toBe(maxOutstanding);
    expect(await countLeft(transport)).toEqual(nothing);
  },
);

test("any number of clients share one socket, and each gets the answers of its target", async () => {
  const transport = observeUdp();
  const agents = await Promise.all(
    [1, 2, 3].map((count) => FakeAgent.listen(mib(makeNumbered(root, count)))),
  );
  const clients = agents.flatMap(({ target }) =>
    [1, 2, 3].map(() => new Client(target, v2c("public"), { transport })),
  );
  const counts = await Promise.all(clients.map(async (client) => (await client.walk(root).toArray()).length));
  expect(counts).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  expect(transport.seen.opened).toBe(1);
  const ports = new Set(agents.flatMap(({ requests }) => requests.map(({ from }) => from.port)));
  // the first message to a target may take a socket of its own; from then on they share one
  const later = await Promise.all(clients.map((client) => client.get(`${root}.1`)));
  expect(later.map(([varbind]) => varbind.value)).toEqual(clients.map(() => 1));
  const shared = new Set(agents.flatMap(({ requests }) => requests.slice(-3).map(({ from }) => from.port)));
  expect(shared.size).toBe(1);
  expect(ports.size).toBeLessThanOrEqual(1 + agents.length * 3);
  await Promise.all([...clients, ...agents].map((each) => each.close()));
});

test("requests of every kind at once on one client do not mind each other", async () => {
  await using agent = await FakeAgent.listen(mib(makeNumbered(`${root}.1.1`, 60), { maxVarbinds: 20 }));
  await using client = new Client(agent.target, v2c("public"), { maxOutstanding: 3 });
  const all = names(60).map((oid) => oid.replace(root, `${root}.1.1`));
  const [walked, table, got, next, bulk, written] = await Promise.all([
    client.walk(root).toArray(),
    client.table(root, { columns: [1] }),
    client.get(...all),
    client.getNext(root),
    client.getBulk([root], { maxRepetitions: 5 }),
    client.set({ oid: all[0]!, type: "Integer32", value: 1 }),
  ]);
  expect([walked.length, table.size, got.length, next.length, bulk.length, written.length]).toEqual([
    60, 60, 60, 1, 5, 1,
  ]);
  expect(await countLeft()).toEqual(nothing);
});

test("a call that waits for its turn does not lose it when others fail", async () => {
  await using agent = await FakeAgent.listen((request, self) =>
    request.number % 3 === 0 ? undefined : mib(makeNumbered(root, 1))(request, self),
  );
  await using client = new Client(agent.target, v2c("public"), {
    maxOutstanding: 2,
    timeout: 30,
    retries: 0,
  });
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => client.get(`${root}.1`)));
  expect(agent.requests).toHaveLength(30);
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect(await countLeft()).toEqual(nothing);
});
