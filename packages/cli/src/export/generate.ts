// snmp export generate: makes snmp.yml from MIB modules.
import { readFile } from "node:fs/promises";
import { MibError } from "@snmp/mib";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadExporter } from "./load-exporter.ts";
import { loadNames } from "../names/load-names.ts";

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
    const { configuration, remarks } = generateConfiguration(text, mib, path);
    output.notes(remarks.map((remark) => `snmp: ${remark}`));
    await output.line(printConfiguration(configuration, { secrets: true }).trimEnd());
  } catch (error) {
    throw ConfigurationError.isInstance(error) || MibError.isInstance(error)
      ? new UsageError(error.message)
      : error;
  }
  return exitStatus.ok;
}
