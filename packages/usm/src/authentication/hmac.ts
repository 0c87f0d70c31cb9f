// RFC 3414 §6 and §7, RFC 7860 §4: HMAC, cut to the digest length of the protocol.
import { createHmac, createSecretKey, hash as digestOnce } from "node:crypto";
import { stretchPassword } from "../keys/password.ts";
import type { AuthenticationKey, AuthenticationProtocol } from "./protocol.ts";

/** Options for `hmacProtocol`. */
export interface HmacProtocolOptions {
  /** Name of the protocol in credentials: `sha256`. */
  readonly protocol: string;
  /** Name of the package that registers it, as on npm. */
  readonly name: string;
  /** The hash function, as `node:crypto` names it. */
  readonly hash: string;
  /** Octets of a digest of the hash function. */
  readonly keyLength: number;
  /** Octets of the digest that a message carries. */
  readonly digestLength: number;
  /** Block size of the hash function, in octets (B of RFC 2104 §2). Optional; digests are a quarter faster with it. */
  readonly blockLength?: number;
}

/** Creates an authentication protocol: HMAC with a hash function of `node:crypto`. */
export function hmacProtocol(options: HmacProtocolOptions): AuthenticationProtocol {
  const { protocol, name, hash, keyLength, digestLength, blockLength = 0 } = options;
  return Object.freeze<AuthenticationProtocol>({
    protocol,
    name,
    keyLength,
    digestLength,
    digest: (octets) => digestOf(hash, octets),
    passwordToKey: (password) => stretchPassword(hash, password),
    open(key): AuthenticationKey {
      return {
        sign:
          key.length <= blockLength
            ? hmacOf(hash, key, blockLength, digestLength)
            : hmacWithObject(hash, key, digestLength),
      };
    },
  });
}

/** Returns the digest of a message. */
export type Hmac = (message: Uint8Array) => Uint8Array;

function hmacWithObject(hash: string, key: Uint8Array, length: number): Hmac {
  const secret = createSecretKey(key);
  return (message) => createHmac(hash, secret).update(message).digest().subarray(0, length);
}

/**
 * RFC 2104 §2 to the letter: H(K XOR opad, H(K XOR ipad, text)), without an object per message. The key must not be longer than a block.
 * The function that it returns gives the first `length` octets of the digest.
 */
export function hmacOf(hash: string, key: Uint8Array, blockLength: number, length?: number): Hmac {
  const inner = new Uint8Array(blockLength).fill(0x36);
  const outer = new Uint8Array(blockLength).fill(0x5c);
  for (let i = 0; i < key.length; i++) {
    inner[i]! ^= key[i]!;
    outer[i]! ^= key[i]!;
  }
  return (message) => digestBehind(hash, outer, digestBehind(hash, inner, message), length);
}

/** Returns the digest of `pad`, which contains the key, followed by `octets`. */
function digestBehind(hash: string, pad: Uint8Array, octets: Uint8Array, digestLength?: number): Uint8Array {
  const length = pad.length + octets.length;
  if (scratch.length < length) scratch = Buffer.alloc(2 * length);
  scratch.set(pad, 0);
  scratch.set(octets, pad.length);
  const digest = digestOf(hash, scratch.subarray(0, length), digestLength);
  scratch.fill(0, 0, length); // fingerprints are made of passwords
  return digest;
}

/** Node makes the digest as text, one character per octet, in half the time of a buffer. */
function digestOf(hash: string, octets: Uint8Array, digestLength?: number): Uint8Array {
  const text = digestOnce(hash, octets, "binary");
  const digest = new Uint8Array(digestLength ?? text.length);
  for (let i = 0; i < digest.length; i++) digest[i] = text.charCodeAt(i);
  return digest;
}

let scratch = Buffer.alloc(4096);
