// snmpset of net-snmp writes to the agent.
import type { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import { describeNetSnmp, readWithTool, runTool, type ToolTarget } from "../../../test/support/net-snmp.ts";
import { base } from "./support/demo.ts";
import { agentForTools, ifEntry } from "./support/tools-agent.ts";

describeNetSnmp(
  "net-snmp's tools",
  ["snmpget", "snmpgetnext", "snmpbulkget", "snmpwalk", "snmpbulkwalk", "snmptable", "snmpset"],
  () => {
    let agent: Agent;
    let target: ToolTarget & { readonly port: number };
    const ports: number[] = [];
    const writer = (): ToolTarget => ({ ...target, community: "private" });

    beforeAll(async () => {
      agent = agentForTools();
      await agent.listen();
      ports.push(...agent.addresses.map((address) => Number(/:(\d+)$/.exec(address)![1])));
      target = { port: ports[0]! };
    });
    afterAll(() => agent.close());

    test.each(["1", "2c"] as const)("snmpset over v%s changes values of every type", async (version) => {
      const before = await readWithTool(
        "snmpget",
        target,
        ...[1, 2, 3, 4, 5, 6].map((number) => `${base}.${number}.0`),
      );
      const write = (...args: string[]) => readWithTool("snmpset", { ...writer(), version }, ...args);
      const name = (number: number): string => `${base}.${number}.0`;
      const changed = await write(
        ...[
          name(1),
          "i",
          "77",
          name(2),
          "x",
          "00ff80",
          name(3),
          "o",
          ".1.3.6.1.4.1.8072",
          name(4),
          "a",
          "192.0.2.7",
        ],
        ...[name(5), "t", "360000", name(6), "u", "4294967295"],
      );
      expect(changed.map(({ value }) => value)).toEqual([
        "77",
        "00ff80",
        "1.3.6.1.4.1.8072",
        "192.0.2.7",
        "360000",
        "4294967295",
      ]);
      expect(await readWithTool("snmpget", target, ...[1, 2, 3, 4, 5, 6].map(name))).toEqual(changed);
      await write(
        ...[
          name(1),
          "i",
          "-2147483648",
          name(2),
          "s",
          "hello",
          name(3),
          "o",
          ".2.999.4294967295.0",
          name(4),
          "a",
          "255.0.0.1",
        ],
        ...[name(5), "t", "4294967295", name(6), "u", "2147483648"],
      );
      expect(await readWithTool("snmpget", target, ...[1, 2, 3, 4, 5, 6].map(name))).toEqual(before);
    });

    test.each([
      ["wrongType", "badValue", `${base}.1.0`, "s", "text"],
      ["wrongLength", "badValue", `${base}.2.0`, "s", "more than ten"],
      ["wrongValue", "badValue", `${base}.1.0`, "i", "101"],
      ["notWritable", "noSuchName", `${base}.7.0`, "i", "1"],
      ["notWritable", "noSuchName", "1.3.6.1.9.9.9.0", "i", "1"],
      ["notWritable", "noSuchName", `${ifEntry}.1.1`, "i", "1"],
      ["commitFailed", "genError", `${base}.8.0`, "i", "1"],
    ])("snmpset shows %s in v2c, %s in v1", async (reason, reasonOfV1, ...assignment) => {
      for (const [version, text] of [
        ["2c", reason],
        ["1", reasonOfV1],
      ] as const) {
        const { status, stderr } = await runTool(
          "snmpset",
          { ...writer(), version },
          `${base}.6.0`,
          "u",
          "5",
          ...assignment,
        );
        expect(status).not.toBe(0);
        expect(stderr).toContain(text);
        expect(stderr).toContain(`Failed object: .${assignment[0]}`);
      }
      expect((await readWithTool("snmpget", target, `${base}.6.0`))[0]!.value).toBe("2147483648");
    });

    test("snmpset fails with a read-only community", async () => {
      const args = [`${base}.1.0`, "i", "5"] as const;
      expect((await runTool("snmpset", target, ...args)).stderr).toContain("authorizationError");
      expect((await runTool("snmpset", { ...target, version: "1" }, ...args)).stderr).toContain("noSuchName");
    });
  },
);
