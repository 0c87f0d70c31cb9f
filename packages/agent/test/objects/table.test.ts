import type { ObjectError } from "@snmp/agent";
import { type Column, RegistrationError } from "@snmp/agent";
import { base, bareAgent } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const columns: Record<number, Column> = { 1: { name: "id", type: "Integer32" }, 2: { name: "name", type: "OctetString" } };
const entry = `${base}.1`;

const values = async (manager: Manager, ...oids: string[]): Promise<string> => (await manager.get(...oids)).pdu.varbinds.map(String).join();

describe("rows", () => {
  test("of an array: values are live, and a row more or less is noticed", async () => {
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

  test("replaced rows are noticed after `refresh`", async () => {
    const agent = bareAgent();
    const rows = [{ id: 1, name: "a" }];
    const table = agent.table(entry, { columns, index: ["id"], rows });
    const manager = new Manager(agent);
    expect(await manager.walk(`${entry}.1`)).toEqual([`${entry}.1.1`]);
    rows[0] = { id: 9, name: "z" };
    table.refresh();
    expect(await manager.walk(`${entry}.1`)).toEqual([`${entry}.1.9`]);
  });

  test("of a map by index: numbers, or dotted text", async () => {
    const agent = bareAgent();
    agent.table(entry, {
      columns,
      rows: new Map([
        [2, { name: "b" }],
        [1, { name: "a" }],
      ]),
    });
    agent.table(`${base}.2`, {
      columns,
      rows: new Map([
        ["10.1", { name: "c" }],
        ["9.2", { name: "d" }],
      ]),
    });
    const manager = new Manager(agent);
    expect(await manager.walk(base)).toEqual([`${entry}.2.1`, `${entry}.2.2`, `${base}.2.2.9.2`, `${base}.2.2.10.1`]);
  });

  test("of a function: asked once for a request, and used again for `maxAge`", async () => {
    const agent = bareAgent();
    let calls = 0;
    const rows = () => (calls++, [{ id: 1, name: `call ${calls}` }]);
    const fresh = { columns, index: ["id"], rows };
    const table = agent.table(entry, { ...fresh, maxAge: 60_000 });
    agent.table(`${base}.2`, { ...fresh, maxAge: 0 });
    const manager = new Manager(agent);
    expect(await values(manager, `${entry}.2.1`, `${entry}.2.1`)).toBe("call 1,call 1");
    expect(await values(manager, `${entry}.2.1`)).toBe("call 1");
    table.refresh();
    expect(await values(manager, `${entry}.2.1`)).toBe("call 2");
    expect(await values(manager, `${base}.2.2.1`, `${base}.2.2.1`)).toBe("call 3,call 3");
    expect(await values(manager, `${base}.2.2.1`)).toBe("call 4");
  });

  test("of a function that takes its time: fetched once for all who wait", async () => {
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

  test("that cannot be had are genErr", async () => {
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
      "two rows have the index 1",
      '"one" as id makes no index of type Integer32',
      '"1..2" is no index of a row',
    ]);
  });

  test("thousands of rows are sorted once, not for each request", async () => {
    const agent = bareAgent();
    let read = 0;
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      get id() {
        return (read++, ((i * 7919) % 5000) + 1);
      },
      name: "x",
    }));
    agent.table(entry, {
      columns: { 1: { name: "id", type: "Integer32", access: "not-accessible" }, 2: { name: "name", type: "OctetString" } },
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
  test("may be read by a function, now or later", async () => {
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

  test("a search through thousands of empty cells has an end", async () => {
    const agent = bareAgent({ limits: { steps: 500 } });
    agent.table(entry, {
      columns: { 1: { name: "a", type: "Integer32" } },
      rows: new Map(Array.from({ length: 1000 }, (_, i) => [i, {}])),
    });
    expect(await new Manager(agent).next(entry)).toMatchObject({ status: "genErr", index: 1 });
  });
});

describe("writing", () => {
  const writable = (rows: ConstructorParameters<typeof Map<number | string, object>>[0] | object[]) => {
    const agent = bareAgent();
    const collection = Array.isArray(rows) && !Array.isArray(rows[0]) ? rows : new Map(rows as [number, object][]);
    agent.table(entry, {
      columns: {
        1: { name: "id", type: "Integer32" },
        2: { name: "name", type: "OctetString", size: [1, 8], access: "read-write" },
        3: { name: "status", type: "Integer32", access: "read-create" },
        4: { name: "speed", type: "Gauge32", access: "read-create", validate: (value) => (value === 13 ? "wrongValue" : undefined) },
      },
      index: ["id"],
      rowStatus: 3,
      rows: collection,
    });
    return { manager: new Manager(agent, 1, "private"), collection };
  };
  const name = (id: number, value: string) => ({ oid: `${entry}.2.${id}`, type: "OctetString", value }) as const;
  const status = (id: number, value: number) => ({ oid: `${entry}.3.${id}`, type: "Integer32", value }) as const;
  const speed = (id: number, value: number) => ({ oid: `${entry}.4.${id}`, type: "Gauge32", value }) as const;

  test("a cell of a row that exists", async () => {
    const rows = [{ id: 1, name: "a", status: 1, speed: 10 }];
    const { manager } = writable(rows);
    expect((await manager.set(name(1, "new"), speed(1, 20))).status).toBe("noError");
    expect(rows).toEqual([{ id: 1, name: new TextEncoder().encode("new"), status: 1, speed: 20 }]);
    expect(await values(manager, `${entry}.2.1`, `${entry}.4.1`)).toBe("new,20");
  });

  test("cells that are refused", async () => {
    const { manager } = writable([{ id: 1, name: "a", status: 1, speed: 10 }]);
    expect(await manager.set(name(1, ""))).toMatchObject({ status: "wrongLength", index: 1 });
    expect(await manager.set(name(1, "b"), speed(1, 13))).toMatchObject({ status: "wrongValue", index: 2 });
    expect(await manager.set({ oid: `${entry}.1.1`, type: "Integer32", value: 5 })).toMatchObject({ status: "notWritable", index: 1 });
    expect(await manager.set({ oid: `${entry}.9.1`, type: "Integer32", value: 5 })).toMatchObject({ status: "notWritable", index: 1 });
    expect(await manager.set({ oid: `${entry}.4`, type: "Gauge32", value: 5 })).toMatchObject({ status: "noCreation", index: 1 });
    expect(await manager.set({ oid: entry, type: "Gauge32", value: 5 })).toMatchObject({ status: "notWritable", index: 1 });
    expect(await values(manager, `${entry}.2.1`)).toBe("a");
  });

  test("a row is made with createAndGo, with what else is set, and destroyed (RFC 2579)", async () => {
    const rows: object[] = [{ id: 1, name: "a", status: 1 }];
    const { manager } = writable(rows);
    expect((await manager.set(speed(7, 70), status(7, 4))).status).toBe("noError");
    expect(rows[1]).toEqual({ id: 7, status: 1, speed: 70 });
    expect(await manager.walk(`${entry}.3`)).toEqual([`${entry}.3.1`, `${entry}.3.7`]);
    expect((await manager.set(status(8, 5))).status).toBe("noError");
    expect(await values(manager, `${entry}.3.8`)).toBe("2");
    expect((await manager.set(status(8, 1), name(8, "x"))).status).toBe("noError");
    expect((await manager.set(status(7, 6))).status).toBe("noError");
    expect((await manager.set(status(99, 6))).status).toBe("noError");
    expect(rows).toHaveLength(2);
    expect(await manager.walk(`${entry}.3`)).toEqual([`${entry}.3.1`, `${entry}.3.8`]);
  });

  test("rows that are not made", async () => {
    const rows: object[] = [{ id: 1, status: 1 }];
    const { manager } = writable(rows);
    expect((await manager.set(status(1, 4))).status).toBe("inconsistentValue");
    expect((await manager.set(status(1, 3))).status).toBe("wrongValue");
    expect((await manager.set(status(7, 1))).status).toBe("inconsistentValue");
    expect((await manager.set(status(7, 9))).status).toBe("wrongValue");
    expect((await manager.set(speed(7, 1))).status).toBe("inconsistentName");
    expect((await manager.set(status(7, 4), name(7, "x"))).status).toBe("noCreation");
    expect((await manager.set(status(7, 4), speed(7, 13))).status).toBe("wrongValue");
    expect((await manager.set({ ...status(7, 4), oid: `${entry}.3.7.7` })).status).toBe("noCreation");
    expect(rows).toHaveLength(1);
  });

  test("a row that was made, and one that was removed, come and go again when something else fails", async () => {
    const { manager, collection } = writable([[1, { id: 1, name: "a", status: 1 }]]);
    const rows = collection as Map<number, object>;
    const agent = manager.agent;
    agent.scalar(`${base}.9.0`, {
      type: "Integer32",
      value: 1,
      set: () => {
        throw new Error("no");
      },
      undo: () => undefined,
    });
    const failing = { oid: `${base}.9.0`, type: "Integer32", value: 2 } as const;
    expect(await manager.set(status(5, 4), status(1, 6), failing)).toMatchObject({ status: "commitFailed", index: 3 });
    expect([...rows.keys()]).toEqual([1]);
    expect(await values(manager, `${entry}.2.1`)).toBe("a");
  });

  test("hooks of one's own, for rows that a function gives", async () => {
    const store = new Map<string, Record<string, unknown>>([["1", { id: 1, value: 10 }]]);
    const agent = bareAgent();
    agent.table(entry, {
      index: ["id"],
      columns: {
        1: { name: "id", type: "Integer32", access: "not-accessible" },
        2: { name: "value", type: "Integer32", access: "read-create", set: async (row, value) => void (row["value"] = value) },
      },
      rows: async () => [...store.values()],
      validateRow: (_, values) => (values["value"] === 0 ? "inconsistentValue" : undefined),
      create: async (index, values) => void store.set(index, values),
      remove: async (index) => void store.delete(index),
    });
    const manager = new Manager(agent, 1, "private");
    const value = (id: number, number: number) => ({ oid: `${entry}.2.${id}`, type: "Integer32", value: number }) as const;
    expect((await manager.set(value(1, 11), value(2, 22))).status).toBe("noError");
    expect([...store.values()]).toEqual([
      { id: 1, value: 11 },
      { id: 2, value: 22 },
    ]);
    expect(await values(manager, `${entry}.2.1`, `${entry}.2.2`)).toBe("11,22");
    expect(await manager.set(value(1, 12), value(3, 0))).toMatchObject({ status: "inconsistentValue", index: 2 });
  });

  test("without `create`, a function's rows cannot be added to", async () => {
    const agent = bareAgent();
    agent.table(entry, { index: ["id"], columns: { 1: { name: "id", type: "Integer32", access: "read-create" } }, rows: () => [] });
    expect((await new Manager(agent, 1, "private").set({ oid: `${entry}.1.5`, type: "Integer32", value: 5 })).status).toBe("noCreation");
  });
});

test.each<[string, Parameters<ReturnType<typeof bareAgent>["table"]>[1], string]>([
  ["an array without index", { columns, rows: [] }, "a table whose rows come as an array needs `index`"],
  ["an index of no column", { columns, index: ["nix"], rows: [] }, 'the index names "nix", which is the name of no column'],
  [
    "an index that cannot be one",
    { columns: { 1: { name: "c", type: "Counter64" } }, index: ["c"], rows: [] },
    "c is a Counter64, which cannot be part of an index",
  ],
])("a table is refused: %s", (_, options, why) => {
  const register = () => bareAgent().table(entry, options);
  expect(register).toThrow(RegistrationError);
  expect(register).toThrow(`${entry}: ${why}`);
});
