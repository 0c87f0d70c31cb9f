// The check of the API reference: every public name has documentation, and can be imported.
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, type Outcome, root } from "../support/built.ts";

test("passes for documented names", async () => {
  const { status, stderr } = await check("/** One. */\nexport const one = 1;\n");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
}, 60_000);

test("fails with the place of a name that is undocumented or cannot be imported", async () => {
  const { status, stderr } = await check(`
    export const bare = 1;
    /** Its property has none. */
    export interface One {
      property: number;
    }
    interface Hidden {}
    /** Of a type that nobody can import. */
    export const two: Hidden = {};
  `);
  expect(status).not.toBe(0);
  expect(stderr).toContain("bare (Variable)");
  expect(stderr).toContain("One.property (Property)");
  expect(stderr).toContain("Hidden, defined in");
}, 60_000);

test("fails for a link to nothing", async () => {
  const { status, stderr } = await check("/** Unlike {@link two}. */\nexport const one = 1;\n");
  expect(status).not.toBe(0);
  expect(stderr).toContain('Failed to resolve link to "two"');
}, 60_000);

/** Runs `npm run docs:check` for a package with this source. */
async function check(source: string): Promise<Outcome> {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const [, options] = / typedoc (.*)$/.exec(scripts["docs:check"]!)!;
  const folder = mkdtempSync(join(tmpdir(), "snmp-reference-"));
  try {
    const write = (name: string, content: unknown): void =>
      writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
    mkdirSync(join(folder, "src"));
    write("src/index.ts", source);
    write("package.json", { name: "one", version: "1.0.0", type: "module", exports: "./dist/index.js" });
    write("tsconfig.json", {
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: { types: [] },
      include: ["src"],
    });
    const typedoc = join(root, "node_modules/typedoc/bin/typedoc");
    const args = [
      typedoc,
      ...options!.split(" "),
      "--entryPoints",
      folder,
      "--logLevel",
      "Warn",
      "--pretty",
      "false",
    ];
    return await execute(process.execPath, args, { timeout: 50_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
