import { EncodeError } from "../errors.ts";
import type { Asn1Type } from "../type.ts";

/** The number of octets that a string may have, both ends included. */
export interface Size {
  /** 0 or more. */
  readonly min: number;
  /** Not less than `min`. */
  readonly max: number;
}

/** `OCTET STRING (SIZE (min..max))`; the default is any length. */
export function octetString(size: Size = anySize): Asn1Type<Uint8Array> {
  const { min, max } = size;
  const misfit = (length: number): string =>
    `${length} octets, where ${min === max ? String(min) : `${min}..${max}`} are allowed`;
  return {
    tag: 0x04,
    accepts: (tag) => tag === 0x04,
    read(reader, tag = 0x04) {
      const start = reader.position;
      const value = reader.octets(tag);
      if (value.length < min || value.length > max) reader.fail("bad-size", start, misfit(value.length));
      return value;
    },
    write(writer, value, tag = 0x04) {
      if (!(value instanceof Uint8Array)) throw EncodeError.forValue(value, "a Uint8Array");
      if (value.length < min || value.length > max) throw new EncodeError(misfit(value.length));
      writer.octets(value, tag);
    },
    schemaItem: () => ({ kind: "octets" }),
  };
}

const anySize: Size = { min: 0, max: 0x7fffffff };
