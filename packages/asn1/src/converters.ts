// Between the values of our types and the elements of the schema library.
import {
  AsnAnyConverter,
  AsnIntegerArrayBufferConverter,
  AsnIntegerBigIntConverter,
  AsnNullConverter,
  AsnObjectIdentifierConverter,
  AsnOctetStringConverter,
  AsnParser,
  AsnProp,
  AsnPropTypes,
  AsnSerializer,
  AsnType,
  AsnTypeTypes,
  type IAsnConverter,
} from "@peculiar/asn1-schema";
import type { SchemaItem } from "./type.ts";

type Element = Parameters<typeof AsnAnyConverter.fromASN>[0];
type Sequence = Element & { valueBlock: { value: Element[] } };

/** An element whole, identifier and length included, as octets. */
export const rawConverter = {
  fromASN(element: Element): Uint8Array {
    const octets = AsnAnyConverter.fromASN(element);
    return octets === null ? Uint8Array.of(0x05, 0x00) : new Uint8Array(octets);
  },
  toASN: (octets: Uint8Array): Element => AsnAnyConverter.toASN(memoryOf(octets)),
};

/** INTEGER as a number: the library's own converter yields strings from four octets up. */
export const numberItem: SchemaItem = {
  type: AsnPropTypes.Integer,
  converter: {
    fromASN: (element: never) => Number(AsnIntegerBigIntConverter.fromASN(element)),
    toASN: (value: number) => integerElement(BigInt(value)),
  },
};

/** INTEGER as a bigint. */
export const bigintItem: SchemaItem = {
  type: AsnPropTypes.Integer,
  converter: { fromASN: (element: never) => AsnIntegerBigIntConverter.fromASN(element), toASN: integerElement },
};

/** OCTET STRING as a Uint8Array. */
export const octetsItem: SchemaItem = {
  type: AsnPropTypes.OctetString,
  converter: {
    fromASN: (element: never) => new Uint8Array(AsnOctetStringConverter.fromASN(element)),
    toASN: (value: Uint8Array) => AsnOctetStringConverter.toASN(memoryOf(value)),
  },
};

/** OBJECT IDENTIFIER as dotted text. */
export const oidItem: SchemaItem = { type: AsnPropTypes.ObjectIdentifier, converter: AsnObjectIdentifierConverter };

/** NULL. */
export const nullItem: SchemaItem = { type: AsnPropTypes.Null, converter: AsnNullConverter };

/** ANY as octets. */
export const anyItem: SchemaItem = { type: AsnPropTypes.Any, converter: rawConverter };

/**
 * The item under another identifier octet. The library knows no APPLICATION class, so it is shown the element whole, and handles its
 * content under the universal tag.
 */
export function taggedItem(item: SchemaItem, universal: number, tag: number): SchemaItem {
  const inner = elementConverter(item);
  const retag = (element: Element, to: number): Element => {
    const octets = new Uint8Array(element.toBER());
    octets[0] = to;
    return rawConverter.toASN(octets);
  };
  return {
    type: AsnPropTypes.Any,
    converter: {
      fromASN: (element: Element): unknown => inner.fromASN(retag(element, universal)),
      toASN: (value: unknown) => retag(inner.toASN(value), tag),
    },
  };
}

/** A list of `item`s; the library has no list of lists, so it is shown inner lists as one element each. */
export function listItem(item: SchemaItem): SchemaItem {
  const single = item.repeated === undefined ? item : { type: AsnPropTypes.Any, converter: elementConverter(item) };
  return { ...single, repeated: "sequence" };
}

/** How the library converts one element that is the item. */
function elementConverter(item: SchemaItem): IAsnConverter {
  const { type, converter } = item;
  if (item.repeated !== undefined) return listConverter(item);
  if (converter !== undefined) return converter;
  return {
    fromASN: (element: Element): unknown => AsnParser.fromASN(element, type as new () => unknown),
    toASN: (value: unknown) => AsnSerializer.toASN(value),
  };
}

/** The library converts a list only as a field of a class. */
function listConverter(item: SchemaItem): IAsnConverter {
  class Holder {
    list: unknown[] = [];
  }
  AsnProp(item)(Holder.prototype, "list");
  AsnType({ type: AsnTypeTypes.Sequence })(Holder);
  return {
    fromASN(element: Element): unknown[] {
      const holder = AsnSerializer.toASN(new Holder()) as Sequence;
      holder.valueBlock.value = [element];
      return AsnParser.fromASN(holder, Holder).list;
    },
    toASN: (list: unknown[]) => (AsnSerializer.toASN(Object.assign(new Holder(), { list })) as Sequence).valueBlock.value[0]!,
  };
}

/** The shortest INTEGER; the library spends an octet too many on -128, -32768 and their like. */
function integerElement(value: bigint): ReturnType<typeof AsnIntegerBigIntConverter.toASN> {
  const octets: number[] = [];
  for (let rest = value; ; rest >>= 8n) {
    octets.unshift(Number(rest & 0xffn));
    if (rest >= -128n && rest <= 127n) return AsnIntegerArrayBufferConverter.toASN(Uint8Array.from(octets).buffer);
  }
}

/** A copy of the octets alone in its memory; `slice` would share that of a Buffer. */
function memoryOf(octets: Uint8Array): ArrayBuffer {
  return new Uint8Array(octets).buffer;
}
