// A subagent and a master in one program: reads, a Set that is undone, a notification.
import assert from "node:assert/strict";
import { Agent } from "@snmp/agent";
import { AgentXMaster, Subagent } from "@snmp/agentx";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";

const enterprise = "1.3.6.1.4.1.32473";
const receiver = new NotificationReceiver({ listen: "udp://127.0.0.1:0", communities: ["traps"] });
receiver.on("warning", () => undefined);
await receiver.listen();
const originator = new NotificationOriginator({
  targets: [{ address: `127.0.0.1:${receiver.port}`, credentials: v2c("traps") }],
});
const agent = new Agent({
  address: "127.0.0.1",
  port: 0,
  communities: [{ name: "private", access: "read-write" }],
});
const opened = [];
const master = new AgentXMaster(agent, {
  listen: "unix:agentx.sock",
  originator,
  onOpen: ({ description }) => opened.push(description),
});
await agent.listen();
await master.listen();

const subagent = new Subagent({ master: "unix:agentx.sock", description: "a service" });
let level = 3;
subagent.scalar(`${enterprise}.1.1`, {
  type: "Integer32",
  range: [0, 10],
  get: () => level,
  set: (value) => void (level = value),
});
subagent.scalar(`${enterprise}.1.2`, {
  type: "Integer32",
  get: () => 0,
  set: (value) => {
    if (value > 5) throw new Error("the disk is full");
  },
});
subagent.table(`${enterprise}.2.1`, {
  index: ["number"],
  columns: { 1: { name: "number", type: "Integer32" }, 2: { name: "name", type: "OctetString" } },
  rows: [
    { number: 1, name: "mail" },
    { number: 2, name: "print" },
  ],
});
await subagent.connect();
assert.deepEqual(opened, ["a service"]);

const client = new Client(agent.addresses[0], v2c("private"));
const rows = await client.table(`${enterprise}.2`);
assert.deepEqual(
  Array.from(rows, ([index, row]) => `${index} ${row[2]}`),
  ["1 mail", "2 print"],
);
await client.set({ oid: `${enterprise}.1.1.0`, type: "Integer32", value: 5 });
assert.equal(level, 5);
const both = [1, 2].map((arc) => ({ oid: `${enterprise}.1.${arc}.0`, type: "Integer32", value: 7 }));
await assert.rejects(client.set(...both), /commitFailed/);
assert.equal(level, 5);
await subagent.notify({ trapOid: `${enterprise}.0.1`, varbinds: [] });
for await (const { trapOid } of receiver) {
  assert.equal(trapOid, `${enterprise}.0.1`);
  break;
}
await client.close();
await subagent.close();
await master.close();
await agent.close();
await Promise.all([originator.close(), receiver.close()]);
