// Setting sysContact; without the right, or with a wrong value, the error says so.
import assert from "node:assert/strict";
import { Client, ErrorResponse } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { failure, startDevice } from "./device.mjs";
import { snmp } from "./run.mjs";

const { device, target } = await startDevice();
device.scalar("1.3.6.1.4.1.32473.1.1", { type: "OctetString", value: "old", access: "read-write" });
const writer = new Client(target, v2c("private"));
const reader = new Client(target, v2c("public"));
const contact = { oid: "1.3.6.1.4.1.32473.1.1.0", type: "OctetString", value: "Zoë" };
const [written] = await writer.set(contact);
assert.equal(String(written), "Zoë");
assert.equal(String(await reader.get(contact.oid)), "Zoë");
const { error } = await failure(reader.set(contact));
assert.ok(ErrorResponse.isInstance(error));
assert.match(error.message, /these credentials may not/);
await assert.rejects(writer.set({ ...contact, type: "Integer32", value: 1 }), /wrongType/);
assert.equal((await snmp("set", "-c", "private", target, contact.oid, "s", "noc")).status, 0);
assert.equal((await snmp("get", "-Oqv", target, contact.oid)).stdout, "noc\n");
await Promise.all([writer.close(), reader.close()]);
await device.close();
