// The agent that net-snmp's tools ask, and its whole tree as they print it.
import { Agent } from "@snmp/agent";
import { bulkPdu, makeVarbind, type Varbind } from "@snmp/pdu";
import { asPrinted, type PrintedVarbind } from "../../../../test/support/net-snmp.ts";
import { base } from "./demo.ts";
import { Manager } from "./manager.ts";

export const ifEntry = "1.3.6.1.2.1.2.2.1";
export const ifXEntry = "1.3.6.1.2.1.31.1.1.1";
export const interfaces = 40;

export function agentForTools(): Agent {
  let now = 0;
  const agent = new Agent({
    port: 0,
    listen: ["udp://127.0.0.1:0", "udp://[::1]:0", "tcp://127.0.0.1:0"],
    clock: () => now,
    communities: [
      { name: "public" },
      { name: "private", access: "read-write" },
      { name: "narrow", view: { include: [ifEntry], exclude: [`${ifEntry}.2`] } },
    ],
  });
  now = 12_345_670;
  const rows = Array.from({ length: interfaces }, (_, i) => ({
    index: i + 1,
    descr: i === 3 ? new Uint8Array(70).map((_, at) => at) : `eth${i}`,
    mac: Uint8Array.of(0, 0x1a, 0x2b, 0x3c, 0x4d, i),
    octets: (i * 107_374_182) % 2 ** 32,
    speed: 4294967295,
    wide: BigInt(i) * 461_168_601_842_738_790n,
    name: i % 3 === 0 ? "" : `name "${i}" \\ ü`,
  }));
  agent.table(ifEntry, {
    index: ["index"],
    columns: {
      1: { name: "index", type: "Integer32" },
      2: { name: "descr", type: "OctetString" },
      5: { name: "speed", type: "Gauge32" },
      6: { name: "mac", type: "OctetString" },
      10: { name: "octets", type: "Counter32" },
    },
    rows,
  });
  agent.table(ifXEntry, {
    index: [{ name: "index", type: "Integer32" }],
    columns: {
      1: { name: "name", type: "OctetString" },
      6: { name: "wide", type: "Counter64" },
      18: { name: "name", type: "OctetString" },
    },
    rows,
  });
  agent.scalar(`${base}.1.0`, {
    type: "Integer32",
    value: -2147483648,
    access: "read-write",
    range: [-2147483648, 100],
  });
  agent.scalar(`${base}.2.0`, { type: "OctetString", value: "hello", access: "read-write", size: [0, 10] });
  agent.scalar(`${base}.3.0`, {
    type: "ObjectIdentifier",
    value: "2.999.4294967295.0",
    access: "read-write",
  });
  agent.scalar(`${base}.4.0`, { type: "IpAddress", value: "255.0.0.1", access: "read-write" });
  agent.scalar(`${base}.5.0`, { type: "TimeTicks", value: 4294967295, access: "read-write" });
  agent.scalar(`${base}.6.0`, { type: "Unsigned32", value: 2147483648, access: "read-write" });
  agent.scalar(`${base}.7.0`, { type: "Counter64", value: 2n ** 64n - 1n });
  agent.scalar(`${base}.8.0`, {
    type: "Integer32",
    value: 1,
    set: () => {
      throw new Error("no");
    },
    undo: () => undefined,
  });
  return agent;
}

/** Everything that the agent serves but the counters that a walk itself moves, as the tools print it. */
export async function wholeTree(agent: Agent, version: 0 | 1 = 1): Promise<PrintedVarbind[]> {
  const manager = new Manager(agent, version);
  const varbinds: Varbind[] = [];
  for (let at = "0.0"; ; at = varbinds.at(-1)!.oid) {
    const { pdu } =
      version === 0
        ? await manager.next(at)
        : await manager.request(bulkPdu(1, 0, 50, [makeVarbind(at, "Null", null)]));
    if (pdu.errorStatus !== 0) break;
    const found = pdu.varbinds.filter(({ type }) => type !== "endOfMibView");
    varbinds.push(...found);
    if (found.length < pdu.varbinds.length) break;
  }
  return varbinds.map(asPrinted).filter(steady);
}

export const steady = ({ oid }: PrintedVarbind): boolean => !oid.startsWith("1.3.6.1.2.1.11.");
