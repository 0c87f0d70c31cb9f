// How many successors a walk asks for at once, and how its caller reads it.
import { v2c } from "@snmp/mpm-v2c";
import { errorStatus } from "@snmp/pdu";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, WalkError, type WalkOptions } from "../src/index.ts";
import { after, catchWalkError, numbers, root, upTo } from "./support/started.ts";

describe("max-repetitions", () => {
  const repetitions = (agent: FakeAgent): unknown[] =>
    agent.requests.map(({ pdu }) => (pdu as { maxRepetitions?: number }).maxRepetitions);

  test("25, that of the client or that of the walk", async () => {
    await using agent = await FakeAgent.listen(mib([...makeNumbered(root, 1), after]));
    await using client = new Client(agent.target, v2c("public"));
    await using other = new Client(agent.target, v2c("public"), { maxRepetitions: 7 });
    await client.walk(root).toArray();
    await other.walk(root).toArray();
    await other.walk(root, { maxRepetitions: 3 }).toArray();
    expect(repetitions(agent).slice(0, 3)).toEqual([25, 7, 3]);
  });

  test("halved on tooBig, until it is small enough, and grown again but not into the same wall each time", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(root, 400), { maxVarbinds: 4 }));
    await using client = new Client(agent.target, v2c("public"));
    expect(numbers(await client.walk(root).toArray())).toEqual(upTo(400));
    const asked = repetitions(agent) as number[];
    expect(asked.slice(0, 4)).toEqual([25, 12, 6, 3]);
    expect(asked.filter((count) => count > 4).length).toBeLessThan(12);
    expect(asked).toContain(4);
  });

  test("an agent that trims its answers is walked on as they are", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(root, 200), { maxMessageSize: 200 }));
    await using client = new Client(agent.target, v2c("public"));
    expect(numbers(await client.walk(root).toArray())).toEqual(upTo(200));
    expect(new Set(repetitions(agent))).toEqual(new Set([25]));
  });

  test("tooBig for a single successor is an error", async () => {
    await using agent = await FakeAgent.listen((asked) => reply(asked, { errorStatus: errorStatus.tooBig }));
    await using client = new Client(agent.target, v2c("public"));
    expect((await catchWalkError(client.walk(root).toArray())).cause).toMatchObject({
      errorStatus: "tooBig",
    });
    expect(repetitions(agent)).toEqual([25, 12, 6, 3, 1]);
  });
});

describe("iteration", () => {
  test("nothing is sent before it, and nothing after its end", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(root, 100)));
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 10 });
    const walk = client.walk(root);
    await new Promise(setImmediate);
    expect(agent.requests).toHaveLength(0);
    for await (const { value } of walk) if (value === 15) break;
    await new Promise(setImmediate);
    expect(agent.requests).toHaveLength(2);
    expect(await walk.next()).toEqual({ done: true, value: undefined });
    expect(await countLeft()).toEqual(nothing);
  });

  test("calls of next that do not wait for each other get the values in the order of the calls", async () => {
    await using agent = await FakeAgent.listen(mib([...makeNumbered(root, 20), after]));
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 3 });
    const walk = client.walk(root);
    const order: unknown[] = [];
    const calls = upTo(22).map((_, i) =>
      walk.next().then((result) => order.push([i + 1, result.value?.value])),
    );
    await Promise.resolve();
    await Promise.all(calls);
    expect(order).toEqual(upTo(22).map((i) => [i, i > 20 ? undefined : i]));
  });

  test("next after the end, and after an error, is done", async () => {
    await using agent = await FakeAgent.listen((asked) => reply(asked, { errorStatus: errorStatus.genErr }));
    await using client = new Client(agent.target, v2c("public"));
    const walk = client.walk(root);
    await expect(walk.next()).rejects.toThrow(WalkError);
    expect(await walk.next()).toEqual({ done: true, value: undefined });
    expect(agent.requests).toHaveLength(1);
  });

  test("pages: as many as an answer brings, without what next has handed out already", async () => {
    await using agent = await FakeAgent.listen(mib([...makeNumbered(root, 12), after]));
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
    const walk = client.walk(root);
    await walk.next();
    const pages: unknown[][] = [];
    for await (const page of walk.pages()) pages.push(numbers(page));
    expect(pages).toEqual([
      [2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 12],
    ]);
  });

  test("leaving the loop over pages ends the walk: nothing more is asked for", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(root, 50)));
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
    const walk = client.walk(root);
    for await (const page of walk.pages()) {
      expect(numbers(page)).toEqual(upTo(5));
      break;
    }
    expect(await walk.next()).toEqual({ done: true, value: undefined });
    expect(agent.requests).toHaveLength(1);
  });

  test("pages and values asked for at once come in the order of the calls", async () => {
    await using agent = await FakeAgent.listen(mib([...makeNumbered(root, 7), after]));
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 3 });
    const walk = client.walk(root);
    const pages = walk.pages();
    const [first, rest, fourth, sixth] = await Promise.all([
      walk.next(),
      pages.next(),
      walk.next(),
      pages.next(),
    ]);
    expect([first.value, fourth.value].map((varbind) => varbind?.value)).toEqual([1, 4]);
    expect([rest.value, sixth.value].map((page) => numbers(page!))).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  test("two readers of one walk share it", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(root, 50)));
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
    const walk = client.walk(root);
    const [one, other] = await Promise.all([walk.toArray(), walk.toArray()]);
    expect(numbers([...one, ...other]).sort((a, b) => Number(a) - Number(b))).toEqual(upTo(50));
  });

  test("a return while an answer is awaited ends the walk with it", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(root, 50)));
    await using client = new Client(agent.target, v2c("public"));
    const walk = client.walk(root);
    const pending = walk.next();
    await walk.return();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(await walk.next()).toEqual({ done: true, value: undefined });
  });

  test("walks at the same time do not mind each other", async () => {
    await using agent = await FakeAgent.listen(
      mib([...makeNumbered(root, 100), ...makeNumbered("1.3.6.1.4", 100)]),
    );
    await using client = new Client(agent.target, v2c("public"), { maxOutstanding: 2, maxRepetitions: 7 });
    const walks = await Promise.all(
      [root, "1.3.6.1.4", root, "1.3.6.1.4"].map((oid) => client.walk(oid).toArray()),
    );
    for (const values of walks) expect(numbers(values)).toEqual(upTo(100));
  });
});

test.each<[WalkOptions, string]>([
  [{ maxRepetitions: 0 }, "maxRepetitions is 0"],
  [{ order: "none" as "any" }, 'order is "none"'],
  [{ timeout: NaN }, "timeout is NaN"],
])("walk(…, %j) throws and names the option", async (options, message) => {
  await using client = new Client("127.0.0.1", v2c("public"));
  expect(() => client.walk(root, options)).toThrow(message);
});
