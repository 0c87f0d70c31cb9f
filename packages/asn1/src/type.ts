import type { DeclaredClass } from "./declaration.ts";
import type { Reader } from "./reader.ts";
import type { Writer } from "./writer.ts";

/** What a type is for the engine of `@peculiar/asn1-schema`, which `@snmp/asn1/schema` tells it. */
export type SchemaItem =
  /** A type that it has: INTEGER as a number or bigint, OCTET STRING, OBJECT IDENTIFIER, NULL, any element as octets. */
  | { readonly kind: "number" | "bigint" | "octets" | "oid" | "null" | "any" }
  /** A declared class. */
  | { readonly kind: "class"; readonly target: DeclaredClass }
  /** `SEQUENCE OF` an item. */
  | { readonly kind: "list"; readonly item: SchemaItem }
  /** An item under the identifier octet `tag` instead of its own, `universal`. */
  | { readonly kind: "tagged"; readonly item: SchemaItem; readonly universal: number; readonly tag: number }
  /** What it cannot express: it is shown the element whole, which the codec of the type reads and writes. */
  | { readonly kind: "whole"; readonly type: Asn1Type<never> };

/**
 * An ASN.1 type and its codec. The identifier octet is an argument, so that IMPLICIT tagging is the same codec under another tag.
 * Anybody may implement one: a leaf codec written by hand is one of these.
 */
export interface Asn1Type<T> {
  /** The identifier octet; -1 where there is none of its own (ANY, CHOICE). */
  readonly tag: number;
  /** Whether an element with identifier octet `tag` can be of this type. */
  accepts(tag: number): boolean;
  /** Consumes one element, whose identifier octet is `tag` where the type has one. */
  read(reader: Reader, tag?: number): T;
  /** Writes `value` in front of what was written last. */
  write(writer: Writer, value: T, tag?: number): void;
  /** The same type for the engine of `@peculiar/asn1-schema`; `wholeElement(type)` does for any. */
  schemaItem(): SchemaItem;
}
