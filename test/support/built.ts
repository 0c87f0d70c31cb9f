// Tests of published packages run against the built packages, in separate processes.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The root of the repository. */
export const root = join(__dirname, "../..");

/** A published package: its folder and its manifest. */
export interface PublicPackage {
  readonly name: string;
  readonly folder: string;
  readonly manifest: { readonly name: string; readonly version: string; readonly private?: boolean };
}

/** Returns every published package that has sources and is built. */
export function findBuiltPackages(): PublicPackage[] {
  return publicPackages().filter(isBuilt);
}

/** Returns every published package that has sources. Throws if one is not built. */
export function allPackages(): PublicPackage[] {
  const packages = publicPackages();
  const unbuilt = packages.filter((entry) => !isBuilt(entry)).map(({ name }) => name);
  if (unbuilt.length > 0)
    throw new Error(
      `this test runs the built packages, and ${unbuilt.join(", ")} is not built: npm run build`,
    );
  return packages;
}

function publicPackages(): PublicPackage[] {
  return readdirSync(join(root, "packages"))
    .map((folder) => join(root, "packages", folder))
    .filter((folder) => existsSync(join(folder, "package.json")) && existsSync(join(folder, "src/index.ts")))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PublicPackage["manifest"],
    }))
    .filter(({ manifest }) => manifest.private !== true)
    .map((entry) => ({ ...entry, name: entry.manifest.name }));
}

function isBuilt({ folder }: PublicPackage): boolean {
  return existsSync(join(folder, "dist/index.js"));
}

/** The outcome of a process. */
export interface Outcome {
  /** Its exit status; -1 if a signal ended it. */
  readonly status: number;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options for a process. */
export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is killed, 20,000 by default. */
  readonly timeout?: number;
}

/** Runs a process to its end. Of the environment it gets `PATH`, `HOME` and `env` only, and no settings of this user. */
export function execute(
  command: string,
  args: readonly string[],
  { cwd = root, env = {}, timeout = 20_000 }: ProcessOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(command, args, {
      cwd,
      env: { PATH, HOME, SNMPCONFPATH: "", SNMP_MIB_CACHE: "", ...env },
      timeout,
      killSignal: "SIGKILL",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ status: code ?? -1, signal, stdout, stderr }));
  });
}

/** Runs a module with Node.js. */
export function executeNode(
  file: string,
  args: readonly string[] = [],
  options: ProcessOptions = {},
): Promise<Outcome> {
  return execute(process.execPath, [file, ...args], options);
}

/** The built command. */
export const snmpCommand = join(root, "packages/cli/bin/snmp.js");
