import type { Varbind } from "@snmp/pdu";
import { type EncodableValue, type Mib, MibError } from "../src/index.ts";
import { acmeMib, acmeOid } from "./support/modules.ts";

let mib: Mib;
beforeAll(() => {
  mib = acmeMib();
});

/** Objects, values on the wire, and values of a program, which are one another's inverse. */
const values: readonly (readonly [string, Varbind["type"], unknown, EncodableValue])[] = [
  ["acmeState.0", "Integer32", 1, "on"],
  ["acmeFlags.0", "OctetString", Uint8Array.of(0x80, 0x40), ["red", "blue"]],
  ["acmeHeat.0", "Integer32", 235, 23.5],
  ["acmeHeat.0", "Integer32", -5, -0.5],
  ["acmeUp.0", "TimeTicks", 9378405, 9378405],
  ["acmeWho.0", "ObjectIdentifier", `${acmeOid}.1`, `${acmeOid}.1`],
  ["acmeName.0", "OctetString", Uint8Array.of(0xc3, 0xbc), "ü"],
  ["acmeName.0", "OctetString", Uint8Array.of(0xff, 0), "0xff00"],
  ["acmeCount.0", "Counter64", 18446744073709551615n, 18446744073709551615n],
  ["acmePeer.0", "IpAddress", "192.0.2.1", "192.0.2.1"],
  ["acmeSmall.0", "Gauge32", 20, 20],
];

test.each(values)("%s of %s %j is decoded and encoded", (name, type, value, program) => {
  const oid = mib.oid(name);
  expect(mib.decode({ oid, type, value } as Varbind)).toEqual(program);
  expect(mib.encode(name, program)).toEqual({ oid, type, value });
});

test("octets are taken as they are, and a label by its number too", () => {
  expect(mib.encode("acmeName.0", Uint8Array.of(1, 2))).toMatchObject({ value: Uint8Array.of(1, 2) });
  expect(mib.encode("acmeState.0", 0)).toMatchObject({ type: "Integer32", value: 0 });
  expect(mib.encode("acmeCount.0", 5)).toMatchObject({ type: "Counter64", value: 5n });
});

test.each<readonly [string, EncodableValue, RegExp]>([
  ["acmeState.0", 7, /acmeState must be one of off\(0\), on\(1\), not "7"/],
  ["acmeState.0", "7", /acmeState must be one of off\(0\), on\(1\), not "7"/],
  ["acmeSmall.0", 15, /acmeSmall must have 1\.\.10 or 20, not 15/],
  ["acmeSmall.0", 1.5, /acmeSmall must be an integer/],
  ["acmeHeat.0", 23.55, /acmeHeat must be a number by the hint "d-1"/],
  ["acmeName.0", new Uint8Array(9), /acmeName must have 0\.\.8 octets, not 9/],
  ["acmeName.0", 5, /acmeName must be of type OCTET STRING/],
  ["acmeFlags.0", ["pink"], /acmeFlags must be names of bits: red, green, blue/],
  ["acmeCount.0", -1n, /acmeCount must be an integer in the range 0\.\./],
])("%s refuses %j with advice", (name, value, message) => {
  expect(() => mib.encode(name, value)).toThrow(message);
  expect(() => mib.encode(name, value)).toThrow(MibError);
});

test("an exception has no value for a program, and an unknown object keeps its value", () => {
  expect(mib.decode({ oid: `${acmeOid}.1.0`, type: "noSuchInstance", value: null })).toBeUndefined();
  expect(mib.decode({ oid: "1.2.3", type: "Integer32", value: 4 })).toBe(4);
});

test("a table is found by its name, its row or a column", () => {
  for (const name of ["acmeTable", "acmeEntry", "acmeCell", `${acmeOid}.20.1.8`])
    expect(mib.table(name).name).toBe("acmeTable");
  expect(() => mib.table("acmeState")).toThrow(/"acmeState" is not a table, nor a row or a column of one/);
});

test("a table encodes and decodes single cells", () => {
  const table = mib.table("acmeTable");
  expect(table.encodeCell(8, 7n)).toEqual({ type: "Counter64", value: 7n });
  expect(table.decodeCell(1, { type: "Integer32", value: 2 })).toBe("green");
  expect(() => table.encodeCell(99, 1)).toThrow(/acmeTable has no column 99/);
});
