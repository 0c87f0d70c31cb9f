// A worker in a process of its own, whose sink is a file. Arguments: the file, the addresses of devices, options as JSON.
import { appendFileSync } from "node:fs";
import { v2c } from "@snmp/mpm-v2c";
import { PollerWorker } from "@snmp/poller-bullmq";

const [file, targets, options] = process.argv.slice(2) as [string, string, string];

new PollerWorker({
  credentials: v2c("public"),
  targets: targets.split(","),
  collect: ["1.3.6.1.2.1.2.2.1.10.1"],
  sinks: [
    {
      write: (results) =>
        appendFileSync(file, results.map(({ target, slot }) => `${target.name} ${slot}\n`).join("")),
      batch: { maxWait: 100 },
    },
  ],
  onWarning: () => undefined,
  ...(JSON.parse(options) as { every: number }),
}).start();
