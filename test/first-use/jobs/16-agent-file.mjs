// An agent of a file, by itself and as a subagent.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { Agent } from "@snmp/agent";
import { AgentXMaster } from "@snmp/agentx";
import "@snmp/mpm-v2c";
import { snmp, startSnmp } from "./run.mjs";

await writeFile("jobs.csv", "id,state\n1,running\n2,waiting\n");
await writeFile(
  "agent.json",
  `{
    // comments are fine
    "communities": ["public", { "name": "private", "access": "read-write" }],
    "system": { "name": "from-a-file" },
    "scalars": {
      "1.3.6.1.4.1.32473.1.1.0": { "type": "Gauge32", "value": 70, "access": "read-write" },
      "1.3.6.1.4.1.32473.1.2.0": { "type": "Integer32", "command": ["node", "-p", "6 * 7"] },
    },
    "tables": {
      "ifTable": { "rows": [{ "ifIndex": 1, "ifDescr": "lo", "ifOperStatus": "up" }] },
      "1.3.6.1.4.1.32473.2": {
        "columns": { "1": { "name": "id", "type": "Integer32" }, "2": { "name": "state", "type": "OctetString" } },
        "index": ["id"],
        "csv": "jobs.csv",
      },
    },
  }`,
);
const state = { XDG_STATE_HOME: `${process.cwd()}/state` };
const checked = await snmp("agent", "--check", "agent.json");
assert.deepEqual([checked.status, checked.stderr.replace(/^.*ExperimentalWarning.*$/m, "")], [0, ""]);
assert.match(checked.stdout, /agent\.json: \d objects, no faults/);

const served = await startSnmp(["agent", "agent.json", "udp://127.0.0.1:0"], /at udp:\/\/(\S+)/, state);
const target = served.match[1];
assert.equal((await snmp("get", "-Oqv", target, "sysName.0")).stdout, "from-a-file\n");
assert.equal((await snmp("get", "-Oqv", target, "1.3.6.1.4.1.32473.1.2.0")).stdout, "42\n");
assert.match((await snmp("table", target, "1.3.6.1.4.1.32473.2")).stdout, /2 .*waiting/);
assert.equal((await snmp("set", "-c", "private", target, "1.3.6.1.4.1.32473.1.1.0", "u", "71")).status, 0);
assert.equal((await snmp("get", "-Oqv", target, "1.3.6.1.4.1.32473.1.1.0")).stdout, "71\n");
await served.stop("SIGTERM");

const agent = new Agent({ address: "127.0.0.1", port: 0, communities: [{ name: "public" }] });
const master = new AgentXMaster(agent, { listen: "unix:master.sock" });
await agent.listen();
await master.listen();
const subagent = await startSnmp(
  ["agent", "--agentx", "unix:master.sock", "agent.json"],
  /serving .* at the master/,
);
const address = agent.addresses[0].replace("udp://", "");
assert.equal((await snmp("get", "-Oqv", address, "1.3.6.1.4.1.32473.1.1.0")).stdout, "70\n");
assert.match((await snmp("table", address, "1.3.6.1.4.1.32473.2")).stdout, /2 .*waiting/);
await subagent.stop("SIGTERM");
await master.close();
await agent.close();

// a fault has its place
await writeFile(
  "faulty.json",
  '{\n  "communities": ["public"],\n  "scalars": { "1.3.6.1.4.1.32473.1.1.0": { "type": "Gauge" } }\n}',
);
const faulty = await snmp("agent", "--check", "faulty.json");
assert.notEqual(faulty.status, 0);
assert.match(faulty.stderr, /faulty\.json:3:\d+/);
