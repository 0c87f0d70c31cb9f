import { inspect } from "node:util";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { compareOids, errorStatus, makeVarbind, type Varbind } from "@snmp/pdu";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, type Table, type WalkError } from "../src/index.ts";

const ifTable = "1.3.6.1.2.1.2.2";
const versions = [
  ["SNMPv1", v1("public")],
  ["SNMPv2c", v2c("public")],
] as const;
/** Cells of ifTable; each value tells its column and index. */
const cells = (column: number, indexes: readonly (string | number)[], table = ifTable): Varbind[] =>
  indexes.map((index) =>
    makeVarbind(`${table}.1.${column}.${index}`, "OctetString", Buffer.from(`${column}@${index}`)),
  );
const plain = (table: Table): Record<string, Record<string, string>> =>
  Object.fromEntries(
    [...table].map(([index, row]) => [
      index,
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.toString()])),
    ]),
  );
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const around = [
  makeVarbind("1.3.6.1.2.1.1.1.0", "Integer32", 1),
  makeVarbind("1.3.6.1.2.1.4.1.0", "Integer32", 1),
];

describe.each(versions)("%s", (_name, credentials) => {
  test("rows by index, cells by column, in the agent's order", async () => {
    await using agent = await FakeAgent.listen(
      mib([...around, ...cells(1, [1, 2, 10]), ...cells(2, [1, 2, 10]), ...cells(7, [1, 2, 10])]),
    );
    await using client = new Client(agent.target, credentials);
    const table = await client.table(ifTable);
    expect([...table.keys()]).toEqual(["1", "2", "10"]);
    expect(plain(table)["10"]).toEqual({ 1: "1@10", 2: "2@10", 7: "7@10" });
    expect(table.get("2")?.[7]?.oid).toBe(`${ifTable}.1.7.2`);
  });

  test("chosen columns, in one request each time", async () => {
    await using agent = await FakeAgent.listen(
      mib([...around, ...[1, 2, 3, 8].flatMap((column) => cells(column, upTo(30)))]),
    );
    await using client = new Client(agent.target, credentials);
    const table = await client.table(ifTable, { columns: [8, 2] });
    expect(plain(table)).toEqual(
      Object.fromEntries(upTo(30).map((index) => [index, { 2: `2@${index}`, 8: `8@${index}` }])),
    );
    expect(agent.requests[0]!.oids).toEqual([`${ifTable}.1.8`, `${ifTable}.1.2`]);
    expect(agent.requests.length).toBeLessThan(40);
  });

  test("the last column of the MIB, whose end has nothing behind it", async () => {
    await using agent = await FakeAgent.listen(mib([...cells(1, upTo(5)), ...cells(2, upTo(5))]));
    await using client = new Client(agent.target, credentials);
    expect(
      [...(await client.table(ifTable, { columns: [1, 2] })).values()].map((row) => Object.keys(row)),
    ).toEqual(upTo(5).map(() => ["1", "2"]));
  });

  test("a sparse table: missing cells are missing, whichever column is the shortest", async () => {
    const sparse = [
      ...cells(1, [1, 2, 3, 4, 5, 6, 7, 8]),
      ...cells(2, [2, 8]),
      ...cells(3, [1, 3, 5, 7]),
      ...cells(4, []),
    ];
    await using agent = await FakeAgent.listen(mib([...around, ...sparse]));
    await using client = new Client(agent.target, credentials);
    const expected = Object.fromEntries(
      upTo(8).map((index) => [
        index,
        {
          1: `1@${index}`,
          ...([2, 8].includes(index) ? { 2: `2@${index}` } : {}),
          ...(index % 2 === 1 ? { 3: `3@${index}` } : {}),
        },
      ]),
    );
    expect(plain(await client.table(ifTable))).toEqual(expected);
    for (const maxRepetitions of [1, 3, 25, 200]) {
      expect(plain(await client.table(ifTable, { columns: [4, 3, 1, 2], maxRepetitions }))).toEqual(expected);
    }
  });

  test("an index of several arcs", async () => {
    const indexes = ["10.0.0.1.161", "10.0.0.2.80", "192.0.2.255.65535"];
    await using agent = await FakeAgent.listen(mib([...around, ...cells(1, indexes), ...cells(4, indexes)]));
    await using client = new Client(agent.target, credentials);
    for (const options of [{}, { columns: [1, 4] }]) {
      const table = await client.table(ifTable, options);
      expect([...table.keys()]).toEqual(indexes);
      expect(plain(table)["10.0.0.2.80"]).toEqual({ 1: "1@10.0.0.2.80", 4: "4@10.0.0.2.80" });
    }
  });

  test("a table that is empty or not there has no rows", async () => {
    await using agent = await FakeAgent.listen(mib(around));
    await using client = new Client(agent.target, credentials);
    expect((await client.table(ifTable)).size).toBe(0);
    expect((await client.table(ifTable, { columns: [1, 2] })).size).toBe(0);
    expect((await client.table(ifTable, { columns: [] })).size).toBe(0);
    expect((await client.table("1.3.6.1.4.1.1")).size).toBe(0);
  });

  test("a column asked for twice is read once", async () => {
    await using agent = await FakeAgent.listen(mib([...cells(1, [1, 2]), ...around]));
    await using client = new Client(agent.target, credentials);
    expect(plain(await client.table(ifTable, { columns: [1, 1], order: "any" }))).toEqual({
      1: { 1: "1@1" },
      2: { 1: "1@2" },
    });
    expect(agent.requests[0]!.oids).toHaveLength(1);
  });

  test("rows too big for one answer are read in parts", async () => {
    const columns = upTo(12);
    await using agent = await FakeAgent.listen(
      mib([...columns.flatMap((column) => cells(column, upTo(20))), ...around], { maxVarbinds: 5 }),
    );
    await using client = new Client(agent.target, credentials);
    const table = await client.table(ifTable, { columns });
    expect(table.size).toBe(20);
    for (const [index, row] of table)
      expect(Object.values(row).map(String)).toEqual(columns.map((column) => `${column}@${index}`));
    const wasted = agent.requests.filter(({ oids }) => oids.length > 5);
    expect(wasted.length).toBeLessThan(5);
  });
});

