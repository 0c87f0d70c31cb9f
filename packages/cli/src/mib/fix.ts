// Patches that repair MIB modules.
import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { CompiledModule } from "@snmp/mib";
import type { Diagnostic } from "@snmp/mib/compiler";
import type { Invocation } from "../commands/command.ts";
import { loadCompiler } from "../names/beside-bundle.ts";

/** Finds a module that files import. */
type FindModule = (name: string) => CompiledModule | undefined;

/**
 * Prints patches for the files with these faults, which `patch -p0` takes. Resolves to the faults that are left, with their places in the repaired
 * files.
 */
export async function fixFiles(
  { output }: Invocation,
  faults: readonly Diagnostic[],
  library: FindModule,
): Promise<Diagnostic[]> {
  const files = [...new Set(faults.filter(({ repairs }) => repairs !== undefined).map(({ file }) => file))];
  const left = faults.filter(({ file }) => !files.includes(file));
  for (const file of files) {
    const text = await readText(file);
    if (text === undefined) {
      output.notes([
        `snmp: ${file} is not UTF-8, so that a patch would not fit: convert it first, such as with iconv -f windows-1252 -t utf-8`,
      ]);
      left.push(...faults.filter((fault) => fault.file === file));
      continue;
    }
    const { patch, diagnostics } = await fixText(file, text, library);
    if (patch !== "") await output.lines([patch]);
    left.push(...diagnostics);
  }
  return left;
}

async function fixText(
  name: string,
  text: string,
  library: FindModule,
): Promise<{ patch: string; diagnostics: readonly Diagnostic[] }> {
  const { repair } = await loadCompiler();
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const { content, diagnostics } = repair({ name, content: text }, { texts: false, library });
  if (content === text) return { patch: "", diagnostics };
  const patch = createTwoFilesPatch(name, name, text, content as string, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
    context: 3,
  });
  // the blank lines at its end are part of it
  return { patch: patch.replace(/\n$/, ""), diagnostics };
}

/** The text of a file, with its byte order mark; `undefined` if it is not UTF-8. */
async function readText(file: string): Promise<string | undefined> {
  const octets = await readFile(file);
  return isUtf8(octets) ? octets.toString() : undefined;
}
