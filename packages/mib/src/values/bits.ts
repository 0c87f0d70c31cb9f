// BITS (RFC 2578 §7.1.4): the first bit is the highest of the first octet.

/** The names of the bits that are set; the number of a bit that has no name. */
export function bitsOf(octets: Uint8Array, names: readonly (readonly [number, string])[] = []): string[] {
  const list: string[] = [];
  for (let bit = 0; bit < octets.length * 8; bit++) {
    if ((octets[bit >> 3]! & (0x80 >> (bit & 7))) === 0) continue;
    list.push(names.find(([number]) => number === bit)?.[1] ?? String(bit));
  }
  return list;
}

/** The octets with the named bits set: as many as the highest named bit needs. `undefined` for an unknown name. */
export function octetsOfBits(
  list: readonly string[],
  names: readonly (readonly [number, string])[] = [],
): Uint8Array | undefined {
  const bits = list.map(
    (name) => names.find(([, label]) => label === name)?.[0] ?? (/^\d{1,5}$/.test(name) ? Number(name) : NaN),
  );
  if (bits.some((bit) => !(bit >= 0 && bit < 65535 * 8))) return undefined;
  const highest = Math.max(-1, ...bits, ...names.map(([bit]) => bit).filter((bit) => bit < 65535 * 8));
  const octets = new Uint8Array((highest >> 3) + 1);
  for (const bit of bits) octets[bit >> 3]! |= 0x80 >> (bit & 7);
  return octets;
}
