import { Sink, snmp } from "./support/terminal.ts";

test("prints the help on stderr without arguments, with the status of a usage error", async () => {
  const { status, stdout, stderr } = await snmp([]);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("Usage");
});

test.each([[["help"]], [["--help"]], [["-h"]]])(
  "prints every command and every exit status for %j",
  async (args) => {
    const { status, stdout } = await snmp(args);
    expect(status).toBe(0);
    for (const name of [
      "get",
      "getnext",
      "bulk",
      "walk",
      "table",
      "set",
      "translate",
      "mib",
      "plugins",
      "demo",
    ])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(stdout).toContain("  3  no answer in time");
  },
);

test.each([[["help", "walk"]], [["walk", "--help"]], [["walk", "-h", "host"]], [["help", "bulkwalk"]]])(
  "explains walk for %j",
  async (args) => {
    const { status, lines } = await snmp(args);
    expect(status).toBe(0);
    expect(lines[0]).toBe("snmp walk: read every value in a subtree");
    expect(lines).toContain(
      '  -c, --community COMMUNITY       community (default: $SNMP_COMMUNITY, then "public")',
    );
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  },
);

test.each([[["--version"]], [["-V"]], [["get", "-V"]]])("prints the version for %j", async (args) => {
  const { status, stdout } = await snmp(args);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

test.each([
  [["gte"], 'unknown command "gte"; did you mean get? (see: snmp help)'],
  [
    ["help", "xyzzy"],
    'unknown command "xyzzy"; use get, getnext, bulk, walk, table, set, trap, inform, listen, agent, record, simulate, export, translate, mib, engine, plugins or demo (see: snmp help)',
  ],
  [["get", "--zz"], "unknown option --zz (see: snmp help get)"],
  [["get"], "the host is missing (see: snmp help get)"],
  [["get", "host"], "the OIDs are missing (see: snmp help get)"],
  [["get", "host:port", "1.3"], "1..65535"],
  [
    ["get", "host", "sysNam.0"],
    'there is no "sysNam" in the loaded modules; did you mean SNMPv2-MIB::sysName? (see: snmp help get)',
  ],
  [
    ["get", "host", "1.3..6"],
    'invalid OID "1.3..6"; an OID is 2 to 128 numbers with dots between them, such as 1.3.6.1.2.1.1.5.0 (see: snmp help get)',
  ],
  [
    ["get", "-v", "4", "host", "1.3"],
    'unknown version "4" of SNMP; use -v 1, -v 2c or -v 3 (see: snmp help get)',
  ],
  [
    ["get", "-t", "soon", "host", "1.3"],
    '-t, --timeout must be a number of at least 0.001, not "soon" (see: snmp help get)',
  ],
  [
    ["get", "-Oz", "host", "1.3"],
    "unknown output flag -Oz; use -Oq, -OQ, -Ov, -Ox, -Oa or -Ot (-On is the default) (see: snmp help get)",
  ],
  [["get", "--columns", "1", "host", "1.3"], "snmp get does not take --columns (see: snmp help get)"],
  [["get", "-Cr5", "host", "1.3"], "snmp get does not take -C, --application (see: snmp help get)"],
  [["walk", "host", "1.3", "1.4"], "snmp walk takes one OID; remove 1.4 (see: snmp help walk)"],
  [["table", "host"], "snmp table takes one OID, the OID of the table (see: snmp help table)"],
  [["set", "host", "1.3", "i"], "write OID TYPE VALUE, once or several times (see: snmp help set)"],
  [
    ["set", "host", "1.3.6.1", "i", "x"],
    /^snmp: 1\.3\.6\.1: .*"x".*-2147483648\.\.2147483647.* \(see: snmp help set\)\n$/,
  ],
  [["walk", "-Ci", "host", "1.3"], "snmp walk does not take -Ci (see: snmp help walk)"],
  [["demo", "--community", "x"], "snmp demo does not take -c, --community (see: snmp help demo)"],
  [["table", "--net-snmp", "host", "1.3"], "snmp table does not take --net-snmp (see: snmp help table)"],
  [["demo", "-m", "ALL"], "snmp demo does not take -m, --mib-modules (see: snmp help demo)"],
])("refuses %j: %s", async (args, message) => {
  const { status, stdout, stderr } = await snmp(args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^snmp: [^\n]*\n$/);
  if (typeof message === "string") expect(stderr).toContain(message);
  else expect(stderr).toMatch(message);
});

test("names a plug-in that is not installed, with a status for that", async () => {
  const { status, stderr } = await snmp(["get", "--model", "77", "127.0.0.1", "1.3"]);
  expect(status).toBe(6);
  expect(stderr).toMatch(/message processing model 77\b/);
  expect((await snmp(["get", "carrier-pigeon://loft", "1.3"])).status).toBe(6);
});

test("prints colours on terminals only, and obeys NO_COLOR", async () => {
  expect((await snmp(["help"], { stdout: new Sink(true) })).stdout).toContain("\x1b[1m");
  expect(
    (await snmp(["help"], { stdout: new Sink(true), environment: { NO_COLOR: "1" } })).stdout,
  ).not.toContain("\x1b");
  expect((await snmp(["help"])).stdout).not.toContain("\x1b");
});

test("gives advice with the name by which the user started it", async () => {
  const { stderr } = await snmp(["get"], { program: "node packages/cli/bin/snmp.js" });
  expect(stderr).toBe("snmp: the host is missing (see: node packages/cli/bin/snmp.js help get)\n");
});
