// Declared classes as fields of classes that are declared to @peculiar/asn1-schema, with `./schema` loaded.
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { Choice, codecOf, context, Field, integer, nullType, octetString, Sequence } from "@snmp/asn1";
import { AsnConvert } from "@snmp/asn1/schema";

@Sequence()
class Reading {
  @Field(integer({ min: 0, max: 255 })) sensor = 0;
  @Field(integer(), { optional: true }) offset?: number;
}

/** The engine of the library cannot read this class: its codec does. */
@Sequence()
class Sparse {
  @Field(context(0, integer()), { optional: true }) first?: number;
  @Field(integer()) second = 0;
}

@Choice()
class Content {
  @Field(integer()) number?: number;
  @Field(Reading) reading?: Reading;
  @Field(context(1, Reading)) tagged?: Reading;
  @Field(context(2, nullType)) nothing?: null;
}

@Choice()
class DerivedContent extends Content {}

@AsnType({ type: AsnTypeTypes.Sequence })
class Envelope {
  @AsnProp({ type: AsnPropTypes.Utf8String }) name = "";
  @AsnProp({ type: Reading }) reading = new Reading();
  @AsnProp({ type: Sparse }) sparse = new Sparse();
  @AsnProp({ type: Content }) content = new Content();
  @AsnProp({ type: Content, repeated: "sequence" }) contents: Content[] = [];
  @AsnProp({ type: Content, context: 3 }) explicit = new Content();
  @AsnProp({ type: Content, optional: true }) last?: Content;
}

const reading = Object.assign(new Reading(), { sensor: 7 });
const contents = [
  Object.assign(new Content(), { number: -5 }),
  Object.assign(new Content(), { reading }),
  Object.assign(new Content(), { tagged: Object.assign(new Reading(), { sensor: 1, offset: 2 }) }),
  Object.assign(new Content(), { nothing: null }),
];
const hex = (octets: ArrayBuffer): string => Buffer.from(octets).toString("hex");

test.each(contents.map((content) => [Object.keys(content)[0]!, content] as const))(
  "a Choice with %s is a field, an item of a list, and an optional field",
  (_name, content) => {
    const envelope = Object.assign(new Envelope(), {
      name: "x",
      reading,
      content,
      contents,
      explicit: content,
    });
    envelope.sparse.second = 9;
    for (const last of [undefined, content]) {
      if (last !== undefined) envelope.last = last;
      const octets = AsnConvert.serialize(envelope);
      const one = hex(codecOf(Content).encode(content).slice().buffer);
      expect(hex(octets)).toContain("0c0178" + "3003020107" + "3003020109" + one);
      const parsed = AsnConvert.parse(octets, Envelope);
      expect(parsed).toEqual(envelope);
      expect(parsed.content).toBeInstanceOf(Content);
      expect(hex(AsnConvert.serialize(parsed))).toBe(hex(octets));
    }
  },
);

test("a class that extends a Choice is converted as the Choice is", () => {
  const octets = AsnConvert.serialize(Object.assign(new DerivedContent(), { reading }));
  expect(hex(octets)).toBe("3003020107");
  expect(AsnConvert.parse(octets, DerivedContent)).toEqual(Object.assign(new DerivedContent(), { reading }));
});

test("a Choice as a field is read as strictly as its codec reads it", () => {
  @AsnType({ type: AsnTypeTypes.Sequence })
  class Holder {
    @AsnProp({ type: Content }) content = new Content();
  }
  expect(() => AsnConvert.parse(Buffer.from("3003040101", "hex"), Holder)).toThrow(
    /not an alternative of Content/,
  );
  expect(() => AsnConvert.parse(Buffer.from("30053003020200", "hex"), Holder)).toThrow();
  expect(() => AsnConvert.serialize(new Holder())).toThrow(/one alternative of .* must be set, not 0/);
});

test("a class that is declared after the schema was loaded is a field too", () => {
  @Choice()
  class Later {
    @Field(octetString()) octets?: Uint8Array;
    @Field(integer()) number?: number;
  }
  @AsnType({ type: AsnTypeTypes.Sequence })
  class Holder {
    @AsnProp({ type: Later }) later = new Later();
  }
  const holder = Object.assign(new Holder(), {
    later: Object.assign(new Later(), { octets: Uint8Array.of(1) }),
  });
  expect(AsnConvert.parse(AsnConvert.serialize(holder), Holder)).toEqual(holder);
});
