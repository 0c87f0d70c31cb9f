import { createCipheriv, createHmac, timingSafeEqual } from "node:crypto";
import { reveal, type Secret } from "@snmp/mpm-core";
import { digestLength } from "./parameters.ts";

/** The two keys of one name: one authenticates, one encrypts. They do not print. */
export class Key {
  readonly #authentication: Uint8Array;
  readonly #privacy: Uint8Array;

  constructor(
    readonly name: string,
    secret: Secret,
  ) {
    this.#authentication = deriveKey(secret, "authentication");
    this.#privacy = deriveKey(secret, "privacy");
  }

  /** The digest of a message that has zeros in the place of the digest. */
  digest(message: Uint8Array): Uint8Array {
    return createHmac("sha256", this.#authentication).update(message).digest().subarray(0, digestLength);
  }

  /** Whether `digest`, which stands in `message` at `offset`, is the digest of the message. */
  isDigest(digest: Uint8Array, message: Uint8Array, offset: number): boolean {
    // The message belongs to the caller, so the zeros go into a copy.
    const zeroed = new Uint8Array(message);
    zeroed.fill(0, offset, offset + digestLength);
    return timingSafeEqual(this.digest(zeroed), digest);
  }

  /** Encrypts or decrypts; in CTR mode, both are the same. */
  applyCipher(octets: Uint8Array, iv: Uint8Array): Uint8Array {
    return createCipheriv("aes-256-ctr", this.#privacy, iv).update(octets);
  }
}

function deriveKey(secret: Secret, use: string): Uint8Array {
  return createHmac("sha256", reveal(secret)).update(use).digest();
}
