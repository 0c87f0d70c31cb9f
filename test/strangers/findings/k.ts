// K1 to K9: the mutants of the kits, run with the packed kits. Each fails at the checks that it names, and at no other.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { securityModelSuite, suite, type SuiteOptions } from "@snmp/mpm-conformance";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { authenticationProtocolSuite, privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import {
  type MpmPlugin,
  register,
  registerSecurityModel,
  Secret,
  type SecurityModelPlugin,
  unregister,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { plugin as v3 } from "@snmp/mpm-v3";
import { registerTransport, unregisterTransport } from "@snmp/transport";
import {
  registerAuthenticationProtocol,
  registerPrivacyProtocol,
  unregisterAuthenticationProtocol,
  unregisterPrivacyProtocol,
} from "@snmp/usm";
import {
  authenticationMutants,
  soundAuthentication,
} from "../../../packages/mpm-conformance/test/mutants/authentication-protocols.ts";
import { modelMutants } from "../../../packages/mpm-conformance/test/mutants/models.ts";
import {
  privacyMutants,
  soundPrivacy,
} from "../../../packages/mpm-conformance/test/mutants/privacy-protocols.ts";
import { securityAttackMutants } from "../../../packages/mpm-conformance/test/mutants/security-attacks.ts";
import { securityMutants } from "../../../packages/mpm-conformance/test/mutants/security-models.ts";
import { signedMutants } from "../../../packages/mpm-conformance/test/mutants/signed-models.ts";
import { transportMutants } from "../../../packages/mpm-conformance/test/mutants/transports.ts";
import { type Outcome, outcomeOf } from "../../../packages/mpm-conformance/test/support/collected.ts";
import * as forgeable from "../../../packages/mpm-conformance/test/support/forgeable-model.ts";
import * as strange from "../../../packages/mpm-conformance/test/support/security-model.ts";
import {
  LearningSecurityModel,
  withoutPrivacy,
} from "../../../packages/mpm-conformance/test/support/security-variants.ts";
import * as signed from "../../../packages/mpm-conformance/test/support/signed-model.ts";
import { strangeOutcome } from "../../../packages/mpm-conformance/test/support/strange-suite.ts";
import { transportOf } from "../../../packages/mpm-conformance/test/support/transport.ts";

Error.stackTraceLimit = 0;

/** Demands failures at these checks and no other, each with a text that names the cure. */
function demandFailures({ failed }: Outcome, fails: readonly string[]): void {
  assert.deepEqual(Object.keys(failed).sort(), [...fails].sort());
  for (const message of Object.values(failed)) assert.match(message, /\n {2}What to do: ./);
}

async function checkSecurityModel(plugin: SecurityModelPlugin, more: object = {}): Promise<Outcome> {
  registerSecurityModel(plugin);
  try {
    return await outcomeOf((test) =>
      securityModelSuite({
        test,
        plugin,
        credentials: (level) => strange.credentialsOf(level, "correct-horse"),
        otherCredentials: (level) => strange.credentialsOf(level, "battery-staple"),
        settings: { keys: { ops: new Secret("correct-horse") } },
        secrets: ["correct-horse", "battery-staple"],
        ...more,
      }),
    );
  } finally {
    unregisterSecurityModel(plugin.identifier);
  }
}

async function checkModel(
  plugin: MpmPlugin,
  options: Omit<SuiteOptions, "test" | "plugin">,
): Promise<Outcome> {
  unregister(plugin.identifier);
  register(plugin);
  try {
    return await outcomeOf((test) => suite({ test, plugin, ...options }));
  } finally {
    if (plugin !== v3) unregister(plugin.identifier);
  }
}

for (const [mistake, weakness] of [
  ["no forgery is planted", forgeable.sound] as const,
  ...forgeable.weaknesses,
]) {
  const isSound = weakness === forgeable.sound;
  void test(`K1: a security model in which ${mistake} ${isSound ? "passes" : "is refused by"} both kits`, async () => {
    const plugin = forgeable.forgeable(weakness);
    const settings = { key: new Secret("correct-horse") };
    const outcome = await checkSecurityModel(plugin, {
      levels: ["authNoPriv"],
      credentials: () => forgeable.keyed("correct-horse"),
      otherCredentials: () => forgeable.keyed("battery-staple"),
      settings,
      secrets: [],
    });
    demandFailures(
      outcome,
      isSound
        ? []
        : [
            "authentication: an emptied, shortened or grown digest of a request is refused",
            "authentication: an emptied, shortened or grown digest of an answer is refused",
          ],
    );
    registerSecurityModel(plugin);
    const inside = await checkModel(v3, {
      credentials: () => forgeable.keyed("correct-horse"),
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
    });
    unregisterSecurityModel(plugin.identifier);
    const integrity = Object.keys(inside.failed).filter((name) => name.startsWith("integrity"));
    assert.deepEqual(
      integrity,
      isSound
        ? []
        : [
            "integrity: every shortened, emptied or grown part of an answer is detected",
            "integrity: every shortened, emptied or grown part of a request is detected",
          ],
    );
  });
}

