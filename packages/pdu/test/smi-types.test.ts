// The table of types, and the fast path that reads rows of it.
import { codecOf, DecodeError, Reader, strict, Writer } from "@snmp/asn1";
import {
  hexOf,
  octetsFromHex,
  rfc3416Pdus,
  type SmiType,
  smiType,
  smiTypeOfTag,
  smiTypes,
  type Varbind,
  varbindFrom,
  type VarbindInput,
  type VarbindType,
  type VarbindValue,
} from "@snmp/pdu";
import fc from "fast-check";
import { usualVarbind } from "../src/usual-varbind.ts";
import { varbindsOfV2 } from "./support/arbitraries.ts";

/** RFC 3416 §3 and RFC 2578 §7.1; an encoded value of each. */
const expected: Record<VarbindType, [tag: number, since: 1 | 2, hex: string, value: unknown]> = {
  Integer32: [0x02, 1, "0201fb", -5],
  OctetString: [0x04, 1, "0402cafe", Uint8Array.of(0xca, 0xfe)],
  ObjectIdentifier: [0x06, 1, "06032b0601", "1.3.6.1"],
  IpAddress: [0x40, 1, "4004c0000201", "192.0.2.1"],
  Counter32: [0x41, 1, "410500ffffffff", 4294967295],
  Gauge32: [0x42, 1, "42020080", 128],
  TimeTicks: [0x43, 1, "430100", 0],
  Opaque: [0x44, 1, "4401ff", Uint8Array.of(0xff)],
  Counter64: [0x46, 2, "460900ffffffffffffffff", 18446744073709551615n],
  Null: [0x05, 1, "0500", null],
  noSuchObject: [0x80, 2, "8000", null],
  noSuchInstance: [0x81, 2, "8100", null],
  endOfMibView: [0x82, 2, "8200", null],
};

test.each(smiTypes.map((type) => [type.name, type] as const))(
  "%s has its tag and version, and reads, writes, measures and checks its values",
  (name, type) => {
    const [tag, since, hex, value] = expected[name];
    expect([type.tag, type.since, type.isException]).toEqual([tag, since, tag >= 0x80]);
    expect(type.read(new Reader(octetsFromHex(hex)))).toEqual(value);
    expect(writeValue(type, value as VarbindValue)).toBe(hex);
    expect(type.size(value as VarbindValue)).toBe(hex.length / 2);
    expect(type.from(value)).toEqual(value);
    expect(smiType(name)).toBe(type);
    expect(smiTypeOfTag(tag)).toBe(type);
    expect(Object.isFrozen(type)).toBe(true);
  },
);

test("the table has all types of RFC 3416, and cannot be changed", () => {
  expect(smiTypes.map(({ name }) => name)).toEqual(Object.keys(expected));
  expect(Object.isFrozen(smiTypes)).toBe(true);
  expect(new Set(smiTypes.map(({ tag }) => tag)).size).toBe(smiTypes.length);
});

test("Unsigned32 is another name for Gauge32; other names and tags have no type", () => {
  expect(smiType("Unsigned32")).toBe(smiType("Gauge32"));
  for (const name of ["Raw", "", "constructor", "toString", "__proto__", "gauge32"])
    expect(smiType(name)).toBeUndefined();
  for (const tag of [-1, 0, 0x45, 0x47, 0x83, 256]) expect(smiTypeOfTag(tag)).toBeUndefined();
});

test("the limits of a type are those that reading, writing and checking keep", () => {
  for (const type of smiTypes) {
    const { form, min, max } = type;
    if (form !== "integer" || min === undefined || max === undefined) continue;
    const one = typeof max === "bigint" ? 1n : 1;
    const beyond = [(min as number) - (one as number), (max as number) + (one as number)];
    for (const value of [min, max]) expect(type.from(value)).toBe(value);
    for (const value of beyond) {
      expect(() => type.from(value)).toThrow(String(value));
      expect(() => writeValue(type, value)).toThrow(String(value));
    }
  }
  expect(() => smiType("OctetString")!.from(new Uint8Array(65536))).toThrow("0..65535");
});

test("the fast path reads what the rows of the table read, or leaves it to them", () => {
  let usual = 0;
  fc.assert(
    fc.property(varbindsOfV2, fc.nat(), fc.nat(255), fc.boolean(), (varbinds, at, octet, change) => {
      for (const varbind of varbinds) {
        const octets = varbindOctets(varbind);
        if (change) octets[at % octets.length] = octet;
        const reader = new Reader(octets, strict);
        const fast = attempt(() => usualVarbind(reader));
        if (fast === undefined) {
          expect(reader.position).toBe(0);
          continue;
        }
        usual++;
        const slow = attempt(() => readByTable(new Reader(octets, strict)));
        if (fast instanceof DecodeError) expect(slow).toMatchObject({ kind: fast.kind, offset: fast.offset });
        else expect(fast).toEqual(slow);
      }
    }),
    { seed: 1, numRuns: 600 },
  );
  expect(usual).toBeGreaterThan(200);
});

/** Reads a variable binding with nothing but the table. */
function readByTable(reader: Reader): Varbind {
  reader.enter(0x30);
  const oid = reader.oid();
  const type = smiTypeOfTag(reader.peek())!;
  return varbindFrom({ oid, type: type.name, value: type.read(reader) } as VarbindInput);
}

function varbindOctets(varbind: Varbind): Uint8Array {
  const octets = codecOf(rfc3416Pdus).encode({
    type: "Response",
    requestId: 0,
    errorStatus: 0,
    errorIndex: 0,
    varbinds: [varbind],
  });
  const reader = new Reader(octets);
  reader.enter(0xa2);
  for (let field = 0; field < 3; field++) reader.int32();
  reader.enter(0x30);
  return reader.any();
}

function writeValue(type: SmiType, value: VarbindValue): string {
  const writer = new Writer();
  writer.begin();
  type.write(writer, value);
  return hexOf(writer.finish());
}

function attempt<T>(run: () => T): T | DecodeError {
  try {
    return run();
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}
