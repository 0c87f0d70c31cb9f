import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeShared } from "../../../test/support/shared.ts";
import { hasCommand, unpackModules } from "./support/modules.ts";
import { snmp } from "./support/terminal.ts";

describe("snmp translate", () => {
  test.each([
    ["-On IF-MIB::ifDescr.3", ".1.3.6.1.2.1.2.2.1.2.3"],
    ["1.3.6.1.2.1.1.3.0", "DISMAN-EVENT-MIB::sysUpTimeInstance"],
    ["ifDescr.3", "IF-MIB::ifDescr.3"],
    ["-IR ifDescr.3", "IF-MIB::ifDescr.3"],
    ["-Pu -Le ifDescr.3", "IF-MIB::ifDescr.3"],
    ["-Of sysName.0", ".iso.org.dod.internet.mgmt.mib-2.system.sysName.0"],
    ["-Ou sysName.0", "system.sysName.0"],
    ["-Os IF-MIB::ifDescr.3", "ifDescr.3"],
    ["-OX ifDescr.3", "IF-MIB::ifDescr[3]"],
    ["-Os -On ifDescr.3", ".1.3.6.1.2.1.2.2.1.2.3"],
    ["-Ib ifOperSt", "IF-MIB::ifOperStatus"],
    ["-Is.7 ifOperStatus", "IF-MIB::ifOperStatus.7"],
    ["-TB ^ifHCIn", "IF-MIB::ifHCInOctets\n\nIF-MIB::ifHCInUcastPkts"],
    ["1.3.6.1.4.1.32473.1", "SNMPv2-SMI::enterprises.32473.1"],
    ["1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1", 'IP-MIB::ipAddressIfIndex.ipv4."192.0.2.1"'],
  ])("%s", async (line, expected) => {
    const { status, stdout, stderr } = await snmp(["translate", ...line.split(" ")]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.startsWith(expected)).toBe(true);
  });

  test("-Td says everything about a node but its description, which only files have", async () => {
    expect((await snmp(["translate", "-Td", "ifAdminStatus.3"])).lines).toEqual([
      "IF-MIB::ifAdminStatus.3",
      "ifAdminStatus OBJECT-TYPE",
      "  -- FROM\tIF-MIB, RFC1213-MIB",
      "  SYNTAX\tINTEGER {up(1), down(2), testing(3)} ",
      "  MAX-ACCESS\tread-write",
      "  STATUS\tcurrent",
      "::= { iso(1) org(3) dod(6) internet(1) mgmt(2) mib-2(1) interfaces(2) ifTable(2) ifEntry(1) ifAdminStatus(7) 3 }",
    ]);
  });

  test("-Tp draws the tree", async () => {
    expect((await snmp(["translate", "-Tp", "-w", "60", "ifStackTable"])).lines).toEqual([
      "+--ifStackTable(2)",
      "   |",
      "   +--ifStackEntry(1)",
      "      |  Index: ifStackHigherLayer, ifStackLowerLayer",
      "      |",
      "      +-- ---- Integer32 ifStackHigherLayer(1)",
      "      |        Textual Convention: InterfaceIndexOrZero",
      "      |        Range: 0..2147483647",
      "      +-- ---- Integer32 ifStackLowerLayer(2)",
      "      |        Textual Convention: InterfaceIndexOrZero",
      "      |        Range: 0..2147483647",
      "      +-- CR-- EnumVal   ifStackStatus(3)",
      "               Textual Convention: RowStatus",
      "               Values: active(1), notInService(2),",
      "                       notReady(3), createAndGo(4),",
      "                       createAndWait(5), destroy(6)",
    ]);
  });

  test("--json gives name, OID and facts of a node", async () => {
    const { lines } = await snmp(["translate", "--json", "ifOperStatus.3"]);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      oid: "1.3.6.1.2.1.2.2.1.8.3",
      name: "IF-MIB::ifOperStatus.3",
      module: "IF-MIB",
      node: "ifOperStatus",
      kind: "column",
      base: "INTEGER",
      access: "read-only",
    });
  });

  test.each([
    ["ifOperStats.3", 'there is no "ifOperStats" in the loaded modules; did you mean IF-MIB::ifOperStatus?'],
    ["IFMIB::ifDescr", "the module IFMIB"],
    ["-Tq ifDescr", "unknown letter -Tq; use -Td"],
    ["-Oz ifDescr", "unknown output flag -Oz"],
    ["-Ib xyzzy", 'no name matches "xyzzy"'],
    ["", "the OIDs are missing; without OIDs, use -Tp"],
  ])("%s is refused with advice", async (line, message) => {
    const { status, stdout, stderr } = await snmp([
      "translate",
      ...line.split(" ").filter((word) => word !== ""),
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("modules of one's own", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "snmp-acme-"));
    writeFileSync(join(folder, "acme.txt"), acme);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["-M FOLDER -m ACME-MIB", "acmeState.0", {}],
    ["-m FOLDER/acme.txt", "acmeState.0", {}],
    ["-M +FOLDER -m ALL", "acmeState.0", {}],
    ["-M FOLDER", "ACME-MIB::acmeState.0", {}],
    ["", "acmeState.0", { MIBS: "+ACME-MIB", MIBDIRS: "FOLDER" }],
    ["", "ACME-MIB::acmeState.0", { MIBDIRS: "+FOLDER" }],
  ])("are read with %s for %s", async (options, name, variables) => {
    const place = (text: string): string => text.replace("FOLDER", folder);
    const environment = Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key, place(value)]),
    );
    const words = place(options)
      .split(" ")
      .filter((word) => word !== "");
    expect(await snmp(["translate", ...words, "-On", name, "sysUpTime.0"], { environment })).toMatchObject({
      status: 0,
      stderr: "",
      lines: [".1.3.6.1.4.1.32473.1.0", "", ".1.3.6.1.2.1.1.3.0"],
    });
  });

  test("are kept compiled in the user's folder for caches, which may be missing, damaged or turned off", async () => {
    const cache = join(folder, "cache");
    const translate = (environment: Record<string, string>): ReturnType<typeof snmp> =>
      snmp(["translate", "-m", join(folder, "acme.txt"), "-On", "acmeState.0"], { environment });
    const expected = { status: 0, stdout: ".1.3.6.1.4.1.32473.1.0\n", stderr: "" };
    expect(await translate({ XDG_CACHE_HOME: cache, SNMP_MIB_CACHE: "" })).toMatchObject(expected);
    expect(existsSync(cache)).toBe(false);
    expect(await translate({ XDG_CACHE_HOME: cache })).toMatchObject(expected);
    const [version] = readdirSync(join(cache, "snmp-mibs"));
    const kept = join(cache, "snmp-mibs", version!);
    const [file] = readdirSync(kept);
    // it is the kept one that is read
    const text = readFileSync(join(kept, file!), "utf8");
    writeFileSync(join(kept, file!), text.replaceAll("32473.1", "32473.9"));
    expect((await translate({ XDG_CACHE_HOME: cache })).stdout).toBe(".1.3.6.1.4.1.32473.9.0\n");
    writeFileSync(join(kept, file!), text.slice(0, 100));
    expect(await translate({ XDG_CACHE_HOME: cache })).toMatchObject(expected);
    expect(await translate({ SNMP_MIB_CACHE: join(folder, "acme.txt") })).toMatchObject(expected);
    expect(await translate({ XDG_CACHE_HOME: "relative" })).toMatchObject(expected);
  });

  test("-Td shows their descriptions", async () => {
    const { stdout } = await snmp(["translate", "-m", join(folder, "acme.txt"), "-Td", "acmeState"]);
    expect(stdout).toContain('  DESCRIPTION\t"Whether it is on."\n');
  });

  test("without an OID, lists have these modules and what they import", async () => {
    const { lines } = await snmp(["translate", "-m", join(folder, "acme.txt"), "-Tz"]);
    expect(lines).toContain('"acmeState"\t\t\t"1.3.6.1.4.1.32473.1"');
    expect(lines).toContain('"enterprises"\t\t\t"1.3.6.1.4.1"');
    expect(lines.join("\n")).not.toContain("ifDescr");
  });

  test("an unknown module is reported, and the rest works", async () => {
    const { status, stdout, stderr } = await snmp([
      "translate",
      "-M",
      folder,
      "-m",
      "ACME-MIP:IF-MIP",
      "ifDescr",
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "IF-MIB::ifDescr\n" });
    expect(stderr).toBe(
      `snmp: the MIB module ACME-MIP is unknown; the MIB module IF-MIP is unknown, did you mean IF-MIB?; looked in ${folder}; -M names other folders\n`,
    );
  });
});

