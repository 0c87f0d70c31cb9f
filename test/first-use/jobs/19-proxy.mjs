// A proxy in front of a device that has only SNMPv1.
import assert from "node:assert/strict";
import { Client } from "@snmp/client";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { ProxyForwarder } from "@snmp/notifications";
import { startDevice } from "./device.mjs";
import { snmp } from "./run.mjs";

const { device, target } = await startDevice();
const proxy = new ProxyForwarder({
  listen: "udp://127.0.0.1:0",
  communities: [{ name: "branch", context: "branch-1" }],
  routes: [{ contextName: "branch-1", target: { address: target, credentials: v1("public") } }],
});
await proxy.listen();
const client = new Client(`127.0.0.1:${proxy.port}`, v2c("branch"));
assert.equal(String(await client.get("1.3.6.1.2.1.1.5.0")), "core-0");
assert.equal((await client.walk("1.3.6.1.2.1.2.2").toArray()).length, 10);
const { stdout } = await snmp("get", "-Oqv", "-c", "branch", `127.0.0.1:${proxy.port}`, "1.3.6.1.2.1.1.5.0");
assert.equal(stdout, "core-0\n");
const contact = { oid: "1.3.6.1.2.1.1.4.0", type: "OctetString", value: "x" };
await assert.rejects(client.set(contact), /noAccess|authorizationError|notWritable/);
await client.close();
await proxy.close();
await device.close();
