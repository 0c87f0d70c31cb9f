// BER as RFC 3417 §8 restricts it: the octets that are read, forgiven and refused, with offsets.
import fc from "fast-check";
import {
  type Anomaly,
  any,
  codecOf,
  DecodeError,
  type DecodeErrorKind,
  integer,
  type Leniency,
  lenient,
  nullType,
  objectIdentifier,
  octetString,
  Reader,
  strict,
  unsigned32,
  unsigned64,
} from "@snmp/asn1";
import { bytesOf, decodeFault, hexOf } from "./support/octets.ts";

const signed = codecOf(integer());
const counter = codecOf(unsigned32);
const wide = codecOf(unsigned64);

describe("a DecodeError has the kind and the offset of the fault", () => {
  const cases: Record<DecodeErrorKind, [hex: string, offset: number, read: (reader: Reader) => unknown][]> = {
    truncated: [
      ["", 0, (reader) => reader.int32()],
      ["02", 1, (reader) => reader.int32()],
      ["0202ff", 2, (reader) => reader.int32()],
      ["0482", 1, (reader) => reader.octets()],
      ["048201", 1, (reader) => reader.octets()],
      ["048180ff", 3, (reader) => reader.octets()],
      ["30030401", 2, (reader) => reader.enter(0x30)],
      ["3002 0402 aabb", 4, (reader) => (reader.enter(0x30), reader.octets())], // the string leaves its SEQUENCE, not the input
      ["3000 0500", 2, (reader) => (reader.enter(0x30), reader.null())],
      ["", 0, (reader) => reader.skip()],
    ],
    "unexpected-tag": [
      ["0400", 0, (reader) => reader.int32()],
      ["0500 0400", 2, (reader) => (reader.null(), reader.oid())],
      ["2403040100", 0, (reader) => reader.octets()], // a constructed string, which RFC 3417 §8 (2) forbids
      ["1f810100", 0, (reader) => reader.any()], // an identifier of several octets
    ],
    "indefinite-length": [
      ["3080 0000", 1, (reader) => reader.enter(0x30)],
      ["0480 0000", 1, (reader) => reader.any()],
    ],
    "length-overflow": [
      ["04ff", 1, (reader) => reader.octets()],
      ["0484ffffffff", 1, (reader) => reader.octets()],
      ["04850100000000", 1, (reader) => reader.octets()],
      ["04887fffffffffffffff", 1, (reader) => reader.octets()],
    ],
    "trailing-octets": [
      ["3004 0500 0500", 4, (reader) => [reader.enter(0x30), reader.null(), reader.leave(0)]],
      ["0500 00", 2, (reader) => [reader.null(), reader.finish()]],
    ],
    "out-of-range": [
      ["02050100000000", 2, (reader) => reader.int32()],
      ["02050080000000", 2, (reader) => reader.int32()],
      ["0205ff7fffffff", 2, (reader) => reader.int32()],
      ["41050100000000", 2, (reader) => reader.uint32(0x41)],
      ["4609010000000000000000", 2, (reader) => reader.uint64(0x46)],
      ["06069080808080 7f", 2, (reader) => reader.oid()],
    ],
    "bad-size": [["0403010203", 0, (reader) => octetString({ min: 4, max: 4 }).read(reader)]],
    "bad-content": [
      ["0200", 2, (reader) => reader.int32()],
      ["4100", 2, (reader) => reader.uint32(0x41)],
      ["4600", 2, (reader) => reader.uint64(0x46)],
      ["050100", 2, (reader) => reader.null()],
      ["06022b81", 3, (reader) => reader.oid()],
    ],
    "non-minimal-integer": [
      ["02020005", 2, (reader) => reader.int32()],
      ["0202ff80", 2, (reader) => reader.int32()],
      ["4102007f", 2, (reader) => reader.uint32(0x41)],
      ["46020001", 2, (reader) => reader.uint64(0x46)],
    ],
    "missing-leading-zero": [
      ["4104ffffffff", 2, (reader) => reader.uint32(0x41)],
      ["4608ffffffffffffffff", 2, (reader) => reader.uint64(0x46)],
    ],
    "empty-oid": [["0600", 2, (reader) => reader.oid()]],
    "bad-version": [], // for the models: see @snmp/mpm-core
  };
  const rows = Object.entries(cases).flatMap(([kind, list]) =>
    list.map(([hex, offset, read]) => [kind, hex, offset, read] as const),
  );

  test.each(rows)("%s: %s at octet %i", (kind, hex, offset, read) => {
    const reader = new Reader(bytesOf(hex), strict);
    let fault: unknown;
    try {
      read(reader);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(DecodeError);
    expect(fault).toMatchObject({ name: "DecodeError", code: "ERR_SNMP_DECODE", kind, offset });
    expect((fault as Error).message).toMatch(`(${kind} at octet ${offset})`);
  });
});

describe("each leniency forgives what it names, notes it, and can be turned off", () => {
  const cases: [
    Leniency,
    string,
    unknown,
    Anomaly,
    { decode(bytes: Uint8Array, options: object): unknown },
  ][] = [
    ["non-minimal-integer", "02020005", 5, { kind: "non-minimal-integer", offset: 2 }, signed],
    ["non-minimal-integer", "0206ffffffffff80", -128, { kind: "non-minimal-integer", offset: 2 }, signed],
    ["non-minimal-integer", "02820006000000000005", 5, { kind: "non-minimal-integer", offset: 4 }, signed],
    ["non-minimal-integer", "0206000000000080", 128, { kind: "non-minimal-integer", offset: 2 }, counter],
    ["non-minimal-integer", "0209000000000000000007", 7n, { kind: "non-minimal-integer", offset: 2 }, wide],
    [
      "missing-leading-zero",
      "0204ffffffff",
      4294967295,
      { kind: "missing-leading-zero", offset: 2 },
      counter,
    ],
    ["missing-leading-zero", "020180", 128, { kind: "missing-leading-zero", offset: 2 }, counter],
    [
      "missing-leading-zero",
      "0208ffffffffffffffff",
      18446744073709551615n,
      { kind: "missing-leading-zero", offset: 2 },
      wide,
    ],
    ["empty-oid", "0600", "0.0", { kind: "empty-oid", offset: 2 }, codecOf(objectIdentifier)],
    ["trailing-octets", "0500ff", null, { kind: "trailing-octets", offset: 2 }, codecOf(nullType)],
  ];

  test.each(cases)("%s: %s", (kind, hex, value, anomaly, codec) => {
    for (const leniencies of [undefined, lenient, [kind]]) {
      const anomalies: Anomaly[] = [];
      const onAnomalies = (found: readonly Anomaly[]) => anomalies.push(...found);
      expect(codec.decode(bytesOf(hex), { ...(leniencies && { leniencies }), onAnomalies })).toBe(value);
      expect(anomalies).toEqual([anomaly]);
    }
    for (const leniencies of [strict, lenient.filter((other) => other !== kind)]) {
      const onAnomalies = () => expect("a refused message").toBe("reported as forgiven");
      expect(() => codec.decode(bytesOf(hex), { leniencies, onAnomalies })).toThrow(
        expect.objectContaining({ kind, offset: anomaly.offset }) as Error,
      );
    }
  });

  test("nothing is reported for a message without faults", () => {
    const onAnomalies = jest.fn();
    expect(signed.decode(bytesOf("020105"), { onAnomalies })).toBe(5);
    expect(onAnomalies).not.toHaveBeenCalled();
  });

  test("a number that is too large is refused in any encoding", () => {
    for (const hex of ["02050080000000", "0206000100000000", "0205ff00000000"])
      expect(decodeFault(signed, bytesOf(hex)).kind).toBe("out-of-range");
    for (const hex of ["02050100000000", "0206000100000000", "0205ffffffffff"])
      expect(decodeFault(counter, bytesOf(hex)).kind).toBe("out-of-range");
    for (const hex of ["0209010000000000000000", "0209ffffffffffffffffff", "020a00010000000000000000"]) {
      expect(decodeFault(wide, bytesOf(hex)).kind).toBe("out-of-range");
    }
  });
});

test("a length may have more octets than it needs (RFC 3417 §8 (1)), up to the 126 of X.690", () => {
  for (const count of [1, 2, 3, 4, 5, 8, 126]) {
    const bytes = Uint8Array.of(0x04, 0x80 | count, ...new Array<number>(count - 1).fill(0), 2, 0xca, 0xfe);
    expect(hexOf(codecOf(octetString()).decode(bytes, { leniencies: strict }))).toBe("cafe");
    expect(hexOf(codecOf(any).decode(bytes, { leniencies: strict }))).toBe(hexOf(bytes));
  }
});

test("integers of every length, minimal or not, signed or not, are read as two's complement", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (content) => {
      const bytes = Uint8Array.of(2, content.length, ...content);
      const magnitude = BigInt(`0x${hexOf(content)}`);
      const value = BigInt.asIntN(8 * content.length, magnitude);
      expect(attempt(() => signed.decode(bytes))).toBe(
        value === BigInt.asIntN(32, value) ? Number(value) : "out-of-range",
      );
      // An unsigned value without its leading zero octet is forgiven if the type has as many octets.
      const unsigned = (size: number) => (value >= 0n ? value : content.length <= size ? magnitude : -1n);
      const narrow = unsigned(4);
      expect(attempt(() => counter.decode(bytes))).toBe(
        narrow >= 0n && narrow < 1n << 32n ? Number(narrow) : "out-of-range",
      );
      const long = unsigned(8);
      expect(attempt(() => wide.decode(bytes))).toBe(long >= 0n && long < 1n << 64n ? long : "out-of-range");
    }),
    { seed: 1, numRuns: 600 },
  );
});

