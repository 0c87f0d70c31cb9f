import type { OptionGroup, OptionValues } from "../arguments/options.ts";
import type { Environment } from "../arguments/secrets.ts";
import type { ExitStatus } from "../exit-status.ts";
import type { Output } from "../output/output.ts";

/** What a command has to do with. */
export interface Invocation {
  /** The words behind the command. */
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly environment: Environment;
  /** Where plug-ins are looked for. */
  readonly folder: string;
  readonly output: Output;
  /** Aborts when the user has had enough. */
  readonly signal: AbortSignal;
}

/** One command, and what its help says. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the name: `[options] HOST OID…`. */
  readonly usage: string;
  /** What else there is to know; a line each. */
  readonly details?: readonly string[];
  readonly examples: readonly string[];
  /** The options that it takes. */
  readonly groups: readonly OptionGroup[];
  /** Its name with net-snmp's tools and habits. */
  readonly aliases?: readonly string[];
  run(invocation: Invocation): Promise<ExitStatus>;
}

/** The groups of options of every command that asks a target. */
export const targetGroups: readonly OptionGroup[] = ["session", "community", "user", "output", "general"];
