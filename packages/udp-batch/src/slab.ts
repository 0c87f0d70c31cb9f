// Memory for messages, of which each user may keep its own: many small ones share an allocation.
const slabSize = 32 * 1024;
/** Octets from which a message gets an allocation of its own. */
const large = 4 * 1024;
/** Up to so many octets, a loop is faster than a call of `set`; than one of `subarray` and one of `set`. */
const small = 16;
const medium = 64;

let slab = Buffer.allocUnsafeSlow(slabSize).buffer;
let octets = new Uint8Array(slab);
let used = 0;

/** Returns a copy of octets, in memory that is not written again. */
export function keepOctets(source: Uint8Array, start: number, length: number): Uint8Array {
  if (length >= large) return source.slice(start, start + length);
  if (used + length > slabSize) {
    slab = Buffer.allocUnsafeSlow(slabSize).buffer;
    octets = new Uint8Array(slab);
    used = 0;
  }
  const at = used;
  used += length;
  if (length > medium) octets.set(source.subarray(start, start + length), at);
  else for (let i = 0; i < length; i++) octets[at + i] = source[start + i]!;
  return new Uint8Array(slab, at, length);
}

/** Copies octets to the offset `at` of the target. */
export function copyOctets(source: Uint8Array, target: Uint8Array, at: number): void {
  const { length } = source;
  if (length > small) target.set(source, at);
  else for (let i = 0; i < length; i++) target[at + i] = source[i]!;
}
