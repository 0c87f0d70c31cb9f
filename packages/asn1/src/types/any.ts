import { EncodeError } from "../errors.ts";
import { Reader } from "../reader.ts";
import type { Asn1Type } from "../type.ts";

/** `ANY`: one whole element, with identifier and length, as octets. */
export const any: Asn1Type<Uint8Array> = {
  tag: -1,
  accepts: (tag) => tag !== -1,
  read: (reader) => reader.any(),
  write(writer, value) {
    if (!(value instanceof Uint8Array)) throw EncodeError.forValue(value, "a Uint8Array");
    const reader = new Reader(value, []);
    try {
      reader.skip();
      reader.finish();
    } catch (cause) {
      throw new EncodeError(
        "the octets are not exactly one BER element; give one whole, with identifier and length",
        "",
        { cause },
      );
    }
    writer.raw(value);
  },
  schemaItem: () => ({ kind: "any" }),
};
