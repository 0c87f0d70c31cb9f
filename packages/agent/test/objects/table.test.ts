import type { ObjectError } from "@snmp/agent";
import { type Column, RegistrationError, type TableOptions } from "@snmp/agent";
import { base, bareAgent } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const columns: Record<number, Column<{ id: number; name: string }>> = {
  1: { name: "id", type: "Integer32" },
  2: { name: "name", type: "OctetString" },
};
const names = { 2: { name: "name", type: "OctetString" } } as const;
const entry = `${base}.1`;

const values = async (manager: Manager, ...oids: string[]): Promise<string> =>
  (await manager.get(...oids)).pdu.varbinds.map(String).join();

describe("rows", () => {
  test("in an array are read live, and added or removed rows are noticed", async () => {
    const agent = bareAgent();
    const rows = [
      { id: 3, name: "c" },
      { id: 1, name: "a" },
    ];
    agent.table(entry, { columns, index: ["id"], rows });
    const manager = new Manager(agent);
    expect(await manager.walk(`${entry}.2`)).toEqual([`${entry}.2.1`, `${entry}.2.3`]);
    rows[1]!.name = "A";
    expect(await values(manager, `${entry}.2.1`)).toBe("A");
    rows.push({ id: 2, name: "b" });
    expect(await manager.walk(`${entry}.2`)).toEqual([`${entry}.2.1`, `${entry}.2.2`, `${entry}.2.3`]);
    rows.splice(0, 2);
    expect(await manager.walk(`${entry}.2`)).toEqual([`${entry}.2.2`]);
  });

  test("that were replaced are noticed after `refresh`", async () => {
    const agent = bareAgent();
    const rows = [{ id: 1, name: "a" }];
    const table = agent.table(entry, { columns, index: ["id"], rows });
    const manager = new Manager(agent);
    expect(await manager.walk(`${entry}.1`)).toEqual([`${entry}.1.1`]);
    rows[0] = { id: 9, name: "z" };
    table.refresh();
    expect(await manager.walk(`${entry}.1`)).toEqual([`${entry}.1.9`]);
  });

  test("in a map are indexed by numbers or dotted text", async () => {
    const agent = bareAgent();
    agent.table(entry, {
      columns: names,
      rows: new Map([
        [2, { name: "b" }],
        [1, { name: "a" }],
      ]),
    });
    agent.table(`${base}.2`, {
      oidIs: "entry",
      columns: names,
      rows: new Map([
        ["10.1", { name: "c" }],
        ["9.2", { name: "d" }],
      ]),
    });
    const manager = new Manager(agent);
    expect(await manager.walk(base)).toEqual([
      `${entry}.2.1`,
      `${entry}.2.2`,
      `${base}.2.2.9.2`,
      `${base}.2.2.10.1`,
    ]);
  });

  test("from a function are read once per request and reused for `maxAge`", async () => {
    const agent = bareAgent();
    let calls = 0;
    const rows = () => (calls++, [{ id: 1, name: `call ${calls}` }]);
    const fresh = { columns, index: ["id"], rows };
    const table = agent.table(entry, { ...fresh, maxAge: 60_000 });
    agent.table(`${base}.2`, { ...fresh, oidIs: "entry", maxAge: 0 });
    const manager = new Manager(agent);
    expect(await values(manager, `${entry}.2.1`, `${entry}.2.1`)).toBe("call 1,call 1");
    expect(await values(manager, `${entry}.2.1`)).toBe("call 1");
    table.refresh();
    expect(await values(manager, `${entry}.2.1`)).toBe("call 2");
    expect(await values(manager, `${base}.2.2.1`, `${base}.2.2.1`)).toBe("call 3,call 3");
    expect(await values(manager, `${base}.2.2.1`)).toBe("call 4");
  });

  test("from an asynchronous function are read once for all waiting requests", async () => {
    const agent = bareAgent();
    let calls = 0;
    agent.table(entry, {
      columns,
      index: ["id"],
      rows: async () => {
        calls++;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return [
          { id: 1, name: "a" },
          { id: 2, name: "b" },
        ];
      },
    });
    const manager = new Manager(agent);
    const walks = await Promise.all([manager.walk(base), manager.walk(base), manager.bulk(0, 9, base)]);
    expect(walks[0]).toEqual([`${entry}.1.1`, `${entry}.1.2`, `${entry}.2.1`, `${entry}.2.2`]);
    expect(walks[1]).toEqual(walks[0]);
    expect(walks[2].pdu.varbinds.map(({ oid }) => oid).slice(0, 4)).toEqual(walks[0]);
    expect(calls).toBe(1);
  });

  test("that cannot be read are answered with genErr", async () => {
    const errors: ObjectError[] = [];
    const agent = bareAgent({ onError: (error) => errors.push(error as ObjectError) });
    let rows: () => unknown = () => {
      throw new Error("no interfaces");
    };
    agent.table(entry, { columns, index: ["id"], rows: () => rows() as never, maxAge: 0 });
    const manager = new Manager(agent);
    expect(await manager.get(`${entry}.1.1`)).toMatchObject({ status: "genErr", index: 1 });
    rows = () => [{ id: 1 }, { id: 1 }];
    expect(await manager.next(`${entry}.1.1`)).toMatchObject({ status: "genErr", index: 1 });
    rows = () => [{ id: "one" }];
    expect(await manager.bulk(0, 5, base)).toMatchObject({ status: "genErr", index: 1 });
    rows = () => new Map([["1..2", {}]]);
    expect((await manager.next(base)).status).toBe("genErr");
    expect(errors.map(({ message }) => message.split(" failed: ")[1])).toEqual([
      "no interfaces",
      "two rows have the index 1; each row needs its own",
      'the value "one" of id cannot be an index of type Integer32',
      '"1..2" is not the index of a row; use a number, or dotted text such as "10.1"',
    ]);
  });

  test("are sorted once, not per request", async () => {
    const agent = bareAgent();
    let read = 0;
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      get id() {
        return (read++, ((i * 7919) % 5000) + 1);
      },
      name: "x",
    }));
    agent.table(entry, {
      columns: {
        1: { name: "id", type: "Integer32", access: "not-accessible" },
        2: { name: "name", type: "OctetString" },
      },
      index: ["id"],
      rows,
    });
    const manager = new Manager(agent);
    for (let id = 1; id <= 200; id++) {
      expect((await manager.next(`${entry}.2.${id}`)).pdu.varbinds[0]!.oid).toBe(`${entry}.2.${id + 1}`);
    }
    expect(read).toBe(5000);
  });
});

