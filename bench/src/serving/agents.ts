// The agents that are measured: each is a process of its own, and serves the same table and the same sysName.
import { fileURLToPath } from "node:url";
import { type Agent, startAgent } from "../agents/agent.ts";
import { startSnmpd } from "../agents/snmpd.ts";

/** Starts an agent on a core. */
export type Start = (core: number) => Promise<Agent>;

/** The agents, by name. `snmpd` is the one that the others are compared with. */
export const agents: Readonly<Record<string, Start>> = {
  snmpd: startSnmpd,
  "net-snmp": (core) => startScript("net-snmp.js", [], core),
  ours: (core) => startOurs(core),
};

/** Starts our agent, with a table of so many rows; by default with that of snmpd. */
export function startOurs(core: number, rows?: number): Promise<Agent> {
  return startScript("ours.js", rows === undefined ? [] : [String(rows)], core);
}

function startScript(script: string, parameters: readonly string[], core: number): Promise<Agent> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return startAgent([process.execPath, file, ...parameters], core);
}
