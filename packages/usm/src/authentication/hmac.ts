// RFC 3414 §6 and §7, RFC 7860 §4: HMAC, cut to the length that the protocol has.
import { createHmac, createSecretKey, hash as digestOnce } from "node:crypto";
import { stretchPassword } from "../keys/password.ts";
import type { AuthenticationKey, AuthenticationProtocol } from "./protocol.ts";

/** What tells one HMAC protocol from another. */
export interface HmacProtocolOptions {
  /** What credentials call it: `sha256`. */
  readonly protocol: string;
  /** Name of the package that registers it, as on npm. */
  readonly name: string;
  /** The hash function, as `node:crypto` names it. */
  readonly hash: string;
  /** Octets that the hash function yields. */
  readonly keyLength: number;
  /** Octets of it that a message carries. */
  readonly digestLength: number;
  /** Octets that the hash function works on at a time (B of RFC 2104 §2). Not needed, but digests come a quarter faster with it. */
  readonly blockLength?: number;
}

/** An authentication protocol that is HMAC with some hash function of `node:crypto`. */
export function hmacProtocol(options: HmacProtocolOptions): AuthenticationProtocol {
  const { protocol, name, hash, keyLength, digestLength, blockLength = 0 } = options;
  return Object.freeze<AuthenticationProtocol>({
    protocol,
    name,
    keyLength,
    digestLength,
    digest: (octets) => digestOnce(hash, octets, "buffer"),
    passwordToKey: (password) => stretchPassword(hash, password),
    open(key): AuthenticationKey {
      return {
        sign:
          key.length <= blockLength
            ? hmacOf(hash, key, blockLength, digestLength)
            : objectForEach(hash, key, digestLength),
      };
    },
  });
}

/** The digest of a message. */
export type Hmac = (message: Uint8Array) => Uint8Array;

function objectForEach(hash: string, key: Uint8Array, length: number): Hmac {
  const secret = createSecretKey(key);
  return (message) => createHmac(hash, secret).update(message).digest().subarray(0, length);
}

/**
 * RFC 2104 §2 to the letter: H(K XOR opad, H(K XOR ipad, text)), without an object to make and to collect for each message. The key is no
 * longer than a block; of the digest, the first `length` octets are given.
 */
export function hmacOf(hash: string, key: Uint8Array, blockLength: number, length?: number): Hmac {
  const inner = Buffer.alloc(blockLength, 0x36);
  const outer = Buffer.alloc(blockLength, 0x5c);
  for (let i = 0; i < key.length; i++) {
    inner[i]! ^= key[i]!;
    outer[i]! ^= key[i]!;
  }
  return (message) => digestBehind(hash, outer, digestBehind(hash, inner, message), length);
}

/**
 * The digest of `pad`, which has the key in it, and `octets` after it. Asked for as text, one character for each octet: Node makes that in
 * half the time that it takes to make a buffer.
 */
function digestBehind(hash: string, pad: Uint8Array, octets: Uint8Array, digestLength?: number): Uint8Array {
  const length = pad.length + octets.length;
  if (scratch.length < length) scratch = Buffer.alloc(2 * length);
  scratch.set(pad, 0);
  scratch.set(octets, pad.length);
  const text = digestOnce(hash, scratch.subarray(0, length), "binary");
  scratch.fill(0, 0, length); // what names a cache has passwords in it
  const digest = new Uint8Array(digestLength ?? text.length);
  for (let i = 0; i < digest.length; i++) digest[i] = text.charCodeAt(i);
  return digest;
}

let scratch = Buffer.alloc(4096);
