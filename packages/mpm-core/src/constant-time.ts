/** Returns whether `a` and `b` hold the same octets. The time it takes depends only on the length of `b`. */
export function equalInConstantTime(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= (a[i % (a.length || 1)] ?? 0) ^ b[i]!;
  return difference === 0;
}
