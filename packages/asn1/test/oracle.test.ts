// Compares compiled codecs with the engine of @peculiar/asn1-schema on the same decorated classes: same octets, same values.
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import fc from "fast-check";
import { codecOf, context, Field, nullType, objectIdentifier, octetString, Sequence } from "@snmp/asn1";
import { AsnConvert } from "@snmp/asn1/schema";
import { arbitraries, Base, Leaves, octets, oid, optional, record } from "./support/declared.ts";

describe.each(arbitraries.map(([target, values]) => [target.name, target, values] as const))(
  "%s",
  (_name, target, values) => {
    const codec = codecOf(target);

    test("is encoded to the octets that AsnConvert.serialize gives", () => {
      fc.assert(
        fc.property(values, (value) => {
          expect(hex(codec.encode(value))).toBe(hex(new Uint8Array(AsnConvert.serialize(value))));
        }),
        { seed: 1, numRuns: 40 },
      );
    });

    test("is decoded to the encoded values, as by AsnConvert.parse", () => {
      fc.assert(
        fc.property(values, (value) => {
          const bytes = codec.encode(value);
          const decoded: unknown = codec.decode(bytes);
          expect(decoded).toBeInstanceOf(target);
          expect(decoded).toEqual(value);
          expect(AsnConvert.parse(bytes, target)).toEqual(value);
        }),
        { seed: 2, numRuns: 40 },
      );
    });
  },
);

test("the engine reads and writes the classes itself, without ranges, and does not call their codecs", () => {
  const beyond = Object.assign(new Leaves(), { ranged: 5000 });
  expect(() => codecOf(Leaves).encode(beyond)).toThrow("5000 is not an integer in the range -5..1000");
  expect(AsnConvert.parse(AsnConvert.serialize(beyond), Leaves)).toEqual(beyond);
});

/** Declared only to the engine, in its own terms. */
@((AsnType as (options: object) => ClassDecorator)({ type: AsnTypeTypes.Sequence }))
class NativeOptionalTagged {
  @AsnProp({ type: AsnPropTypes.OctetString, context: 0, implicit: true, optional: true })
  first?: ArrayBuffer;
  @AsnProp({ type: AsnPropTypes.ObjectIdentifier, context: 1, implicit: true, optional: true })
  second?: string;
  @AsnProp({ type: AsnPropTypes.Null }) always = null;
}

@Sequence()
class OwnOptionalTagged {
  @Field(context(0, octetString()), { optional: true }) first?: Uint8Array;
  @Field(context(1, objectIdentifier), { optional: true }) second?: string;
  @Field(nullType) always = null;
}

test("optional context tags have the octets of the engine's own `context` and `implicit`", () => {
  fc.assert(
    fc.property(
      record(OwnOptionalTagged, {
        first: optional(octets),
        second: optional(oid),
        always: fc.constant(null),
      }),
      (value) => {
        const native = Object.assign(
          new NativeOptionalTagged(),
          value,
          value.first && { first: value.first.slice().buffer },
        );
        const bytes = codecOf(OwnOptionalTagged).encode(value);
        expect(hex(bytes)).toBe(hex(new Uint8Array(AsnConvert.serialize(native))));
        expect(codecOf(OwnOptionalTagged).decode(bytes)).toEqual(value);
      },
    ),
    { seed: 3, numRuns: 80 },
  );
});

test("a declared class can be a field of a class that is declared with the library", () => {
  @((AsnType as (options: object) => ClassDecorator)({ type: AsnTypeTypes.Sequence }))
  class Envelope {
    @AsnProp({ type: AsnPropTypes.Integer }) version = 1;
    @AsnProp({ type: Base }) base = Object.assign(new Base(), { first: 7 });
    @AsnProp({ type: Base, context: 0 }) tagged = Object.assign(new Base(), { first: 8 });
  }
  const bytes = AsnConvert.serialize(new Envelope());
  expect(hex(new Uint8Array(bytes))).toBe("300f" + "020101" + "3003020107" + "a0053003020108");
  expect(AsnConvert.parse(bytes, Envelope)).toEqual(new Envelope());
});

test("a Buffer, which is a view into larger memory, is encoded as its own octets by both", () => {
  const value = Object.assign(new Leaves(), {
    octets: Buffer.from("text"),
    anything: Buffer.from([4, 1, 9]),
  });
  expect(hex(codecOf(Leaves).encode(value))).toBe(
    "301d0201000201000201000201000404746578740401000601000500040109",
  );
  expect(hex(new Uint8Array(AsnConvert.serialize(value)))).toBe(
    "301d0201000201000201000201000404746578740401000601000500040109",
  );
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
