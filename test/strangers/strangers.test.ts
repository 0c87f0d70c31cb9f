// Plug-ins of every kind by somebody else, who has the packed packages, the names that they export, and nothing more: each is compiled
// against them, runs its own tests, the conformance kit among them, and serves a client and an agent.
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { install, packAll, placeOf, project, removeAll, write } from "../packed/project.ts";
import { allPackages, execute, executeNode, root } from "../support/built.ts";

const packages = readdirSync(join(__dirname, "packages"));
const workspace = placeOf("strangers");

/** Forgeries that are planted into a security model, and the check that finds each. */
const forgeries: readonly (readonly [forgery: string, check: string | undefined])[] = [
  ["none", undefined],
  ["empty", "authentication: an emptied, shortened or grown digest of a request is refused"],
  ["cut", "authentication: an emptied, shortened or grown digest of an answer is refused"],
  ["level", "authentication: a request without its proof is refused"],
];

let faults: string;
let tarballs: ReadonlyMap<string, string>;
beforeAll(async () => {
  tarballs = await packAll();
  cpSync(join(__dirname, "packages"), workspace, { recursive: true });
  copyFindings();
  for (const [forgery] of forgeries) makeForgeable(forgery);
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
      timeout: 240_000,
    });
    expect({ status, stderr, output: status === 0 ? "" : stdout }).toEqual({
      status: 0,
      stderr: "",
      output: "",
    });
    const passed = [...stdout.matchAll(/^\s*ok \d+ - (?!.*# SKIP)/gm)].length;
    expect(passed).toBeGreaterThan(file === "kit.ts" ? 15 : 2);
  },
  245_000,
);

describe.each([
  ["f.ts", ["F1", "F2", "F5", "F6", "F7", "F8", "F9", "F10", "F11"]],
  ["f3.ts", ["F3"]],
  ["l.ts", ["L1", "L2", "L3", "L4", "L5", "L6", "L8", "L9"]],
  ["k.ts", ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9"]],
])("findings/%s", (file, numbers) => {
  let output = "";
  beforeAll(async () => {
    const path = join("test/strangers/findings", file.replace(/ts$/, "js"));
    const args = ["--test", "--test-reporter=tap", path];
    const cwd = join(workspace, "findings");
    ({ stdout: output } = await execute(process.execPath, args, { cwd, timeout: 600_000 }));
  }, 610_000);

  test.each(numbers)("%s is mended", (number) => {
    const results = output
      .split("\n")
      .filter((line) => / - (?:\w+: )?/.test(line) && line.includes(` - ${number}: `));
    expect(
      results
        .filter((line) => !/^\s*ok |# TODO/.test(line))
        .map((line) => `${line}\n${detailsOf(output, line)}`),
    ).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });
});

test("the guide to each kind of plug-in says to write a bare import (finding L7)", () => {
  for (const guide of ["models", "security-models", "protocols", "transports", "plug-ins"])
    expect([guide, readFileSync(join(root, "docs", `${guide}.md`), "utf8")]).toEqual([
      guide,
      expect.stringMatching(/bare import/),
    ]);
});

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

  test("the package of that name alone, as npx installs it, checks a package that is installed elsewhere", async () => {
    const place = await project("npx", tarballs, ["snmp-plugin-check"]);
    const command = join(place, "node_modules/.bin/snmp-plugin-check");
    for (const [name, title] of [
      ["snmp-usm-chacha", "privacy protocol chacha20"],
      ["snmp-transport-socket", "transport "],
    ] as const) {
      const cwd = join(workspace, name);
      const { status, stdout, stderr } = await execute(command, [], { cwd, timeout: 60_000 });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(`\n${title}`);
      expect(stdout).toMatch(/All checks passed\.\n$/);
    }
  }, 180_000);

  test("exits with 1 for a model whose options it cannot guess", async () => {
    const { status, stdout } = await check("snmp-security-model-signed");
    expect(status).toBe(1);
    expect(stdout).toContain(
      "NOT CHECKED: the kit needs options that cannot be guessed: credentials, settings.",
    );
  }, 60_000);
});

describe.each(forgeries)("a security model with the forgery: %s", (forgery, check) => {
  const cwd = join(workspace, `snmp-security-model-${forgery}`);
  const verdict = check === undefined ? "passes" : "is refused by";
  const expected = check === undefined ? { status: 0, found: false } : { status: 1, found: true };

  test(`${verdict} the kit`, async () => {
    const args = ["--test", "--test-reporter=tap", "tests/kit.js"];
    const { status, stdout } = await execute(process.execPath, args, { cwd, timeout: 60_000 });
    expect({ status, found: findLine(stdout, /^\s*not ok/, check) }).toEqual(expected);
  }, 60_000);

  test(`${verdict} the command`, async () => {
    const command = join(cwd, "node_modules/.bin/snmp-plugin-check");
    const { status, stdout } = await execute(command, [], { cwd, timeout: 60_000 });
    expect({ status, found: findLine(stdout, /^ *FAILED/, check) }).toEqual(expected);
  }, 60_000);
});

/** Returns whether a line begins so and names the check. */
function findLine(output: string, beginning: RegExp, check: string | undefined): boolean {
  return output
    .split("\n")
    .some((line) => beginning.test(line) && (check === undefined || line.includes(check)));
}

/** Returns the lines with which a runner explains the result in that line. */
function detailsOf(output: string, result: string): string {
  const [, after = ""] = output.split(result);
  return after.slice(0, after.indexOf("\n  ..."));
}

/** Copies the tests of the findings, and the parts of this repository that they import, to the same relative places. */
function copyFindings(): void {
  const kit = "packages/mpm-conformance/test";
  const folders = ["test/strangers/findings", `${kit}/mutants`, `${kit}/support`, "examples/src/transports"];
  for (const folder of folders) {
    const place = join(workspace, "findings", folder);
    mkdirSync(place, { recursive: true });
    cpSync(join(root, folder), place, {
      recursive: true,
      // these are parts of jest's tests
      filter: (path) => !/^(?:expect-mutants|project|sources)\.ts$/.test(relative(join(root, folder), path)),
    });
  }
  const ours = allPackages().map(({ name }) => name);
  const dependencies = { ...Object.fromEntries(ours.map((name) => [name, "*"])), ...others };
  write(
    join(workspace, "findings/package.json"),
    JSON.stringify({ name: "findings", private: true, type: "module", dependencies }),
  );
}

/** Makes the package of a security model with a planted forgery. */
function makeForgeable(forgery: string): void {
  const [from, place] = [join(__dirname, "forgeries"), join(workspace, `snmp-security-model-${forgery}`)];
  cpSync(join(from, "tests"), join(place, "tests"), { recursive: true });
  for (const file of ["model.ts", "conformance.ts"])
    cpSync(join(from, "src", file), join(place, "src", file));
  cpSync(join(from, "src", `${forgery}.ts`), join(place, "src/index.ts"));
  const manifest = {
    name: `snmp-security-model-${forgery}`,
    version: "1.0.0",
    keywords: ["snmp", "snmp-security-model-plugin"],
    type: "module",
    sideEffects: ["./src/index.js"],
    exports: { ".": "./src/index.js", "./conformance": "./src/conformance.js" },
    dependencies: { "@snmp/mpm-core": "*" },
    devDependencies: { "@snmp/mpm-conformance": "*", "@snmp/pdu": "*" },
  };
  write(join(place, "package.json"), JSON.stringify(manifest));
}

/** The dependencies of the findings beside our packages. */
const others = {
  "snmp-mpm-formats": "workspace:*",
  ws: "^8.18.0",
  "@types/ws": "^8.18.0",
  "@peculiar/asn1-schema": "*",
};

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
    JSON.stringify({
      compilerOptions: { ...compilerOptions, ...own },
      include: ["*/src", "*/tests", "findings"],
      exclude: ["**/node_modules"],
    }),
  );
  const args = ["-p", workspace, "--pretty", "false"];
  return (
    await executeNode(join(root, "node_modules/typescript/bin/tsc"), args, {
      cwd: workspace,
      timeout: 120_000,
    })
  ).stdout;
}
