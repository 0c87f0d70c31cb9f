// Plug-ins of every kind by somebody else, who has the packed packages, the names that they export, and nothing more: each is compiled
// against them, runs its own tests, the conformance kit among them, and serves a client and an agent.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { install, packAll, placeOf, removeAll, write } from "../packed/project.ts";
import { execute, executeNode, root } from "../support/built.ts";

const packages = readdirSync(join(__dirname, "packages"));
const workspace = placeOf("strangers");

let faults: string;
beforeAll(async () => {
  const tarballs = await packAll();
  cpSync(join(__dirname, "packages"), workspace, { recursive: true });
  write(
    join(workspace, "package.json"),
    JSON.stringify({ name: "strangers", private: true, type: "module" }),
  );
  write(join(workspace, "pnpm-workspace.yaml"), "packages: ['*']\n");
  await install(workspace, tarballs);
  faults = await compile();
}, 180_000);

afterAll(() => removeAll());

test("they compile against the packed packages", () => {
  expect(faults).toBe("");
});

const files = packages.flatMap((name) =>
  readdirSync(join(__dirname, "packages", name, "tests")).map((file) => [name, file] as const),
);

test.each(files)(
  "%s passes %s",
  async (name, file) => {
    const args = ["--test", "--test-reporter=tap", join("tests", file.replace(/ts$/, "js"))];
    const { status, stdout, stderr } = await execute(process.execPath, args, {
      cwd: join(workspace, name),
      timeout: 60_000,
    });
    expect({ status, stderr, output: status === 0 ? "" : stdout }).toEqual({
      status: 0,
      stderr: "",
      output: "",
    });
    const passed = [...stdout.matchAll(/^\s*ok \d+ - (?!.*# SKIP)/gm)].length;
    expect(passed).toBeGreaterThan(file === "kit.ts" ? 15 : 2);
  },
  60_000,
);

describe("npx snmp-plugin-check", () => {
  const check = (name: string, ...options: string[]): ReturnType<typeof executeNode> =>
    execute(join(workspace, name, "node_modules/.bin/snmp-plugin-check"), options, {
      cwd: join(workspace, name),
      timeout: 60_000,
    });

  test("checks the protocols of an installed package without a test file", async () => {
    const { status, stdout, stderr } = await check("snmp-usm-chacha");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("\nauthentication protocol blake2s\n");
    expect(stdout).toContain("\nprivacy protocol chacha20\n");
    expect(stdout).toMatch(/All checks passed\.\n$/);
  }, 60_000);

  test("checks a model with options of a file, and prints a report for a README", async () => {
    const file = write(
      join(workspace, "snmp-mpm-sealed", "kit-options.js"),
      `import { identifier, sealWith } from "./src/index.js";
      export default {
        models: {
          [identifier]: {
            credentials: () => sealWith("ops", "correct-horse"),
            otherCredentials: () => sealWith("ops", "battery-staple"),
            capabilities: { contexts: "name", integrity: true, countable: false },
            responder: { settings: { [identifier]: { keys: { ops: "correct-horse" } } } },
            runs: 5,
          },
        },
      };`,
    );
    const { status, stdout, stderr } = await check("snmp-mpm-sealed", "--options", file, "--report");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^## Conformance\n/);
    expect(stdout).toMatch(/\| message processing model \d+ \| \d+ \| 0 \| \d+ \|/);
  }, 60_000);

  test("exits with 1 for a model whose options it cannot guess", async () => {
    const { status, stdout } = await check("snmp-security-model-signed");
    expect(status).toBe(1);
    expect(stdout).toContain(
      "NOT CHECKED: the kit needs options that cannot be guessed: credentials, settings.",
    );
  }, 60_000);
});

/** Compiles all of them at once, in place, as strictly as this repository; resolves to what is wrong. */
async function compile(): Promise<string> {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.base.json"), "utf8")) as {
    compilerOptions: object;
  };
  const emit = {
    rootDir: ".",
    outDir: undefined,
    declaration: false,
    declarationMap: false,
    sourceMap: false,
    inlineSources: false,
  };
  const own = { ...emit, noEmitOnError: false, typeRoots: [join(root, "node_modules/@types")] };
  write(
    join(workspace, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...own }, include: ["*/src", "*/tests"] }),
  );
  const args = ["-p", workspace, "--pretty", "false"];
  return (
    await executeNode(join(root, "node_modules/typescript/bin/tsc"), args, {
      cwd: workspace,
      timeout: 120_000,
    })
  ).stdout;
}
