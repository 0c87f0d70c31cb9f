// The writer: shortest forms, room for any message, and finished messages that never change.
import fc from "fast-check";
import {
  any,
  codecOf,
  EncodeError,
  integer,
  octetString,
  sequenceOf,
  unsigned32,
  unsigned64,
  Writer,
} from "@snmp/asn1";
import { bytesOf, element, hexOf } from "./support/octets.ts";

test.each([
  [0, "020100"],
  [127, "02017f"],
  [128, "02020080"],
  [255, "020200ff"],
  [256, "02020100"],
  [-1, "0201ff"],
  [-128, "020180"],
  [-129, "0202ff7f"],
  [32767, "02027fff"],
  [32768, "0203008000"],
  [-32769, "0203ff7fff"],
  [2147483647, "02047fffffff"],
  [-2147483648, "020480000000"],
  [-0, "020100"],
])("INTEGER %i is %s", (value, hex) => {
  expect(hexOf(codecOf(integer()).encode(value))).toBe(hex);
});

test.each([
  [0, "020100"],
  [128, "02020080"],
  [2147483648, "02050080000000"],
  [4294967295, "020500ffffffff"],
])("unsigned %i is %s", (value, hex) => {
  expect(hexOf(codecOf(unsigned32).encode(value))).toBe(hex);
  expect(hexOf(codecOf(unsigned64).encode(BigInt(value)))).toBe(hex);
});

test.each([
  [4294967296n, "02050100000000"],
  [9223372036854775807n, "02087fffffffffffffff"],
  [9223372036854775808n, "0209008000000000000000"],
  [18446744073709551615n, "020900ffffffffffffffff"],
])("unsigned %s is %s", (value, hex) => {
  expect(hexOf(codecOf(unsigned64).encode(value))).toBe(hex);
});

test("every integer is decoded to the value that was encoded", () => {
  fc.assert(
    fc.property(fc.integer(), (value) =>
      expect(codecOf(integer()).decode(codecOf(integer()).encode(value))).toBe(value),
    ),
  );
  fc.assert(
    fc.property(fc.nat(0xffffffff), (value) =>
      expect(codecOf(unsigned32).decode(codecOf(unsigned32).encode(value))).toBe(value),
    ),
  );
  fc.assert(
    fc.property(fc.bigInt(0n, 0xffffffffffffffffn), (value) =>
      expect(codecOf(unsigned64).decode(codecOf(unsigned64).encode(value))).toBe(value),
    ),
  );
});

test.each([
  [127, "047f"],
  [128, "048180"],
  [255, "0481ff"],
  [256, "04820100"],
  [65535, "0482ffff"],
  [65536, "0483010000"],
  [16777216, "048401000000"],
])("%i octets have the header %s", (length, header) => {
  const bytes = codecOf(octetString()).encode(new Uint8Array(length));
  expect(hexOf(bytes.subarray(0, header.length / 2))).toBe(header);
  expect(bytes.length).toBe(header.length / 2 + length);
});

describe("a finished message never changes", () => {
  const codec = codecOf(sequenceOf(octetString()));

  test("while thousands of others, of all sizes, fill the memory", () => {
    const sizes = [0, 1, 5, 120, 200, 1000, 5000, 16_000, 16_384, 17_000, 40_000];
    const kept: [Uint8Array, Buffer][] = [];
    for (let i = 0; i < 1000; i++) {
      const value = Array.from({ length: i % 4 }, (_, j) =>
        new Uint8Array(sizes[(i * 7 + j) % sizes.length]!).fill(i),
      );
      const bytes = codec.encode(value);
      expect(codec.decode(bytes).map((octets, j) => Buffer.compare(octets, value[j]!))).toEqual(
        value.map(() => 0),
      );
      if (i % 20 === 0) kept.push([bytes, Buffer.from(bytes)]);
    }
    for (const [bytes, before] of kept) expect(before.equals(bytes)).toBe(true);
  });

  test("when the memory ends at any octet of the next one", () => {
    for (let offset = 0; offset < 40; offset++) {
      const writer = new Writer();
      writer.begin();
      writer.raw(new Uint8Array(writer.position - offset));
      const first = writer.finish();
      writer.begin();
      writer.oid("1.3.6.1.2.1.1.5.0");
      writer.uint64(0xffffffffffffffffn, 0x46);
      writer.int32(-129);
      writer.uint32(4294967295, 0x41);
      writer.octets(bytesOf("cafe"));
      writer.null();
      writer.wrap(0x30, 0);
      expect(hexOf(writer.finish())).toBe(
        element(
          "30",
          "0500",
          "0402cafe",
          "410500ffffffff",
          "0202ff7f",
          "460900ffffffffffffffff",
          "06082b06010201010500",
        ),
      );
      expect(first.every((octet) => octet === 0)).toBe(true);
    }
  });

  test("when a later encoding fails", () => {
    const kept = codec.encode([bytesOf("0102")]);
    expect(() => codec.encode([bytesOf("0304"), 5 as never, bytesOf("05")])).toThrow(EncodeError);
    expect(hexOf(codec.encode([bytesOf("0607")]))).toBe("300404020607");
    expect(hexOf(kept)).toBe("300404020102");
  });

  test("and has no octets of others", () => {
    expect(hexOf(codec.encode([]))).toBe("3000");
    expect(hexOf(codec.encode([bytesOf("01")]))).toBe("3003040101");
  });
});

test("`any` writes encoded octets as they are, if they are one element", () => {
  expect(hexOf(codecOf(any).encode(bytesOf("30030201ff")))).toBe("30030201ff");
  for (const hex of ["", "02", "0201", "05000500", "3080", "1f8101 00"]) {
    expect(() => codecOf(any).encode(bytesOf(hex))).toThrow("the octets are not exactly one BER element");
  }
});
