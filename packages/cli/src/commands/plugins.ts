import { relative } from "node:path";
import type { DiscoveredPackage, DiscoveryReport } from "@snmp/mpm-core";
import { exitStatus } from "../exit-status.ts";
import { oneLine, pad, widthOf, wrap } from "../format/text.ts";
import type { Paint } from "../output/paint.ts";
import { listPlugins, loadPlugins, type RegisteredPlugin } from "../plugins.ts";
import type { Command } from "./command.ts";

/** Lists the registered plug-ins, and the faults of the others. */
export const plugins: Command = {
  name: "plugins",
  summary: "list the available models, security models, protocols and transports",
  usage: "[options]",
  details: [
    "Lists the plug-ins of this command, and those of your project: it imports the dependencies in the nearest package.json " +
      "that have the keyword snmp-mpm-plugin or a keyword for another kind. A faulty plug-in is listed with the reason; the exit status is then 6.",
  ],
  examples: ["snmp plugins", "snmp plugins --json"],
  groups: ["output", "general"],
  async run({ options, folder, output }) {
    const report = await loadPlugins(folder);
    const registered = listPlugins(report);
    const faulty = report.packages.filter(({ status }) => status === "invalid" || status === "failed");
    const layout: Layout = {
      paint: output.paint,
      width: Math.min(output.width ?? maxWidth, maxWidth),
      folder,
    };
    await output.lines(
      options.json === true
        ? jsonLines(registered, report)
        : [...linesByKind(registered, layout), "", ...projectLines(report, layout)],
    );
    if (faulty.length === 0) return exitStatus.ok;
    output.notes([
      `snmp: ${faulty.map(({ name, reason }) => `${name}: ${oneLine(reason ?? "")}`).join("; ")}`,
    ]);
    return exitStatus.plugin;
  },
};

interface Layout {
  readonly paint: Paint;
  readonly width: number;
  /** The folder that paths are relative to. */
  readonly folder: string;
}

/** One package, with a text beside its name and a path below it. */
interface Entry {
  readonly label: string;
  readonly text: string;
  readonly path?: string | undefined;
}

/** The plug-ins by kind: one entry per package, with all names that it registered. */
function linesByKind(registered: readonly RegisteredPlugin[], layout: Layout): string[] {
  const kinds = groupBy(registered, ({ kind }) => kind);
  return [...kinds].flatMap(([kind, ofKind]) => {
    const packages = groupBy(ofKind, ({ name, version }) => labelOf(name, version));
    const entries = Array.from(packages, ([label, ofPackage]): Entry => ({
      label,
      text: ofPackage.map(({ key }) => key).join(", "),
    }));
    return [layout.paint("bold", `${kind}s`), ...entryLines(entries, layout)];
  });
}

/** The plug-ins among the dependencies of the project, with their folders. */
function projectLines({ project, packages, unresolved }: DiscoveryReport, layout: Layout): string[] {
  if (project === undefined) return ["No package.json here: only a project has plug-ins of its own."];
  const entries = [
    ...packages.map((found): Entry => ({
      label: labelOf(found.name, found.version),
      text: describePackage(found),
      path: found.path,
    })),
    ...unresolved.map(({ name, reason }): Entry => ({ label: name, text: oneLine(reason) })),
  ];
  const title = `plug-ins among the dependencies in ${shortenPath(project, layout)}`;
  return [layout.paint("bold", title), ...(entries.length === 0 ? ["  none"] : entryLines(entries, layout))];
}

function describePackage({ status, identifiers, reason }: DiscoveredPackage): string {
  if (reason !== undefined) return `${status}: ${oneLine(reason)}`;
  const kinds = groupBy(identifiers, ({ kind }) => kind);
  const list = Array.from(kinds, ([kind, ofKind]) => `${kind} ${ofKind.map(({ key }) => key).join(", ")}`);
  return `${status}: ${list.join("; ")}`;
}

/** Labels in one column, texts in another. Only a path may be wider than the terminal: it stays whole, to be copied. */
function entryLines(entries: readonly Entry[], { paint, ...layout }: Layout): string[] {
  const indent = "  ";
  const labelWidth = Math.max(...entries.map(({ label }) => widthOf(label)));
  const textWidth = Math.max(20, layout.width - indent.length - labelWidth - 2);
  return entries.flatMap(({ label, text, path }) => {
    const [first = "", ...more] = wrap(text, textWidth);
    return [
      `${indent}${paint("cyan", pad(label, labelWidth))}  ${first}`,
      ...more.map((line) => `${indent}${" ".repeat(labelWidth)}  ${line}`),
      ...(path === undefined
        ? []
        : [paint("dim", `${indent}${indent}${shortenPath(path, { ...layout, paint })}`)]),
    ];
  });
}

function labelOf(name: string, version: string | undefined): string {
  return version === undefined ? name : `${name} ${version}`;
}

/** The path from the working folder, or the whole path if that is shorter. */
function shortenPath(path: string, { folder }: Layout): string {
  const short = relative(folder, path);
  return short !== "" && short.length < path.length ? short : path;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function jsonLines(
  registered: readonly RegisteredPlugin[],
  { packages, unresolved }: DiscoveryReport,
): string[] {
  return [
    ...registered.map((plugin) => JSON.stringify(plugin)),
    ...packages.map(({ name, version, path, kinds, status, identifiers, reason }) =>
      JSON.stringify({ package: name, version, path, kinds, status, identifiers, reason }),
    ),
    ...unresolved.map(({ name, reason }) => JSON.stringify({ package: name, status: "unresolved", reason })),
  ];
}

const maxWidth = 80;
