import { type TypeOf, typeOf, type TypeReference } from "../declaration.ts";
import type { Asn1Type } from "../type.ts";

/**
 * `[APPLICATION number] IMPLICIT`, number 0..30: the tags of IpAddress, Counter32 and similar types of the SMI.
 *
 * @throws A `RangeError` if the number is out of range, a `TypeError` for a CHOICE or ANY, which have no tag to replace.
 */
export function application<Reference extends TypeReference>(
  number: number,
  reference: Reference,
): Asn1Type<TypeOf<Reference>> {
  return replaceTag(0x40, number, reference);
}

/**
 * `[number] IMPLICIT`, number 0..30: the tags of PDUs and exceptions.
 *
 * @throws A `RangeError` if the number is out of range, a `TypeError` for a CHOICE or ANY, which have no tag to replace.
 */
export function context<Reference extends TypeReference>(
  number: number,
  reference: Reference,
): Asn1Type<TypeOf<Reference>> {
  return replaceTag(0x80, number, reference);
}

function replaceTag<Reference extends TypeReference>(
  tagClass: number,
  number: number,
  reference: Reference,
): Asn1Type<TypeOf<Reference>> {
  if (!Number.isInteger(number) || number < 0 || number > 30)
    throw new RangeError(`the tag number must be an integer in the range 0..30, not ${number}`);
  const type = typeOf(reference) as Asn1Type<TypeOf<Reference>>;
  if (type.tag === -1)
    throw new TypeError(
      "a CHOICE or ANY has no tag that IMPLICIT could replace; tag its alternatives instead",
    );
  const newTag = tagClass | number | (type.tag & 0x20);
  return {
    tag: newTag,
    accepts: (tag) => tag === newTag,
    read: (reader, tag = newTag) => type.read(reader, tag),
    write: (writer, value, tag = newTag) => type.write(writer, value, tag),
    schemaItem: () => ({ kind: "tagged", item: type.schemaItem(), universal: type.tag, tag: newTag }),
  };
}
