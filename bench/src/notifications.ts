// Processor time per trap: ours beside net-snmp of npm, snmptrapd, which writes a file, and a bare socket. `node bench/dist/notifications.js
// [ROUNDS] [TRAPS]`. In each round, each receiver takes the same traps in a process of its own, one receiver directly after the other. The
// next hundred traps leave when the socket of the receiver is empty, so that none is lost. Linux only: the times are those of /proc.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { pinToCore, peerCore } from "./cores.ts";
import { describeMachine, readLoad } from "./machine.ts";
import { median } from "./statistics.ts";
import { linkDown, makeV2cTrap, makeV3Trap, type ReceiverName, trapUser } from "./traps.ts";

type Name = ReceiverName | "snmptrapd";
type Version = "v2c" | "v3";

/** A receiver that listens. */
interface Receiver {
  readonly child: ChildProcess;
  /** Resolves to the number of traps that it has taken. */
  count(): number | Promise<number>;
}

const [rounds = 7, traps = 20_000] = process.argv.slice(2).map(Number);
const engines = Array.from({ length: 16 }, (_, i) => Uint8Array.of(0x80, 0, 0, 0, 5, 1, 2, 3, i));
const environment = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`, MIBS: "" };
const hasSnmptrapd = spawnSync("snmptrapd", ["-v"], { env: environment }).status === 0;
const names: readonly Name[] = [
  "ours",
  "net-snmp",
  ...(hasSnmptrapd ? (["snmptrapd"] as const) : []),
  "dgram",
];
const messages: Readonly<Record<Version, readonly Uint8Array[]>> = {
  v2c: [makeV2cTrap()],
  v3: await Promise.all(engines.map(makeV3Trap)),
};

const facts = [
  `\`node bench/dist/notifications.js ${rounds} ${traps}\`, ${new Date().toISOString().slice(0, 10)}`,
  ...describeMachine().slice(0, 2),
  `Load average at the beginning: ${readLoad()}`,
];
console.log(`# Measured: receiving traps\n\n${facts.map((fact) => `- ${fact}`).join("\n")}`);

const work = mkdtempSync(join(tmpdir(), "snmp-bench-traps-"));
try {
  if (!hasSnmptrapd)
    console.log("\n**snmptrapd is not installed and left out** (Debian: apt-get install snmptrapd).");
  for (const version of ["v2c", "v3"] as const) {
    const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + round) % names.length]!;
        samples.get(name)!.push(await measureReceiver(name, version));
      }
    }
    printTable(version, samples);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function printTable(version: Version, samples: ReadonlyMap<Name, readonly number[]>): void {
  const size = messages[version][0]!.length;
  console.log(
    `\n${version}: ${traps} traps of ${size} octets after ${traps / 4}, ${rounds} rounds, load ${readLoad()}\n`,
  );
  console.log("| receiver | µs CPU a trap | × ours |\n| --- | ---: | ---: |");
  const ours = samples.get("ours")!;
  for (const [name, own] of samples) {
    const ratios = own.map((time, round) => time / ours[round]!);
    const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    const ratio = name === "ours" ? "1.00" : `**${median(ratios).toFixed(2)}** (${range})`;
    console.log(`| ${name} | ${median(own).toFixed(1)} | ${ratio} |`);
  }
}

/** Measures the microseconds of processor time that a receiver needs for a trap. */
async function measureReceiver(name: Name, version: Version): Promise<number> {
  const port = await findFreePort();
  const receiver = name === "snmptrapd" ? await startSnmptrapd(port) : await startNode(name, port);
  const exited = once(receiver.child, "exit");
  const socket = createSocket({ type: "udp4", sendBufferSize: 4 << 20 });
  socket.connect(port, "127.0.0.1");
  await once(socket, "connect");
  try {
    await sendTraps(socket, port, messages[version], traps / 4);
    await waitForCount(receiver, traps / 4, name);
    const before = readProcessorTime(receiver.child.pid!);
    await sendTraps(socket, port, messages[version], traps);
    await waitForCount(receiver, traps + traps / 4, name);
    return (readProcessorTime(receiver.child.pid!) - before) / traps;
  } finally {
    socket.close();
    receiver.child.kill("SIGKILL");
    await exited;
  }
}

async function sendTraps(
  socket: Socket,
  port: number,
  list: readonly Uint8Array[],
  count: number,
): Promise<void> {
  for (let sent = 0; sent < count;) {
    for (let i = 0; i < 99; i++) socket.send(list[sent++ % list.length]!);
    await new Promise((resolve) => socket.send(list[sent++ % list.length]!, resolve));
    while (hasWaiting(port)) await turn();
  }
}

/** Throws an error if the receiver does not take all traps. */
async function waitForCount(receiver: Receiver, count: number, name: Name): Promise<void> {
  let taken = 0;
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((taken = await receiver.count()) >= count) return;
    await wait(50);
  }
  throw new Error(`${name} took ${taken} of ${count} traps`);
}

async function startNode(name: ReceiverName, port: number): Promise<Receiver> {
  const program = fileURLToPath(new URL("notification-receiver.js", import.meta.url));
  const [file, ...options] = pinToCore(peerCore, [process.execPath, program, name, String(port)]);
  const child = spawn(file, options, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  await once(lines, "line");
  return {
    child,
    count: async () => {
      child.stdin.write("\n");
      return Number(((await once(lines, "line")) as [string])[0]);
    },
  };
}

async function startSnmptrapd(port: number): Promise<Receiver> {
  const folder = mkdtempSync(join(work, "snmptrapd-"));
  const { name, authPassword, privPassword } = trapUser;
  const users = engines.map(
    (id) =>
      `createUser -e 0x${Buffer.from(id).toString("hex")} ${name} SHA-256 "${authPassword}" AES "${privPassword}"`,
  );
  const settings = ["[snmp] serverRecvBuf 4194304", "authCommunity log public", `authUser log ${name} priv`];
  writeFileSync(join(folder, "snmptrapd.conf"), [...settings, ...users, ""].join("\n"));
  const log = join(folder, "log");
  const command = ["snmptrapd", "-f", "-C", "-c", join(folder, "snmptrapd.conf"), "-Lf", log, "-On"];
  const [file, ...options] = pinToCore(peerCore, [...command, `udp:127.0.0.1:${port}`]);
  const child = spawn(file, options, {
    stdio: "ignore",
    env: { ...environment, SNMP_PERSISTENT_DIR: folder, SNMPCONFPATH: folder },
  });
  while (!existsSync(log) || !readFileSync(log, "utf8").includes("NET-SNMP version")) await wait(50);
  return { child, count: () => readFileSync(log, "utf8").split(linkDown).length - 1 };
}

/** Reads the user and system time of all threads of a process, in microseconds. */
function readProcessorTime(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  return nanoseconds / 1000;
}

/** Whether datagrams wait at a port. */
function hasWaiting(port: number): boolean {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const line = readFileSync("/proc/net/udp", "utf8")
    .split("\n")
    .find((text) => text.trim().split(/\s+/)[1]?.endsWith(local));
  return line !== undefined && !line.includes(":00000000 00:");
}

async function findFreePort(): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
}
