import { writeFile } from "node:fs/promises";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadCompiler } from "../names/beside-bundle.ts";
import { readModules } from "./read-modules.ts";

/** Prints TypeScript for the tables of modules, or writes it into the file of `--to`. */
export async function writeTypes(invocation: Invocation): Promise<ExitStatus> {
  const { options, output } = invocation;
  const modules = await readModules(invocation);
  const { writeTables } = await loadCompiler();
  const [first, ...others] = modules.filter(({ nodes }) => nodes.some(({ kind }) => kind === "table"));
  if (first === undefined)
    throw new UsageError(
      `there are no tables in ${modules.map(({ name }) => name).join(", ") || "these files"}`,
    );
  if (others.length > 0)
    throw new UsageError(
      `types are written for one module at a time, and ${[first, ...others].map(({ name }) => name).join(", ")} have tables`,
    );
  const code = writeTables(first);
  if (options.to === undefined) await output.lines(code.trimEnd().split("\n"));
  else
    await writeFile(options.to, code).catch((error: unknown) => {
      throw new UsageError(`--to: ${(error as Error).message}`);
    });
  return exitStatus.ok;
}
