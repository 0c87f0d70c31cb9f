// Rows that managers create, change and remove, through an agent.
import { spinLock } from "@snmp/agent";
import type { VarbindInput } from "@snmp/pdu";
import { type RowState, rowStatus } from "../../src/rows/row-status.ts";
import { storageType } from "../../src/rows/storage-type.ts";
import { bareAgent, base } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";
import { actions, letters, listAllowed, states } from "../support/row-status-table.ts";
import { entry, name, type Row, setUp, speed, status, storage } from "../support/rows-of-managers.ts";

const { active, notInService, notReady, createAndGo, createAndWait, destroy } = rowStatus;

test("three rows take every status in every combination of states as RFC 2579 says", async () => {
  const { rows, manager, refresh } = setUp();
  const fill = (state: RowState, id: number): void => {
    if (state === "nonexistent") rows.delete(id);
    else
      rows.set(id, { ...(state === "notReady" ? {} : { name: "n" }), status: rowStatus[state], storage: 3 });
  };
  const stateOf = (id: number): string => {
    const row = rows.get(id);
    return row === undefined
      ? "A"
      : ({ 1: "D", 2: "C", 3: "B" } as Record<number, string>)[row["status"] as number]!;
  };
  let sets = 0;
  for (const first of states) {
    for (const second of states) {
      for (const third of states) {
        const world = [first, second, third];
        for (const [at, state] of world.entries()) {
          for (const action of actions) {
            for (const named of [false, true]) {
              world.forEach((each, i) => fill(each, i + 1));
              refresh();
              const id = at + 1;
              const value = (rowStatus as Readonly<Record<string, number>>)[action];
              if (value === destroy && named && state === "nonexistent") continue; // no row to hold the name
              const varbinds = [
                ...(value === undefined ? [] : [status(id, value)]),
                ...(named ? [name(id, "x")] : value === undefined ? [speed(id, 1)] : []),
              ];
              const isComplete = named || (state !== "nonexistent" && state !== "notReady");
              const freedom = { allowsWaiting: true, isInUse: false, changesWhileActive: true };
              const outcomes = listAllowed(action, state, { status: value, isComplete, ...freedom });
              // both orders of the variable bindings
              const reply = await manager.set(...(sets++ % 2 === 0 ? varbinds : varbinds.reverse()));
              const outcome = reply.status === "noError" ? stateOf(id) : reply.status;
              expect({ world, id, action, named, outcomes }).toEqual({
                world,
                id,
                action,
                named,
                outcomes: expect.arrayContaining([outcome]) as unknown,
              });
              const others = [1, 2, 3].filter((other) => other !== id);
              expect(others.map(stateOf)).toEqual(others.map((other) => letters[world[other - 1]!]));
            }
          }
        }
      }
    }
  }
  expect(sets).toBe(64 * 3 * 14 - 16 * 3);
});

test("a row that is created without a required column is notReady until it has it", async () => {
  const { rows, manager } = setUp();
  expect((await manager.set(status(1, createAndWait))).status).toBe("noError");
  expect(rows.get(1)).toEqual({ id: 1, status: notReady, storage: storageType.nonVolatile });
  expect(await manager.set(status(1, active))).toMatchObject({ status: "inconsistentValue", index: 1 });
  expect((await manager.set(speed(1, 5))).status).toBe("noError");
  expect(rows.get(1)!["status"]).toBe(notReady);
  expect((await manager.set(name(1, "x"))).status).toBe("noError");
  expect(rows.get(1)!["status"]).toBe(notInService);
  expect((await manager.set(status(1, active))).status).toBe("noError");
  expect(rows.get(1)).toEqual({
    id: 1,
    name: new TextEncoder().encode("x"),
    speed: 5,
    status: active,
    storage: 3,
  });
});

test.each([
  ["before the other columns", [status(1, createAndGo), name(1, "x"), speed(1, 9)]],
  ["between the other columns", [name(1, "x"), status(1, createAndGo), speed(1, 9)]],
  ["after the other columns", [speed(1, 9), name(1, "x"), status(1, createAndGo)]],
])("createAndGo counts %s", async (_, varbinds) => {
  const { rows, manager } = setUp();
  expect((await manager.set(...varbinds)).status).toBe("noError");
  expect(rows.get(1)).toMatchObject({ status: active, speed: 9 });
});

