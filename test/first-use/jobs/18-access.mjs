// The snmpd.conf that somebody has, and users who change their keys.
import assert from "node:assert/strict";
import { Agent } from "@snmp/agent";
import { serveAccessControl, serveTargets, serveUsers } from "@snmp/agent/admin";
import { fromSnmpdConf } from "@snmp/agent/snmpd-conf";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { openUserTable, startEngine, userFile } from "@snmp/usm";

const { options, issues } = fromSnmpdConf(`
agentAddress udp:127.0.0.1:0
sysName from-a-file
view systemonly included .1.3.6.1.2.1.1
rocommunity public default -V systemonly
createUser ops SHA-256 "authentication password" AES "privacy password"
rwuser ops priv
disk / 10000
`);
assert.deepEqual(
  issues.map(({ line, directive }) => [line, directive]),
  [[8, "disk"]],
);
const engine = await startEngine({ file: "engine.json" });
const userTable = await openUserTable({ engine, users: options.users, store: userFile("users.json") });
const agent = new Agent({ ...options, engine, settings: { 3: { userTable } } });
serveUsers(agent, userTable);
serveAccessControl(agent);
serveTargets(agent, [
  { name: "noc", address: "udp://192.0.2.9:162", messageProcessingModel: 1, securityName: "traps" },
]);
await agent.listen();

const visitor = new Client(agent.addresses[0], v2c("public"));
assert.equal(String(await visitor.get("1.3.6.1.2.1.1.5.0")), "from-a-file");
assert.equal((await visitor.walk("1.3.6.1.6").toArray()).length, 0);
await visitor.close();
const ops = new Client(
  agent.addresses[0],
  v3({
    user: "ops",
    auth: { protocol: "sha256", password: "authentication password" },
    priv: { protocol: "aes128", password: "privacy password" },
  }),
);
assert.ok((await ops.walk("1.3.6.1.6.3.15.1.2").toArray()).length > 5);
assert.ok((await ops.walk("1.3.6.1.6.3.16").toArray()).length > 5);
assert.ok((await ops.walk("1.3.6.1.6.3.12").toArray()).length > 5);
await ops.close();
await agent.close();
