import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../../..");
let bundle: Promise<string> | undefined;

/**
 * Runs a module in a process of its own that imports this package as `./transport.mjs`, and resolves to what it printed once it has
 * ended by itself with status 0.
 */
export async function runAlone(source: string): Promise<string> {
  const directory = await (bundle ??= makeBundle());
  const file = join(directory, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(file, source);
  return run(process.execPath, [file]);
}

/** To be called after the last test of a file. */
export async function removeBundle(): Promise<void> {
  if (bundle !== undefined) await rm(await bundle, { recursive: true, force: true });
}

async function makeBundle(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "snmp-transport-"));
  const source = (name: string): string => join(root, "packages", name, "src/index.ts");
  // as a command: esbuild refuses to run within jest's realm
  const esbuild = createRequire(join(root, "package.json")).resolve("esbuild/bin/esbuild");
  await run(esbuild, [
    source("transport"),
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--log-level=error",
    "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    `--outfile=${join(directory, "transport.mjs")}`,
    `--alias:@snmp/mpm-core/internal=${source("mpm-core").replace("index.ts", "internal/index.ts")}`,
    ...["asn1", "pdu", "mpm-core"].map((name) => `--alias:@snmp/${name}=${source(name)}`),
  ]);
  return directory;
}

function run(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd: root, timeout: 20_000 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${error.killed === true ? "did not end by itself" : error.message}\n${stderr}`));
    });
  });
}
