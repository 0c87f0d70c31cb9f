import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CreationRefused } from "./errors.ts";
import { identifierFor, kinds, type PackageOptions } from "./kinds.ts";
import { baseName, packageName } from "./names.ts";
import { filesFor } from "./template.ts";

/** What was made. */
export interface CreatedPackage {
  /** Its folder, an absolute path. */
  readonly folder: string;
  /** Its name, as on npm. */
  readonly name: string;
  /** What its plug-in is registered under. */
  readonly identifier: string;
  /** Its files, from the folder. */
  readonly files: readonly string[];
  /** What to do about the identifier before it is published; `undefined` where there is nothing. */
  readonly advice: string | undefined;
}

/**
 * Makes a package that builds, registers its plug-in, and passes the conformance kit.
 *
 * @throws A `CreationRefused`, with nothing made, for a name that npm does not allow, an identifier that is taken, or a folder in which
 * something is.
 */
export function createPackage(options: PackageOptions): CreatedPackage {
  const { kind = "model", scope } = options;
  if (!Object.hasOwn(kinds, kind)) {
    throw new CreationRefused(
      `${JSON.stringify(kind)} is no kind of plug-in; there are ${Object.keys(kinds).join(", ")}`,
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
    // fails if somebody else has made it meanwhile
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
    throw new CreationRefused(`${folder} is no folder; choose another place`);
  }
  if (found.length === 0) return;
  throw new CreationRefused(
    `${folder} is not empty (${found.slice(0, 3).join(", ")}${found.length > 3 ? ", …" : ""}); choose another folder, nothing is overwritten`,
  );
}
