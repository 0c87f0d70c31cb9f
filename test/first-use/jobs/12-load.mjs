// The same packages by require(), in a worker thread, and after both: one registry.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startDevice } from "./device.mjs";

const require = createRequire(import.meta.url);
assert.equal(require("@snmp/client").Client, Client);
const { device, target } = await startDevice();
const client = new (require("@snmp/client").Client)(target, v2c("public"));
assert.equal(String(await client.get("1.3.6.1.2.1.1.5.0")), "core-0");
const worker = new Worker(
  `const { parentPort, workerData } = require("node:worker_threads");
   const { Client } = require("@snmp/client");
   const { v2c } = require("@snmp/mpm-v2c");
   const client = new Client(workerData, v2c("public"));
   client.get("1.3.6.1.2.1.1.5.0").then(([name]) => parentPort.postMessage(String(name))).finally(() => client.close());`,
  { eval: true, workerData: target },
);
const [name] = await once(worker, "message");
assert.equal(name, "core-0");
await once(worker, "exit");
await client.close();
await device.close();
