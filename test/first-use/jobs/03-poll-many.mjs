// Fifty targets and two dead ones, again and again, over one socket.
import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startDevice } from "./device.mjs";

const rounds = Number(process.env.ROUNDS ?? 3);
const { device, target } = await startDevice();
const silent = createSocket("udp4");
await new Promise((resolve) => silent.bind(0, "127.0.0.1", resolve));
const targets = [
  ...Array.from({ length: 50 }, () => target),
  `127.0.0.1:${silent.address().port}`,
  "127.0.0.1:1",
];
const clients = targets.map((each) => new Client(each, v2c("public"), { timeout: 1000, retries: 0 }));
const sockets = () => process.getActiveResourcesInfo().filter((name) => name === "UDPWrap").length;
let [good, bad] = [0, 0];
for (let round = 0; round < rounds; round++) {
  const answers = await Promise.allSettled(clients.map((client) => client.get("1.3.6.1.2.1.1.5.0")));
  for (const { status, reason } of answers) {
    if (status === "fulfilled") good++;
    else {
      bad++;
      assert.match(reason.message, /127\.0\.0\.1:\d+/); // names the target
    }
  }
}
assert.deepEqual([good, bad], [50 * rounds, 2 * rounds]);
assert.ok(sockets() <= 12, `${sockets()} sockets`);
await Promise.all(clients.map((client) => client.close()));
await device.close();
silent.close();
