// The number of octets of an element on the wire (X.690 §8, as the writer of @snmp/asn1 encodes it), without encoding it.
import { elementSize } from "@snmp/asn1";

/** Returns the octets of an INTEGER: two's complement in as few octets as possible. */
export function int32Size(value: number): number {
  const magnitude = value < 0 ? ~value : value;
  return magnitude < 0x80 ? 3 : magnitude < 0x8000 ? 4 : magnitude < 0x800000 ? 5 : 6;
}

/** Returns the octets of an unsigned INTEGER of 32 bits. */
export function uint32Size(value: number): number {
  return value < 0x80000000 ? int32Size(value) : 7;
}

/** Returns the octets of an unsigned INTEGER of 64 bits. */
export function uint64Size(value: bigint): number {
  const high = Number(value >> 32n);
  return high === 0 ? uint32Size(Number(value)) : uint32Size(high) + 4;
}

/** Returns the octets of an OBJECT IDENTIFIER in canonical form: seven bits of an arc in each, the first two arcs together (X.690 §8.19). */
export function oidSize(oid: string): number {
  let length = 0;
  let arc = 0;
  let first = -1;
  for (let at = 0; at <= oid.length; at++) {
    const digit = at === oid.length ? dot : oid.charCodeAt(at);
    if (digit !== dot) {
      arc = arc * 10 + digit - zero;
      continue;
    }
    if (first === -1) first = arc;
    else length += arcSize(length === 0 ? first * 40 + arc : arc);
    arc = 0;
  }
  return elementSize(length);
}

function arcSize(arc: number): number {
  return arc < 0x80 ? 1 : arc < 0x4000 ? 2 : arc < 0x200000 ? 3 : arc < 0x10000000 ? 4 : 5;
}

const dot = 46;
const zero = 48;
