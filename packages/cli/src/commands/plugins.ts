import type { DiscoveredPackage, DiscoveryReport } from "@snmp/mpm-core";
import { exitStatus } from "../exit-status.ts";
import { formatGrid } from "../format/grid.ts";
import { oneLine } from "../format/text.ts";
import type { Paint } from "../output/paint.ts";
import { loadPlugins, type RegisteredPlugin, registeredPlugins } from "../plugins.ts";
import type { Command } from "./command.ts";

/** What is registered, and what is wrong with what is not. */
export const plugins: Command = {
  name: "plugins",
  summary: "the models, security models, protocols and transports that are there",
  usage: "[options]",
  details: [
    "Those of this command, and those of the packages that the nearest package.json depends on and that have the keyword " +
      "snmp-mpm-plugin or another of that kind; these are imported to find out. One that is not valid is shown with the reason, and the status is 6.",
  ],
  examples: ["snmp plugins", "snmp plugins --json"],
  groups: ["output", "general"],
  async run({ options, folder, output }) {
    const report = await loadPlugins(folder);
    const registered = registeredPlugins(report);
    const faulty = report.packages.filter(({ status }) => status === "invalid" || status === "failed");
    await output.lines(
      options.json === true ? jsonLines(registered, report) : readableLines(registered, report, output.paint),
    );
    if (faulty.length === 0) return exitStatus.ok;
    output.notes([
      `snmp: ${faulty.map(({ name, reason }) => `${name}: ${oneLine(reason ?? "")}`).join("; ")}`,
    ]);
    return exitStatus.notInstalled;
  },
};

function readableLines(
  registered: readonly RegisteredPlugin[],
  report: DiscoveryReport,
  paint: Paint,
): string[] {
  const titles = ["kind", "id", "package", "version", "from"].map((title) => ({ title }));
  const rows = registered.map(({ kind, key, name, version, path }) => [
    kind,
    String(key),
    name,
    version ?? "-",
    path ?? "this command",
  ]);
  const lines = formatGrid(titles, rows, { paint });
  lines.push(
    "",
    report.project === undefined
      ? "There is no package.json whose dependencies could be looked at."
      : `Dependencies of ${report.project}:`,
  );
  if (report.project === undefined) return lines;
  const found = report.packages.map((entry) => [
    entry.name,
    entry.version ?? "-",
    entry.status,
    identifiersOf(entry),
    entry.path,
  ]);
  if (found.length === 0) return [...lines, "  none is a plug-in"];
  const grid = formatGrid(
    ["package", "version", "status", "provides", "path"].map((title) => ({ title })),
    found,
    { paint },
  );
  return [
    ...lines,
    ...grid.map((line) => `  ${line}`),
    ...report.unresolved.map(({ name, reason }) => `  ${name}: ${reason}`),
  ];
}

function identifiersOf({ identifiers, kinds }: DiscoveredPackage): string {
  return identifiers.length === 0
    ? `no ${kinds.join(", no ")}`
    : identifiers.map(({ kind, key }) => `${kind} ${key}`).join(", ");
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
