// Requests to an agent on this host.
import { allRows, gotten, oneOid, repetitions, responderTable, type Table, tenOids } from "../fixtures.ts";
import { check, type Job, type PeerName } from "../job.ts";
import { measure } from "../measure.ts";
import { snmpdTable } from "../agents/snmpd.ts";
import { timeMetrics } from "./metrics.ts";

const withFloor: readonly PeerName[] = ["net-snmp", "ours", "dgram"];
const walking: readonly PeerName[] = ["net-snmp", "ours", "ours-pages"];

export const requestJobs: readonly Job[] = [
  getJob("get-1", "get of 1 OID, one at a time", oneOid, 1),
  getJob("get-10", "get of 10 OIDs, one at a time", tenOids, 1),
  getJob("get-64", "get of 1 OID, 64 outstanding", oneOid, 64),
  walkJob("walk", `bulk walk of ${responderTable.rows} rows of 20 octets, max-repetitions ${repetitions}`, responderTable, "responder"),
  walkJob("walk-snmpd", `bulk walk of ${snmpdTable.rows} rows of 20 octets of net-snmp's snmpd`, snmpdTable, "snmpd"),
];

function getJob(name: string, title: string, oids: readonly string[], outstanding: number): Job {
  return {
    name,
    title,
    peers: withFloor,
    metrics: timeMetrics("µs", "get"),
    placement: outstanding === 1 ? "same-core" : "two-cores",
    agent: "responder",
    async run(load, { target, duration }) {
      const session = await (await load()).open!(target);
      const get = session.get(oids);
      check(await get.once(), gotten(oids));
      const measured = await measure((count) => (outstanding === 1 ? get.repeat(count) : get.overlap(count, outstanding)), 1, duration);
      await session.close();
      return measured;
    },
  };
}

function walkJob(name: string, title: string, table: Table, agent: "responder" | "snmpd"): Job {
  return {
    name,
    title,
    peers: walking,
    metrics: timeMetrics("µs", "row"),
    placement: "same-core",
    agent,
    async run(load, { target, duration }) {
      const session = await (await load()).open!(target);
      const walk = session.walk!(table.root, repetitions);
      check(await walk.once(), allRows(table));
      const measured = await measure((count) => walk.repeat(count), table.rows, duration);
      await session.close();
      return measured;
    },
  };
}
