// Held to the CFB mode of OpenSSL, message after message with the same key.
import { createCipheriv, createDecipheriv } from "node:crypto";
import fc from "fast-check";
import { AesCfb128 } from "../../src/privacy/cfb.ts";

const octets = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length });

test.each([16, 24, 32])("AES with a key of %i octets", (keyLength) => {
  const message = fc.record({
    iv: octets(16),
    text: fc.uint8Array({ maxLength: 200, size: "max" }),
    decrypts: fc.boolean(),
  });
  fc.assert(
    fc.property(octets(keyLength), fc.array(message, { minLength: 1, maxLength: 8 }), (key, messages) => {
      const cfb = new AesCfb128(key);
      const name = `aes-${keyLength * 8}-cfb`;
      for (const { iv, text, decrypts } of messages) {
        const [ours, theirs] = decrypts
          ? [cfb.decrypt(text, iv), createDecipheriv(name, key, iv).update(text)]
          : [cfb.encrypt(text, iv), createCipheriv(name, key, iv).update(text)];
        expect(Buffer.from(ours).equals(theirs)).toBe(true);
      }
    }),
    { seed: 3826, numRuns: 200 },
  );
});

test("encrypts messages of the maximum size of UDP at any alignment in memory", () => {
  const key = Buffer.alloc(16, 7);
  const cfb = new AesCfb128(key);
  const memory = Buffer.from(Array.from({ length: 65600 }, (_, i) => (i * 31) & 0xff));
  for (const [start, length] of [
    [0, 65507],
    [1, 65500],
    [2, 1400],
    [3, 64],
    [5, 63],
  ] as const) {
    const text = memory.subarray(start, start + length);
    const iv = memory.subarray(start, start + 16);
    const encrypted = cfb.encrypt(text, iv);
    expect(createCipheriv("aes-128-cfb", key, iv).update(text).equals(encrypted)).toBe(true);
    expect(text.equals(cfb.decrypt(encrypted, iv))).toBe(true);
  }
});