const acme = `ACME-MIB DEFINITIONS ::= BEGIN
IMPORTS OBJECT-TYPE, enterprises FROM SNMPv2-SMI;
acme OBJECT IDENTIFIER ::= { enterprises 32473 }
acmeState OBJECT-TYPE SYNTAX INTEGER { off(0), on(1) } MAX-ACCESS read-write STATUS current
  DESCRIPTION "Whether it is on." ::= { acme 1 }
END
`;

const isThere = hasCommand("snmptranslate", "-V");
if (!isThere) console.warn("skipped: snmptranslate (Debian: snmp) is not installed");
const withOracle = isThere ? test : test.skip;

describeShared("snmptranslate of net-snmp", "mib/net-snmp-78.tar.gz", (file) => {
  let corpus: ReturnType<typeof unpackModules>;
  beforeAll(() => void (corpus = unpackModules(file)));
  afterAll(() => corpus.remove());

  const ask = (...words: string[]): string => {
    const { stdout } = spawnSync("snmptranslate", ["-M", corpus.folder, ...words], {
      env: { ...process.env, HOME: corpus.folder, SNMPCONFPATH: corpus.folder, MIBS: "", MIBDIRS: "" },
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return stdout;
  };
  const own = async (...words: string[]): Promise<string> =>
    (await snmp(["translate", "-M", corpus.folder, ...words])).stdout;

  withOracle.each(["-Tz", "-To", "-Tl", "-Ts"])("prints the same list for %s", async (option) => {
    expect(await own("-m", "ALL", option)).toBe(ask("-m", "ALL", option));
  });

  withOracle.each(["IF-MIB", "HOST-RESOURCES-MIB", "DISMAN-EVENT-MIB", "SNMP-VIEW-BASED-ACM-MIB"])(
    "draws the same tree of %s",
    async (module) => {
      for (const width of ["80", "120", "1000"]) {
        const lines = (text: string): string[] => text.split("\n").map((line) => line.trimEnd());
        const words = ["-m", module, "-Tp", "-w", width];
        expect(lines(await own(...words))).toEqual(lines(ask(...words)));
      }
    },
  );

  withOracle(
    "prints the same types for -Tt, with names of textual conventions where it has numbers",
    async () => {
      const lines = (text: string): string[] => text.replace(/ tc=\S+/g, " tc=").split("\n");
      const modules = "IF-MIB:HOST-RESOURCES-MIB:SNMP-USER-BASED-SM-MIB:NOTIFICATION-LOG-MIB";
      expect(lines(await own("-m", modules, "-Tt"))).toEqual(lines(ask("-m", modules, "-Tt")));
    },
  );

  const instances = [
    ".1.3.6.1.2.1.2.2.1.2.3",
    ".1.3.6.1.2.1.1.5.0",
    ".1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1",
    ".1.3.6.1.6.3.16.1.4.1.4.3.97.98.99.0.3.1",
    ".1.3.6.1.4.1.32473.1",
    ".1.3.6.1.2.1",
    ".1.3.6.1.4.1.2021.10.1.3.1",
  ];
  withOracle.each([
    "",
    "-On",
    "-Of",
    "-Os",
    "-OS",
    "-Ou",
    "-OX",
    "-Ob",
    "-OsX",
    "-OuX",
    "-OQX",
    "-Oa",
    "-Ox",
    "-OQ",
    "-OsUe",
  ])("prints the same names with %s", async (option) => {
    const words = ["-m", "ALL", ...(option === "" ? [] : [option]), ...instances];
    expect(await own(...words)).toBe(ask(...words));
  });

  withOracle("prints the same details of objects, notifications and rows", async () => {
    const names = [
      "IF-MIB::ifPhysAddress.3",
      "IF-MIB::ifIndex",
      "IF-MIB::ifEntry",
      "IF-MIB::ifXEntry",
      "IF-MIB::linkDown",
      "IF-MIB::ifTable",
      "IF-MIB::ifGeneralInformationGroup",
      "IF-MIB::ifCompliance3",
      "HOST-RESOURCES-MIB::hrStorageSize",
      "DISMAN-PING-MIB::pingCtlTimeOut",
      "SNMP-TARGET-MIB::snmpTargetAddrEntry",
    ];
    const words = ["-m", "ALL", "-Td", ...names];
    const lines = (text: string): string[] => text.split("\n").map((line) => line.replace(/^ +/, ""));
    expect(lines(await own(...words))).toEqual(lines(ask(...words)));
  });
});

const debian = "/usr/share/snmp/mibs";
const isDebian = isThere && existsSync(join(debian, "NET-SNMP-MIB.txt"));
if (!isDebian) console.warn("skipped: the modules of Debian's libsnmp-base are not installed");
(isDebian ? test : test.skip)(
  "the modules of Debian's libsnmp-base, which import modules that it lacks, give the standard names",
  async () => {
    const { status, stdout, stderr } = await snmp([
      "translate",
      "-M",
      debian,
      "-m",
      "ALL",
      "-On",
      "NET-SNMP-EXAMPLES-MIB::netSnmpExampleInteger.0",
      "laLoad.1",
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(".1.3.6.1.4.1.8072.2.1.1.0\n\n.1.3.6.1.4.1.2021.10.1.3.1\n");
  },
);
