// Between the values of our types and the elements of the schema library.
import {
  AsnAnyConverter,
  AsnConvert,
  AsnIntegerBigIntConverter,
  AsnNullConverter,
  AsnObjectIdentifierConverter,
  AsnOctetStringConverter,
  AsnPropTypes,
  AsnSerializer,
  type IAsnConverter,
} from "@peculiar/asn1-schema";
import type { SchemaItem } from "./type.ts";

type Element = Parameters<typeof AsnAnyConverter.fromASN>[0];

/** An element whole, identifier and length included, as octets. */
export const rawConverter = {
  fromASN(element: Element): Uint8Array {
    const octets = AsnAnyConverter.fromASN(element);
    return octets === null ? Uint8Array.of(0x05, 0x00) : new Uint8Array(octets);
  },
  toASN: (octets: Uint8Array): Element => AsnAnyConverter.toASN(octets.slice().buffer) as Element,
};

/** INTEGER as a number: the library's own converter yields strings from four octets up. */
export const numberItem: SchemaItem = {
  type: AsnPropTypes.Integer,
  converter: {
    fromASN: (element: never) => Number(AsnIntegerBigIntConverter.fromASN(element)),
    toASN: (value: number) => AsnIntegerBigIntConverter.toASN(BigInt(value)),
  },
};

/** INTEGER as a bigint. */
export const bigintItem: SchemaItem = { type: AsnPropTypes.Integer, converter: AsnIntegerBigIntConverter };

/** OCTET STRING as a Uint8Array. */
export const octetsItem: SchemaItem = {
  type: AsnPropTypes.OctetString,
  converter: {
    fromASN: (element: never) => new Uint8Array(AsnOctetStringConverter.fromASN(element)),
    toASN: (value: Uint8Array) => AsnOctetStringConverter.toASN(value.slice().buffer),
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
  const inner: IAsnConverter = item.converter ?? {
    fromASN: (element: Element) => AsnConvert.parse(rawConverter.fromASN(element), item.type as new () => unknown),
    toASN: (value: unknown) => AsnSerializer.toASN(value),
  };
  const retag = (element: Element, to: number): Element => {
    const octets = new Uint8Array(element.toBER());
    octets[0] = to;
    return rawConverter.toASN(octets);
  };
  return {
    type: AsnPropTypes.Any,
    converter: {
      fromASN: (element: Element): unknown => inner.fromASN(retag(element, universal)),
      toASN: (value: unknown) => retag(inner.toASN(value) as Element, tag),
    },
  };
}
