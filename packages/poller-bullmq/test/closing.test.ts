import { Redis } from "ioredis";
import { TestFleet, until } from "./fleet.ts";
import { hasRedis, RedisServer } from "./redis.ts";
import { describeOn, describeOnEach } from "./servers.ts";

describeOnEach("a worker closes", (start, server) => {
  let fleet: TestFleet;

  beforeAll(async () => {
    fleet = await TestFleet.start(start);
  });
  beforeEach(() => fleet.reset());
  afterAll(() => fleet.close());

  test.each([
    ["is away", async (close: () => Promise<void>) => fleet.server.stop().then(close)],
    [
      "goes away meanwhile",
      async (close: () => Promise<void>) => Promise.all([close(), fleet.server.stop()]),
    ],
  ])("while the server %s", async (_, run) => {
    const worker = fleet.startWorker({ lockDuration: 1000, stalledInterval: 500 });
    await until(() => fleet.written.length > 0);
    await run(() => worker.close());
    expect(worker.statistics.shards).toBe(0);
  });

  test("without having found the server", async () => {
    await fleet.server.stop();
    const worker = fleet.startWorker();
    await until(() => fleet.warnings.length > 0);
    await worker.close();
    expect(fleet.warnings.join()).toContain(`${server} failed`);
    expect(fleet.warnings.join()).not.toContain("secret");
  });

  test("before it has begun", async () => {
    await fleet.startWorker().close();
  });

  test("and hands over to a server that is back in time", async () => {
    await using other = fleet.startWorker();
    const worker = fleet.startWorker();
    await until(() => worker.statistics.shards > 0 && fleet.written.length > 0);
    await fleet.server.stop();
    const closed = worker.close();
    await fleet.server.run();
    await closed;
    const time = Date.now();
    await until(() => fleet.targetsAfter(time + 2000) === 30);
    // it holds none between two rounds
    await until(() => other.statistics.shards > 0);
  });
});

describeOn("Redis", hasRedis, "a worker closes", () => {
  test("while the connection that waits for jobs is between two attempts to connect", async () => {
    const fleet = await TestFleet.start(() => RedisServer.start());
    const { port } = fleet.server as RedisServer;
    const admin = new Redis({ port });
    // long enough for the test
    const worker = fleet.startWorker({ redis: { port, retryStrategy: () => 60_000 }, targets: [] });
    let waiting: string | undefined;
    while (waiting === undefined) {
      const clients = (await admin.client("LIST")) as string;
      waiting = /^id=(\d+) .* cmd=bzpopmin /m.exec(clients)?.[1];
    }
    await admin.client("KILL", "ID", waiting);
    // the worker, in the same process, hears of it before the answer to a later command
    await admin.ping();
    await worker.close();
    admin.disconnect();
    await fleet.close();
  });
});
