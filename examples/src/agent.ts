// An agent with a scalar that counts, one that can be written, and a table. Any SNMP tool can read it:
//
//     node examples/dist/agent.js 1161
//     snmp walk 127.0.0.1:1161 1.3.6.1.4.1.99999
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";

const enterprise = "1.3.6.1.4.1.99999"; // your own: https://www.iana.org/assignments/enterprise-numbers
const queues = [
  { name: "mail", length: 3, delivered: 18_446_744_073_709_551_000n },
  { name: "print", length: 0, delivered: 42n },
];

await using agent = new Agent({
  address: "127.0.0.1",
  port: Number(process.argv[2] ?? 1161),
  communities: [
    { name: "public", access: "read-only" },
    { name: "private", access: "read-write" },
  ],
  onError: (error) => console.error(error.message),
});

let asked = 0;
agent.scalar(`${enterprise}.1.1.0`, { type: "Counter32", get: () => ++asked });
agent.scalar(`${enterprise}.1.2.0`, {
  type: "OctetString",
  value: "be patient",
  access: "read-write",
  size: [0, 80],
});
agent.table(`${enterprise}.2.1`, {
  columns: {
    1: { name: "name", type: "OctetString" },
    2: { name: "length", type: "Gauge32" },
    3: { name: "delivered", type: "Counter64" },
  },
  rows: new Map(queues.map((queue, i) => [i + 1, queue])),
});

await agent.listen();
console.log(`listening at ${agent.addresses.join(", ")}`);
await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
