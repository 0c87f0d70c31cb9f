import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "@snmp/mpm-v2c";
import { simulateNetwork } from "@snmp/simulator";
import { bundleProgram } from "../../../test/support/program.ts";
import { hasRedis, RedisServer } from "./redis.ts";

/** `npm run test:long`: a kill every 10 seconds for 5 minutes, with the times of the defaults. */
const isLong = process.env["SNMP_LONG_TESTS"] === "1";
const form = isLong
  ? { devices: 200, every: 10_000, lockDuration: 10_000, stalledInterval: 5000, kills: 30, pause: 10_000 }
  : { devices: 40, every: 1000, lockDuration: 1000, stalledInterval: 500, kills: 6, pause: 2500 };
const { devices, every, lockDuration, stalledInterval, kills, pause } = form;
/** How long a shard may be without a worker: until its lock ends, and two searches find it. */
const takeover = lockDuration + 2 * stalledInterval;

const testWithRedis = hasRedis ? test : test.skip;

testWithRedis(
  `workers killed again and again, and Redis once: no slot is written twice, and none is lost beyond the takeover${hasRedis ? "" : " (SKIPPED: there is no redis-server)"}`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "fleet-"));
    await using server = await RedisServer.start();
    await using network = await simulateNetwork(
      {
        "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 100 },
        "1.3.6.1.2.1.2.2.1.10.1": { type: "Counter32", value: 5 },
      },
      { devices, firstAddress: "127.0.0.1", port: 0, spread: "ports" },
    );
    const program = await bundleProgram(
      'import "./packages/poller-bullmq/test/worker-process.ts";',
      folder,
      "worker.mjs",
    );
    const file = join(folder, "slots");
    const options = JSON.stringify({ every, shards: 16, lockDuration, stalledInterval });
    const start = (): ChildProcess =>
      spawn(process.execPath, [program, String(server.port), file, network.addresses.join(","), options], {
        stdio: "inherit",
      });
    const workers = [start(), start(), start()];
    const outages: { from: number; to: number }[] = [];
    try {
      await until(async () => new Set((await read(file)).map(([name]) => name)).size === devices);
      const begin = Date.now();
      for (let kill = 0; kill < kills; kill++) {
        await sleep(pause);
        const victim = workers.shift()!;
        victim.kill("SIGKILL");
        const killed = Date.now();
        // the batch that was being written, and what was polled for it
        outages.push({ from: killed - 1000, to: killed + takeover });
        await once(victim, "exit");
        workers.push(start());
        if (kill !== kills >> 1) continue;
        await server.stop();
        const stopped = Date.now();
        await server.run();
        // jobs and leases are gone: the schedule is made anew
        outages.push({ from: stopped - 2000, to: Date.now() + takeover + 2 * every });
      }
      await sleep(takeover + 2 * every);
      const slots = await read(file);
      expect(slots.length - new Set(slots.map(String)).size).toBe(0);
      const end = Date.now() - takeover - every;
      const written = new Map<string, number[]>();
      for (const [name, slot] of slots) written.set(name, [...(written.get(name) ?? []), slot]);
      const lost: string[] = [];
      let count = 0;
      for (const [name, own] of written) {
        for (let slot = own[0]!; slot < end; slot += every) {
          if (slot < begin) continue;
          count++;
          if (own.includes(slot) || outages.some(({ from, to }) => slot >= from - every && slot <= to))
            continue;
          lost.push(`${name} ${slot}`);
        }
      }
      expect(written.size).toBe(devices);
      expect(lost).toEqual([]);
      const present = slots.filter(([, slot]) => slot >= begin && slot < end).length;
      if (isLong)
        console.log(
          `${kills} kills, ${count} slots: ${count - present} lost in takeovers, 0 doubled, 0 lost else`,
        );
      // most slots of a takeover are made up for
      expect(present).toBeGreaterThan(count / 2);
    } finally {
      const exits = workers.map((worker) => once(worker, "exit"));
      for (const worker of workers) worker.kill("SIGKILL");
      await Promise.all(exits);
      await rm(folder, { recursive: true });
    }
  },
  isLong ? 900_000 : 90_000,
);

async function read(file: string): Promise<[string, number][]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" "))
    .map(([name, slot]) => [name!, Number(slot)]);
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(100);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
