import { securityModelSuite } from "@snmp/mpm-conformance";
import {
  registerSecurityModel,
  Secret,
  type SecurityModelPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import type { SecurityMutant } from "./mutants/planting-security.ts";
import { securityAttackMutants } from "./mutants/security-attacks.ts";
import { securityMutants } from "./mutants/security-models.ts";
import { type Outcome, outcomeOf } from "./support/collected.ts";
import { identifier, keyed, securityPluginOf } from "./support/security-model.ts";

async function strangeOutcome(plugin: SecurityModelPlugin): Promise<Outcome> {
  registerSecurityModel(plugin);
  try {
    return await outcomeOf((test) =>
      securityModelSuite({
        test,
        plugin,
        credentials: (level) => keyed(level, "correct-horse"),
        otherCredentials: (level) => keyed(level, "battery-staple"),
        settings: { keys: { ops: new Secret("correct-horse") } },
        secrets: ["correct-horse", "battery-staple"],
      }),
    );
  } finally {
    unregisterSecurityModel(identifier);
  }
}

test("the security model without a fault passes", async () => {
  const { failed, passed } = await strangeOutcome(securityPluginOf());
  expect(failed).toEqual({});
  expect(passed.length).toBeGreaterThan(25);
});

describe("each mistake fails at its check, and at no other", () => {
  test.each<SecurityMutant>([...securityMutants, ...securityAttackMutants])(
    "$mistake",
    async ({ plugin, fails }) => {
      const { failed } = await strangeOutcome(plugin);
      expect(Object.keys(failed).sort()).toEqual([...fails].sort());
      for (const message of Object.values(failed)) expect(message).toMatch(/\n {2}What to do: ./);
    },
  );
});
