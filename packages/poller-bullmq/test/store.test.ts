import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../src/open-store.ts";
import type { FleetStore } from "../src/store.ts";
import { until } from "./fleet.ts";
import { hasPostgres, PostgresServer } from "./postgres.ts";
import { describeOn, describeOnEach, type FleetServer } from "./servers.ts";

const stores: FleetStore[] = [];

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

function open(server: FleetServer, name = "fleet"): FleetStore {
  const store = openStore(
    server.options,
    name,
    () => undefined,
    () => undefined,
  );
  stores.push(store);
  return store;
}

describeOnEach("a store", (start) => {
  let server: FleetServer;

  beforeAll(async () => {
    server = await start();
  });
  beforeEach(() => server.reset());
  afterAll(() => server[Symbol.asyncDispose]());

  test("gives the lease to one of those that ask at once", async () => {
    const asked = Array.from({ length: 5 }, (_, i) => open(server).lease(`worker ${i}`, 60_000));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  test("renews the lease for its holder, and frees it when that gives it back", async () => {
    const store = open(server);
    expect(await store.lease("a", 60_000)).toBe(true);
    expect(await store.lease("a", 60_000)).toBe(true);
    await store.release("b");
    expect(await store.lease("b", 60_000)).toBe(false);
    await store.release("a");
    expect(await store.lease("b", 60_000)).toBe(true);
  });

  test("frees the lease when its time is over", async () => {
    const store = open(server);
    await store.lease("a", 100);
    while (!(await store.lease("b", 60_000))) await sleep(20);
  });

  test("keeps the schedule of each fleet", async () => {
    const store = open(server);
    expect(await store.readSchedule()).toBeUndefined();
    await store.saveSchedule({ shards: 4, round: 60_000 });
    await store.saveSchedule({ shards: 8, round: 30_000 });
    expect(await open(server).readSchedule()).toEqual({ shards: 8, round: 30_000 });
    expect(await open(server, "another").readSchedule()).toBeUndefined();
  });

  test("lets one worker write each slot, and that one again", async () => {
    const store = open(server);
    const slots = ["a", "b", "a"].map((name, i) => ({ name, slot: 1000 * (i + 1) }));
    expect(await store.claim(0, 0, "x", slots)).toEqual([true, true, true]);
    expect(await store.claim(0, 0, "y", slots)).toEqual([false, false, false]);
    expect(await store.claim(0, 0, "x", slots)).toEqual([false, true, true]);
    expect(await store.claim(0, 0, "y", [{ name: "b", slot: 3000 }])).toEqual([true]);
    expect(await store.claim(0, 1, "y", slots.slice(0, 1))).toEqual([true]);
    expect(await store.claim(0, 0, "y", [])).toEqual([]);
  });

  test("lets nobody write slots from before the schedule", async () => {
    const store = open(server);
    await store.forgetPast();
    const slots = [-60_000, 60_000].map((offset, i) => ({ name: `${i}`, slot: Date.now() + offset }));
    expect(await store.claim(0, 0, "x", slots)).toEqual([false, true]);
  });

  test("knows up to which slot all sinks have the results", async () => {
    const store = open(server);
    await store.claim(0, 0, "x", [
      { name: "a", slot: 5000 },
      { name: "b", slot: 5000 },
    ]);
    await store.claim(0, 1, "x", [{ name: "a", slot: 4000 }]);
    expect(await store.readWritten(0, 2)).toEqual(new Map([["a", 4000]]));
    expect(await store.readWritten(1, 2)).toEqual(new Map());
  });

  test("keeps the states of targets until they are gone", async () => {
    const store = open(server);
    const name = "rack 'é' \"1\"; --";
    await store.claim(0, 0, "x", [{ name, slot: 5000 }]);
    await store.saveStates(
      0,
      1,
      new Map([
        [name, '"\\u0000"'],
        ["b", "1"],
      ]),
      new Set(),
    );
    await store.saveStates(0, 1, new Map([["b", "2"]]), new Set());
    expect(await open(server).loadStates(0)).toEqual(
      new Map([
        [name, '"\\u0000"'],
        ["b", "2"],
      ]),
    );
    await store.saveStates(0, 1, new Map(), new Set([name]));
    expect(await store.loadStates(0)).toEqual(new Map([["b", "2"]]));
    expect(await store.readWritten(0, 1)).toEqual(new Map());
  });

  test("waits for a server that is away, until it gives up", async () => {
    const store = open(server);
    await store.lease("a", 60_000);
    await server.stop();
    const lost = store.lease("a", 60_000);
    const outcome = expect(lost).rejects.toThrow();
    await until(() => !store.isConnected);
    store.giveUp();
    await outcome;
    await expect(store.loadStates(0)).rejects.toThrow();
    expect(store.hasGivenUp).toBe(true);
  });
});

describeOn("PostgreSQL", hasPostgres, "a store", () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await PostgresServer.start();
  });
  beforeEach(() => server.reset());
  afterAll(() => server[Symbol.asyncDispose]());

  test("has all tables in its schema, made by several workers that start at once", async () => {
    const opened = Array.from({ length: 5 }, () => open(server));
    await Promise.all(opened.map((store) => store.loadStates(0)));
    const schemas = server.query(
      "SELECT schemaname, count(*) > 6 FROM pg_tables WHERE schemaname !~ '^(pg_|information)' AND schemaname = '" +
        `${server.schema}' GROUP BY 1`,
    );
    expect(schemas).toEqual([`${server.schema}|t`]);
    expect(server.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  test("keeps the options of a URL beside the schema", async () => {
    const connectionString = `${server.url}?application_name=fleet&options=-c%20work_mem%3D5MB`;
    const options = { options: { postgres: { connectionString, schema: server.schema } } } as FleetServer;
    await open(options).loadStates(0);
    const roles = server.query("SELECT application_name FROM pg_stat_activity WHERE state = 'idle'");
    expect(roles).toContain("fleet");
  });

  test("drops what nobody has written for a week", async () => {
    const store = open(server);
    await store.claim(
      0,
      0,
      "x",
      ["old", "new"].map((name) => ({ name, slot: 1 })),
    );
    await store.saveStates(
      0,
      1,
      new Map([
        ["old", "1"],
        ["new", "2"],
      ]),
      new Set(),
    );
    const { schema } = server;
    for (const [table, time] of [
      ["snmp_state", "saved_at"],
      ["snmp_written", "written_at"],
    ] as const)
      server.query(`UPDATE ${schema}.${table} SET ${time} = now() - interval '8 days' WHERE target = 'old'`);
    await store.lease("a", 60_000);
    expect(await store.loadStates(0)).toEqual(new Map([["new", "2"]]));
    expect(await store.readWritten(0, 1)).toEqual(new Map([["new", 1]]));
  });
});
