// OBJECT IDENTIFIERs as users read and write them.
import { codecOf, EncodeError, objectIdentifier } from "@snmp/asn1";
import { arcsOf, compareOids, indexOf, isWithin, oidFrom, type OidLike } from "@snmp/pdu";
import fc from "fast-check";
import { arcs } from "./support/arbitraries.ts";

test.each<[OidLike, string]>([
  ["1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.5.0"],
  [".1.3.6.1", "1.3.6.1"],
  ["1.3.06.001", "1.3.6.1"],
  [[1, 3, 6, 1], "1.3.6.1"],
  [[0, 0], "0.0"],
  [[2, 4294967295, 4294967295], "2.4294967295.4294967295"],
  [Array.from({ length: 128 }, () => 1), Array.from({ length: 128 }, () => 1).join(".")],
])("oidFrom(%j) returns the canonical form", (given, canonical) => {
  expect(oidFrom(given)).toBe(canonical);
});

test.each<[unknown, string]>([
  ["", "an arc is empty"],
  [".", "an arc is empty"],
  ["1", "it has 1 arcs, where 2 to 128 are allowed"],
  [[1], "it has 1 arcs, where 2 to 128 are allowed"],
  [Array.from({ length: 129 }, () => 1), "it has 129 arcs, where 2 to 128 are allowed"],
  ["1.3.", "an arc is empty"],
  ["1..3", "an arc is empty"],
  ["1.3.a", '"a" is not a number'],
  ["1.3.-1", '"-1" is not a number'],
  ["1.3.6 ", '"6 " is not a number'],
  ["1.3.4294967296", "4294967296 is not in the range 0..4294967295"],
  [[1, 3, 4294967296], "4294967296 is not in the range 0..4294967295"],
  [[1, 3, -1], "-1 is not in the range 0..4294967295"],
  [[1, 3, 1.5], "1.5 is not in the range 0..4294967295"],
  [[1, 3, NaN], "NaN is not in the range 0..4294967295"],
  [[1, 3, "6"], "6 is not in the range 0..4294967295"],
  ["3.1", "the first arc is above 2"],
  ["1.40", "the second arc is above 39"],
  [undefined, "undefined is not an OBJECT IDENTIFIER: dotted text or an array of arcs"],
  [{}, "a value of type object is not an OBJECT IDENTIFIER: dotted text or an array of arcs"],
  ["sysName.0", '"sysName" is not a number'],
])("%j is refused, and the error says why", (given, why) => {
  expect(() => oidFrom(given as OidLike)).toThrow(EncodeError);
  expect(() => oidFrom(given as OidLike)).toThrow(why);
  if (typeof given === "string") {
    expect(() => arcsOf(given)).toThrow(`${JSON.stringify(given)} is not an OBJECT IDENTIFIER: ${why}`);
  }
});

test("arcs, text and octets convert into each other", () => {
  const codec = codecOf(objectIdentifier);
  fc.assert(
    fc.property(arcs, (list) => {
      const text = oidFrom(list);
      expect(text).toBe(list.join("."));
      expect(oidFrom(text)).toBe(text);
      expect(oidFrom(`.${text}`)).toBe(text);
      expect(arcsOf(text)).toEqual(list);
      expect(codec.decode(codec.encode(text))).toBe(text);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("compareOids compares the arcs as numbers", () => {
  // Arcs with equal first digits, different numbers of digits, and OIDs that are the beginning of others.
  const arc = fc.constantFrom(0, 1, 2, 9, 10, 11, 12, 99, 100, 101, 123, 1234, 4294967295);
  const close = fc.array(arc, { maxLength: 4 }).map((rest) => [1, 3, ...rest]);
  fc.assert(
    fc.property(close, close, (a, b) => compareOids(a.join("."), b.join(".")) === compareArcs(a, b)),
    { seed: 2, numRuns: 3000 },
  );
  fc.assert(
    fc.property(arcs, arcs, (a, b) => compareOids(a.join("."), b.join(".")) === compareArcs(a, b)),
    { seed: 3, numRuns: 500 },
  );
});

test("compareOids sorts in the order of a walk", () => {
  const walk = [
    "0.0",
    "1.3",
    "1.3.0",
    "1.3.1",
    "1.3.1.0",
    "1.3.1.1.9",
    "1.3.1.10",
    "1.3.2",
    "1.3.10",
    "1.3.10.1",
    "1.4",
    "1.10",
    "2.0",
    "2.100",
  ];
  expect([...walk].reverse().sort(compareOids)).toEqual(walk);
});

test("an OID is within another when its arcs begin with the other's", () => {
  const arc = fc.constantFrom(1, 11, 12, 2);
  const list = fc.array(arc, { maxLength: 4 }).map((rest) => [1, 3, ...rest]);
  fc.assert(
    fc.property(list, list, (a, b) => {
      const within = b.every((value, i) => a[i] === value);
      expect(isWithin(a.join("."), b.join("."))).toBe(within);
      if (within) expect(indexOf(a.join("."), b.join("."))).toBe(a.slice(b.length).join("."));
      else expect(() => indexOf(a.join("."), b.join("."))).toThrow(RangeError);
    }),
    { seed: 4, numRuns: 300 },
  );
});

function compareArcs(a: number[], b: number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return Math.sign(a.length - b.length);
}
