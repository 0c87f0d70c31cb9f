import crypto, { createHmac } from "node:crypto";
import fc from "fast-check";
import { authenticationProtocols, hmacProtocol } from "@snmp/usm";
import { fingerprint } from "../../src/keys/fingerprint.ts";

test.each([...authenticationProtocols.keys()])(
  "%s is the HMAC of node:crypto, cut to the digest length",
  (name) => {
    const protocol = authenticationProtocols.get(name)!;
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.array(fc.uint8Array({ maxLength: 300, size: "max" }), { maxLength: 3 }),
        (key, messages) => {
          const opened = protocol.open(key);
          for (const message of messages) {
            const expected = createHmac(name === "sha" ? "sha1" : name, key)
              .update(message)
              .digest()
              .subarray(0, protocol.digestLength);
            expect(expected.equals(opened.sign(message))).toBe(true);
          }
        },
      ),
      { seed: 2104, numRuns: 100 },
    );
  },
);

test.each([
  ["md5", 16, 12],
  ["sha", 20, 12],
  ["sha224", 28, 16],
  ["sha256", 32, 24],
  ["sha384", 48, 32],
  ["sha512", 64, 48],
])("U11: %s has keys of %i octets and digests of %i", async (name, keyLength, digestLength) => {
  const protocol = authenticationProtocols.get(name)!;
  const key = await protocol.passwordToKey(Buffer.from("maplesyrup"));
  const digest = protocol.open(key).sign(Buffer.from("message"));
  expect([protocol.keyLength, key.length, protocol.digestLength, digest.length]).toEqual([
    keyLength,
    keyLength,
    digestLength,
    digestLength,
  ]);
});

test("signs messages of the maximum size of UDP", () => {
  const message = Buffer.alloc(65507, 5);
  const key = Buffer.alloc(32, 1);
  expect(
    createHmac("sha256", key)
      .update(message)
      .digest()
      .subarray(0, 24)
      .equals(authenticationProtocols.get("sha256")!.open(key).sign(message)),
  ).toBe(true);
});

test("works with hash functions of unknown block size", () => {
  const sha3 = hmacProtocol({
    protocol: "sha3-256",
    name: "snmp-usm-sha3",
    hash: "sha3-256",
    keyLength: 32,
    digestLength: 32,
  });
  const key = Buffer.alloc(32, 1);
  expect(
    createHmac("sha3-256", key)
      .update("abc")
      .digest()
      .equals(sha3.open(key).sign(Buffer.from("abc"))),
  ).toBe(true);
});

test("no digested key or password stays in memory", () => {
  const given: Uint8Array[] = [];
  const digest = crypto.hash;
  const spy = jest.spyOn(crypto, "hash").mockImplementation((...args: Parameters<typeof digest>) => {
    given.push(args[1] as Uint8Array);
    return digest(...args);
  });
  try {
    authenticationProtocols.get("sha256")!.open(new Uint8Array(32).fill(7)).sign(Buffer.from("a message"));
    fingerprint(["ops", "sha256", "password", Buffer.from("authentic-enough")]);
  } finally {
    spy.mockRestore();
  }
  expect(given.length).toBeGreaterThanOrEqual(4);
  for (const octets of given) expect(octets.every((octet) => octet === 0)).toBe(true);
});
