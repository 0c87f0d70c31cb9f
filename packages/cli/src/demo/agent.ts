// The agent of the demonstration: a small router that does not exist.
import { Agent } from "@snmp/agent";
import { addInterfaces } from "./interfaces.ts";

/** The community that may ask with SNMPv1 and SNMPv2c. */
export const community = "public";

/** The user that may ask with SNMPv3. */
export const user = {
  user: "demo",
  auth: { protocol: "sha256", password: "authentication" },
  priv: { protocol: "aes128", password: "privacy of the demo" },
};

/** Starts an agent on a free port of the loopback, with the system group and three interfaces. */
export async function startAgent(): Promise<Agent> {
  const agent = new Agent({
    port: 0,
    communities: [{ name: community, access: "read-write" }],
    users: [{ ...user, access: "read-write" }],
    system: {
      description: "a router that exists in this process only",
      objectId: "1.3.6.1.4.1.8072.3.2.255",
      contact: "noc@example.com",
      name: "demo-router",
      location: "the loopback",
    },
  });
  addInterfaces(agent);
  await agent.listen();
  return agent;
}

/** Returns what MIBs call an instance, such as `sysName.0` for 1.3.6.1.2.1.1.5.0, or `undefined`. */
export function nameOf(oid: string): string | undefined {
  for (let at = oid.length; at > 0; at = oid.lastIndexOf(".", at - 1)) {
    const name = names[oid.slice(0, at)];
    if (name !== undefined) return name + oid.slice(at);
  }
  return undefined;
}

/** What MIBs call the columns of ifTable that the demonstration reads. */
export const columnNames: Readonly<Record<number, string>> = {
  2: "ifDescr",
  4: "ifMtu",
  5: "ifSpeed",
  6: "ifPhysAddress",
  8: "ifOperStatus",
  10: "ifInOctets",
};

const names: Readonly<Record<string, string>> = {
  "1.3.6.1.2.1.1.1": "sysDescr",
  "1.3.6.1.2.1.1.2": "sysObjectID",
  "1.3.6.1.2.1.1.3": "sysUpTime",
  "1.3.6.1.2.1.1.4": "sysContact",
  "1.3.6.1.2.1.1.5": "sysName",
  "1.3.6.1.2.1.1.6": "sysLocation",
  "1.3.6.1.2.1.1.7": "sysServices",
  "1.3.6.1.2.1.2.1": "ifNumber",
  "1.3.6.1.2.1.2.2.1.2": "ifDescr",
  "1.3.6.1.2.1.2.2.1.10": "ifInOctets",
  "1.3.6.1.2.1.31.1.1.1.6": "ifHCInOctets",
};
