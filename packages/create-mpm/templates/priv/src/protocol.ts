import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";
import { blumenthalExtension, type PrivacyProtocol } from "@snmp/usm";

/** Camellia-256 in CFB mode, as RFC 3826 uses AES. Credentials choose it by name: `{ protocol: "acme", password: "…" }`. */
export const acme: PrivacyProtocol = Object.freeze<PrivacyProtocol>({
  protocol: "acme",
  name: "snmp-priv-acme",
  keyLength: 32,
  overhead: 0, // the maximum number of octets that encryption adds: CFB needs no padding
  parametersLength: 8, // octets of msgPrivacyParameters: the salt
  extendKey: blumenthalExtension, // makes keys of 32 octets out of shorter digests
  open(key) {
    // The caller may overwrite its key.
    const ownKey = key.slice();
    return {
      encrypt(scopedPdu, boots, time) {
        const parameters = nextSalt();
        return {
          data: createCipheriv(cipher, ownKey, makeVector(boots, time, parameters)).update(scopedPdu),
          parameters,
        };
      },
      decrypt(encrypted, parameters, boots, time) {
        if (parameters.length !== 8) return undefined;
        return createDecipheriv(cipher, ownKey, makeVector(boots, time, parameters)).update(encrypted);
      },
    };
  },
});

/** Returns boots and time of the authoritative engine and the salt, one after the other (RFC 3826 §3.1.2.1). */
function makeVector(boots: number, time: number, salt: Uint8Array): Uint8Array {
  const vector = new Uint8Array(16);
  const view = new DataView(vector.buffer);
  view.setInt32(0, boots);
  view.setInt32(4, time);
  vector.set(salt, 8);
  return vector;
}

/** Returns the next salt. It counts from a random start, so that no salt is used twice with one key. */
function nextSalt(): Uint8Array {
  for (let at = salt.length - 1; at >= 0; at--) {
    salt[at]! += 1;
    if (salt[at] !== 0) break;
  }
  return salt.slice();
}

const cipher = "camellia-256-cfb";
const salt = randomFillSync(new Uint8Array(8));
