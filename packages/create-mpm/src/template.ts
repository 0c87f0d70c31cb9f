// The templates are packages that work as they stand, with the name "acme" where another name belongs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Kind, kinds } from "./kinds.ts";
import { codeName } from "./names.ts";
import { rangeOf } from "./ranges.ts";

/** What takes the place of the template's own names. */
export interface Names {
  readonly kind: Kind;
  /** The package's. */
  readonly name: string;
  readonly identifier: string;
  readonly author: string;
  readonly year: number;
}

/** A file of the new package. */
export interface TemplateFile {
  /** From the package's folder, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** The files of a new package. */
export function filesFor(names: Names): TemplateFile[] {
  return ["common", names.kind]
    .flatMap((folder) => filesBelow(join(templates, folder)))
    .map(({ path, text }) => {
      const replaced = substituted(text, names);
      const own = renamed[path] ?? path.replace(/(^|\/)_/g, "$1.");
      return { path: own, text: own === "package.json" ? withRanges(replaced) : replaced };
    });
}

function substituted(text: string, { kind, name, identifier, author, year }: Names): string {
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

/** package.json with the versions of our packages that this one knows, laid out as npm does. */
function withRanges(text: string): string {
  const manifest: unknown = JSON.parse(text, (key, value: unknown) =>
    key.startsWith("@snmp/") ? rangeOf(key) : value,
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function filesBelow(folder: string): TemplateFile[] {
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

/** What must not be called by its own name in this package: npm and its checks would take it for this package's. `_x` is `.x`. */
const renamed: Readonly<Record<string, string>> = {
  "package.template.json": "package.json",
  "mit.txt": "LICENSE",
};
