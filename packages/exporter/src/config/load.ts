// The files of a configuration, which may be many.
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ConfigurationError } from "../errors.ts";
import { type Environment, expandAuth } from "./environment.ts";
import { parseConfiguration } from "./parse.ts";
import type { Auth, Configuration, Module } from "./types.ts";

/** Options for reading a configuration. */
export interface LoadOptions {
  /** Variables to put in place of `${NAME}` in user names and passwords; none by default. */
  readonly environment?: Environment | undefined;
}

/**
 * Reads files of a configuration and joins them. A path may have `*`, `?` and `[…]` in its last part, or in the folder before it.
 *
 * @throws A `ConfigurationError` that names the file and the line.
 */
export async function loadConfiguration(
  paths: string | readonly string[],
  { environment }: LoadOptions = {},
): Promise<Configuration> {
  const auths = new Map<string, Auth>();
  const modules = new Map<string, Module>();
  for (const path of typeof paths === "string" ? [paths] : paths) {
    for (const file of await findFiles(path)) {
      const read = parseConfiguration(await readText(file), file);
      joinEntries(auths, read.auths, "auth", file);
      joinEntries(modules, read.modules, "module", file);
    }
  }
  if (environment === undefined) return { auths, modules };
  for (const [name, auth] of auths) auths.set(name, expandAuth(auth, environment, name));
  for (const [name, module] of modules)
    if (module.auth !== undefined)
      modules.set(name, { ...module, auth: expandAuth(module.auth, environment, `of module ${name}`) });
  return { auths, modules };
}

function joinEntries<Entry>(
  all: Map<string, Entry>,
  more: ReadonlyMap<string, Entry>,
  kind: string,
  file: string,
): void {
  for (const [name, entry] of more) {
    if (all.has(name))
      throw new ConfigurationError(
        `${file}: ${kind} ${name} is in another file already; remove or rename one of them`,
        file,
        undefined,
      );
    all.set(name, entry);
  }
}

/** Returns the files that a path with wildcards means, in the order of their names. */
async function findFiles(path: string): Promise<readonly string[]> {
  if (!hasWildcard(path)) return [path];
  const folders = hasWildcard(dirname(path)) ? await findFiles(dirname(path)) : [dirname(path)];
  const pattern = wildcardPattern(basename(path));
  const found: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.sort()) if (pattern.test(name)) found.push(join(folder, name));
  }
  return found;
}

function hasWildcard(path: string): boolean {
  return /[*?[]/.test(path);
}

function wildcardPattern(text: string): RegExp {
  const parts = text.match(/\*|\?|\[[^\]]*\]|[^*?[]+|\[/g) ?? [];
  const sources = parts.map((part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    if (/^\[.+\]$/.test(part)) return part.replace(/\\/g, "\\\\");
    return part.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${sources.join("")}$`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be read: ${(error as Error).message}`, file, undefined, {
      cause: error,
    });
  }
}