for (const { mistake, plugin, fails } of signedMutants) {
  void test(`K1: the kit for models finds that ${mistake}`, async () => {
    demandFailures(await checkModel(plugin, signed.signedOptions), fails);
  });
}

for (const { mistake, plugin, fails } of [...securityAttackMutants, ...securityMutants]) {
  const number = fails.some((name) => name.includes("without a secret")) ? "K5" : "K2";
  void test(`${number}: the kit for security models finds this: ${mistake}`, async () => {
    demandFailures(await checkSecurityModel(plugin), fails);
  });
}

void test("K2: a message in clear that claims authPriv is refused, also by a model without privacy", async () => {
  const levels = ["noAuthNoPriv", "authNoPriv"];
  demandFailures(await checkSecurityModel(strange.securityPluginOf(withoutPrivacy(false)), { levels }), []);
  demandFailures(await checkSecurityModel(strange.securityPluginOf(withoutPrivacy(true)), { levels }), [
    "authentication: a request without its proof is refused",
    "authentication: an answer without its proof is refused",
  ]);
});

void test("K2: replays are refused where the option promises it", async () => {
  const capabilities = { replays: "refused" };
  demandFailures(await checkSecurityModel(strange.securityPluginOf(), { capabilities }), [
    "authentication: a replayed request is refused",
  ]);
});

const countTimers = (): number =>
  process.getActiveResourcesInfo().filter((type) => type === "Timeout").length;
const timers = countTimers();

/** Waits for the timers that an earlier mutant has left behind: one that ends during a check would hide another. */
async function forgetTimers(): Promise<void> {
  for (let i = 0; i < 120 && countTimers() > timers; i++) await setTimeout(10);
}

for (const { mistake, changes, fails } of transportMutants) {
  void test(`K3: the kit for transports finds this: ${mistake}`, async () => {
    await forgetTimers();
    const plugin = transportOf(changes);
    unregisterTransport("memory");
    registerTransport(plugin);
    demandFailures(
      await outcomeOf((test) => transportSuite({ test, plugin, address: "here", patience: 250 })),
      fails,
    );
  });
}

void test("K4: a security model that learns by Report and retry passes", async () => {
  demandFailures(await checkSecurityModel(strange.securityPluginOf(LearningSecurityModel)), []);
});

for (const { mistake, protocol, fails } of [
  { mistake: "none", protocol: soundAuthentication, fails: [] },
  ...authenticationMutants,
]) {
  void test(`K6: the kit for authentication protocols finds this: ${mistake}`, async () => {
    registerAuthenticationProtocol(protocol);
    const outcome = await outcomeOf((test) => authenticationProtocolSuite({ test, protocol }));
    unregisterAuthenticationProtocol(protocol.protocol);
    demandFailures(outcome, fails);
  });
}

for (const { mistake, protocol, fails } of [
  { mistake: "none", protocol: soundPrivacy, fails: [] },
  ...privacyMutants,
]) {
  void test(`K7: the kit for privacy protocols finds this: ${mistake}`, async () => {
    registerPrivacyProtocol(protocol);
    const outcome = await outcomeOf((test) => privacyProtocolSuite({ test, protocol }));
    unregisterPrivacyProtocol(protocol.protocol);
    demandFailures(outcome, fails);
  });
}

void test("K8: the package that register() comes from must be a dependency, not a development dependency", async () => {
  const folder = mkdtempSync(join(tmpdir(), "snmp-k8-"));
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/index.js"), 'import { register } from "@snmp/mpm-core";\nregister({});\n');
  const manifest = {
    name: "snmp-mpm-signed",
    keywords: ["snmp-mpm-plugin"],
    type: "module",
    sideEffects: ["./dist/index.js"],
    exports: { ".": "./dist/index.js" },
  };
  const check = async (dependencies: object): Promise<string> => {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, ...dependencies }));
    const plugin = signed.makeSignedPlugin();
    const outcome = await checkModel(plugin, {
      ...signed.signedOptions,
      manifest: join(folder, "package.json"),
    });
    return Object.values(outcome.failed).join("\n");
  };
  const core = { "@snmp/mpm-core": "^0.1.0" };
  const [right, wrong] = [await check({ dependencies: core }), await check({ devDependencies: core })];
  rmSync(folder, { recursive: true });
  assert.doesNotMatch(right, /devDependencies|dependencies/);
  assert.match(wrong, /@snmp\/mpm-core/);
});

for (const { mistake, plugin, options, registered, fails } of modelMutants.filter((mutant) =>
  /messageId throws for ids|said to carry contexts/.test(mutant.mistake),
)) {
  void test(`K9: the kit finds this, and calls it no fault of its own: ${mistake}`, async () => {
    const outcome = await strangeOutcome(plugin, options, registered);
    demandFailures(outcome, fails);
    for (const message of Object.values(outcome.failed)) assert.doesNotMatch(message, /fault of the kit/);
  });
}
