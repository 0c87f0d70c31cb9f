// Three security models with planted forgeries: both kits, for security models and for the messages of SNMPv3 made with them, refuse each.
import { securityModelSuite, suite } from "@snmp/mpm-conformance";
import { registerSecurityModel, Secret, unregisterSecurityModel } from "@snmp/mpm-core";
import { plugin as v3 } from "@snmp/mpm-v3";
import { type Outcome, outcomeOf } from "./support/collected.ts";
import { forgeable, identifier, keyed, sound, type Weakness, weaknesses } from "./support/forgeable-model.ts";

interface Outcomes {
  readonly asSecurityModel: Outcome;
  readonly insideV3: Outcome;
}

async function check(weakness: Weakness): Promise<Outcomes> {
  const plugin = forgeable(weakness);
  const settings = { key: new Secret("correct-horse") };
  registerSecurityModel(plugin);
  try {
    const asSecurityModel = await outcomeOf((test) =>
      securityModelSuite({
        test,
        plugin,
        levels: ["authNoPriv"],
        credentials: () => keyed("correct-horse"),
        otherCredentials: () => keyed("battery-staple"),
        settings,
      }),
    );
    const insideV3 = await outcomeOf((test) =>
      suite({
        test,
        plugin: v3,
        credentials: () => keyed("correct-horse"),
        capabilities: {
          pduTypes: [
            "GetRequest",
            "GetNextRequest",
            "GetBulkRequest",
            "SetRequest",
            "InformRequest",
            "SNMPv2-Trap",
          ],
          symmetric: false,
          remembersRequests: true,
          contexts: true,
          integrity: true,
        },
        responder: { settings: { 3: settings } },
        runs: 1,
      }),
    );
    return { asSecurityModel, insideV3 };
  } finally {
    unregisterSecurityModel(identifier);
  }
}

test("the model without a forgery passes both kits", async () => {
  const { asSecurityModel, insideV3 } = await check(sound);
  expect(asSecurityModel.failed).toEqual({});
  expect(Object.keys(insideV3.failed).filter((name) => name.startsWith("integrity"))).toEqual([]);
});

test.each(weaknesses)("both kits refuse a model in which %s", async (_mistake, weakness) => {
  const { asSecurityModel, insideV3 } = await check(weakness);
  expect(Object.keys(asSecurityModel.failed)).toEqual([
    "authentication: an emptied, shortened or grown digest of a request is refused",
    "authentication: an emptied, shortened or grown digest of an answer is refused",
  ]);
  expect(Object.keys(insideV3.failed).filter((name) => name.startsWith("integrity"))).toEqual([
    "integrity: every shortened, emptied or grown part of an answer is detected",
    "integrity: every shortened, emptied or grown part of a request is detected",
  ]);
  for (const { failed } of [asSecurityModel, insideV3]) {
    const [message] = Object.entries(failed)
      .find(([name]) => /emptied/.test(name))!
      .slice(1);
    expect(message).toContain("CVE-2008-0960");
    expect(message).toContain("What to do: compare the length of a received digest with the exact length");
  }
});
