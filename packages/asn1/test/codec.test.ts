// Codecs as users see them: errors that name the field, arbitrary input, nested use.
import fc from "fast-check";
import {
  type Asn1Type,
  codecOf,
  DecodeError,
  EncodeError,
  integer,
  sequenceOf,
  wholeElement,
} from "@snmp/asn1";
import { bytesOf, decodeFault, element, hexOf } from "./support/octets.ts";
import type { Message } from "./support/message.ts";
import { attempt, codec, Content, content, item, message } from "./support/message.ts";

describe("the error for a value that cannot be encoded names the field, the value and the allowed values", () => {
  test.each<[string, unknown, string]>([
    [
      "a number out of range",
      message({ version: 4 }),
      "Message.version: 4 is not an integer in the range 0..3",
    ],
    ["a fraction", message({ version: 1.5 }), "Message.version: 1.5 is not an integer in the range 0..3"],
    ["NaN", message({ version: NaN }), "Message.version: NaN is not an integer in the range 0..3"],
    [
      "text for a number",
      message({ version: "1" }),
      'Message.version: "1" is not an integer in the range 0..3',
    ],
    [
      "a bigint for a number",
      message({ version: 1n }),
      "Message.version: 1 is not an integer in the range 0..3",
    ],
    [
      "a missing value",
      message({ version: undefined }),
      "Message.version: the value is missing; set it, or declare the field as optional",
    ],
    ["too few octets", message({ key: bytesOf("") }), "Message.key: 0 octets, where 1..4 are allowed"],
    ["text for octets", message({ key: "public" }), 'Message.key: "public" is not a Uint8Array'],
    ["an array for octets", message({ key: [1] }), "Message.key: a value of type object is not a Uint8Array"],
    [
      "an object for an array",
      message({ contents: {} }),
      "Message.contents: a value of type object is not an array",
    ],
    [
      "octets that are not an element",
      message({ rest: bytesOf("02") }),
      "Message.rest: the octets are not exactly one BER element",
    ],
    ["null for octets", message({ rest: null }), "Message.rest: null is not a Uint8Array"],
    [
      "a CHOICE without an alternative",
      message({ contents: [content({ count: 1 }), content({})] }),
      "Message.contents.[1].Content: one alternative of item, count, large, nothing must be set, not 0",
    ],
    [
      "two alternatives",
      message({ contents: [content({ count: 1, nothing: null })] }),
      "Message.contents.[0].Content: one alternative of item, count, large, nothing must be set, not 2",
    ],
    [
      "a number deep inside",
      message({ contents: [item({ digit: 10 })] }),
      "Message.contents.[0].Content.item.Item.digit: 10 is not an integer in the range 0..9",
    ],
    [
      "an OID deep inside",
      message({ contents: [item({ name: "1.x" })] }),
      'Message.contents.[0].Content.item.Item.name: "1.x" is not an OBJECT IDENTIFIER',
    ],
    [
      "an array for an OID",
      message({ contents: [item({ name: [1, 3] })] }),
      "Message.contents.[0].Content.item.Item.name: a value of type object is not the dotted text of",
    ],
    [
      "a negative count",
      message({ contents: [content({ count: -1 })] }),
      "Message.contents.[0].Content.count: -1 is not an integer in the range 0..4294967295",
    ],
    [
      "a bigint count",
      message({ contents: [content({ count: 1n })] }),
      "Message.contents.[0].Content.count: 1 is not an integer in the range 0..4294967295",
    ],
    [
      "a number for a bigint",
      message({ contents: [content({ large: 1 })] }),
      "Message.contents.[0].Content.large: 1 is not a bigint in the range 0..18446744073709551615",
    ],
    [
      "something for nothing",
      message({ contents: [content({ nothing: 0 })] }),
      "Message.contents.[0].Content.nothing: 0 is not null",
    ],
    [
      "null for a class",
      message({ contents: [content({ item: null })] }),
      "Message.contents.[0].Content.item: null is not a Item",
    ],
    ["null for a choice", message({ contents: [null] }), "Message.contents.[0]: null is not a Content"],
    ["undefined for a class", undefined, "undefined is not a Message"],
  ])("%s", (_what, value, expected) => {
    let fault: unknown;
    try {
      codec.encode(value as Message);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(EncodeError);
    expect(fault).toMatchObject({ name: "EncodeError", code: "ERR_SNMP_ENCODE" });
    expect((fault as EncodeError).message).toMatch(expected);
    expect((fault as EncodeError).message).toBe(
      [(fault as EncodeError).path, (fault as EncodeError).detail].filter(Boolean).join(": "),
    );
  });

  test("keeps its cause when the path grows", () => {
    const fault = attempt(() => codec.encode(message({ rest: bytesOf("02") })));
    expect(fault).toHaveProperty("cause", expect.any(DecodeError));
  });
});

describe("a message that does not match its declaration is refused, with the offset of the fault", () => {
  test.each([
    ["a version above 3", "out-of-range", 2, element("30", "020104 040161 3000")],
    ["a key of five octets", "bad-size", 5, element("30", "020100 04056162636465 3000")],
    ["a missing list", "truncated", 8, element("30", "020100 040161")],
    [
      "a list that ends within an element",
      "truncated",
      12,
      element("30", "020100 040161", element("30", "8301"), "0500"),
    ],
    [
      "an element of another type than the alternatives",
      "unexpected-tag",
      10,
      element("30", "020100 040161", element("30", "0500")),
    ],
    ["a length beyond the end", "truncated", 2, "300b 020100 040161 3000 0500"],
    ["one element too many", "trailing-octets", 12, element("30", "020100 040161 3000 0500 0500")],
    [
      "a digit of 10",
      "out-of-range",
      15,
      element("30", "020100 040161", element("30", element("a0", "06012b 02010a"))),
    ],
  ])("%s: %s at octet %i", (_what, kind, offset, hex) => {
    expect(decodeFault(codec, bytesOf(hex))).toMatchObject({ kind, offset });
  });

  test("reports a missing CHOICE as truncated, not as an unexpected tag", () => {
    expect(decodeFault(codecOf(Content), bytesOf(""))).toMatchObject({ kind: "truncated", offset: 0 });
  });
});

describe("decoding throws nothing but DecodeErrors, for any input", () => {
  const seedMessage = message({
    version: 1,
    key: bytesOf("61626364"),
    contents: [
      item({ name: "1.3.6.1.4.1.99999.4294967295", digit: 3 }),
      content({ count: 4294967295 }),
      content({ nothing: null }),
      content({ large: 1n << 63n }),
    ],
    rest: bytesOf("3003020100"),
  });
  const valid = codec.encode(seedMessage);

  test("10,000 random inputs", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => total(bytes)),
      { seed: 1, numRuns: 10_000 },
    );
  });

  test("10,000 mutations of a message: octets changed, cut out, doubled, cut off", () => {
    const mutation = fc.tuple(fc.nat(valid.length - 1), fc.nat(3), fc.nat(255));
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let bytes = [...valid];
        for (const [at, how, octet] of mutations) {
          if (how === 0) bytes[at] = octet;
          else if (how === 1) bytes.splice(at, 1 + (octet % 4));
          else if (how === 2) bytes.splice(at, 0, ...bytes.slice(at, at + (octet % 9)));
          else bytes = bytes.slice(0, at);
        }
        total(Uint8Array.from(bytes));
      }),
      { seed: 2, numRuns: 10_000 },
    );
  });

  test("each message that is cut off, at any octet", () => {
    for (let length = 0; length < valid.length; length++)
      expect(decodeFault(codec, valid.slice(0, length)).kind).toBe("truncated");
    expect(codec.decode(valid)).toEqual(seedMessage);
  });

  test("a custom type that throws another error", () => {
    const broken: Asn1Type<never> = {
      tag: 0x0a,
      accepts: (tag) => tag === 0x0a,
      read(reader) {
        reader.skip();
        throw new RangeError("no such month");
      },
      write: () => undefined,
      schemaItem: () => wholeElement(broken),
    };
    const fault = decodeFault(codecOf(sequenceOf(broken)), bytesOf("30030a010d"));
    expect(fault).toMatchObject({ kind: "bad-content", offset: 5, cause: expect.any(RangeError) });
  });

  test("a recursive type, nested more deeply than the stack allows", () => {
    const tree: Asn1Type<unknown[]> = sequenceOf({
      tag: 0x30,
      accepts: (tag) => tag === 0x30,
      read: (reader, tag) => tree.read(reader, tag),
      write: (writer, value: unknown[], tag) => tree.write(writer, value, tag),
      schemaItem: () => wholeElement(tree),
    } satisfies Asn1Type<unknown[]>);
    const depth = 30_000;
    const bytes = new Uint8Array(6 * depth);
    for (let i = 0; i < depth; i++)
      bytes.set([0x30, 0x84, 0, ...[16, 8, 0].map((shift) => ((6 * (depth - i - 1)) >> shift) & 255)], 6 * i);
    total(bytes, codecOf(tree));
  });

  function total(bytes: Uint8Array, of: { decode(bytes: Uint8Array): unknown } = codec): void {
    try {
      of.decode(bytes);
    } catch (error) {
      if (!DecodeError.isInstance(error)) throw error;
      if (!(error.offset >= 0 && error.offset <= bytes.length)) {
        throw new Error(`offset ${error.offset} of ${bytes.length}`, { cause: error });
      }
    }
  }
});

test("a codec can be used while another one encodes: their messages do not mix", () => {
  const inner = codecOf(sequenceOf(integer()));
  const embedded: Asn1Type<number[]> = {
    tag: 0x04,
    accepts: (tag) => tag === 0x04,
    read: (reader, tag) => inner.decode(reader.octets(tag)),
    write: (writer, value, tag) => writer.octets(inner.encode(value), tag),
    schemaItem: () => wholeElement(embedded),
  };
  const outer = codecOf(sequenceOf(embedded));
  const first = outer.encode([[1], [2, 3]]);
  expect(hexOf(first)).toBe(element("30", element("04", "3003020101"), element("04", "3006020102020103")));
  expect(() => outer.encode([[1], ["x" as never]])).toThrow("[1].[0]");
  expect(hexOf(outer.encode([[4]]))).toBe("30070405" + "3003020104");
  expect(outer.decode(first)).toEqual([[1], [2, 3]]);
});
