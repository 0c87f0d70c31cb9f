// An agent with a table that managers write: rows keep their types.
import assert from "node:assert/strict";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { snmp } from "./run.mjs";

const entry = "1.3.6.1.4.1.32473.1.2.1";
const agent = new Agent({ port: 0, communities: [{ name: "private", access: "read-write" }] });
const rows = new Map([["1", { queue: "mail", length: 3, status: 1 }]]);
agent.table(entry, {
  columns: {
    1: { name: "queue", type: "OctetString", access: "read-create", size: [1, 20] },
    2: { name: "length", type: "Gauge32", access: "read-create" },
    3: { name: "status", type: "Integer32", access: "read-create" },
  },
  rowStatus: 3,
  rows,
});
await agent.listen();
const target = agent.addresses[0].replace("udp://", "");
const client = new Client(target, v2c("private"));
await client.set({ oid: `${entry}.1.1`, type: "OctetString", value: "print" });
assert.equal(rows.get("1").queue.toUpperCase(), "PRINT");
const created = await snmp(
  "set",
  "-c",
  "private",
  target,
  `${entry}.1.2`,
  "s",
  "fax",
  `${entry}.3.2`,
  "i",
  "4",
);
assert.equal(created.status, 0, created.stderr);
assert.equal(rows.get("2").queue, "fax");
await assert.rejects(client.set({ oid: `${entry}.1.1`, type: "OctetString", value: "" }), /wrongLength/);
await client.set({ oid: `${entry}.3.2`, type: "Integer32", value: 6 });
assert.equal(rows.size, 1);
// the table, and its entry, are the same to the client
for (const oid of [entry, entry.slice(0, -2)]) assert.equal((await client.table(oid)).size, 1);
await client.close();
await agent.close();
