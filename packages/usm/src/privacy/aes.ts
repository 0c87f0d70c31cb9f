// RFC 3826: AES in CFB mode; longer keys by draft-blumenthal-aes-usm-04.
import type { KeyExtension } from "../keys/extension.ts";
import { AesCfb128 } from "./cfb.ts";
import type { PrivacyProtocol } from "./protocol.ts";
import { saltCounter } from "./salt.ts";

/** Options for `aesProtocol`. */
export interface AesProtocolOptions {
  /** Name of the protocol in credentials: `aes128`. */
  readonly protocol: string;
  /** Name of the package that registers it, as on npm. */
  readonly name: string;
  /** Octets of a key: 16, 24 or 32. */
  readonly keyLength: number;
  /** Extends a localised key that is too short. */
  readonly extendKey: KeyExtension;
}

/** Creates a privacy protocol: AES in CFB mode. */
export function aesProtocol(options: AesProtocolOptions): PrivacyProtocol {
  return Object.freeze<PrivacyProtocol>({
    ...options,
    overhead: 0,
    parametersLength: saltLength,
    open(key) {
      const cipher = new AesCfb128(key);
      return {
        encrypt(scopedPdu, boots, time) {
          const parameters = nextSalt();
          return {
            data: cipher.encrypt(scopedPdu, initializationVector(boots, time, parameters)),
            parameters,
          };
        },
        decrypt(encrypted, parameters, boots, time) {
          if (parameters.length !== saltLength) return undefined;
          return cipher.decrypt(encrypted, initializationVector(boots, time, parameters));
        },
      };
    },
  });
}

/** RFC 3826 §3.1.2.1: snmpEngineBoots, snmpEngineTime and the salt, one after the other. */
function initializationVector(boots: number, time: number, salt: Uint8Array): Uint8Array {
  const iv = new Uint8Array(16);
  for (let i = 0; i < 4; i++) {
    iv[i] = boots >>> (24 - 8 * i);
    iv[4 + i] = time >>> (24 - 8 * i);
  }
  iv.set(salt, 8);
  return iv;
}

const saltLength = 8;
const nextSalt = saltCounter(saltLength);
