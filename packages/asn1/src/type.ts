import type { DeclaredClass } from "./declaration.ts";
import type { Reader } from "./reader.ts";
import type { Writer } from "./writer.ts";

/** A type in terms of the engine of `@peculiar/asn1-schema`; `@snmp/asn1/schema` declares it there. */
export type SchemaItem =
  | {
      /** A type that the engine has: INTEGER as a number or bigint, OCTET STRING, OBJECT IDENTIFIER, NULL, any element as octets. */
      readonly kind: "number" | "bigint" | "octets" | "oid" | "null" | "any";
    }
  | {
      /** A declared class. */
      readonly kind: "class";
      /** The class. */
      readonly target: DeclaredClass;
    }
  | {
      /** `SEQUENCE OF`. */
      readonly kind: "list";
      /** The type of the items. */
      readonly item: SchemaItem;
    }
  | {
      /** IMPLICIT tagging. */
      readonly kind: "tagged";
      /** The tagged type. */
      readonly item: SchemaItem;
      /** The identifier octet of the tagged type itself. */
      readonly universal: number;
      /** The identifier octet that replaces it. */
      readonly tag: number;
    }
  | {
      /** A type that the engine cannot express: the engine passes its elements on whole. */
      readonly kind: "whole";
      /** Reads and writes the element. */
      readonly type: Asn1Type<never>;
    };

/**
 * An ASN.1 type and its codec. The identifier octet is an argument, so that IMPLICIT tagging uses the same codec with another tag.
 * You may implement this interface yourself, to write a codec by hand.
 */
export interface Asn1Type<T> {
  /** The identifier octet; -1 if the type does not have one of its own (ANY, CHOICE). */
  readonly tag: number;
  /** Returns whether an element with identifier octet `tag` can be of this type. */
  accepts(tag: number): boolean;
  /** Reads one element, whose identifier octet is `tag` if the type has one. */
  read(reader: Reader, tag?: number): T;
  /** Writes `value` in front of the octets written before. */
  write(writer: Writer, value: T, tag?: number): void;
  /** Returns the type in terms of the engine of `@peculiar/asn1-schema`; `wholeElement(type)` is right for any type. */
  schemaItem(): SchemaItem;
}
