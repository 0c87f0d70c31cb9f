// The CFB mode of NIST SP 800-38A §6.3 with segments of a whole block (CFB128), on cipher objects that are reused.
//
// Creating a cipher costs three times as much as encrypting a message of usual size, so one is created per key and direction, and reused. It
// cannot get a new initialisation vector, so each is used in a mode in which that does not matter:
//
// - Decryption needs E(IV), E(C1), E(C2), …, all known beforehand: one run of ECB.
// - Encryption needs O1 = E(IV), O2 = E(P1 ^ O1), O3 = E(P2 ^ O2), …, which is CBC of P1, P2, … after O1. CBC XORs its first block with the
//   last block of the previous message; the first block is IV ^ that block, so that E(IV) comes out.
import { type Cipher, createCipheriv } from "node:crypto";
import { noOctets } from "@snmp/pdu";

/** Encrypts and decrypts with one AES key, whose length chooses among AES-128, AES-192 and AES-256. */
export class AesCfb128 {
  readonly #key: Uint8Array;
  // created on first use: a thousand keys may be made at once, and used one after the other
  #chain: Cipher | undefined;
  #single: Cipher | undefined;
  #last: Uint8Array = noBlock;
  #hasDecrypted = false;

  constructor(key: Uint8Array) {
    // a copy, because the caller may overwrite the key before it is needed
    this.#key = Uint8Array.from(key);
  }

  /** Encrypts octets. `iv` has 16 octets and must not be used again with this key. */
  encrypt(plain: Uint8Array, iv: Uint8Array): Uint8Array {
    const { length } = plain;
    if (length === 0) return noOctets;
    const input = Buffer.allocUnsafe(Math.ceil(length / block) * block);
    const last = this.#last;
    for (let i = 0; i < block; i++) input[i] = iv[i]! ^ last[i]!;
    input.set(plain.subarray(0, input.length - block), block);
    const stream = (this.#chain ??= this.#cipher("cbc", new Uint8Array(block))).update(input);
    this.#last = stream.subarray(stream.length - block);
    return xor(plain, stream);
  }

  /** Decrypts octets. `iv` has 16 octets. */
  decrypt(encrypted: Uint8Array, iv: Uint8Array): Uint8Array {
    const { length } = encrypted;
    if (length === 0) return noOctets;
    const input = Buffer.allocUnsafe(Math.ceil(length / block) * block);
    input.set(iv, 0);
    input.set(encrypted.subarray(0, input.length - block), block);
    return xor(encrypted, this.#electronicCodebook().update(input));
  }

  /** Kept from the second message on: thousands of engines may send a single trap each, and a cipher is large. */
  #electronicCodebook(): Cipher {
    const cipher = this.#single ?? this.#cipher("ecb", null);
    if (this.#hasDecrypted) this.#single = cipher;
    this.#hasDecrypted = true;
    return cipher;
  }

  #cipher(mode: "cbc" | "ecb", iv: Uint8Array | null): Cipher {
    return createCipheriv(`aes-${this.#key.length * 8}-${mode}`, this.#key, iv).setAutoPadding(false);
  }
}

/** XORs `octets` with `stream`, which is at least as long, rounded up to a whole number of words. */
function xor(octets: Uint8Array, stream: Uint8Array): Uint8Array {
  const { length } = octets;
  if (length < 64 || stream.byteOffset % 4 !== 0) {
    const result = new Uint8Array(length);
    for (let i = 0; i < length; i++) result[i] = octets[i]! ^ stream[i]!;
    return result;
  }
  const words = new Uint32Array(Math.ceil(length / 4));
  const result = new Uint8Array(words.buffer, 0, length);
  result.set(octets);
  const streamWords = new Uint32Array(stream.buffer, stream.byteOffset, words.length);
  for (let i = 0; i < words.length; i++) words[i]! ^= streamWords[i]!;
  return result;
}

const block = 16;
const noBlock = new Uint8Array(block);
