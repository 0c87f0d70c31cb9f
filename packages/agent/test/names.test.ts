// Objects that MIB modules declare: by name, and by the typed tables of @snmp/mibs.
import { type Agent, RegistrationError } from "@snmp/agent";
import { Mib } from "@snmp/mib";
import { compile } from "@snmp/mib/compiler";
import { ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { bareAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";
import { entry, interfaces, named, writer } from "./support/interfaces.ts";

describe("by name", () => {
  test("a scalar has the type and the limits of its object", async () => {
    const agent = named();
    agent.scalar("SNMPv2-MIB::sysName", { value: "core-1", access: "read-write" });
    agent.scalar("sysContact.0", { type: "OctetString", value: "ops" });
    agent.scalar("snmpEnableAuthenTraps", { get: () => "enabled" });
    agent.instance("IF-MIB::ifOperStatus.3", { value: "dormant" });
    const manager = writer(agent);
    expect(
      (await manager.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.4.0", "1.3.6.1.2.1.11.30.0", `${entry}.8.3`))
        .varbinds,
    ).toEqual([
      "1.3.6.1.2.1.1.5.0=OctetString:core-1",
      "1.3.6.1.2.1.1.4.0=OctetString:ops",
      "1.3.6.1.2.1.11.30.0=Integer32:1",
      `${entry}.8.3=Integer32:5`,
    ]);
    const write = (value: string) => manager.set({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value });
    expect((await write("x".repeat(256))).status).toBe("wrongLength");
    expect((await write("core-2")).status).toBe("noError");
    expect((await manager.get("1.3.6.1.2.1.1.5.0")).varbinds).toEqual([
      "1.3.6.1.2.1.1.5.0=OctetString:core-2",
    ]);
  });

  test("hooks of a scalar get decoded values", async () => {
    const seen: unknown[] = [];
    const agent = named();
    agent.scalar("snmpEnableAuthenTraps", { get: () => "disabled", set: (value) => void seen.push(value) });
    const write = (value: number) =>
      writer(agent).set({ oid: "1.3.6.1.2.1.11.30.0", type: "Integer32", value });
    expect([(await write(1)).status, (await write(3)).status]).toEqual(["noError", "wrongValue"]);
    expect(seen).toEqual(["enabled"]);
  });

  test("a table has the columns of its module", async () => {
    const agent = named();
    agent.table("IF-MIB::ifTable", { rows: interfaces() });
    expect((await new Manager(agent).get(`${entry}.8.1`)).varbinds).toEqual([`${entry}.8.1=Integer32:1`]);
    expect(agent.unmount("ifEntry")).toBe(true);
    agent.context("blue").table("ifTable", { rows: interfaces() });
  });

  test("a module of a vendor serves as well", async () => {
    const content = `ACME-MIB DEFINITIONS ::= BEGIN
      IMPORTS OBJECT-TYPE, Integer32, enterprises FROM SNMPv2-SMI;
      acmeHeat OBJECT-TYPE SYNTAX Integer32 (-50..150) MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { enterprises 32473 1 }
      END`;
    const agent = named(new Mib(compile([{ name: "ACME-MIB", content }]).modules));
    agent.scalar("acmeHeat", { value: 21 });
    expect((await new Manager(agent).get("1.3.6.1.4.1.32473.1.0")).varbinds).toEqual([
      "1.3.6.1.4.1.32473.1.0=Integer32:21",
    ]);
  });

  test("objects that do not fit their module are refused", () => {
    const agent = named();
    expect(() => agent.scalar("sysNam", { value: "x" })).toThrow(/did you mean SNMPv2-MIB::sysName\?/);
    expect(() => agent.scalar("sysDescr", { value: "x", access: "read-write" })).toThrow(
      /sysDescr is read-only in its module, so it cannot be read-write/,
    );
    expect(() => agent.scalar("sysServices", { value: 200 })).toThrow(
      /sysServices must have 0\.\.127, not 200/,
    );
    expect(() => agent.scalar("ifTable", { value: 1 })).toThrow(RegistrationError);
    expect(() => agent.table("sysName", { rows: [] })).toThrow(/"sysName" is not a table/);
  });

  test("without mib, a name is refused with advice", () => {
    expect(() => bareAgent().scalar("sysName", { value: "x" })).toThrow(
      /a name needs MIB modules: give the agent the option `mib`, such as standardMib\(\) of @snmp\/mibs/,
    );
    expect(() => bareAgent().table("ifTable", { rows: [] })).toThrow(/option `mib`/);
  });
});

test("rows and hooks have the types of their table", () => {
  const check = (agent: Agent): unknown[] => [
    // @ts-expect-error -- there is no such label
    agent.table(ifTable, { rows: [{ ifIndex: 1, ifOperStatus: "upp" }] }),
    // @ts-expect-error -- a Counter64 is a bigint
    agent.table(ifXTable, { rows: new Map([[1, { ifHCInOctets: 5 }]]) }),
    // @ts-expect-error -- the index is missing
    agent.table(ifTable, { rows: [{ ifDescr: "eth0" }] }),
    // @ts-expect-error -- there is no such column
    agent.table(ifTable, { rows: [], columns: { ifDesc: {} } }),
    // @ts-expect-error -- without a type, columns of an OID are missing
    agent.table("1.3.6.1.2.1.2.2.1", { rows: [] }),
  ];
  expect(check).toBeDefined();
});
