// Types for formats that authenticate or decrypt octets in place.
import { EncodeError } from "../errors.ts";
import type { Asn1Type } from "../type.ts";

/** `OCTET STRING` whose decoded value is a view into the message, not a copy; its `byteOffset` is its position. */
export const octetStringView: Asn1Type<Uint8Array> = {
  tag: 0x04,
  accepts: (tag) => tag === 0x04,
  read(reader, tag = 0x04) {
    const length = reader.header(tag);
    const start = reader.position;
    reader.position = start + length;
    return reader.bytes.subarray(start, start + length);
  },
  write: (writer, value, tag = 0x04) => writer.octets(value, tag),
  schemaItem: () => ({ kind: "octets" }),
};

/** Returns the type of a whole element with identifier octet `tag`: its value, with identifier and length, is a view into the message. */
export function elementView(tag: number): Asn1Type<Uint8Array> {
  return {
    tag,
    accepts: (candidate) => candidate === tag,
    read(reader) {
      const start = reader.position;
      const length = reader.header(tag);
      const end = reader.position + length;
      reader.position = end;
      return reader.bytes.subarray(start, end);
    },
    write(writer, value) {
      if (value[0] !== tag)
        throw new EncodeError(`the element must begin with 0x${tag.toString(16).padStart(2, "0")}`);
      writer.raw(value);
    },
    schemaItem: () => ({ kind: "any" }),
  };
}
