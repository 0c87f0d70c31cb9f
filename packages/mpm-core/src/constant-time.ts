/** Whether `a` and `b` hold the same octets, in a time that depends on the length of `b` alone. */
export function equalInConstantTime(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= (a[i % (a.length || 1)] ?? 0) ^ b[i]!;
  return difference === 0;
}
