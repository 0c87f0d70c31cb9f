// Memory of open clients, before and after each has had an answer: `node --expose-gc bench/dist/clients.js [CLIENTS]`, 10,000 by default. The devices
// are simulated in a process of their own; 10,000 of them need `ulimit -n` above 10,000 there.
import { fork } from "node:child_process";
import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "@snmp/client";
import type { Credentials } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { simulateNetwork } from "@snmp/simulator";

const name = "1.3.6.1.2.1.1.5.0";
const count = Number(process.argv[2] ?? 10_000);
const warmUp = 3000;

if (process.argv[3] === "--devices") await serve();
else await measure();

async function serve(): Promise<void> {
  const network = await simulateNetwork(
    { [name]: { type: "OctetString", value: "core-1" } },
    { devices: count, port: 0 },
  );
  process.send!(network.addresses);
}

async function measure(): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [String(count), "--devices"]);
  const [addresses] = (await once(child, "message")) as [string[]];
  const shared = v2c("public");
  console.log("octets of heap and buffers per client:  open  once it has had an answer");
  await measureClients("one credentials object", addresses, () => shared);
  await measureClients("one per client", addresses, () => v2c("public"));
  child.kill();
  await once(child, "exit");
}

async function measureClients(
  title: string,
  addresses: readonly string[],
  credentials: () => Credentials,
): Promise<void> {
  // makes what all share, the compiled code included
  for (let i = 0; i < warmUp; i++) {
    const client = new Client(addresses[i % addresses.length]!, credentials());
    await client.get(name);
    if (i > 0) await client.close();
  }
  const before = await memory();
  const clients = addresses.map((address) => new Client(address, credentials()));
  const open = await memory();
  for (const client of clients) await client.get(name);
  const used = await memory();
  console.log(`${title.padEnd(38)} ${perClient(open - before)}  ${perClient(used - before)}`);
  await Promise.all(clients.map((client) => client.close()));
}

async function memory(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    gc!();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function perClient(octets: number): string {
  return String(Math.round(octets / count)).padStart(5);
}
