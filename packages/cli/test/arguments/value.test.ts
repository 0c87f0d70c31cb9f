import { parseVarbinds } from "../../src/arguments/value.ts";
import { UsageError } from "../../src/failure.ts";

const oid = "1.3.6.1.4.1.99999.1.0";

test.each([
  ["i", "-5", { type: "Integer32", value: -5 }],
  ["i", "0x10", { type: "Integer32", value: 16 }],
  ["u", "4294967295", { type: "Gauge32", value: 4294967295 }],
  ["c", "7", { type: "Counter32", value: 7 }],
  ["C", "18446744073709551615", { type: "Counter64", value: 18446744073709551615n }],
  ["t", "100", { type: "TimeTicks", value: 100 }],
  ["a", "192.0.2.1", { type: "IpAddress", value: "192.0.2.1" }],
  ["o", ".1.3.6.1", { type: "ObjectIdentifier", value: "1.3.6.1" }],
  ["s", "core-1", { type: "OctetString", value: Uint8Array.from(Buffer.from("core-1")) }],
  ["x", "00:1A 2b", { type: "OctetString", value: Uint8Array.of(0, 0x1a, 0x2b) }],
  ["d", "10.20 255", { type: "OctetString", value: Uint8Array.of(10, 20, 255) }],
  ["b", "0, 9", { type: "OctetString", value: Uint8Array.of(0x80, 0x40) }],
  ["F", "123", { type: "Opaque", value: Uint8Array.of(0x9f, 0x78, 4, 0x42, 0xf6, 0, 0) }],
  ["o", "iso.3.6.1", { type: "ObjectIdentifier", value: "1.3.6.1" }],
  ["I", "-129", { type: "Opaque", value: Uint8Array.of(0x9f, 0x7a, 2, 0xff, 0x7f) }],
  [
    "U",
    "18446744073709551615",
    {
      type: "Opaque",
      value: Uint8Array.of(0x9f, 0x7b, 9, 0, 255, 255, 255, 255, 255, 255, 255, 255),
    },
  ],
  ["n", "", { type: "Null", value: null }],
  ["counter64", "1", { type: "Counter64", value: 1n }],
  ["OctetString", "x", { type: "OctetString", value: Uint8Array.of(0x78) }],
])("reads the type %s with the value %j", (type, value, expected) => {
  expect(parseVarbinds([oid, type, value])).toEqual([expect.objectContaining({ oid, ...expected })]);
});

test("reads several variable bindings", () => {
  expect(parseVarbinds([oid, "i", "1", "1.3.6.1", "s", ""])).toHaveLength(2);
});

test.each([
  [[oid, "i"], "write OID TYPE VALUE, once or several times"],
  [[oid, "q", "1"], 'unknown type "q"; use one of i Integer32, u Unsigned32'],
  [[oid, "i", "five"], /^1\.3\.6\.1\.4\.1\.99999\.1\.0: .*"five".*-2147483648\.\.2147483647/],
  [[oid, "u", "-1"], /99999\.1\.0: .*-1.*0\.\.4294967295/],
  [[oid, "C", "-1"], /99999\.1\.0: .*"-1".*0\.\.18446744073709551615/],
  [[oid, "x", "abc"], /99999\.1\.0: .*"abc"/],
  [[oid, "d", "256"], `${oid}: "256" is not a list of octets in the range 0..255`],
  [[oid, "b", "x"], `${oid}: "x" is not a list of bits in the range 0..4095`],
  [[oid, "D", "x"], `${oid}: "x" is not a number`],
  [[oid, "U", "-1"], `${oid}: "-1" is not an integer in the range 0..18446744073709551615`],
  [[oid, "a", "::1"], /99999\.1\.0: .*"::1".*192\.0\.2\.1/],
])("refuses %j and says why", (words, message) => {
  expect(() => parseVarbinds(words)).toThrow(UsageError);
  expect(() => parseVarbinds(words)).toThrow(message);
});
