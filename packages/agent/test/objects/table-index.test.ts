import fc from "fast-check";
import { type IndexPart, formatIndex, parseIndex } from "../../src/objects/table-index.ts";

/** RFC 2578 §7.7 */
test.each<[string, IndexPart[], object, string]>([
  ["an integer", [{ name: "a", type: "Integer32" }], { a: 7 }, "7"],
  [
    "several",
    [
      { name: "a", type: "Integer32" },
      { name: "b", type: "Unsigned32" },
    ],
    { a: 0, b: 4294967295 },
    "0.4294967295",
  ],
  ["a string, with its length", [{ name: "a", type: "OctetString" }], { a: "ab" }, "2.97.98"],
  ["an empty string", [{ name: "a", type: "OctetString" }], { a: "" }, "0"],
  ["octets", [{ name: "a", type: "OctetString" }], { a: Uint8Array.of(0, 255) }, "2.0.255"],
  ["a string of fixed length", [{ name: "a", type: "OctetString", length: 2 }], { a: "ab" }, "97.98"],
  [
    "an IMPLIED string",
    [
      { name: "a", type: "Integer32" },
      { name: "b", type: "OctetString", implied: true },
    ],
    { a: 1, b: "ab" },
    "1.97.98",
  ],
  ["an OID, with its length", [{ name: "a", type: "ObjectIdentifier" }], { a: "1.3.6" }, "3.1.3.6"],
  ["an IMPLIED OID", [{ name: "a", type: "ObjectIdentifier", implied: true }], { a: [1, 3, 6] }, "1.3.6"],
  [
    "an address",
    [
      { name: "a", type: "IpAddress" },
      { name: "b", type: "Integer32" },
    ],
    { a: "192.0.2.1", b: 5 },
    "192.0.2.1.5",
  ],
])("encodes and decodes %s", (_, parts, row, index) => {
  expect(formatIndex(parts, row)).toBe(index);
  const values = parseIndex(parts, index)!;
  expect(formatIndex(parts, values)).toBe(index);
});

test.each<[IndexPart, unknown, string]>([
  [{ name: "a", type: "Integer32" }, -1, "the value -1 of a cannot be an index of type Integer32"],
  [
    { name: "a", type: "Integer32" },
    undefined,
    "the value undefined of a cannot be an index of type Integer32",
  ],
  [{ name: "a", type: "OctetString" }, 5, "the value 5 of a cannot be an index of type OctetString"],
  [
    { name: "a", type: "OctetString", length: 6 },
    "abc",
    'the value "abc" of a cannot be an index of type OctetString',
  ],
  [
    { name: "a", type: "IpAddress" },
    "1.2.3.400",
    'the value "1.2.3.400" of a cannot be an index of type IpAddress',
  ],
])("refuses an invalid value and names its part: %j %j", (part, value, message) => {
  expect(() => formatIndex([part], { a: value })).toThrow(message);
});

test.each<[IndexPart[], string]>([
  [[{ name: "a", type: "Integer32" }], "1.2"],
  [[{ name: "a", type: "Integer32" }], "2147483648"],
  [
    [
      { name: "a", type: "Integer32" },
      { name: "b", type: "Integer32" },
    ],
    "1",
  ],
  [[{ name: "a", type: "OctetString" }], "3.97.98"],
  [[{ name: "a", type: "OctetString" }], "1.97.98"],
  [[{ name: "a", type: "OctetString" }], "1.256"],
  [[{ name: "a", type: "IpAddress" }], "192.0.2"],
  [[{ name: "a", type: "IpAddress" }], "192.0.2.256"],
  [[{ name: "a", type: "ObjectIdentifier" }], "1.3"],
])("returns undefined for arcs that do not consist of %j: %s", (parts, index) => {
  expect(parseIndex(parts, index)).toBeUndefined();
});

test("decodes every index that it encoded", () => {
  const parts: IndexPart[] = [
    { name: "text", type: "OctetString" },
    { name: "number", type: "Unsigned32" },
    { name: "address", type: "IpAddress" },
    { name: "rest", type: "OctetString", implied: true },
  ];
  const row = fc.record({
    text: fc.uint8Array({ maxLength: 20 }),
    number: fc.nat(0xffffffff),
    address: fc.ipV4(),
    rest: fc.uint8Array({ minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(row, (values) => expect(parseIndex(parts, formatIndex(parts, values))).toEqual(values)),
    { seed: 3, numRuns: 200 },
  );
});
