// The templates are complete packages, with the name "acme" in place of the name of the new package.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Kind, kinds } from "./kinds.ts";
import { codeName } from "./names.ts";
import { rangeOf } from "./ranges.ts";

/** The values that replace the placeholders of the template. */
export interface Names {
  readonly kind: Kind;
  /** The name of the package. */
  readonly name: string;
  readonly identifier: string;
  readonly author: string;
  readonly year: number;
}

/** A file of the new package. */
export interface TemplateFile {
  /** Relative to the folder of the package, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** Returns the files of a new package. */
export function filesFor(names: Names): TemplateFile[] {
  return ["common", names.kind]
    .flatMap((folder) => readFilesBelow(join(templates, folder)))
    .map(({ path, text }) => {
      const replaced = replacePlaceholders(text, names);
      const finalPath = finalPaths[path] ?? path.replace(/(^|\/)_/g, "$1.");
      return { path: finalPath, text: finalPath === "package.json" ? setRanges(replaced) : replaced };
    });
}

function replacePlaceholders(text: string, { kind, name, identifier, author, year }: Names): string {
  const { placeholder } = kinds[kind];
  const camel = codeName(name);
  const pascal = camel[0]!.toUpperCase() + camel.slice(1);
  return text
    .replaceAll(`snmp-${kind === "model" ? "mpm" : kind}-acme`, "\0name")
    .replaceAll("ACME-PACKAGE", "\0name")
    .replaceAll("ACME-YEAR", String(year))
    .replaceAll("ACME-AUTHOR", author)
    .replaceAll('"acme"', `"${placeholder === "acme" ? identifier : camel}"`)
    .replaceAll("acme://", `${identifier}://`)
    .replaceAll(/8313088/g, identifier)
    .replaceAll("Acme", pascal)
    .replaceAll("acme", camel)
    .replaceAll("\0name", name);
}

/** Returns package.json with the version ranges of our packages, in the layout of npm. */
function setRanges(text: string): string {
  const manifest: unknown = JSON.parse(text, (key, value: unknown) =>
    key.startsWith("@snmp/") ? rangeOf(key) : value,
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function readFilesBelow(folder: string): TemplateFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll("\\", "/"),
      text: readFileSync(file, "utf8"),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const templates = fileURLToPath(new URL("../templates", import.meta.url));

/** Files that have another name here, because npm would take them for files of this package. In other paths, `_x` stands for `.x`. */
const finalPaths: Readonly<Record<string, string>> = {
  "package.template.json": "package.json",
  "mit.txt": "LICENSE",
};
