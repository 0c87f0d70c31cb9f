// The command as the build has made it, in a process of its own.
import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v2c";
import { execute, executeNode, snmpCommand } from "../support/built.ts";

test("starts, and says its version", async () => {
  const { version } = JSON.parse(
    readFileSync(snmpCommand.replace("bin/snmp.js", "package.json"), "utf8"),
  ) as { version: string };
  expect(await executeNode(snmpCommand, ["--version"])).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});

test("a reader that has enough, as head has, ends a walk quietly and with success", async () => {
  await using agent = new Agent({
    port: 0,
    communities: [{ name: "public", access: "read-only" }],
    builtInGroups: false,
  });
  // far more than a pipe holds
  const rows = new Map(Array.from({ length: 4000 }, (_, i) => [i + 1, { text: "x".repeat(60) }]));
  agent.table("1.3.6.1.4.1.99999.1.1", { columns: { 1: { name: "text", type: "OctetString" } }, rows });
  await agent.listen();
  const walk = `"${process.execPath}" "${snmpCommand}" walk ${agent.addresses[0]!} 1.3.6.1.4.1.99999`;
  const { stdout, stderr } = await execute("sh", ["-c", `{ ${walk}; echo "status $?" >&2; } | head -n 1`]);
  expect(stdout).toMatch(/^1\.3\.6\.1\.4\.1\.99999\.1\.1\.1\.1 = .*\n$/);
  expect(stderr).toBe("status 0\n");
});

/** A walk of a host that never answers, once its first message has arrived. */
async function hangingWalk(args: readonly string[]) {
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

test("SIGINT ends it by that signal, without a word", async () => {
  await using walk = await hangingWalk([]);
  walk.child.kill("SIGINT");
  expect(await once(walk.child, "close")).toEqual([null, "SIGINT"]);
  expect(walk.output()).toBe("");
});

const onLinux = process.platform === "linux" ? test : test.skip;
onLinux(
  "a community that stands in an option leaves the list of processes (Linux only: read from /proc)",
  async () => {
    await using walk = await hangingWalk(["-c", "do not look"]);
    expect(readFileSync(`/proc/${walk.child.pid}/cmdline`, "latin1")).toMatch(/^snmp walk\0*$/);
  },
);
