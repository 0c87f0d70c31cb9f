import type { OptionGroup, OptionValues } from "../arguments/options.ts";
import type { Environment } from "../arguments/secrets.ts";
import type { ExitStatus } from "../exit-status.ts";
import type { Output } from "../output/output.ts";

/** The input of a command. */
export interface Invocation {
  /** The words after the command that are not options. */
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly environment: Environment;
  /** The folder of the project whose plug-ins are used. */
  readonly folder: string;
  readonly output: Output;
  /** The standard input. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Aborts when the user interrupts the command. */
  readonly signal: AbortSignal;
  /** How a user starts the command: `snmp`. */
  readonly program: string;
}

/** A command and its help. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The words after the name: `[options] HOST OID…`. */
  readonly usage: string;
  /** Further help, one paragraph each. */
  readonly details?: readonly string[];
  readonly examples: readonly string[];
  /** The groups of options that the command takes. */
  readonly groups: readonly OptionGroup[];
  run(invocation: Invocation): Promise<ExitStatus>;
}

/** The groups of options of every command that asks a target. */
export const targetGroups: readonly OptionGroup[] = [
  "session",
  "community",
  "user",
  "engines",
  "capture",
  "output",
  "names",
  "general",
];
