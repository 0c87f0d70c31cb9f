// net-snmp's receiver and senders, and those of other projects, on the loopback; the test that starts one must stop it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../support/free-port.ts";
import { searchPath } from "../support/net-snmp.ts";

/** A user, as both sides know it. */
export interface InteropUser {
  readonly user: string;
  readonly auth?: { readonly protocol: string; readonly password: string };
  readonly priv?: { readonly protocol: string; readonly password: string };
}

const auth256 = { protocol: "sha256", password: "authentic-enough" };
const auth512 = { protocol: "sha512", password: "authentic-enough" };
const password = "private-enough";

/** A user of every security level, and of the strongest protocols. */
export const interopUsers: readonly InteropUser[] = [
  { user: "plain" },
  { user: "authonly", auth: auth256 },
  { user: "aes128", auth: auth256, priv: { protocol: "aes128", password } },
  { user: "aes256", auth: auth512, priv: { protocol: "aes256", password } },
];

const authNames: Readonly<Record<string, string>> = { sha: "SHA", sha256: "SHA-256", sha512: "SHA-512" };
const privNames: Readonly<Record<string, string>> = { aes128: "AES", aes256: "AES-256" };

/** The options of net-snmp's tools for a user. */
export function toolOptions({ user, auth, priv }: InteropUser): string[] {
  return [
    ...["-u", user, "-l", priv ? "authPriv" : auth ? "authNoPriv" : "noAuthNoPriv"],
    ...(auth ? ["-a", authNames[auth.protocol]!, "-A", auth.password] : []),
    ...(priv ? ["-x", privNames[priv.protocol]!, "-X", priv.password] : []),
  ];
}

/** The line of snmptrapd.conf that makes a user, at its own engine or at that of a sender. */
function createUser({ user, auth, priv }: InteropUser, engineId?: string): string {
  const at = engineId === undefined ? "" : `-e 0x${engineId} `;
  const keys = [
    ...(auth ? [authNames[auth.protocol], JSON.stringify(auth.password)] : []),
    ...(priv ? [privNames[priv.protocol], JSON.stringify(priv.password)] : []),
  ];
  return `createUser ${at}${user} ${keys.join(" ")}`;
}

/** A running snmptrapd. */
export interface Snmptrapd {
  readonly port: number;
  /** The lines that it has printed. */
  readonly lines: readonly string[];
  /** Resolves when it has printed `count` lines that begin with `GOT`. Rejects with all of its output after a while. */
  got(count: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts snmptrapd. It knows the users at its own engine, for informs, and at the engines of senders, for traps. */
export async function startSnmptrapd(senders: readonly string[]): Promise<Snmptrapd> {
  const folder = await mkdtemp(join(tmpdir(), "snmptrapd-"));
  const port = await freePort();
  const lines = [
    "authCommunity log public",
    ...interopUsers.flatMap((user) => [
      createUser(user),
      ...senders.map((engineId) => createUser(user, engineId)),
      `authUser log ${user.user} ${user.priv ? "priv" : user.auth ? "auth" : "noauth"}`,
    ]),
    // version, then: enterprise, generic and specific trap of SNMPv1, or all variable bindings
    "format1 GOT v1 %a %N %w %q %v\\n",
    "format2 GOT v2 %v\\n",
    "",
  ];
  await writeFile(join(folder, "snmptrapd.conf"), lines.join("\n"));
  const child = spawn(
    "snmptrapd",
    [
      "-f",
      "-C",
      "-c",
      join(folder, "snmptrapd.conf"),
      "-Lo",
      "-On",
      "-Oe",
      "-OQ",
      `udp:127.0.0.1:${port}`,
      `tcp:127.0.0.1:${port}`,
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: searchPath,
        MIBS: "",
        SNMP_PERSISTENT_DIR: join(folder, "persistent"),
        SNMPCONFPATH: folder,
      },
    },
  );
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream
      .setEncoding("utf8")
      .on("data", (text: string) => printed.push(...text.split("\n").filter(Boolean)));
  const trapd: Snmptrapd = {
    port,
    lines: printed,
    got: async (count) => {
      const found = (): string[] => printed.filter((line) => line.startsWith("GOT "));
      await waitFor(
        () => found().length >= count,
        () => printed.join("\n"),
      );
      return found();
    },
    stop: async () => {
      await stop(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await waitFor(
    () => printed.some((line) => line.includes("NET-SNMP version")),
    () => printed.join("\n"),
  );
  return trapd;
}

/** The outcome of a program. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a sender to its end. */
export async function runSender(command: string, args: readonly string[]): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), "snmptrap-"));
  try {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: searchPath, MIBS: "", SNMP_PERSISTENT_DIR: folder, SNMPCONFPATH: folder },
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    const [status] = (await once(child, "close")) as [number | null];
    // net-snmp tells of a folder that it makes
    return { status, output: output.replace(/^Created directory: .*\n/gm, "") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends a program that this test has started. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** Waits until a condition holds; rejects with `explain()` after ten seconds. */
export async function waitFor(condition: () => boolean, explain: () => string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`it did not happen within ten seconds: ${explain()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
