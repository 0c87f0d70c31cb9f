// The objects that the tests of masters serve, and what a manager prints of them.
import type { ObjectRegistry } from "@snmp/agent";
import { runTool } from "../../../../test/support/net-snmp.ts";

/** The subtree of the tests. */
export const base = "1.3.6.1.4.1.99999";

/** Declares a table of 1,000 rows with a column of each type. */
export function declareBigTable(objects: ObjectRegistry): void {
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    index: i + 1,
    text: `row "${i}" \\ ü`,
    octets: new Uint8Array(i % 9).fill(i % 256),
    oid: `1.3.6.1.${i}.2`,
    address: `10.0.${i >> 8}.${i & 255}`,
    counter: (i * 107_374_182) % 2 ** 32,
    gauge: 2 ** 32 - 1 - i,
    ticks: i * 100,
    wide: BigInt(i) * 461_168_601_842_738n,
    number: i % 2 === 0 ? -i : i,
  }));
  objects.table(`${base}.10.1`, {
    index: ["index"],
    columns: {
      1: { name: "index", type: "Integer32" },
      2: { name: "text", type: "OctetString" },
      3: { name: "octets", type: "OctetString" },
      4: { name: "oid", type: "ObjectIdentifier" },
      5: { name: "address", type: "IpAddress" },
      6: { name: "counter", type: "Counter32" },
      7: { name: "gauge", type: "Gauge32" },
      8: { name: "ticks", type: "TimeTicks" },
      9: { name: "wide", type: "Counter64" },
      10: { name: "number", type: "Integer32" },
    },
    rows,
  });
}

/** Returns what `snmpbulkwalk -On -Oe` prints of a subtree. */
export async function walk(port: number, subtree: string, options: readonly string[] = []): Promise<string> {
  const { status, stdout, stderr } = await runTool("snmpbulkwalk", { port, options }, subtree);
  if (status !== 0) throw new Error(`snmpbulkwalk ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}
