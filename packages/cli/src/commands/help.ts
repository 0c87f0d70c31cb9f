import { type OptionGroup, type OptionSpecification, optionTable } from "../arguments/options.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { padded } from "../format/text.ts";
import { wrap } from "../annotate/render.ts";
import type { Paint } from "../output/paint.ts";
import type { Command } from "./command.ts";

/** The help of all commands, or of one. */
export function helpText(commands: readonly Command[], name: string | undefined, paint: Paint): string[] {
  if (name === undefined) return overview(commands, paint);
  const command = commandNamed(commands, name);
  if (command === undefined)
    throw new UsageError(
      `there is no command ${JSON.stringify(name)}; there are ${commands.map((one) => one.name).join(", ")}`,
    );
  return commandHelp(command, paint);
}

/** The command with that name or alias. */
export function commandNamed(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name || command.aliases?.includes(name));
}

function overview(commands: readonly Command[], paint: Paint): string[] {
  return [
    `${paint("bold", "snmp")} asks SNMP agents: routers, switches, printers, servers.`,
    "",
    paint("bold", "Usage"),
    "  snmp COMMAND [options] HOST[:PORT] …",
    "",
    paint("bold", "Commands"),
    ...commands.map((command) => `  ${paint("cyan", padded(command.name, 9))} ${command.summary}`),
    `  ${paint("cyan", padded("help", 9))} what a command takes: snmp help get`,
    "",
    paint("bold", "Examples"),
    ...["get", "walk", "table", "set"]
      .flatMap((name) => commandNamed(commands, name)?.examples.slice(0, 1) ?? [])
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
  return command.groups.includes("session") ? [...lines, "", ...exitStatusHelp(paint)] : lines;
}

function optionLines(group: OptionGroup, paint: Paint): string[] {
  return Object.entries<OptionSpecification>(optionTable)
    .filter(([name, option]) => option.group === group && name !== "application")
    .flatMap(([name, { short, value, help }]) => {
      const names = `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
      const [first = "", ...more] = wrap(help, helpWidth - optionWidth - 4);
      return [
        `  ${paint("cyan", padded(names, optionWidth))}  ${first}`,
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
  bulk: "Successors",
  walk: "Walking",
  table: "Table",
  output: "Output",
  community: "SNMPv1 and SNMPv2c",
  user: "SNMPv3",
  general: "Other options",
};

const meanings = {
  ok: "everything asked for was answered with a value",
  errorAnswer: "the agent answered with an error, or has no such value",
  usage: "the command line makes no sense; nothing was sent",
  timeout: "no answer in time",
  network: "the network refused: no such host, nobody listens there",
  badAnswer: "the answer is malformed, or answers something else",
  notInstalled: "a model, security model or transport is not installed",
} as const;
