// Traps and informs: by the library in one process, and by the command in two.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";
import "@snmp/usm";
import { snmp } from "./run.mjs";

const ops = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };

// the library
const receiver = new NotificationReceiver({
  listen: "udp://127.0.0.1:0",
  communities: ["traps"],
  users: [ops],
});
receiver.on("warning", () => undefined); // a small receive buffer does not matter here
await receiver.listen();
const address = `127.0.0.1:${receiver.port}`;
const originator = new NotificationOriginator({
  targets: [
    { address, credentials: v2c("traps") },
    { address, credentials: v3(ops), kind: "inform" },
  ],
});
const results = await originator.linkDown({ ifIndex: 3 });
assert.deepEqual(results.map(({ status }) => status).sort(), ["acknowledged", "sent"]);
const kinds = [];
for await (const { kind, trapOid, varbinds } of receiver) {
  assert.equal(trapOid, "1.3.6.1.6.3.1.1.5.3");
  assert.equal(varbinds[0].value, 3);
  if (kinds.push(kind) === 2) break;
}
assert.deepEqual(kinds.sort(), ["inform", "trap"]);
await Promise.all([originator.close(), receiver.close()]);

// the command
const listen = spawn("node_modules/.bin/snmp", ["listen", "-c", "traps", "udp://127.0.0.1:0"]);
const [place] = await once(createInterface(listen.stderr), "line");
const host = place.replace("listening at udp://", "");
const lines = createInterface(listen.stdout)[Symbol.asyncIterator]();
const words = ["IF-MIB::linkDown", "ifIndex.3", "i", "3", "ifOperStatus.3", "=", "down"];
for (const command of ["trap", "inform"]) {
  const { status, stderr } = await snmp(command, "-c", "traps", host, ...words);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  const { value: line } = await lines.next();
  assert.match(
    line,
    new RegExp(`v2c ${command} IF-MIB::linkDown .*; IF-MIB::ifOperStatus.3 = INTEGER: down\\(2\\)$`),
  );
}
listen.kill("SIGINT");
assert.deepEqual(await once(listen, "exit"), [null, "SIGINT"]);
const selfTest = await snmp("listen", "--self-test", "-c", "traps", "udp://127.0.0.1:0");
assert.equal(selfTest.status, 0);
