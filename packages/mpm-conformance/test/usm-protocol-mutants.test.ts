import { authenticationProtocolSuite, privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import {
  type AuthenticationProtocol,
  type PrivacyProtocol,
  registerAuthenticationProtocol,
  registerPrivacyProtocol,
  unregisterAuthenticationProtocol,
  unregisterPrivacyProtocol,
} from "@snmp/usm";
import { authenticationMutants, soundAuthentication } from "./mutants/authentication-protocols.ts";
import { privacyMutants, soundPrivacy } from "./mutants/privacy-protocols.ts";
import type { ProtocolMutant } from "./mutants/protocol-mutant.ts";
import { type Outcome, outcomeOf } from "./support/collected.ts";

async function authenticationOutcome(protocol: AuthenticationProtocol): Promise<Outcome> {
  registerAuthenticationProtocol(protocol);
  try {
    return await outcomeOf((test) => authenticationProtocolSuite({ test, protocol }));
  } finally {
    unregisterAuthenticationProtocol(protocol.protocol);
  }
}

async function privacyOutcome(protocol: PrivacyProtocol): Promise<Outcome> {
  registerPrivacyProtocol(protocol);
  try {
    return await outcomeOf((test) => privacyProtocolSuite({ test, protocol }));
  } finally {
    unregisterPrivacyProtocol(protocol.protocol);
  }
}

test("protocols without a fault pass", async () => {
  expect((await authenticationOutcome(soundAuthentication)).failed).toEqual({});
  expect((await privacyOutcome(soundPrivacy)).failed).toEqual({});
});

describe("each mistake in an authentication protocol fails at its check, and at no other", () => {
  test.each<ProtocolMutant<AuthenticationProtocol>>(authenticationMutants)(
    "$mistake",
    async ({ protocol, fails }) => {
      expect(Object.keys((await authenticationOutcome(protocol)).failed).sort()).toEqual([...fails].sort());
    },
  );
});

describe("each mistake in a privacy protocol fails at its check, and at no other", () => {
  test.each<ProtocolMutant<PrivacyProtocol>>(privacyMutants)("$mistake", async ({ protocol, fails }) => {
    expect(Object.keys((await privacyOutcome(protocol)).failed).sort()).toEqual([...fails].sort());
  });
});

test("published examples are held against the protocol", async () => {
  const { createHmac } = await import("node:crypto");
  const key = new Uint8Array(32).fill(1);
  const message = new Uint8Array(5).fill(2);
  const right = {
    key,
    message,
    digest: createHmac("sha3-256", key).update(message).digest().subarray(0, 24),
  };
  const wrong = { ...right, digest: new Uint8Array(24) };
  registerAuthenticationProtocol(soundAuthentication);
  const outcome = await outcomeOf((test) =>
    authenticationProtocolSuite({ test, protocol: soundAuthentication, vectors: [right] }),
  );
  const failing = await outcomeOf((test) =>
    authenticationProtocolSuite({ test, protocol: soundAuthentication, vectors: [right, wrong] }),
  );
  unregisterAuthenticationProtocol(soundAuthentication.protocol);
  expect(outcome.passed).toContain("digests: published examples");
  expect(failing.failed["digests: published examples"]).toMatch("the digest of vectors[1] differs");
});
