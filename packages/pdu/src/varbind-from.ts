// What a user may write where a variable binding is wanted, checked on the way in.
import { EncodeError } from "@snmp/asn1";
import { octetsFromText } from "./octets.ts";
import { oidFrom, type OidLike } from "./oid.ts";
import { makeVarbind, type Varbind, type VarbindType, type VarbindValue } from "./varbind.ts";

/** A name and a value as a user writes them: a union discriminated by `type`. `Unsigned32` is sent as `Gauge32`, which has its tag. */
export type VarbindInput = NamedInput & ValueInput;

/** The name of an object instance. */
export interface NamedInput {
  /** Dotted text, or the arcs. */
  readonly oid: OidLike;
}

/** A value as a user writes it, discriminated by `type`. */
export type ValueInput =
  | TypedInput<"Integer32" | "Counter32" | "Gauge32" | "Unsigned32" | "TimeTicks", number>
  | TypedInput<"OctetString" | "Opaque", string | Uint8Array>
  | TypedInput<"ObjectIdentifier", OidLike>
  | TypedInput<"IpAddress", string>
  | TypedInput<"Counter64", bigint | number>
  | EmptyInput;

/** A type, and a value that it can have. */
export interface TypedInput<Type extends string, Value> {
  /** Discriminates `ValueInput`. */
  readonly type: Type;
  /**
   * An integer of -2147483648..2147483647 for Integer32, of 0..18446744073709551615 for Counter64 (a number where it is safe), and of
   * 0..4294967295 for the others; octets, or text taken as UTF-8, of at most 65535 octets; an IPv4 address in dotted decimal.
   */
  readonly value: Value;
}

/** What has no value. */
export interface EmptyInput {
  /** Discriminates `ValueInput`. */
  readonly type: "Null" | "noSuchObject" | "noSuchInstance" | "endOfMibView";
  /** May be left out. */
  readonly value?: null;
}

/**
 * The variable binding that `input` describes.
 *
 * @throws An `EncodeError` that names the OID, the value and what is allowed.
 */
export function varbindFrom(input: VarbindInput): Varbind {
  const oid = oidFrom(input.oid);
  const check = Object.hasOwn(checks, input.type) ? checks[input.type] : undefined;
  try {
    if (check === undefined)
      throw new EncodeError(
        `${JSON.stringify(input.type)} is no type; there are ${Object.keys(checks).join(", ")}`,
      );
    return makeVarbind(oid, input.type === "Unsigned32" ? "Gauge32" : input.type, check(input.value));
  } catch (error) {
    throw EncodeError.isInstance(error) ? error.within(oid) : error;
  }
}

type Check = (value: unknown) => VarbindValue;

const unsigned32: Check = (value) => {
  if (typeof value !== "number" || value >>> 0 !== value)
    throw EncodeError.forValue(value, "an integer in the range 0..4294967295");
  return value;
};

const octets: Check = (value) => {
  const taken = typeof value === "string" ? octetsFromText(value) : value;
  if (!(taken instanceof Uint8Array)) throw EncodeError.forValue(value, "text or a Uint8Array");
  if (taken.length > 65535)
    throw new EncodeError(`${taken.length} octets are more than the 65535 that an OCTET STRING may have`);
  return taken;
};

const nothing: Check = (value) => {
  if (value !== undefined && value !== null) throw EncodeError.forValue(value, "no value");
  return null;
};

const checks: Record<VarbindType | "Unsigned32", Check> = {
  Integer32(value) {
    if (typeof value !== "number" || (value | 0) !== value)
      throw EncodeError.forValue(value, "an integer in the range -2147483648..2147483647");
    return value;
  },
  OctetString: octets,
  Null: nothing,
  ObjectIdentifier(value) {
    if (typeof value !== "string" && !Array.isArray(value))
      throw EncodeError.forValue(value, "dotted text or an array of arcs");
    return oidFrom(value as OidLike);
  },
  IpAddress(value) {
    const parts =
      typeof value === "string" && /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(value)
        ? value.split(".").map(Number)
        : [];
    // A leading zero would mean octal digits to some, decimal ones to others.
    if (parts.length !== 4 || parts.some((part) => part > 255))
      throw EncodeError.forValue(value, "an IPv4 address such as 192.0.2.1");
    return parts.join(".");
  },
  Counter32: unsigned32,
  Gauge32: unsigned32,
  Unsigned32: unsigned32,
  TimeTicks: unsigned32,
  Opaque: octets,
  Counter64(value) {
    const wide = typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
    if (typeof wide !== "bigint" || wide < 0n || wide > 0xffffffffffffffffn)
      throw EncodeError.forValue(value, "a bigint in the range 0..18446744073709551615");
    return wide;
  },
  noSuchObject: nothing,
  noSuchInstance: nothing,
  endOfMibView: nothing,
};
