// snmp export at a socket of systemd, in a process of its own.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { execute, snmpCommand } from "../support/built.ts";

let folder: string, config: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-socket-"));
  config = join(folder, "snmp.yml");
  writeFileSync(config, "auths: { public_v2: {} }\nmodules: { m: { walk: [1.3.6.1.2.1.1], metrics: [] } }");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Gets `/-/healthy` over a Unix socket, once somebody listens there. */
async function healthAt(socketPath: string): Promise<string> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await new Promise<string | undefined>((resolve) => {
      request(
        { socketPath, path: "/-/healthy", agent: false },
        (response) => void text(response).then(resolve),
      )
        .on("error", () => resolve(undefined))
        .end();
    });
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`nobody listens at ${socketPath}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const program = "systemd-socket-activate";
const isMissing = spawnSync(program, ["--version"]).error !== undefined;
const testActivation = isMissing ? test.skip : test;

testActivation(
  `serves at a Unix socket of ${program}${isMissing ? " (skipped: it is not installed)" : ""}`,
  async () => {
    const path = join(folder, "socket");
    const command = [
      process.execPath,
      snmpCommand,
      "export",
      "--config.file",
      config,
      "--web.systemd-socket",
    ];
    const child = spawn(program, ["-l", path, ...command], { stdio: "ignore" });
    try {
      expect(await healthAt(path)).toBe("Healthy");
    } finally {
      child.kill();
    }
    const [code, signal] = await new Promise<unknown[]>((resolve) => {
      child.once("exit", (...outcome) => resolve(outcome));
    });
    expect([code, signal]).toEqual([null, "SIGTERM"]);
  },
);

test("serves at all descriptors from 3 on", async () => {
  const servers = [createServer(), createServer()];
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const handles = servers.map((server) => (server as Server & { _handle: { fd: number } })._handle.fd);
  const command = `LISTEN_PID=$$ LISTEN_FDS=2 exec "${process.execPath}" "${snmpCommand}" export --config.file "${config}" --web.systemd-socket`;
  const child = spawn("sh", ["-c", command], { stdio: ["ignore", "ignore", "pipe", ...handles] });
  const urls = servers.map((server) => `http://127.0.0.1:${(server.address() as { port: number }).port}`);
  // from now on, only the child accepts connections
  for (const server of servers) server.close();
  let log = "";
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error(log)));
    child.stderr!.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (log.split("Listening on").length === 3) resolve();
    });
  });
  for (const url of urls) {
    expect(log).toContain(`address=${url.replace("http://", "")}`);
    expect(await (await fetch(`${url}/-/healthy`)).text()).toBe("Healthy");
  }
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
});

test("sockets of another process are refused", async () => {
  const { status, stderr } = await execute(
    process.execPath,
    [snmpCommand, "export", "--config.file", config, "--web.systemd-socket"],
    { env: { LISTEN_PID: "1", LISTEN_FDS: "1" } },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /--web.systemd-socket: the sockets are those of process 1, and this is \d+: start snmp without a shell or npx/,
  );
});
