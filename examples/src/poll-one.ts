// Reads the name of one device and how long it has been up.
//
//     node examples/dist/poll-one.js 192.0.2.1 public
import { Client } from "@snmp/client";
import { RequestTimeout } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";

const [host = "127.0.0.1", community = "public"] = process.argv.slice(2);

await using client = new Client(host, v2c(community), { timeout: 500, retries: 1 });
try {
  const [name, uptime] = await client.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.3.0");
  console.log(`name    ${String(name)}`);
  // the type narrows the value: only TimeTicks have a duration
  if (uptime.type === "TimeTicks")
    console.log(`up for  ${uptime.duration.days} days and ${uptime.duration.hours} hours`);
} catch (error) {
  if (!RequestTimeout.isInstance(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
