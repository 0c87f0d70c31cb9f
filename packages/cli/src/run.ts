import { optionNames } from "./arguments/numbers.ts";
import {
  type OptionName,
  type OptionSpecification,
  optionTable,
  type OptionValues,
} from "./arguments/options.ts";
import { parseArguments } from "./arguments/parse.ts";
import type { Environment } from "./arguments/secrets.ts";
import type { Command, Invocation } from "./commands/command.ts";
import { loadCommand } from "./commands/index.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { toFailure, UsageError } from "./failure.ts";
import { Output, type OutputStream } from "./output/output.ts";
import { addDefaults, readSnmpConf } from "./snmp-conf.ts";
import { ownVersion } from "./version.ts";

/** The surroundings of a run; those of the process by default. */
export interface RunOptions {
  /** The stream for results. */
  readonly stdout?: OutputStream;
  /** The stream for errors and remarks. */
  readonly stderr?: OutputStream;
  /** The input of commands that read it. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Environment variables: `NO_COLOR`, `FORCE_COLOR`, and those that hold secrets. */
  readonly environment?: Environment;
  /** The folder of the project whose plug-ins are used: its package.json is the nearest one from there upwards. */
  readonly folder?: string;
  /** Ends the run, which then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** How a user starts the command, for advice such as `snmp help get`; `snmp` by default. */
  readonly program?: string;
}

/** Runs `snmp` with these arguments and resolves to the exit status. An error becomes one line on stderr. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<ExitStatus> {
  const {
    stdout = process.stdout,
    // Node opens the streams of the process when they are first named, and most runs read nothing and have no errors
    stdin = { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    environment = process.env,
    folder = process.cwd(),
    signal,
    program = "snmp",
  } = options;
  const openStderr = (): OutputStream => options.stderr ?? process.stderr;
  using output = new Output(stdout, openStderr, environment);
  let command: Command | undefined;
  let values: OptionValues = {};
  try {
    const { command: name, operands, ...parsed } = parseArguments(args);
    values = parsed.options;
    if (values.version === true) return await print(output, [ownVersion()]);
    if (name === undefined || name === "help" || values.help === true)
      return await printHelp(output, name === "help" ? operands[0] : name, args);
    command = await loadCommand(name);
    if (command === undefined) throw (await import("./commands/help.ts")).unknownCommand(name);
    checkOptions(command, values);
    if (takesDefaults(command)) values = addDefaults(values, readSnmpConf(environment), environment);
    const ended = signal === undefined ? output.readerGone : AbortSignal.any([signal, output.readerGone]);
    return await runCommand(command, {
      operands,
      options: values,
      environment,
      folder,
      output,
      stdin,
      signal: ended,
      program,
    });
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) throw error;
    // the reader has seen enough, as `head` does: this is a success
    if (output.readerGone.aborted) return exitStatus.ok;
    // undefined also after an invalid option: the command line could not be parsed
    command ??= await loadCommand(args[0] ?? "");
    const help = `${program} help${command === undefined ? "" : ` ${command.name}`}`;
    const { status, message } = toFailure(error, { help, plugin: await findPlugin(values) });
    output.notes([`${output.errorPaint("red", "snmp:")} ${message}`]);
    if (status === exitStatus.internal && environment.SNMP_DEBUG !== undefined)
      output.notes([String((error as Error).stack)]);
    return status;
  }
}

async function runCommand(command: Command, invocation: Invocation): Promise<ExitStatus> {
  const { pcap, "pcap-keys": keys } = invocation.options;
  if (pcap === undefined && keys === undefined) return command.run(invocation);
  const { captureDuring } = await import("./capture.ts");
  return captureDuring(invocation, () => command.run(invocation));
}

async function printHelp(
  output: Output,
  name: string | undefined,
  args: readonly string[],
): Promise<ExitStatus> {
  const isAsked = args.length > 0;
  const { helpText } = await import("./commands/help.ts");
  const lines = await helpText(name, isAsked ? output.paint : output.errorPaint);
  if (isAsked) return print(output, lines);
  output.notes(lines);
  return exitStatus.usage;
}

async function print(output: Output, lines: readonly string[]): Promise<ExitStatus> {
  await output.lines(lines);
  return exitStatus.ok;
}

/** Whether the defaults of snmp.conf are for a command: those that ask a target have them. */
function takesDefaults({ groups }: Command): boolean {
  return groups.includes("session") && groups.includes("names");
}

/** Refuses an option that the command does not take. To ignore it would look as if it had an effect. */
function checkOptions(command: Command, values: OptionValues): void {
  const takes = (group: OptionSpecification["group"]): boolean => command.groups.includes(group);
  for (const name of Object.keys(values) as OptionName[]) {
    const { group }: OptionSpecification = optionTable[name];
    const isBulk = takes("bulk") && (name === "application" || name === "max-repetitions");
    const isInform = takes("notify") && name === "application";
    if (!takes(group) && !isBulk && !isInform && !(group === "ignored" && takes("names")))
      throw new UsageError(`snmp ${command.name} does not take ${optionNames(name)}`);
  }
  if (values["net-snmp"] === true && (takes("table") || !takes("session")))
    throw new UsageError(`snmp ${command.name} does not take ${optionNames("net-snmp")}`);
  const foreign = takes("notify") ? /[^i]/ : takes("table") ? undefined : /[Bbi]/;
  const letters = foreign && values.application?.find((each) => foreign.test(each));
  if (letters !== undefined) throw new UsageError(`snmp ${command.name} does not take -C${letters}`);
}

/** The name of the plug-in whose credentials the command line gives, if it uses one. */
async function findPlugin(values: OptionValues): Promise<string | undefined> {
  const hasJson = values.credentials !== undefined || values["credentials-file"] !== undefined;
  if (!hasJson && values.model === undefined) return undefined;
  const { findPluginName } = await import("./plugins.ts");
  const name = findPluginName(values.model === undefined ? undefined : Number(values.model));
  return name ?? (hasJson ? "the plug-in" : undefined);
}
