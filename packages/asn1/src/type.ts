import type { AsnPropTypes, IAsnConverter } from "@peculiar/asn1-schema";
import type { Reader } from "./reader.ts";
import type { Writer } from "./writer.ts";

/** How `@peculiar/asn1-schema` sees a type: the part of its `AsnProp` options that a type determines. */
export interface SchemaItem {
  /** A type of the library's, or a declared class. */
  type: AsnPropTypes | (new () => unknown);
  /** Between the value and the library's own objects. */
  converter?: IAsnConverter;
  /** Number of a context-specific tag. */
  context?: number;
  /** Whether that tag stands in the place of the type's own. */
  implicit?: boolean;
  /** `SEQUENCE OF` the type. */
  repeated?: "sequence";
}

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
  /** The same type in the terms of `@peculiar/asn1-schema`. */
  schemaItem(): SchemaItem;
}
