// AsnConvert of @peculiar/asn1-schema takes declared classes as they are: they bring their codec along, and need no registration.
import { AsnConvert, AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import {
  application,
  Choice,
  codecOf,
  DecodeError,
  EncodeError,
  Field,
  integer,
  objectIdentifier,
  octetString,
  Sequence,
  sequenceOf,
  unsigned32,
} from "@snmp/asn1";

@Sequence()
class Reading {
  @Field(integer({ min: 0, max: 255 })) sensor = 0;
  @Field(application(1, unsigned32)) count = 0;
}

@Choice()
class Content {
  @Field(Reading) reading?: Reading;
  @Field(objectIdentifier) oid?: string;
}

@Sequence()
class Letter {
  @Field(octetString()) name: Uint8Array = new Uint8Array(0);
  @Field(sequenceOf(Content)) contents: Content[] = [];
}

class Sealed extends Letter {}

const letter = Object.assign(new Letter(), {
  name: Uint8Array.of(1, 2, 3),
  contents: [
    Object.assign(new Content(), { reading: Object.assign(new Reading(), { sensor: 7, count: 4294967295 }) }),
    Object.assign(new Content(), { oid: "1.3.6.1" }),
  ],
});
const hex = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString("hex");

test("AsnConvert gives the same octets and values as the codec", () => {
  const bytes = codecOf(Letter).encode(letter);
  expect(hex(AsnConvert.serialize(letter))).toBe(hex(bytes));
  expect(hex(bytes)).toBe("3018" + "0403010203" + "3011" + "300a020107410500ffffffff" + "06032b0601");
  const parsed = AsnConvert.parse(bytes, Letter);
  expect(parsed).toBeInstanceOf(Letter);
  expect(parsed).toEqual(letter);
  expect(AsnConvert.parse(AsnConvert.serialize(letter.contents[1]!), Content)).toEqual(letter.contents[1]);
});

test("AsnConvert converts a derived class as it converts the base class", () => {
  const sealed = AsnConvert.parse(AsnConvert.serialize(letter), Sealed);
  expect(sealed).toBeInstanceOf(Sealed);
  expect({ ...sealed }).toEqual({ ...letter });
});

test("AsnConvert accepts and refuses the same octets as the codec", () => {
  const wide = Buffer.from("3009020200ff4103000001", "hex"); // an INTEGER of two octets that is 255, a Counter32 with leading zeros
  expect(AsnConvert.parse(wide, Reading)).toEqual({ sensor: 255, count: 1 });
  expect(() => AsnConvert.parse(Buffer.from("30080202012c4102007b", "hex"), Reading)).toThrow(DecodeError);
  expect(() => AsnConvert.serialize(Object.assign(new Reading(), { sensor: 300 }))).toThrow(EncodeError);
});

@AsnType({ type: AsnTypeTypes.Sequence })
class Envelope {
  @AsnProp({ type: AsnPropTypes.Utf8String }) name = "";
  @AsnProp({ type: Letter }) letter = new Letter();
  @AsnProp({ type: Letter, repeated: "sequence" }) letters: Letter[] = [];
  @AsnProp({ type: Reading, context: 0, optional: true }) tagged?: Reading;
  @AsnProp({ type: Reading, optional: true }) last?: Reading;
}

@AsnType({ type: AsnTypeTypes.Sequence })
class Wrapper {
  @AsnProp({ type: Content }) content = letter.contents[1]!;
}

describe("as a field of a class of the library, without ./schema", () => {
  test("a Sequence is written and read", () => {
    const { reading } = letter.contents[0]!;
    const envelope = Object.assign(new Envelope(), { name: "x", letter, letters: [letter, letter] });
    for (const more of [{}, { tagged: reading }, { last: reading }]) {
      const sent = Object.assign(new Envelope(), envelope, more);
      const octets = AsnConvert.serialize(sent);
      expect(hex(octets)).toContain("0c0178" + hex(codecOf(Letter).encode(letter)));
      expect(AsnConvert.parse(octets, Envelope)).toEqual(sent);
    }
  });

  test("a Choice is written; reading it says to import ./schema", () => {
    expect(hex(AsnConvert.serialize(new Wrapper()))).toBe("3005" + "06032b0601");
    expect(() => AsnConvert.parse(Buffer.from("300506032b0601", "hex"), Wrapper)).toThrow(
      'Content is a CHOICE; to read it as a field of a class of @peculiar/asn1-schema, add import "@snmp/asn1/schema"',
    );
  });
});
