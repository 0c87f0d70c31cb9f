// The form of a vector, and the agent for which the vectors are made.
import { Agent } from "@snmp/agent";
import { plugin as v1 } from "@snmp/mpm-v1";
import { plugin as v2c } from "@snmp/mpm-v2c";
import { plugin as v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { engineId, users } from "./secured.ts";

/** The value of sysName.0. */
export const sysName = "a name that only users may read";

/** A message, and what an agent must do with it. */
export interface Vector {
  /** Says what is special about the message. */
  readonly title: string;
  readonly octets: Uint8Array;
  /** The right outcome; several where the RFCs leave a choice. */
  readonly outcome: Outcome | readonly Outcome[];
  /** The counter that must count the message, alone. */
  readonly counter?: string;
}

/** No reply, a Report, or a Response. */
export type Outcome = "drop" | "report" | "respond";

/** Makes a vector. */
export function vector(
  title: string,
  octets: Uint8Array,
  outcome: Vector["outcome"],
  counter?: string,
): Vector {
  return { title, octets, outcome, ...(counter !== undefined && { counter }) };
}

/** Makes a vector of a message that cannot be parsed. */
export function discardUnparsed(title: string, octets: Uint8Array): Vector {
  return vector(title, octets, "drop", "snmpInASNParseErrs");
}

/** Starts an agent without a socket: boots 7, 1000 seconds after its start, with sysName.0 and the users of the vectors. */
export function startAgent(): Agent {
  let now = 0;
  const agent = new Agent({
    models: [v1, v2c, v3],
    engineId,
    boots: 7,
    clock: () => now,
    communities: [{ name: "public" }],
    users: Object.values(users),
  });
  now = 1_000_000;
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => sysName });
  return agent;
}
