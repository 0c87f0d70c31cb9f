import { run, type RunOptions } from "../../src/run.ts";
import type { OutputStream } from "../../src/output/output.ts";

/** Keeps everything that is written to it. */
export class Sink implements OutputStream {
  text = "";
  constructor(
    readonly isTTY = false,
    readonly columns = 80,
  ) {}
  write(text: string): boolean {
    this.text += text;
    return true;
  }
  on(): void {}
  off(): void {}
  once(): void {}
}

/** The outcome of a run of the command. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout. */
  readonly lines: readonly string[];
}

/** Runs `snmp` in this process, with an empty environment and without the snmp.conf of this machine. */
export async function snmp(
  args: readonly string[],
  options: RunOptions & { readonly stdout?: Sink } = {},
): Promise<Outcome> {
  const { stdout = new Sink() } = options;
  const stderr = new Sink();
  const environment = { SNMPCONFPATH: "", ...options.environment };
  const status = await run(args, { ...options, environment, stdout, stderr });
  return { status, stdout: stdout.text, stderr: stderr.text, lines: stdout.text.split("\n").slice(0, -1) };
}

/** The lines of a command as objects. */
export async function readJson(
  ...words: string[]
): Promise<{ status: number; stderr: string; objects: unknown[] }> {
  const { status, stderr, lines } = await snmp(words);
  return { status, stderr, objects: lines.map((line) => JSON.parse(line) as unknown) };
}
