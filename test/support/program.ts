// Runs a program in a separate process, from the sources, to test behaviour such as whether a process ends by itself.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** How a program ended. */
export interface Ended {
  /** Its exit code; `undefined` if it had to be killed. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an ES module given as TypeScript, which may import any `@snmp/` package; kills it after `limit` milliseconds. */
export async function runProgram(source: string, limit = 20_000): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), "snmp-program-"));
  try {
    return await run(await bundleProgram(source, folder), limit);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bundles such a module into a file in `folder`, for tests that start processes themselves. */
export async function bundleProgram(source: string, folder: string, name = "program.mjs"): Promise<string> {
  const outfile = join(folder, name);
  const root = resolve(__dirname, "../..");
  await build({
    stdin: { contents: source, loader: "ts", resolveDir: root, sourcefile: "program.ts" },
    tsconfig: join(root, "tsconfig.json"),
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
    // `sideEffects` in package.json names built files, but this bundles the sources
    ignoreAnnotations: true,
    // CommonJS modules in the bundle call require() for built-in modules
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return outfile;
}

async function run(file: string, limit: number): Promise<Ended> {
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (data) => (output.stdout += String(data)));
  child.stderr.on("data", (data) => (output.stderr += String(data)));
  let killed = false;
  const timer = setTimeout(() => (killed = child.kill("SIGKILL")), limit);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  clearTimeout(timer);
  return { code: killed ? undefined : (code ?? undefined), ...output };
}