test("an answer cut off inside its first row: the columns behind are not over", async () => {
  const columns = upTo(12);
  const all = [...columns.flatMap((column) => cells(column, upTo(20))), ...around].sort((a, b) =>
    compareOids(a.oid, b.oid),
  );
  await using agent = await FakeAgent.listen(mib(all, { maxMessageSize: 250 }));
  await using client = new Client(agent.target, v2c("public"));
  const table = await client.table(ifTable, { columns });
  expect(table.size).toBe(20);
  for (const row of table.values()) expect(Object.keys(row)).toHaveLength(12);
});

test("several columns share the repetitions of one request", async () => {
  await using agent = await FakeAgent.listen(mib([...cells(1, upTo(50)), ...cells(2, upTo(50)), ...around]));
  await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 20 });
  await client.table(ifTable, { columns: [1, 2] });
  expect(agent.requests[0]!.pdu).toMatchObject({ type: "GetBulkRequest", maxRepetitions: 10 });
  expect(agent.requests).toHaveLength(6);
});

test("an agent that loops in one column ends the table with an error, with what was read", async () => {
  await using agent = await FakeAgent.listen((request, self) => {
    if (request.number < 2) return mib([...cells(1, upTo(50)), ...cells(2, upTo(50))])(request, self);
    return reply(request, { varbinds: request.oids.map((oid) => makeVarbind(oid, "Integer32", 0)) });
  });
  await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 10 });
  const error = (await client
    .table(ifTable, { columns: [1, 2] })
    .catch((reason: unknown) => reason)) as WalkError;
  expect(error).toMatchObject({ code: "ERR_SNMP_WALK", root: ifTable, count: 20 });
  expect(error.partial.map(String)).toHaveLength(20);
  expect(error.cause).toMatchObject({ code: "ERR_SNMP_UNEXPECTED_RESPONSE" });
  expect(await countLeft()).toEqual(nothing);
});

test("an error-status breaks a table off with an error, with what was read", async () => {
  await using agent = await FakeAgent.listen((request, self) =>
    request.number < 2
      ? mib(cells(1, upTo(50)))(request, self)
      : reply(request, { errorStatus: errorStatus.genErr, errorIndex: 1 }),
  );
  await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 10 });
  const error = (await client.table(ifTable).catch((reason: unknown) => reason)) as WalkError;
  expect(error).toMatchObject({ code: "ERR_SNMP_WALK", count: 20, cause: { errorStatus: "genErr" } });
  expect(error.partial).toHaveLength(20);
});

test("JSON.stringify shows rows by index, and cells as varbinds do; console.log shows a map", async () => {
  await using agent = await FakeAgent.listen(mib(cells(2, [1, 10])));
  await using client = new Client(agent.target, v2c("public"));
  for (const columns of [undefined, [2]]) {
    const table = await client.table(ifTable, { columns });
    expect(JSON.parse(JSON.stringify(table))).toEqual({
      "1": { "2": { oid: `${ifTable}.1.2.1`, type: "OctetString", text: "2@1", hex: "324031" } },
      "10": { "2": { oid: `${ifTable}.1.2.10`, type: "OctetString", text: "2@10", hex: "32403130" } },
    });
    expect(inspect(table)).toMatch(/^Map\(2\) \{/);
    expect([...table.keys()]).toEqual(["1", "10"]);
  }
  expect(JSON.stringify(await client.table(ifTable, { columns: [] }))).toBe("{}");
});

test("SNMPv1: after a noSuchName that does not say which of several columns has ended, asks for each alone", async () => {
  await using agent = await FakeAgent.listen(async (request, self) => {
    const answer = (await mib([...cells(1, [1, 2]), ...cells(2, [1, 2, 3])])(request, self)) as Uint8Array;
    const { oids } = request;
    const isEnd = oids.length > 1 && oids.some((oid) => oid.endsWith(".2") && oid.includes(".1.1."));
    return isEnd ? reply(request, { errorStatus: errorStatus.noSuchName, errorIndex: 0 }) : answer;
  });
  await using client = new Client(agent.target, v1("public"));
  expect([...(await client.table(ifTable, { columns: [1, 2] })).keys()]).toEqual(["1", "2", "3"]);
});

test.each([[-1], [1.5], [2 ** 32], [NaN]])("column %d rejects and is named", async (column) => {
  await using client = new Client("127.0.0.1", v2c("public"));
  await expect(client.table(ifTable, { columns: [1, column] })).rejects.toThrow(`column ${column}`);
});

test("values in the table's place that are not cells are passed over", async () => {
  await using agent = await FakeAgent.listen(
    mib([...makeNumbered(`${ifTable}.1`, 3), ...cells(9, [1]), ...around]),
  );
  await using client = new Client(agent.target, v2c("public"));
  expect((await client.table(ifTable)).get("1")?.[9]?.toString()).toBe("9@1");
});
