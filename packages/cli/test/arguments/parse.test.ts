import { parseArguments } from "../../src/arguments/parse.ts";
import { UsageError } from "../../src/failure.ts";

test("takes options anywhere, in the forms of net-snmp", () => {
  expect(
    parseArguments([
      "walk",
      "-v2c",
      "-c",
      "public",
      "-Cr50",
      "-On",
      "-t",
      "0.5",
      "192.0.2.1",
      "1.3.6.1",
      "-r",
      "1",
    ]),
  ).toEqual({
    command: "walk",
    operands: ["192.0.2.1", "1.3.6.1"],
    options: {
      "snmp-version": "2c",
      community: "public",
      "max-repetitions": "50",
      application: ["r50"],
      output: ["n"],
      timeout: "0.5",
      retries: "1",
    },
  });
});

test("reads several letters after -C", () => {
  const { options } = parseArguments(["bulk", "-Cn2r10", "-Cc"]);
  expect(options).toMatchObject({ "non-repeaters": "2", "max-repetitions": "10", "any-order": true });
});

test("takes a negative number as an operand or a value", () => {
  expect(parseArguments(["set", "host", "1.3.6", "i", "-5", "-r", "-1"])).toMatchObject({
    operands: ["host", "1.3.6", "i", "-5"],
    options: { retries: "-1" },
  });
});

test("takes net-snmp's keys, attached or as the next word", () => {
  expect(parseArguments(["get", "-3m", "0x0a0b", "-3K0c0d", "host"])).toEqual({
    command: "get",
    operands: ["host"],
    options: { "auth-master-key": "0x0a0b", "priv-localized-key": "0c0d" },
  });
  expect(parseArguments(["set", "host", "1.3.6", "s", "-3m"]).operands).toEqual([
    "host",
    "1.3.6",
    "s",
    "-3m",
  ]);
});

test.each([
  [["--dry-run"], { "dry-run": true }],
  [["--no-dry-run"], { "dry-run": false }],
  [["--no-dry-run", "--dry-run"], { "dry-run": true }],
  [["--dry-run", "--no-dry-run"], { "dry-run": false }],
  [["--no-dry-run", "--", "--dry-run"], { "dry-run": false }],
])("of a switch and its negation, the last one counts: %j", (args, options) => {
  expect(parseArguments(["export", ...args]).options).toEqual(options);
});

test.each([
  [["get", "--no-json"], "unknown option --no-json"],
  [["export", "--no-dry-run=true"], "--no-dry-run does not take a value"],
  [["get", "--comunity", "x"], "unknown option --comunity; did you mean --community?"],
  [["get", "-z"], "unknown option -z"],
  [["get", "-c"], "-c needs a value"],
  [["get", "-c", "-v"], "-c needs a value; write a value that begins with a dash directly after the option"],
  [["get", "--json=yes"], "--json does not take a value"],
  [["bulk", "-Cx"], "unknown option -Cx; use -CrCOUNT, -CnCOUNT, -Cc, -CB, -Cb or -Ci"],
])("refuses %j: %s", (args, message) => {
  expect(() => parseArguments(args)).toThrow(new UsageError(message));
});