test("octets outside the input, in the same memory, are not read", () => {
  const codecs = [signed, counter, wide, codecOf(objectIdentifier), codecOf(octetString()), codecOf(any)];
  fc.assert(
    fc.property(
      fc.constantFrom(2, 4, 6, 0x30),
      fc.uint8Array({ maxLength: 12 }),
      fc.nat(14),
      (tag, content, claimed) => {
        const bytes = Uint8Array.of(tag, claimed, ...content);
        const within = (filling: number) => {
          const memory = new Uint8Array(64).fill(filling);
          memory.set(bytes, 20);
          return memory.subarray(20, 20 + bytes.length);
        };
        for (const codec of codecs) {
          const results = [0x00, 0xff, 0x05].map((filling) => attempt(() => codec.decode(within(filling))));
          expect(results[1]).toEqual(results[0]);
          expect(results[2]).toEqual(results[0]);
        }
      },
    ),
    { seed: 2, numRuns: 300 },
  );
});

test("decoded octets are a copy, for any kind of memory of the message", () => {
  for (const length of [3, 64, 65, 300]) {
    const bytes = Buffer.concat([
      Buffer.from([0x04, 0x82, length >> 8, length & 255]),
      Buffer.alloc(length, 7),
    ]);
    for (const type of [octetString(), any]) {
      const decoded = codecOf(type).decode(bytes);
      const before = hexOf(decoded);
      bytes.fill(0, 4);
      expect(hexOf(decoded)).toBe(before);
      expect(decoded.buffer).not.toBe(bytes.buffer);
      expect(Object.getPrototypeOf(decoded)).toBe(Uint8Array.prototype);
      bytes.fill(7, 4);
    }
  }
});

test("a message that is not a Uint8Array is a TypeError, not a DecodeError", () => {
  for (const input of [undefined, "3000", [0x30, 0], new ArrayBuffer(2)]) {
    expect(() => signed.decode(input as unknown as Uint8Array)).toThrow(TypeError);
    expect(() => signed.decode(input as unknown as Uint8Array, {})).toThrow(/Uint8Array/);
  }
});

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (DecodeError.isInstance(error)) return error.kind;
    throw error;
  }
}
