import { suite } from "@snmp/mpm-conformance";
import { type MpmPlugin, register, unregister } from "@snmp/mpm-core";
import { signedMutants } from "./mutants/signed-models.ts";
import { type Outcome, outcomeOf } from "./support/collected.ts";
import { identifier, signedOptions, makeSignedPlugin } from "./support/signed-model.ts";

async function checkSigned(plugin: MpmPlugin): Promise<Outcome> {
  unregister(identifier);
  register(plugin);
  try {
    return await outcomeOf((test) => suite({ test, plugin, ...signedOptions }));
  } finally {
    unregister(identifier);
  }
}

beforeAll(() => {
  Error.stackTraceLimit = 0;
});

test("a model that learns by Report and retry, remembers its requests and refuses replays passes", async () => {
  const { failed, skipped } = await checkSigned(makeSignedPlugin());
  expect(failed).toEqual({});
  expect(skipped.filter((name) => /^(integrity|failures|release)/.test(name))).toEqual([]);
});

describe("each mistake fails at its check, and at no other", () => {
  test.each(signedMutants)("$mistake", async ({ plugin, fails }) => {
    const { failed } = await checkSigned(plugin);
    expect(Object.keys(failed).sort()).toEqual([...fails].sort());
    for (const message of Object.values(failed)) {
      expect(message).toMatch(/\n {2}What this breaks: ./);
      expect(message).toMatch(/\n {2}What to do: ./);
      expect(message).toMatch(/\n {2}If it does not apply: ./);
    }
  });
});
