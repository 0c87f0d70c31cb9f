// The costs of a process: the memory of many clients, many targets, and the time until the first answer.
import { readdirSync } from "node:fs";
import { listExpected, oneOid, type PlainVarbind } from "../fixtures.ts";
import { check, type Job, type JavaScriptPeer } from "../job.ts";
import { startStopwatch } from "../measure.ts";
import type { PeerSession, Repeatable } from "../peer.ts";
import { timeMetrics } from "./metrics.ts";

const peers: readonly JavaScriptPeer[] = ["net-snmp", "ours"];

export const processJobs: readonly Job[] = [
  memoryJob(1000),
  memoryJob(10_000),
  targetsJob(10_000),
  {
    name: "load",
    title: "import and first get in a fresh process",
    peers,
    metrics: timeMetrics("ms", "start"),
    placement: "same-core",
    agent: "responder",
    async run(load, { target }) {
      const stop = startStopwatch();
      const session = await (await load()).open!(target);
      const varbinds = await session.get(oneOid).once();
      const sample = stop(1000);
      check(varbinds, listExpected(oneOid));
      await session.close();
      return sample;
    },
  },
];

/** Compare it with get-64-warm: one target. */
function targetsJob(targets: number): Job {
  return {
    name: `targets-${targets}`,
    title: `get of 1 OID from each of ${targets} targets, 64 outstanding`,
    peers: ["net-snmp", "ours", "ours-batch"],
    metrics: timeMetrics("µs", "get"),
    placement: "two-cores",
    agent: "responder",
    async run(load, { target, effort }) {
      const peer = await load();
      const count = Math.ceil(targets * effort.share);
      const sessions: PeerSession[] = [];
      for (let i = 0; i < count; i++)
        sessions.push(
          await peer.open!({ ...target, host: `127.${1 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}` }),
        );
      await askAll(sessions);
      for (let i = 0; i < 3; i++) await askAll(sessions, (get) => get.repeat(1));
      const stop = startStopwatch();
      const rounds = 3;
      for (let i = 0; i < rounds; i++) await askAll(sessions, (get) => get.repeat(1));
      const sample = stop(rounds * count);
      for (const session of sessions) await session.close();
      return sample;
    },
  };
}

function memoryJob(clients: number): Job {
  return {
    name: `memory-${clients}`,
    title: `${clients} open clients, each of which has had an answer`,
    peers,
    metrics: [
      { name: "resident", title: "KB resident per client", compared: true },
      { name: "heap", title: "KB of heap and buffers per client", compared: true },
      { name: "descriptors", title: "file descriptors", compared: false },
    ],
    placement: "two-cores",
    agent: "responder",
    nodeOptions: ["--expose-gc"],
    async run(load, { target, effort }) {
      const peer = await load();
      const count = Math.ceil(clients * effort.share);
      await askAll([await peer.open!(target)]);
      const before = measureMemory();
      const sessions: PeerSession[] = [];
      for (let i = 0; i < count; i++) sessions.push(await peer.open!(target));
      await askAll(sessions);
      const after = measureMemory();
      for (const session of sessions) await session.close();
      return {
        resident: (after.resident - before.resident) / count,
        heap: (after.heap - before.heap) / count,
        descriptors: after.descriptors - before.descriptors,
      };
    },
  };
}

/** Sends a get through each session, 64 at a time. */
async function askAll(
  sessions: readonly PeerSession[],
  ask: (get: Repeatable<PlainVarbind[]>) => void | Promise<void> = checkOnce,
): Promise<void> {
  let next = 0;
  const askOne = async (): Promise<void> => {
    while (next < sessions.length) await ask(sessions[next++]!.get(oneOid));
  };
  await Promise.all(Array.from({ length: 64 }, askOne));
}

async function checkOnce(get: Repeatable<PlainVarbind[]>): Promise<void> {
  check(await get.once(), listExpected(oneOid));
}

function measureMemory(): { resident: number; heap: number; descriptors: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const descriptors = process.platform === "linux" ? readdirSync("/proc/self/fd").length : NaN;
  return { resident: rss / 1024, heap: (heapUsed + external) / 1024, descriptors };
}
