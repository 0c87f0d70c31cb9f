import type { DeclaredClass } from "./declaration.ts";
import type { Reader } from "./reader.ts";
import type { Writer } from "./writer.ts";

/** What a type is for the engine of `@peculiar/asn1-schema`, which `@snmp/asn1/schema` tells it. */
export type SchemaItem =
  | {
      /** What the engine has itself: INTEGER as a number or bigint, OCTET STRING, OBJECT IDENTIFIER, NULL, any element as octets. */
      readonly kind: "number" | "bigint" | "octets" | "oid" | "null" | "any";
    }
  | {
      /** A declared class. */
      readonly kind: "class";
      /** That class. */
      readonly target: DeclaredClass;
    }
  | {
      /** `SEQUENCE OF`. */
      readonly kind: "list";
      /** What is in the list. */
      readonly item: SchemaItem;
    }
  | {
      /** IMPLICIT tagging. */
      readonly kind: "tagged";
      /** What is tagged. */
      readonly item: SchemaItem;
      /** Its own identifier octet. */
      readonly universal: number;
      /** The identifier octet in its place. */
      readonly tag: number;
    }
  | {
      /** What the engine cannot express: it is shown the element whole. */
      readonly kind: "whole";
      /** Reads and writes that element. */
      readonly type: Asn1Type<never>;
    };

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
