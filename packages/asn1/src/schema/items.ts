// Expresses types in terms of @peculiar/asn1-schema, and converts between their values and its elements.
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
import {
  declarationOf,
  type DeclaredClass,
  decodeWith,
  encodeWith,
  type FieldDeclaration,
  typeOf,
  type TypeReference,
  wholeElement,
} from "../declaration.ts";
import { Reader } from "../reader.ts";
import type { SchemaItem } from "../type.ts";

type Element = Parameters<typeof AsnAnyConverter.fromASN>[0];
type Sequence = Element & { valueBlock: { value: Element[] } };

/** The options of `AsnProp` that depend on the type. */
export interface EngineItem {
  /** A type of the library, or a declared class. */
  readonly type: AsnPropTypes | (new () => unknown);
  /** Converts between the value and the objects of the library. */
  readonly converter?: IAsnConverter;
  /** `SEQUENCE OF` the type. */
  readonly repeated?: "sequence";
}

/** Returns the item in terms of the library. */
export function engineItem(item: SchemaItem): EngineItem {
  switch (item.kind) {
    case "class":
      if (!isExpressible(item.target)) return engineItem(wholeElement(typeOf(item.target)));
      return { type: item.target };
    case "list":
      return listItem(engineItem(item.item));
    case "tagged":
      return replaceTag(engineItem(item.item), item.universal, item.tag);
    case "whole":
      return { type: AsnPropTypes.Any, converter: wholeConverter(item.type) };
    default:
      return simpleItems[item.kind];
  }
}

/** Returns whether the library can read the class: in a CHOICE, it distinguishes only CONTEXT tags. */
export function isExpressible(target: DeclaredClass): boolean {
  const { kind, fields } = declarationOf(target);
  return kind !== "choice" && fields.every(isExpressibleField);
}

/** The library reads any element as an optional one of a type that it does not know, and an empty optional list as a missing one. */
function isExpressibleField(
  { type, optional }: FieldDeclaration,
  index: number,
  fields: readonly FieldDeclaration[],
): boolean {
  if (!optional) return true;
  const item = engineItem(type.schemaItem());
  return item.repeated === undefined && !(item.type === AsnPropTypes.Any && index < fields.length - 1);
}

/** Converts a whole element, with identifier and length, to octets. */
const rawConverter = {
  fromASN(element: Element): Uint8Array {
    const octets = AsnAnyConverter.fromASN(element);
    return octets === null ? Uint8Array.of(0x05, 0x00) : new Uint8Array(octets);
  },
  toASN: (octets: Uint8Array): Element => AsnAnyConverter.toASN(memoryOf(octets)),
};

const simpleItems: Record<"number" | "bigint" | "octets" | "oid" | "null" | "any", EngineItem> = {
  // the converter of the library returns strings for four octets and more
  number: {
    type: AsnPropTypes.Integer,
    converter: {
      fromASN: (element: never) => Number(AsnIntegerBigIntConverter.fromASN(element)),
      toASN: (value: number) => integerElement(BigInt(value)),
    },
  },
  bigint: {
    type: AsnPropTypes.Integer,
    converter: {
      fromASN: (element: never) => AsnIntegerBigIntConverter.fromASN(element),
      toASN: integerElement,
    },
  },
  octets: {
    type: AsnPropTypes.OctetString,
    converter: {
      fromASN: (element: never) => new Uint8Array(AsnOctetStringConverter.fromASN(element)),
      toASN: (value: Uint8Array) => AsnOctetStringConverter.toASN(memoryOf(value)),
    },
  },
  oid: { type: AsnPropTypes.ObjectIdentifier, converter: AsnObjectIdentifierConverter },
  null: { type: AsnPropTypes.Null, converter: AsnNullConverter },
  any: { type: AsnPropTypes.Any, converter: rawConverter },
};

/** Returns a converter that leaves an element to the codec of its type. */
export function wholeConverter(reference: TypeReference): IAsnConverter {
  return {
    fromASN: (element: Element): unknown =>
      decodeWith(typeOf(reference), new Reader(rawConverter.fromASN(element))),
    toASN: (value: never) => rawConverter.toASN(encodeWith(typeOf(reference), value)),
  };
}

/**
 * Returns the item under another identifier octet. The library does not know the APPLICATION class: it reads the element as a whole,
 * and then its content under the universal tag.
 */
function replaceTag(item: EngineItem, universal: number, tag: number): EngineItem {
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

/** Returns a list of `item`s. The library has no lists of lists: it reads each inner list as one element. */
function listItem(item: EngineItem): EngineItem {
  const single =
    item.repeated === undefined ? item : { type: AsnPropTypes.Any, converter: elementConverter(item) };
  return { ...single, repeated: "sequence" };
}

/** Returns the converter of the library for one element of the item. */
function elementConverter(item: EngineItem): IAsnConverter {
  const { type, converter } = item;
  if (item.repeated !== undefined) return listConverter(item);
  if (converter !== undefined) return converter;
  return {
    fromASN: (element: Element): unknown => AsnParser.fromASN(element, type as new () => unknown),
    toASN: (value: unknown) => AsnSerializer.toASN(value),
  };
}

/** Returns a converter for a list, which the library converts only as a field of a class. */
function listConverter(item: EngineItem): IAsnConverter {
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
    toASN: (list: unknown[]) =>
      (AsnSerializer.toASN(Object.assign(new Holder(), { list })) as Sequence).valueBlock.value[0]!,
  };
}

/** Returns the shortest INTEGER; the library needs an octet too many for -128, -32768 and the like. */
function integerElement(value: bigint): ReturnType<typeof AsnIntegerBigIntConverter.toASN> {
  const octets: number[] = [];
  for (let rest = value; ; rest >>= 8n) {
    octets.unshift(Number(rest & 0xffn));
    if (rest >= -128n && rest <= 127n)
      return AsnIntegerArrayBufferConverter.toASN(Uint8Array.from(octets).buffer);
  }
}

/** Returns memory with nothing but a copy of the octets; `slice` would share the memory of a Buffer. */
function memoryOf(octets: Uint8Array): ArrayBuffer {
  return new Uint8Array(octets).buffer;
}
