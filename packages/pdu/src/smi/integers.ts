// INTEGER and the types that have its content octets (RFC 2578 §7.1.1, §7.1.6 to §7.1.11).
import { EncodeError } from "@snmp/asn1";
import { int32Size, uint32Size, uint64Size } from "../element-size.ts";
import type { SmiType } from "./type.ts";

/** INTEGER and Integer32. */
export const integer32: SmiType<number> = {
  name: "Integer32",
  tag: 0x02,
  syntax: "INTEGER (-2147483648..2147483647)",
  since: 1,
  form: "integer",
  min: -2147483648,
  max: 2147483647,
  isException: false,
  from(input) {
    if (typeof input !== "number" || (input | 0) !== input)
      throw EncodeError.forValue(input, "an integer in the range -2147483648..2147483647");
    return input;
  },
  read: (reader) => reader.int32(0x02),
  write: (writer, value) => writer.int32(value),
  size: int32Size,
  /** A negative number of 32 bits, written like an unsigned one: `02 05 00 ff ff fc 19` is -999. */
  repair(bytes, start, end) {
    const value = wordAt(bytes, start, end);
    return value !== undefined && value > 0 && value >> 32n === 0n
      ? Number(BigInt.asIntN(32, value))
      : undefined;
  },
};

/** Counter32, which counts modulo 2^32 (RFC 2578 §7.1.6): of a wider counter, it is the low 32 bits. */
export const counter32 = unsigned32("Counter32", 0x41, lowBits);

/** Gauge32 and Unsigned32, which have one tag (RFC 2578 §7.1.7, §7.1.11). */
export const gauge32 = unsigned32("Gauge32", 0x42, (value) => {
  const low = lowBits(value);
  // a negative number of 32 bits with its sign extended, or all bits set, which is the greatest value in each width
  return (value < 0n && value >= -0x80000000n) || (value > 0n && low === 0xffffffff) ? low : undefined;
});

/** TimeTicks, which count modulo 2^32 (RFC 2578 §7.1.8): of a wider number, they are the low 32 bits. */
export const timeTicks = unsigned32("TimeTicks", 0x43, lowBits);

function unsigned32(
  name: "Counter32" | "Gauge32" | "TimeTicks",
  tag: number,
  narrow: (value: bigint) => number | undefined,
): SmiType<number> {
  return {
    name,
    tag,
    syntax: `[APPLICATION ${tag & 0x1f}] IMPLICIT INTEGER (0..4294967295)`,
    since: 1,
    form: "integer",
    min: 0,
    max: 4294967295,
    isException: false,
    from(input) {
      if (typeof input !== "number" || input >>> 0 !== input)
        throw EncodeError.forValue(input, "an integer in the range 0..4294967295");
      return input;
    },
    read: (reader) => reader.uint32(tag),
    write: (writer, value) => writer.uint32(value, tag),
    size: uint32Size,
    repair(bytes, start, end) {
      const value = wordAt(bytes, start, end);
      return value === undefined ? undefined : narrow(value);
    },
  };
}

/** Counter64, which SNMPv1 does not have (RFC 2578 §7.1.10). */
export const counter64: SmiType<bigint> = {
  name: "Counter64",
  tag: 0x46,
  syntax: "[APPLICATION 6] IMPLICIT INTEGER (0..18446744073709551615)",
  since: 2,
  form: "integer",
  min: 0n,
  max: 0xffffffffffffffffn,
  isException: false,
  from(input) {
    const value = typeof input === "number" && Number.isSafeInteger(input) ? BigInt(input) : input;
    if (typeof value !== "bigint" || value < 0n || value > 0xffffffffffffffffn)
      throw EncodeError.forValue(input, "a bigint in the range 0..18446744073709551615");
    return value;
  },
  read: (reader) => reader.uint64(0x46),
  write: (writer, value) => writer.uint64(value, 0x46),
  size: uint64Size,
  /** A number of 64 bits with its sign extended, or with more zeros in front than it needs. */
  repair(bytes, start, end) {
    const value = wordAt(bytes, start, end);
    return value === undefined ? undefined : BigInt.asUintN(64, value);
  },
};

/** The INTEGER in the octets from `start` to `end` if it is a word of 64 bits, signed or unsigned, whatever its sign extension. */
function wordAt(bytes: Uint8Array, start: number, end: number): bigint | undefined {
  let at = start;
  while (at + 1 < end && (bytes[at]! << 24) >> 24 === (bytes[at + 1]! << 24) >> 31) at++;
  if (at === end || end - at > 9 || (end - at === 9 && bytes[at] !== 0)) return undefined;
  let value = BigInt((bytes[at]! << 24) >> 24);
  while (++at < end) value = (value << 8n) | BigInt(bytes[at]!);
  return value;
}

function lowBits(value: bigint): number {
  return Number(BigInt.asUintN(32, value));
}
