// An agent with a master, in a folder of its own.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, type AgentOptions } from "@snmp/agent";
import { AgentXMaster, type MasterOptions } from "@snmp/agentx";
import { Client } from "@snmp/client";
import type { SnmpError } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import "@snmp/mpm-v1";

/** A running agent that is a master. */
export interface World extends AsyncDisposable {
  readonly agent: Agent;
  readonly master: AgentXMaster;
  /** UDP port at 127.0.0.1 for managers. */
  readonly port: number;
  /** Address for subagents. */
  readonly address: string;
  /** The errors that the master reported. */
  readonly errors: SnmpError[];
}

/** Starts an agent and its master, at a Unix socket unless the options say otherwise. */
export async function startWorld(
  options: MasterOptions = {},
  agentOptions: AgentOptions = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "agentx-"));
  const errors: SnmpError[] = [];
  const agent = new Agent({
    port: 0,
    communities: [
      { name: "public" },
      { name: "private", access: "read-write" },
      { name: "blue", context: "blue" },
    ],
    ...agentOptions,
  });
  const master = new AgentXMaster(agent, {
    listen: join(folder, "sockets", "master"),
    onError: (error) => errors.push(error),
    ...options,
  });
  await agent.listen();
  await master.listen();
  return {
    agent,
    master,
    port: agent.port!,
    address: master.addresses[0]!,
    errors,
    [Symbol.asyncDispose]: async () => {
      await master.close();
      await agent.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A manager of the agent, without retries. */
export const clientOf = (world: World, community = "public"): Client =>
  new Client(`127.0.0.1:${world.port}`, v2c(community), { retries: 0 });
