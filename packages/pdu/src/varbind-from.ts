// Checks variable bindings that users write.
import { EncodeError, locateError } from "@snmp/asn1";
import { oidFrom, type OidLike } from "./oid.ts";
import { smiType, smiTypes } from "./smi/table.ts";
import { makeVarbind, type RawVarbind, type Varbind } from "./varbind.ts";

/**
 * A name and a value as users write them: a union discriminated by `type`. `Unsigned32` is sent as `Gauge32`, which has the same tag. A
 * received `Raw` value is part of the type, so that every `Varbind` is a `VarbindInput`; it cannot be sent, and is refused.
 */
export type VarbindInput = (NamedInput & ValueInput) | RawVarbind;

/** The name of an object instance. */
export interface NamedInput {
  /** The OID: dotted text, or an array of its arcs. */
  readonly oid: OidLike;
}

/** A value as users write it, discriminated by `type`. */
export type ValueInput =
  | TypedInput<"Integer32" | "Counter32" | "Gauge32" | "Unsigned32" | "TimeTicks", number>
  | TypedInput<"OctetString" | "Opaque", string | Uint8Array>
  | TypedInput<"ObjectIdentifier", OidLike>
  | TypedInput<"IpAddress", string>
  | TypedInput<"Counter64", bigint | number>
  | EmptyInput;

/** A type and a value of that type. */
export interface TypedInput<Type extends string, Value> {
  /** Discriminates `ValueInput`. */
  readonly type: Type;
  /**
   * An integer in the range -2147483648..2147483647 for Integer32, 0..18446744073709551615 for Counter64 (a bigint, or a safe integer),
   * 0..4294967295 for the other numbers; octets, or text that is sent as UTF-8, at most 65535 octets; an IPv4 address in dotted decimal.
   */
  readonly value: Value;
}

/** A type without values. */
export interface EmptyInput {
  /** Discriminates `ValueInput`. */
  readonly type: "Null" | "noSuchObject" | "noSuchInstance" | "endOfMibView";
  /** `null`, or left out. */
  readonly value?: null;
}

/**
 * Returns the variable binding that `input` describes.
 *
 * @throws An `EncodeError` that names the OID, the value and the allowed values.
 */
export function varbindFrom(input: VarbindInput): Varbind {
  const oid = oidFrom(input.oid);
  const type = smiType(input.type);
  try {
    if (type === undefined)
      throw new EncodeError(
        `${JSON.stringify(input.type)} is not a type that can be sent; use ${inputTypes.join(", ")}`,
      );
    return makeVarbind(oid, type.name, type.from(input.value));
  } catch (error) {
    throw locateError(error, oid);
  }
}

const inputTypes = smiTypes.flatMap(({ name }) => (name === "Gauge32" ? [name, "Unsigned32"] : [name]));
