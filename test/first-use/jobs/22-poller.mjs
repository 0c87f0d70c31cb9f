// Polling a small fleet with a dead device: values, rates, rows by name, sinks, and a state that outlives the process.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { v2c } from "@snmp/mpm-v2c";
import { ifTable } from "@snmp/mibs/IF-MIB";
import { jsonLines, Poller, prometheus } from "@snmp/poller";
import { startDevice } from "./device.mjs";

const { device, target } = await startDevice();
const metrics = prometheus();
const server = await metrics.listen(0);
const createPoller = (sinks) =>
  new Poller({
    targets: [
      { address: target, name: "core-1", labels: { site: "lab" } },
      { address: "127.0.0.1:1", name: "dead" },
    ],
    credentials: v2c("public"),
    every: "500ms",
    collect: ["sysName.0", { table: ifTable, columns: ["ifDescr", "ifInOctets"] }],
    client: { timeout: 200, retries: 0 },
    sinks,
    state: "state.json",
  });

const first = createPoller([metrics, jsonLines("results.jsonl")]);
let withRates;
let failure;
for await (const result of first) {
  if (result.target.name === "dead") failure ??= result.error;
  else if (result.rates.length > 0) withRates = result;
  if (withRates && failure) break;
}
const page = async () => (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
while (!/target="core-1".*target="dead"/s.test(await page()))
  await new Promise((next) => setTimeout(next, 50));
assert.match(await page(), /ifInOctets\{[^}]*target="core-1"[^}]*\} 7\n/);
assert.match(await page(), /snmp_poll_success\{[^}]*target="dead"[^}]*\} 0\n/);
await server.close();
await first.close();
assert.match(failure.message, /127\.0\.0\.1:1/);
assert.equal(withRates.values["sysName.0"], "core-0");
assert.deepEqual(withRates.target.labels, { site: "lab" });
const rows = withRates.rows.ifTable;
assert.deepEqual(
  rows.map(({ index, values }) => [index, values.ifInOctets]),
  [
    ["1", undefined],
    ["2", 7],
    ["10", 4294967295],
    ["300", 5],
  ],
);
assert.deepEqual([...new Set(withRates.rates.map(({ perSecond }) => perSecond))], [0]);

const lines = (await readFile("results.jsonl", "utf8")).trim().split("\n");
assert.ok(lines.map((line) => JSON.parse(line)).some(({ target }) => target.name === "core-1"));

// the next process has rates at once
const second = createPoller([]);
for await (const { target: polled, rates } of second) {
  if (polled.name !== "core-1") continue;
  assert.equal(rates.length, 3);
  break;
}
await second.close();
await device.close();
