import { nullItem } from "../converters.ts";
import type { Asn1Type } from "../type.ts";

/** `NULL`. */
export const nullType: Asn1Type<null> = {
  tag: 0x05,
  accepts: (tag) => tag === 0x05,
  read: (reader, tag = 0x05) => reader.null(tag),
  write: (writer, _value, tag = 0x05) => writer.null(tag),
  schemaItem: () => nullItem,
};
