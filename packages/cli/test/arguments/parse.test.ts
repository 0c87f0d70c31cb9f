import { parseArguments } from "../../src/arguments/parse.ts";
import { UsageError } from "../../src/failure.ts";

test("options may stand anywhere, as net-snmp's users write them", () => {
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

test("-C takes several letters at once", () => {
  const { options } = parseArguments(["bulk", "-Cn2r10", "-Cc"]);
  expect(options).toMatchObject({ "non-repeaters": "2", "max-repetitions": "10", "any-order": true });
});

test("a negative number is no option", () => {
  expect(parseArguments(["set", "host", "1.3.6", "i", "-5", "-r", "-1"])).toMatchObject({
    operands: ["host", "1.3.6", "i", "-5"],
    options: { retries: "-1" },
  });
});

test.each([
  [["get", "--comunity", "x"], "there is no option --comunity"],
  [["get", "-z"], "there is no option -z"],
  [["get", "-c"], "-c needs a value"],
  [["get", "-c", "-v"], "-c needs a value; one that begins with a dash goes right behind it"],
  [["get", "--json=yes"], "--json takes no value"],
  [["bulk", "-Cx"], "-Cx is not known; there are -CrCOUNT, -CnCOUNT and -Cc"],
])("%j: %s", (args, message) => {
  expect(() => parseArguments(args)).toThrow(new UsageError(message));
});
