// Projects with plug-ins in temporary folders, and Node running in them.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { DiscoveryReport } from "@snmp/mpm-core";
import { build } from "esbuild";

/** Files by path below the project; an object becomes JSON, `{ link }` a symbolic link to another path of the project. */
export type Files = Readonly<Record<string, string | object>>;

export interface Project {
  readonly root: string;
  /** Runs an ES module in `folder`, and gives what it hands to `report(…)`. */
  run(script: string, options?: { folder?: string }): Promise<unknown>;
  remove(): void;
}

/** Lays a project out. `@snmp/mpm-core` is put wherever a path of `cores` says. */
async function layOut(
  files: Files,
  cores: readonly string[] = ["node_modules/@snmp/mpm-core"],
): Promise<Project> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "snmp-discover-")));
  const write = (path: string, content: string | object) => {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    if (typeof content === "string") writeFileSync(place, content);
    else if ("link" in content) symlinkSync(join(root, content.link as string), place, "junction");
    else writeFileSync(place, JSON.stringify(content));
  };
  const code = await core();
  for (const path of cores) {
    write(`${path}/package.json`, {
      name: "@snmp/mpm-core",
      version: "0.1.0",
      type: "module",
      exports: "./index.js",
    });
    write(`${path}/index.js`, code);
  }
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    async run(script, { folder = "." } = {}) {
      const main = join(root, folder, `main-${counter++}.mjs`);
      mkdirSync(dirname(main), { recursive: true });
      writeFileSync(
        main,
        `import { discover, discoveredPlugins } from "@snmp/mpm-core";\nlet reported;\nconst report = (value) => (reported = value);\n${script}\nprocess.stdout.write(JSON.stringify(reported));`,
      );
      const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", main], {
        cwd: join(root, folder),
        env: { PATH: process.env["PATH"] },
      });
      return JSON.parse(stdout) as unknown;
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Runs `discover` in `folder` of a new project. Returns its report and the identifiers that are registered afterwards. */
export async function discoverIn(files: Files, cores?: readonly string[], folder?: string): Promise<Run> {
  const made = await project(files, cores);
  return (await made.run(discovering, folder === undefined ? {} : { folder })) as Run;
}

export type Run = DiscoveryReport & { registered: number[] };
export const discovering = "report({ ...(await discover()), registered: [...discoveredPlugins.keys()] });";

/** A project that is removed after the tests. */
export async function project(files: Files, cores?: readonly string[]): Promise<Project> {
  const made = await layOut(files, cores);
  afterTests.push(made);
  return made;
}

const afterTests: Project[] = [];
afterAll(() => afterTests.forEach((made) => made.remove()));

/** `package.json` and entry of a plug-in for message processing model `identifier`, below `folder`. */
export function plugin(folder: string, name: string, identifier: number, manifest: object = {}): Files {
  return {
    [`${folder}/package.json`]: {
      name,
      version: "1.2.3",
      type: "module",
      keywords: ["snmp-mpm-plugin"],
      exports: "./index.js",
      ...manifest,
    },
    [`${folder}/index.js`]: `import { register } from "@snmp/mpm-core";\nregister({ identifier: ${identifier}, name: "${name}", create() {} });\n`,
  };
}

/** @snmp/mpm-core with all that it imports as one file, out of the sources. */
function core(): Promise<string> {
  return (coreCode ??= build({
    entryPoints: [join(__dirname, "../../src/index.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    tsconfig: join(__dirname, "../../../../tsconfig.json"),
    logLevel: "error",
  }).then(({ outputFiles }) => outputFiles[0]!.text));
}

let coreCode: Promise<string> | undefined;
let counter = 0;

/** A report's entry for a message processing model. */
export const model = (key: number) => ({ kind: "message processing model", key });
/** The statuses of a report by package. */
export const statuses = (report: DiscoveryReport) =>
  Object.fromEntries(report.packages.map(({ name, status }) => [name, status]));
