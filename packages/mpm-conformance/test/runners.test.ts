// The kit with each of three test runners, each started as its user would start it, on a project that has the packages installed.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installPackages } from "./support/project.ts";

const resolve = createRequire(__filename).resolve;
let project: string;

// three test runners, each in a process of its own, take their time on a busy machine
jest.setTimeout(120_000);

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "snmp-conformance-"));
  await installPackages(project, ["mpm-conformance", "mpm-v2c", "mpm-v3", "transport", "usm"]);
  mkdirSync(join(project, "node_modules"), { recursive: true });
  symlinkSync(dirname(resolve("vitest/package.json")), join(project, "node_modules/vitest"));
  cpSync(join(__dirname, "projects"), project, { recursive: true });
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ type: "module", jest: { transform: {}, testEnvironment: "node" } }),
  );
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

interface Runner {
  readonly runner: string;
  /** Arguments of node; the test file follows. */
  readonly command: readonly string[];
  /** Names of the tests in the output, by what became of them. */
  read(output: string): Results;
}

interface Results {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

const runners: readonly Runner[] = [
  {
    runner: "jest",
    command: ["--experimental-vm-modules", resolve("jest/bin/jest"), "--json", "--testMatch"],
    read: readJson,
  },
  {
    runner: "vitest",
    command: [join(dirname(resolve("vitest/package.json")), "vitest.mjs"), "run", "--reporter=json"],
    read: readJson,
  },
  { runner: "node", command: ["--test", "--test-reporter=tap"], read: readTap },
];

test.each(runners)(
  "the kit passes a right model and a transport under $runner, and names what it skips",
  async ({ runner, command, read }) => {
    const { code, output } = await run(command, `right.${runner}.test.js`);
    const { passed, failed, skipped } = read(output);
    expect({ failed, code }).toEqual({ failed: [], code: 0 });
    expect(passed).toContain("hostile input: decode throws nothing but DecodeError and MessageDiscarded");
    expect(passed).toContain("close: nothing keeps the process alive afterwards");
    expect(passed.length).toBeGreaterThan(80);
    expect(skipped).toContain(
      "registration: the plug-in is frozen (skipped: to show what a skip looks like)",
    );
    expect(skipped).toContain(
      "package: package.json and the entry file (skipped: the option `manifest` is missing)",
    );
  },
);

test.each(runners)(
  "the kit fails a wrong model at the right place under $runner, and says what to do",
  async ({ runner, command, read }) => {
    const { code, output } = await run(command, `wrong.${runner}.test.js`);
    expect(read(output).failed).toEqual([
      "registration: importing the package registers the plug-in",
      "ids: the messageId of an encoding result equals the one in its octets",
      "ids: pending requests have different messageIds",
    ]);
    expect(code).not.toBe(0);
    expect(output).toContain("What to do: let messageId read an id that differs from message to message");
  },
);

test("the snippets of the README run as they stand", async () => {
  const blocks = readFileSync(join(__dirname, "../README.md"), "utf8").matchAll(/^```js\n(.*?)^```$/gms);
  const outcomes: unknown[] = [];
  for (const [i, [, block]] of [...blocks].entries()) {
    writeFileSync(join(project, `readme-${i}.test.js`), block!);
    const { code, output } = await run(["--test", "--test-reporter=tap"], `readme-${i}.test.js`);
    outcomes.push({ failed: readTap(output).failed, some: readTap(output).passed.length > 10, code });
  }
  expect(outcomes).toEqual(Array(4).fill({ failed: [], some: true, code: 0 }));
});

async function run(
  command: readonly string[],
  file: string,
): Promise<{ readonly code: number; readonly output: string }> {
  // what this test runner has set for its own processes is not for others
  const {
    NODE_OPTIONS: _options,
    JEST_WORKER_ID: _worker,
    NODE_ENV: _environment,
    NODE_TEST_CONTEXT: _context,
    ...env
  } = process.env;
  const last = command.at(-1) === "--testMatch" ? `**/${file}` : file;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...command, last],
      { cwd: project, env, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        done({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout === "" ? stderr : stdout });
      },
    );
  });
}

function readJson(output: string): Results {
  const { testResults } = JSON.parse(output.slice(output.indexOf('{"num'))) as {
    testResults: { assertionResults: { status: string; title: string }[] }[];
  };
  const named = (status: string): string[] =>
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter((result) => result.status === status).map(({ title }) => title),
    );
  return {
    passed: named("passed"),
    failed: named("failed"),
    skipped: [...named("pending"), ...named("skipped")],
  };
}

function readTap(output: string): Results {
  const lines = [...output.matchAll(/^\s*(ok|not ok) \d+ - (.*?)( # SKIP.*)?$/gm)]
    .filter(([, , name]) => !name!.endsWith(".test.js"))
    .map(([, outcome, name, skip]) => ({
      outcome: skip === undefined ? outcome : "skipped",
      name: name!.replaceAll("\\#", "#"),
    }));
  const named = (outcome: string): string[] =>
    lines.filter((line) => line.outcome === outcome).map(({ name }) => name);
  return { passed: named("ok"), failed: named("not ok"), skipped: named("skipped") };
}
