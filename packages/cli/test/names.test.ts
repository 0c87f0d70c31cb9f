// Names in place of numbers: what the commands take, and what they print.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v2c";
import { describeShared } from "../../../test/support/shared.ts";
import { hasCommand, unpackModules } from "./support/modules.ts";
import { startNamedAgent } from "./support/named-agent.ts";
import { snmp } from "./support/terminal.ts";

let agent: Agent;
let host: string;
beforeAll(async () => void ({ agent, host } = await startNamedAgent()));
afterAll(() => agent.close());

describe("who asks by name gets names", () => {
  test.each([
    ["get HOST ifDescr.22", ["IF-MIB::ifDescr.22 = STRING: eth0"]],
    ["get HOST IF-MIB::ifOperStatus.1", ["IF-MIB::ifOperStatus.1 = INTEGER: up(1)"]],
    ["get HOST ifOperStatus.22", ["IF-MIB::ifOperStatus.22 = INTEGER: 99"]],
    ["get HOST ifPhysAddress.22", ["IF-MIB::ifPhysAddress.22 = STRING: 2:0:5e:0:53:ff"]],
    ["get HOST hrMemorySize.0", ["HOST-RESOURCES-MIB::hrMemorySize.0 = INTEGER: 4096 KBytes"]],
    ["get HOST ifMtu.1", ['IF-MIB::ifMtu.1 = Wrong Type (should be INTEGER): STRING: "not a number"']],
    ["getnext HOST ifNumber", ["IF-MIB::ifNumber.0 = INTEGER: 2"]],
    ["next HOST sysServices.0", ["IF-MIB::ifNumber.0 = INTEGER: 2"]],
    [
      "bulk -Cr1 HOST ifDescr ifType",
      ["IF-MIB::ifDescr.1 = STRING: lo", "IF-MIB::ifType.1 = INTEGER: softwareLoopback(24)"],
    ],
    ["walk HOST ifDescr", ["IF-MIB::ifDescr.1 = STRING: lo", "IF-MIB::ifDescr.22 = STRING: eth0"]],
    ["get HOST sysObjectID.0", ["SNMPv2-MIB::sysObjectID.0 = OID: NET-SNMP-MIB::netSnmpAgentOIDs.99"]],
    ["get -On HOST ifDescr.22", [".1.3.6.1.2.1.2.2.1.2.22 = STRING: eth0"]],
    ["get -Os HOST ifOperStatus.1", ["ifOperStatus.1 = INTEGER: up(1)"]],
    ["get -OX HOST ifOperStatus.1", ["IF-MIB::ifOperStatus[1] = INTEGER: up(1)"]],
    ["get -Oe HOST ifOperStatus.1", ["IF-MIB::ifOperStatus.1 = INTEGER: 1"]],
    ["get -OU HOST hrMemorySize.0", ["HOST-RESOURCES-MIB::hrMemorySize.0 = INTEGER: 4096"]],
    ["get -O0 HOST ifPhysAddress.22", ["IF-MIB::ifPhysAddress.22 = STRING: 02:00:5e:00:53:ff"]],
    ["get -Oqv HOST ifOperStatus.1 ifDescr.22", ["up", "eth0"]],
    ["get -OQ HOST ifOperStatus.1", ["IF-MIB::ifOperStatus.1 = up"]],
    ["get -OS HOST 1.3.6.1.2.1.2.2.1.8.1", ["IF-MIB::ifOperStatus.1 = INTEGER: up(1)"]],
    ["get -m IF-MIB HOST 1.3.6.1.2.1.2.2.1.8.1", ["IF-MIB::ifOperStatus.1 = INTEGER: up(1)"]],
    ["get --net-snmp HOST ifOperStatus.1", [".1.3.6.1.2.1.2.2.1.8.1 = INTEGER: up(1)"]],
  ])("%s", async (line, expected) => {
    const words = line.split(" ").map((word) => (word === "HOST" ? host : word));
    const { lines, stderr, status } = await snmp(words);
    expect({ lines, stderr, status }).toEqual({ lines: expected, stderr: "", status: 0 });
  });

  test("a walk without an OID has names, and numbers with -On", async () => {
    expect((await snmp(["walk", host])).lines[0]).toBe('SNMPv2-MIB::sysDescr.0 = STRING: a "quoted" text');
    expect((await snmp(["walk", "-On", host])).lines[0]).toBe(
      '1.3.6.1.2.1.1.1.0 = OctetString: "a \\"quoted\\" text"',
    );
  });

  test("who asks in numbers gets numbers, in text and in JSON", async () => {
    const oid = "1.3.6.1.2.1.2.2.1.8.1";
    expect((await snmp(["get", host, oid])).stdout).toBe(`${oid} = Integer32: 1\n`);
    expect((await snmp(["get", "-Oqv", host, `.${oid}`])).stdout).toBe("1\n");
    expect(JSON.parse((await snmp(["get", "--json", host, oid])).stdout)).toEqual({
      oid,
      type: "Integer32",
      value: 1,
    });
  });

  test("--json adds the name, the formatted value and the units", async () => {
    const { lines } = await snmp([
      "get",
      "--json",
      host,
      "ifOperStatus.1",
      "ifPhysAddress.22",
      "hrMemorySize.0",
    ]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        oid: "1.3.6.1.2.1.2.2.1.8.1",
        type: "Integer32",
        value: 1,
        name: "IF-MIB::ifOperStatus.1",
        formatted: "up",
      },
      {
        oid: "1.3.6.1.2.1.2.2.1.6.22",
        type: "OctetString",
        hex: "02005e0053ff",
        name: "IF-MIB::ifPhysAddress.22",
        formatted: "02:00:5e:00:53:ff",
      },
      {
        oid: "1.3.6.1.2.1.25.2.2.0",
        type: "Integer32",
        value: 4096,
        name: "HOST-RESOURCES-MIB::hrMemorySize.0",
        formatted: "4096",
        units: "KBytes",
      },
    ]);
  });

  test("a missing value is reported by name", async () => {
    expect((await snmp(["get", host, "ifDescr.5"])).stderr).toBe(
      "snmp: missing value: IF-MIB::ifDescr.5 is noSuchInstance; the object exists, but not this instance; a scalar has the instance .0\n",
    );
    expect((await snmp(["walk", host, "ipRouteTable"])).stderr).toBe(
      "snmp: the subtree RFC1213-MIB::ipRouteTable is empty, or these credentials may not read it\n",
    );
  });

  test("no value can move the cursor of the terminal or break its line", async () => {
    await using other = new Agent({
      port: 0,
      communities: [{ name: "public", access: "read-only" }],
      builtInGroups: false,
    });
    other.instance("1.3.6.1.2.1.1.1.0", { type: "OctetString", value: "two\nlines" });
    await other.listen();
    expect((await snmp(["get", other.addresses[0]!, "sysDescr.0"])).lines).toEqual([
      "SNMPv2-MIB::sysDescr.0 = STRING: two\\nlines",
    ]);
  });
});

