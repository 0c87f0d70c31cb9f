// The projects of docs/guides/testing.md and simulation.md pass with the packages of a release, under each test runner.
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { execute, root } from "../support/built.ts";
import { packAll, project, removeAll, write } from "./project.ts";

interface Example {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  readonly manifest: string;
}

const fence = /^```(?:[mc]js|mts)\n\/\/ ([\w-]+)\/(\S+)\n([^]*?)^```\n(?:\n```json\n([^]*?)^```$)?/gm;
const examples = readExamples("docs/guides/testing.md", []);
/** Those without a package.json of their own have that of the same runner. */
const simulations = readExamples("docs/guides/simulation.md", examples);

function readExamples(guide: string, others: readonly Example[]): Example[] {
  return [...readFileSync(join(root, guide), "utf8").matchAll(fence)].map(
    ([, name, file, code, manifest = others.find((other) => other.name === name)?.manifest]): Example => ({
      name: name!,
      file: file!,
      code: code!,
      manifest: manifest!,
    }),
  );
}

let folder: string;
beforeAll(async () => {
  folder = await project("runners", await packAll(), [
    "@snmp/agent",
    "@snmp/client",
    "@snmp/mpm-v2c",
    "@snmp/simulator",
  ]);
  const modules = join(folder, "node_modules");
  link(join(root, "node_modules/jest"), join(modules, "jest"));
  link(join(root, "node_modules/@swc/jest"), join(modules, "@swc/jest"));
  link(join(root, "test/loading/node_modules/vitest"), join(modules, "vitest"));
}, 180_000);
afterAll(removeAll);

test("the guides have a project for each runner", () => {
  expect(examples.map(({ name }) => name)).toEqual(["node-test", "vitest", "jest-modules", "jest-commonjs"]);
  expect(simulations.map(({ name }) => name)).toEqual(["jest-typescript", "vitest", "node-test"]);
});

test.each([
  ...examples.map((example) => [example.name, example] as const),
  ...simulations.map((example) => [`${example.name}-simulated`, example] as const),
])(
  "%s passes its test, and ends by itself",
  async (name, { file, code, manifest }) => {
    const place = join(folder, name);
    write(join(place, "package.json"), manifest);
    write(join(place, file), code);
    link(join(folder, "node_modules"), join(place, "node_modules"));
    const command = (JSON.parse(manifest) as { scripts: { test: string } }).scripts.test;
    const { status, stdout, stderr } = await runScript(command, place);
    expect({ status, output: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({ status: 0, output: "" });
    expect(`${stdout}${stderr}`).toMatch(/\b1 passed|\bpass 1\b/);
  },
  120_000,
);

const fakeTimers: Readonly<Record<string, readonly [fake: string, real: string]>> = {
  "node-test": ["mock.timers.enable()", "mock.timers.reset()"],
  vitest: ["vi.useFakeTimers()", "vi.useRealTimers()"],
  "jest-modules": ["jest.useFakeTimers()", "jest.useRealTimers()"],
  "jest-commonjs": ["jest.useFakeTimers()", "jest.useRealTimers()"],
};
/** How each runner imports its fake timers. */
const fakeImports: Readonly<Record<string, (code: string) => string>> = {
  "node-test": (code) =>
    code.replace('import test from "node:test"', 'import test, { mock } from "node:test"'),
  vitest: (code) => code.replace("import { expect, test }", "import { expect, test, vi }"),
  "jest-modules": (code) => `import { jest } from "@jest/globals";\n${code}`,
  "jest-commonjs": (code) => code,
};

test.each(examples.map((example) => [example.name, example] as const))(
  "%s: close() resolves under fake timers, and so do calls that are answered",
  async (name, { file, code, manifest }) => {
    const [fake, real] = fakeTimers[name]!;
    const faked = fakeImports[name]!(code)
      .replace(/^ {2}const client = /m, `  ${fake};\n  const client = `)
      .replace("await device.close();", `await device.close();\n  ${real};`);
    expect(faked.split(/useFakeTimers|useRealTimers|timers\.(?:enable|reset)/)).toHaveLength(3);
    const place = join(folder, `${name}-fake-timers`);
    write(join(place, "package.json"), manifest);
    write(join(place, file), faked);
    link(join(folder, "node_modules"), join(place, "node_modules"));
    const command = (JSON.parse(manifest) as { scripts: { test: string } }).scripts.test;
    const { status, stdout, stderr } = await runScript(command, place);
    expect({ status, output: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({ status: 0, output: "" });
  },
  120_000,
);

/** Runs a script of a package.json as npm would, with the programs of its dependencies. */
function runScript(command: string, cwd: string): ReturnType<typeof execute> {
  const [program = "", ...args] = command.split(" ");
  const file = { vitest: "node_modules/vitest/vitest.mjs", jest: "node_modules/jest/bin/jest.js" }[program];
  const all = file === undefined ? args : [file, ...args];
  return execute(process.execPath, all, { cwd, timeout: 100_000, env: { CI: "true", NO_COLOR: "1" } });
}

function link(target: string, path: string): void {
  write(join(dirname(path), ".keep"), "");
  symlinkSync(target, path, "junction");
}
