// RFC 3414 §8: DES in CBC mode; draft-reeder-snmpv3-usm-3desede-00: Triple-DES in the same way.
import { createCipheriv, createDecipheriv } from "node:crypto";
import type { KeyExtension } from "../keys/extension.ts";
import type { PrivacyProtocol } from "./protocol.ts";
import { saltCounter } from "./salt.ts";

/** Options for `desProtocol`. */
export interface DesProtocolOptions {
  /** Name of the protocol in credentials: `des`. */
  readonly protocol: string;
  /** Name of the package that registers it, as on npm. */
  readonly name: string;
  /** Octets of a localised key: the key of the cipher, followed by eight octets of the pre-IV. */
  readonly keyLength: number;
  /** Extends a localised key that is too short. */
  readonly extendKey: KeyExtension;
}

/** Creates a privacy protocol: DES, or Triple-DES with three keys, in CBC mode. */
export function desProtocol(options: DesProtocolOptions): PrivacyProtocol {
  const cipherLength = options.keyLength - block;
  return Object.freeze<PrivacyProtocol>({
    ...options,
    overhead: block - 1,
    parametersLength: block,
    open(key) {
      // 8.1.1.1: the first octets are the key, the last eight the pre-IV. OpenSSL 3 has no DES, but DES is Triple-DES with the same key
      // three times.
      const single = key.subarray(0, cipherLength);
      const cipherKey = Buffer.concat(cipherLength === block ? [single, single, single] : [single]);
      const preIv = Uint8Array.from(key.subarray(cipherLength, cipherLength + block));
      const initializationVector = (salt: Uint8Array): Uint8Array =>
        salt.map((octet, i) => octet ^ preIv[i]!);
      return {
        encrypt(scopedPdu, boots) {
          const parameters = new Uint8Array(block);
          new DataView(parameters.buffer).setUint32(0, boots);
          parameters.set(nextCount(), 4);
          // 8.1.1.2: padded at the end to a whole number of blocks
          const padded = new Uint8Array(Math.ceil(scopedPdu.length / block) * block);
          padded.set(scopedPdu);
          const cipher = createCipheriv(
            "des-ede3-cbc",
            cipherKey,
            initializationVector(parameters),
          ).setAutoPadding(false);
          return { data: cipher.update(padded), parameters };
        },
        decrypt(encrypted, parameters) {
          // 8.1.1.3 and 8.3.2: a salt of eight octets, and whole blocks
          if (parameters.length !== block || encrypted.length === 0 || encrypted.length % block !== 0)
            return undefined;
          return createDecipheriv("des-ede3-cbc", cipherKey, initializationVector(parameters))
            .setAutoPadding(false)
            .update(encrypted);
        },
      };
    },
  });
}

const block = 8;
const nextCount = saltCounter(4);
