// RFC 2863: the interfaces of a router that does not exist, for the demonstration and for the examples in the documentation.
import type { Agent } from "@snmp/agent";
import { noOctets } from "@snmp/pdu";

/** Registers ifNumber and the main columns of ifTable and ifXTable for three interfaces. */
export function addInterfaces(agent: Agent): void {
  const interfaces = ["lo", "eth0", "eth1"].map(interfaceNamed);
  agent.scalar("1.3.6.1.2.1.2.1.0", { name: "ifNumber", type: "Integer32", value: interfaces.length });
  agent.table("1.3.6.1.2.1.2.2.1", {
    name: "ifTable",
    index: ["ifIndex"],
    columns: {
      1: { name: "ifIndex", type: "Integer32" },
      2: { name: "ifName", type: "OctetString" }, // ifDescr, which is the same as ifName here
      3: { name: "ifType", type: "Integer32" },
      4: { name: "ifMtu", type: "Integer32" },
      5: { name: "ifSpeed", type: "Gauge32" },
      6: { name: "ifPhysAddress", type: "OctetString" },
      7: { name: "ifAdminStatus", type: "Integer32", access: "read-write", range: [1, 3] },
      8: { name: "ifOperStatus", type: "Integer32" },
      10: { name: "ifInOctets", type: "Counter32", get: (row) => Number(row.ifHCInOctets & 0xffffffffn) },
      16: { name: "ifOutOctets", type: "Counter32", get: (row) => Number(row.ifHCOutOctets & 0xffffffffn) },
    },
    rows: interfaces,
  });
  agent.table("1.3.6.1.2.1.31.1.1.1", {
    name: "ifXTable",
    index: [{ name: "ifIndex", type: "Integer32" }],
    columns: {
      1: { name: "ifName", type: "OctetString" },
      6: { name: "ifHCInOctets", type: "Counter64" },
      10: { name: "ifHCOutOctets", type: "Counter64" },
      18: { name: "ifAlias", type: "OctetString", access: "read-write" },
    },
    rows: interfaces,
  });
}

function interfaceNamed(
  ifName: string,
  at: number,
): Record<string, unknown> & { ifHCInOctets: bigint; ifHCOutOctets: bigint } {
  const isLoopback = at === 0;
  return {
    ifIndex: at + 1,
    ifName,
    ifType: isLoopback ? 24 : 6,
    ifMtu: isLoopback ? 65536 : 1500,
    ifSpeed: isLoopback ? 10_000_000 : 1_000_000_000,
    ifPhysAddress: isLoopback ? noOctets : Uint8Array.of(0x02, 0x00, 0x5e, 0x00, 0x53, at),
    ifAdminStatus: 1,
    ifOperStatus: at === 2 ? 2 : 1,
    ifHCInOctets: 12_345_678_901_234n * BigInt(at),
    ifHCOutOctets: 9_876_543_210n * BigInt(at),
    ifAlias: at === 1 ? "uplink" : "",
  };
}
