// The tests and our names in docs/parity.md exist.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { root } from "../support/built.ts";

const page = readFileSync(join(root, "docs/parity.md"), "utf8");
const definitions = new Map(
  [...page.matchAll(/^\[([\w-]+)\]: (\S+)$/gm)].map(([, label, path]) => [label!, join(root, "docs", path!)]),
);

/** The cells of the rows of all tables, in order; the last one has the tests. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| -+ \|/.test(line) && !line.startsWith("| puresnmp "))
  .map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );

test("its tables have two or three cells per row", () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((cells) => ![2, 3].includes(cells.length))).toEqual([]);
});

test.each(rows.map((cells) => [cells[0]!, cells.at(-1)!] as const))(
  "%s: the tests that show it exist",
  (_, cell) => {
    const tests = testsIn(cell);
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, name } of tests) {
      expect(existsSync(file)).toBe(true);
      const source = readFileSync(file, "utf8");
      expect(source).toContain(JSON.stringify(name));
      expect(source).not.toMatch(/\b(test|describe)\.(skip|todo|failing)\b/);
    }
  },
);

describe("our names", () => {
  const exported = exportsOfPackages();
  const named = rows.filter((cells) => cells.length === 3).flatMap(([, ours]) => namesIn(ours!));

  test("are more than 50", () => expect(named.length).toBeGreaterThan(50));

  test.each(named)("%s: %s is exported", (packageName, name) => {
    expect(exported.get(packageName)?.has(name)).toBe(true);
  });
});

/** `[label]: "name of a test"; "name of another in the same file"; [another]: "name"`. */
function testsIn(cell: string): { file: string; name: string }[] {
  const tests: { file: string; name: string }[] = [];
  let file: string | undefined;
  for (const [, label, name] of cell.matchAll(/\[([\w-]+)\]|"([^"]+)"/g)) {
    if (label !== undefined) file = definitions.get(label);
    if (label !== undefined && file === undefined) throw new Error(`[${label}] leads nowhere`);
    if (name !== undefined) tests.push({ file: file!, name });
  }
  return tests;
}

/** The names in a cell that JavaScript does not have, each with its package: the last one named before it, or @snmp/mpm-core. */
function namesIn(cell: string): [packageName: string, name: string][] {
  const names: [string, string][] = [];
  let from = "@snmp/mpm-core";
  for (const [, code] of cell.matchAll(/`([^`]+)`/g)) {
    if (code!.startsWith("@snmp/")) from = code!;
    else if (!(code! in globalThis)) names.push([from, code!]);
  }
  return names;
}

/** The exports of each package, with their members: `Client`, `Client.get`. */
function exportsOfPackages(): Map<string, Set<string>> {
  const folders = readdirSync(join(root, "packages")).filter((name) =>
    existsSync(join(root, "packages", name, "src/index.ts")),
  );
  const entries = folders.map((name) => join(root, "packages", name, "src/index.ts"));
  const configuration = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(configuration.config, ts.sys, root);
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  return new Map(
    entries.map((entry) => {
      const { name } = JSON.parse(readFileSync(join(dirname(entry), "../package.json"), "utf8")) as {
        name: string;
      };
      const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
      const names = checker
        .getExportsOfModule(module)
        .flatMap((symbol) => [symbol.name, ...membersOf(symbol, checker)]);
      return [name, new Set(names)];
    }),
  );
}

function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const type =
    target.flags & ts.SymbolFlags.Type
      ? checker.getDeclaredTypeOfSymbol(target)
      : checker.getTypeOfSymbol(target);
  return type.getProperties().map(({ name }) => `${symbol.name}.${name}`);
}
