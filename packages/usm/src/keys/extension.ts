// How a localised key that is shorter than a cipher's gets longer. Two drafts did it in two ways, and devices follow either.

/** What extending a key needs of the authentication protocol and the engine that the key is for. */
export interface KeyExtensionContext {
  /** The hash function of the authentication protocol. */
  digest(octets: Uint8Array): Uint8Array;
  /** A password, or octets taken for one, made into a key for the engine (RFC 3414 A.2 and §2.6). */
  localizePassword(password: Uint8Array): Promise<Uint8Array>;
}

/** Makes `key`, a localised key, into one of `length` octets. */
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

/** draft-reeder-snmpv3-usm-3desede-00 §2.1: K1 = Kul, K2 = K1 taken for a password and localised, …, cut to length. */
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