describe("a table by name", () => {
  test("has the names of columns as heads, labels and hints in cells", async () => {
    const { lines, status } = await snmp([
      "table",
      host,
      "ifTable",
      "--columns",
      "ifDescr,ifType,6,ifOperStatus",
    ]);
    expect({ lines, status }).toEqual({
      lines: [
        "index  ifDescr  ifType            ifPhysAddress    ifOperStatus",
        "1      lo       softwareLoopback                   up",
        "22     eth0     ethernetCsmacd    2:0:5e:0:53:ff   99",
      ].map((line) => expect.stringMatching(new RegExp(`^${line.replace(/ +/g, " +")}$`)) as string),
      status: 0,
    });
  });

  test("--json adds the key and the row", async () => {
    const { lines } = await snmp(["table", "--json", "--columns", "2,8", host, "IF-MIB::ifEntry"]);
    expect(JSON.parse(lines[0]!)).toEqual({
      index: "1",
      cells: {
        2: { oid: "1.3.6.1.2.1.2.2.1.2.1", type: "OctetString", hex: "6c6f", text: "lo" },
        8: { oid: "1.3.6.1.2.1.2.2.1.8.1", type: "Integer32", value: 1 },
      },
      key: 1,
      row: { ifIndex: 1, ifDescr: "lo", ifOperStatus: "up" },
    });
  });

  test("shows an index of several parts by its types", async () => {
    const { lines } = await snmp(["table", host, "ipAddressTable"]);
    expect(lines[1]).toMatch(/^ipv4\."192\.0\.2\.1" +1$/);
  });

  test("an unknown column is refused with advice", async () => {
    expect(await snmp(["table", "--columns", "ifDesc", host, "ifTable"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the table has no column "ifDesc"; did you mean ifDescr?') as string,
    });
  });
});

describe("set by name", () => {
  test("checks sizes and ranges, which -Ir turns off", async () => {
    const words = [host, "sysName.0", "=", "x".repeat(300)];
    const checked = await snmp(["set", ...words]);
    expect(checked).toMatchObject({ status: 2, stdout: "" });
    expect(checked.stderr).toContain("sysName must have 0..255 octets, not 300");
    expect(await snmp(["set", "-Ir", ...words])).toMatchObject({ status: 0, stderr: "" });
  });

  test.each([
    [["sysName.0", "=", "core-2"], "SNMPv2-MIB::sysName.0 = STRING: core-2"],
    [["sysName.0", "s", "core-1"], "SNMPv2-MIB::sysName.0 = STRING: core-1"],
    [["ifAdminStatus.1", "=", "down"], "IF-MIB::ifAdminStatus.1 = INTEGER: down(2)"],
    [["ifAdminStatus.1", "i", "up"], "IF-MIB::ifAdminStatus.1 = INTEGER: up(1)"],
    [["1.3.6.1.2.1.2.2.1.7.1", "i", "testing"], "IF-MIB::ifAdminStatus.1 = INTEGER: testing(3)"],
    [["ifAdminStatus.1", "i", "1"], "IF-MIB::ifAdminStatus.1 = INTEGER: up(1)"],
  ])("%j", async (words, expected) => {
    const { stdout, stderr, status } = await snmp(["set", host, ...words]);
    expect({ stdout, stderr, status }).toEqual({ stdout: `${expected}\n`, stderr: "", status: 0 });
  });

  test.each([
    [["ifAdminStatus.1", "=", "upp"], "must be one of up(1), down(2), testing(3)"],
    [["sysName.0", "=", "x".repeat(256)], "must have 0..255 octets"],
    [["sysNam.0", "=", "x"], "did you mean SNMPv2-MIB::sysName?"],
    [["1.3.6.1.4.1.32473.1.0", "=", "x"], "give the type and the value"],
  ])("%j is refused before anything is sent", async (words, message) => {
    const { stderr, status } = await snmp(["set", "192.0.2.1", ...words]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

const isThere = hasCommand("snmpwalk", "-V");
if (!isThere) console.warn("skipped: snmpwalk (Debian: snmp) is not installed");

describeShared("snmpwalk of net-snmp", "mib/net-snmp-78.tar.gz", (file) => {
  let corpus: ReturnType<typeof unpackModules>;
  beforeAll(() => void (corpus = unpackModules(file)));
  afterAll(() => corpus.remove());

  const ask = async (...words: string[]): Promise<string[]> => {
    const child = spawn(
      "snmpwalk",
      ["-v2c", "-cpublic", "-M", corpus.folder, "-m", "ALL", ...words, host, ".1"],
      {
        env: { ...process.env, HOME: corpus.folder, SNMPCONFPATH: corpus.folder, MIBS: "", MIBDIRS: "" },
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
    await once(child, "close");
    const lines = text.split("\n").slice(0, -1);
    return lines.filter((line) => !line.includes("No more variables left"));
  };

  (isThere ? test : test.skip).each([
    [],
    ["-On"],
    ["-Os"],
    ["-Of"],
    ["-Ou"],
    ["-OX"],
    ["-Oe"],
    ["-OU"],
    ["-O0"],
    ["-Oq"],
    ["-OQ"],
    ["-Oqv"],
    ["-Ot"],
    ["-Ox"],
    ["-Oa"],
    ["-Ob"],
    ["-OQUsetX"],
  ])("prints the same with %s", async (...options) => {
    const form = options.some((option) => /[nsfu]/.test(option)) ? [] : ["-OS"];
    const { lines } = await snmp([
      "walk",
      "-M",
      corpus.folder,
      "-m",
      "ALL",
      ...form,
      ...options,
      host,
      "1.3",
    ]);
    const plain = (line: string): string => line.trimEnd();
    expect(lines.map(plain)).toEqual((await ask(...options)).map(plain));
  });
});
