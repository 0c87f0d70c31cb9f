// Runs a module in a process of its own, with the sources of this package and the addon.
import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packageFolder } from "./addon.ts";

const root = join(packageFolder, "../..");
const made: string[] = [];
let bundle: Promise<string> | undefined;

/**
 * Runs a module that imports entry.ts as `./udp-batch.mjs`, and resolves to its output once it has ended by itself with status 0. `env` is
 * added to the environment. It is ended after `timeout` milliseconds. `launcher` is a command that starts the process.
 */
export async function runAlone(
  source: string,
  env: NodeJS.ProcessEnv = {},
  timeout = 100_000,
  launcher: readonly string[] = [],
): Promise<string> {
  const file = outputFile();
  await writeFile(file, source.replaceAll("./udp-batch.mjs", await (bundle ??= makeBundle())));
  const [command, ...args] = [...launcher, process.execPath, file];
  return run(command, args, env, timeout);
}

/** To be called after the last test of a file. */
export async function removeFiles(): Promise<void> {
  for (const file of made) await rm(file, { force: true });
}

/** The package finds its addon from any folder beside `src`. */
function outputFile(): string {
  const file = join(packageFolder, "build", `${Math.random().toString(36).slice(2)}.mjs`);
  made.push(file);
  return file;
}

async function makeBundle(): Promise<string> {
  const file = outputFile();
  const source = (name: string): string => join(root, "packages", name, "src/index.ts");
  // as a command: esbuild refuses to run within jest's realm
  await run(createRequire(join(root, "package.json")).resolve("esbuild/bin/esbuild"), [
    join(packageFolder, "test/support/entry.ts"),
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--log-level=error",
    "--external:node-gyp-build",
    "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    `--outfile=${file}`,
    `--alias:@snmp/transport/internal=${source("transport").replace("index.ts", "internal/index.ts")}`,
    `--alias:@snmp/mpm-core/internal=${source("mpm-core").replace("index.ts", "internal/index.ts")}`,
    ...["asn1", "pdu", "mpm-core", "transport"].map((name) => `--alias:@snmp/${name}=${source(name)}`),
  ]);
  return file;
}

function run(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  timeout = 100_000,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, timeout, env: { ...process.env, ...env }, maxBuffer: 1 << 22 };
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else
        reject(
          new Error(
            `${error.killed === true ? "did not end by itself" : error.message}\n${stdout}\n${stderr}`,
          ),
        );
    });
  });
}
