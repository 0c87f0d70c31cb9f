import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, type RunOptions } from "../../src/run.ts";
import { Sink } from "./terminal.ts";

/** A running `snmp listen`. */
export interface Listener {
  /** The port of the first UDP address. */
  readonly port: number;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Resolves to the lines of stdout, once there are so many. */
  lines(count: number): Promise<string[]>;
  /** Interrupts it, as Ctrl-C does. */
  stop(): Promise<void>;
}

/** Starts `snmp listen` at a free port of the loopback. */
export async function startListener(args: readonly string[], options: RunOptions = {}): Promise<Listener> {
  const stdout = (options.stdout as Sink | undefined) ?? new Sink();
  const stderr = new Sink();
  const controller = new AbortController();
  const running = run(["listen", ...args, "udp://127.0.0.1:0"], {
    environment: {},
    ...options,
    stdout,
    stderr,
    signal: controller.signal,
  });
  running.catch(() => undefined);
  await until(() => stderr.text.includes("listening at "));
  return {
    port: Number(/listening at udp:\/\/127\.0\.0\.1:(\d+)/.exec(stderr.text)![1]),
    stdout,
    stderr,
    lines: async (count) => {
      await until(() => stdout.text.split("\n").length > count);
      return stdout.text.split("\n").slice(0, -1);
    },
    stop: async () => {
      controller.abort(new Error("interrupted"));
      await expect(running).rejects.toThrow("interrupted");
    },
  };
}

/** Resolves once the condition is true. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error("the condition did not come true in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A folder for the state of commands: their engines. `remove` deletes it. */
export async function makeStateFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "snmp-state-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
