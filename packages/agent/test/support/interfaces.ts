// Rows of ifTable as people write them, and an agent that knows the standard modules.
import { type Agent } from "@snmp/agent";
import { standardMib } from "@snmp/mibs";
import { bareAgent } from "./demo.ts";
import { Manager } from "./manager.ts";

export const entry = "1.3.6.1.2.1.2.2.1";
export const interfaces = () => [
  { ifIndex: 1, ifDescr: "lo", ifType: "softwareLoopback", ifOperStatus: "up" } as const,
  {
    ifIndex: 3,
    ifDescr: "eth0",
    ifType: "ethernetCsmacd",
    ifPhysAddress: "00:00:5e:00:53:01",
    ifAdminStatus: "up",
    ifOperStatus: "down",
    ifInOctets: 17,
  } as const,
];
export const writer = (agent: Agent): Manager => new Manager(agent, 1, "private");
export const named = (mib = standardMib()): Agent => bareAgent({ mib });
