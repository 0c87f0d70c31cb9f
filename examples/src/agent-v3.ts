// An agent for users of SNMPv3. A file keeps its identity and its number of starts. Any SNMP tool can read it:
//
//     export SNMP_AUTH_PASSWORD="authentication password" SNMP_PRIV_PASSWORD="privacy password"
//     node examples/dist/agent-v3.js 1161 engine.json
//     snmp get -u ops -a SHA-256 -x AES 127.0.0.1:1161 1.3.6.1.6.3.10.2.1.2.0
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v3";
import { persistedEngine } from "@snmp/usm";

const [port = "1161", file = "engine.json"] = process.argv.slice(2);
const { SNMP_AUTH_PASSWORD: authPassword, SNMP_PRIV_PASSWORD: privPassword } = process.env;

await using agent = new Agent({
  port: Number(port),
  // managers remember the identity of an engine and its number of starts: the file holds both before the agent answers anything
  engine: await persistedEngine({ file }),
  users: [
    {
      user: "ops",
      auth: { protocol: "sha256", password: authPassword },
      priv: { protocol: "aes128", password: privPassword },
      access: "read-write",
    },
  ],
  onDiscard: ({ counter, reason }) => console.error(`${counter}: ${reason}`),
});
await agent.listen();
console.log(`listening at ${agent.addresses.join(", ")}`);
await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
