// Debian's prometheus-snmp-exporter 0.21.0, whose configuration has the old form.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Auth, Configuration, Module } from "../../src/config/types.ts";
import { printConfiguration } from "../../src/config/print.ts";
import { defaultAuth } from "../../src/config/read-auth.ts";

const program = "prometheus-snmp-exporter";
const isMissing = spawnSync(program, ["--version"]).error !== undefined;

/** A block of tests that need the oracle. */
export const describeOracle = isMissing
  ? (title: string, _tests: () => void): void =>
      describe.skip(`${title} (skipped: ${program} is not installed)`, _tests)
  : (title: string, tests: () => void): void => describe(title, tests);

/** Returns the modules in the old form, without fields that 0.21.0 does not know. */
export function toOldForm(modules: Iterable<Module>, auth: Auth = defaultAuth): Configuration {
  const old = [...modules].map((module): [string, Module] => [
    module.name,
    {
      ...module,
      auth,
      filters: [],
      useUnconnectedUdpSocket: false,
      allowNonincreasingOids: false,
      metrics: module.metrics
        .filter(({ type, name, indexes }) => {
          // 0.21.0 fails if an index is an EnumAsInfo of its own
          const isOwnIndex = type === "EnumAsInfo" && indexes.some(({ labelname }) => labelname === name);
          return type !== "ParseDateAndTime" && type !== "NTPTimeStamp" && !isOwnIndex;
        })
        .map((metric) => ({
          ...metric,
          scale: 0,
          offset: 0,
          displayHint: "",
          datetimePattern: "",
          lookups: metric.lookups.map((lookup) => ({
            ...lookup,
            enumValues: new Map<number, string>(),
            displayHint: "",
          })),
        })),
    },
  ]);
  return { auths: new Map(), modules: new Map(old) };
}

/** A running oracle. */
export interface Oracle extends AsyncDisposable {
  readonly pid: number;
  readonly url: string;
  /** The file of its configuration. */
  readonly file: string;
}

/** Starts the oracle with a configuration in the old form, and more flags. */
export async function startOracle(
  configuration: Configuration,
  flags: readonly string[] = [],
): Promise<Oracle> {
  const folder = await mkdtemp(join(tmpdir(), "snmp-exporter-"));
  const file = join(folder, "snmp.yml");
  await writeFile(file, printConfiguration(configuration, { secrets: true }));
  const port = await freePort();
  const args = [`--config.file=${file}`, `--web.listen-address=127.0.0.1:${port}`, ...flags];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)));
  const url = `http://127.0.0.1:${port}`;
  await waitFor(port, child, () => log);
  return {
    pid: child.pid!,
    url,
    file,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.kill()) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether the oracle refuses to start with a configuration and these flags. */
export function oracleRefuses(file: string, flags: readonly string[]): boolean {
  const args = [`--config.file=${file}`, "--web.listen-address=127.0.0.1:0", ...flags];
  // one that starts runs until it is killed
  return spawnSync(program, args, { timeout: 2000 }).status === 1;
}

/** Returns the samples of a page, sorted, without the figures of the scrape itself. */
export function samplesOf(page: string): string[] {
  return page
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("snmp_scrape_"))
    .sort();
}

/** Returns the HELP and TYPE lines of a page, sorted. */
export function headersOf(page: string): string[] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("#"))
    .sort();
}

async function waitFor(port: number, child: ChildProcess, log: () => string): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${log()}`);
    if (await isOpen(port)) return;
    await delay(50);
  }
  throw new Error(`${program} does not answer: ${log()}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
