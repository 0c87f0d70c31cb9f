// The cores of the processes.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

/** The core of the peers, and of the agents that take turns with them. */
export const peerCore = 1;
/** The core of the agents that have their own core. */
export const agentCore = 0;

/** The reason why processes cannot be pinned to cores; `undefined` if they can. */
export const unpinned: string | undefined =
  cpus().length < 2
    ? "the machine has one core only"
    : spawnSync("taskset", ["-c", `${agentCore},${peerCore}`, "true"]).status === 0
      ? undefined
      : "taskset is not installed";

/** Returns the command line that runs `command` on `core`. */
export function pinToCore(core: number, command: readonly string[]): [string, ...string[]] {
  return (unpinned === undefined ? ["taskset", "-c", String(core), ...command] : [...command]) as [
    string,
    ...string[],
  ];
}

/** Moves all threads of this process to `core`, if processes can be pinned. */
export function pinProcess(core: number): void {
  if (unpinned === undefined) spawnSync("taskset", ["-a", "-c", "-p", String(core), String(process.pid)]);
}
