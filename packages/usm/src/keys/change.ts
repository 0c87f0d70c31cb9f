// RFC 3414 §5, KeyChange: a new key that only a holder of the old key can read, for usmUserAuthKeyChange and its siblings.
import { randomBytes } from "node:crypto";

/** The hash function of the user's authentication protocol, such as `authenticationProtocols.get("sha256")!.digest`. */
export type KeyHash = (octets: Uint8Array) => Uint8Array;

/**
 * Returns the value for usmUserAuthKeyChange or usmUserPrivKeyChange that replaces `oldKey` by `newKey`. Both are localised and equally
 * long. `random` has the same length; by default it is random octets.
 *
 * @throws A `TypeError` if the lengths differ.
 */
export function createKeyChange(
  digest: KeyHash,
  oldKey: Uint8Array,
  newKey: Uint8Array,
  random: Uint8Array = randomBytes(newKey.length),
): Uint8Array {
  if (oldKey.length !== newKey.length || random.length !== newKey.length) {
    throw new TypeError(
      `old key, new key and random part must be equally long, not ${oldKey.length}, ${newKey.length} and ${random.length} octets`,
    );
  }
  const value = new Uint8Array(2 * newKey.length);
  value.set(random, 0);
  value.set(mask(digest, oldKey, random, newKey), newKey.length);
  return value;
}

/**
 * Returns the new key from a value that usmUserAuthKeyChange or usmUserPrivKeyChange was set to.
 *
 * @throws A `TypeError` if the value has a wrong length.
 */
export function applyKeyChange(digest: KeyHash, oldKey: Uint8Array, value: Uint8Array): Uint8Array {
  const { length } = oldKey;
  if (value.length !== 2 * length)
    throw new TypeError(
      `a KeyChange for a key of ${length} octets must have ${2 * length} octets, not ${value.length}`,
    );
  return mask(digest, oldKey, value.subarray(0, length), value.subarray(length));
}

/** XORs octets with the stream that the old key and the random part generate: from new key to delta, and back. */
function mask(digest: KeyHash, oldKey: Uint8Array, random: Uint8Array, octets: Uint8Array): Uint8Array {
  const masked = new Uint8Array(octets.length);
  let temporary = oldKey;
  for (let at = 0; at < octets.length;) {
    const input = new Uint8Array(temporary.length + random.length);
    input.set(temporary, 0);
    input.set(random, temporary.length);
    temporary = digest(input);
    for (let i = 0; i < temporary.length && at < octets.length; i++, at++)
      masked[at] = octets[at]! ^ temporary[i]!;
  }
  return masked;
}
