import { createHash, createHmac, type Hash } from "node:crypto";
import type { AuthenticationProtocol } from "@snmp/usm";

/** HMAC-BLAKE2s, 16 octets of it, without any help of ours: `{ protocol: "blake2s", password: "…" }`. */
export const blake2s: AuthenticationProtocol = Object.freeze<AuthenticationProtocol>({
  protocol: "blake2s",
  name: "snmp-usm-chacha",
  keyLength: 32,
  digestLength: 16,
  digest: (octets) => hash().update(octets).digest(),
  // RFC 3414 A.2: the password over and over, a megabyte of it
  async passwordToKey(password) {
    const stretched = hash();
    const block = Buffer.alloc(65_536);
    for (let done = 0; done < 1_048_576; done += block.length) {
      for (let i = 0; i < block.length; i++) block[i] = password[(done + i) % password.length]!;
      stretched.update(block);
      await new Promise(setImmediate);
    }
    return stretched.digest();
  },
  open(key) {
    const own = key.slice();
    return { sign: (message) => createHmac("blake2s256", own).update(message).digest().subarray(0, 16) };
  },
});

function hash(): Hash {
  return createHash("blake2s256");
}
