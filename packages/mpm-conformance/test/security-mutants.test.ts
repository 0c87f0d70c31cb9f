import { securityModelSuite, type SecurityModelSuiteOptions } from "@snmp/mpm-conformance";
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
import { identifier, credentialsOf, securityPluginOf } from "./support/security-model.ts";
import { LearningSecurityModel, RefusingReplays, withoutPrivacy } from "./support/security-variants.ts";

async function strangeOutcome(
  plugin: SecurityModelPlugin,
  more: Partial<SecurityModelSuiteOptions> = {},
): Promise<Outcome> {
  registerSecurityModel(plugin);
  try {
    return await outcomeOf((test) =>
      securityModelSuite({
        test,
        plugin,
        credentials: (level) => credentialsOf(level, "correct-horse"),
        otherCredentials: (level) => credentialsOf(level, "battery-staple"),
        settings: { keys: { ops: new Secret("correct-horse") } },
        secrets: ["correct-horse", "battery-staple"],
        ...more,
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

describe("a model that learns by Report and retry", () => {
  test("passes", async () => {
    const { failed } = await strangeOutcome(securityPluginOf(LearningSecurityModel));
    expect(failed).toEqual({});
  });
});

describe("a model without authPriv", () => {
  const levels = ["noAuthNoPriv", "authNoPriv"] as const;

  test("passes if it refuses claims of authPriv", async () => {
    const { failed } = await strangeOutcome(securityPluginOf(withoutPrivacy(false)), { levels });
    expect(failed).toEqual({});
  });

  test("fails if it takes a message in clear for one of authPriv", async () => {
    const { failed } = await strangeOutcome(securityPluginOf(withoutPrivacy(true)), { levels });
    expect(Object.keys(failed)).toEqual([
      "authentication: a request without its proof is refused",
      "authentication: an answer without its proof is refused",
    ]);
  });
});

describe("a model that promises to refuse replays", () => {
  const capabilities = { replays: "refused" } as const;
  const name = "authentication: a replayed request is refused";

  test("passes if it does", async () => {
    const { failed, passed } = await strangeOutcome(securityPluginOf(RefusingReplays), { capabilities });
    expect(failed).toEqual({});
    expect(passed).toContain(name);
  });

  test("fails if it accepts a request twice", async () => {
    const { failed } = await strangeOutcome(securityPluginOf(), { capabilities });
    expect(Object.keys(failed)).toEqual([name]);
    expect(failed[name]).toContain("If it does not apply: leave out capabilities.replays");
  });
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
