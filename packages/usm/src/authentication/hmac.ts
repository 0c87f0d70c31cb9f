// RFC 3414 §6 and §7, RFC 7860 §4: HMAC, cut to the length that the protocol has.
import { createHash, createHmac, createSecretKey } from "node:crypto";
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
}

/** An authentication protocol that is HMAC with some hash function of `node:crypto`. */
export function hmacProtocol(options: HmacProtocolOptions): AuthenticationProtocol {
  const { protocol, name, hash, keyLength, digestLength } = options;
  return Object.freeze<AuthenticationProtocol>({
    protocol,
    name,
    keyLength,
    digestLength,
    digest: (octets) => createHash(hash).update(octets).digest(),
    passwordToKey: (password) => stretchPassword(hash, password),
    open(key): AuthenticationKey {
      const secret = createSecretKey(key);
      return { sign: (message) => createHmac(hash, secret).update(message).digest().subarray(0, digestLength) };
    },
  });
}
