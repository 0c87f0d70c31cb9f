import { Sink, snmp } from "./support/terminal.ts";

test("without arguments, the help is on stderr and the status that of a mistake", async () => {
  const { status, stdout, stderr } = await snmp([]);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("Usage");
});

test.each([[["help"]], [["--help"]], [["-h"]]])(
  "%j prints every command and every exit status",
  async (args) => {
    const { status, stdout } = await snmp(args);
    expect(status).toBe(0);
    for (const name of ["get", "getnext", "bulk", "walk", "table", "set", "plugins", "demo"])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(stdout).toContain("  3  no answer in time");
  },
);

test.each([[["help", "walk"]], [["walk", "--help"]], [["walk", "-h", "host"]], [["help", "bulkwalk"]]])(
  "%j explains walk",
  async (args) => {
    const { status, lines } = await snmp(args);
    expect(status).toBe(0);
    expect(lines[0]).toBe("snmp walk: every value in a subtree");
    expect(lines).toContain(
      '  -c, --community COMMUNITY       else from $SNMP_COMMUNITY; "public" by default',
    );
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  },
);

test.each([[["--version"]], [["-V"]], [["get", "-V"]]])("%j prints the version", async (args) => {
  const { status, stdout } = await snmp(args);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

test.each([
  [
    ["gte"],
    'there is no command "gte"; there are get, getnext, bulk, walk, table, set, plugins, demo (see: snmp help)',
  ],
  [
    ["help", "gte"],
    'there is no command "gte"; there are get, getnext, bulk, walk, table, set, plugins, demo (see: snmp help)',
  ],
  [["get", "--zz"], "there is no option --zz (see: snmp help)"],
  [["get"], "the host is missing (see: snmp help get)"],
  [["get", "host"], "the OIDs are missing (see: snmp help get)"],
  [
    ["get", "host:port", "1.3"],
    'the port is "port", not an integer in the range 1..65535 (see: snmp help get)',
  ],
  [
    ["get", "host", "sysName.0"],
    '"sysName.0" is no OID; names need a MIB, which this command does not read: give numbers (see: snmp help get)',
  ],
  [
    ["get", "host", "1.3..6"],
    '"1.3..6" is no OID; it is 2 to 128 numbers with dots between (see: snmp help get)',
  ],
  [["get", "-v", "4", "host", "1.3"], "-v 4 is no version of SNMP"],
  [
    ["get", "-t", "soon", "host", "1.3"],
    '-t, --timeout is "soon", not a number from 0.001 up (see: snmp help get)',
  ],
  [
    ["get", "-Oz", "host", "1.3"],
    "-Oz is not known; there are -Oq, -Ov, -Ox, -Ot and, as it is anyway, -On (see: snmp help get)",
  ],
  [["get", "--columns", "1", "host", "1.3"], "--columns makes no sense with get (see: snmp help get)"],
  [["get", "-Cr5", "host", "1.3"], "-C, --application makes no sense with get (see: snmp help get)"],
  [["walk", "host", "1.3", "1.4"], "one OID is walked at a time; 1.4 is one more (see: snmp help walk)"],
  [["table", "host"], "one OID is wanted, that of the table (see: snmp help table)"],
  [["set", "host", "1.3", "i"], "OID TYPE VALUE are wanted, once or more (see: snmp help set)"],
  [
    ["set", "host", "1.3.6.1", "i", "x"],
    '1.3.6.1: "x" is not an integer in the range -2147483648..2147483647 (see: snmp help set)',
  ],
])("%j is a mistake: %s", async (args, message) => {
  const { status, stdout, stderr } = await snmp(args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^snmp: [^\n]*\n$/);
  expect(stderr).toContain(message);
});

test("what is not installed is said with the way to get it, and has a status of its own", async () => {
  const { status, stderr } = await snmp(["get", "--model", "77", "127.0.0.1", "1.3"]);
  expect(status).toBe(6);
  expect(stderr).toContain("no message processing model 77 is registered");
  expect((await snmp(["get", "carrier-pigeon://loft", "1.3"])).status).toBe(6);
});

test("colours are for terminals, and NO_COLOR is heard", async () => {
  expect((await snmp(["help"], { stdout: new Sink(true) })).stdout).toContain("\x1b[1m");
  expect(
    (await snmp(["help"], { stdout: new Sink(true), environment: { NO_COLOR: "1" } })).stdout,
  ).not.toContain("\x1b");
  expect((await snmp(["help"])).stdout).not.toContain("\x1b");
});
