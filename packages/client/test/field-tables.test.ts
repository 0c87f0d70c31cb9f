// Tables as devices serve them: named by any of their OIDs, with holes, in any order.
import { makeVarbind, octetsFromText, type Varbind } from "@snmp/pdu";
import { reply } from "../../../test/support/fake-agent.ts";
import { mib } from "../../../test/support/fake-mib.ts";
import { startBoth } from "./support/started.ts";

describe("the OID for a table", () => {
  const cells = (table: string, columns: number[], indices: string[]): Varbind[] =>
    columns.flatMap((c) =>
      indices.map((i) => makeVarbind(`${table}.1.${c}.${i}`, "OctetString", octetsFromText(`${c}@${i}`))),
    );
  const ifTable = "1.3.6.1.2.1.2.2";
  const media = "1.3.6.1.2.1.4.22";
  const noIndexColumn = "1.3.6.1.2.1.31.1.1";
  const scalars = [makeVarbind("1.3.6.1.2.1.1.1.0", "OctetString", octetsFromText("x")), makeVarbind("1.3.6.1.2.1.2.1.0", "Integer32", 2)]; // prettier-ignore
  const all = mib([
    ...scalars,
    ...cells(ifTable, [1, 2], ["1", "2", "10"]),
    ...cells(media, [1, 2], ["1.10.0.0.1", "2.10.0.0.2"]),
    ...cells(noIndexColumn, [2, 3], ["1", "2"]),
  ]);

  test.each<[string, string, string[], number[]]>([
    ["a table", ifTable, ["1", "2", "10"], [1, 2]],
    ["an entry", `${ifTable}.1`, ["1", "2", "10"], [1, 2]],
    ["a column", `${ifTable}.1.2`, ["1", "2", "10"], [2]],
    ["the first column", `${ifTable}.1.1`, ["1", "2", "10"], [1]],
    ["a table whose OID ends like an entry", noIndexColumn, ["1", "2"], [2, 3]],
    ["an entry without a first column", `${noIndexColumn}.1`, ["1", "2"], [2, 3]],
    ["a column with an index of several arcs", `${media}.1.2`, ["1.10.0.0.1", "2.10.0.0.2"], [2]],
    ["nothing", "1.3.6.1.2.1.99", [], []],
  ])("may be that of %s", async (_, name, rows, columns) => {
    const { client } = await startBoth(all);
    const table = await client.table(name);
    expect([...table.keys()]).toEqual(rows);
    for (const row of table.values()) expect(Object.keys(row).map(Number)).toEqual(columns);
  });

  test("of an entry, with chosen columns, reads these", async () => {
    const { client } = await startBoth(all);
    const table = await client.table(`${ifTable}.1`, { columns: [2] });
    expect(table.get("10")?.[2]?.toString()).toBe("2@10");
  });

  test.each(["1.3.6.1.2.1.1", "1.3.6.1.2.1.1.1", "1.3.6.1.2.1.2.1"])("of scalars (%s) is an error that says so", async (name) => {
    const { client } = await startBoth(all);
    await expect(client.table(name)).rejects.toThrow("is a scalar");
  }); // prettier-ignore
});

test("rows come in the order of their indices, also with holes and in any order", async () => {
  const table = "1.3.6.1.2.1.2.2";
  const cell = (column: number, row: number): Varbind =>
    makeVarbind(`${table}.1.${column}.${row}`, "Integer32", row);
  const { client } = await startBoth(mib([cell(2, 1), cell(2, 300), cell(3, 2), cell(3, 10), cell(3, 300)]));
  for (const columns of [[2, 3], undefined])
    expect([...(await client.table(table, { columns })).keys()]).toEqual(["1", "2", "10", "300"]);
});

test("order: any reads neighbouring columns: each has seen its own names", async () => {
  const table = "1.3.6.1.2.1.2.2";
  const list = [1, 2].flatMap((column) => [1, 3, 2].map((row) => makeVarbind(`${table}.1.${column}.${row}`, "Integer32", row))); // prettier-ignore
  const { client } = await startBoth((request) => {
    let names = request.oids;
    const varbinds: Varbind[] = [];
    for (let i = request.pdu.type === "GetBulkRequest" ? request.pdu.maxRepetitions : 1; i > 0; i--)
      names = names.map((name) => {
        const at = list.findIndex((each) => each.oid === name);
        const next = at < 0 ? list.find((each) => each.oid.startsWith(`${name}.`)) : list[at + 1];
        varbinds.push(next ?? makeVarbind(name, "endOfMibView", null));
        return next?.oid ?? name;
      });
    return reply(request, { varbinds });
  });
  const read = await client.table(table, { columns: [1, 2], order: "any" });
  expect([...read.keys()]).toEqual(["1", "2", "3"]);
});
