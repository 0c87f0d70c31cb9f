// net-snmp's own managers against this agent: exact values, whole tree, tables, Sets and their failures.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import {
  asPrinted,
  describeNetSnmp,
  readWithTool,
  runTool,
  type ToolTarget,
} from "../../../test/support/net-snmp.ts";
import { base } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";
import { agentForTools, ifEntry, ifXEntry, interfaces, steady, wholeTree } from "./support/tools-agent.ts";

/** The table of interfaces under names of this test's own: MIB files of the IETF are not everywhere. */
const mib = `TEST-MIB DEFINITIONS ::= BEGIN
testInterfaces OBJECT IDENTIFIER ::= { iso org(3) dod(6) internet(1) mgmt(2) mib2(1) 2 }
testTable OBJECT-TYPE SYNTAX SEQUENCE OF TestEntry ACCESS not-accessible STATUS mandatory DESCRIPTION "" ::= { testInterfaces 2 }
testEntry OBJECT-TYPE SYNTAX TestEntry ACCESS not-accessible STATUS mandatory DESCRIPTION "" INDEX { testIndex } ::= { testTable 1 }
TestEntry ::= SEQUENCE { testIndex INTEGER, testSpeed Gauge, testOctets Counter }
testIndex OBJECT-TYPE SYNTAX INTEGER ACCESS read-only STATUS mandatory DESCRIPTION "" ::= { testEntry 1 }
testSpeed OBJECT-TYPE SYNTAX Gauge ACCESS read-only STATUS mandatory DESCRIPTION "" ::= { testEntry 5 }
testOctets OBJECT-TYPE SYNTAX Counter ACCESS read-only STATUS mandatory DESCRIPTION "" ::= { testEntry 10 }
END
`;

