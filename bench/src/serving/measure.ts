// Measures the processor time of an agent while it answers.
import { readdirSync, readFileSync } from "node:fs";
import { snmpdName, snmpdTable, snmpdUser } from "../agents/snmpd.ts";
import type { Agent } from "../agents/agent.ts";
import { allRows, oneOid, repetitions, type Table } from "../fixtures.ts";
import { check } from "../job.ts";
import { peer } from "../peers/ours.ts";
import type { PeerSession } from "../peer.ts";

/** The jobs, with what they count, in the order in which a fresh agent does them. */
export const jobs = {
  "walk-young": "row",
  walk: "row",
  get: "get",
  "get-64": "get",
  "walk-v3": "row",
  "get-v3": "get",
} as const;

/** The name of a job. */
export type JobName = keyof typeof jobs;

/** Measures a fresh agent by so many walks. Returns microseconds of its processor time per row or get, for each job. */
export async function measureAgent(agent: Agent, walks: number): Promise<Record<JobName, number>> {
  const plain = await peer.open!(agent);
  const secured = await peer.open!({ ...agent, user: snmpdUser });
  try {
    const young = await measureWalks(agent, plain, snmpdTable, 1, 3);
    return {
      "walk-young": young,
      walk: await measureWalks(agent, plain, snmpdTable, 6 * walks, walks),
      get: await measureGets(agent, plain, 10_000),
      "get-64": await measureGets(agent, plain, 30_000, 64),
      "walk-v3": await measureWalks(agent, secured, snmpdTable, walks, walks),
      "get-v3": await measureGets(agent, secured, 10_000),
    };
  } finally {
    await plain.close();
    await secured.close();
  }
}

/** Walks `before` times, the first time with a check, and then measures `count` walks. Returns microseconds per row. */
export async function measureWalks(
  agent: Agent,
  session: PeerSession,
  table: Table,
  before: number,
  count: number,
): Promise<number> {
  const walk = session.walk!(table.root, repetitions);
  check(await walk.once(), allRows(table));
  await walk.repeat(before - 1);
  const start = readProcessorTimeOf(agent.pid);
  await walk.repeat(count);
  return (readProcessorTimeOf(agent.pid) - start) / (count * table.rows);
}

async function measureGets(
  agent: Agent,
  session: PeerSession,
  count: number,
  outstanding = 1,
): Promise<number> {
  const get = session.get(oneOid);
  check(await get.once(), [{ oid: oneOid[0]!, value: Buffer.from(snmpdName).toString("hex") }]);
  await get.overlap(5000, outstanding);
  const start = readProcessorTimeOf(agent.pid);
  await get.overlap(count, outstanding);
  return (readProcessorTimeOf(agent.pid) - start) / count;
}

/** Returns the processor time of all threads of a process so far, in microseconds. Only for Linux. */
function readProcessorTimeOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).reduce((sum, thread) => {
    const [nanoseconds] = readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ");
    return sum + Number(nanoseconds) / 1000;
  }, 0);
}
