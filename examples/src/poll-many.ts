// Polls any number of devices at the same time, over one socket. A device that does not answer does not delay the others.
//
//     node examples/dist/poll-many.js 192.0.2.1 192.0.2.2 192.0.2.3
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";

const hosts = process.argv.slice(2);
const credentials = v2c(process.env.SNMP_COMMUNITY ?? "public");

const answers = await Promise.allSettled(hosts.map(poll));
answers.forEach((answer, i) => {
  console.log(
    `${hosts[i]}  ${answer.status === "fulfilled" ? answer.value : `failed: ${(answer.reason as Error).message}`}`,
  );
});
if (answers.some((answer) => answer.status === "rejected")) process.exitCode = 1;

async function poll(host: string): Promise<string> {
  await using client = new Client(host, credentials, { timeout: 500, retries: 2 });
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  return name.toString();
}
