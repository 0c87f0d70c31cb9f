// Everything that the process sends and receives, in a file for Wireshark.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startCapture } from "@snmp/transport/pcap";
import { startDevice } from "./device.mjs";

const { device, target } = await startDevice();
const capture = startCapture("trace.pcapng");
const client = new Client(target, v2c("public"));
await client.get("1.3.6.1.2.1.1.5.0");
await client.close();
await capture.close();
await device.close();
assert.ok(capture.written >= 2, `${capture.written} messages`);
const octets = await readFile("trace.pcapng");
assert.equal(octets.readUInt32BE(0), 0x0a0d0d0a);
assert.ok(octets.includes("core-0"));
