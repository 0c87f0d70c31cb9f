// RFC 3414 §2.2: an agent in its own process is killed and started again; managers go on.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { LocalEngine } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { persistedEngine } from "@snmp/usm";
import { describeNetSnmp, readWithTool, runTool, type ToolTarget } from "../support/net-snmp.ts";
import { bundleProgram } from "../support/program.ts";

const user = {
  user: "ops",
  auth: { protocol: "sha256", password: "authentication" },
  priv: { protocol: "aes128", password: "encryption" },
};
const boots = "1.3.6.1.6.3.10.2.1.2.0";
const program = `
  import { Agent } from "@snmp/agent";
  import "@snmp/mpm-v3";
  import { persistedEngine } from "@snmp/usm";
  const [, , file, port] = process.argv;
  const agent = new Agent({ port: Number(port), engine: await persistedEngine({ file }), users: [${JSON.stringify(user)}] });
  await agent.listen();
  console.log(agent.port, Buffer.from(agent.engineId).toString("hex"));
`;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "agent-restart-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describeNetSnmp("an agent that keeps its engine in a file", ["snmpget"], () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill("SIGKILL"));

  async function start(
    script: string,
    port = 0,
  ): Promise<{ port: number; engineId: string; kill(): Promise<unknown> }> {
    const started = spawn(process.execPath, [script, join(folder, "engine.json"), String(port)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    const [line] = (await once(started.stdout.setEncoding("utf8"), "data")) as [string];
    const [used, engineId] = line.trim().split(" ") as [string, string];
    return { port: Number(used), engineId, kill: () => (started.kill("SIGKILL"), once(started, "close")) };
  }

  test("a killed agent returns as the same engine with boots + 1, for snmpget and for a client that knew it before", async () => {
    const script = await bundleProgram(program, folder);
    const first = await start(script);
    const { port, engineId } = first;
    const options = [
      "-u",
      "ops",
      "-l",
      "authPriv",
      "-a",
      "SHA-256",
      "-A",
      user.auth.password,
      "-x",
      "AES",
      "-X",
      user.priv.password,
    ];
    const target = (...more: string[]): ToolTarget => ({
      port,
      version: "3",
      options: [...options, ...more],
    });
    await using client = new Client(`127.0.0.1:${port}`, v3(user));

    expect((await readWithTool("snmpget", target(), boots))[0]!.value).toBe("1");
    expect(await client.get(boots)).toMatchObject([{ value: 1 }]);
    await first.kill();
    const second = await start(script, port);
    expect(second.engineId).toBe(engineId);
    // an authenticated Report tells a manager that remembers the engine and its clock, and it asks once more
    expect((await readWithTool("snmpget", target("-e", engineId, "-Z", "1,5"), boots))[0]!.value).toBe("2");
    expect(await client.get(boots)).toMatchObject([{ value: 2 }]);
    await second.kill();
  });

  test("at boots 2147483647 an agent answers authenticated requests with usmStatsNotInTimeWindows, and other requests normally", async () => {
    const file = join(folder, "engine.json");
    await writeFile(file, JSON.stringify({ engineId: "80001f888059dc486145a26322", boots: 2147483646 }));
    await using agent = new Agent({
      port: 0,
      engine: await persistedEngine({ file }),
      users: [user, { user: "anybody" }],
    });
    await agent.listen();
    const target = (...options: string[]): ToolTarget => ({
      port: agent.port!,
      version: "3",
      options: ["-r0", "-t1", ...options],
    });
    const secured = ["-u", "ops", "-l", "authNoPriv", "-a", "SHA-256", "-A", user.auth.password];
    expect((await runTool("snmpget", target(...secured), boots)).status).not.toBe(0);
    expect(agent.counters.get("usmStatsNotInTimeWindows")).toBeGreaterThan(0);
    expect(
      (await readWithTool("snmpget", target("-u", "anybody", "-l", "noAuthNoPriv"), boots))[0]!.value,
    ).toBe("2147483647");
  });
});

test("an option for an engine and options of an engine exclude each other", () => {
  const engine = new LocalEngine({ engineId: Buffer.from("80001f888059dc486145a26322", "hex"), boots: 5 });
  expect(new Agent({ engine }).engineId).toEqual(Uint8Array.from(engine.engineId));
  expect(() => new Agent({ engine, boots: 6 })).toThrow(/\bboots\b.*\bengine\b/);
});