describe("columns", () => {
  test("are read by synchronous and asynchronous functions", async () => {
    const agent = bareAgent();
    agent.table(entry, {
      columns: {
        1: { type: "Integer32", get: (row: { n: number }) => row.n * 2 },
        2: { type: "OctetString", get: async (_, index) => `row ${index}` },
        3: { type: "Integer32", get: async (row) => (row.n === 2 ? undefined : row.n) },
      },
      rows: new Map([
        [1, { n: 1 }],
        [2, { n: 2 }],
        [3, { n: 3 }],
      ]),
    });
    const manager = new Manager(agent);
    expect(await manager.walk(`${entry}.3`)).toEqual([`${entry}.3.1`, `${entry}.3.3`]);
    expect((await manager.get(`${entry}.1.3`, `${entry}.2.2`, `${entry}.3.2`)).varbinds).toEqual([
      `${entry}.1.3=Integer32:6`,
      `${entry}.2.2=OctetString:row 2`,
      `${entry}.3.2=noSuchInstance:noSuchInstance`,
    ]);
  });

  test("without values end the search at the limit of steps", async () => {
    const agent = bareAgent({ limits: { steps: 500 } });
    agent.table(entry, {
      columns: { 1: { name: "a", type: "Integer32" } },
      rows: new Map(Array.from({ length: 1000 }, (_, i) => [i, {}])),
    });
    expect(await new Manager(agent).next(entry)).toMatchObject({ status: "genErr", index: 1 });
  });
});

test.each<[string, TableOptions, string]>([
  ["an array without index", { columns: names, rows: [] }, "a table whose rows are an array needs `index`"],
  [
    "an index that names a missing column",
    { columns: names, index: ["nix"], rows: [] },
    '`index` names the column "nix", which does not exist; add the column',
  ],
  [
    "an index of type Counter64",
    { columns: { 1: { name: "c", type: "Counter64" } }, index: ["c"], rows: [] },
    "the column c has the type Counter64, which cannot be part of an index",
  ],
])("a table is refused for %s", (_, options, why) => {
  const register = () => bareAgent().table(entry, options);
  expect(register).toThrow(RegistrationError);
  expect(register).toThrow(`${entry}: ${why}`);
});
