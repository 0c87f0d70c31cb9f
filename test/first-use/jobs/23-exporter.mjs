// In the place of snmp_exporter: a configuration from MIB modules, scrapes over HTTP, faults that say what to do, secrets that stay secret.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { startDevice } from "./device.mjs";
import { snmp, startSnmp } from "./run.mjs";

const { device, target } = await startDevice();
await writeFile(
  "generator.yml",
  `auths:
  lab: { community: public, version: 2 }
  wrong: { community: not-this-one, version: 2 }
modules:
  interfaces:
    walk: [ifDescr, ifInOctets]
    timeout: 300ms
    retries: 0
    lookups: [{ source_indexes: [ifIndex], lookup: ifDescr }]
`,
);
const generated = await snmp("export", "generate", "generator.yml");
assert.equal(generated.status, 0, generated.stderr);
await writeFile("snmp.yml", generated.stdout);

const checked = await snmp("export", "--dry-run", "--config.file", "snmp.yml");
assert.equal(checked.status, 0, checked.stderr);
await writeFile("faulty.yml", generated.stdout.replace("walk:", "wlak:"));
const faulty = await snmp("export", "--dry-run", "--config.file", "faulty.yml");
assert.notEqual(faulty.status, 0);
assert.match(faulty.stderr, /faulty\.yml.*\d+.*wlak/s);

const exporter = await startSnmp(
  ["export", "--config.file", "snmp.yml", "--web.listen-address", "127.0.0.1:0"],
  /(127\.0\.0\.1:[1-9]\d*)/,
);
const get = async (path) => {
  const answer = await fetch(`http://${exporter.match[1]}${path}`);
  return { status: answer.status, text: await answer.text() };
};
const page = await get(`/snmp?target=${target}&module=interfaces&auth=lab`);
assert.equal(page.status, 200, page.text);
assert.match(page.text, /^ifInOctets\{ifDescr="eth0",ifIndex="10"\} 4\.294967295e\+09$/m);
assert.match(page.text, /^snmp_scrape_pdus_returned\{module="interfaces"\} \d+$/m);
assert.equal((await get("/snmp")).status, 400);
assert.equal((await get(`/snmp?target=${target}&module=interfaces&auth=wrong`)).status, 500);
assert.equal((await get("/-/healthy")).status, 200);
const config = await get("/config");
assert.match(config.text, /community: <secret>/);
assert.doesNotMatch(config.text, /not-this-one/);
assert.match((await get("/metrics")).text, /^# TYPE snmp_/m);
await exporter.stop("SIGTERM");
await device.close();
