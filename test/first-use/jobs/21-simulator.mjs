// Simulated devices in a program: a recording, faults, a reboot, a network.
import assert from "node:assert/strict";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { parseRecording, simulate, simulateNetwork } from "@snmp/simulator";
import { user } from "./device.mjs";

const recording = parseRecording(`
.1.3.6.1.2.1.1.3.0 = Timeticks: (17) 0:00:00.17
.1.3.6.1.2.1.1.5.0 = STRING: "core-1"
.1.3.6.1.2.1.2.2.1.10.1 = Counter32: 4294967000
`);
let now = 0;
const device = await simulate(recording, {
  clock: () => now,
  rates: { "1.3.6.1.2.1.2.2.1.10": 100 },
  users: [user],
  seed: 7,
  faults: { loss: 0.3, duplicate: 0.2 },
});
const client = new Client(device.address, v2c("public"), { timeout: 50, retries: 30 });
assert.equal(String(await client.get("1.3.6.1.2.1.1.5.0")), "core-1");
now += 3000;
assert.equal(String(await client.get("1.3.6.1.2.1.2.2.1.10.1")), "4");
await client.close();
device.faults = {};
const secure = new Client(device.address, v3(user));
assert.equal(String(await secure.get("1.3.6.1.2.1.1.5.0")), "core-1");
await device.reboot();
assert.equal(String(await secure.get("1.3.6.1.2.1.1.5.0")), "core-1");
await secure.close();
await device.close();

const network = await simulateNetwork([recording], {
  devices: 20,
  spread: "ports",
  firstAddress: "127.0.0.1",
  port: 0,
});
for (const address of network.addresses) {
  const each = new Client(address, v2c("public"));
  assert.equal(String(await each.get("1.3.6.1.2.1.1.5.0")), "core-1");
  await each.close();
}
await network.close();
