// A device that is down: refused at once, or silent, and then the advice says what to check.
import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { Client, RequestTimeout, TransportError } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { failure } from "./device.mjs";
import { snmp } from "./run.mjs";

const refused = new Client("127.0.0.1:1", v2c("public"));
const { error, elapsed } = await failure(refused.get("1.3.6.1.2.1.1.5.0"));
assert.ok(TransportError.isInstance(error));
assert.match(error.message, /nobody listens at udp:\/\/127\.0\.0\.1:1/);
assert.ok(elapsed < 2000);
const socket = createSocket("udp4");
await new Promise((resolve) => socket.bind(0, "127.0.0.1", resolve));
const target = `127.0.0.1:${socket.address().port}`;
const silent = new Client(target, v2c("public"), { timeout: 50, retries: 1 });
const asked = await failure(silent.get("1.3.6.1.2.1.1.5.0"));
assert.ok(RequestTimeout.isInstance(asked.error));
assert.match(asked.error.message, /check the host and the port.*community/);
const walked = await failure(silent.walk("1.3.6.1.2.1.1").toArray());
assert.ok(RequestTimeout.isInstance(walked.error)); // one test for both
const { status, stderr } = await snmp("get", "-t0.05", "-r0", target, "1.3.6.1.2.1.1.5.0");
assert.equal(status, 3);
assert.equal(stderr.match(/check/g).length, 1);
await Promise.all([refused.close(), silent.close()]);
socket.close();
