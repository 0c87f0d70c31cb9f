// The modules that the operands of `snmp mib` name.
import { type CompiledModule, MibError } from "@snmp/mib";
import type { Invocation } from "../commands/command.ts";
import { UsageError } from "../failure.ts";
import { loadCompiler, openStandardLibrary } from "../names/beside-bundle.ts";
import { isPath, missingModules, toPath } from "../names/load-names.ts";
import { readMibOptions } from "../names/mib-options.ts";

/** Options for reading modules. */
interface ReadOptions {
  /** Whether to keep descriptions. */
  readonly texts?: boolean;
}

/**
 * Reads modules by name or by file: all that a file holds, in the order of the operands, each once. Modules that are imported and that nobody
 * has are reported on stderr.
 *
 * @throws A `UsageError` if one is unknown or cannot be read.
 */
export async function readModules(
  invocation: Invocation,
  { texts = false }: ReadOptions = {},
): Promise<CompiledModule[]> {
  const { operands, output } = invocation;
  if (operands.length === 0)
    throw new UsageError("the modules are missing: write their names or their files");
  const { folders } = readMibOptions(invocation.options, invocation.environment);
  const library = await openStandardLibrary();
  const words = operands.map(toPath);
  const { loadMib, modulesIn } = await loadCompiler();
  try {
    const mib = await loadMib(words, { folders, library, texts });
    if (mib.missing.length > 0) output.notes([`snmp: ${missingModules(mib.missing)}`]);
    const names = words.flatMap((word) => (isPath(word) ? modulesIn(word) : [word]));
    return [...new Set(names)].flatMap((name) => mib.modules.get(name) ?? []);
  } catch (error) {
    throw MibError.isInstance(error) ? new UsageError(error.message) : error;
  }
}
