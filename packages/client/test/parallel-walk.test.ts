import { setTimeout as sleep } from "node:timers/promises";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { compareOids, errorStatus, makeVarbind, type Varbind } from "@snmp/pdu";
import fc from "fast-check";
import { FakeAgent, type FakeRequest, reply, type Script } from "../../../test/support/fake-agent.ts";
import { mib } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, RequestTimeout, type Walk, WalkError } from "../src/index.ts";

const root = "1.3.6.1.4.1.9999.1";
const column = `${root}.1`;
const row = (arc: number | string): Varbind => makeVarbind(`${column}.${arc}`, "Integer32", Number(arc) | 0);
const rows = (count: number, spacing = 1): Varbind[] =>
  Array.from({ length: count }, (_, i) => row((i + 1) * spacing));
const behind = [1, 2, 3, 4].map((arc) => makeVarbind(`1.3.6.1.4.1.9999.2.1.${arc}`, "Integer32", 1));

interface Outcome {
  readonly names: readonly string[];
  /** The message of the error with which it ended, if it did. */
  readonly error?: string;
}

async function collect(walk: Walk): Promise<Outcome> {
  try {
    return { names: (await walk.toArray()).map(({ oid }) => oid) };
  } catch (error) {
    if (!WalkError.isInstance(error)) throw error;
    return { names: error.partial.map(({ oid }) => oid), error: error.message };
  }
}

/** Walks the same agent with and without `parallel`. */
async function compare(
  script: Script,
  { parallel = 8, maxRepetitions = 5, credentials = v2c("public") } = {},
): Promise<{ plain: Outcome; ahead: Outcome; requests: number }> {
  await using agent = await FakeAgent.listen(script);
  await using client = new Client(agent.target, credentials, { timeout: 2000, retries: 0, maxRepetitions });
  const plain = await collect(client.walk(root));
  const before = agent.requests.length;
  const ahead = await collect(client.walk(root, { parallel }));
  return { plain, ahead, requests: agent.requests.length - before };
}

