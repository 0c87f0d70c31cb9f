// Runs every job with every peer. A job checks the result of the peer before it measures. These tests ignore the times.
import { describeNetSnmp } from "../../test/support/net-snmp.ts";
import { findAddonFault } from "../src/addon.ts";
import type { Agent } from "../src/agents/agent.ts";
import { startResponder } from "../src/agents/responder.ts";
import { startSnmpd } from "../src/agents/snmpd.ts";
import { agentCore } from "../src/cores.ts";
import type { Job, PeerName } from "../src/job.ts";
import { jobs } from "../src/jobs.ts";
import type { Peer } from "../src/peer.ts";

const addonFault = findAddonFault();
if (addonFault !== undefined) console.warn(`skipped: jobs of ours-batch: ${addonFault}`);

const effort = { seconds: 0.002, share: 0.001 };

describe("without an agent", () => testJobs(jobs.filter(({ agent }) => agent === undefined)));

describe("with the responder", () => {
  const agents: Partial<Record<"snmp" | "echo", Agent>> = {};
  beforeAll(async () => {
    for (const kind of ["snmp", "echo"] as const) agents[kind] = await startResponder(kind, agentCore, false);
  });
  afterAll(async () => {
    for (const agent of Object.values(agents)) await agent[Symbol.asyncDispose]();
  });
  testJobs(
    jobs.filter(({ agent }) => agent === "responder"),
    (peer) => agents[peer === "dgram" ? "echo" : "snmp"]!.port,
  );
});

describeNetSnmp("with snmpd", ["snmpd"], () => {
  let agent: Agent;
  let echo: Agent;
  beforeAll(async () => {
    agent = await startSnmpd(agentCore);
    echo = await startResponder("echo", agentCore, false);
  });
  afterAll(async () => {
    await agent[Symbol.asyncDispose]();
    await echo[Symbol.asyncDispose]();
  });
  testJobs(
    jobs.filter((job) => job.agent === "snmpd"),
    (peer) => (peer === "dgram" ? echo : agent).port,
  );
});

function testJobs(some: readonly Job[], port: (peer: PeerName) => number = () => 0): void {
  const all = some.flatMap((job) =>
    job.peers
      .filter((peer) => peer !== "ours-batch" || addonFault === undefined)
      .map((peer) => ({ job, peer, name: job.name })),
  );
  test.each(all)("$name: $peer gives the right result", async ({ job, peer }) => {
    const load = async (): Promise<Peer> =>
      ((await import(`../src/peers/${peer}.ts`)) as { peer: Peer }).peer;
    const sample = await job.run(load, { target: { port: port(peer) }, effort });
    expect(Object.keys(sample).sort()).toEqual(job.metrics.map((metric) => metric.name).sort());
  });
}
