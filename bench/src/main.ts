// Measures every job with every peer, round by round, and writes the tables (see README.md).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { findAddonFault } from "./addon.ts";
import type { Agent } from "./agents/agent.ts";
import { startResponder } from "./agents/responder.ts";
import { hasSnmpd, startSnmpd } from "./agents/snmpd.ts";
import { agentCore, pinToCore, peerCore } from "./cores.ts";
import { buildExternal } from "./external.ts";
import type { ExternalPeer, Job, PeerName, Sample } from "./job.ts";
import { describeMachine, readLoad } from "./machine.ts";
import { type Options, readOptions } from "./options.ts";
import { type JobResult, formatPage } from "./report.ts";

const options = readOptions(process.argv.slice(2));
const notes: string[] = [];
const addonFault = findAddonFault();
if (addonFault !== undefined) notes.push(`**ours-batch is left out: ${addonFault}**`);
const programs = new Map<PeerName, string>();
const results = findPossibleJobs(options).map((job): JobResult => ({
  job,
  series: [...job.peers, ...findPossibleExternals(job)]
    .filter(isPossible)
    .map((peer) => ({ peer, samples: [] })),
}));
const agents = new Map<string, Promise<Agent>>();
const loads: string[] = [];
try {
  for (let round = 1; round <= options.rounds; round++) {
    loads.push(readLoad());
    for (const result of results) await measureInTurn(result, round);
  }
} finally {
  for (const agent of agents.values()) await (await agent)[Symbol.asyncDispose]();
}
const command = ["npm run bench", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])].join(
  " ",
);
const facts = [
  `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${options.rounds} rounds`,
  ...describeMachine(),
  `Load average at the beginning of each round: ${loads.join(", ")}`,
  ...notes,
];
const tables = formatPage(results, facts);
console.log(`\n${tables}`);
if (options.output !== undefined) {
  const file = fileURLToPath(new URL(`../${options.output}`, import.meta.url));
  writeFileSync(`${file}.md`, tables);
  writeFileSync(
    `${file}.json`,
    `${JSON.stringify({ facts, results: results.map(({ job, series }) => ({ job: job.name, series })) })}\n`,
  );
}
if (results.some(({ series }) => series.some(({ samples }) => samples.includes(undefined))))
  process.exitCode = 1;

/** Returns the jobs that this machine can do, and adds a note about the others. */
function findPossibleJobs({ jobs }: Options): readonly Job[] {
  if (hasSnmpd()) return jobs;
  notes.push(
    `**snmpd is not installed. Left out: ${jobs
      .filter(needsSnmpd)
      .map(({ name }) => name)
      .join(", ")}** (Debian: apt-get install snmpd).`,
  );
  return jobs.filter((job) => !needsSnmpd(job));
}

function isPossible(peer: PeerName): boolean {
  return options.isMeasured(peer) && (peer !== "ours-batch" || addonFault === undefined);
}

/** Returns the peers in other languages that this machine can compile, and adds a note about the others. */
function findPossibleExternals({ externals = [] }: Job): readonly ExternalPeer[] {
  return externals.filter(options.isMeasured).filter((peer) => {
    const built = buildExternal(peer);
    if ("program" in built) programs.set(peer, built.program);
    else if (!notes.some((note) => note.includes(`**${peer} `)))
      notes.push(`**${peer} is left out: ${built.fault}** (Debian).`);
    return "program" in built;
  });
}

function needsSnmpd({ agent }: Job): boolean {
  return agent === "snmpd";
}

/** Measures one round of a job. Each round begins with another peer. */
async function measureInTurn({ job, series }: JobResult, round: number): Promise<void> {
  for (let i = 0; i < series.length; i++) {
    const { peer, samples } = series[(i + round) % series.length]!;
    const sample = await measureOnce(job, peer);
    samples[round - 1] = sample;
    const shown =
      sample === undefined
        ? "failed"
        : Object.entries(sample)
            .map(([name, value]) => `${name} ${value.toPrecision(3)}`)
            .join(", ");
    console.log(`round ${round}/${options.rounds}  ${job.name.padEnd(15)} ${peer.padEnd(11)} ${shown}`);
  }
}

/** Takes one measurement in a process of its own. */
async function measureOnce(job: Job, peer: PeerName): Promise<Sample | undefined> {
  const port = job.agent === undefined ? 0 : (await findAgent(job, peer)).port;
  const { seconds, share } = options.effort;
  const worker = fileURLToPath(new URL("worker.js", import.meta.url));
  const parameters = [peer, job.name, port, seconds, share].map(String);
  const program = programs.get(peer);
  const [file, ...rest] = pinToCore(
    peerCore,
    program === undefined
      ? [process.execPath, ...(job.nodeOptions ?? []), worker, ...parameters]
      : [program, job.name, String(port), String(seconds), ...hexOf(job.message)],
  );
  const child = spawn(file, rest, { stdio: ["ignore", "pipe", "inherit"], timeout: 120_000 });
  const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return child.exitCode === 0 ? (JSON.parse(output) as Sample) : undefined;
}

/** Returns the message as an argument of a program. */
function hexOf(message?: Uint8Array): string[] {
  return message === undefined ? [] : [Buffer.from(message).toString("hex")];
}

/** Returns the agent of a job, on the core that the job wants. Starts it if necessary. */
function findAgent({ agent, placement }: Job, peer: PeerName): Promise<Agent> {
  const core = placement === "same-core" ? peerCore : agentCore;
  const kind = peer === "dgram" ? "echo" : agent === "snmpd" ? "snmpd" : "snmp";
  const key = `${kind} ${core}`;
  let started = agents.get(key);
  if (started === undefined) {
    started = kind === "snmpd" ? startSnmpd(core) : startResponder(kind, core, placement === "two-cores");
    agents.set(key, started);
  }
  return started;
}
