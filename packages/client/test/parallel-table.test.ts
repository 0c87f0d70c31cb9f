import { setTimeout as sleep } from "node:timers/promises";
import { ifTable as typedIfTable } from "@snmp/mibs/IF-MIB";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { errorStatus, makeVarbind, type Varbind } from "@snmp/pdu";
import fc from "fast-check";
import { FakeAgent, type FakeRequest, reply } from "../../../test/support/fake-agent.ts";
import { mib } from "../../../test/support/fake-mib.ts";
import { Client, RequestTimeout, WalkError } from "../src/index.ts";

const table = "1.3.6.1.2.1.2.2";
const cell = (column: number, index: number | string): Varbind =>
  makeVarbind(`${table}.1.${column}.${index}`, "Integer32", column);
const behind = makeVarbind("1.3.6.1.2.1.4.1.0", "Integer32", 1);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const grid = (columns: readonly number[], rows: number): Varbind[] =>
  columns.flatMap((column) => upTo(rows).map((index) => cell(column, index)));

describe.each([
  ["SNMPv1", v1("public")],
  ["SNMPv2c", v2c("public")],
] as const)("%s", (_name, credentials) => {
  test("columns side by side make the same table, whatever its holes and its columns", async () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 })), {
      selector: String,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(cells, fc.integer({ min: 2, max: 8 }), async (pairs, parallel) => {
        await using agent = await FakeAgent.listen(
          mib([...pairs.map(([column, index]) => cell(column, index)), behind]),
        );
        await using client = new Client(agent.target, credentials);
        const [together, apart] = [await client.table(table), await client.table(table, { parallel })];
        expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
        const columns = [...new Set(pairs.map(([column]) => column))];
        if (columns.length === 0) return;
        const chosen = await client.table(table, { columns, parallel });
        expect(JSON.stringify(chosen)).toBe(JSON.stringify(together));
      }),
      { numRuns: 15 },
    );
  });
});

/** Answers each request a while after it came, and counts those that wait for their answer. */
async function listenSlowly(
  script: ReturnType<typeof mib>,
): Promise<{ agent: FakeAgent; most: () => number }> {
  let [pending, most] = [0, 0];
  const agent = await FakeAgent.listen(async (request, self) => {
    most = Math.max(most, ++pending);
    await sleep(10);
    pending--;
    return script(request, self);
  });
  return { agent, most: () => most };
}

test("no more requests are pending than parallel allows, and no fewer where there are columns enough", async () => {
  const { agent, most } = await listenSlowly(mib([...grid(upTo(9), 60), behind]));
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"));
  expect((await client.table(table, { columns: upTo(9), parallel: 4 })).size).toBe(60);
  expect(most()).toBe(4);
});

test("one request finds the columns up to the 15th, a further one those behind", async () => {
  await using agent = await FakeAgent.listen(mib([...grid([1, 7, 15, 300], 3), behind]));
  await using client = new Client(agent.target, v2c("public"));
  const rows = await client.table(table, { parallel: 2 });
  expect(Object.keys(rows.get("3")!)).toEqual(["1", "7", "15", "300"]);
  const searches = agent.requests.filter(({ pdu }) => pdu.type === "GetNextRequest");
  expect(searches.map(({ oids }) => oids[0])).toEqual([`${table}.1.0`, `${table}.1.16`, `${table}.1.301`]);
});

test("a typed table is read side by side as well", async () => {
  const { agent, most } = await listenSlowly(
    mib([...grid([1, 2, 3], 3), makeVarbind(`${table}.1.8.2`, "Integer32", 2), behind]),
  );
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"));
  const rows = await client.table(typedIfTable, { columns: ["ifIndex", "ifOperStatus"], parallel: 8 });
  expect(rows.get(2)?.ifOperStatus).toBe("down");
  expect(most()).toBe(2);
});

const failColumn =
  (
    script: ReturnType<typeof mib>,
    column: number,
    answer: (request: FakeRequest) => Uint8Array | undefined,
  ) =>
  (request: FakeRequest, agent: FakeAgent) =>
    request.oids[0]!.startsWith(`${table}.1.${column}.`) ? answer(request) : script(request, agent);

test("a column that fails ends the others; what was read is in the error", async () => {
  const script = mib([...grid([1, 2, 3], 400), behind]);
  await using agent = await FakeAgent.listen(
    failColumn(script, 2, (request) => reply(request, { errorStatus: errorStatus.genErr })),
  );
  await using client = new Client(agent.target, v2c("public"));
  const error = await client
    .table(table, { columns: [1, 2, 3], parallel: 3 })
    .catch((cause: unknown) => cause);
  if (!WalkError.isInstance(error)) throw error;
  expect(error.message).toMatch(/genErr/);
  expect(error.partial.length).toBe(error.count);
  expect(error.partial.some(({ oid }) => oid.startsWith(`${table}.1.2.`))).toBe(true);
  await client.get(`${table}.1.1.1`); // the agent has read all that was sent before
  const sent = agent.requests.length;
  await sleep(50);
  expect(agent.requests.length).toBe(sent);
});

test("an abort ends all columns with its reason", async () => {
  const { agent } = await listenSlowly(mib([...grid([1, 2, 3], 4000), behind]));
  await using _ = agent;
  await using client = new Client(agent.target, v2c("public"));
  const reason = new Error("enough");
  const controller = new AbortController();
  const call = client.table(table, { parallel: 3, signal: controller.signal });
  setTimeout(() => controller.abort(reason), 60);
  await expect(call).rejects.toBe(reason);
});

test("the deadline is that of the whole table", async () => {
  await using agent = await FakeAgent.listen(() => undefined);
  await using client = new Client(agent.target, v2c("public"));
  const error = await client
    .table(table, { columns: [1, 2], parallel: 2, deadline: 100, timeout: 10_000 })
    .catch((cause: unknown) => cause);
  expect(RequestTimeout.isInstance(error)).toBe(true);
});

test("an agent that makes up columns without end is read as one subtree, where its names must increase", async () => {
  let column = 0;
  await using agent = await FakeAgent.listen((request) =>
    reply(request, { varbinds: request.oids.map(() => cell(++column, 1)) }),
  );
  await using client = new Client(agent.target, v2c("public"));
  const call = client.table(table, { parallel: 2, deadline: 30_000 }).catch((cause: unknown) => cause);
  expect(WalkError.isInstance(await call)).toBe(true);
  expect(agent.requests.some(({ oids }) => oids[0] === `${table}.1`)).toBe(true);
}, 60_000);

test.each([0, 1.5, Number.NaN, "2"])("parallel: %p is refused", async (parallel) => {
  await using client = new Client("127.0.0.1:1", v2c("public"));
  await expect(client.table(table, { parallel: parallel as number })).rejects.toThrow(/^parallel/);
});
