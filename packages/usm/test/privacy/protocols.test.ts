import fc from "fast-check";
import {
  type AuthenticationProtocol,
  authenticationProtocols,
  hmacProtocol,
  localizeKey,
  privacyProtocols,
  registerAuthenticationProtocol,
  registerPrivacyProtocol,
  unregisterAuthenticationProtocol,
  unregisterPrivacyProtocol,
} from "@snmp/usm";
import { saltCounter } from "../../src/privacy/salt.ts";

test.each([...privacyProtocols.values()].map((protocol) => [protocol.protocol, protocol] as const))(
  "%s gives back what it encrypted",
  (_, protocol) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: protocol.keyLength, maxLength: protocol.keyLength }),
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.nat(2147483647),
        fc.nat(2147483647),
        (key, text, boots, time) => {
          const opened = protocol.open(key);
          const { data, parameters } = opened.encrypt(text, boots, time);
          expect(data.length - text.length).toBeLessThanOrEqual(protocol.overhead);
          expect(parameters.length).toBeLessThanOrEqual(protocol.parametersLength);
          const back = protocol.open(key).decrypt(data, parameters, boots, time)!;
          expect(Buffer.from(back.subarray(0, text.length)).equals(text)).toBe(true);
          expect(back.length - text.length).toBeLessThanOrEqual(protocol.overhead);
        },
      ),
      { seed: 3414, numRuns: 50 },
    );
  },
);

test.each([...privacyProtocols.values()].map((protocol) => [protocol.protocol, protocol] as const))(
  "%s takes no salt of another length than 8",
  (_, protocol) => {
    const opened = protocol.open(new Uint8Array(protocol.keyLength));
    for (const length of [0, 1, 7, 9, 16])
      expect(opened.decrypt(new Uint8Array(16), new Uint8Array(length), 1, 1)).toBeUndefined();
    expect(opened.decrypt(new Uint8Array(16), new Uint8Array(8), 1, 1)).toHaveLength(16);
  },
);

test.each(["des", "3des"])("U13: %s decrypts whole blocks only", (name) => {
  const protocol = privacyProtocols.get(name)!;
  const opened = protocol.open(new Uint8Array(protocol.keyLength));
  for (const length of [0, 1, 7, 9, 15])
    expect(opened.decrypt(new Uint8Array(length), new Uint8Array(8), 1, 1)).toBeUndefined();
});

test("salts begin at a random value, count through all octets, and never change afterwards", () => {
  const next = saltCounter(2);
  const seen = new Set<number>();
  const first = next();
  const copy = Buffer.from(first);
  for (let i = 0; i < 65535; i++) {
    const [high, low] = next();
    seen.add(high! * 256 + low!);
  }
  expect(seen.size).toBe(65535);
  expect(copy.equals(first)).toBe(true);
});

describe("custom protocols", () => {
  test("are found by their name in credentials", async () => {
    const sha3: AuthenticationProtocol = hmacProtocol({
      protocol: "sha3-256",
      name: "snmp-usm-sha3",
      hash: "sha3-256",
      keyLength: 32,
      digestLength: 24,
    });
    const rot: Parameters<typeof registerPrivacyProtocol>[0] = {
      protocol: "rot",
      name: "snmp-usm-rot",
      keyLength: 8,
      overhead: 0,
      parametersLength: 0,
      extendKey: (key, length) => key.slice(0, length),
      open: ([turn = 0]) => ({
        encrypt: (scopedPdu) => ({
          data: scopedPdu.map((octet) => octet + turn),
          parameters: new Uint8Array(0),
        }),
        decrypt: (encrypted) => encrypted.map((octet) => octet - turn),
      }),
    };
    registerAuthenticationProtocol(sha3);
    registerAuthenticationProtocol(sha3);
    registerPrivacyProtocol(rot);
    try {
      expect([...authenticationProtocols.keys()]).toContain("sha3-256");
      const key = localizeKey(
        sha3,
        await sha3.passwordToKey(Buffer.from("authentic-enough")),
        Buffer.from("8000000001c0000201", "hex"),
      );
      expect(sha3.open(key).sign(new Uint8Array(5))).toHaveLength(24);
      expect(() => registerAuthenticationProtocol({ ...sha3, name: "somebody-else" })).toThrow(
        /already registered by snmp-usm-sha3/,
      );
      expect(() => registerPrivacyProtocol({ ...rot, protocol: "rot2", open: undefined as never })).toThrow(
        /`open` is missing/,
      );
    } finally {
      expect(unregisterAuthenticationProtocol("sha3-256")).toBe(true);
      expect(unregisterPrivacyProtocol("rot")).toBe(true);
    }
  });
});
