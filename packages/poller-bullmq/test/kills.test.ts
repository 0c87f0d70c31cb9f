import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "@snmp/mpm-v2c";
import { simulateNetwork } from "@snmp/simulator";
import { bundleProgram } from "../../../test/support/program.ts";
import { describeOnEach } from "./servers.ts";

/** `npm run test:long`: a kill every 10 seconds for 5 minutes, with the times of the defaults. */
const isLong = process.env["SNMP_LONG_TESTS"] === "1";
const form = isLong
  ? { devices: 200, every: 10_000, lockDuration: 10_000, stalledInterval: 5000, kills: 30, pause: 10_000 }
  : { devices: 40, every: 1000, lockDuration: 1000, stalledInterval: 500, kills: 6, pause: 2500 };
const { devices, every, lockDuration, stalledInterval, kills, pause } = form;
/** How long a shard may be without a worker: until its lock ends, and two searches find it. */
const takeover = lockDuration + 2 * stalledInterval;

describeOnEach("workers killed again and again, and the server once", (start, name) => {
  test(
    "no slot is written twice, and none is lost beyond the takeover",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "fleet-"));
      await using server = await start();
      await server.reset();
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
      const options = JSON.stringify({ ...server.options, every, shards: 16, lockDuration, stalledInterval });
      // the bundle, which is elsewhere, loads pg from here
      const env = { ...process.env, NODE_PATH: join(__dirname, "../node_modules") };
      const startWorker = (): ChildProcess =>
        spawn(process.execPath, [program, file, network.addresses.join(","), options], {
          stdio: "inherit",
          env,
        });
      const workers = [startWorker(), startWorker(), startWorker()];
      // until when slots may be lost, and until when most are: a killed worker had jobs of one round only
      const outages: { from: number; to: number; usually: number }[] = [];
      try {
        await until(async () => {
          if (workers.some(({ exitCode }) => exitCode !== null)) throw new Error("a worker has ended");
          return new Set((await read(file)).map(([name]) => name)).size === devices;
        });
        const begin = Date.now();
        for (let kill = 0; kill < kills; kill++) {
          await sleep(pause);
          const victim = workers.shift()!;
          victim.kill("SIGKILL");
          const killed = Date.now();
          // the batch that was being written, and what was polled for it
          outages.push({
            from: killed - 1000,
            to: killed + takeover,
            usually: Math.ceil(killed / every) * every,
          });
          await once(victim, "exit");
          workers.push(startWorker());
          if (kill !== kills >> 1) continue;
          await server.stop();
          const stopped = Date.now();
          await server.run();
          // jobs and leases of Redis are gone: the schedule is made anew
          const to = Date.now() + takeover + 2 * every;
          outages.push({ from: stopped - 2000, to, usually: to });
        }
        await sleep(takeover + 2 * every);
        const slots = await read(file);
        expect(slots.length - new Set(slots.map(String)).size).toBe(0);
        const end = Date.now() - takeover - every;
        const written = new Map<string, number[]>();
        for (const [name, slot] of slots) written.set(name, [...(written.get(name) ?? []), slot]);
        const lost: string[] = [];
        let count = 0;
        let late = 0;
        for (const [name, own] of written) {
          for (let slot = own[0]!; slot < end; slot += every) {
            if (slot < begin) continue;
            count++;
            if (own.includes(slot)) continue;
            if (!outages.some(({ from, usually }) => slot >= from && slot <= usually)) late++;
            if (outages.some(({ from, to }) => slot >= from - every && slot <= to)) continue;
            lost.push(`${name} ${slot}`);
          }
        }
        expect(written.size).toBe(devices);
        expect(lost).toEqual([]);
        const present = slots.filter(([, slot]) => slot >= begin && slot < end).length;
        if (isLong)
          console.log(
            `${name}: ${kills} kills, ${count} slots: ${count - present} lost, ${late} of them after the round of a kill, ` +
              "none after the takeover, none doubled",
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
});

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
