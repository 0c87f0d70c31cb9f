import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../src/open-store.ts";
import type { FleetStore } from "../src/store.ts";
import { CuttingProxy } from "./cutting-proxy.ts";
import { until } from "./fleet.ts";
import { hasPostgres, PostgresServer } from "./postgres.ts";
import { describeOn, describeOnEach, type FleetServer } from "./servers.ts";

const stores: FleetStore[] = [];

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

function open({ options }: Pick<FleetServer, "options">, name = "fleet"): FleetStore {
  const store = openStore(
    options,
    name,
    () => undefined,
    () => undefined,
  );
  stores.push(store);
  return store;
}

/** Returns, of the targets of which a claim got slots, the slot after which it got them. */
function selectGranted(floors: ReadonlyMap<string, number>, slots: object): Record<string, number> {
  return Object.fromEntries([...floors].filter(([name, floor]) => slots[name as never] > floor));
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

  test("gives each slot of a target to one claim", async () => {
    const store = open(server);
    const claim = async (token: string, slots: object, sink = 0): Promise<object> =>
      selectGranted(await store.claim(sink, token, new Map(Object.entries(slots))), slots);
    expect(await claim("x", { a: 3000, b: 2000 })).toEqual({ a: 0, b: 0 });
    expect(await claim("y", { a: 3000, b: 1000 })).toEqual({});
    expect(await claim("y", { a: 4000, b: 3000 })).toEqual({ a: 3000, b: 2000 });
    expect(await claim("x", { a: 4000, b: 2000 })).toEqual({});
    expect(await claim("y", { a: 3000 }, 1)).toEqual({ a: 0 });
    expect(await claim("z", {})).toEqual({});
  });

  test("gives a claim that is repeated the same answer", async () => {
    const store = open(server);
    await store.claim(0, "x", new Map([["a", 1000]]));
    const slots = { a: 3000, b: 2000, c: 1000 };
    for (let time = 0; time < 2; time++)
      expect(selectGranted(await store.claim(0, "y", new Map(Object.entries(slots))), slots)).toEqual({
        a: 1000,
        b: 0,
        c: 0,
      });
  });

  test("repeats a claim whose answer is lost with the connection", async () => {
    await using proxy = await CuttingProxy.start(server.port);
    const store = open({ options: server.optionsAt(proxy.port) });
    await store.claim(0, "x", new Map([["a", 1000]]));
    proxy.cutAnswerTo("lost");
    expect(await store.claim(0, "lost", new Map([["a", 3000]]))).toEqual(new Map([["a", 1000]]));
    expect(proxy.cuts).toBe(1);
  });

  test("lets nobody write slots from before the schedule", async () => {
    const store = open(server);
    await store.forgetPast();
    const time = Date.now();
    const slots = { before: time - 60_000, after: time + 60_000 };
    const { before, after } = selectGranted(await store.claim(0, "x", new Map(Object.entries(slots))), slots);
    expect(before).toBeUndefined();
    expect(Math.abs(after! - time)).toBeLessThan(30_000);
  });

  test("knows up to which slot all sinks have the results", async () => {
    const store = open(server);
    await store.claim(
      0,
      "x",
      new Map([
        ["a", 5000],
        ["b", 5000],
        ["c", 5000],
      ]),
    );
    await store.claim(
      1,
      "x",
      new Map([
        ["a", 4000],
        ["c", 4000],
      ]),
    );
    expect(await store.readWritten(2, ["a", "b", "d"])).toEqual(new Map([["a", 4000]]));
    expect(await store.readWritten(2, [])).toEqual(new Map());
  });

  test("keeps the states of targets", async () => {
    const store = open(server);
    const name = "rack 'é' \"1\"; --";
    await store.saveStates(
      new Map([
        [name, '"\\u0000"'],
        ["b", "1"],
        ["c", "3"],
      ]),
    );
    await store.saveStates(new Map([["b", "2"]]));
    await store.saveStates(new Map());
    expect(await open(server).loadStates([name, "b", "d"])).toEqual(
      new Map([
        [name, '"\\u0000"'],
        ["b", "2"],
      ]),
    );
    expect(await store.loadStates([])).toEqual(new Map());
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
    await expect(store.loadStates(["a"])).rejects.toThrow();
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
    await Promise.all(opened.map((store) => store.loadStates([])));
    const schemas = server.query(
      "SELECT schemaname, count(*) > 6 FROM pg_tables WHERE schemaname !~ '^(pg_|information)' AND schemaname = '" +
        `${server.schema}' GROUP BY 1`,
    );
    expect(schemas).toEqual([`${server.schema}|t`]);
    expect(server.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  test("keeps the options of a URL beside the schema", async () => {
    const connectionString = `${server.url}?application_name=fleet&options=-c%20work_mem%3D5MB`;
    await open({ options: { postgres: { connectionString, schema: server.schema } } }).loadStates([]);
    const roles = server.query("SELECT application_name FROM pg_stat_activity WHERE state = 'idle'");
    expect(roles).toContain("fleet");
  });

  test("drops what nobody has written for a week", async () => {
    const store = open(server);
    await store.claim(
      0,
      "x",
      new Map([
        ["old", 1],
        ["new", 1],
      ]),
    );
    await store.saveStates(
      new Map([
        ["old", "1"],
        ["new", "2"],
      ]),
    );
    const { schema } = server;
    for (const [table, time] of [
      ["snmp_state", "saved_at"],
      ["snmp_written", "written_at"],
    ] as const)
      server.query(`UPDATE ${schema}.${table} SET ${time} = now() - interval '8 days' WHERE target = 'old'`);
    await store.lease("a", 60_000);
    expect(await store.loadStates(["old", "new"])).toEqual(new Map([["new", "2"]]));
    expect(await store.readWritten(1, ["old", "new"])).toEqual(new Map([["new", 1]]));
  });
});
