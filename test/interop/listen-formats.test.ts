// The same notifications for snmptrapd and for snmp listen: the texts of -F, and what programs behind traphandle and snmptthandler read.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startListener, until } from "../../packages/cli/test/support/listener.ts";
import { freePort } from "../support/free-port.ts";
import { describeNetSnmp, searchPath } from "../support/net-snmp.ts";
import { runSender } from "./notifications-peers.ts";

const enterprise = ".1.3.6.1.4.1.32473";
const values = [
  ...[".1.3.6.1.2.1.2.2.1.1.3", "i", "-3"],
  ...[".1.3.6.1.2.1.1.5.0", "s", 'a "quoted" text'],
  ...[".1.3.6.1.2.1.1.6.0", "x", "000102030405060708090a0b0c0d0e0f1011"],
  ...[".1.3.6.1.2.1.1.2.0", "o", ".1.3.6.1.4.1.8072"],
  ...[".1.3.6.1.2.1.1.3.0", "t", "8640123"],
  ...[".1.3.6.1.2.1.4.20.1.1.9", "a", "192.0.2.9"],
];
const linkDown = ".1.3.6.1.6.3.1.1.5.3";
/** The words after the host of net-snmp's senders. */
const notifications: readonly (readonly [
  title: string,
  command: string,
  options: string[],
  words: string[],
])[] = [
  ["a trap of SNMPv1", "snmptrap", ["-v1"], [enterprise, "192.0.2.7", "6", "17", "12345", ...values]],
  ["a linkDown of SNMPv1", "snmptrap", ["-v1"], [enterprise, "192.0.2.7", "2", "0", "8640123"]],
  ["an authenticationFailure of SNMPv1", "snmptrap", ["-v1"], [enterprise, "192.0.2.7", "4", "0", "1"]],
  ["a trap of SNMPv2c", "snmptrap", ["-v2c"], ["4711", linkDown, ...values]],
  ["an inform of SNMPv2c", "snmpinform", ["-v2c", "-r1"], ["4711", linkDown, ...values]],
];
const formats = [
  "%a|%b|%N|%w|%W|%q|%v\\n",
  "%P; %s %S %u\\n",
  "%V; %v %#v|%V\\n  %#v\\n",
  "%y-%02m-%02l %02.2h %.4y|%5w|%3w|%.4w|%.3a|\\t\\\\ \\z %% %x\\n",
];

/** Starts snmptrapd with these arguments; `lines` are those that it prints. */
async function startTrapd(args: readonly string[], config: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "snmptrapd-"));
  const port = await freePort();
  await writeFile(join(folder, "snmptrapd.conf"), ["disableAuthorization yes", ...config, ""].join("\n"));
  const child: ChildProcess = spawn(
    "snmptrapd",
    ["-f", "-C", "-c", join(folder, "snmptrapd.conf"), "-Lo", "-On", ...args, `udp:127.0.0.1:${port}`],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: searchPath, MIBS: "", SNMP_PERSISTENT_DIR: folder, SNMPCONFPATH: folder },
    },
  );
  let text = "";
  child.stdout!.setEncoding("latin1").on("data", (part: string) => (text += part));
  child.stderr!.setEncoding("latin1").on("data", (part: string) => (text += part));
  await until(() => text.includes("NET-SNMP version"));
  return {
    port,
    text: () => text.replace(/^(?:Created directory|NET-SNMP version).*\n/gm, ""),
    stop: async () => {
      child.kill();
      await once(child, "close");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Replaces ports, times, and host names, which `snmp listen` does not look up. */
function mask(text: string): string {
  return text
    .replace(/\]:\d+/g, "]:PORT")
    .replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d /gm, "TIME ")
    .replace(/^(TIME )?(?:<UNKNOWN>|127\.0\.0\.5)(?= \[UDP|$)/gm, "$1HOST");
}

describeNetSnmp("snmptrapd and snmp listen", ["snmptrapd", "snmptrap", "snmpinform"], () => {
  async function sendTo(
    port: number,
    [, command, options, words]: (typeof notifications)[number],
  ): Promise<void> {
    const target = ["--clientaddr=127.0.0.5", "-c", "public", `127.0.0.1:${port}`];
    const { status, output } = await runSender(command, [...options, ...target, ...words]);
    expect({ status, output }).toEqual({ status: 0, output: "" });
  }

  async function compare(trapdOptions: readonly string[], ourOptions: readonly string[]): Promise<string> {
    const trapd = await startTrapd(trapdOptions, []);
    const listener = await startListener(["-On", "--show-community", ...ourOptions]);
    try {
      for (const notification of notifications) {
        const before = { theirs: trapd.text().length, ours: listener.stdout.text.length };
        await sendTo(trapd.port, notification);
        await sendTo(listener.port, notification);
        await until(() => trapd.text().length > before.theirs && listener.stdout.text.length > before.ours);
      }
      expect(mask(listener.stdout.text).split("\n")).toEqual(mask(trapd.text()).split("\n"));
      return listener.stdout.text;
    } finally {
      await listener.stop();
      await trapd.stop();
    }
  }

  test.each(formats)("print the same for -F '%s'", async (format) => {
    await compare(["-F", format], ["-F", format]);
  });

  test("print the same without -F", async () => {
    const text = await compare([], ["-F", "snmptrapd"]);
    expect(text).toContain("Enterprise Specific Trap (17) Uptime: 0:02:03.45");
  });

  test("hand the same lines to programs: the input of snmptthandler", async () => {
    const folder = await mkdtemp(join(tmpdir(), "traphandle-"));
    const handler = join(folder, "handler");
    const taken = join(folder, "taken");
    await writeFile(handler, `#!/bin/sh\nin=$(cat; echo .)\nprintf '%s\\n' "\${in%.}" >> ${taken}\n`);
    await chmod(handler, 0o755);
    await writeFile(taken, "");
    const trapd = await startTrapd([], [`traphandle default ${handler}`]);
    const listener = await startListener(["-On", "--show-community", "-F", "snmptt"]);
    try {
      for (const notification of notifications) {
        await sendTo(trapd.port, notification);
        await sendTo(listener.port, notification);
      }
      const ends = (text: string): number => text.split(/\n\n/).length - 1;
      await until(() => ends(listener.stdout.text) === notifications.length);
      let theirs = "";
      for (let i = 0; i < 400 && ends(theirs) < notifications.length; i++) {
        theirs = await readFile(taken, "latin1");
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      // programs of several traps may end in another order
      const records = (text: string): string[] => mask(text).split("\n\n").sort();
      expect(records(listener.stdout.text)).toEqual(records(theirs));
    } finally {
      await listener.stop();
      await trapd.stop();
      await rm(folder, { recursive: true });
    }
  });
});
