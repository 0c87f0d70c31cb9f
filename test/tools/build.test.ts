// The build of a package replaces the previous one as a whole, and only when there are no errors.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { executeNode, type Outcome, root } from "../support/built.ts";

const folder = mkdtempSync(join(tmpdir(), "snmp-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a type error leaves the previous build in place, and a good build removes stale files", async () => {
  write("package.json", '{ "type": "module", "exports": { ".": { "default": "./dist/index.js" } } }');
  write(
    "tsconfig.json",
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: { types: [] },
      include: ["src"],
    }),
  );
  write("src/index.ts", 'export { one } from "./one.ts";\n');
  write("src/one.ts", "export const one: number = 1;\n");
  expect(await build()).toMatchObject({ status: 0, stderr: "" });
  const first = ["index.d.ts", "index.d.ts.map", "index.js", "index.js.map", "one.d.ts", "one.d.ts.map"];
  expect(readdirSync(join(folder, "dist")).sort()).toEqual(first);

  write("src/one.ts", 'export const one: number = "one";\n');
  const failed = await build();
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain("src/one.ts(1,14): error TS2322");
  expect(readdirSync(join(folder, "dist")).sort()).toEqual(first);
  expect(readFileSync(join(folder, "dist/index.js"), "utf8")).toContain("one = 1");

  rmSync(join(folder, "src/one.ts"));
  write("src/index.ts", "export const two = 2;\n");
  expect(await build()).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder, "dist")).sort()).toEqual(first.slice(0, 4));
}, 120_000);

test("a first build puts what entry points share into one file, and leaves other packages outside", async () => {
  startPackage("@snmp/usm", ["index", "plugin", "internal"]);
  write("src/other.d.ts", 'declare module "other" {\n  export function use(value: string): void;\n}\n');
  // index and plugin share one file, index and internal another
  for (const name of ["one", "two"])
    write(
      `src/${name}.ts`,
      `import { use } from "other";\nexport const ${name} = (): void => use("${name}");\n`,
    );
  write("src/plugin.ts", 'export { one as plugin } from "./one.ts";\n');
  write("src/internal.ts", 'export { two as plumbing } from "./two.ts";\n');
  write("src/index.ts", 'export { plugin } from "./plugin.ts";\nexport { two } from "./two.ts";\n');
  expect(await build()).toMatchObject({ status: 0, stderr: "" });
  expect(listCode()).toEqual(["index.js", "internal.js", "plugin.js", "shared.js"]);
  expect(readBuilt("shared.js")).toContain('from "other"');
  write("node_modules/other/package.json", '{ "type": "module", "exports": "./index.js" }');
  write("node_modules/other/index.js", "export function use() {}\n");
  write(
    "check.js",
    'import * as index from "./dist/index.js";\nimport * as plugin from "./dist/plugin.js";\n' +
      "console.log(Object.keys(index).join(), Object.keys(plugin).join(), index.plugin === plugin.plugin);\n",
  );
  const { stdout } = await executeNode(join(folder, "check.js"), [], { cwd: folder });
  expect(stdout).toBe("plugin,two plugin true\n");
}, 120_000);

test("the entry points of a package that every process loads import from its main file", async () => {
  startPackage("@snmp/pdu", ["index", "schema"]);
  write("src/one.ts", "export class One {}\nexport const own = (): One => new One();\n");
  write("src/index.ts", 'export { One } from "./one.ts";\n');
  write(
    "src/schema.ts",
    'import { One, own } from "./one.ts";\nexport const isOne = (): boolean => own() instanceof One;\n',
  );
  expect(await build()).toMatchObject({ status: 0, stderr: "" });
  expect(listCode()).toEqual(["index.js", "schema.js"]);
  expect(readBuilt("schema.js")).toMatch(/from "\.\/index\.js"/);
  expect(readBuilt("schema.js")).not.toContain("class One");
}, 120_000);

function startPackage(name: string, entries: readonly string[]): void {
  for (const part of ["dist", "src"]) rmSync(join(folder, part), { recursive: true, force: true });
  const exported = entries.map((entry) => [
    entry === "index" ? "." : `./${entry}`,
    { default: `./dist/${entry}.js` },
  ]);
  write(
    "package.json",
    JSON.stringify({ name, type: "module", exports: Object.fromEntries(exported) as object }),
  );
}

function listCode(): string[] {
  return readdirSync(join(folder, "dist"))
    .filter((name) => name.endsWith(".js"))
    .sort();
}

function readBuilt(name: string): string {
  return readFileSync(join(folder, "dist", name), "utf8");
}

function build(): Promise<Outcome> {
  return executeNode(join(root, "tools/build-package.js"), [], { cwd: folder, timeout: 60_000 });
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
