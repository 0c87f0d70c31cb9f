// Names that an agent of SNMPv1 does not have, and the command lines of net-snmp's users.
import type { Agent } from "@snmp/agent";
import { startAgent } from "./support/agent.ts";
import { snmp } from "./support/terminal.ts";

let agent: Agent;
let host: string;
beforeAll(async () => void ({ agent, host } = await startAgent()));
afterAll(() => agent.close());

const sysDescr = "1.3.6.1.2.1.1.1.0";
const sysUpTime = "1.3.6.1.2.1.1.3.0";
const sysName = "1.3.6.1.2.1.1.5.0";

describe("names that the agent does not have, in SNMPv1", () => {
  const missing = "1.3.6.1.9.0";

  test("get prints the other values, and names the missing one on stderr", async () => {
    const { status, lines, stderr } = await snmp(["get", "-v1", host, sysName, missing, sysUpTime]);
    expect(status).toBe(1);
    expect(lines).toEqual([
      `${sysName} = OctetString: "core-1"`,
      `${sysUpTime} = TimeTicks: 8640123 (1 day, 0:00:01.23)`,
    ]);
    expect(stderr).toBe(
      `snmp: missing value: ${missing} is noSuchName; the agent has no such object, or these credentials may not read it\n`,
    );
  });

  test("get counts several missing names", async () => {
    const { status, lines, stderr } = await snmp([
      "get",
      "-v1",
      "--json",
      host,
      missing,
      sysName,
      `${missing}.1`,
    ]);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(stderr).toContain(`missing value: ${missing} is noSuchName, and 1 more;`);
    expect(await snmp(["get", "-v1", host, missing, `${missing}.1`])).toMatchObject({
      status: 1,
      stdout: "",
    });
  });

  test("getnext prints the other successors", async () => {
    const { status, lines } = await snmp(["getnext", "-v1", host, "1.3.6.1.2.1.1.4", missing]);
    expect({ status, lines }).toEqual({ status: 1, lines: [`${sysName} = OctetString: "core-1"`] });
  });
});

describe("command lines of net-snmp's users", () => {
  test.each([
    ["check_snmp", ["get", "-Le", "-t", "10", "-r", "5", "-m", "", "-v", "1", "HOST", `.${sysName}`]],
    [
      "LibreNMS",
      "walk -v2c -c public -OQUsetX -m BRIDGE-MIB -M /opt/mibs -t 10 -r 3 udp:HOST .1.3.6.1.2.1.1".split(" "),
    ],
    [
      "Checkmk",
      [
        "walk",
        "-Cr10",
        "-v2c",
        "-m",
        "",
        "-M",
        "",
        "-Cc",
        "-OQ",
        "-OU",
        "-On",
        "-Ot",
        "HOST",
        ".1.3.6.1.2.1.1",
      ],
    ],
    ["Cacti", "walk -O fntevU -c public -v 2c -t 1 -r 3 HOST .1.3.6.1.2.1.1".split(" ")],
    ["Observium", "walk -v2c -c public -Pud -OQUn HOST .1.3.6.1.2.1.1".split(" ")],
    ["an old script", "get -v 2 -Ir -Oa HOST iso.3.6.1.2.1.1.5.0".split(" ")],
  ])("takes the command line of %s", async (_name, words) => {
    const { status, stdout, stderr } = await snmp(words.map((word) => word.replace("HOST", host)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("core-1");
  });

  test("--net-snmp prints the types and names of net-snmp", async () => {
    expect((await snmp(["walk", "--net-snmp", host, "1.3.6.1.2.1.1"])).lines).toEqual([
      `.${sysDescr} = STRING: "two`,
      'lines"',
      `.${sysUpTime} = Timeticks: (8640123) 1 day, 0:00:01.23`,
      `.${sysName} = STRING: "core-1"`,
    ]);
  });

  test("-OQ prints an equals sign, and -Oq does not", async () => {
    expect((await snmp(["get", "-OQ", host, sysName])).stdout).toBe(`${sysName} = core-1\n`);
    expect((await snmp(["get", "-Oq", host, sysName])).stdout).toBe(`${sysName} core-1\n`);
  });

  test.each([".iso.3.6.1.2.1.2.2", "iso.3.6.1.2.1.2.2", ".1.3.6.1.2.1.2.2"])(
    "%s is an OID for every command",
    async (oid) => {
      expect((await snmp(["walk", host, oid])).lines).toHaveLength(7);
      expect((await snmp(["table", "-Cb", "-Ci", host, oid])).lines).toHaveLength(3);
      expect((await snmp(["bulk", "-Cr1", host, oid])).status).toBe(0);
      expect((await snmp(["getnext", host, oid])).status).toBe(0);
      const name = oid.replace("2.2", "1.5.0");
      expect((await snmp(["set", "-c", "secret", host, name, "s", "core-1"])).status).toBe(0);
    },
  );
});
