import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@snmp/mib/compiler";
import { type CompiledModule, MibError } from "@snmp/mib";
import { readNumber } from "../arguments/numbers.ts";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadCompiler, openStandardLibrary } from "../names/beside-bundle.ts";
import { missingModules } from "../names/load-names.ts";
import { readMibOptions } from "../names/mib-options.ts";
import { fixFiles } from "./fix.ts";

/** Reports the faults of files, or prints patches that repair them. The status is 1 if there are (or remain) faults up to `--fail-level`. */
export async function lintFiles(invocation: Invocation): Promise<ExitStatus> {
  const { operands, options, output } = invocation;
  if (operands.length === 0) throw new UsageError("the files are missing");
  if (options.fix === true && options.json === true)
    throw new UsageError("--fix prints patches, --json faults: use one of them");
  const maxLevel = readNumber(options, "max-level", 0) ?? 6;
  const failLevel = readNumber(options, "fail-level", 0) ?? 3;
  const { folders } = readMibOptions(options, invocation.environment);
  const { formatDiagnostic, loadMib } = await loadCompiler();
  // with a slash, a word is a file, whatever its name looks like
  const given = new Map(operands.map((word) => [resolve(word), word]));
  try {
    const library = await openStandardLibrary();
    const mib = await loadMib([...given.keys()], { folders, library, texts: false });
    const findModule = (name: string): CompiledModule | undefined =>
      mib.modules.get(name) ?? library.module(name);
    if (mib.missing.length > 0) output.notes([`snmp: ${missingModules(mib.missing)}`]);
    const found = mib.diagnostics.flatMap((diagnostic) => {
      const file = nameFile(given, diagnostic.file);
      return file === undefined
        ? []
        : [{ ...diagnostic, file, message: nameWords(given, diagnostic.message) }];
    });
    const left = options.fix === true ? await fixFiles(invocation, found, findModule) : found;
    const shown = left.filter(({ level }) => level <= maxLevel);
    const lines = shown.map(options.json === true ? toJson : formatDiagnostic);
    // stdout has the patches
    if (options.fix !== true) await output.lines(lines);
    else if (lines.length > 0) output.notes(lines);
    return shown.some(({ level }) => level <= failLevel) ? exitStatus.errorAnswer : exitStatus.ok;
  } catch (error) {
    throw MibError.isInstance(error) ? new UsageError(error.message) : error;
  }
}

/** The members that scripts rely on. */
function toJson({ file, line, column, level, code, message }: Diagnostic): string {
  return JSON.stringify({ file, line, column, level, code, message });
}

/** The file as the command line names it, also one of a folder there; `undefined` for those that are only imported. */
function nameFile(given: ReadonlyMap<string, string>, file: string): string | undefined {
  const own = given.get(file);
  if (own !== undefined) return own;
  for (const [path, word] of given)
    if (file.startsWith(`${path}/`) && statSync(path).isDirectory())
      return `${word.replace(/\/$/, "")}/${file.slice(path.length + 1)}`;
  return undefined;
}

/** A message with files as the command line names them. */
function nameWords(given: ReadonlyMap<string, string>, message: string): string {
  return [...given].reduce(
    (text, [path, word]) => text.replaceAll(path, word.replace(/(?!^)\/$/, "")),
    message,
  );
}