test("createAndGo without a required column is inconsistentValue at the status, and creates nothing", async () => {
  const { rows, manager } = setUp();
  expect(await manager.set(speed(1, 9), status(1, createAndGo))).toMatchObject({
    status: "inconsistentValue",
    index: 2,
  });
  expect(await manager.set(status(1, createAndGo), speed(1, 9))).toMatchObject({
    status: "inconsistentValue",
    index: 1,
  });
  expect(rows.size).toBe(0);
});

test("columns get their values before the row becomes active, whatever the order of the Set", async () => {
  const events: string[] = [];
  const agent = bareAgent();
  const hook = (label: string) => (_: object, value: unknown) =>
    void events.push(`${label}=${String(value)}`);
  agent.table(entry, {
    index: [{ name: "id", type: "Integer32" }],
    columns: {
      3: { name: "speed", type: "Gauge32", access: "read-create", set: hook("speed") },
      4: { name: "status", type: "Integer32", access: "read-create", set: hook("status") },
    },
    rowStatus: 4,
    rows: new Map([[1, { speed: 1, status: notInService }]]),
  });
  await new Manager(agent, 1, "private").set(status(1, active), speed(1, 9));
  expect(events).toEqual(["speed=9", "status=1"]);
});

test("defaults complete a new row", async () => {
  const { rows, manager } = setUp({ defaults: { name: "unnamed", speed: 10 } });
  expect((await manager.set(status(1, createAndGo), speed(1, 9))).status).toBe("noError");
  expect(rows.get(1)).toEqual({ id: 1, name: "unnamed", speed: 9, status: active, storage: 3 });
});

test("createAndWait and notInService are wrongValue where rows cannot wait", async () => {
  const { rows, manager } = setUp({ allowsWaiting: false });
  expect((await manager.set(status(1, createAndWait), name(1, "x"))).status).toBe("wrongValue");
  expect((await manager.set(status(1, createAndGo), name(1, "x"))).status).toBe("noError");
  expect((await manager.set(status(1, notInService))).status).toBe("wrongValue");
  expect(rows.get(1)!["status"]).toBe(active);
});

test("a row in use is neither removed nor taken out of service", async () => {
  const { rows, manager } = setUp({ isInUse: (_, row) => row["speed"] === 1 });
  rows.set(1, { name: "x", speed: 1, status: active });
  expect((await manager.set(status(1, destroy))).status).toBe("inconsistentValue");
  expect((await manager.set(status(1, notInService))).status).toBe("inconsistentValue");
  await manager.set(speed(1, 2));
  expect((await manager.set(status(1, destroy))).status).toBe("noError");
  expect(rows.size).toBe(0);
});

test("columns of active rows are locked where the table says so", async () => {
  const { rows, manager } = setUp({ changesWhileActive: false });
  rows.set(1, { name: "x", speed: 1, status: active });
  expect(await manager.set(speed(1, 2))).toMatchObject({ status: "inconsistentValue", index: 1 });
  expect((await manager.set(status(1, notInService), speed(1, 2))).status).toBe("noError");
  expect(rows.get(1)).toMatchObject({ speed: 2, status: notInService });
});

