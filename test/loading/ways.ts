// The ways in which a program can load the packages. Each is a small program that sends requests to an agent.
import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { executeNode } from "../support/built.ts";
import { project, write } from "../packed/project.ts";
import { launch, type Runtime } from "./runtimes.ts";

/** A row of the table in docs/loading.md. */
export interface Way {
  /** First cell of the row. */
  readonly title: string;
  /** Whether it needs Node.js, and cannot be tried with other runtimes. */
  readonly nodeOnly?: boolean;
  /** Prepares it once for all runtimes; returns what to run. */
  prepare(projects: Projects): Command | Promise<Command>;
}

/** Folders with our packages, installed from tarballs. */
export interface Projects {
  /** One version of each. */
  readonly plain: string;
  /** A client with one version of mpm-core, a model with another. */
  readonly twoCores: string;
}

/** How to run a program that asks the agent whose address is HOST in its environment. */
export interface Command {
  readonly cwd: string;
  args(runtime: Runtime): readonly string[];
  /** The output of a successful run. */
  readonly says: RegExp;
}

/** Installs the packages that the ways need. */
export async function installProjects(tarballs: ReadonlyMap<string, string>): Promise<Projects> {
  const [plain, twoCores] = await Promise.all([
    project("plain", tarballs, [...tarballs.keys()]),
    project("two-cores", tarballs, ["@snmp/client", "@snmp/mpm-v2c"]),
  ]);
  const core = join(realpathSync(join(twoCores, "node_modules/@snmp/mpm-v2c")), "../mpm-core");
  const original = realpathSync(core);
  rmSync(core);
  cpSync(original, core, { recursive: true });
  const manifest = readFileSync(join(core, "package.json"), "utf8");
  writeFileSync(join(core, "package.json"), manifest.replace(/"version": ".*"/, '"version": "99.0.0"'));
  return { plain, twoCores };
}

const ask = `
  const client = new Client(process.env.HOST, v2c("public"));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  const rows = await client.table("1.3.6.1.2.1.2.2", { columns: [2] });
  await client.close();`;
const say = "console.log(String(name), rows.size);";
const imports = 'import { Client } from "@snmp/client";\nimport { v2c } from "@snmp/mpm-v2c";';
const says = /^core-0 3\n$/;
const required = 'const { Client } = require("@snmp/client");\nconst { v2c } = require("@snmp/mpm-v2c");';
const jestProgram = require.resolve("jest/bin/jest");

/** Only its side effect can keep mpm-v2c in a bundle: the credentials come from elsewhere. */
const bareImport = `import { Client } from "@snmp/client";
  import { CommunityCredentials } from "@snmp/mpm-core/community";
  import "@snmp/mpm-v2c";
  const v2c = (community) => new CommunityCredentials(1, community);
  ${ask}${say}`;

