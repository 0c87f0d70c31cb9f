import { type TypeOf, typeOf, type TypeReference } from "../declaration.ts";
import { EncodeError, locateError } from "../errors.ts";
import type { Asn1Type } from "../type.ts";

/** `SEQUENCE OF`: an array of values of the type. */
export function sequenceOf<Reference extends TypeReference>(
  reference: Reference,
): Asn1Type<TypeOf<Reference>[]> {
  type Item = TypeOf<Reference>;
  let item: Asn1Type<Item> | undefined;
  const itemType = (): Asn1Type<Item> => (item ??= typeOf(reference) as Asn1Type<Item>);
  return {
    tag: 0x30,
    accepts: (tag) => tag === 0x30,
    read(reader, tag = 0x30) {
      const type = itemType();
      const outer = reader.enter(tag);
      const items: Item[] = [];
      while (reader.position < reader.end) items.push(type.read(reader));
      reader.leave(outer);
      return items;
    },
    write(writer, value, tag = 0x30) {
      if (!Array.isArray(value)) throw EncodeError.forValue(value, "an array");
      const type = itemType();
      const before = writer.length;
      for (let i = value.length - 1; i >= 0; i--) {
        try {
          type.write(writer, value[i]!);
        } catch (error) {
          throw locateError(error, `[${i}]`);
        }
      }
      writer.wrap(tag, before);
    },
    schemaItem: () => ({ kind: "list", item: itemType().schemaItem() }),
  };
}
