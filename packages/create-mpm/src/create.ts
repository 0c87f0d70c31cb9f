import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CreationRefused } from "./errors.ts";
import { identifierFor, kinds, type PackageOptions } from "./kinds.ts";
import { baseName, packageName } from "./names.ts";
import { filesFor } from "./template.ts";

/** A new package. */
export interface CreatedPackage {
  /** The absolute path of its folder. */
  readonly folder: string;
  /** Its name on npm. */
  readonly name: string;
  /** The number or name that its plug-in registers under. */
  readonly identifier: string;
  /** The paths of its files, relative to the folder. */
  readonly files: readonly string[];
  /** Advice about the identifier for the time before publishing; `undefined` if nothing needs to be done. */
  readonly advice: string | undefined;
}

/**
 * Makes a package that builds, registers its plug-in and passes the conformance kit.
 *
 * @throws A `CreationRefused`, before anything is written, if npm does not allow the name, if the identifier is taken, or if the folder is
 * not empty.
 */
export function createPackage(options: PackageOptions): CreatedPackage {
  const { kind = "model", scope } = options;
  if (!Object.hasOwn(kinds, kind)) {
    throw new CreationRefused(
      `unknown kind of plug-in ${JSON.stringify(kind)}; use one of ${Object.keys(kinds).join(", ")}`,
    );
  }
  const folder = resolve(options.folder);
  const name = packageName(options.name ?? basename(folder), scope);
  const identifier = identifierFor(kind, options.identifier, baseName(name));
  const author = (options.author ?? `The ${name} contributors`).replace(/["\\\n]/g, "");
  const files = filesFor({ kind, name, identifier, author, year: new Date().getFullYear() });
  refuseToOverwrite(folder);
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    // fails if the file has appeared in the meantime
    writeFileSync(file, text, { flag: "wx" });
  }
  return {
    folder,
    name,
    identifier,
    files: files.map(({ path }) => path),
    advice: kinds[kind].advice(identifier),
  };
}

function refuseToOverwrite(folder: string): void {
  if (!existsSync(folder)) return;
  let found: readonly string[];
  try {
    found = readdirSync(folder).filter((entry) => entry !== ".git");
  } catch {
    throw new CreationRefused(`${folder} is not a folder; choose another path`);
  }
  if (found.length === 0) return;
  throw new CreationRefused(
    `${folder} is not empty (${found.slice(0, 3).join(", ")}${found.length > 3 ? ", …" : ""}); choose another folder, because nothing is overwritten`,
  );
}
