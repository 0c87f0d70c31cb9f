// The command that the build makes, in a process of its own.
import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v2c";
import { execute, executeNode, snmpCommand } from "../support/built.ts";

test("starts and prints its version", async () => {
  const { version } = JSON.parse(
    readFileSync(snmpCommand.replace("bin/snmp.js", "package.json"), "utf8"),
  ) as { version: string };
  expect(await executeNode(snmpCommand, ["--version"])).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});

test("a walk ends quietly and with success when its reader goes away, as head does", async () => {
  await using agent = new Agent({
    port: 0,
    communities: [{ name: "public", access: "read-only" }],
    builtInGroups: false,
  });
  // far more than a pipe buffers
  const rows = new Map(Array.from({ length: 4000 }, (_, i) => [i + 1, { text: "x".repeat(60) }]));
  agent.table("1.3.6.1.4.1.99999.1.1", { columns: { 1: { name: "text", type: "OctetString" } }, rows });
  await agent.listen();
  const walk = `"${process.execPath}" "${snmpCommand}" walk ${agent.addresses[0]!} 1.3.6.1.4.1.99999`;
  const { stdout, stderr } = await execute("sh", ["-c", `{ ${walk}; echo "status $?" >&2; } | head -n 1`]);
  expect(stdout).toMatch(/^1\.3\.6\.1\.4\.1\.99999\.1\.1\.1\.1 = .*\n$/);
  expect(stderr).toBe("status 0\n");
});

/** Starts a walk of a host that never answers. Resolves when its first message has arrived. */
async function startHangingWalk(args: readonly string[]) {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const child = spawn(
    process.execPath,
    [snmpCommand, "walk", ...args, `127.0.0.1:${socket.address().port}`],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (text) => (output += String(text)));
  child.stderr.on("data", (text) => (output += String(text)));
  await once(socket, "message");
  return {
    child,
    output: () => output,
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await new Promise<void>((resolve) => socket.close(() => resolve()));
    },
  };
}

test("SIGINT ends the command by that signal, without output", async () => {
  await using walk = await startHangingWalk([]);
  walk.child.kill("SIGINT");
  expect(await once(walk.child, "close")).toEqual([null, "SIGINT"]);
  expect(walk.output()).toBe("");
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends a listener by that signal, with its counts",
  async (signal) => {
    const child = spawn(process.execPath, [snmpCommand, "listen", "udp://127.0.0.1:0"]);
    let output = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    while (!output.includes("listening at")) await once(child.stderr, "data");
    child.kill(signal);
    expect(await once(child, "close")).toEqual([null, signal]);
    expect(output).toContain("0 messages, 0 printed, 0 refused\n");
  },
);

const onLinux = process.platform === "linux" ? test : test.skip;
onLinux("the list of processes does not show the community (Linux only: reads /proc)", async () => {
  await using walk = await startHangingWalk(["-c", "do not look"]);
  expect(readFileSync(`/proc/${walk.child.pid}/cmdline`, "latin1")).toMatch(/^snmp walk\0*$/);
});

test("the demonstration says how to run the command from here, and that works", async () => {
  const { stdout } = await executeNode(snmpCommand, ["demo"]);
  const [, script] = /^ {2}node (\S+) help {2}/m.exec(stdout)!;
  expect((await executeNode(script!, ["help"])).stdout).toContain("snmp COMMAND [options]");
});