test("a permanent row can be changed, not removed; a readOnly row neither (StorageType, RFC 2579)", async () => {
  const { rows, manager } = setUp();
  rows.set(1, { name: "p", speed: 1, status: active, storage: storageType.permanent });
  rows.set(2, { name: "r", speed: 1, status: active, storage: storageType.readOnly });
  rows.set(3, { name: "v", speed: 1, status: active, storage: storageType.volatile });
  const outcome = async (...varbinds: VarbindInput[]): Promise<string | undefined> =>
    (await manager.set(...varbinds)).status;
  expect(await outcome(speed(1, 2))).toBe("noError");
  expect(await outcome(status(1, destroy))).toBe("inconsistentValue");
  expect(await outcome(status(1, notInService))).toBe("noError");
  expect(await outcome(speed(2, 2))).toBe("notWritable");
  expect(await outcome(status(2, destroy))).toBe("inconsistentValue");
  expect(await outcome(status(2, notInService))).toBe("notWritable");
  expect(await outcome(status(2, active))).toBe("noError");
  for (const id of [1, 2])
    for (const value of [1, 2, 3]) expect(await outcome(storage(id, value))).toBe("wrongValue");
  expect(await outcome(storage(3, storageType.permanent))).toBe("wrongValue");
  expect(await outcome(storage(3, storageType.readOnly))).toBe("wrongValue");
  expect(await outcome(storage(3, storageType.nonVolatile))).toBe("noError");
  expect(await outcome(status(3, destroy))).toBe("noError");
  expect(await outcome(status(4, createAndGo), name(4, "x"), storage(4, storageType.permanent))).toBe(
    "wrongValue",
  );
  expect(await outcome(status(4, createAndGo), name(4, "x"), storage(4, storageType.volatile))).toBe(
    "noError",
  );
  expect(rows.get(4)).toMatchObject({ storage: storageType.volatile });
});

test("a Set under a stale spin lock changes nothing, and one under the present lock increments it", async () => {
  const { rows, manager } = setUp();
  const lock = (value: number): VarbindInput => ({ oid: `${base}.2.0`, type: "Integer32", value });
  const create = [status(1, createAndGo), name(1, "x")];
  expect(await manager.set(...create, lock(6))).toMatchObject({ status: "inconsistentValue", index: 3 });
  expect(rows.size).toBe(0);
  expect((await manager.set(lock(7), ...create)).status).toBe("noError");
  expect((await manager.get(`${base}.2.0`)).varbinds).toEqual([`${base}.2.0=Integer32:8`]);
  expect((await manager.set(lock(7), status(1, destroy))).status).toBe("inconsistentValue");
  expect(rows.size).toBe(1);
});

test("of two managers that Set at the same time under the same lock, one wins", async () => {
  const { manager } = setUp();
  const lock: VarbindInput = { oid: `${base}.2.0`, type: "Integer32", value: 7 };
  const outcomes = await Promise.all([
    manager.set(lock, status(1, createAndGo), name(1, "a")),
    manager.set(lock, status(1, createAndGo), name(1, "b")),
  ]);
  expect(outcomes.map((reply) => reply.status)).toEqual(["noError", "inconsistentValue"]);
});

test("a Set that fails when it commits undoes rows that it created, changed, activated and removed", async () => {
  const { rows, manager } = setUp();
  manager.agent.scalar(`${base}.9.0`, {
    type: "Integer32",
    value: 1,
    set: () => {
      throw new Error("no");
    },
    undo: () => undefined,
  });
  const before = (): [number, Row][] => [
    [1, { name: "a", status: active, storage: 3 }],
    [2, { status: notReady, storage: 3 }],
    [3, { name: "c", speed: 3, status: notInService, storage: 3 }],
  ];
  for (const [id, row] of before()) rows.set(id, row);
  const reply = await manager.set(
    status(1, destroy),
    name(2, "b"),
    status(2, active),
    speed(3, 4),
    status(3, active),
    status(4, createAndGo),
    name(4, "d"),
    { oid: `${base}.9.0`, type: "Integer32", value: 2 },
  );
  expect(reply).toMatchObject({ status: "commitFailed", index: 8 });
  const after = [...rows].map(([id, { name: text, ...row }]) => [
    id,
    // a removed name is undefined
    text === undefined ? row : { name: text, ...row },
  ]);
  expect(after.sort()).toEqual(before());
});

test("options that name columns that do not exist are refused", () => {
  expect(() => setUp({ required: ["nmae"] })).toThrow(
    'required names the column "nmae", which does not exist',
  );
  expect(() => setUp({ storageType: 9 })).toThrow("storageType names the column 9, which does not exist");
  expect(() => spinLock({ value: -1 })).toThrow(
    "value must be an integer in the range 0..2147483647, not -1",
  );
});
