// Which file holds which module. Names of files mean little, so the files are looked into where their names do not tell.
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";

/** Files of folders, by the modules that they hold. */
export interface ModuleFiles {
  /** The file with that module; `undefined` if no file has it. */
  find(module: string): string | undefined;
  /** Modules that a file is known to hold, for those whose file has another name. */
  readonly folders: readonly string[];
}

/** Looks into folders for modules, each file at most once and not before it is needed. Folders that cannot be read count as empty. */
export function findModuleFiles(folders: readonly string[]): ModuleFiles {
  const files = folders.flatMap(filesOf);
  const byStem = new Map<string, string>();
  for (const file of files) {
    const stem = stemOf(file);
    if (!byStem.has(stem)) byStem.set(stem, file);
  }
  let byContent: Map<string, string> | undefined;
  return {
    folders,
    find(module) {
      const named = byStem.get(module.toLowerCase());
      if (named !== undefined && modulesIn(named).includes(module)) return named;
      byContent ??= indexContents(files);
      return byContent.get(module);
    },
  };
}

/** Files of a folder in order; those below it are left alone. */
export function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith(".") && (entry.isFile() || entry.isSymbolicLink()))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch {
    return [];
  }
}

function stemOf(file: string): string {
  return basename(file, extname(file)).toLowerCase();
}

function indexContents(files: readonly string[]): Map<string, string> {
  const byContent = new Map<string, string>();
  for (const file of files)
    for (const module of modulesIn(file)) if (!byContent.has(module)) byContent.set(module, file);
  return byContent;
}

/** Names of the modules in a file: all of a small file, those at the beginning of one that is large; none if it cannot be read. */
export function modulesIn(file: string): string[] {
  try {
    const text = statSync(file).size > maxWhole ? head(file) : readFileSync(file, "latin1");
    return [
      ...text.matchAll(
        /([A-Za-z][\w.-]*)[ \t\r\n]*(?:\{[^{}]{0,300}\}[ \t\r\n]*)?DEFINITIONS[ \t\r\n]*::=[ \t\r\n]*BEGIN/g,
      ),
    ].map(([, name]) => name!);
  } catch {
    return [];
  }
}

function head(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(maxHead);
    return bytes.toString("latin1", 0, readSync(descriptor, bytes, 0, maxHead, 0));
  } finally {
    closeSync(descriptor);
  }
}

const maxWhole = 1 << 20;
const maxHead = 1 << 16;
