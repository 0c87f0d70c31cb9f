// Octets for OIDs that sort, octet by octet, in the order of a walk (RFC 3416 §4.2.2). The BER of OIDs does not: 256 comes before 16384.

/** The longest key: 128 arcs of five octets. */
export const maxKeySize = 640;

/**
 * Writes the key of an OID in canonical dotted text to the beginning of `to`, which has room for `maxKeySize` octets, and returns its
 * length. The first octet of an arc tells how many follow, so that longer arcs sort after shorter ones.
 */
export function writeKey(to: Uint8Array, oid: string): number {
  let size = 0;
  let arc = 0;
  for (let at = 0; at <= oid.length; at++) {
    const digit = at === oid.length ? dot : oid.charCodeAt(at);
    if (digit !== dot) {
      arc = arc * 10 + (digit - zero);
      continue;
    }
    if (arc < 0x80) to[size++] = arc;
    else if (arc < 0x4000) {
      to[size++] = 0x80 | (arc >>> 8);
      to[size++] = arc;
    } else if (arc < 0x200000) {
      to[size++] = 0xc0 | (arc >>> 16);
      to[size++] = arc >>> 8;
      to[size++] = arc;
    } else if (arc < 0x10000000) {
      to[size++] = 0xe0 | (arc >>> 24);
      to[size++] = arc >>> 16;
      to[size++] = arc >>> 8;
      to[size++] = arc;
    } else {
      to[size++] = 0xf0;
      to[size++] = arc >>> 24;
      to[size++] = arc >>> 16;
      to[size++] = arc >>> 8;
      to[size++] = arc;
    }
    arc = 0;
  }
  return size;
}

/** Returns the key of an OID in canonical dotted text. */
export function keyOf(oid: string): Uint8Array {
  return scratch.slice(0, writeKey(scratch, oid));
}

/** Returns the dotted text of the key between two offsets. */
export function oidOfKey(octets: Uint8Array, start: number, end: number): string {
  let oid = "";
  for (let at = start; at < end;) {
    const first = octets[at++]!;
    const more = first < 0x80 ? 0 : first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let arc = more === 0 ? first : first & (0x7f >>> more);
    for (let i = 0; i < more; i++) arc = arc * 256 + octets[at++]!;
    oid += oid === "" ? arc : `.${arc}`;
  }
  return oid;
}

/** Returns a negative number, 0 or a positive number for the order of the first `size` octets of `key` and those from `start` to `end`. */
export function compareKeys(
  key: Uint8Array,
  size: number,
  octets: Uint8Array,
  start: number,
  end: number,
): number {
  const length = Math.min(size, end - start);
  for (let at = 0; at < length; at++) {
    const difference = key[at]! - octets[start + at]!;
    if (difference !== 0) return difference;
  }
  return size - (end - start);
}

const scratch = new Uint8Array(maxKeySize);
const dot = 46;
const zero = 48;
