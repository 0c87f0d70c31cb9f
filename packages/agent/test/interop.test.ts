// net-snmp's own managers against this agent: exact values, whole tree, tables, Sets and their failures.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import { bulkPdu, makeVarbind, type Varbind } from "@snmp/pdu";
import {
  asPrinted,
  describeNetSnmp,
  readWithTool,
  type PrintedVarbind,
  runTool,
  type ToolTarget,
} from "../../../test/support/net-snmp.ts";
import { base } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

const ifEntry = "1.3.6.1.2.1.2.2.1";
const ifXEntry = "1.3.6.1.2.1.31.1.1.1";
const interfaces = 40;

function agentForTools(): Agent {
  let now = 0;
  const agent = new Agent({
    port: 0,
    listen: ["udp://127.0.0.1:0", "udp://[::1]:0", "tcp://127.0.0.1:0"],
    clock: () => now,
    communities: [
      { name: "public" },
      { name: "private", access: "read-write" },
      { name: "narrow", view: { include: [ifEntry], exclude: [`${ifEntry}.2`] } },
    ],
  });
  now = 12_345_670;
  const rows = Array.from({ length: interfaces }, (_, i) => ({
    index: i + 1,
    descr: i === 3 ? new Uint8Array(70).map((_, at) => at) : `eth${i}`,
    mac: Uint8Array.of(0, 0x1a, 0x2b, 0x3c, 0x4d, i),
    octets: (i * 107_374_182) % 2 ** 32,
    speed: 4294967295,
    wide: BigInt(i) * 461_168_601_842_738_790n,
    name: i % 3 === 0 ? "" : `name "${i}" \\ ü`,
  }));
  agent.table(ifEntry, {
    index: ["index"],
    columns: {
      1: { name: "index", type: "Integer32" },
      2: { name: "descr", type: "OctetString" },
      5: { name: "speed", type: "Gauge32" },
      6: { name: "mac", type: "OctetString" },
      10: { name: "octets", type: "Counter32" },
    },
    rows,
  });
  agent.table(ifXEntry, {
    index: [{ name: "index", type: "Integer32" }],
    columns: {
      1: { name: "name", type: "OctetString" },
      6: { name: "wide", type: "Counter64" },
      18: { name: "name", type: "OctetString" },
    },
    rows,
  });
  agent.scalar(`${base}.1.0`, {
    type: "Integer32",
    value: -2147483648,
    access: "read-write",
    range: [-2147483648, 100],
  });
  agent.scalar(`${base}.2.0`, { type: "OctetString", value: "hello", access: "read-write", size: [0, 10] });
  agent.scalar(`${base}.3.0`, {
    type: "ObjectIdentifier",
    value: "2.999.4294967295.0",
    access: "read-write",
  });
  agent.scalar(`${base}.4.0`, { type: "IpAddress", value: "255.0.0.1", access: "read-write" });
  agent.scalar(`${base}.5.0`, { type: "TimeTicks", value: 4294967295, access: "read-write" });
  agent.scalar(`${base}.6.0`, { type: "Unsigned32", value: 2147483648, access: "read-write" });
  agent.scalar(`${base}.7.0`, { type: "Counter64", value: 2n ** 64n - 1n });
  agent.scalar(`${base}.8.0`, {
    type: "Integer32",
    value: 1,
    set: () => {
      throw new Error("no");
    },
    undo: () => undefined,
  });
  return agent;
}

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

/** Everything that the agent serves but the counters that a walk itself moves, as the tools print it. */
async function wholeTree(agent: Agent, version: 0 | 1 = 1): Promise<PrintedVarbind[]> {
  const manager = new Manager(agent, version);
  const varbinds: Varbind[] = [];
  for (let at = "0.0"; ; at = varbinds.at(-1)!.oid) {
    const { pdu } =
      version === 0
        ? await manager.next(at)
        : await manager.request(bulkPdu(1, 0, 50, [makeVarbind(at, "Null", null)]));
    if (pdu.errorStatus !== 0) break;
    const found = pdu.varbinds.filter(({ type }) => type !== "endOfMibView");
    varbinds.push(...found);
    if (found.length < pdu.varbinds.length) break;
  }
  return varbinds.map(asPrinted).filter(steady);
}

const steady = ({ oid }: PrintedVarbind): boolean => !oid.startsWith("1.3.6.1.2.1.11.");

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
