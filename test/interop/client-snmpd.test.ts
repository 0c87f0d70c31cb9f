// The client against net-snmp's agent: it reads and writes exactly the same as net-snmp's own tools.
import { Client } from "@snmp/client";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { hexOf, octetsFromText, type VarbindInput } from "@snmp/pdu";
import {
  asPrinted,
  describeNetSnmp,
  type PrintedVarbind,
  readWithTool,
  runTool,
  type ToolTarget,
} from "../support/net-snmp.ts";
import { expectSameTree, isVolatile } from "../support/same-tree.ts";
import { bigTable, type Snmpd, startSnmpd, writable } from "../support/snmpd.ts";
import { cellText, ifTable, readPrintedTable, tableOf, toPrintedCells } from "./printed-tables.ts";

const system = "1.3.6.1.2.1.1";

const sysUpTime = `${system}.3.0`;
const commands = [
  "snmpd",
  "snmpget",
  "snmpgetnext",
  "snmpbulkget",
  "snmpwalk",
  "snmpbulkwalk",
  "snmpset",
  "snmptable",
];
const versions = [
  ["1", v1],
  ["2c", v2c],
] as const;

describeNetSnmp("the client and snmpd", commands, () => {
  let snmpd: Snmpd;
  beforeAll(async () => {
    snmpd = await startSnmpd({ rows: 300 });
    // the agent reads some values from the host once: make it read them now
    await readWithTool("snmpbulkwalk", { port: snmpd.port }, ".1.3");
  });
  afterAll(() => snmpd.stop());

  describe.each(versions)("SNMPv%s", (version, credentials) => {
    const tool = (community = "public"): ToolTarget => ({ port: snmpd.port, version, community });
    let client: Client;
    let writer: Client;
    beforeAll(() => {
      client = new Client(snmpd.target, credentials("public"));
      writer = new Client(snmpd.target, credentials("private"));
    });
    afterAll(() => Promise.all([client.close(), writer.close()]));

    test("get: returns the same as snmpget, for every type", async () => {
      const names = [
        `${system}.1.0`,
        `${system}.2.0`,
        `${system}.5.0`,
        `${system}.7.0`,
        ...[1, 2, 3, 4, 5, 6, 8].map((arc) => `${writable}.${arc}.0`),
      ];
      const expected = await readWithTool("snmpget", tool(), ...names);
      expect((await client.get(...names)).map(asPrinted)).toEqual(expected);
      expect(new Set(expected.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6);
    });

    test("get: reports missing instances as snmpget does", async () => {
      const names = [`${system}.5.0`, `${system}.5.1`, "1.3.6.1.2.1.99.1.0"];
      if (version === "2c") {
        expect((await client.get(...names)).map(asPrinted)).toEqual(
          await readWithTool("snmpget", tool(), ...names),
        );
        return;
      }
      const { stdout, stderr } = await runTool("snmpget", { ...tool(), options: ["-Cf"] }, ...names);
      const [, failed] = /Failed object: \.([\d.]+)/.exec(stdout + stderr)!;
      await expect(client.get(failed!)).rejects.toMatchObject({ errorStatus: "noSuchName", oid: failed });
      // among others, it is marked as missing
      const types = (await client.get(...names)).map(({ oid, type }) => [oid, type]);
      expect(types).toContainEqual([failed, "noSuchInstance"]);
      expect(types[0]).toEqual([names[0], "OctetString"]);
    });

    test("getNext: returns the same as snmpgetnext, and ends at the end of the MIB", async () => {
      const names = ["1.3", system, `${system}.5.0`, `${ifTable}.1.2`, `${writable}.1.0`];
      expect((await client.getNext(...names)).map(asPrinted)).toEqual(
        await readWithTool("snmpgetnext", tool(), ...names),
      );
      const last = client.getNext("1.3.6.1.6.99");
      if (version === "2c") expect((await last)[0].type).toBe("endOfMibView");
      else await expect(last).rejects.toMatchObject({ errorStatus: "noSuchName" });
    });

    test("walk: reads the whole tree as the tools do", async () => {
      const walker = version === "2c" ? "snmpbulkwalk" : "snmpwalk";
      const before = await readWithTool(walker, tool(), ".1.3");
      const ours = (await client.walk("1.3").toArray()).map(asPrinted);
      const after = await readWithTool(walker, tool(), ".1.3");
      expect(ours.length).toBeGreaterThan(1000);
      expectSameTree(ours, before, after);
    }, 120_000);

    test.each([
      ["the system group", system],
      ["an instance", `${system}.5.0`],
      ["a table of 300 rows", bigTable],
      ["a column", `${ifTable}.1.2`],
      ["nothing", "1.3.6.1.2.1.99"],
      ["the last of the MIB", "1.3.6.1.6.99"],
    ])("walk: %s", async (_, root) => {
      const steady = (varbinds: PrintedVarbind[]): PrintedVarbind[] =>
        varbinds.filter(({ oid }) => oid !== sysUpTime);
      const expected = await readWithTool("snmpwalk", tool(), "-Cc", `.${root}`).catch((error: Error) => {
        // for an empty subtree, the tool prints an error in SNMPv1 and an exception in SNMPv2c
        if (
          error.message.includes("No Such") ||
          error.message.includes("noSuchName") ||
          error.message.includes("End of MIB")
        )
          return [];
        throw error;
      });
      const values = expected.filter(({ type }) => type !== "noSuchObject" && type !== "noSuchInstance");
      expect(steady((await client.walk(root).toArray()).map(asPrinted))).toEqual(steady(values));
      expect(steady((await client.walk(root, { bulk: false }).toArray()).map(asPrinted))).toEqual(
        steady(values),
      );
      if (root === bigTable) expect(values).toHaveLength(300);
    });

    test("walk: reads the same with any number of repetitions", async () => {
      const expected = (await client.walk(bigTable).toArray()).map(asPrinted);
      for (const maxRepetitions of [1, 7, 100, 5000]) {
        expect((await client.walk(bigTable, { maxRepetitions }).toArray()).map(asPrinted)).toEqual(expected);
      }
    });

    test("table: returns the rows that snmptable prints", async () => {
      const columns = [1, 2, 3, 4, 6, 7];
      const expected = await readPrintedTable(tool());
      const table = await client.table(ifTable, { columns });
      const rows = [...table].map(([index, row]) => [
        index,
        ...columns.map((column) => cellText(row[column]!)),
      ]);
      expect(rows).toEqual(expected);
      expect(rows.length).toBeGreaterThan(0);
      expect([...(await client.table(ifTable)).keys()]).toEqual(rows.map(([index]) => index));
    });

    test.each([
      ["an index of several arcs", "1.3.6.1.4.1.8072.1.3.2.4", [2]],
      ["an index of an address", "1.3.6.1.2.1.4.20", [1, 2, 3]],
      ["columns that are not there", "1.3.6.1.2.1.1.9", [2, 3, 4, 99]],
    ])("table: %s", async (_, root, columns) => {
      const expected = tableOf(root, columns, await readWithTool("snmpwalk", tool(), "-Cc", `.${root}`));
      expect(toPrintedCells(await client.table(root, { columns }))).toEqual(expected);
      expect(toPrintedCells(await client.table(root), columns)).toEqual(expected);
      expect(Object.keys(expected).length).toBeGreaterThan(0);
    });

    test("set: snmpget reads our values, and we read the values of snmpset", async () => {
      const inputs: VarbindInput[] = [
        { oid: `${writable}.1.0`, type: "Integer32", value: -129 },
        { oid: `${writable}.2.0`, type: "OctetString", value: `written in ${version}` },
        { oid: `${writable}.3.0`, type: "ObjectIdentifier", value: "1.3.6.1.4.1.4294967295" },
        { oid: `${writable}.4.0`, type: "Gauge32", value: 2147483648 },
        { oid: `${writable}.6.0`, type: "TimeTicks", value: 4294967295 },
      ];
      const written = (await writer.set(inputs)).map(asPrinted);
      const names = inputs.map(({ oid }) => oid as string);
      expect(written.map(({ value }) => value)).toEqual(
        inputs.map(({ value }) =>
          typeof value === "string" && value.includes("written")
            ? hexOf(octetsFromText(value))
            : String(value),
        ),
      );
      expect(await readWithTool("snmpget", tool(), ...names)).toEqual(written);

      await readWithTool(
        "snmpset",
        tool("private"),
        names[0]!,
        "i",
        "7",
        names[1]!,
        "x",
        "00ff",
        names[2]!,
        "o",
        "1.3.6",
        names[4]!,
        "t",
        "1",
      );
      const read = await client.get(...names);
      expect(read.map((varbind) => asPrinted(varbind).value)).toEqual([
        "7",
        "00ff",
        "1.3.6",
        "2147483648",
        "1",
      ]);
    });

    test.each<[string, VarbindInput, string[]]>([
      ["a read-only object", { oid: sysUpTime, type: "TimeTicks", value: 1 }, [sysUpTime, "t", "1"]],
      [
        "an object that is not there",
        { oid: "1.3.6.1.2.1.99.1.0", type: "Integer32", value: 1 },
        ["1.3.6.1.2.1.99.1.0", "i", "1"],
      ],
      [
        "a value of the wrong type",
        { oid: `${writable}.1.0`, type: "OctetString", value: "x" },
        [`${writable}.1.0`, "s", "x"],
      ],
    ])("set: %s fails as snmpset does", async (_, input, args) => {
      const { stderr, stdout } = await runTool("snmpset", tool("private"), ...args);
      const [, reason] = /Reason: \(?(\w+)/.exec(stderr + stdout)!;
      await expect(writer.set(input)).rejects.toMatchObject({
        errorStatus: reason,
        errorIndex: 1,
        oid: input.oid,
      });
    });

    test("a community that may not write fails as snmpset does, and an unknown one is not answered", async () => {
      const args = [`${writable}.1.0`, "i", "1"];
      const { stderr, stdout } = await runTool("snmpset", tool("public"), ...args);
      const [, reason] = /Reason: \(?(\w+)/.exec(stderr + stdout)!;
      await expect(client.set({ oid: args[0]!, type: "Integer32", value: 1 })).rejects.toMatchObject({
        errorStatus: reason,
      });
      await using stranger = new Client(snmpd.target, credentials("nobody"), { timeout: 100, retries: 1 });
      await expect(stranger.get(`${system}.5.0`)).rejects.toMatchObject({
        code: "ERR_SNMP_TIMEOUT",
        attempts: 2,
      });
    });

    test("200 calls at once each get their own answer", async () => {
      const names = (await client.walk(bigTable).toArray()).map(({ oid }) => oid).slice(0, 200);
      const replies = await Promise.all(names.map((name) => client.get(name)));
      expect(replies.map(([{ oid }]) => oid)).toEqual(names);
    });

    test("the same works over TCP", async () => {
      await using stream = new Client(`tcp://${snmpd.target}`, credentials("public"));
      expect((await stream.walk(bigTable).toArray()).map(asPrinted)).toEqual(
        (await client.walk(bigTable).toArray()).map(asPrinted),
      );
    });
  });

  test("getBulk: returns the same as snmpbulkget", async () => {
    await using client = new Client(snmpd.target, v2c("public"));
    const names = [`${system}.4`, `${ifTable}.1.1`, `${ifTable}.1.2`, bigTable];
    for (const [nonRepeaters, maxRepetitions] of [
      [0, 1],
      [1, 5],
      [4, 3],
      [0, 40],
    ] as const) {
      // prettier-ignore
      const expected = await readWithTool("snmpbulkget", { port: snmpd.port }, `-Cn${nonRepeaters}`, `-Cr${maxRepetitions}`, ...names);
      const ours = (await client.getBulk(names, { nonRepeaters, maxRepetitions })).map(asPrinted);
      expect(ours.map(({ oid, type }) => `${oid} ${type}`)).toEqual(
        expected.map(({ oid, type }) => `${oid} ${type}`),
      );
      const steady = ours.map(({ oid, value }, at) => isVolatile(oid) || value === expected[at]!.value);
      expect(steady).toEqual(ours.map(() => true));
    }
  });

  test("a get of 1,000 names, which snmpd answers with tooBig, comes in parts and in order", async () => {
    await using client = new Client(snmpd.target, v2c("public"));
    const names = (await client.walk(bigTable).toArray()).map(({ oid }) => oid);
    const many = Array.from({ length: 1000 }, (_, i) => names[(i * 7) % names.length]!);
    expect((await client.get(...many)).map(({ oid }) => oid)).toEqual(many);
  });

  test("a table column by column and all at once", async () => {
    await using client = new Client(snmpd.target, v2c("public"));
    const columns = [1, 2, 3, 4, 5, 7, 8];
    const [one, all] = await Promise.all([client.table(ifTable), client.table(ifTable, { columns })]);
    expect(toPrintedCells(all)).toEqual(toPrintedCells(one, columns));
  });
});
