// What a reader must know about the machine and the run.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { dirname, join } from "node:path";
import { responderFault } from "./agents/responder.ts";
import { unpinned } from "./cores.ts";

/** Facts about the machine, one a line. */
export function machine(): string[] {
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, ${type()} ${release()}`,
    `Node.js ${process.versions.node} (V8 ${process.versions.v8}), net-snmp ${netSnmpVersion()}`,
    unpinned === undefined
      ? "One request at a time: peer and agent share a core. 64 outstanding, and memory: the agent has a core of its own."
      : `**Not pinned to cores, since ${unpinned}: expect noise.**`,
    ...(responderFault() === undefined
      ? []
      : [`**The responder is the slow one for Node, since ${responderFault()!}.**`]),
  ];
}

/** How busy the machine was with all that ran on it, over the last minute. */
export function load(): string {
  return loadavg()[0]!.toFixed(1);
}

function netSnmpVersion(): string {
  const entry = createRequire(import.meta.url).resolve("net-snmp");
  return (JSON.parse(readFileSync(join(dirname(entry), "package.json"), "utf8")) as { version: string })
    .version;
}
