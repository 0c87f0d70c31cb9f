import { prometheus } from "@snmp/poller";
import { PollerWorker, shardOf } from "@snmp/poller-bullmq";
import { CuttingProxy } from "./cutting-proxy.ts";
import { expectEachOnce, expectNoGapsBut, TestFleet, until } from "./fleet.ts";
import { describeOnEach } from "./servers.ts";

test("a fleet has the same shards everywhere", () => {
  expect(["a", "b", "192.0.2.1"].map((name) => shardOf(name, 256))).toEqual([216, 13, 166]);
  const counts = new Array<number>(256).fill(0);
  for (let i = 0; i < 50_000; i++) counts[shardOf(`device-${i}`, 256)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(130);
  expect(Math.max(...counts)).toBeLessThan(265);
});

test.each<[string, object, string]>([
  ["no server", { redis: undefined }, "needs one of the options redis and postgres"],
  ["two servers", { postgres: "postgres://x:secret@host" }, "needs one of the options redis and postgres"],
  ["a number for Redis", { redis: 6379 }, "the option redis must be a URL"],
  [
    "a URL with a password that is not Redis'",
    { redis: "http://x:secret@host" },
    "must be a URL that begins with redis://",
  ],
  [
    "a URL with a password that is not PostgreSQL's",
    { redis: undefined, postgres: "mysql://x:secret@host" },
    "must be a URL that begins with postgres://",
  ],
  ["a number for PostgreSQL", { redis: undefined, postgres: 5432 }, "the option postgres must be a URL"],
  [
    "a schema that would have to be quoted",
    { redis: undefined, postgres: { schema: 'a"b' } },
    "the option postgres.schema must be a name of letters",
  ],
  [
    "too few connections to PostgreSQL",
    { redis: undefined, postgres: { max: 1 } },
    "the option postgres.max must be an integer of 2 or more",
  ],
  ["no sinks", { sinks: [] }, "an array of one sink or more"],
  ["too many shards", { shards: 65_537 }, "the option shards must be an integer in the range 1..65536"],
  ["an unknown option", { shard: 3 }, "unknown option `shard`"],
])("refuses %s", (_, options, message) => {
  const all = {
    redis: "redis://127.0.0.1:1",
    targets: [],
    every: 1000,
    sinks: [() => undefined],
    ...options,
  };
  expect(() => new PollerWorker(all as never)).toThrow(message);
  expect(() => new PollerWorker(all as never)).not.toThrow("secret");
});

describeOnEach("workers on one server", (start, server) => {
  let fleet: TestFleet;

  beforeAll(async () => {
    fleet = await TestFleet.start(start);
  });
  beforeEach(() => fleet.reset());
  afterAll(() => fleet.close());

  test("share the targets, and each slot comes to the sink once", async () => {
    const { written } = fleet;
    await using first = fleet.startWorker();
    await using second = fleet.startWorker();
    await until(() => written.length >= 120);
    expect([first, second].filter(({ statistics }) => statistics.isLeading)).toHaveLength(1);
    expect(first.statistics.polls).toBeGreaterThan(0);
    expect(second.statistics.polls).toBeGreaterThan(0);
    await until(() => first.statistics.shards > 0);
    const { heldShards, lateness, polls } = first.statistics;
    expect(lateness / polls).toBeLessThan(2000);
    for (const shard of heldShards) expect(shard).toBeLessThan(8);
    const metrics = prometheus({ statistics: () => first.statistics }).text();
    expect(metrics).toMatch(/^snmp_poller_shard_held\{shard="[0-7]"\} 1$/m);
    expect(metrics).toMatch(/^snmp_poller_rounds_taken_over_total 0$/m);
    expect(metrics).toMatch(/^snmp_poller_lateness_seconds_total \d/m);
    expectEachOnce(written);
    expectNoGapsBut(2000, written, first, second);
    expect(written.filter(({ rates }) => rates.length > 0).length).toBeGreaterThan(30);
    expect(fleet.warnings).toEqual([]);
  });

  test("a worker that closes hands its shards over at once", async () => {
    const { written } = fleet;
    await using first = fleet.startWorker();
    await until(() => written.length >= 60);
    await using second = fleet.startWorker();
    await first.close();
    const before = written.length;
    await until(() => written.length >= before + 75);
    expectEachOnce(written);
    expectNoGapsBut(2000, written, first, second);
    expect(second.statistics).toMatchObject({ isLeading: true, takenOver: first.statistics.handedOver });
  });

  test("go on after the server has lost all data, and write no slot twice", async () => {
    const { written } = fleet;
    await using _first = fleet.startWorker();
    await using _second = fleet.startWorker();
    await until(() => written.length >= 60);
    await fleet.server.stop();
    await until(() => fleet.warnings.some((text) => text.includes(`${server} failed`)));
    await fleet.server.runEmpty();
    const restarted = Date.now();
    await until(() => fleet.targetsAfter(restarted + 2000) === 30);
    expectEachOnce(written);
  });

  test("begin once the server is there", async () => {
    await fleet.server.stop();
    await using _worker = fleet.startWorker();
    await until(() => fleet.warnings.some((text) => text.includes(`${server} failed`)));
    await fleet.server.run();
    await until(() => fleet.written.length >= 60);
    expectEachOnce(fleet.written);
  });

  test("write what a sink has failed to write, all slots of a target", async () => {
    let failures = 0;
    await using worker = fleet.startWorker({
      every: 1000,
      sinks: [
        {
          write: (results) => {
            if (results.length > 30 && failures++ < 2) throw new Error("full");
            fleet.written.push(...results);
          },
          batch: { maxWait: 4000, backoff: 50 },
        },
      ],
    });
    await until(() => fleet.written.length > 90);
    await worker.close();
    expect(failures).toBeGreaterThanOrEqual(2);
    expectEachOnce(fleet.written);
    expectNoGapsBut(1000, fleet.written, worker);
  });

  test("write all slots of a claim whose answer is lost with the connection", async () => {
    await using proxy = await CuttingProxy.start(fleet.server.port);
    const batch = { maxWait: 4000 };
    await using worker = fleet.startWorker({
      ...fleet.server.optionsAt(proxy.port),
      every: 1000,
      sinks: [{ write: (results) => void fleet.written.push(...results), batch }],
    });
    await until(() => worker.statistics.polls > 60);
    proxy.cutAnswerTo("floor");
    await until(() => fleet.written.length > 150);
    expect(proxy.cuts).toBe(1);
    expectEachOnce(fleet.written);
    expectNoGapsBut(1000, fleet.written, worker);
  });

  test("poll all shards, whatever the schedule was made with", async () => {
    await using leader = fleet.startWorker();
    await until(() => leader.statistics.isLeading && fleet.written.length > 0);
    await using other = fleet.startWorker({ shards: 4 });
    await until(() => fleet.warnings.length > 0 && other.statistics.polls > 0);
    const before = fleet.written.length;
    await until(() => fleet.written.length >= before + 60);
    expect(fleet.warnings).toEqual([expect.stringContaining("planned with shards: 8, every: 2000")]);
    expectEachOnce(fleet.written);
    expectNoGapsBut(2000, fleet.written, leader, other);
  });
});
