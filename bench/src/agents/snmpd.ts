// snmpd, the agent of net-snmp, with a table to walk and a user of SNMPv3.
import { spawn, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pinToCore } from "../cores.ts";
import { community, getRequest, oneOid, type Table } from "../fixtures.ts";
import type { PeerUser } from "../peer.ts";
import type { Agent } from "./agent.ts";

/** The user of SNMPv3 that snmpd knows. */
export const snmpdUser: PeerUser = {
  name: "bench",
  authPassword: "auth password",
  privPassword: "priv password",
};

/** The sysName of snmpd. */
export const snmpdName = "bench snmpd";

/** The table has the output of several commands (NET-SNMP-EXTEND-MIB, nsExtendOutLine), because snmpd gets slow with many lines of one command. */
export const commands = 10;
/** The number of lines of each command. */
export const lines = 1000;
const linesColumn = "1.3.6.1.4.1.8072.1.3.2.4.1.2";

export const snmpdTable: Table = {
  root: linesColumn,
  rows: commands * lines,
  row(row) {
    const command = Math.floor((row - 1) / lines);
    const line = ((row - 1) % lines) + 1;
    const index = [...Buffer.from(commandName(command))];
    return {
      oid: [linesColumn, index.length, ...index, line].join("."),
      value: Buffer.from(lineText(line)).toString("hex"),
    };
  },
};

/** Whether snmpd is installed. */
export function hasSnmpd(): boolean {
  return spawnSync("snmpd", ["-v"], { env: environment }).status === 0;
}

/** Starts snmpd on `core`. Somebody else may take its port before snmpd does: then it starts at another one. */
export async function startSnmpd(core: number): Promise<Agent> {
  for (let attempt = 1; ; attempt++) {
    const started = await startSnmpdAt(await findFreePort(), core);
    if (typeof started === "object") return started;
    if (attempt === 3) throw new Error(`snmpd does not answer:\n${started}`);
  }
}

/** Resolves to the agent, or to the log of snmpd if it does not answer. */
async function startSnmpdAt(port: number, core: number): Promise<Agent | string> {
  const folder = mkdtempSync(join(tmpdir(), "snmp-bench-"));
  writeFileSync(
    join(folder, "lines"),
    Array.from({ length: lines }, (_, i) => `${lineText(i + 1)}\n`).join(""),
  );
  writeFileSync(join(folder, "snmpd.conf"), makeConfiguration(folder, port));
  const [file, ...options] = pinToCore(core, [
    "snmpd",
    "-f",
    "-Lf",
    join(folder, "log"),
    "-C",
    "-c",
    join(folder, "snmpd.conf"),
  ]);
  const child = spawn(file, options, {
    stdio: "ignore",
    env: { ...environment, SNMP_PERSISTENT_DIR: folder, MIBS: "" },
  });
  const exited = once(child, "exit");
  const stop = async (): Promise<void> => {
    child.kill();
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  if ((await waitForAnswer(port, hasExited)) && !hasExited())
    return { port, pid: child.pid!, [Symbol.asyncDispose]: stop };
  const log = join(folder, "log");
  const text = existsSync(log) ? readFileSync(log, "utf8") : "without a log";
  await stop();
  return text;
}

const environment = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` };

function makeConfiguration(folder: string, port: number): string {
  const { name, authPassword, privPassword } = snmpdUser;
  const extended = Array.from(
    { length: commands },
    (_, i) => `extend -cacheTime 36000 ${commandName(i)} /bin/cat ${join(folder, "lines")}`,
  );
  return `
agentAddress udp:127.0.0.1:${port}
rocommunity ${community} 127.0.0.1
createUser ${name} SHA-256 "${authPassword}" AES "${privPassword}"
rouser ${name} priv
sysName ${snmpdName}
dontLogTCPWrappersConnects yes
${extended.join("\n")}
`;
}

/** Returns the name of a command. */
export function commandName(command: number): string {
  return `lines${command}`;
}

/** Returns the text of a line, from 1. */
export function lineText(line: number): string {
  return `line ${String(line).padStart(15, "0")}`;
}

/** Returns a UDP port of 127.0.0.1 that nobody uses at present. */
export async function findFreePort(): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Asks until the agent with the sysName `snmpdName` answers, for at most ten seconds. Resolves to whether it did. */
export async function waitForAnswer(port: number, hasExited = () => false): Promise<boolean> {
  const socket = createSocket("udp4");
  let answered = false;
  socket.on("message", (message) => (answered ||= message.includes(snmpdName)));
  for (let attempt = 0; attempt < 100 && !answered && !hasExited(); attempt++) {
    socket.send(getRequest(oneOid), port, "127.0.0.1");
    await wait(100);
  }
  socket.close();
  return answered;
}
