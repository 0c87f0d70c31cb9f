// Measures agents beside each other (see README.md): `main.js [--rounds N] [--agents NAME,…]`, or `main.js --rows` for large tables.
import { parseArgs } from "node:util";
import { peerCore, pinProcess } from "../cores.ts";
import { describeMachine, readLoad } from "../machine.ts";
import { median } from "../statistics.ts";
import { agents } from "./agents.ts";
import { type JobName, jobs, measureAgent } from "./measure.ts";
import { measureLargeTables } from "./large-tables.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    agents: { type: "string", default: Object.keys(agents).join(",") },
    rows: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
pinProcess(peerCore);
console.log(describeMachine().join("\n"));
if (values.rows) await measureLargeTables(rounds);
else await measureInTurns(values.agents.split(","), rounds);

/** Measures every agent once in each round; each round begins with another one. */
async function measureInTurns(names: readonly string[], count: number): Promise<void> {
  const samples = new Map(names.map((name) => [name, [] as Record<JobName, number>[]]));
  for (let round = 1; round <= count; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length]!;
      const start = agents[name];
      if (start === undefined)
        throw new Error(`unknown agent ${JSON.stringify(name)}; use ${Object.keys(agents).join(", ")}`);
      await using agent = await start(peerCore);
      const sample = await measureAgent(agent, name === "net-snmp" ? 1 : 10).catch((cause: unknown) => {
        throw new Error(`the agent ${name} failed at port ${agent.port}`, { cause });
      });
      samples.get(name)!.push(sample);
      console.log(`round ${round}/${count}, load ${readLoad()}  ${name.padEnd(9)} ${formatSample(sample)}`);
    }
  }
  console.log(
    "\nProcessor time of the agent in microseconds: median (median of the ratios to snmpd in one round)",
  );
  for (const job of Object.keys(jobs) as JobName[]) {
    const cells = names.map((name) => {
      const own = samples.get(name)!.map((sample) => sample[job]);
      const ratios = samples.get("snmpd")?.map((sample, i) => own[i]! / sample[job]) ?? [];
      return `${name} ${median(own).toFixed(2)} (${ratios.length === 0 ? "-" : median(ratios).toFixed(2)})`;
    });
    console.log(`${job.padEnd(10)} per ${jobs[job]}: ${cells.join("   ")}`);
  }
}

function formatSample(sample: Record<JobName, number>): string {
  return Object.entries(sample)
    .map(([job, value]) => `${job} ${value.toFixed(2)}`)
    .join("  ");
}
