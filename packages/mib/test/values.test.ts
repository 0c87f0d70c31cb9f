import type { Varbind } from "@snmp/pdu";
import fc from "fast-check";
import { type Mib, MibError } from "../src/index.ts";
import { acmeMib, acmeOid } from "./support/modules.ts";

let mib: Mib;
beforeAll(() => {
  mib = acmeMib();
});

const octets = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

/** Objects, their values and their texts; all come back. */
const values: readonly (readonly [string, Varbind["type"], unknown, string])[] = [
  ["acmeState.0", "Integer32", 1, "on"],
  ["acmeState.0", "Integer32", 7, "7"],
  ["acmeFlags.0", "OctetString", octets("8040"), "red blue"],
  ["acmeWhen.0", "OctetString", octets("07ea010112000000"), "2026-1-1,18:0:0.0"],
  ["acmeHeat.0", "Integer32", 235, "23.5"],
  ["acmeHeat.0", "Integer32", -5, "-0.5"],
  ["acmeUp.0", "TimeTicks", 9378405, "1 day, 2:03:04.05"],
  ["acmeWho.0", "ObjectIdentifier", `${acmeOid}.1`, "ACME-MIB::acmeState"],
  ["acmeName.0", "OctetString", octets("c3bc"), "ü"],
  ["acmeCount.0", "Counter64", 18446744073709551615n, "18446744073709551615"],
  ["acmePeer.0", "IpAddress", "192.0.2.1", "192.0.2.1"],
  ["acmeSmall.0", "Gauge32", 20, "20"],
];

test.each(values)("%s of %s %j is written and read", (name, type, value, text) => {
  expect(mib.format({ oid: mib.oid(name), type, value } as Varbind)).toBe(text);
  expect(mib.parse(name, text)).toEqual({ oid: mib.oid(name), type, value });
});

test("values are written as Net-SNMP writes them, if asked for", () => {
  const style = { style: "net-snmp" } as const;
  expect(mib.format({ oid: `${acmeOid}.1.0`, type: "Integer32", value: 1 }, style)).toBe("on(1)");
  expect(mib.format({ oid: `${acmeOid}.2.0`, type: "OctetString", value: octets("8040") }, style)).toBe(
    "80 40 red(0) blue(9)",
  );
});

test("addresses have the type that the index tells", () => {
  const oid = `${acmeOid}.20.1.4.1.0.0.0.0.0.0.16.4.97.98.99.100`;
  const value = octets("61626364");
  expect(mib.format({ oid, type: "OctetString", value })).toBe("abcd");
  expect(mib.format({ oid: oid.replace(".16.4.", ".1.4."), type: "OctetString", value })).toBe(
    "97.98.99.100",
  );
});

test.each([
  ["acmeState.0", "up", /acmeState must be one of off\(0\), on\(1\), not "up"/],
  ["acmeSmall.0", "15", /acmeSmall must have 1\.\.10 or 20, not 15/],
  ["acmeName.0", "too long a name", /acmeName must have 0\.\.8 octets, not 15/],
  ["acmeFlags.0", "pink", /names of bits: red, green, blue/],
  ["acmePeer.0", "300.1.1.1", /an IPv4 address/],
  ["acmeHeat.0", "23.55", /a number by the hint "d-1"/],
  ["acmeUp.0", "soon", /hundredths of a second/],
  ["acmeTable", "x", /is not an object with a value/],
])("%s refuses %j with advice", (name, text, message) => {
  expect(() => mib.parse(name, text)).toThrow(message);
  expect(() => mib.parse(name, text)).toThrow(MibError);
});

test("ignoreRanges takes values that the base type has and the object must not have", () => {
  expect(mib.parse("acmeSmall.0", "15", { ignoreRanges: true }).value).toBe(15);
  expect(() => mib.parse("acmeSmall.0", "4294967296", { ignoreRanges: true })).toThrow(/in the range/);
  const long = mib.parse("acmeName.0", "too long a name", { ignoreRanges: true });
  expect(long.value).toEqual(new TextEncoder().encode("too long a name"));
});

test("a value of the wrong type or form is shown as it came, and never throws", () => {
  const value = fc.oneof(
    fc.record({ type: fc.constantFrom("OctetString", "Opaque"), value: fc.uint8Array({ maxLength: 40 }) }),
    fc.record({
      type: fc.constantFrom("Integer32", "Gauge32", "TimeTicks", "Counter32"),
      value: fc.integer(),
    }),
    fc.record({ type: fc.constant("Counter64"), value: fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }) }),
    fc.record({ type: fc.constantFrom("noSuchObject", "Null", "endOfMibView"), value: fc.constant(null) }),
    fc.record({ type: fc.constant("ObjectIdentifier"), value: fc.constant("1.3.6.1.4.1.32473.1.1.0") }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), value, (object, typed) => {
      expect(typeof mib.format({ oid: `${acmeOid}.${object}.0`, ...typed })).toBe("string");
    }),
    { numRuns: 1000 },
  );
});

test("texts of octets come back, except for NULs at the end, which devices put behind texts", () => {
  const octetsOfText = fc.uint8Array({ minLength: 1, maxLength: 8 }).filter((value) => value.at(-1) !== 0);
  expect(mib.format({ oid: `${acmeOid}.7.0`, type: "OctetString", value: octets("6100") })).toBe("a");
  fc.assert(
    fc.property(octetsOfText, (value) => {
      const text = mib.format({ oid: `${acmeOid}.7.0`, type: "OctetString", value });
      expect(mib.parse("acmeName.0", text)).toEqual({ oid: `${acmeOid}.7.0`, type: "OctetString", value });
    }),
  );
});
