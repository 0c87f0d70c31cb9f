// Requests to an agent on this host. Each job runs twice: in a young process, such as a command or a test, and in a process that has run
// for a while, such as a poller. A young process spends much of its time compiling.
import { snmpdTable } from "../agents/snmpd.ts";
import {
  allRows,
  listExpected,
  oneOid,
  type PlainVarbind,
  repetitions,
  responderTable,
  type Table,
  tenOids,
} from "../fixtures.ts";
import { check, type ExternalPeer, type JavaScriptPeer, type Job } from "../job.ts";
import {
  durationOf,
  type Effort,
  type Measured,
  measure,
  measureFirstSecond,
  measureYoung,
  type Work,
} from "../measure.ts";
import type { PeerSession, Repeatable } from "../peer.ts";
import { timeMetrics } from "./metrics.ts";

/** The numbers of repetitions in a young process: before the measurement, and measured. */
interface Counts {
  readonly before: number;
  readonly measured: number;
}

/** A command or a function of a cloud lives about so long. */
const firstSecond: Job = {
  name: "walk-second",
  title: `bulk walks of ${responderTable.rows} rows, all of a process's first second`,
  peers: ["net-snmp", "ours", "ours-pages"],
  externals: ["gosnmp"],
  metrics: timeMetrics("µs", "row"),
  placement: "same-core",
  agent: "responder",
  async run(load, { target, effort }) {
    const session = await (await load()).open!(target);
    const walk = session.walk!(responderTable.root, repetitions);
    const sample = await measureFirstSecond(
      { run: (count) => walk.repeat(count), operations: responderTable.rows },
      effort,
    );
    await checkOnce(walk, allRows(responderTable));
    await session.close();
    return sample;
  },
};

export const requestJobs: readonly Job[] = [
  ...getJobs("get-1", "get of 1 OID, one at a time", oneOid, 1, { before: 2500, measured: 10_000 }),
  ...getJobs("get-10", "get of 10 OIDs, one at a time", tenOids, 1, { before: 2000, measured: 8000 }),
  ...getJobs("get-64", "get of 1 OID, 64 outstanding", oneOid, 64, { before: 5000, measured: 30_000 }),
  ...walkJobs(
    "walk",
    `bulk walk of ${responderTable.rows} rows of 20 octets, max-repetitions ${repetitions}`,
    responderTable,
    "responder",
  ),
  firstSecond,
  ...walkJobs(
    "walk-snmpd",
    `bulk walk of ${snmpdTable.rows} rows of 20 octets of net-snmp's snmpd`,
    snmpdTable,
    "snmpd",
  ),
];

function getJobs(
  name: string,
  title: string,
  oids: readonly string[],
  outstanding: number,
  counts: Counts,
): Job[] {
  const work = async (session: PeerSession): Promise<Work> => {
    const get = session.get(oids);
    await checkOnce(get, listExpected(oids));
    return {
      run: (count) => (outstanding === 1 ? get.repeat(count) : get.overlap(count, outstanding)),
      operations: 1,
    };
  };
  return youngAndWarm(
    {
      name,
      title,
      metrics: timeMetrics("µs", "get"),
      placement: outstanding === 1 ? "same-core" : "two-cores",
      agent: "responder",
    },
    ["net-snmp", "ours", "ours-batch", "dgram"],
    counts,
    work,
    oids === oneOid ? ["net-snmp-c", "gosnmp"] : [],
  );
}

function walkJobs(name: string, title: string, table: Table, agent: "responder" | "snmpd"): Job[] {
  const work = async (session: PeerSession): Promise<Work> => {
    const walk = session.walk!(table.root, repetitions);
    await checkOnce(walk, allRows(table));
    return { run: (count) => walk.repeat(count), operations: table.rows };
  };
  return youngAndWarm(
    { name, title, metrics: timeMetrics("µs", "row"), placement: "same-core", agent },
    ["net-snmp", "ours", "ours-pages"],
    { before: 1, measured: 3 },
    work,
    agent === "responder" ? ["net-snmp-c", "gosnmp"] : [],
  );
}

function youngAndWarm(
  job: Omit<Job, "peers" | "run">,
  peers: readonly JavaScriptPeer[],
  { before, measured }: Counts,
  workOf: (session: PeerSession) => Promise<Work>,
  externals: readonly ExternalPeer[] = [],
): Job[] {
  const run =
    (measureWork: (work: Work, effort: Effort) => Promise<Measured>): Job["run"] =>
    async (load, { target, effort }) => {
      const session = await (await load()).open!(target);
      const sample = await measureWork(await workOf(session), effort);
      await session.close();
      return sample;
    };
  return [
    {
      ...job,
      title: `${job.title}: ${measured} after ${before + 1}`,
      peers,
      externals: externals.filter((peer) => job.name === "walk" && peer === "gosnmp"),
      run: run((work, effort) => measureYoung(work, before, measured, effort)),
    },
    {
      ...job,
      name: `${job.name}-warm`,
      title: `${job.title}: after a while`,
      peers,
      externals,
      run: run(({ run, operations }, effort) => measure(run, operations, durationOf(effort))),
    },
  ];
}

async function checkOnce(repeatable: Repeatable<PlainVarbind[]>, expected: PlainVarbind[]): Promise<void> {
  check(await repeatable.once(), expected);
}
