// Extends a localised key to the length of a cipher's key. Two drafts define two ways, and devices follow either.

/** The functions of the authentication protocol and the engine that extending a key needs. */
export interface KeyExtensionContext {
  /** Returns the digest by the hash function of the authentication protocol. */
  digest(octets: Uint8Array): Uint8Array;
  /** Makes a localised key for the engine from a password, or from other octets as if they were one (RFC 3414 A.2 and §2.6). */
  localizePassword(password: Uint8Array): Promise<Uint8Array>;
}

/** Extends or cuts a localised key to `length` octets. */
export type KeyExtension = (
  key: Uint8Array,
  length: number,
  context: KeyExtensionContext,
) => Uint8Array | Promise<Uint8Array>;

/** draft-blumenthal-aes-usm-04 §3.1.2.1: Kul | H(Kul) | H(Kul | H(Kul)) | …, cut to length. */
export const blumenthalExtension: KeyExtension = (key, length, context) => {
  let extended = key;
  while (extended.length < length) extended = concatenate(extended, context.digest(extended));
  return extended.slice(0, length);
};

/** draft-reeder-snmpv3-usm-3desede-00 §2.1: K1 = Kul, K2 = K1 used as a password and localised, …, cut to length. */
export const reederExtension: KeyExtension = (key, length, context) => {
  if (key.length >= length) return key.slice(0, length);
  return (async () => {
    let extended = key;
    for (let last = key; extended.length < length; extended = concatenate(extended, last))
      last = await context.localizePassword(last);
    return extended.slice(0, length);
  })();
};

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a, 0);
  both.set(b, a.length);
  return both;
}
