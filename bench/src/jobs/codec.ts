// Encoding and decoding without a network.
import {
  getRequest,
  getResponse,
  listExpected,
  oneOid,
  type PlainVarbind,
  requestId,
  tenOids,
  walkResponses,
} from "../fixtures.ts";
import { check, type Job, type JavaScriptPeer } from "../job.ts";
import { durationOf, measure } from "../measure.ts";
import { timeMetrics } from "./metrics.ts";

const peers: readonly JavaScriptPeer[] = ["net-snmp", "ours", "ours-codec"];

export const codecJobs: readonly Job[] = [
  {
    ...encodeJob("encode-1", "encode a GetRequest of 1 variable binding", () => [oneOid]),
    ...inC(getRequest(oneOid)),
  },
  {
    ...encodeJob("encode-10", "encode a GetRequest of 10 variable bindings", () => [tenOids]),
    ...inC(getRequest(tenOids)),
  },
  encodeJob(
    "encode-10-new",
    "encode a GetRequest of 10 variable bindings, other OIDs each time",
    makeOtherOids,
  ),
  {
    ...decodeJob("decode-10", "decode a Response of 10 mixed variable bindings", () => [
      { message: getResponse(tenOids), varbinds: listExpected(tenOids) },
    ]),
    ...inC(getResponse(tenOids)),
  },
  decodeJob("decode-25-rows", "decode a Response of 25 rows of a walk, other rows each time", walkResponses),
];

/** The same message in C. */
function inC(message: Buffer): Pick<Job, "externals" | "message"> {
  return { externals: ["net-snmp-c"], message };
}

function encodeJob(name: string, title: string, inputs: () => readonly (readonly string[])[]): Job {
  return {
    name,
    title,
    peers,
    metrics: timeMetrics("µs", "message"),
    placement: "same-core",
    async run(load, { effort }) {
      const { codec } = await load();
      const all = inputs();
      for (const oids of all.slice(0, 100)) {
        check(
          Buffer.from(await codec!.encodeGet(() => oids).once()).toString("hex"),
          getRequest(oids).toString("hex"),
        );
      }
      const work = codec!.encodeGet(takeInTurn(all));
      return measure((count) => work.repeat(count), 1, durationOf(effort));
    },
  };
}

function decodeJob(
  name: string,
  title: string,
  inputs: () => readonly { message: Buffer; varbinds: readonly PlainVarbind[] }[],
): Job {
  return {
    name,
    title,
    peers,
    metrics: timeMetrics("µs", "message"),
    placement: "same-core",
    async run(load, { effort }) {
      const { codec } = await load();
      const all = inputs();
      for (const { message, varbinds } of all)
        check(await codec!.decode(() => message).once(), [...varbinds]);
      const work = codec!.decode(takeInTurn(all.map(({ message }) => message)));
      return measure((count) => work.repeat(count), 1, durationOf(effort));
    },
  };
}

/** Returns rows of ifXTable, too many for any cache. */
function makeOtherOids(): string[][] {
  return Array.from({ length: 4000 }, (_, row) => tenOids.map((oid) => `${oid}.${requestId}.${row}`));
}

function takeInTurn<Item>(items: readonly Item[]): () => Item {
  let next = 0;
  return () => {
    if (next === items.length) next = 0;
    return items[next++]!;
  };
}
