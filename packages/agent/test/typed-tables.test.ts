// Tables of compiled MIB modules: rows and hooks have the values that people read.
import { ObjectError, RegistrationError } from "@snmp/agent";
import { Mib } from "@snmp/mib";
import { compile } from "@snmp/mib/compiler";
import { standardModules } from "@snmp/mibs";
import { ifStackTable, ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { ipAddressTable } from "@snmp/mibs/IP-MIB";
import { bareAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";
import { entry, interfaces, named, writer } from "./support/interfaces.ts";

describe("a typed table", () => {
  test("serves rows in the form that clients read", async () => {
    const agent = bareAgent();
    agent.table(ifTable, { rows: interfaces() });
    const manager = new Manager(agent);
    expect(
      (await manager.get(`${entry}.2.3`, `${entry}.3.3`, `${entry}.6.3`, `${entry}.8.3`)).varbinds,
    ).toEqual([
      `${entry}.2.3=OctetString:eth0`,
      `${entry}.3.3=Integer32:6`,
      `${entry}.6.3=OctetString:0x00005e005301`,
      `${entry}.8.3=Integer32:2`,
    ]);
    expect((await manager.get(`${entry}.6.1`, `${entry}.5.1`)).varbinds).toEqual([
      `${entry}.6.1=noSuchInstance:noSuchInstance`,
      `${entry}.5.1=noSuchInstance:noSuchInstance`,
    ]);
    expect((await manager.next(entry)).varbinds).toEqual([`${entry}.1.1=Integer32:1`]);
  });

  test("takes a map by key, also for tables whose index is in another table", async () => {
    const agent = bareAgent();
    agent.table(ifXTable, { rows: new Map([[3, { ifName: "eth0", ifHCInOctets: 2n ** 60n }]]) });
    agent.table(ipAddressTable, {
      rows: new Map([[["ipv4", "192.0.2.1"] as const, { ipAddressIfIndex: 3 }]]),
    });
    const manager = new Manager(agent);
    expect(
      (await manager.get("1.3.6.1.2.1.31.1.1.1.6.3", "1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1")).varbinds,
    ).toEqual([
      `1.3.6.1.2.1.31.1.1.1.6.3=Counter64:${2n ** 60n}`,
      "1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1=Integer32:3",
    ]);
    expect(() => bareAgent().table(ifXTable, { rows: [{ ifName: "eth0" }] })).toThrow(
      /a row of ifXTable has no ifIndex, which is in the index; give the rows as a map by key/,
    );
  });

  test("takes rows from a function", async () => {
    const agent = bareAgent();
    agent.table(ifTable, { rows: async () => interfaces(), maxAge: 0 });
    expect((await new Manager(agent).get(`${entry}.2.1`)).varbinds).toEqual([`${entry}.2.1=OctetString:lo`]);
  });

  test("refuses values that the module does not allow, and names row and column", () => {
    const add = (row: object) => () => bareAgent().table(ifTable, { rows: [{ ifIndex: 3, ...row }] });
    expect(add({ ifOperStatus: "upp" })).toThrow(
      /^ifTable: row 3 of ifTable: ifOperStatus must be one of up\(1\), .*, not "upp"$/,
    );
    expect(add({ ifOperStatus: "upp" })).toThrow(RegistrationError);
    expect(add({ ifDescr: "x".repeat(256) })).toThrow(/ifDescr must have 0\.\.255 octets, not 256/);
    expect(add({ ifInOctets: -1 })).toThrow(/ifInOctets must be an integer in the range 0\.\.4294967295/);
    expect(add({ ifMtu: "big" })).toThrow(/ifMtu must be an integer, not "big"/);
    expect(add({ ifIndex: 0 })).toThrow(/ifIndex must have 1\.\.2147483647, not 0/);
  });

  test("reports values that become invalid later", async () => {
    const errors: unknown[] = [];
    const agent = bareAgent({ onError: (error) => errors.push(error) });
    const rows: { ifIndex: number; ifMtu?: number }[] = [{ ifIndex: 1, ifMtu: 1500 }];
    agent.table(ifTable, { rows });
    Object.assign(rows[0]!, { ifMtu: 2 ** 40 });
    expect((await new Manager(agent).get(`${entry}.4.1`)).status).toBe("genErr");
    expect(errors).toEqual([expect.any(ObjectError)]);
    expect(String(errors[0])).toContain("ifMtu must be an integer in the range");
  });

  test("does not offer more access than the module", async () => {
    expect(() =>
      bareAgent().table(ifTable, { rows: [], columns: { ifDescr: { access: "read-write" } } }),
    ).toThrow(/ifDescr of ifTable is read-only in its module, so it cannot be read-write/);
    expect(() => bareAgent().table(ifTable, { rows: [], columns: { ifDesc: {} } as object })).toThrow(
      /ifTable has no column "ifDesc"; use one of ifIndex, ifDescr/,
    );
    const agent = bareAgent();
    agent.table(ifTable, { rows: interfaces(), columns: { ifAdminStatus: { access: "read-only" } } });
    expect((await writer(agent).set({ oid: `${entry}.7.3`, type: "Integer32", value: 2 })).status).toBe(
      "notWritable",
    );
  });

  test("checks the values of managers, and writes them as the rows have them", async () => {
    const rows = interfaces();
    const agent = bareAgent();
    agent.table(ifTable, { rows });
    const manager = writer(agent);
    expect((await manager.set({ oid: `${entry}.7.3`, type: "Integer32", value: 7 })).status).toBe(
      "wrongValue",
    );
    expect((await manager.set({ oid: `${entry}.7.3`, type: "OctetString", value: "x" })).status).toBe(
      "wrongType",
    );
    expect((await manager.set({ oid: `${entry}.2.3`, type: "OctetString", value: "x" })).status).toBe(
      "notWritable",
    );
    expect((await manager.set({ oid: `${entry}.7.3`, type: "Integer32", value: 2 })).status).toBe("noError");
    expect(rows[1]!.ifAdminStatus).toBe("down");
  });

  test("hands decoded values to the hooks of a column", async () => {
    const seen: unknown[] = [];
    const agent = bareAgent();
    agent.table(ifTable, {
      rows: interfaces(),
      columns: {
        ifAdminStatus: {
          validate: (status, row) =>
            status === "testing" && row?.ifIndex === 3 ? "inconsistentValue" : undefined,
          set: (row, status) => void seen.push([row.ifDescr, status]),
        },
      },
    });
    const manager = writer(agent);
    expect((await manager.set({ oid: `${entry}.7.3`, type: "Integer32", value: 3 })).status).toBe(
      "inconsistentValue",
    );
    expect((await manager.set({ oid: `${entry}.7.3`, type: "Integer32", value: 2 })).status).toBe("noError");
    expect(seen).toEqual([["eth0", "down"]]);
  });

  test("creates and removes rows by RowStatus", async () => {
    const stack = "1.3.6.1.2.1.31.1.2.1.3";
    const rows = new Map([[[0, 3] as const, { ifStackStatus: "active" } as const]]);
    const agent = bareAgent();
    agent.table(ifStackTable, { rows });
    const manager = writer(agent);
    expect((await manager.set({ oid: `${stack}.3.1`, type: "Integer32", value: 4 })).status).toBe("noError");
    expect([...rows]).toEqual([
      [[0, 3], { ifStackStatus: "active" }],
      [[3, 1], { ifStackHigherLayer: 3, ifStackLowerLayer: 1, ifStackStatus: "active" }],
    ]);
    expect((await manager.set({ oid: `${stack}.0.3`, type: "Integer32", value: 6 })).status).toBe("noError");
    expect([...rows.keys()]).toEqual([[3, 1]]);
  });
});

describe("a typed table whose rows managers make", () => {
  const content = `ACME-MIB DEFINITIONS ::= BEGIN
    IMPORTS OBJECT-TYPE, Integer32, enterprises FROM SNMPv2-SMI
      RowStatus, DisplayString FROM SNMPv2-TC;
    acmeJobs OBJECT-TYPE SYNTAX SEQUENCE OF AcmeJob MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { enterprises 32473 7 }
    acmeJob OBJECT-TYPE SYNTAX AcmeJob MAX-ACCESS not-accessible STATUS current DESCRIPTION "" INDEX { jobId } ::= { acmeJobs 1 }
    AcmeJob ::= SEQUENCE { jobId Integer32, jobName DisplayString, jobKind INTEGER, jobSize Integer32, jobStatus RowStatus }
    jobId OBJECT-TYPE SYNTAX Integer32 (1..99) MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeJob 1 }
    jobName OBJECT-TYPE SYNTAX DisplayString (SIZE (1..20)) MAX-ACCESS read-create STATUS current DESCRIPTION "" ::= { acmeJob 2 }
    jobKind OBJECT-TYPE SYNTAX INTEGER { short(1), long(2) } MAX-ACCESS read-create STATUS current DESCRIPTION "" ::= { acmeJob 3 }
    jobSize OBJECT-TYPE SYNTAX Integer32 (0..100) MAX-ACCESS read-create STATUS current DESCRIPTION "" ::= { acmeJob 4 }
    jobStatus OBJECT-TYPE SYNTAX RowStatus MAX-ACCESS read-create STATUS current DESCRIPTION "" ::= { acmeJob 5 }
    END`;
  const entry = "1.3.6.1.4.1.32473.7.1";
  const library = (name: string) => standardModules.module(name);
  const { modules } = compile([{ name: "ACME-MIB", content }], { library });
  const mib = new Mib(modules, { library: standardModules });
  type Row = Record<string, unknown>;
  const serve = (options: object, rows = new Map<unknown, Row>()) => {
    const agent = named(mib);
    agent.table("acmeJobs", { rows, ...options });
    const manager = writer(agent);
    const write = async (
      row: number,
      cells: Record<number, string | number>,
    ): Promise<string | undefined> => {
      const varbinds = Object.entries(cells).map(([column, value]) => ({
        oid: `${entry}.${column}.${row}`,
        type: typeof value === "string" ? ("OctetString" as const) : ("Integer32" as const),
        value: value as never,
      }));
      return (await manager.set(...varbinds)).status;
    };
    return { rows, write };
  };

  test("has its defaults where the Set writes nothing, in the form that clients read", async () => {
    const { rows, write } = serve({ defaults: { jobName: "a job", jobKind: "long", jobSize: 7 } });
    expect(await write(1, { 5: 4 })).toBe("noError");
    expect(await write(2, { 5: 4, 3: 1 })).toBe("noError");
    expect([...rows.values()]).toEqual([
      { jobId: 1, jobName: "a job", jobKind: "long", jobSize: 7, jobStatus: "active" },
      { jobId: 2, jobName: "a job", jobKind: "short", jobSize: 7, jobStatus: "active" },
    ]);
  });

  test("does not take an option that does not exist", () => {
    expect(() => serve({ default: {} })).toThrow(/unknown option `default`; did you mean `defaults`\?/);
  });

  test.each([
    [{ jobSize: 101 }, /jobSize must have 0\.\.100/],
    [{ jobKind: "huge" }, /jobKind/],
    [{ jobColour: "red" }, /acmeJobs has no column "jobColour"/],
  ])("does not take the defaults %j", (defaults, message) => {
    expect(() => serve({ defaults })).toThrow(message);
  });

  test("refuses what its options do not allow", async () => {
    const waiting = serve({ allowsWaiting: false });
    expect(await waiting.write(1, { 5: 5 })).toBe("wrongValue");
    const fixed = serve({ changesWhileActive: false });
    expect(await fixed.write(1, { 5: 4, 4: 1 })).toBe("noError");
    expect(await fixed.write(1, { 4: 2 })).toBe("inconsistentValue");
    const keys: unknown[] = [];
    const used = serve({ isInUse: (key: unknown, row: Row) => keys.push(key) > 0 && row["jobSize"] === 1 });
    expect(await used.write(1, { 5: 4, 4: 1 })).toBe("noError");
    expect(await used.write(1, { 5: 6 })).toBe("inconsistentValue");
    expect(await used.write(1, { 4: 2 })).toBe("noError");
    expect(await used.write(1, { 5: 6 })).toBe("noError");
    expect(new Set(keys)).toEqual(new Set([1]));
  });

  test("asks validateRow for new rows, and again when one becomes active", async () => {
    const seen: unknown[] = [];
    const { rows, write } = serve({
      validateRow: (key: unknown, row: Row) => {
        seen.push([key, row]);
        return row["jobKind"] === "short" && Number(row["jobSize"]) > 10 ? "inconsistentValue" : undefined;
      },
    });
    expect(await write(1, { 5: 4, 3: 1, 4: 11 })).toBe("inconsistentValue");
    expect(await write(1, { 5: 5, 3: 1 })).toBe("noError");
    expect(await write(1, { 4: 11, 2: "x" })).toBe("noError"); // it is not active yet
    seen.length = 0;
    expect(await write(1, { 5: 1 })).toBe("inconsistentValue");
    expect(rows.get(1)).toMatchObject({ jobStatus: "notInService" });
    expect(await write(1, { 5: 1, 4: 10 })).toBe("noError");
    const common = { jobId: 1, jobName: "x", jobKind: "short", jobStatus: "active" };
    expect(seen).toEqual([
      [1, { ...common, jobSize: 11 }],
      [1, { ...common, jobSize: 10 }],
    ]);
    expect(rows.get(1)).toEqual({ ...common, jobSize: 10 });
  });
});
