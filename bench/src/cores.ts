// Which core a process runs on.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

/** The core of the peers, and of the agents that take turns with them. */
export const peerCore = 1;
/** The core of the agents that have their own. */
export const agentCore = 0;

/** Why processes are not kept on their cores; `undefined` when they are. */
export const unpinned: string | undefined =
  cpus().length < 2
    ? "there is one core only"
    : spawnSync("taskset", ["-c", `${agentCore},${peerCore}`, "true"]).status === 0
      ? undefined
      : "there is no taskset";

/** The command line that runs `command` on `core`. */
export function onCore(core: number, command: readonly string[]): [string, ...string[]] {
  return (unpinned === undefined ? ["taskset", "-c", String(core), ...command] : [...command]) as [
    string,
    ...string[],
  ];
}
