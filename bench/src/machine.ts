// The facts about the machine that a reader of the results needs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { dirname, join } from "node:path";
import { findResponderFault } from "./agents/responder.ts";
import { unpinned } from "./cores.ts";

/** Describes the machine, one fact per line. */
export function describeMachine(): string[] {
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, ${type()} ${release()}`,
    `Node.js ${process.versions.node} (V8 ${process.versions.v8}), net-snmp ${readNetSnmpVersion()}`,
    unpinned === undefined
      ? "One request at a time: peer and agent share a core. 64 outstanding requests, and memory: the agent has its own core."
      : `**Not pinned to cores, because ${unpinned}: expect noise.**`,
    ...(findResponderFault() === undefined
      ? []
      : [`**The responder is the slow one for Node, because ${findResponderFault()!}.**`]),
  ];
}

/** Returns the load average of the last minute. */
export function readLoad(): string {
  return loadavg()[0]!.toFixed(1);
}

function readNetSnmpVersion(): string {
  const entry = createRequire(import.meta.url).resolve("net-snmp");
  return (JSON.parse(readFileSync(join(dirname(entry), "package.json"), "utf8")) as { version: string })
    .version;
}
