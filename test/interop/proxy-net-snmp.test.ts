// The proxy between net-snmp's tools and snmpd.
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { describeNetSnmp, runTool } from "../support/net-snmp.ts";
import { type Snmpd, startSnmpd, writable } from "../support/snmpd.ts";
import { auth, open, ops, priv, startProxy, sysName, system } from "./proxies.ts";

afterEach(async () => {
  await Promise.all(open.splice(0).map(async (each) => each.close()));
});

describeNetSnmp(
  "net-snmp on both sides of the proxy",
  ["snmpd", "snmpget", "snmpwalk", "snmpbulkwalk", "snmpset"],
  () => {
    let snmpd: Snmpd;
    beforeAll(async () => void (snmpd = await startSnmpd({ rows: 50 })));
    afterAll(() => snmpd.stop());

    const routes = (port: string) =>
      [
        { contextName: "v1", access: "read-write", target: { address: port, credentials: v1("private") } },
        { contextName: "v2c", access: "read-write", target: { address: port, credentials: v2c("private") } },
      ] as const;
    const communities = [
      { name: "to-v1", context: "v1" },
      { name: "to-v2c", context: "v2c" },
    ];
    const read = async (
      command: string,
      port: number,
      version: string,
      community: string,
      ...oids: string[]
    ) => {
      const { status, stdout, stderr } = await runTool(
        command,
        { port, version, community } as never,
        ...oids,
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return stdout
        .split("\n")
        .filter((line) => !line.includes(`.${system}.3.0 `) && !line.includes("1.9.1.4."));
    };

    test.each([
      ["1", "to-v1"],
      ["1", "to-v2c"],
      ["2c", "to-v1"],
      ["2c", "to-v2c"],
    ])(
      "snmpwalk of version %s sees through the proxy (%s) what it sees at snmpd",
      async (version, community) => {
        const proxy = await startProxy({ communities, routes: routes(snmpd.target) });
        const direct = await read("snmpwalk", snmpd.port, version, "public", system);
        expect(direct.length).toBeGreaterThan(10);
        expect(await read("snmpwalk", proxy.port!, version, community, system)).toEqual(direct);
        expect(proxy.counters.answered).toBe(proxy.counters.received);
      },
    );

    test("snmpbulkwalk works at an agent of SNMPv1, too", async () => {
      const proxy = await startProxy({ communities, routes: routes(snmpd.target) });
      const direct = await read("snmpwalk", snmpd.port, "1", "public", system);
      expect(await read("snmpbulkwalk", proxy.port!, "2c", "to-v1", system)).toEqual(direct);
    });

    test("snmpset writes through a route that is read-write", async () => {
      const proxy = await startProxy({ communities, routes: routes(snmpd.target) });
      const target = { port: proxy.port!, version: "2c", community: "to-v1" } as never;
      expect(await runTool("snmpset", target, `${writable}.1.0`, "i", "43")).toMatchObject({ status: 0 });
      expect(await read("snmpget", snmpd.port, "2c", "public", `${writable}.1.0`)).toContain(
        `.${writable}.1.0 = INTEGER: 43`,
      );
    });

    test("snmpget of SNMPv3 reaches the agent behind a context", async () => {
      const proxy = await startProxy({ users: [ops], routes: routes(snmpd.target) });
      const secure = [
        "-u",
        "ops",
        "-l",
        "authPriv",
        "-a",
        "SHA-256",
        "-A",
        auth.password,
        "-x",
        "AES",
        "-X",
        priv.password,
      ];
      const target = { port: proxy.port!, version: "3", options: [...secure, "-n", "v2c"] } as never;
      const { status, stdout } = await runTool("snmpget", target, sysName);
      expect({ status, stdout }).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(`.${sysName} = Hex-STRING: 69 6E 74 65 72 6F 70`),
      });
    });
  },
);
