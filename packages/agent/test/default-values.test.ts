// DEFVAL: what a column of a new row is if nobody says it.
import type { Agent } from "@snmp/agent";
import { Mib } from "@snmp/mib";
import { compile } from "@snmp/mib/compiler";
import { standardModules } from "@snmp/mibs";
import { snmpTargetAddrTable } from "@snmp/mibs/SNMP-TARGET-MIB";
import { bareAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

const columns: readonly [name: string, syntax: string, defval: string][] = [
  ["aNumber", "Integer32 (0..100)", "42"],
  ["aLabel", "INTEGER { short(1), long(2) }", "long"],
  ["aText", "DisplayString", '"unnamed"'],
  ["someOctets", "OCTET STRING (SIZE (0..4))", "'C0FF'H"],
  ["someBits", "BITS { red(0), green(1), blue(2) }", "{ red, blue }"],
  ["anOid", "OBJECT IDENTIFIER", "acmeJobs"],
  ["anAddress", "IpAddress", "'C0000201'H"],
  ["aBigNumber", "Unsigned32", "4294967295"],
  ["tooLarge", "Integer32 (0..9)", "10"], // a fault of the module
  ["aStorageType", "StorageType", "volatile"],
];
const acme = `ACME-MIB DEFINITIONS ::= BEGIN
  IMPORTS OBJECT-TYPE, Integer32, Unsigned32, IpAddress, enterprises FROM SNMPv2-SMI RowStatus, StorageType, DisplayString FROM SNMPv2-TC;
  acmeJobs OBJECT-TYPE SYNTAX SEQUENCE OF AcmeJob MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { enterprises 32473 7 }
  acmeJob OBJECT-TYPE SYNTAX AcmeJob MAX-ACCESS not-accessible STATUS current DESCRIPTION "" INDEX { jobId } ::= { acmeJobs 1 }
  AcmeJob ::= SEQUENCE { jobId Integer32, ${columns.map(([name, syntax]) => `${name} ${syntax.replace(/[({].*$/, "")}`).join(", ")}, jobStatus RowStatus }
  jobId OBJECT-TYPE SYNTAX Integer32 (1..99) MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeJob 1 }
  ${columns
    .map(
      ([name, syntax, defval], i) =>
        `${name} OBJECT-TYPE SYNTAX ${syntax} MAX-ACCESS read-create STATUS current DESCRIPTION "" DEFVAL { ${defval} } ::= { acmeJob ${i + 2} }`,
    )
    .join("\n  ")}
  jobStatus OBJECT-TYPE SYNTAX RowStatus MAX-ACCESS read-create STATUS current DESCRIPTION "" ::= { acmeJob 20 }
  END`;
const library = (name: string) => standardModules.module(name);
const mib = new Mib(compile([{ name: "ACME-MIB", content: acme }], { library }).modules, {
  library: standardModules,
});
const writer = (agent: Agent): Manager => new Manager(agent, 1, "private");
const createAndGo = { oid: "1.3.6.1.4.1.32473.7.1.20.1", type: "Integer32", value: 4 } as const;

function serve(options: object = {}): { rows: Map<unknown, object>; manager: Manager } {
  const rows = new Map<unknown, object>();
  const agent = bareAgent({ mib });
  agent.table("acmeJobs", { rows: rows as never, ...options });
  return { rows, manager: writer(agent) };
}

test("a new row has the DEFVAL of each column; one that the column does not allow is passed over", async () => {
  const { rows, manager } = serve();
  expect((await manager.set(createAndGo)).status).toBe("noError");
  expect(rows.get(1)).toEqual({
    jobId: 1,
    aNumber: 42,
    aLabel: "long",
    aText: "unnamed",
    someOctets: "0xc0ff",
    someBits: ["red", "blue"],
    anOid: "1.3.6.1.4.1.32473.7",
    anAddress: "192.0.2.1",
    aBigNumber: 4294967295,
    // the agent says where it keeps rows, not the module
    aStorageType: "nonVolatile",
    jobStatus: "active",
  });
});

test("values of the Set and of the options come first; undefined means no default", async () => {
  const { rows, manager } = serve({ defaults: { aText: "ours", aLabel: undefined } });
  const aNumber = { oid: "1.3.6.1.4.1.32473.7.1.2.1", type: "Integer32", value: 7 } as const;
  expect((await manager.set(createAndGo, aNumber)).status).toBe("noError");
  expect(rows.get(1)).toMatchObject({ aNumber: 7, aText: "ours" });
  expect(rows.get(1)).not.toHaveProperty("aLabel");
});

test("a column with a DEFVAL does not keep a row from being active", async () => {
  const { rows, manager } = serve({ required: ["aText"] });
  expect((await manager.set(createAndGo)).status).toBe("noError");
  expect(rows.get(1)).toMatchObject({ aText: "unnamed", jobStatus: "active" });
});

test("the tables of @snmp/mibs have the DEFVAL of their modules", async () => {
  const rows = new Map<string, object>();
  const agent = bareAgent();
  agent.table(snmpTargetAddrTable, { rows: rows as never });
  const status = { oid: "1.3.6.1.6.3.12.1.2.1.9.97", type: "Integer32", value: 4 } as const;
  expect((await writer(agent).set(status)).status).toBe("noError");
  expect([...rows.values()]).toEqual([
    {
      snmpTargetAddrName: "a",
      snmpTargetAddrTimeout: 1500,
      snmpTargetAddrRetryCount: 3,
      snmpTargetAddrTagList: "",
      snmpTargetAddrStorageType: "nonVolatile",
      snmpTargetAddrRowStatus: "active",
    },
  ]);
});
