// snmp export generate: makes snmp.yml from MIB modules.
import { readFile } from "node:fs/promises";
import { delimiter } from "node:path";
import { MibError } from "@snmp/mib";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadExporter } from "./load-exporter.ts";
import { loadCompiler } from "../names/beside-bundle.ts";
import { loadNames } from "../names/load-names.ts";
import { readMibOptions } from "../names/mib-options.ts";

/** Prints the configuration that a generator.yml describes. */
export async function generateMetrics(invocation: Invocation): Promise<ExitStatus> {
  const { operands, output } = invocation;
  const [, path, ...others] = operands;
  if (path === undefined) throw new UsageError("the file is missing: snmp export generate generator.yml");
  if (others.length > 0)
    throw new UsageError(`snmp export generate takes one file, not ${others[0]} as well`);
  const { ConfigurationError, generateConfiguration, printConfiguration } = await loadExporter();
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  });
  const words = text.match(/\b[A-Z][\w.-]*::/g) ?? [];
  const mib = await loadNames(invocation, words, { texts: true });
  try {
    const { configuration, remarks, undescribed } = generateConfiguration(text, mib, path);
    if (remarks.length > 0) output.notes(remarks.map((remark) => `snmp: ${remark}`));
    const advice = await adviseTexts(invocation, undescribed);
    if (advice !== undefined) output.notes([`snmp: ${advice}`]);
    await output.line(printConfiguration(configuration, { secrets: true }).trimEnd());
  } catch (error) {
    throw ConfigurationError.isInstance(error) || MibError.isInstance(error)
      ? new UsageError(error.message)
      : error;
  }
  return exitStatus.ok;
}

/** The built-in modules have no texts. Returns how to get them from those of the user; `undefined` if no text is missing. */
async function adviseTexts(
  { options, environment }: Invocation,
  undescribed: readonly string[],
): Promise<string | undefined> {
  const { modules, folders } = readMibOptions(options, environment);
  const without = undescribed.filter((name) => !modules.includes(name));
  if (without.length === 0) return undefined;
  const files = (await loadCompiler()).findModuleFiles(folders);
  const absent = without.filter((name) => files.find(name) === undefined);
  const list = [...modules, ...without].join(delimiter);
  const remedy =
    absent.length === 0
      ? `add -m ${list}, since they are in ${folders.join(", ")}`
      : `add -m ${list} and -M FOLDER, a folder with ${absent.join(", ")} as text, such as that of net-snmp (in Debian, snmp-mibs-downloader fills it)`;
  return `the built-in modules ${without.join(", ")} have no texts, so that HELP is the name of the object: ${remedy}`;
}
