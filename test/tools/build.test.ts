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

test("a first build joins the files that entry points share, and leaves other packages outside", async () => {
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  const names = ["a", "b", "c"];
  const entries = names.map((name) => [`./${name}`, { default: `./dist/${name}.js` }]);
  write("package.json", JSON.stringify({ type: "module", exports: Object.fromEntries(entries) as object }));
  write("src/other.d.ts", 'declare module "other" {\n  export function use(value: string): void;\n}\n');
  // a and b share one file, b and c another
  for (const pair of ["ab", "bc"])
    write(
      `src/${pair}.ts`,
      `import { use } from "other";\nexport const ${pair} = (): void => use("${pair}");\n`,
    );
  write("src/a.ts", 'export { ab as a } from "./ab.ts";\n');
  write("src/b.ts", 'export { ab as b } from "./ab.ts";\nexport { bc as d } from "./bc.ts";\n');
  write("src/c.ts", 'export { bc as c } from "./bc.ts";\n');
  expect(await build()).toMatchObject({ status: 0, stderr: "" });
  const code = readdirSync(join(folder, "dist")).filter((name) => name.endsWith(".js"));
  expect(code.filter((name) => name.startsWith("shared-"))).toHaveLength(1);
  expect(
    readFileSync(
      join(
        folder,
        "dist",
        code.find((name) => name.startsWith("shared-"))!,
      ),
      "utf8",
    ),
  ).toContain('from "other"');
}, 120_000);

function build(): Promise<Outcome> {
  return executeNode(join(root, "tools/build-package.js"), [], { cwd: folder, timeout: 60_000 });
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
