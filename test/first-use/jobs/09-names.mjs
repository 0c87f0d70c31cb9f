// Names as other tools write and print them.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { failure, startDevice } from "./device.mjs";
import { snmp } from "./run.mjs";

const { device, target } = await startDevice();
const client = new Client(target, v2c("public"));
const [name, contact] = await client.get(["1.3.6.1.2.1.1.5.0", ".1.3.6.1.2.1.1.4.0"]);
assert.deepEqual([String(name), String(contact)], ["core-0", "noc@example.com"]);
assert.match(inspect(name), /core-0/);
assert.equal((await snmp("get", "-Oqv", target, "iso.3.6.1.2.1.1.5.0")).stdout, "core-0\n");
assert.match((await failure(client.get("nonsense.1"))).error.message, /nonsense/);
assert.throws(() => new Client(target, v2c("public"), { timeOut: 1 }), /did you mean `timeout`/);
await client.close();
await device.close();
