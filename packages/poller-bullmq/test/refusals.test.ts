// A server that is there, but refuses what workers ask for.
import { setTimeout as sleep } from "node:timers/promises";
import type { PollerWorkerOptions } from "@snmp/poller-bullmq";
import { Redis } from "ioredis";
import { expectEachOnce, TestFleet, until } from "./fleet.ts";
import { hasPostgres, PostgresServer } from "./postgres.ts";
import { hasRedis, RedisServer } from "./redis.ts";
import { describeOn } from "./servers.ts";

/** Polls while the server refuses, and after. */
async function survive(
  fleet: TestFleet,
  refuse: () => unknown,
  mend: () => unknown,
  options: Partial<PollerWorkerOptions> = {},
): Promise<void> {
  const deadLetters: unknown[] = [];
  const onDeadLetter = (results: readonly unknown[]): unknown => deadLetters.push(...results);
  await using _worker = fleet.startWorker({
    lockDuration: 2000,
    stalledInterval: 1000,
    ...options,
    sinks: [
      {
        write: (results) => void fleet.written.push(...results),
        batch: { maxWait: 50, retries: 0, timeout: 1000, onDeadLetter },
      },
    ],
  });
  await until(() => fleet.written.length >= 30);
  await refuse();
  await until(() => fleet.warnings.length > 0);
  await sleep(3000);
  await mend();
  const mended = Date.now();
  await until(() => fleet.targetsAfter(mended + 2000) === 30);
  expectEachOnce(fleet.written);
  expect(deadLetters).toEqual([]);
  expect(fleet.warnings.join()).not.toContain("secret");
}

describeOn("Redis", hasRedis, "workers go on after the server", () => {
  let fleet: TestFleet;
  let admin: Redis;

  beforeAll(async () => {
    fleet = await TestFleet.start(() => RedisServer.start());
  });
  beforeEach(async () => {
    await fleet.reset();
    admin = new Redis({ port: fleet.server.port });
  });
  afterEach(() => admin.disconnect());
  afterAll(() => fleet.close());

  test("had no memory", async () => {
    await survive(
      fleet,
      () => admin.config("SET", "maxmemory", "1"),
      () => admin.config("SET", "maxmemory", "0"),
    );
    expect(fleet.warnings.join()).toContain("Redis failed: OOM");
  });

  test("could not write its file", async () => {
    await survive(
      fleet,
      async () => {
        await admin.config("SET", "save", "1 1");
        await admin.config("SET", "dbfilename", `${"x".repeat(300)}.rdb`);
      },
      () => admin.config("SET", "stop-writes-on-bgsave-error", "no"),
    );
    expect(fleet.warnings.join()).toContain("MISCONF");
  });

  test("was a replica", async () => {
    await using master = await RedisServer.start();
    await survive(
      fleet,
      async () => {
        await admin.replicaof("127.0.0.1", master.port);
      },
      () => admin.replicaof("NO", "ONE"),
    );
    expect(fleet.warnings.join()).toContain("READONLY");
  });

  test("refused the user", async () => {
    await survive(
      fleet,
      async () => {
        await admin.config("SET", "requirepass", "secret");
        await admin.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      },
      () => admin.config("SET", "requirepass", ""),
    );
    expect(fleet.warnings.join()).toContain("NOAUTH");
  });
});

describeOn("PostgreSQL", hasPostgres, "workers go on after the server", () => {
  let fleet: TestFleet;

  beforeAll(async () => {
    fleet = await TestFleet.start(() => PostgresServer.start());
  });
  beforeEach(() => fleet.reset());
  afterAll(() => fleet.close());

  const query = (sql: string): unknown => (fleet.server as PostgresServer).query(sql);

  test("only read", async () => {
    await survive(
      fleet,
      () => {
        query("ALTER SYSTEM SET default_transaction_read_only = on");
        query("SELECT pg_reload_conf()");
      },
      () => {
        query("ALTER SYSTEM RESET default_transaction_read_only");
        query("SELECT pg_reload_conf()");
      },
    );
    expect(fleet.warnings.join()).toContain("read-only");
  });

  test("refused the user", async () => {
    query("CREATE ROLE poller LOGIN");
    query("GRANT CREATE ON DATABASE postgres TO poller");
    const { schema, port } = fleet.server as PostgresServer;
    const postgres = { host: "127.0.0.1", port, user: "poller", database: "postgres", schema };
    await survive(
      fleet,
      () => {
        query("ALTER ROLE poller NOLOGIN");
        query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'poller'");
      },
      () => query("ALTER ROLE poller LOGIN"),
      { postgres },
    );
    expect(fleet.warnings.join()).toContain("not permitted to log in");
  });
});
