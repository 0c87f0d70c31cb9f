// How the kit defines tests with the runner that it is given.
import { ConformanceFailure, suite, type SuiteOptions } from "@snmp/mpm-conformance";
import { plugin, v2c } from "@snmp/mpm-v2c";
import { strangeOutcome } from "./support/strange-suite.ts";

const options = { plugin, credentials: () => v2c("correct-horse") };
const runner = (names: string[]): SuiteOptions["test"] =>
  Object.assign((name: string) => void names.push(name), { skip: (name: string) => void names.push(name) });

test("skip shows its reason, and accepts the former name of a check", () => {
  const names: string[] = [];
  const skip = {
    "octets: encode does not change the PDU": "for one reason",
    "octets: encode leaves engineId and contextName as they are": "for another reason",
  };
  suite({ ...options, test: runner(names), skip });
  expect(names).toContain("octets: encode does not change the PDU (skipped: for one reason)");
  expect(names).toContain(
    "octets: encode does not change engineId and contextName (skipped: for another reason)",
  );
});

test.each([
  [{ skip: { "no such check": "why" } }, 'names an unknown check, "no such check"; the checks are:'],
  [{ skip: { "octets: encode does not change the PDU": " " } }, "needs a reason for"],
  [{ test: (() => undefined) as unknown as SuiteOptions["test"] }, "the option `test` must be a function"],
  [{ secrets: ["short"] }, "must be text of at least 6 characters"],
])("options %j are a TypeError that says what to do", (wrong, text) => {
  const given = { ...options, test: runner([]), ...wrong } as SuiteOptions;
  expect(() => suite(given)).toThrow(TypeError);
  expect(() => suite(given)).toThrow(text);
});

test("a failure says what is wrong, what it breaks, what to do, and what turns the check off", async () => {
  const prefix = "credentials: `mpm`";
  const credentials = (): ReturnType<typeof v2c> => v2c("correct-horse");
  const { failed } = await strangeOutcome(undefined, { credentials }, true, prefix);
  expect(Object.values(failed)).toEqual([
    "`mpm` of the credentials is 1, the plug-in's identifier is 4242\n" +
      "  What this breaks: clients choose another model for these credentials, or none\n" +
      "  What to do: set `mpm` in the function that makes credentials: clients choose the model by it\n" +
      '  If it does not apply: no option turns this check off; leave it out with skip: { "credentials: `mpm` is the identifier of the model": "your reason" }',
  ]);
});

test("a failure has its parts as fields", () => {
  const failure = new ConformanceFailure("a fault", "mend it", { risk: "damage", exemption: "an option" });
  const { problem, advice, risk, exemption } = failure;
  expect({ problem, advice, risk, exemption }).toEqual({
    problem: "a fault",
    advice: "mend it",
    risk: "damage",
    exemption: "an option",
  });
});
