import { codecOf } from "@snmp/asn1";
import {
  makeVarbind,
  pduSize,
  responsePdu,
  rfc3416Pdus,
  type Varbind,
  VarbindEncoder,
  varbindFrom,
  varbindsSize,
} from "@snmp/pdu";
import fc from "fast-check";
import { varbindsOfV2 } from "./support/arbitraries.ts";

const codec = codecOf(rfc3416Pdus);

function encode(varbinds: readonly Varbind[], laneOf = (_: number): number => 0): readonly Varbind[] {
  const encoder = new VarbindEncoder();
  varbinds.forEach((varbind, at) => expect(encoder.add(varbind, Infinity, laneOf(at))).toBe(true));
  return encoder.finish();
}

/** Rows of a walk: names that differ from each other in few arcs. */
const walks = fc
  .array(
    fc.tuple(
      fc.constantFrom("1.3.6.1.2", "1.3.6.1.2.1.2.2.1.10", "0.39", "2.999.4294967295"),
      fc.nat(0xffffffff),
    ),
    {
      maxLength: 30,
    },
  )
  .map((names) => names.map(([prefix, arc]) => makeVarbind(`${prefix}.${arc}`, "Integer32", 1)));

test("writes the octets that the codec writes for the same variable bindings", () => {
  fc.assert(
    fc.property(fc.oneof(varbindsOfV2, walks), fc.integer({ min: 1, max: 3 }), (varbinds, lanes) => {
      const list = encode(varbinds, (at) => at % lanes);
      expect(list).toEqual(varbinds);
      const encoded = codec.encode(responsePdu(1, list));
      expect(Buffer.from(encoded).toString("hex")).toBe(
        Buffer.from(codec.encode(responsePdu(1, [...varbinds]))).toString("hex"),
      );
      expect(pduSize(responsePdu(1, list))).toBe(encoded.length);
    }),
    { numRuns: 300 },
  );
});

test("writes names of every length, also after a shorter one", () => {
  const names = Array.from({ length: 127 }, (_, arcs) => `1.3${".4294967295".repeat(arcs)}`).slice(0, 127);
  const varbinds = [...names, ...names.reverse()].map((oid) => makeVarbind(oid, "Null", null));
  expect(codec.encode(responsePdu(1, encode(varbinds)))).toEqual(codec.encode(responsePdu(1, varbinds)));
});

test("writes names with a dot in front as those without", () => {
  const names = [".1.3.6.1", ".1.3.6.2", "1.3.6.3", ".1.3", ".1.3"];
  const varbinds = names.map((oid) => makeVarbind(oid, "Null", null));
  expect(codec.encode(responsePdu(1, encode(varbinds)))).toEqual(codec.encode(responsePdu(1, varbinds)));
});

test("refuses what does not fit, and goes on with what does", () => {
  const encoder = new VarbindEncoder();
  const short = varbindFrom({ oid: "1.3.6.1", type: "Integer32", value: 1 });
  const long = varbindFrom({ oid: "1.3.6.1", type: "OctetString", value: "x".repeat(200) });
  const size = varbindsSize([short]);
  expect(encoder.add(short, 2 * size)).toBe(true);
  expect(encoder.add(long, 2 * size)).toBe(false);
  expect(encoder.add(short, 2 * size)).toBe(true);
  expect(encoder.add(short, 2 * size)).toBe(false);
  expect(encoder.finish()).toEqual([short, short]);
});

test("keeps finished lists when others are encoded later, and encoders apart that are used at the same time", () => {
  const rows = (column: number, count: number): Varbind[] =>
    Array.from({ length: count }, (_, i) =>
      makeVarbind(`1.3.6.1.${column}.${i}`, "OctetString", Buffer.alloc(100, i)),
    );
  const [first, second] = [new VarbindEncoder(), new VarbindEncoder()];
  for (let i = 0; i < 700; i++) {
    first.add(rows(1, 700)[i]!, Infinity);
    second.add(rows(2, 700)[i]!, Infinity);
  }
  const lists = [first.finish(), second.finish(), ...[3, 4, 5].map((column) => encode(rows(column, 200)))];
  for (const list of lists)
    expect(codec.encode(responsePdu(1, list))).toEqual(codec.encode(responsePdu(1, [...list])));
});

test.each([
  ["1.3.6.x", "Integer32", 1, '"1.3.6.x" is not an OBJECT IDENTIFIER'],
  ["1.3.6.4294967296", "Integer32", 1, "is not an OBJECT IDENTIFIER"],
  ["1.3.6.1", "Integer32", 1.5, "1.3.6.1"],
  ["1.3.6.1", "IpAddress", "x", "an IPv4 address"],
] as const)("refuses %s of type %s with value %j, and encodes the next one", (oid, type, value, message) => {
  const encoder = new VarbindEncoder();
  const sound = makeVarbind("1.3.6.1.1", "Integer32", 7);
  encoder.add(sound, Infinity);
  expect(() => encoder.add(makeVarbind(oid, type, value), Infinity)).toThrow(message);
  encoder.add(sound, Infinity);
  expect(codec.encode(responsePdu(1, encoder.finish()))).toEqual(
    codec.encode(responsePdu(1, [sound, sound])),
  );
});
