import { EncodeError } from "../errors.ts";
import type { Asn1Type } from "../type.ts";

/** `NULL`. */
export const nullType: Asn1Type<null> = {
  tag: 0x05,
  accepts: (tag) => tag === 0x05,
  read: (reader, tag = 0x05) => reader.null(tag),
  write(writer, value, tag = 0x05) {
    if (value !== null) throw EncodeError.forValue(value, "null");
    writer.null(tag);
  },
  schemaItem: () => ({ kind: "null" }),
};
