// net-snmp's agent on a free port of the loopback, with its own configuration; the test that starts it must stop it.
import { type ChildProcess, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { searchPath } from "./net-snmp.ts";

/** Configuration of an snmpd beyond the system group and the host's own objects. */
export interface SnmpdOptions {
  /** Communities that may read; `public` by default. */
  readonly readOnly?: readonly string[];
  /** Communities that may write; `private` by default. */
  readonly readWrite?: readonly string[];
  /** Rows of the table at `bigTable`, each a text of 20 octets; 0 by default. */
  readonly rows?: number;
  /** Further lines: `createUser …`, `rwuser …`, `view …`. */
  readonly lines?: readonly string[];
  /** Whether it listens at `[::1]` too, on the same port. */
  readonly ipv6?: boolean;
}

/** A running snmpd. */
export interface Snmpd {
  /** UDP and TCP port at 127.0.0.1. */
  readonly port: number;
  /** `127.0.0.1:` and the port. */
  readonly target: string;
  /** Resolves to its log so far. */
  log(): Promise<string>;
  /** Ends it and removes its files. Calling it twice is safe. */
  stop(): Promise<void>;
}

/** The column of `rows` texts: nsExtendOutLine of NET-SNMP-EXTEND-MIB for the command "big". */
export const bigTable = "1.3.6.1.4.1.8072.1.3.2.4.1.2";

/** Subtree with an instance of each type that a community of `readWrite` may set, and their first values. */
export const writable = "1.3.6.1.4.1.99999.1";
const overrides = [
  `${writable}.1.0 integer 42`,
  `${writable}.2.0 octet_str "hello"`,
  `${writable}.3.0 object_id .1.3.6.1.4.1.99999`,
  `${writable}.4.0 uinteger 4294967295`,
  `${writable}.5.0 counter 4294967295`,
  `${writable}.6.0 timeticks 123456`,
  `${writable}.8.0 integer -2147483648`,
];

/** Starts snmpd and waits until it answers. Rejects with its log if it does not. */
export async function startSnmpd(options: SnmpdOptions = {}): Promise<Snmpd> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(options, await freePort());
    } catch (error) {
      if (attempt === 3) throw error; // another process may have taken the port
    }
  }
}

async function start(options: SnmpdOptions, port: number): Promise<Snmpd> {
  const folder = await mkdtemp(join(tmpdir(), "snmpd-"));
  const logFile = join(folder, "snmpd.log");
  await writeFile(join(folder, "big.txt"), bigText(options.rows ?? 0));
  await writeFile(join(folder, "snmpd.conf"), configuration(options, port, folder));
  const child = spawn("snmpd", ["-f", "-r", "-C", "-c", join(folder, "snmpd.conf"), "-Lf", logFile], {
    stdio: "ignore",
    env: {
      ...process.env,
      PATH: searchPath,
      MIBS: "",
      MIBDIRS: join(folder, "mibs"),
      SNMP_PERSISTENT_DIR: join(folder, "persistent"),
      SNMPCONFPATH: folder,
    },
  });
  const exited = once(child, "exit");
  exited.catch(() => undefined);
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    await end(child, exited);
    await rm(folder, { recursive: true, force: true });
  };
  const snmpd: Snmpd = {
    port,
    target: `127.0.0.1:${port}`,
    log: () => readFile(logFile, "utf8").catch(() => ""),
    stop: () => (stopping ??= stop()),
  };
  if (await answers(port, child)) return snmpd;
  const log = await snmpd.log();
  await snmpd.stop();
  throw new Error(`snmpd does not answer on port ${port}: ${log}`);
}

function configuration(
  { readOnly = ["public"], readWrite = ["private"], rows = 0, lines = [], ipv6 = false }: SnmpdOptions,
  port: number,
  folder: string,
): string {
  return [
    `agentAddress udp:127.0.0.1:${port},tcp:127.0.0.1:${port}${ipv6 ? `,udp6:[::1]:${port}` : ""}`,
    "sysName interop",
    "sysContact somebody@example.com",
    "sysLocation here",
    "sysServices 72",
    "dontLogTCPWrappersConnects yes",
    "maxGetbulkRepeats 0",
    "maxGetbulkResponses 0",
    ...readOnly.flatMap((name) => [
      `rocommunity ${name} 127.0.0.1`,
      ...(ipv6 ? [`rocommunity6 ${name} ::1`] : []),
    ]),
    ...readWrite.flatMap((name) => [
      `rwcommunity ${name} 127.0.0.1`,
      ...(ipv6 ? [`rwcommunity6 ${name} ::1`] : []),
    ]),
    ...overrides.map((override) => `override -rw .${override}`),
    ...(rows > 0 ? [`extend -cacheTime 36000 big /bin/cat ${join(folder, "big.txt")}`] : []),
    ...lines,
    "",
  ].join("\n");
}

function bigText(rows: number): string {
  return Array.from({ length: rows }, (_, i) => `twenty-octet-${String(i + 1).padStart(7, "0")}\n`).join("");
}

/** Asks until any answer comes. */
async function answers(port: number, child: ChildProcess): Promise<boolean> {
  const socket = createSocket("udp4");
  const answer = once(socket, "message").then(() => true);
  answer.catch(() => undefined);
  socket.on("error", () => undefined);
  const deadline = Date.now() + 15_000;
  try {
    while (child.exitCode === null && Date.now() < deadline) {
      socket.send(probe, port, "127.0.0.1", () => undefined);
      const pause = new Promise<false>((resolve) => setTimeout(() => resolve(false), 50));
      if (await Promise.race([answer, pause])) return true;
    }
    return false;
  } finally {
    socket.close();
  }
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await exited;
  clearTimeout(timer);
}

/** An SNMPv3 message of discovery (RFC 3414 §4), which any agent answers with a Report. */
const probe = Buffer.from(
  "303c020103300f02020f6b020300ffe30401040201030410300e0400020100020100040004000400" +
    "301404000400a00e0204123456780201000201003000",
  "hex",
);
