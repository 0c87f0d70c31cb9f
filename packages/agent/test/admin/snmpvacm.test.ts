// snmpvacm and snmpwalk read how the agent is configured: SNMP-VIEW-BASED-ACM-MIB, SNMP-TARGET-MIB, SNMP-NOTIFICATION-MIB.
import { serveTargets } from "@snmp/agent/admin";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import { compareOids } from "@snmp/pdu";
import { describeNetSnmp, readWithTool, runTool } from "../../../../test/support/net-snmp.ts";
import { admin, startAgent } from "../support/usm-tools.ts";

describeNetSnmp("snmpvacm and snmpwalk of net-snmp", ["snmpvacm", "snmpwalk"], () => {
  jest.setTimeout(60_000);

  test("read groups, rights and views, and are refused when they write", async () => {
    await using agent = await startAgent();
    const target = { port: agent.port!, version: "3", options: admin } as const;
    const walk = async (oid: string): Promise<[string, string][]> =>
      (await readWithTool("snmpwalk", target, oid)).map(({ oid: name, value }) => [
        name.slice(oid.length + 1),
        value,
      ]);
    const text = (value: string): string => Buffer.from(value).toString("hex");
    const of = (name: string): string => [name.length, ...Buffer.from(name)].join(".");
    expect(await walk("1.3.6.1.6.3.16.1.1.1.1")).toEqual([["0", ""]]);
    expect(await walk("1.3.6.1.6.3.16.1.2.1.3")).toEqual([
      [`1.${of("public")}`, text("public")],
      [`2.${of("public")}`, text("public")],
      [`3.${of("bob")}`, text("guests")],
      [`3.${of("weak")}`, text("guests")],
      [`3.${of("admin")}`, text("admins")],
      [`3.${of("template")}`, text("guests")],
    ]);
    expect(await walk("1.3.6.1.6.3.16.1.4.1.6")).toEqual([
      [`${of("admins")}.0.0.3`, text("all")],
      [`${of("guests")}.0.0.2`, text("own")],
      [`${of("public")}.0.0.1`, ""],
    ]);
    expect(await walk("1.3.6.1.6.3.16.1.5.2.1.4")).toEqual([
      [`${of("all")}.1.1`, "1"],
      [`${of("own")}.7.1.3.6.1.2.1.1`, "1"],
      [`${of("own")}.9.1.3.6.1.6.3.15.1.2`, "1"],
      [`${of("view")}.1.0`, "1"],
      [`${of("view")}.1.1`, "1"],
      [`${of("view")}.1.2`, "1"],
    ]);
    const created = await runTool("snmpvacm", target, "createView", "more", ".1.3.6.1", "ff");
    expect(created.stderr).toContain("notWritable");
    const deleted = await runTool("snmpvacm", target, "deleteView", "own", ".1.3.6.1.2.1.1");
    expect(deleted.stderr).toContain("notWritable");
  });

  test("read the targets of notifications", async () => {
    await using agent = await startAgent();
    serveTargets(agent, [
      {
        name: "noc",
        address: "udp://192.0.2.9:162",
        messageProcessingModel: 3,
        securityName: "ops",
        securityLevel: "authPriv",
        kind: "inform",
        timeout: 2000,
        retries: 1,
      },
      { name: "v6", address: "udp://[2001:db8::9]:162", messageProcessingModel: 1, securityName: "public" },
    ]);
    const target = { port: agent.port!, version: "3", options: admin } as const;
    const walk = async (oid: string): Promise<string[]> =>
      (await readWithTool("snmpwalk", target, oid)).map(
        ({ oid: name, value }) => `${name.slice(oid.length)}=${value}`,
      );
    expect(await walk("1.3.6.1.6.3.12.1.2.1")).toEqual(
      [
        ".2.118.54=1.3.6.1.2.1.100.1.2",
        ".2.110.111.99=1.3.6.1.6.1.1",
        ".3.118.54=20010db800000000000000000000000900a2",
        ".3.110.111.99=c000020900a2",
        ".4.118.54=1500",
        ".4.110.111.99=200",
        ".5.118.54=3",
        ".5.110.111.99=1",
        ".6.118.54=74726170",
        ".6.110.111.99=696e666f726d",
        ".7.118.54=7636",
        ".7.110.111.99=6e6f63",
        ".8.118.54=5",
        ".8.110.111.99=5",
        ".9.118.54=1",
        ".9.110.111.99=1",
      ].sort(byOid),
    );
    expect(await walk("1.3.6.1.6.3.12.1.3.1.5")).toEqual([".110.111.99=3", ".118.54=1"]);
    expect(await walk("1.3.6.1.6.3.13.1.1.1.3")).toEqual([".105.110.102.111.114.109=2", ".116.114.97.112=1"]);
    expect(() =>
      serveTargets(agent, [
        { name: "x", address: "noc.example.com", messageProcessingModel: 1, securityName: "public" },
      ]),
    ).toThrow("targets[0]: address must be like udp://192.0.2.9:162");
  });
});

function byOid(a: string, b: string): number {
  return compareOids(`1${a.split("=")[0]!}`, `1${b.split("=")[0]!}`);
}
