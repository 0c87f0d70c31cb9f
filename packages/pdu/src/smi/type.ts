import type { Reader, Writer } from "@snmp/asn1";
import type { VarbindType, VarbindValue } from "../varbind.ts";

/** One type of value of the SMI (RFC 2578 §7.1), or one exception (RFC 3416 §3): a row of `smiTypes`. */
export interface SmiType<Value extends VarbindValue = VarbindValue> {
  /** The name, which is the `type` of a variable binding. */
  readonly name: VarbindType;
  /** The identifier octet. */
  readonly tag: number;
  /** The type in ASN.1: `[APPLICATION 1] IMPLICIT INTEGER (0..4294967295)`. */
  readonly syntax: string;
  /** The version of the SMI that introduced the type. SNMPv1 has only types of version 1. */
  readonly since: 1 | 2;
  /** The universal type whose content octets the values have. */
  readonly form: "integer" | "octets" | "oid" | "null";
  /** The smallest value of an `integer`, or the smallest number of `octets`; missing for other forms. */
  readonly min?: number | bigint;
  /** The largest value of an `integer`, or the largest number of `octets`; missing for other forms, and where there is no limit. */
  readonly max?: number | bigint;
  /** Whether it is an exception, which an agent sends in place of a value. */
  readonly isException: boolean;
  /**
   * Returns the value that a user gave, in the form that variable bindings have.
   *
   * @throws An `EncodeError` that names the value and the allowed values.
   */
  from(input: unknown): Value;
  /**
   * Reads an element of this type.
   *
   * @throws A `DecodeError` with kind and offset.
   */
  read(reader: Reader): Value;
  /**
   * Writes a value, with its tag.
   *
   * @throws An `EncodeError` that names the value and the allowed values.
   */
  write(writer: Writer, value: Value): void;
  /** Returns the number of octets that `write` writes. */
  size(value: Value): number;
  /**
   * Returns the value that the sender must mean with the content octets from `start` to `end`, which `read` refuses, or `undefined` if
   * that is uncertain.
   */
  repair(bytes: Uint8Array, start: number, end: number): Value | undefined;
}
