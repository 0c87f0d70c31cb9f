// Memory for messages, of which each user may keep its own: many small ones share an allocation.
const slabSize = 32 * 1024;
/** Octets from which a message gets an allocation of its own. */
const large = 4 * 1024;
/** Up to so many octets, a loop is faster than a call of `set`. */
const small = 96;

let slab = Buffer.allocUnsafeSlow(slabSize);
let used = 0;

/** Returns a copy of octets, in memory that is not written again. */
export function keepOctets(source: Uint8Array, start: number, length: number): Buffer {
  if (length >= large) return copyOctets(source, start, length, Buffer.allocUnsafeSlow(length), 0);
  if (used + length > slabSize) {
    slab = Buffer.allocUnsafeSlow(slabSize);
    used = 0;
  }
  const from = used;
  used += length;
  return copyOctets(source, start, length, slab, from).subarray(from, from + length);
}

/** Copies octets; returns the target. */
export function copyOctets<Target extends Uint8Array>(
  source: Uint8Array,
  start: number,
  length: number,
  target: Target,
  at: number,
): Target {
  if (length > small)
    target.set(start === 0 && length === source.length ? source : source.subarray(start, start + length), at);
  else for (let i = 0; i < length; i++) target[at + i] = source[start + i]!;
  return target;
}
