import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { pinToCore } from "../cores.ts";

/** A process that answers requests at a port of 127.0.0.1. */
export interface Agent extends AsyncDisposable {
  readonly port: number;
  /** The number of the process. With `taskset`, it is that of the agent too. */
  readonly pid: number;
}

/** Starts a process on `core`. The process must print its port in the first line, and end when its standard input ends. */
export async function startAgent(command: readonly string[], core: number): Promise<Agent> {
  const [file, ...options] = pinToCore(core, command);
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(file, options, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const lines = createInterface(child.stdout);
  const line = await Promise.race([
    once(lines, "line").then(([text]) => text as string),
    exited.then(() => ""),
  ]);
  if (!/^\d+$/.test(line)) throw new Error(`${command.join(" ")} does not start`);
  return {
    port: Number(line),
    pid: child.pid!,
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await exited;
    },
  };
}
