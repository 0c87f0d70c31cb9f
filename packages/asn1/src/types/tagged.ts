import { type TypeOf, typeOf, type TypeReference } from "../declaration.ts";
import type { Asn1Type } from "../type.ts";

/**
 * `[APPLICATION number] IMPLICIT`, number 0..30: how the SMI tags IpAddress, Counter32 and their like.
 *
 * @throws A `RangeError` for another number, a `TypeError` for a CHOICE or ANY, which have no tag to replace.
 */
export function application<Reference extends TypeReference>(
  number: number,
  reference: Reference,
): Asn1Type<TypeOf<Reference>> {
  return tagged(0x40, number, reference);
}

/**
 * `[number] IMPLICIT`, number 0..30: how PDUs and exceptions are tagged.
 *
 * @throws A `RangeError` for another number, a `TypeError` for a CHOICE or ANY, which have no tag to replace.
 */
export function context<Reference extends TypeReference>(
  number: number,
  reference: Reference,
): Asn1Type<TypeOf<Reference>> {
  return tagged(0x80, number, reference);
}

function tagged<Reference extends TypeReference>(
  tagClass: number,
  number: number,
  reference: Reference,
): Asn1Type<TypeOf<Reference>> {
  if (!Number.isInteger(number) || number < 0 || number > 30)
    throw new RangeError(`tag number ${number} is not in the range 0..30`);
  const type = typeOf(reference) as Asn1Type<TypeOf<Reference>>;
  if (type.tag === -1) throw new TypeError("a CHOICE or ANY has no tag that IMPLICIT could replace");
  const own = tagClass | number | (type.tag & 0x20);
  return {
    tag: own,
    accepts: (tag) => tag === own,
    read: (reader, tag = own) => type.read(reader, tag),
    write: (writer, value, tag = own) => type.write(writer, value, tag),
    schemaItem: () => ({ kind: "tagged", item: type.schemaItem(), universal: type.tag, tag: own }),
  };
}
