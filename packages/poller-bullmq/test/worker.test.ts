import { v2c } from "@snmp/mpm-v2c";
import type { PollResult } from "@snmp/poller";
import { PollerWorker, type PollerWorkerOptions, shardOf } from "@snmp/poller-bullmq";
import { simulateNetwork, type SimulatedNetwork } from "@snmp/simulator";
import { hasRedis, RedisServer } from "./redis.ts";

test("a fleet has the same shards everywhere", () => {
  expect(["a", "b", "192.0.2.1"].map((name) => shardOf(name, 256))).toEqual([216, 13, 166]);
  const counts = new Array<number>(256).fill(0);
  for (let i = 0; i < 50_000; i++) counts[shardOf(`device-${i}`, 256)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(130);
  expect(Math.max(...counts)).toBeLessThan(265);
});

test.each<[string, object, string]>([
  ["no Redis", { redis: undefined }, "the option redis must be a URL"],
  [
    "a URL with a password that is not Redis'",
    { redis: "http://x:secret@host" },
    "must be a URL that begins with redis://",
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

const describeWithRedis = hasRedis ? describe : describe.skip;

describeWithRedis(`workers on one Redis${hasRedis ? "" : " (SKIPPED: there is no redis-server)"}`, () => {
  let server: RedisServer;
  let network: SimulatedNetwork;
  const written: PollResult[] = [];
  const warnings: string[] = [];

  beforeAll(async () => {
    network = await simulateNetwork(
      {
        "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 100 },
        "1.3.6.1.2.1.2.2.1.10.1": { type: "Counter32", value: 5 },
      },
      { devices: 30, upTime: "running", firstAddress: "127.0.0.1", port: 0, spread: "ports" },
    );
  });
  afterAll(async () => {
    await network.close();
  });
  beforeEach(async () => {
    server = await RedisServer.start();
    written.length = 0;
    warnings.length = 0;
  });
  afterEach(async () => {
    await server.stop();
  });

  const startWorker = (options: Partial<PollerWorkerOptions> = {}): PollerWorker =>
    new PollerWorker({
      redis: `redis://127.0.0.1:${server.port}`,
      shards: 8,
      every: 2000,
      credentials: v2c("public"),
      targets: network.addresses,
      collect: ["1.3.6.1.2.1.2.2.1.10.1"],
      sinks: [{ write: (results) => void written.push(...results), batch: { maxWait: 50 } }],
      onWarning: ({ message }) => warnings.push(message),
      ...options,
    }).start();

  test.each([
    ["is away", async (close: () => Promise<void>) => server.stop().then(close)],
    ["goes away meanwhile", async (close: () => Promise<void>) => Promise.all([close(), server.stop()])],
  ])("close while Redis %s", async (_, run) => {
    const worker = startWorker({ lockDuration: 1000, stalledInterval: 500 });
    await until(() => written.length > 0);
    await run(() => worker.close());
    expect(worker.statistics.shards).toBe(0);
  });

  test("share the targets, and each slot comes to the sink once", async () => {
    await using first = startWorker();
    await using second = startWorker();
    await until(() => written.length >= 120);
    expect([first, second].filter(({ statistics }) => statistics.isLeading)).toHaveLength(1);
    expect(first.statistics.polls).toBeGreaterThan(0);
    expect(second.statistics.polls).toBeGreaterThan(0);
    expectEachOnce(written);
    expectNoGapsBut(written, first, second);
    expect(written.filter(({ rates }) => rates.length > 0).length).toBeGreaterThan(30);
    expect(warnings).toEqual([]);
  });

  test("a worker that closes hands its shards over at once", async () => {
    await using first = startWorker();
    await until(() => written.length >= 60);
    await using second = startWorker();
    await first.close();
    const before = written.length;
    await until(() => written.length >= before + 75);
    expectEachOnce(written);
    expectNoGapsBut(written, first, second);
    expect(second.statistics.isLeading).toBe(true);
  });

  test("go on after Redis has lost all data, and write no slot twice", async () => {
    await using _first = startWorker();
    await using _second = startWorker();
    await until(() => written.length >= 60);
    await server.stop();
    await until(() => warnings.some((text) => text.includes("Redis failed")));
    await server.run();
    const restarted = Date.now();
    await until(
      () =>
        new Set(written.filter(({ slot }) => slot > restarted + 2000).map(({ target }) => target.name))
          .size === 30,
    );
    expectEachOnce(written);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isTrue()) {
    if (performance.now() - start > 25_000) throw new Error(`after 25 seconds: not ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function expectEachOnce(results: readonly PollResult[]): void {
  const keys = results.map(({ target, slot }) => `${target.name} ${slot}`);
  expect(keys.length - new Set(keys).size).toBe(0);
}

/** Between the first and the last slot of a target, there is each, except those that the workers have counted as skipped. */
function expectNoGapsBut(results: readonly PollResult[], ...workers: readonly PollerWorker[]): void {
  const slots = new Map<string, number[]>();
  for (const { target, slot } of results) slots.set(target.name, [...(slots.get(target.name) ?? []), slot]);
  let gaps = 0;
  for (const own of slots.values()) {
    own.sort((a, b) => a - b);
    gaps += (own.at(-1)! - own[0]!) / 2000 + 1 - own.length;
  }
  const skipped = workers.flatMap(({ statistics }) => Object.values(statistics.skipped) as number[]);
  expect(gaps).toBeLessThanOrEqual(skipped.reduce((sum, count) => sum + count, 0));
}
