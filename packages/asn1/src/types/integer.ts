import { EncodeError } from "../errors.ts";
import type { Asn1Type } from "../type.ts";

/** The range of an INTEGER, both ends included. */
export interface Range {
  /** -2147483648..2147483647 */
  readonly min: number;
  /** -2147483648..2147483647, not less than `min`. */
  readonly max: number;
}

/**
 * `INTEGER (min..max)`, at most 32 bits and signed; the default range is -2147483648..2147483647.
 *
 * @throws A `RangeError` if the range is empty or exceeds 32 bits.
 */
export function integer(range: Range = int32Range): Asn1Type<number> {
  const { min, max } = range;
  const allowed = `an integer in the range ${min}..${max}`;
  if (!isInt32(min) || !isInt32(max) || min > max)
    throw new RangeError(
      `the range ${min}..${max} must not be empty, and its ends must be in the range -2147483648..2147483647`,
    );
  return {
    tag: 0x02,
    accepts: (tag) => tag === 0x02,
    read(reader, tag = 0x02) {
      const start = reader.position;
      const value = reader.int32(tag);
      if (value < min || value > max) reader.fail("out-of-range", start, `${value} is not ${allowed}`);
      return value;
    },
    write(writer, value, tag = 0x02) {
      if (!isInt32(value) || value < min || value > max) throw EncodeError.forValue(value, allowed);
      writer.int32(value, tag);
    },
    schemaItem: () => ({ kind: "number" }),
  };
}

/** `INTEGER (0..4294967295)`: Counter32, Unsigned32 and TimeTicks, which have tags of their own. */
export const unsigned32: Asn1Type<number> = {
  tag: 0x02,
  accepts: (tag) => tag === 0x02,
  read: (reader, tag = 0x02) => reader.uint32(tag),
  write: (writer, value, tag = 0x02) => writer.uint32(value, tag),
  schemaItem: () => ({ kind: "number" }),
};

/** `INTEGER (0..18446744073709551615)`: Counter64, which has a tag of its own. */
export const unsigned64: Asn1Type<bigint> = {
  tag: 0x02,
  accepts: (tag) => tag === 0x02,
  read: (reader, tag = 0x02) => reader.uint64(tag),
  write: (writer, value, tag = 0x02) => writer.uint64(value, tag),
  schemaItem: () => ({ kind: "bigint" }),
};

const isInt32 = (value: number): boolean => typeof value === "number" && (value | 0) === value;

const int32Range: Range = { min: -2147483648, max: 2147483647 };
