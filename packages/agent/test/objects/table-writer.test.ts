import { base, bareAgent } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const entry = `${base}.1`;

const values = async (manager: Manager, ...oids: string[]): Promise<string> =>
  (await manager.get(...oids)).pdu.varbinds.map(String).join();

describe("a Set of a table", () => {
  const writable = (rows: ConstructorParameters<typeof Map<number | string, object>>[0] | object[]) => {
    const agent = bareAgent();
    const collection =
      Array.isArray(rows) && !Array.isArray(rows[0]) ? rows : new Map(rows as [number, object][]);
    agent.table(entry, {
      columns: {
        1: { name: "id", type: "Integer32" },
        2: { name: "name", type: "OctetString", size: [1, 8], access: "read-write" },
        3: { name: "status", type: "Integer32", access: "read-create" },
        4: {
          name: "speed",
          type: "Gauge32",
          access: "read-create",
          validate: (value) => (value === 13 ? "wrongValue" : undefined),
        },
      },
      index: ["id"],
      rowStatus: 3,
      rows: collection,
    });
    return { manager: new Manager(agent, 1, "private"), collection };
  };
  const name = (id: number, value: string) =>
    ({ oid: `${entry}.2.${id}`, type: "OctetString", value }) as const;
  const status = (id: number, value: number) =>
    ({ oid: `${entry}.3.${id}`, type: "Integer32", value }) as const;
  const speed = (id: number, value: number) => ({ oid: `${entry}.4.${id}`, type: "Gauge32", value }) as const;

  test("assigns cells of existing rows", async () => {
    const rows = [{ id: 1, name: "a", status: 1, speed: 10 }];
    const { manager } = writable(rows);
    expect((await manager.set(name(1, "new"), speed(1, 20))).status).toBe("noError");
    expect(rows).toEqual([{ id: 1, name: "new", status: 1, speed: 20 }]);
    expect(await values(manager, `${entry}.2.1`, `${entry}.4.1`)).toBe("new,20");
  });

  test("keeps the JavaScript types of the properties of a row", async () => {
    const agent = bareAgent();
    const rows = [{ id: 1, text: "a", octets: Uint8Array.of(1), oid: [1, 3, 6], wide: 5 }];
    agent.table(entry, {
      index: [{ name: "id", type: "Integer32" }],
      columns: {
        2: { name: "text", type: "OctetString", access: "read-write" },
        3: { name: "octets", type: "OctetString", access: "read-write" },
        4: { name: "oid", type: "ObjectIdentifier", access: "read-write" },
        5: { name: "wide", type: "Counter64", access: "read-write" },
      },
      rows,
    });
    const manager = new Manager(agent, 1, "private");
    const set = await manager.set(
      { oid: `${entry}.2.1`, type: "OctetString", value: "\ufeffbé" },
      { oid: `${entry}.3.1`, type: "OctetString", value: "c" },
      { oid: `${entry}.4.1`, type: "ObjectIdentifier", value: "1.3.6.1" },
      { oid: `${entry}.5.1`, type: "Counter64", value: 7n },
    );
    expect(set.status).toBe("noError");
    expect(rows).toEqual([
      { id: 1, text: "\ufeffbé", octets: Uint8Array.of(0x63), oid: [1, 3, 6, 1], wide: 7 },
    ]);
    const notText = Uint8Array.of(0xff);
    expect(
      await manager.set(
        { oid: `${entry}.3.1`, type: "OctetString", value: notText },
        { oid: `${entry}.2.1`, type: "OctetString", value: notText },
      ),
    ).toMatchObject({ status: "wrongValue", index: 2 });
    expect(await manager.set({ oid: `${entry}.5.1`, type: "Counter64", value: 2n ** 60n })).toMatchObject({
      status: "wrongValue",
      index: 1,
    });
    expect(rows[0]).toMatchObject({ text: "\ufeffbé", octets: Uint8Array.of(0x63), wide: 7 });
  });

  test("gives a new row the JavaScript types of the other rows", async () => {
    const agent = bareAgent();
    const rows = [
      { id: "aa", text: "" },
      { id: "ab", text: "b" },
    ];
    agent.table(entry, {
      index: ["id"],
      columns: {
        1: { name: "id", type: "OctetString", access: "not-accessible" },
        2: { name: "text", type: "OctetString", access: "read-create" },
      },
      rows,
    });
    const manager = new Manager(agent, 1, "private");
    const create = (value: string | Uint8Array) =>
      manager.set({ oid: `${entry}.2.2.99.99`, type: "OctetString", value });
    expect((await create(Uint8Array.of(0xff))).status).toBe("wrongValue");
    expect((await create("c")).status).toBe("noError");
    expect(rows[2]).toEqual({ id: "cc", text: "c" });
  });

  test("refuses invalid values, read-only columns and incomplete names", async () => {
    const { manager } = writable([{ id: 1, name: "a", status: 1, speed: 10 }]);
    expect(await manager.set(name(1, ""))).toMatchObject({ status: "wrongLength", index: 1 });
    expect(await manager.set(name(1, "b"), speed(1, 13))).toMatchObject({ status: "wrongValue", index: 2 });
    expect(await manager.set({ oid: `${entry}.1.1`, type: "Integer32", value: 5 })).toMatchObject({
      status: "notWritable",
      index: 1,
    });
    expect(await manager.set({ oid: `${entry}.9.1`, type: "Integer32", value: 5 })).toMatchObject({
      status: "notWritable",
      index: 1,
    });
    expect(await manager.set({ oid: `${entry}.4`, type: "Gauge32", value: 5 })).toMatchObject({
      status: "noCreation",
      index: 1,
    });
    expect(await manager.set({ oid: entry, type: "Gauge32", value: 5 })).toMatchObject({
      status: "notWritable",
      index: 1,
    });
    expect(await values(manager, `${entry}.2.1`)).toBe("a");
  });

  test("creates a row with createAndGo and the other values of the Set, and removes it with destroy (RFC 2579)", async () => {
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

  test("refuses rows with an invalid status, index or value", async () => {
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

  test("removes a created row and restores a removed one if another assignment fails", async () => {
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
    expect(await manager.set(status(5, 4), status(1, 6), failing)).toMatchObject({
      status: "commitFailed",
      index: 3,
    });
    expect([...rows.keys()]).toEqual([1]);
    expect(await values(manager, `${entry}.2.1`)).toBe("a");
  });

  test("calls the hooks of a table whose rows come from a function", async () => {
    const store = new Map<string, Record<string, unknown>>([["1", { id: 1, value: 10 }]]);
    const agent = bareAgent();
    agent.table(entry, {
      index: ["id"],
      columns: {
        1: { name: "id", type: "Integer32", access: "not-accessible" },
        2: {
          name: "value",
          type: "Integer32",
          access: "read-create",
          set: async (row, value) => void (row["value"] = value),
        },
      },
      rows: async () => [...store.values()],
      validateRow: (_, values) => (values["value"] === 0 ? "inconsistentValue" : undefined),
      create: async (index, values) => void store.set(index, values),
      remove: async (index) => void store.delete(index),
    });
    const manager = new Manager(agent, 1, "private");
    const value = (id: number, number: number) =>
      ({ oid: `${entry}.2.${id}`, type: "Integer32", value: number }) as const;
    expect((await manager.set(value(1, 11), value(2, 22))).status).toBe("noError");
    expect([...store.values()]).toEqual([
      { id: 1, value: 11 },
      { id: 2, value: 22 },
    ]);
    expect(await values(manager, `${entry}.2.1`, `${entry}.2.2`)).toBe("11,22");
    expect(await manager.set(value(1, 12), value(3, 0))).toMatchObject({
      status: "inconsistentValue",
      index: 2,
    });
  });

  test("asks validateRow again when a waiting row becomes active", async () => {
    const rows = new Map<number, Record<string, unknown>>([[9, { value: 1, status: 1 }]]);
    const agent = bareAgent();
    agent.table(entry, {
      index: [{ name: "id", type: "Integer32" }],
      columns: {
        2: { name: "value", type: "Integer32", access: "read-create" },
        3: { name: "status", type: "Integer32", access: "read-create" },
      },
      rowStatus: 3,
      rows,
      validateRow: (_, { id, value, status }) =>
        status === 1 && (typeof value !== "number" || value > Number(id)) ? "inconsistentValue" : undefined,
    });
    const manager = new Manager(agent, 1, "private");
    const cell = (column: number, value: number) =>
      ({ oid: `${entry}.${column}.5`, type: "Integer32", value }) as const;
    expect((await manager.set(cell(3, 5))).status).toBe("noError");
    expect((await manager.set(cell(2, 6))).status).toBe("noError");
    expect(await manager.set(cell(2, 7), cell(3, 1))).toMatchObject({
      status: "inconsistentValue",
      index: 2,
    });
    expect(rows.get(5)).toMatchObject({ value: 6, status: 2 });
    expect((await manager.set(cell(3, 1), cell(2, 5))).status).toBe("noError");
    expect(rows.get(5)).toMatchObject({ value: 5, status: 1 });
  });

  test("answers noCreation if rows come from a function and there is no `create`", async () => {
    const agent = bareAgent();
    agent.table(entry, {
      index: ["id"],
      columns: { 1: { name: "id", type: "Integer32", access: "read-create" } },
      rows: () => [],
    });
    expect(
      (await new Manager(agent, 1, "private").set({ oid: `${entry}.1.5`, type: "Integer32", value: 5 }))
        .status,
    ).toBe("noCreation");
  });
});
