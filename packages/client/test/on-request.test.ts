import { makeNumbered, mib } from "../../../test/support/fake-mib.ts";
import { FakeAgent } from "../../../test/support/fake-agent.ts";
import { v2c } from "@snmp/mpm-v2c";
import { Client, type WalkOptions } from "../src/index.ts";

const columns = ["1.3.6.1.2.1.2.2.1.1", "1.3.6.1.2.1.2.2.1.2"] as const;
const rows = mib(columns.flatMap((column) => makeNumbered(column, 60)));

/** Keeps what `onRequest` shows: the names, and the number of values that came. */
function keepRequests() {
  const seen: { names: readonly string[]; came?: number }[] = [];
  const onRequest: WalkOptions["onRequest"] = (names) => {
    const request: (typeof seen)[number] = { names };
    seen.push(request);
    return (varbinds) => void (request.came = varbinds.length);
  };
  return { seen, onRequest };
}

test("onRequest shows each request of a walk or a table, and its end", async () => {
  await using agent = await FakeAgent.listen(rows);
  await using client = new Client(agent.target, v2c("public"));
  const { seen, onRequest } = keepRequests();
  await client.walk(columns[0], { onRequest });
  expect(seen).toEqual([
    { names: [columns[0]], came: 25 },
    { names: [`${columns[0]}.25`], came: 25 },
    { names: [`${columns[0]}.50`], came: 25 },
  ]);
  seen.length = 0;
  await client.table("1.3.6.1.2.1.2.2", { columns: [1, 2], maxRepetitions: 120, onRequest });
  expect(seen[0]).toEqual({ names: columns, came: 120 });
  for (const options of [
    { columns: [1, 2], parallel: 2 },
    { columns: [1, 2], parallel: 8 },
  ]) {
    const before = agent.requests.length;
    seen.length = 0;
    await client.table("1.3.6.1.2.1.2.2", { ...options, onRequest });
    expect(seen).toHaveLength(agent.requests.length - before);
    expect(seen.every(({ names }) => names.length === 1)).toBe(true);
  }
});

test("onRequest hears of a request that failed", async () => {
  await using agent = await FakeAgent.listen(() => undefined);
  await using client = new Client(agent.target, v2c("public"), { timeout: 20, retries: 0 });
  const { seen, onRequest } = keepRequests();
  await expect(client.walk(columns[0], { onRequest }).toArray()).rejects.toThrow();
  expect(seen).toEqual([{ names: [columns[0]], came: 0 }]);
  expect(() => client.walk(columns[0], { onRequest: 1 as never })).toThrow("onRequest must be a function");
});
