import { codecOf, elementSize, equalOctets, headerSize, noOctets, octetString } from "@snmp/asn1";
import fc from "fast-check";

test("octets are equal when all of them are, in whatever memory they are", () => {
  const octets = fc.uint8Array({ maxLength: 6, max: 2 });
  fc.assert(
    fc.property(octets, octets, (a, b) => {
      expect(equalOctets(a, b)).toBe(Buffer.compare(a, b) === 0);
      expect(equalOctets(a, Buffer.from(a))).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
  expect(equalOctets(noOctets, Uint8Array.of())).toBe(true);
  expect(equalOctets(noOctets, Uint8Array.of(0))).toBe(false);
});

test("the size of a header, and of an element, is the one that the codec writes", () => {
  for (const length of [0, 1, 127, 128, 255, 256, 65535, 65536, 16777215, 16777216]) {
    expect(elementSize(length)).toBe(codecOf(octetString()).encode(new Uint8Array(length)).length);
    expect(headerSize(length)).toBe(elementSize(length) - length);
  }
});
