// The types of tables. tsc checks this file; at run time, it only shows that the tables work.
import { type Column, RegistrationError } from "@snmp/agent";
import { base, bareAgent } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

interface Disk {
  readonly id: number;
  label: string;
  used: bigint;
}

const disks: Disk[] = [{ id: 1, label: "root", used: 5n }];

test("the name of a column is a property of the rows", () => {
  const agent = bareAgent();
  agent.table(`${base}.1.1`, {
    index: ["id"],
    columns: { 1: { name: "id", type: "Integer32" } },
    rows: disks,
  });
  agent.table(`${base}.2.1`, {
    index: ["id"],
    // @ts-expect-error there is no property `lable`
    columns: { 2: { name: "lable", type: "OctetString" }, 1: { name: "id", type: "Integer32" } },
    rows: disks,
  });
  // with `get`, or as a part of the index only, the name is free
  agent.table(`${base}.3.1`, {
    columns: {
      1: { name: "number", type: "Integer32", access: "not-accessible" },
      2: { name: "total", type: "Gauge32", get: (disk) => Number(disk.used) },
    },
    rows: new Map([[1, disks[0]!]]),
  });
});

test("values in get, set and validate have the type of the column and the row", async () => {
  const agent = bareAgent();
  agent.table(`${base}.1.1`, {
    index: ["id"],
    columns: {
      1: { name: "id", type: "Integer32" },
      2: {
        name: "label",
        type: "OctetString",
        access: "read-write",
        validate: (octets, disk) => (octets.length > 3 && disk!.id === 1 ? "wrongLength" : undefined),
        set: (disk, octets) => {
          disk.label = octets.toString();
          // @ts-expect-error octets are not text
          disk.label = octets;
        },
      },
      // @ts-expect-error a Gauge32 is a number
      3: { type: "Gauge32", get: (disk) => disk.label },
      4: { type: "Counter64", get: async (disk) => disk.used },
      5: {
        type: "Integer32",
        access: "read-write",
        get: () => 5,
        // @ts-expect-error the value is a number
        set: (_, value) => void value.length,
      },
    },
    rows: () => disks,
  });
  const manager = new Manager(agent, 1, "private");
  expect((await manager.get(`${base}.1.1.4.1`)).varbinds).toEqual([`${base}.1.1.4.1=Counter64:5`]);
  expect((await manager.set({ oid: `${base}.1.1.2.1`, type: "OctetString", value: "long" })).status).toBe(
    "wrongLength",
  );
});

test("rows without a known type may have columns of any name", () => {
  const columns: Record<number, Column> = { 1: { name: "anything", type: "Integer32" } };
  const rows: Record<string, unknown>[] = [];
  bareAgent().table(`${base}.1.1`, { columns, index: ["anything"], rows });
  expect(() => bareAgent().table(`${base}.1.1`, { columns, rows })).toThrow(RegistrationError);
});

test("the type of a column is one that objects can have", () => {
  // @ts-expect-error Null is not a type of objects
  const column: Column = { name: "nothing", type: "Null" };
  expect(column.name).toBe("nothing");
});
