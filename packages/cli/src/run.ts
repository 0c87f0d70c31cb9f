import {
  type OptionName,
  type OptionSpecification,
  optionTable,
  type OptionValues,
} from "./arguments/options.ts";
import { optionNames } from "./arguments/numbers.ts";
import { parseArguments } from "./arguments/parse.ts";
import type { Environment } from "./arguments/secrets.ts";
import type { Command } from "./commands/command.ts";
import { commandNamed, helpText } from "./commands/help.ts";
import { commands } from "./commands/index.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { failureOf, UsageError } from "./failure.ts";
import { Output, type OutputStream } from "./output/output.ts";
import { ownVersion } from "./version.ts";

/** What a run of the command has around it; by default what the process has. */
export interface RunOptions {
  /** Where results go. */
  readonly stdout?: OutputStream;
  /** Where errors and remarks go. */
  readonly stderr?: OutputStream;
  /** Environment variables: `NO_COLOR`, and those that hold secrets. */
  readonly environment?: Environment;
  /** Where plug-ins are looked for: the folder of the nearest package.json. */
  readonly folder?: string;
  /** Ends the run. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Runs `snmp` with these arguments; resolves to the exit status. Errors become a line on stderr. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<ExitStatus> {
  const {
    stdout = process.stdout,
    stderr = process.stderr,
    environment = process.env,
    folder = process.cwd(),
    signal,
  } = options;
  using output = new Output(stdout, stderr, environment);
  let command: Command | undefined;
  try {
    const { command: name, operands, options: values } = parseArguments(args);
    if (values.version === true) return await print(output, [ownVersion()]);
    if (name === undefined || name === "help" || values.help === true)
      return await help(output, name === "help" ? operands[0] : name, args);
    command = commandNamed(commands, name);
    if (command === undefined)
      throw new UsageError(
        `there is no command ${JSON.stringify(name)}; there are ${commands.map((one) => one.name).join(", ")}`,
      );
    checkOptions(command, values);
    const ended = signal === undefined ? output.readerGone : AbortSignal.any([signal, output.readerGone]);
    return await command.run({ operands, options: values, environment, folder, output, signal: ended });
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) throw error;
    // whoever reads has enough: that is no failure
    if (output.readerGone.aborted) return exitStatus.ok;
    const { status, message } = failureOf(error, command?.name);
    output.notes([`${output.errorPaint("red", "snmp:")} ${message}`]);
    if (status === exitStatus.internal && environment.SNMP_DEBUG !== undefined)
      output.notes([String((error as Error).stack)]);
    return status;
  }
}

async function help(output: Output, name: string | undefined, args: readonly string[]): Promise<ExitStatus> {
  const asked = args.length > 0;
  const lines = helpText(commands, name, asked ? output.paint : output.errorPaint);
  if (asked) return print(output, lines);
  output.notes(lines);
  return exitStatus.usage;
}

async function print(output: Output, lines: readonly string[]): Promise<ExitStatus> {
  await output.lines(lines);
  return exitStatus.ok;
}

/** An option that the command does not take is a mistake, not a wish to pass over. */
function checkOptions(command: Command, values: OptionValues): void {
  for (const name of Object.keys(values) as OptionName[]) {
    const { group }: OptionSpecification = optionTable[name];
    const taken =
      command.groups.includes(group) || (name === "application" && command.groups.includes("bulk"));
    if (!taken && !(command.groups.includes("bulk") && name === "max-repetitions")) {
      throw new UsageError(`${optionNames(name)} makes no sense with ${command.name}`);
    }
  }
}
