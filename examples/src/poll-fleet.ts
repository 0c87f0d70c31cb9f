// Polls a fleet once a minute and serves the last values to Prometheus: node poll-fleet.js targets.json [port] [host]
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { v2c } from "@snmp/mpm-v2c";
import { ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { Poller, prometheus, type TargetInput } from "@snmp/poller";

const [file = "targets.json", port = "9117", host] = process.argv.slice(2);
const { SNMP_COMMUNITY = "public", SNMP_POLLER_STATE, SNMP_POLLER_EVERY = "60s" } = process.env;

const sink = prometheus();
await using server = await sink.listen(Number(port), host);
await using poller = new Poller({
  // read anew every five minutes: targets come and go without a restart
  targets: async () => JSON.parse(await readFile(file, "utf8")) as TargetInput[],
  credentials: v2c(SNMP_COMMUNITY),
  every: SNMP_POLLER_EVERY as "60s",
  collect: ["sysName.0", "sysUpTime.0", ifTable, ifXTable],
  sinks: [sink],
  state: SNMP_POLLER_STATE,
});
poller.start();
console.log(`metrics at http://${host ?? "127.0.0.1"}:${server.port}/metrics`);
await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
