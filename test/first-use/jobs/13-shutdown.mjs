// A service that polls ends soon after SIGTERM, and leaves nothing behind.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startDevice } from "./device.mjs";

if (process.argv[2] === "service") await serve();
else await test();

async function serve() {
  const { device, target } = await startDevice();
  const silent = createSocket("udp4");
  await new Promise((resolve) => silent.bind(0, "127.0.0.1", resolve));
  const targets = [target, `127.0.0.1:${silent.address().port}`];
  const clients = targets.map((each) => new Client(each, v2c("public")));
  const ended = new AbortController();
  process.once("SIGTERM", () => ended.abort(new Error("SIGTERM")));
  console.log("ready");
  const { signal } = ended;
  const waiting = clients[1].get("1.3.6.1.2.1.1.5.0", { signal }).catch((error) => error);
  while (!signal.aborted) {
    await clients[0].get("1.3.6.1.2.1.1.5.0", { signal }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  console.log(String(await waiting));
  await Promise.all([...clients.map((client) => client.close()), device.close()]);
  silent.close();
}

async function test() {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), "service"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, 200));
  const started = performance.now();
  child.kill("SIGTERM");
  const [status, signal] = await once(child, "exit");
  assert.deepEqual({ status, signal }, { status: 0, signal: null });
  assert.match(output, /Error: SIGTERM/);
  assert.ok(performance.now() - started < 3000);
}
