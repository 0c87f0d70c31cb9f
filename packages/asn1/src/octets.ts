// Octets, as every package needs them.

/** No octets: the one empty `Uint8Array` for every place that needs one. */
export const noOctets: Uint8Array = new Uint8Array(0);

/** Returns whether `a` and `b` hold the same octets. It takes longer the more they have in common: do not compare secrets with it. */
export function equalOctets(a: Uint8Array, b: Uint8Array): boolean {
  const { length } = a;
  if (length !== b.length) return false;
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Returns the number of octets of identifier and length (X.690 §8.1.3) in front of `length` octets of content. */
export function headerSize(length: number): number {
  if (length < 0x80) return 2;
  return length < 0x100 ? 3 : length < 0x10000 ? 4 : length < 0x1000000 ? 5 : 6;
}

/** Returns the number of octets of an element whose content has `length` octets: identifier, length and content. */
export function elementSize(length: number): number {
  return headerSize(length) + length;
}
