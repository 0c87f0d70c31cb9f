// The agent that the demonstration asks: a small router that does not exist.
import { Agent } from "@snmp/agent";

/** Who may ask with SNMPv1 and SNMPv2c. */
export const community = "public";

/** Who may ask with SNMPv3. */
export const user = {
  user: "demo",
  auth: { protocol: "sha256", password: "authentication" },
  priv: { protocol: "aes128", password: "privacy of the demo" },
};

/** An agent on a free port of the loopback, with the system group, two interfaces and their Counter64. */
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
  agent.scalar("1.3.6.1.2.1.2.1.0", { name: "ifNumber", type: "Integer32", value: interfaces.length });
  agent.table("1.3.6.1.2.1.2.2.1", {
    name: "ifTable",
    index: ["ifIndex"],
    columns: {
      1: { name: "ifIndex", type: "Integer32" },
      2: { name: "ifDescr", type: "OctetString" },
      3: { name: "ifType", type: "Integer32" },
      4: { name: "ifMtu", type: "Integer32" },
      5: { name: "ifSpeed", type: "Gauge32" },
      6: { name: "ifPhysAddress", type: "OctetString" },
      7: { name: "ifAdminStatus", type: "Integer32", access: "read-write", range: [1, 3] },
      8: { name: "ifOperStatus", type: "Integer32" },
      10: { name: "ifInOctets", type: "Counter32", get: (row) => Number(row.ifHCInOctets & 0xffffffffn) },
    },
    rows: interfaces,
  });
  agent.table("1.3.6.1.2.1.31.1.1.1", {
    name: "ifXTable",
    index: [{ name: "ifIndex", type: "Integer32" }],
    columns: { 6: { name: "ifHCInOctets", type: "Counter64" }, 10: { name: "ifHCOutOctets", type: "Counter64" } },
    rows: interfaces,
  });
  await agent.listen();
  return agent;
}

/** What an instance is called: `sysName.0` for 1.3.6.1.2.1.1.5.0. */
export function nameOf(oid: string): string | undefined {
  for (let at = oid.length; at > 0; at = oid.lastIndexOf(".", at - 1)) {
    const name = names[oid.slice(0, at)];
    if (name !== undefined) return name + oid.slice(at);
  }
  return undefined;
}

/** The names of the columns of ifTable. */
export const columnTitles: Readonly<Record<number, string>> = {
  2: "ifDescr",
  4: "ifMtu",
  5: "ifSpeed",
  6: "ifPhysAddress",
  8: "ifOperStatus",
  10: "ifInOctets",
};

interface Interface {
  readonly ifIndex: number;
  readonly ifDescr: string;
  readonly ifType: number;
  readonly ifMtu: number;
  readonly ifSpeed: number;
  readonly ifPhysAddress: Uint8Array;
  ifAdminStatus: number;
  readonly ifOperStatus: number;
  readonly ifHCInOctets: bigint;
  readonly ifHCOutOctets: bigint;
}

const up = { ifMtu: 1500, ifAdminStatus: 1, ifOperStatus: 1 } as const;
const interfaces: readonly Interface[] = [
  {
    ...up,
    ifIndex: 1,
    ifDescr: "lo",
    ifType: 24,
    ifMtu: 65536,
    ifSpeed: 10_000_000,
    ifPhysAddress: new Uint8Array(0),
    ifHCInOctets: 1_048_576n,
    ifHCOutOctets: 1_048_576n,
  },
  {
    ...up,
    ifIndex: 2,
    ifDescr: "eth0",
    ifType: 6,
    ifSpeed: 1_000_000_000,
    ifPhysAddress: Uint8Array.of(0x02, 0x00, 0x5e, 0x00, 0x53, 0x01),
    ifHCInOctets: 12_345_678_901_234n,
    ifHCOutOctets: 9_876_543_210n,
  },
  {
    ...up,
    ifIndex: 3,
    ifDescr: "eth1",
    ifType: 6,
    ifSpeed: 1_000_000_000,
    ifPhysAddress: Uint8Array.of(0x02, 0x00, 0x5e, 0x00, 0x53, 0x02),
    ifOperStatus: 2,
    ifHCInOctets: 0n,
    ifHCOutOctets: 0n,
  },
];

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
