// A table with selected columns, which share the same requests. Prints how much each interface has received.
//
//     node examples/dist/interfaces.js 192.0.2.1 public
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";

const ifXTable = "1.3.6.1.2.1.31.1.1";
const ifName = 1;
const ifHCInOctets = 6;
const ifAlias = 18;

const [host = "127.0.0.1", community = "public"] = process.argv.slice(2);

await using client = new Client(host, v2c(community));
const rows = await client.table(ifXTable, { columns: [ifName, ifHCInOctets, ifAlias] });
for (const [index, row] of rows) {
  const octets = row[ifHCInOctets];
  const received = octets?.type === "Counter64" ? `${octets.value / 1_000_000n} MB` : "unknown";
  console.log(
    `${index.padStart(4)}  ${String(row[ifName]).padEnd(8)}  ${received.padStart(12)}  ${row[ifAlias]?.toString() ?? ""}`.trimEnd(),
  );
}
