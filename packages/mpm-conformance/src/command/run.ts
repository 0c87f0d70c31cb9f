import { existsSync, readFileSync } from "node:fs";
import type { Manifest } from "../manifest.ts";
import { runTests } from "./built-in-runner.ts";
import { copyRegistries, findPlugins, loadRegistries } from "./kits.ts";
import { loadOptions } from "./options.ts";
import { findPackage, importPackage } from "./package-under-test.ts";
import { hasPassed, type PluginResult, printReport, printText } from "./print.ts";
import { help, parseArguments, UsageError } from "./usage.ts";

/** The parts of a process that the command uses. */
export interface CommandEnvironment {
  /** The folder that the package is looked for in. */
  readonly cwd: string;
  /** Writes to the standard output. */
  readonly write: (text: string) => void;
  /** Writes to the standard error. */
  readonly writeError: (text: string) => void;
}

/** Runs the command; resolves to its exit status: 0 if all checks pass, 1 if not, 2 for wrong arguments. */
export async function runCommand(
  given: readonly string[],
  { cwd, write, writeError }: CommandEnvironment,
): Promise<number> {
  // the kits provoke tens of thousands of errors, whose stacks nobody reads
  Error.stackTraceLimit = 0;
  try {
    const { package: name, options: file, report, verbose, help: wantsHelp } = parseArguments(given);
    if (wantsHelp) {
      write(help);
      return 0;
    }
    const place = findPackage(name, cwd);
    const registries = await loadRegistries();
    const before = copyRegistries(registries);
    const exports = await importPackage(place);
    const options = await loadOptions(file, place, cwd);
    const found = await findPlugins(registries, before, place, exports, options);
    if (found.length === 0) {
      throw new UsageError(
        `${place.name} registers no plug-in when it is imported; call register() in its entry file, ${place.entryFile}`,
      );
    }
    const results: PluginResult[] = [];
    for (const { title, define } of found) {
      if (typeof define === "string") results.push({ title, checks: [], problem: define });
      else results.push({ title, checks: await runTests(define) });
    }
    write(report ? printReport(place, results, kitVersion()) : printText(place, results, verbose));
    return hasPassed(results) ? 0 : 1;
  } catch (error) {
    const text = error instanceof UsageError ? error.message : String((error as Error).stack ?? error);
    writeError(`snmp-plugin-check: ${text}\n`);
    return 2;
  }
}

function kitVersion(): string {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const file = new URL("package.json", folder);
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    if (version !== undefined) return version;
  }
}
