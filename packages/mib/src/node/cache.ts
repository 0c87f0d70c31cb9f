// Keeps the outcome of compilations in a folder, by the digest of their sources.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
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
    const kept: unknown = JSON.parse(await readFile(fileFor(folder, inputs, settings), "utf8"));
    return isKept(kept) ? kept : undefined;
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
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, JSON.stringify(kept));
    // readers see a whole file or none
    await rename(temporary, file);
    await removeOldest(folder);
  } catch {
    return;
  }
}

/** Removes the outcomes that were kept first, as soon as there are too many. */
async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  if (names.length <= maxKept) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => b.time - a.time);
  await Promise.all(files.slice(maxKept).map(({ name }) => rm(join(folder, name), { force: true })));
}

/** Whether JSON has the form of an outcome, as that of a damaged file has not. */
function isKept(value: unknown): value is Kept {
  const { modules, diagnostics, missing } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return (
    Array.isArray(diagnostics) &&
    Array.isArray(missing) &&
    Array.isArray(modules) &&
    modules.every(
      (module: Partial<CompiledModule> | null) =>
        module?.format === compiledFormat && Array.isArray(module.nodes) && Array.isArray(module.types),
    )
  );
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
const cacheFormat = 2;
/** Outcomes that a folder keeps. */
const maxKept = 50;
