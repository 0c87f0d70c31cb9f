// RFC 3411 §5: SnmpEngineID.
import { isIPv4, isIPv6 } from "node:net";
import { engineId, isValidEngineId, LocalEngine } from "@snmp/mpm-core";
import fc from "fast-check";

const hex = (octets: Uint8Array) => Buffer.from(octets).toString("hex");
const octets = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

test.each([
  ["an IPv4 address", engineId.fromIPv4(8072, "192.0.2.1"), "80001f8801c0000201"],
  ["an IPv6 address", engineId.fromIPv6(8072, "2001:db8::1"), "80001f880220010db8000000000000000000000001"],
  ["a MAC address", engineId.fromMac(9, "00:1a:2B:3c:4d:5e"), "8000000903001a2b3c4d5e"],
  ["a MAC address with dashes", engineId.fromMac(9, "00-1a-2b-3c-4d-5e"), "8000000903001a2b3c4d5e"],
  ["a MAC address as octets", engineId.fromMac(9, octets("001a2b3c4d5e")), "8000000903001a2b3c4d5e"],
  ["text", engineId.fromText(8072, "core-1"), "80001f8804636f72652d31"],
  ["text of 27 octets", engineId.fromText(0, "é".repeat(13) + "x"), `8000000004${"c3a9".repeat(13)}78`],
  ["octets", engineId.fromOctets(2147483647, octets("00ff")), "ffffffff0500ff"],
])("makes an id from %s", (_what, id, expected) => {
  expect(hex(id)).toBe(expected);
  expect(isValidEngineId(id)).toBe(true);
});

test.each<[string, () => unknown, string]>([
  [
    "a negative enterprise",
    () => engineId.fromText(-1, "x"),
    "the enterprise number must be an integer in the range 0..2147483647, not -1",
  ],
  [
    "an enterprise of 32 bits",
    () => engineId.fromText(2 ** 31, "x"),
    "the enterprise number must be an integer in the range 0..2147483647, not 2147483648",
  ],
  ["no text", () => engineId.fromText(1, ""), "the text must have 1..27 octets, not 0"],
  ["too much text", () => engineId.fromText(1, "é".repeat(14)), "the text must have 1..27 octets, not 28"],
  ["a number for text", () => engineId.fromText(1, 5 as never), "the text must be a string, not number"],
  ["no octets", () => engineId.fromOctets(1, new Uint8Array(0)), "the value must have 1..27 octets, not 0"],
  ["28 octets", () => engineId.fromOctets(1, new Uint8Array(28)), "the value must have 1..27 octets, not 28"],
  [
    "text for octets",
    () => engineId.fromOctets(1, "abc" as never),
    "the value must be a Uint8Array, not string",
  ],
  [
    "five octets for a MAC address",
    () => engineId.fromMac(1, new Uint8Array(5)),
    "a MAC address must have 6 octets, not 5",
  ],
  ["half a MAC address", () => engineId.fromMac(1, "00:1a:2b"), '"00:1a:2b" is not a MAC address'],
  [
    "a number for a MAC address",
    () => engineId.fromMac(1, 5 as never),
    "a MAC address must be a Uint8Array, not number",
  ],
])("refuses %s", (_what, make, why) => {
  expect(make).toThrow(why);
});

test("accepts exactly the addresses that Node accepts", () => {
  const group = fc.oneof(
    fc.nat(0xffff).map((value) => value.toString(16)),
    fc.constantFrom("", "0000", "FFFF", "12345", "g", "1.2.3.4", "01.2.3.4", "256.1.1.1", "1.2.3"),
  );
  const address = fc.oneof(
    fc.ipV6(),
    fc.ipV4(),
    fc.array(group, { minLength: 1, maxLength: 9 }).map((groups) => groups.join(":")),
    fc
      .tuple(fc.array(group, { maxLength: 5 }), fc.array(group, { maxLength: 5 }))
      .map(([a, b]) => `${a.join(":")}::${b.join(":")}`),
    fc
      .array(fc.constantFrom("0", "00", "01", "1", "25", "255", "256", "", "-1", "1e1"), {
        minLength: 3,
        maxLength: 5,
      })
      .map((parts) => parts.join(".")),
  );
  fc.assert(
    fc.property(address, (text) => {
      const is = (make: () => unknown) => {
        try {
          return make() !== undefined;
        } catch (error) {
          expect((error as Error).message).toContain(JSON.stringify(text));
          return false;
        }
      };
      expect([text, is(() => engineId.fromIPv4(1, text))]).toEqual([text, isIPv4(text)]);
      expect([text, is(() => engineId.fromIPv6(1, text))]).toEqual([text, isIPv6(text)]);
    }),
    { seed: 1, numRuns: 800 },
  );
});

test.each([
  ["::", "00000000000000000000000000000000"],
  ["::1", "00000000000000000000000000000001"],
  ["1::", "00010000000000000000000000000000"],
  ["1:2:3:4:5:6:7:8", "00010002000300040005000600070008"],
  ["::ffff:192.0.2.1", "00000000000000000000ffffc0000201"],
  ["1:2:3:4:5:6:192.0.2.1", "000100020003000400050006c0000201"],
  ["1:2:3::8", "00010002000300000000000000000008"],
  ["FE80::aBcD", "fe80000000000000000000000000abcd"],
])("parses %s as %s", (text, expected) => {
  expect(hex(engineId.fromIPv6(0, text).subarray(5))).toBe(expected);
});

test.each([
  ["80000000", false, "4 octets"],
  ["8000000001", true, "5 octets"],
  [`80${"00".repeat(31)}`, true, "32 octets"],
  [`80${"00".repeat(32)}`, false, "33 octets"],
  ["", false, "none"],
  ["0000000000", false, "zeros"],
  ["000000000000000000000000", false, "12 zeros"],
  ["ffffffffff", false, "all ff"],
  ["000000090000000000000001", true, "the older form, of 12 octets (RFC 3411 §5 2)"],
  ["0000000900000001", false, "the older form, of 8"],
  ["8000000006", false, "the one that stands for whichever is local (RFC 5343 §3.1)"],
])("%s is valid for a local engine: %p, %s", (id, valid) => {
  expect(isValidEngineId(octets(id))).toBe(valid);
  const make = () => new LocalEngine({ engineId: octets(id) });
  if (valid) expect(hex(make().engineId)).toBe(id);
  else expect(make).toThrow("invalid snmpEngineID: it must have 5..32 octets in a format of RFC 3411 §5");
});
