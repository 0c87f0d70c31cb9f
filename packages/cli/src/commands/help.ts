import { findNearest, joinWithOr } from "../arguments/nearest.ts";
import { type OptionGroup, type OptionSpecification, optionTable } from "../arguments/options.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { pad, wrap } from "../format/text.ts";
import type { Paint } from "../output/paint.ts";
import type { Command } from "./command.ts";
import { commandNames, loadCommand, loadCommands } from "./index.ts";

/** Returns the help of all commands, or of one. */
export async function helpText(name: string | undefined, paint: Paint): Promise<string[]> {
  if (name === undefined) return overview(await loadCommands(), paint);
  const command = await loadCommand(name);
  if (command === undefined) throw unknownCommand(name);
  return commandHelp(command, paint);
}

/** Makes the error for a name that no command has. */
export function unknownCommand(name: string): UsageError {
  const nearest = findNearest(name, commandNames);
  return new UsageError(
    `unknown command ${JSON.stringify(name)}; ${nearest === undefined ? `use ${joinWithOr(commandNames)}` : `did you mean ${nearest}?`}`,
  );
}

function overview(commands: readonly Command[], paint: Paint): string[] {
  return [
    `${paint("bold", "snmp")} reads and configures SNMP agents: routers, switches, printers, servers.`,
    "",
    paint("bold", "Usage"),
    "  snmp COMMAND [options] HOST[:PORT] …",
    "",
    paint("bold", "Commands"),
    ...commands.map((command) => `  ${paint("cyan", pad(command.name, 9))} ${command.summary}`),
    `  ${paint("cyan", pad("help", 9))} show the options of a command: snmp help get`,
    "",
    paint("bold", "Examples"),
    ...["get", "walk", "table", "set"]
      .flatMap((name) => commands.find((command) => command.name === name)?.examples.slice(0, 1) ?? [])
      .map((line) => `  ${line}`),
    "",
    ...exitStatusHelp(paint),
  ];
}

function commandHelp(command: Command, paint: Paint): string[] {
  const lines = [
    `${paint("bold", `snmp ${command.name}`)}: ${command.summary}`,
    "",
    paint("bold", "Usage"),
    `  snmp ${command.name} ${command.usage}`.trimEnd(),
    "",
    ...(command.details ?? []).flatMap((detail) => wrap(detail, helpWidth - 2)).map((line) => `  ${line}`),
    ...(command.details === undefined ? [] : [""]),
    paint("bold", "Examples"),
    ...command.examples.map((line) => `  ${line}`),
  ];
  for (const [group, title] of Object.entries(titles) as [OptionGroup, string][]) {
    if (!command.groups.includes(group)) continue;
    lines.push("", paint("bold", title), ...optionLines(group, paint));
  }
  if (!command.groups.includes("session")) return lines;
  lines.push("", ...wrap(ignoredOptions, helpWidth), "", ...exitStatusHelp(paint));
  return lines;
}

function optionLines(group: OptionGroup, paint: Paint): string[] {
  return Object.entries<OptionSpecification>(optionTable)
    .filter(([name, option]) => option.group === group && name !== "application")
    .flatMap(([name, { short, value, negatable = false, help }]) => {
      const names = `${short === undefined ? "    " : `-${short}, `}--${negatable ? "[no-]" : ""}${name}${value === undefined ? "" : ` ${value}`}`;
      const [first = "", ...more] = wrap(help, helpWidth - optionWidth - 4);
      return [
        `  ${paint("cyan", pad(names, optionWidth))}  ${first}`,
        ...more.map((line) => `${" ".repeat(optionWidth + 4)}${line}`),
      ];
    });
}

function exitStatusHelp(paint: Paint): string[] {
  return [
    paint("bold", "Exit status"),
    ...Object.entries(meanings).map(
      ([name, meaning]) => `  ${exitStatus[name as keyof typeof meanings]}  ${meaning}`,
    ),
  ];
}

const helpWidth = 100;
const optionWidth = 30;

const titles: Readonly<Partial<Record<OptionGroup, string>>> = {
  session: "Options",
  demo: "Options",
  listen: "Notifications",
  agent: "Agent",
  simulate: "Simulation",
  export: "Export",
  record: "Recording",
  capture: "Captures",
  bulk: "Successors",
  walk: "Walk",
  parallel: "Latency",
  table: "Table",
  translate: "Translation",
  tree: "Tree",
  output: "Output",
  names: "Names",
  mib: "MIB modules",
  community: "SNMPv1 and SNMPv2c",
  user: "SNMPv3",
  engines: "SNMPv3 engines",
  general: "Other options",
};

const ignoredOptions = "Command lines of net-snmp's tools work; -P and -L are accepted and ignored.";

const meanings = {
  ok: "everything asked for was answered with a value",
  errorAnswer: "the agent answered with an error, or has no such value",
  usage: "the command line is invalid; nothing was sent",
  timeout: "no answer in time",
  network: "the network refused: the host is unknown, or nobody listens there",
  badAnswer: "the answer is malformed, or does not fit the request",
  plugin: "a model, security model or transport is not installed, or its plug-in is faulty",
} as const;
