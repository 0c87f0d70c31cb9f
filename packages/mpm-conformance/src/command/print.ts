// The results of the command, for people and for a README.
import type { CheckResult } from "./built-in-runner.ts";
import type { PackageUnderTest } from "./package-under-test.ts";

/** The results of one plug-in. */
export interface PluginResult {
  readonly title: string;
  readonly checks: readonly CheckResult[];
  /** The reason why the plug-in could not be checked. */
  readonly problem?: string | undefined;
}

/** Whether every check of every plug-in passed. */
export function hasPassed(results: readonly PluginResult[]): boolean {
  return (
    results.length > 0 &&
    results.every(({ checks, problem }) => problem === undefined && countOf(checks, "failed") === 0)
  );
}

/** Prints results as text. */
export function printText(
  { name, version }: PackageUnderTest,
  results: readonly PluginResult[],
  verbose: boolean,
): string {
  const lines = [`${name} ${version}`];
  for (const { title, checks, problem } of results) {
    lines.push("", title);
    if (problem !== undefined) lines.push(`  NOT CHECKED: ${problem}`);
    for (const [group, members] of groupsOf(checks))
      lines.push(`  ${group.padEnd(16)} ${summaryOf(members)}`);
    if (verbose) lines.push("", ...checks.map(({ name: check, status }) => `  ${status.padEnd(8)} ${check}`));
    const skipped = checks.filter(({ status }) => status === "skipped");
    if (skipped.length > 0) lines.push("", "  skipped:");
    for (const { name: check, text } of skipped) lines.push(`    ${check}: ${text}`);
    for (const { name: check, text } of checks.filter(({ status }) => status === "failed"))
      lines.push("", `  FAILED ${check}`, ...text.split("\n").map((line) => `    ${line}`));
  }
  lines.push("", hasPassed(results) ? "All checks passed." : "Not all checks passed.");
  return `${lines.join("\n")}\n`;
}

/** Prints a report in Markdown. */
export function printReport(
  { name, version }: PackageUnderTest,
  results: readonly PluginResult[],
  kitVersion: string,
): string {
  const lines = [
    "## Conformance",
    "",
    `\`${name}\` ${version}, checked with \`snmp-plugin-check\` of \`@snmp/mpm-conformance\` ${kitVersion}:`,
    "",
    "| plug-in | passed | failed | skipped |",
    "| --- | --: | --: | --: |",
    ...results.map(({ title, checks, problem }) => {
      const failed = problem === undefined ? String(countOf(checks, "failed")) : "not checked";
      return `| ${title} | ${countOf(checks, "passed")} | ${failed} | ${countOf(checks, "skipped")} |`;
    }),
  ];
  for (const { title, checks, problem } of results) {
    lines.push("", "<details>", `<summary>${title}</summary>`, "", "| checks | result |", "| --- | --- |");
    for (const [group, members] of groupsOf(checks)) lines.push(`| ${group} | ${summaryOf(members)} |`);
    if (problem !== undefined) lines.push("", `Not checked: ${problem}`);
    const rest = checks.filter(({ status }) => status !== "passed");
    if (rest.length > 0) lines.push("");
    for (const { name: check, status, text } of rest)
      lines.push(`- ${status}: ${escapeMarkdown(check)}: ${escapeMarkdown(text.split("\n")[0]!)}`);
    lines.push("", "</details>");
  }
  return `${lines.join("\n")}\n`;
}

/** Groups checks by the part of their name in front of the colon. */
function groupsOf(checks: readonly CheckResult[]): ReadonlyMap<string, readonly CheckResult[]> {
  const groups = new Map<string, CheckResult[]>();
  for (const check of checks) {
    const group = check.name.slice(0, check.name.indexOf(":"));
    groups.set(group, [...(groups.get(group) ?? []), check]);
  }
  return groups;
}

function summaryOf(checks: readonly CheckResult[]): string {
  return (["passed", "failed", "skipped"] as const)
    .map((status) => [countOf(checks, status), status] as const)
    .filter(([count]) => count > 0)
    .map(([count, status]) => `${count} ${status}`)
    .join(", ");
}

function countOf(checks: readonly CheckResult[], status: CheckResult["status"]): number {
  return checks.filter((check) => check.status === status).length;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[<>|*_]/g, "\\$&");
}
