// docs/errors.md has every error code of the sources, with its class and its package.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

interface Row {
  readonly code: string;
  readonly className: string;
  readonly packageName: string;
  readonly texts: readonly string[];
}

const rows = readFileSync(join(root, "docs/errors.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `ERR_SNMP_"))
  .map((line): Row => {
    const [code = "", className = "", packageName = "", ...texts] = line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, "$1"));
    return { code, className, packageName, texts };
  });

const sources = readdirSync(join(root, "packages")).flatMap(readPackage);

test("lists exactly the codes of the sources, in order", () => {
  const codes = sources.flatMap(({ text }) => text.match(/\bERR_SNMP_[A-Z0-9_]+/g) ?? []);
  expect(rows.map(({ code }) => code)).toEqual([...new Set(codes)].sort());
});

test("gives each code a cause and a remedy", () => {
  expect(rows.filter(({ texts }) => texts.length !== 2 || texts.includes(""))).toEqual([]);
});

const definitions = sources.flatMap(({ packageName, text }) =>
  [...text.matchAll(/\bcode(?:: | = )"(ERR_SNMP_[A-Z0-9_]+)"/g)].map(({ index, 1: code }) => ({
    code: code!,
    className:
      [...text.slice(0, index).matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].at(-1)?.[1] ??
      "SnmpError",
    packageName,
  })),
);

test.each(definitions)("$code is of $className in $packageName", ({ code, className, packageName }) => {
  expect(rows).toContainEqual(expect.objectContaining({ code, className, packageName }));
});

test("finds the definition of every code", () => {
  expect(new Set(definitions.map(({ code }) => code)).size).toBe(rows.length);
});

/** Reads the sources of a package, as texts with its name. */
function readPackage(folder: string): { readonly packageName: string; readonly text: string }[] {
  const path = join(root, "packages", folder);
  const { name } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as { name: string };
  return readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ packageName: name, text: readFileSync(join(path, "src", file), "utf8") }));
}
