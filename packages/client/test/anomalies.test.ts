// The bent rules of BER that were forgiven in the answers of walks and tables; replies.test.ts has those of other calls.
import { v2c } from "@snmp/mpm-v2c";
import { FakeAgent, type Script } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { Client } from "../src/index.ts";

/** Six rows, three in an answer; octets follow the second answer. */
const untidy = (root = "1.3.6.1.4"): Script => {
  const tidy = mib(makeNumbered(root, 6));
  let answers = 0;
  return async (request, self) => {
    const answer = (await tidy(request, self)) as Uint8Array;
    return ++answers === 2 ? Uint8Array.of(...answer, 0, 0) : answer;
  };
};
const untidyClient = (agent: FakeAgent): Client =>
  new Client(agent.target, v2c("public"), { maxRepetitions: 3 });
const trailing = [{ kind: "trailing-octets" }];

test("in a walk: reported with the page that it came with", async () => {
  await using agent = await FakeAgent.listen(untidy());
  await using client = untidyClient(agent);
  const seen: unknown[] = [];
  for await (const page of client.walk("1.3.6.1.4").pages()) seen.push([page.length, page.anomalies]);
  expect(seen).toMatchObject([
    [3, undefined],
    [3, trailing],
  ]);
});

test("in a walk that is read one by one: reported while the values of that answer are handed out", async () => {
  await using agent = await FakeAgent.listen(untidy());
  await using client = untidyClient(agent);
  const walk = client.walk("1.3.6.1.4");
  const seen: unknown[] = [];
  expect(walk.anomalies).toBeUndefined();
  for await (const { value } of walk) seen.push([value, walk.anomalies?.length]);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6].map((row) => [row, row > 3 ? 1 : undefined]));
});

test("in a walk that is collected, and in a table: reported with the whole", async () => {
  await using agent = await FakeAgent.listen(untidy());
  await using client = untidyClient(agent);
  const all = await client.walk("1.3.6.1.4").toArray();
  expect(all).toHaveLength(6);
  expect(all.anomalies).toMatchObject(trailing);
  expect(Object.keys(all)).toHaveLength(6);
  await using other = await FakeAgent.listen(untidy("1.3.6.1.4.1.1"));
  await using reader = untidyClient(other);
  const table = await reader.table("1.3.6.1.4", { columns: [1] });
  expect([...table.keys()]).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(table.anomalies).toMatchObject(trailing);
});
