// Writes a subtree as one JSON object: values by name, Counter64 as text, octets in hex, nothing lost.
//
//     node examples/dist/walk-to-json.js 192.0.2.1 1.3.6.1.2.1.1
import { Client, WalkError } from "@snmp/client";
import type { Varbind } from "@snmp/pdu";
import { v2c } from "@snmp/mpm-v2c";

const [host = "127.0.0.1", root = "1.3.6.1.2.1"] = process.argv.slice(2);

await using client = new Client(host, v2c("public"));
const values: Record<string, Varbind> = {};
try {
  for await (const varbind of client.walk(root)) values[varbind.oid] = varbind;
} catch (error) {
  if (!WalkError.isInstance(error)) throw error;
  // the values read before the error are kept; the error says how far the walk came
  console.error(error.message);
  process.exitCode = 1;
}
console.log(JSON.stringify(values, undefined, 2));
