import { createCipheriv, createHmac, timingSafeEqual } from "node:crypto";
import { reveal, type Secret } from "@snmp/mpm-core";
import { digestLength } from "./parameters.ts";

/** The keys of one name: one to authenticate with, one to encrypt with. They do not print. */
export class Key {
  readonly #authentication: Uint8Array;
  readonly #privacy: Uint8Array;

  constructor(
    readonly name: string,
    secret: Secret,
  ) {
    this.#authentication = derived(secret, "authentication");
    this.#privacy = derived(secret, "privacy");
  }

  digest(message: Uint8Array): Uint8Array {
    return createHmac("sha256", this.#authentication).update(message).digest().subarray(0, digestLength);
  }

  /** Whether `digest`, which stands in `message` from `offset` on, is that of the message. */
  isDigest(digest: Uint8Array, message: Uint8Array, offset: number): boolean {
    // on a copy: the message is not ours to write into
    const blanked = new Uint8Array(message);
    blanked.fill(0, offset, offset + digestLength);
    return timingSafeEqual(this.digest(blanked), digest);
  }

  /** Encrypts, or decrypts: it is the same. */
  crypted(octets: Uint8Array, iv: Uint8Array): Uint8Array {
    return createCipheriv("aes-256-ctr", this.#privacy, iv).update(octets);
  }
}

function derived(secret: Secret, use: string): Uint8Array {
  return createHmac("sha256", reveal(secret)).update(use).digest();
}
