// Recording a device, going on after an interruption, serving the recording, and repeating an exchange.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { startDevice } from "./device.mjs";
import { snmp, startSnmp } from "./run.mjs";

const { device, target } = await startDevice();
const whole = await snmp("record", target, "1.3.6.1.2.1.2");
assert.equal(whole.status, 0, whole.stderr);
const lines = whole.stdout.trim().split("\n");
assert.equal(lines.length, 10);

// interrupted after four records
await writeFile("recording.json", `${lines.slice(0, 4).join("\n")}\n`);
const resumed = await snmp("record", "--file", "recording.json", target, "1.3.6.1.2.1.2");
assert.equal(resumed.status, 0, resumed.stderr);
assert.equal(await readFile("recording.json", "utf8"), whole.stdout);

const packets = await snmp("record", "--packets", "exchange.json", target, "1.3.6.1.2.1.2");
assert.equal(packets.status, 0, packets.stderr);
await device.close();

const listen = ["--listen", "udp://127.0.0.1:0"];
const simulated = await startSnmp(["simulate", "recording.json", ...listen], /listening at udp:\/\/(\S+)/);
const walked = await snmp("walk", "--json", simulated.match[1], "1.3.6.1.2.1.2");
const facts = (text) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ oid, type, value }) => [oid, type, value]);
assert.deepEqual(facts(walked.stdout), facts(whole.stdout));
await simulated.stop();

const replayed = await startSnmp(
  ["simulate", "--replay", "exchange.json", ...listen],
  /listening at udp:\/\/(\S+)/,
);
const again = await snmp("record", replayed.match[1], "1.3.6.1.2.1.2");
assert.equal(again.stdout, whole.stdout, again.stderr);
await replayed.stop();

// the output of snmpwalk, which somebody sent
await writeFile("device.snmpwalk", '.1.3.6.1.2.1.1.5.0 = STRING: "core-1"\nnonsense\n');
const other = await startSnmp(["simulate", "device.snmpwalk", ...listen], /listening at udp:\/\/(\S+)/);
assert.equal((await snmp("get", "-Oqv", other.match[1], "1.3.6.1.2.1.1.5.0")).stdout, "core-1\n");
const { text } = await other.stop();
assert.match(text, /device\.snmpwalk.*2/);
