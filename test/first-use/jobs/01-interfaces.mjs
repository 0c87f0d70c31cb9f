// Interface names and counters.
import assert from "node:assert/strict";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startDevice } from "./device.mjs";
import { snmp } from "./run.mjs";

const { device, target } = await startDevice();
const client = new Client(target, v2c("public"));
const rows = await client.table("1.3.6.1.2.1.2.2", { columns: [2, 10] });
assert.deepEqual(
  Array.from(rows, ([index, { 2: name, 10: octets }]) => `${index} ${name ?? "-"} ${octets ?? "-"}`),
  ["1 lo -", "2 - 7", "10 eth0 4294967295", "300 tunnel0 5"],
);
const { status, stdout } = await snmp("table", "--columns", "2,10", target, "1.3.6.1.2.1.2.2");
assert.equal(status, 0);
assert.match(stdout, /^10 +"?eth0"? +4294967295$/m);
await client.close();
await device.close();