describe.each([
  ["SNMPv1", v1("public")],
  ["SNMPv2c", v2c("public")],
] as const)("%s", (_name, credentials) => {
  test("a walk with guesses yields the rows of one without, whatever their holes and the room of the agent", async () => {
    const arcs = fc.oneof(
      fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 60, maxLength: 140 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 60 }),
      fc
        .record({ count: fc.nat(150), spacing: fc.integer({ min: 1, max: 1e6 }) })
        .map(({ count, spacing }) => Array.from({ length: count }, (_, i) => (i + 1) * spacing)),
    );
    const room = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(arcs, room, fc.integer({ min: 2, max: 9 }), async (found, room, parallel) => {
        const script = trim(mib([...found.map((arc) => row(arc)), ...behind]), room);
        const { plain, ahead } = await compare(script, { credentials, parallel });
        expect(ahead).toEqual(plain);
        expect(plain.names).toHaveLength(found.length);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Answers with at most `room` variable bindings to a GetBulk. */
function trim(script: Script, room: number): Script {
  return (request, agent) => {
    const { pdu } = request;
    if (pdu.type !== "GetBulkRequest" || pdu.maxRepetitions <= room) return script(request, agent);
    return script({ ...request, pdu: { ...pdu, maxRepetitions: room } }, agent);
  };
}

/** Answers as an agent for which `follow` tells the successor of a name; `undefined` is an error. */
function succeed(follow: (oid: string) => Varbind | undefined): Script {
  return (request) => {
    const { pdu } = request;
    const varbinds: Varbind[] = [];
    let [oid] = request.oids as [string];
    for (let i = 0; i < (pdu.type === "GetBulkRequest" ? pdu.maxRepetitions : 1); i++) {
      const next = follow(oid);
      if (next === undefined && i === 0) return reply(request, { errorStatus: errorStatus.genErr });
      if (next === undefined) break;
      varbinds.push(next);
      if (next.type === "endOfMibView") break;
      oid = next.oid;
    }
    return reply(request, { varbinds });
  };
}

test("an agent that lies gets the same result and the same error as without guesses: rows left out, circles, faults", async () => {
  const lie = fc.constantFrom("honest", "first", "last", "end", "fault", "other");
  const lies = fc.record({
    count: fc.integer({ min: 20, max: 120 }),
    /** The answer for names that have no instance. */
    missing: lie,
    /** The answers for some that have. */
    present: fc.dictionary(fc.integer({ min: 1, max: 120 }).map(String), lie, { maxKeys: 3 }),
    holes: fc.uniqueArray(fc.integer({ min: 15, max: 120 }), { maxLength: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(lies, fc.integer({ min: 2, max: 9 }), async (agent, parallel) => {
      const found = rows(agent.count).filter((_, i) => !agent.holes.includes(i + 1));
      const all = [...found, ...behind];
      const answer = (oid: string, kind: string): Varbind | undefined => {
        if (kind === "first") return all[0];
        if (kind === "last") return found[found.length - 1];
        if (kind === "other") return all[(Number(oid.slice(oid.lastIndexOf(".") + 1)) * 7919) % all.length];
        if (kind === "fault") return undefined;
        const next = kind === "end" ? undefined : all.find((varbind) => compareOids(varbind.oid, oid) > 0);
        return next ?? makeVarbind(oid, "endOfMibView", null);
      };
      const script = succeed((oid) => {
        const isFound = !oid.startsWith(`${column}.`) || found.some((varbind) => varbind.oid === oid);
        return answer(
          oid,
          isFound ? (agent.present[oid.slice(column.length + 1)] ?? "honest") : agent.missing,
        );
      });
      const { plain, ahead } = await compare(script, { parallel });
      expect(ahead).toEqual(plain);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("rows that come and go while it walks: no row twice or out of order, and none missing that was always there", async () => {
  const changes = fc.array(fc.record({ arc: fc.integer({ min: 1, max: 160 }), isThere: fc.boolean() }), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(changes, fc.integer({ min: 2, max: 9 }), async (changes, parallel) => {
      const present = new Set(Array.from({ length: 150 }, (_, i) => i + 1));
      const stable = new Set([...present].filter((arc) => changes.every((change) => change.arc !== arc)));
      const pending = [...changes];
      await using agent = await FakeAgent.listen((request, self) => {
        const change = pending.shift();
        if (change?.isThere === true) present.add(change.arc);
        else if (change !== undefined) present.delete(change.arc);
        return mib([...[...present].map((arc) => row(arc)), ...behind])(request, self);
      });
      await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
      const { names, error } = await collect(client.walk(root, { parallel }));
      expect(error).toBeUndefined();
      const arcs = names.map((oid) => Number(oid.slice(column.length + 1)));
      expect(arcs).toEqual([...new Set(arcs)].sort((a, b) => a - b));
      expect([...stable].filter((arc) => !arcs.includes(arc))).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 60_000);

/** Answers each request a while after it came, and counts those that wait for their answer. */
async function listenSlowly(script: Script): Promise<{ agent: FakeAgent; maxPending: () => number }> {
  let [pending, maxPending] = [0, 0];
  const agent = await FakeAgent.listen(async (request, self) => {
    maxPending = Math.max(maxPending, ++pending);
    await sleep(10);
    pending--;
    return script(request, self);
  });
  return { agent, maxPending: () => maxPending };
}

test.each([2, 5, 16])("%d requests are pending at most, and at times as many", async (parallel) => {
  const { agent, maxPending } = await listenSlowly(mib([...rows(1000), ...behind]));
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"));
  expect((await client.walk(root, { parallel }).toArray()).length).toBe(1000);
  expect(maxPending()).toBe(parallel);
});

test("holes make no more requests pending than parallel allows", async () => {
  const some = rows(3000).filter((_, i) => i < 100 || (i * 7919) % 13 > 3);
  const { agent, maxPending } = await listenSlowly(mib([...some, ...behind]));
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 10 });
  expect((await client.walk(root, { parallel: 6 }).toArray()).length).toBe(some.length);
  expect(maxPending()).toBeLessThanOrEqual(6);
});

test.each([1, 10, 1000])("rows %d apart take hardly more requests than without guesses", async (spacing) => {
  const { plain, ahead, requests } = await compare(mib([...rows(1000, spacing), ...behind]), {
    maxRepetitions: 10,
  });
  expect(ahead).toEqual(plain);
  expect(requests).toBeLessThan(101 + 2 * 8);
});

test("all columns of a table are walked in one", async () => {
  const cells = [1, 2, 3].flatMap((number) =>
    Array.from({ length: 200 }, (_, i) => makeVarbind(`${root}.1.${number}.${i + 1}`, "Integer32", i)),
  );
  const { plain, ahead } = await compare(mib([...cells, ...behind]), { maxRepetitions: 10 });
  expect(ahead).toEqual(plain);
  expect(ahead.names).toHaveLength(600);
});

test("a table with fewer columns than parallel reads each with several requests", async () => {
  const cells = [1, 2].flatMap((number) =>
    Array.from({ length: 500 }, (_, i) => makeVarbind(`${root}.1.${number}.${i + 1}`, "Integer32", i)),
  );
  const { agent, maxPending } = await listenSlowly(mib([...cells, ...behind]));
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"));
  const together = await client.table(root, { columns: [1, 2] });
  const apart = await client.table(root, { columns: [1, 2], parallel: 9 });
  expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
  expect(maxPending()).toBe(8);
});

test("leaving the loop ends the pending requests and sends no more", async () => {
  const { agent } = await listenSlowly(mib([...rows(5000), ...behind]));
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"));
  let count = 0;
  for await (const varbind of client.walk(root, { parallel: 8 })) {
    expect(varbind.value).toBe(++count);
    if (count === 300) break;
  }
  await client.get(`${root}.1`); // the agent has read all that was sent before
  const sent = agent.requests.length;
  await sleep(50);
  expect(agent.requests.length).toBe(sent);
  expect(await countLeft()).toEqual(nothing);
});

test("an abort ends it with its reason, and a closed client with ClosedError", async () => {
  const { agent } = await listenSlowly(mib([...rows(5000), ...behind]));
  await using _ = agent;
  const client = new Client(agent.target, v2c("public"));
  const controller = new AbortController();
  const reason = new Error("enough");
  const aborted = expect(
    client.walk(root, { parallel: 8, signal: controller.signal }).toArray(),
  ).rejects.toBe(reason);
  const closed = expect(client.walk(root, { parallel: 8 }).toArray()).rejects.toThrow(/closed/);
  setTimeout(() => controller.abort(reason), 80);
  await aborted;
  await client.close();
  await closed;
  expect(await countLeft()).toEqual(nothing);
});

test("a device that falls silent is waited for as long as without guesses", async () => {
  await using agent = await FakeAgent.listen((request: FakeRequest, self) =>
    request.number > 9 ? undefined : mib([...rows(5000), ...behind])(request, self),
  );
  await using client = new Client(agent.target, v2c("public"), { timeout: 100, retries: 1, backoff: 1 });
  const error = await client
    .walk(root, { parallel: 4 })
    .toArray()
    .catch((cause: unknown) => cause);
  expect(RequestTimeout.isInstance(error)).toBe(true);
  expect((error as { attempts: number }).attempts).toBe(2);
});

test.each([0, 1.5, Number.NaN, "2"])("parallel: %p is refused", async (parallel) => {
  await using client = new Client("127.0.0.1:1", v2c("public"));
  expect(() => client.walk(root, { parallel: parallel as number })).toThrow(/^parallel/);
});
