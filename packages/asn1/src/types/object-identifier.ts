import type { Asn1Type } from "../type.ts";

/** `OBJECT IDENTIFIER`: dotted text. */
export const objectIdentifier: Asn1Type<string> = {
  tag: 0x06,
  accepts: (tag) => tag === 0x06,
  read: (reader, tag = 0x06) => reader.oid(tag),
  write: (writer, value, tag = 0x06) => writer.oid(value, tag),
  schemaItem: () => ({ kind: "oid" }),
};
