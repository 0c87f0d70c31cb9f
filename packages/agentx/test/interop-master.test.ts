// Our master with the subagents of others: snmpd -X and pyagentx.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describeNetSnmp, runTool } from "../../../test/support/net-snmp.ts";
import { base, walk } from "./support/objects.ts";
import { endProcess, startSnmpdSubagent, waitUntil } from "./support/snmpd.ts";
import { startWorld } from "./support/world.ts";

const python = "/usr/bin/python3";
const hasPyagentx = existsSync("/usr/lib/python3/dist-packages/pyagentx/__init__.py");
if (!hasPyagentx) console.warn("pyagentx is not installed (apt-get install python3-pyagentx)");

describeNetSnmp("our master and snmpd -X", ["snmpd", "snmpbulkwalk", "snmpset"], () => {
  test("serves all of an snmpd together with its own objects", async () => {
    await using world = await startWorld();
    const snmpd = await startSnmpdSubagent(world.address, [
      "sysName hidden",
      "extend hello /bin/echo hello from snmpd",
      `override -rw .${base}.1.0 octet_str "first"`,
    ]);
    try {
      const target = { port: world.port, community: "private" };
      await waitUntil(async () =>
        (await runTool("snmpget", target, `${base}.1.0`)).stdout.includes("66 69 72 73 74"),
      );
      expect(world.master.sessions).toMatchObject([{ description: "Net-SNMP AgentX sub-agent" }]);
      const walks = ["1.3.6.1.2.1.1", "1.3.6.1.4.1", "1.3.6.1.6"].map((root) =>
        walk(world.port, root, ["-Cr50", "-Oa"]),
      );
      const all = (await Promise.all(walks)).join("");
      const oids = all.match(/^\.[\d.]+(?= = (?!No more))/gm)!;
      expect(oids.length).toBeGreaterThan(200);
      expect(new Set(oids).size).toBe(oids.length);
      expect(all).not.toContain("hidden"); // objects of the agent have precedence
      expect(all).toContain("hello from snmpd");
      const set = await runTool("snmpset", target, `${base}.1.0`, "s", "second");
      expect([set.status, set.stderr]).toEqual([0, ""]);
      expect((await runTool("snmpget", { ...target, options: ["-Oa"] }, `${base}.1.0`)).stdout).toContain(
        "second",
      );
    } finally {
      await snmpd.stop();
    }
    await waitUntil(() => world.master.sessions.length === 0);
    expect((await runTool("snmpget", { port: world.port }, `${base}.1.0`)).stdout).toContain(
      "No Such Object",
    );
    expect(world.master.registrationCount).toBe(0);
  });
});

(hasPyagentx || process.env["CI"] === "true" ? describeNetSnmp : describeSkipped)(
  "our master and pyagentx",
  ["snmpbulkwalk", "snmpset"],
  () => {
    test("serves its values, and assigns them", async () => {
      await using world = await startWorld();
      const script = join(__dirname, "support/pyagentx-agent.py");
      const child = spawn(python, [script, world.address.replace("unix:", "")], {
        stdio: ["ignore", "pipe", "ignore"],
      });
      let output = "";
      child.stdout.on("data", (text: Buffer) => (output += text.toString()));
      try {
        const target = { port: world.port, community: "private" };
        const isServed = async (): Promise<boolean> =>
          (await runTool("snmpget", target, `${base}.50.1.1`)).stdout.includes("INTEGER");
        await waitUntil(isServed);
        const lines = (await walk(world.port, base, ["-Oa"])).trim().split("\n");
        expect(lines).toHaveLength(150);
        expect(lines[0]).toBe(`.${base}.50.1.1 = INTEGER: 1`);
        expect(lines[99]).toBe(`.${base}.50.2.50 = STRING: "row 50"`);
        expect(lines[149]).toBe(`.${base}.50.3.50 = Counter64: 50000000000000000`);
        expect((await runTool("snmpset", target, `${base}.50.1.7`, "i", "5")).status).toBe(0);
        await waitUntil(() => output.includes(`COMMIT ${base}.50.1.7 5`));
        expect((await runTool("snmpset", target, `${base}.50.1.8`, "i", "5")).stderr).toContain(
          "notWritable",
        );
      } finally {
        await endProcess(child);
      }
    });
  },
);

function describeSkipped(name: string): void {
  describe.skip(`${name} (skipped: python3-pyagentx is not installed)`, () =>
    test("needs pyagentx", () => undefined));
}
