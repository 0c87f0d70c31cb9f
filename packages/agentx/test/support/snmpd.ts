// net-snmp's agent as a master, or as a subagent of ours, on the loopback and in a folder of its own; the test that starts it must stop it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:net";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { freePort } from "../../../../test/support/free-port.ts";
import { searchPath } from "../../../../test/support/net-snmp.ts";

/** A running snmpd. */
export interface SnmpdMaster {
  /** UDP port at 127.0.0.1 for managers. */
  readonly port: number;
  /** Address for subagents. */
  readonly master: string;
  log(): Promise<string>;
  /** Ends the process; `start` begins it again with the same addresses. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** Starts snmpd with `master agentx`. `lines`: further lines of its configuration. */
export async function startSnmpdMaster(
  scheme: "unix" | "tcp" = "unix",
  lines: readonly string[] = [],
): Promise<SnmpdMaster> {
  const folder = await mkdtemp(join(tmpdir(), "agentx-"));
  const port = await freePort();
  const socket = join(folder, "master");
  const tcpPort = scheme === "tcp" ? await freeTcpPort() : 0;
  const master = scheme === "unix" ? `unix:${socket}` : `tcp:127.0.0.1:${tcpPort}`;
  const logFile = join(folder, "snmpd.log");
  await writeFile(
    join(folder, "snmpd.conf"),
    [
      "master agentx",
      `agentXSocket ${scheme === "unix" ? socket : master}`,
      "dontLogTCPWrappersConnects yes",
      "rocommunity public 127.0.0.1",
      "rwcommunity private 127.0.0.1",
      ...lines,
      "",
    ].join("\n"),
  );
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawnSnmpd(folder, logFile, [
      "-r",
      "-C",
      "-c",
      join(folder, "snmpd.conf"),
      `udp:127.0.0.1:${port}`,
    ]);
    await using client = new Client(`127.0.0.1:${port}`, v2c("public"), { timeout: 200, retries: 0 });
    const answers = (): Promise<boolean> =>
      client.get("1.3.6.1.2.1.1.3.0").then(
        () => true,
        () => false,
      );
    await waitUntil(answers).catch(async () => {
      throw new Error(`snmpd does not answer: ${await readFile(logFile, "utf8")}`);
    });
  };
  const kill = async (): Promise<void> => endProcess(child);
  await start();
  return {
    port,
    master,
    log: () => readFile(logFile, "utf8"),
    kill,
    start,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a second snmpd that is a subagent of `master` (snmpd -X). */
export async function startSnmpdSubagent(
  master: string,
  lines: readonly string[],
): Promise<{ log(): Promise<string>; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "agentx-sub-"));
  const logFile = join(folder, "snmpd.log");
  await writeFile(join(folder, "snmpd.conf"), [`agentXSocket ${master}`, ...lines, ""].join("\n"));
  const child = spawnSnmpd(folder, logFile, ["-X", "-C", "-c", join(folder, "snmpd.conf")]);
  return {
    log: async () => (existsSync(logFile) ? readFile(logFile, "utf8") : ""),
    stop: async () => {
      await endProcess(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function spawnSnmpd(folder: string, logFile: string, args: readonly string[]): ChildProcess {
  return spawn("snmpd", ["-f", "-Lf", logFile, "-I", "-smux", ...args], {
    stdio: "ignore",
    env: {
      ...process.env,
      PATH: searchPath,
      MIBS: "",
      SNMPCONFPATH: folder,
      SNMP_PERSISTENT_DIR: join(folder, "persistent"), // snmpd would write over its configuration
    },
  });
}

/** Ends a process with SIGTERM. */
export async function endProcess(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}

/** Resolves when `condition` holds. Rejects after a long while. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > until) throw new Error(`${String(condition)} did not become true`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
