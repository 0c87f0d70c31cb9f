// msgSecurityParameters: an initialization vector, a digest and the name. RFC 3412 allows any octets here; most models use ASN.1.

export const ivLength = 16;
export const digestLength = 24;

/** Encodes security parameters, with zeros in the place of the digest. */
export function encodeParameters(name: string, iv: Uint8Array): Uint8Array {
  const octets = new TextEncoder().encode(name);
  const parameters = new Uint8Array(ivLength + digestLength + octets.length);
  parameters.set(iv, 0);
  parameters.set(octets, ivLength + digestLength);
  return parameters;
}

/** Returns the parts of security parameters as views, or `undefined` if they are too short or the name is not UTF-8. */
export function decodeParameters(
  parameters: Uint8Array,
): { name: string; iv: Uint8Array; digest: Uint8Array } | undefined {
  if (parameters.length <= ivLength + digestLength) return undefined;
  try {
    const name = new TextDecoder("utf-8", { fatal: true }).decode(
      parameters.subarray(ivLength + digestLength),
    );
    return {
      name,
      iv: parameters.subarray(0, ivLength),
      digest: parameters.subarray(ivLength, ivLength + digestLength),
    };
  } catch {
    return undefined;
  }
}
