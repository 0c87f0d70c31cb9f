// Our master with the subagents of others: snmpd -X and pyagentx.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Subagent } from "@snmp/agentx";
import { describeNetSnmp, runTool } from "../../../test/support/net-snmp.ts";
import { base, declareBigTable, walk } from "./support/objects.ts";
import { endProcess, startSnmpdSubagent, waitUntil } from "./support/snmpd.ts";
import { startWorld } from "./support/world.ts";

describeNetSnmp("our master", ["snmpd", "snmpbulkwalk", "snmpset"], () => {
  test("serves a table of 1,000 rows", async () => {
    await using world = await startWorld();
    const errors: unknown[] = [];
    await using subagent = new Subagent({ master: world.address, onError: (error) => errors.push(error) });
    declareBigTable(subagent);
    await subagent.connect();
    const t = Date.now();
    const text = await walk(world.port, base);
    console.log(Date.now() - t, text.split("\n").length, text.slice(0, 300), errors, world.errors);
  });
  test("snmpd -X", async () => {
    await using world = await startWorld();
    const sub = await startSnmpdSubagent(world.address, ["extend hello /bin/echo hello"]);
    await waitUntil(() => world.master.registrationCount > 10);
    await new Promise((r) => setTimeout(r, 1000));
    const t = Date.now();
    const text = await walk(world.port, "1.3.6.1");
    console.log(
      Date.now() - t,
      world.master.sessions,
      world.master.registrationCount,
      text.split("\n").length,
      text.slice(0, 3000),
      world.errors,
      (await sub.log()).slice(0, 2000),
    );
    await sub.stop();
  });
  test("pyagentx", async () => {
    await using world = await startWorld();
    const child = spawn(
      "/usr/bin/python3",
      [join(__dirname, "support/pyagentx-agent.py"), world.address.replace("unix:", "")],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let out = "";
    child.stdout.on("data", (d) => (out += d));
    await waitUntil(async () =>
      (await runTool("snmpget", { port: world.port }, base + ".50.1.1")).stdout.includes("INTEGER"),
    );
    const text = await walk(world.port, base);
    const set = await runTool(
      "snmpset",
      { port: world.port, community: "private" },
      `${base}.50.1.7`,
      "i",
      "5",
    );
    const set2 = await runTool(
      "snmpset",
      { port: world.port, community: "private" },
      `${base}.50.1.7`,
      "i",
      "500",
    );
    console.log(
      text.split("\n").length,
      text.slice(0, 500),
      set,
      set2,
      out,
      world.errors,
      world.master.sessions,
    );
    await endProcess(child);
  });
});
