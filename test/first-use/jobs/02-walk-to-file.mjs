// A walk to a file, as parsers of net-snmp's output read it, and as JSON.
import assert from "node:assert/strict";
import { startDevice } from "./device.mjs";
import { snmp } from "./run.mjs";

const { device, target } = await startDevice();
const text = await snmp("walk", "--net-snmp", target, "1.3.6.1.2.1.1");
assert.equal(text.status, 0);
assert.match(text.stdout, /^\.1\.3\.6\.1\.2\.1\.1\.5\.0 = STRING: "core-0"$/m);
const json = await snmp("walk", "--json", target, "1.3.6.1.2.1.2.2");
const lines = json.stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
assert.equal(lines.length, 10);
assert.equal(lines.find(({ oid }) => oid === "1.3.6.1.2.1.2.2.1.2.10").text, "eth0");
await device.close();