describeNetSnmp(
  "net-snmp's tools",
  ["snmpget", "snmpgetnext", "snmpbulkget", "snmpwalk", "snmpbulkwalk", "snmptable", "snmpset"],
  () => {
    let agent: Agent;
    let target: ToolTarget & { readonly port: number };
    const ports: number[] = [];

    beforeAll(async () => {
      agent = agentForTools();
      await agent.listen();
      ports.push(...agent.addresses.map((address) => Number(/:(\d+)$/.exec(address)![1])));
      target = { port: ports[0]! };
    });
    afterAll(() => agent.close());

    test.each(["1", "2c"] as const)(
      "snmpget over v%s reads the exact values of every type",
      async (version) => {
        const names = [1, 2, 3, 4, 5, 6].map((number) => `${base}.${number}.0`);
        const expected = (await new Manager(agent).get(...names)).pdu.varbinds.map(asPrinted);
        expect(await readWithTool("snmpget", { ...target, version }, ...names)).toEqual(expected);
      },
    );

    test("snmpget shows exceptions and Counter64", async () => {
      const printed = await readWithTool(
        "snmpget",
        target,
        `${base}.7.0`,
        `${base}.1.1`,
        `${base}.99.0`,
        "1.3.6.1.2.1.1.3.0",
      );
      expect(printed.map(({ type, value }) => `${type} ${value}`)).toEqual([
        "Counter64 18446744073709551615",
        "noSuchInstance ",
        "noSuchObject ",
        "TimeTicks 1234567",
      ]);
    });

    test("Counter64 over v1 is noSuchName, and a walk skips it", async () => {
      const { status, stderr } = await runTool(
        "snmpget",
        { ...target, version: "1", options: ["-Cf"] },
        `${base}.6.0`,
        `${base}.7.0`,
      );
      expect(status).not.toBe(0);
      expect(stderr).toContain("noSuchName");
      expect(stderr).toContain(`Failed object: .${base}.7.0`);
      const walked = await readWithTool("snmpwalk", { ...target, version: "1" }, ifXEntry);
      expect(walked).toHaveLength(2 * interfaces);
      expect(walked.every(({ type }) => type === "OctetString")).toBe(true);
    });

    test("snmpgetnext shows successors", async () => {
      const printed = await readWithTool(
        "snmpgetnext",
        target,
        `${ifEntry}.1.7`,
        `${ifEntry}.1.${interfaces}`,
        base,
        "2.999",
      );
      expect(printed.map(({ oid, type }) => `${oid} ${type}`)).toEqual([
        `${ifEntry}.1.8 Integer32`,
        `${ifEntry}.2.1 OctetString`,
        `${base}.1.0 Integer32`,
        "2.999 endOfMibView",
      ]);
    });

    test("snmpbulkget shows non-repeaters and repetitions", async () => {
      const printed = await readWithTool(
        "snmpbulkget",
        target,
        "-Cn1",
        "-Cr3",
        "1.3.6.1.2.1.1.1",
        `${ifEntry}.1`,
        `${ifXEntry}.6`,
      );
      expect(printed.map(({ oid }) => oid)).toEqual([
        "1.3.6.1.2.1.1.1.0",
        ...[1, 2, 3].flatMap((row) => [`${ifEntry}.1.${row}`, `${ifXEntry}.6.${row}`]),
      ]);
    });

    test("snmpbulkwalk reads the whole tree, value by value", async () => {
      const expected = await wholeTree(agent);
      expect(expected.length).toBeGreaterThan(8 * interfaces);
      const walked = await readWithTool("snmpbulkwalk", target, "-Cr30", "1.3");
      expect(walked.filter(steady)).toEqual(expected);
      expect((await readWithTool("snmpbulkwalk", target, "-Cr1000", "1.3")).filter(steady)).toEqual(expected);
    });

    test.each(["1", "2c"] as const)(
      "snmpwalk over v%s reads the whole tree, value by value",
      async (version) => {
        const walked = await readWithTool("snmpwalk", { ...target, version }, "1.3");
        expect(walked.filter(steady)).toEqual(await wholeTree(agent, version === "1" ? 0 : 1));
      },
    );

    test("snmpget works over IPv6 and over TCP", async () => {
      const expected = await readWithTool("snmpget", target, `${base}.2.0`);
      expect(
        await readWithTool("snmpget", { host: "[::1]", transport: "udp6", port: ports[1]! }, `${base}.2.0`),
      ).toEqual(expected);
      expect(await readWithTool("snmpget", { transport: "tcp", port: ports[2]! }, `${base}.2.0`)).toEqual(
        expected,
      );
      expect(await readWithTool("snmpbulkwalk", { transport: "tcp", port: ports[2]! }, ifEntry)).toEqual(
        await readWithTool("snmpwalk", target, ifEntry),
      );
    });

    test("snmptable shows rows and columns", async () => {
      const folder = await mkdtemp(join(tmpdir(), "mib-"));
      await writeFile(join(folder, "TEST-MIB.txt"), mib);
      const options = ["-Os", "-M", folder, "-m", "TEST-MIB", "-Cf", ";", "-Ci"];
      const { status, stdout, stderr } = await runTool("snmptable", { ...target, options }, "testTable");
      await rm(folder, { recursive: true });
      expect([status, stderr]).toEqual([0, ""]);
      const [title, , head, ...lines] = stdout.trimEnd().split("\n");
      const rows = lines.filter((line) => /^\d/.test(line)); // a last line says that the agent has more columns than the MIB
      expect([title, head]).toEqual(["SNMP table: testTable", "index;testIndex;testSpeed;testOctets"]);
      expect(rows).toHaveLength(interfaces);
      expect(rows[0]).toBe("1;1;4294967295;0");
      expect(rows[39]).toBe("40;40;4294967295;4187593098");
    });

    test("a view hides instances", async () => {
      const walked = await readWithTool("snmpbulkwalk", { ...target, community: "narrow" }, "1.3");
      expect(new Set(walked.map(({ oid }) => oid.split(".").slice(0, 10).join(".")))).toEqual(
        new Set([1, 5, 6, 10].map((column) => `${ifEntry}.${column}`)),
      );
      expect(walked).toHaveLength(4 * interfaces);
    });

    test("an unknown community gets no answer", async () => {
      const { status, stderr } = await runTool(
        "snmpget",
        { ...target, community: "wrong", options: ["-r0", "-t0.3"] },
        `${base}.1.0`,
      );
      expect(status).toBe(1);
      expect(stderr).toContain("Timeout");
    });
  },
);