export const ways: readonly Way[] = [
  program("`import` at the top", "static.mjs", `${imports}${ask}${say}`),
  program(
    "`await import()`",
    "dynamic.mjs",
    `const { Client } = await import("@snmp/client");\nconst { v2c } = await import("@snmp/mpm-v2c");${ask}${say}`,
  ),
  program("`require()`", "require.cjs", `${required}\n(async () => {${ask}${say}})();`),
  {
    title:
      "`node --import @snmp/mpm-v3 --import @snmp/usm` (Bun: `--preload …`, Deno: `--preload npm:…`), with no `import` of them",
    prepare({ plain }) {
      const code = `import { Client } from "@snmp/client";
        import { userFrom } from "@snmp/mpm-core";
        const auth = { protocol: "sha256", password: "authentication password" };
        const priv = { protocol: "aes128", password: "privacy password" };
        const v2c = () => ({ mpm: 3, securityModel: 3, contextName: "", ...userFrom({ user: "ops", auth, priv }) });${ask}${say}`;
      const file = write(join(plain, "preloaded.mjs"), code);
      return { cwd: plain, args: (runtime) => launch(runtime, file, ["@snmp/mpm-v3", "@snmp/usm"]), says };
    },
  },
  ...["esbuild", "rollup", "rolldown", "vite", "webpack"].map((bundler): Way => ({
    title: `one file made by ${bundler}, with a bare \`import "@snmp/mpm-v2c"\``,
    async prepare({ plain }) {
      const file = await bundle(
        bundler,
        write(join(plain, "bundle.mjs"), bareImport),
        join(plain, "../bundles", bundler, "out.mjs"),
      );
      return { cwd: join(plain, "../bundles"), args: (runtime) => launch(runtime, file), says };
    },
  })),
  {
    title: "one file with the client in it, beside a `node_modules` folder with the model",
    async prepare({ plain }) {
      const file = await bundle(
        "esbuild",
        write(join(plain, "beside.mjs"), `${imports}${ask}${say}`),
        join(plain, "out.mjs"),
        "@snmp/mpm-v2c",
      );
      return { cwd: plain, args: (runtime) => launch(runtime, file), says };
    },
  },
  {
    title: "two versions of `@snmp/mpm-core`: the client's and the model's",
    prepare({ twoCores }) {
      const file = write(join(twoCores, "two.mjs"), `${imports}${ask}${say}`);
      return { cwd: twoCores, args: (runtime) => launch(runtime, file), says };
    },
  },
  program(
    "a worker thread, whose registry is empty until it imports a model itself",
    "worker.mjs",
    `import { isMainThread, parentPort, Worker } from "node:worker_threads";
    import { Client } from "@snmp/client";
    import { discoveredPlugins } from "@snmp/mpm-core";
    if (isMainThread) {
      await import("@snmp/mpm-v2c");
      const worker = new Worker(new URL(import.meta.url));
      worker.once("message", ({ before, text }) => console.log(before === 0 ? text : before + " models were there before"));
    } else {
      const before = discoveredPlugins.size;
      const { v2c } = await import("@snmp/mpm-v2c");${ask}
      parentPort.postMessage({ before, text: String(name) + " " + rows.size });
    }`,
  ),
  runner(
    "jest, with ES modules (`node --experimental-vm-modules`)",
    "jest-modules",
    {
      "jest.config.json": JSON.stringify({ transform: {}, testMatch: ["**/*.test.mjs"] }),
      "poll.test.mjs": toTest(imports),
    },
    ["--experimental-vm-modules", "--no-warnings", jestProgram],
  ),
  runner(
    "jest, with CommonJS and every package transformed (`transformIgnorePatterns: []`)",
    "jest-transform",
    {
      "jest.config.json": JSON.stringify({
        transform: { "\\.[cm]?js$": [require.resolve("@swc/jest"), { module: { type: "commonjs" } }] },
        transformIgnorePatterns: [],
      }),
      "poll.test.js": toTest(required),
    },
    [jestProgram],
  ),
  runner("vitest", "vitest", { "poll.test.js": toTest(imports) }, [
    join(dirname(require.resolve("vitest/package.json")), "vitest.mjs"),
    "run",
    "--globals",
  ]),
];

function program(title: string, name: string, code: string): Way {
  return {
    title,
    prepare({ plain }) {
      const file = write(join(plain, name), code);
      return { cwd: plain, args: (runtime) => launch(runtime, file), says };
    },
  };
}

async function bundle(
  bundler: string,
  entry: string,
  output: string,
  ...external: string[]
): Promise<string> {
  const args = [bundler, entry, output, ...external];
  const { status, stdout, stderr } = await executeNode(join(__dirname, "bundle.js"), args, {
    cwd: dirname(entry),
    timeout: 120_000,
  });
  if (status !== 0 || stderr !== "") throw new Error(`${bundler} failed, or warned:\n${stdout}${stderr}`);
  return output;
}

/** A test runner in its own folder of the project. */
function runner(
  title: string,
  folder: string,
  files: Readonly<Record<string, string>>,
  args: readonly string[],
): Way {
  return {
    title,
    nodeOnly: true,
    prepare({ plain }) {
      for (const [name, text] of Object.entries(files)) write(join(plain, folder, name), text);
      return { cwd: join(plain, folder), args: () => args, says: /\b1 passed\b/ };
    },
  };
}

/** Returns the program as a test. */
function toTest(loading: string): string {
  return `${loading}\ntest("polls", async () => {${ask}\n  expect([String(name), rows.size]).toEqual(["core-0", 3]);\n});\n`;
}
