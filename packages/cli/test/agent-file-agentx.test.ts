// snmp agent --agentx: the objects of a file as a part of another agent.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { AgentXMaster } from "@snmp/agentx";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { run } from "../src/run.ts";
import { makeStateFolder, until } from "./support/listener.ts";
import { Sink, snmp } from "./support/terminal.ts";

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => void ({ folder, remove } = await makeStateFolder()));
afterAll(() => remove());

const scalar = "1.3.6.1.4.1.32473.1.1.0";

test("the objects of a file are a part of the master's agent until the command ends", async () => {
  const file = join(folder, "part.json");
  const socket = join(folder, "master");
  await writeFile(file, JSON.stringify({ scalars: { [scalar]: { type: "Gauge32", value: 70 } } }));
  await using agent = new Agent({ port: 0, communities: [{ name: "public", access: "read-only" }] });
  await using master = new AgentXMaster(agent, { listen: `unix:${socket}` });
  await agent.listen();
  await master.listen();
  await using client = new Client(agent.addresses[0]!, v2c("public"));

  const stderr = new Sink();
  const controller = new AbortController();
  const options = { stdout: new Sink(), stderr, environment: {}, signal: controller.signal };
  const running = run(["agent", "--agentx", `unix:${socket}`, file], options);
  await Promise.race([running, until(() => stderr.text.includes("serving"))]);
  expect(stderr.text).toBe(`serving 1 objects at the master unix:${socket}\n`);
  expect((await client.get(scalar))[0].value).toBe(70);

  controller.abort(new Error("interrupted"));
  await expect(running).rejects.toThrow("interrupted");
  await until(() => master.sessions.length === 0);
  expect((await client.get(scalar))[0].type).toBe("noSuchObject");
});

test("a master that is not there is an error that names it", async () => {
  const file = join(folder, "alone.json");
  await writeFile(file, JSON.stringify({ scalars: { [scalar]: { type: "Gauge32", value: 70 } } }));
  const { status, stderr } = await snmp(["agent", "--agentx", join(folder, "nobody"), file]);
  expect(status).toBe(4);
  expect(stderr).toContain(join(folder, "nobody"));
});
