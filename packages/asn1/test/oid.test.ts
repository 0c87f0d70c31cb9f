// OBJECT IDENTIFIERs on the wire: X.690 §8.19, and the limits of RFC 2578 §3.5.
import fc from "fast-check";
import { codecOf, DecodeError, EncodeError, maxArcs, objectIdentifier, strict } from "@snmp/asn1";
import { bytesOf, decodeFault, hexOf } from "./support/octets.ts";

const codec = codecOf(objectIdentifier);
const arc = fc.oneof(
  fc.nat(130),
  fc.nat(0xffffffff),
  fc.constantFrom(127, 128, 16383, 16384, 0x7fffffff, 0x80000000, 0xffffffff),
);
const arcs = fc
  .oneof(fc.tuple(fc.constantFrom(0, 1), fc.nat(39)), fc.tuple(fc.constant(2), arc))
  .chain((first) => fc.array(arc, { maxLength: maxArcs - 2 }).map((rest) => [...first, ...rest]));

test.each([
  ["1.3.6.1.2.1.1.5.0", "06082b06010201010500"],
  ["0.0", "060100"],
  ["0.39", "060127"],
  ["1.0", "060128"],
  ["1.39", "06014f"],
  ["2.0", "060150"],
  ["2.999.3", "0603883703"], // X.690 §8.19.5
  ["2.4294967295", "0605908080804f"],
  ["1.3.4294967295.0", "06072b8fffffff7f00"],
  ["1.3.128.127.16384", "06072b81007f818000"],
])("%s is %s", (text, hex) => {
  expect(hexOf(codec.encode(text))).toBe(hex);
  expect(codec.decode(bytesOf(hex), { leniencies: strict })).toBe(text);
});

test("an OID of at most 128 arcs of 32 bits is encoded as X.690 says, and decoded to the same text", () => {
  fc.assert(
    fc.property(arcs, (list) => {
      const bytes = codec.encode(list.join("."));
      expect(hexOf(bytes)).toBe(hexOf(element(list)));
      expect(codec.decode(bytes)).toBe(list.join("."));
    }),
    { seed: 1, numRuns: 400 },
  );
});

test("thousands of OIDs with common prefixes are not mistaken for each other, in any order", () => {
  const family = fc
    .tuple(fc.nat(3), fc.nat(300), fc.nat(3), fc.nat(100_000))
    .map((rest) => [1, 3, 6, 1, ...rest]);
  fc.assert(
    fc.property(fc.array(family, { minLength: 50, maxLength: 50 }), (lists) => {
      for (const list of [...lists, ...lists])
        if (codec.decode(element(list)) !== list.join(".")) return false;
      return true;
    }),
    { seed: 2, numRuns: 100 },
  );
});

test("an OID is decoded correctly when its memory held another OID before", () => {
  const buffer = Buffer.alloc(64);
  const decode = (list: number[]) => {
    const octets = element(list);
    buffer.set(octets);
    return codec.decode(buffer.subarray(0, octets.length));
  };
  for (let i = 0; i < 2000; i++) {
    const list = [1, 3, 6, 1, 4, 1, i, 128 + ((i * 7) % 100), 1];
    if (decode(list) !== list.join(".")) throw new Error(`${list.join(".")} was read as ${decode(list)}`);
  }
});

test("a leading dot and leading zeros are accepted and dropped", () => {
  expect(hexOf(codec.encode(".1.3.06.1"))).toBe("06032b0601");
});

test.each([
  "",
  ".",
  "1",
  "1.",
  ".1.",
  "1..3",
  "3.1",
  "0.40",
  "1.40",
  "1.3.4294967296",
  "1.3.99999999999",
  "1.3.-1",
  "1.3.x",
  "1.3 .6",
  "1.3.6\n",
  "..1.3",
])("%j is refused, and the error names it", (text) => {
  expect(() => codec.encode(text)).toThrow(EncodeError);
  expect(() => codec.encode(text)).toThrow(JSON.stringify(text));
});

test("128 arcs are allowed, 129 are not", () => {
  const allowed = Array.from({ length: 128 }, () => 1);
  expect(codec.decode(codec.encode(allowed.join(".")))).toBe(allowed.join("."));
  expect(() => codec.encode([...allowed, 1].join("."))).toThrow(EncodeError);
  expect(decodeFault(codec, element([...allowed, 1]))).toMatchObject({ kind: "out-of-range", offset: 130 });
  const wide = [...allowed, 300];
  expect(decodeFault(codec, element(wide))).toMatchObject({ kind: "out-of-range", offset: 130 });
});

test.each([
  ["06022b81", "bad-content", 3, "that breaks off inside an arc"],
  ["060381ffff", "bad-content", 4, "that breaks off inside an arc"],
  ["0608ffffffffffffff7f", "out-of-range", 2, "whose first arcs have more than 32 bits"],
  ["06059080808050", "out-of-range", 2, "whose second arc is 2^32"],
  ["06062b9080808000", "out-of-range", 3, "with an arc of 2^32"],
  ["06072bffffffff7f01", "out-of-range", 3, "with an arc of 35 bits"],
  ["06082b8fffffffff7f01", "out-of-range", 3, "with an arc of six octets"],
  ["06042b018001", "bad-content", 4, "with an arc that has a leading zero octet (X.690 §8.19.2)"],
  ["06042b800101", "bad-content", 3, "with such an arc before the last"],
  ["06028001", "bad-content", 2, "with such an arc at the beginning"],
] as const)("%s is refused: %s at octet %i, an OID %s", (hex, kind, offset, _what) => {
  expect(decodeFault(codec, bytesOf(hex))).toMatchObject({ kind, offset });
});

test("an OID of 65,000 octets is refused at its 129th arc, whatever its arcs are", () => {
  for (const octet of [0x01, 0xff]) {
    const content = new Uint8Array(65_000).fill(octet);
    content[64_999] = 1;
    const bytes = Uint8Array.of(0x06, 0x82, 65_000 >> 8, 65_000 & 0xff, ...content);
    expect(() => codec.decode(bytes)).toThrow(DecodeError);
  }
});

/** Encodes an OBJECT IDENTIFIER as X.690 §8.19 describes it, without the codec. */
function element([first, second, ...rest]: number[]): Uint8Array {
  const content = [40 * first! + second!, ...rest].flatMap((value) => {
    const septets = [value % 128];
    for (let more = Math.floor(value / 128); more > 0; more = Math.floor(more / 128))
      septets.unshift(128 + (more % 128));
    return septets;
  });
  const length =
    content.length < 128
      ? [content.length]
      : content.length < 256
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 255];
  return Uint8Array.of(6, ...length, ...content);
}
