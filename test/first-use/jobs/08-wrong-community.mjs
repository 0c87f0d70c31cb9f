// A wrong community gets no answer: the timeout says so, and does not show it.
import assert from "node:assert/strict";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { failure, startDevice } from "./device.mjs";

const { device, target } = await startDevice();
const client = new Client(target, v2c("guessed-secret"), { timeout: 50, retries: 0 });
const { error } = await failure(client.get("1.3.6.1.2.1.1.5.0"));
assert.match(error.message, /community/);
assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)}`, /guessed-secret/);
await client.close();
await device.close();
