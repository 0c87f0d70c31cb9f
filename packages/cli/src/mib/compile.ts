import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { readModules } from "./read-modules.ts";

/** Prints modules in their compiled form, one a line, or writes one file each into the folder of `--to`. */
export async function compileModules(invocation: Invocation): Promise<ExitStatus> {
  const { options, output } = invocation;
  const modules = await readModules(invocation, { texts: true });
  const folder = options.to;
  if (folder === undefined) {
    for (const module of modules) await output.line(JSON.stringify(module));
    return exitStatus.ok;
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const module of modules)
      await writeFile(join(folder, `${module.name}.json`), `${JSON.stringify(module)}\n`);
  } catch (error) {
    throw new UsageError(`--to: ${(error as Error).message}`);
  }
  output.notes([`snmp: ${modules.length} modules in ${folder}`]);
  return exitStatus.ok;
}
