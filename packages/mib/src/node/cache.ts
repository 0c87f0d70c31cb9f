// Keeps the outcome of compilations in a folder, by the digest of their sources.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compiledFormat, type CompiledModule } from "../compiled.ts";
import type { MissingModule } from "../compiler/compile.ts";
import type { Diagnostic } from "../compiler/diagnostics.ts";
import type { SourceInput } from "../compiler/source.ts";

/** A compilation as it is kept. */
export interface Kept {
  readonly modules: readonly CompiledModule[];
  readonly diagnostics: readonly Diagnostic[];
  readonly missing: readonly MissingModule[];
}

/** The outcome for these sources; `undefined` if it is not kept, or cannot be read. */
export async function readCache(
  folder: string | undefined,
  inputs: readonly SourceInput[],
  settings: unknown,
): Promise<Kept | undefined> {
  if (folder === undefined) return undefined;
  try {
    return JSON.parse(await readFile(fileFor(folder, inputs, settings), "utf8")) as Kept;
  } catch {
    return undefined;
  }
}

/** Keeps an outcome. A folder that cannot be written costs time only, and so is not reported. */
export async function writeCache(
  folder: string | undefined,
  inputs: readonly SourceInput[],
  settings: unknown,
  kept: Kept,
): Promise<void> {
  if (folder === undefined) return;
  const file = fileFor(folder, inputs, settings);
  const temporary = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, JSON.stringify(kept));
    // readers see a whole file or none
    await rename(temporary, file);
  } catch {
    return;
  }
}

function fileFor(folder: string, inputs: readonly SourceInput[], settings: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify([cacheFormat, compiledFormat, settings]));
  for (const { name, content } of [...inputs].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(JSON.stringify([name, content.length]));
    hash.update(content);
  }
  return join(folder, `${hash.digest("hex")}.json`);
}

/** Goes up with each change of what the compiler makes of a source. */
const cacheFormat = 1;
