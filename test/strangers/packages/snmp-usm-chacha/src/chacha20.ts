import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";
import { blumenthalExtension, type PrivacyProtocol } from "@snmp/usm";

/** ChaCha20-Poly1305, whose tag is one more proof: `{ protocol: "chacha20", password: "…" }`. The salt is the whole nonce. */
export const chacha20: PrivacyProtocol = Object.freeze<PrivacyProtocol>({
  protocol: "chacha20",
  name: "snmp-usm-chacha",
  keyLength: 32,
  overhead: tagLength(),
  parametersLength: 12,
  extendKey: blumenthalExtension,
  open(key) {
    const own = key.slice();
    return {
      encrypt(scopedPdu, boots, time) {
        const parameters = nextNonce();
        const cipher = createCipheriv("chacha20-poly1305", own, parameters, { authTagLength: tagLength() });
        cipher.setAAD(clock(boots, time), { plaintextLength: scopedPdu.length });
        const data = Buffer.concat([cipher.update(scopedPdu), cipher.final(), cipher.getAuthTag()]);
        return { data, parameters };
      },
      decrypt(encrypted, parameters, boots, time) {
        const length = encrypted.length - tagLength();
        if (parameters.length !== 12 || length < 0) return undefined;
        const decipher = createDecipheriv("chacha20-poly1305", own, parameters, {
          authTagLength: tagLength(),
        });
        decipher.setAAD(clock(boots, time), { plaintextLength: length });
        decipher.setAuthTag(encrypted.subarray(length));
        try {
          return Buffer.concat([decipher.update(encrypted.subarray(0, length)), decipher.final()]);
        } catch {
          return undefined;
        }
      },
    };
  },
});

function tagLength(): number {
  return 16;
}

function clock(boots: number, time: number): Uint8Array {
  const octets = Buffer.alloc(8);
  octets.writeInt32BE(boots | 0, 0);
  octets.writeInt32BE(time | 0, 4);
  return octets;
}

/** Counts on from a random one, for all keys of the process: none comes twice. */
function nextNonce(): Uint8Array {
  for (let at = 0; at < nonce.length; at++) {
    nonce[at]! += 1;
    if (nonce[at] !== 0) break;
  }
  return nonce.slice();
}

const nonce = randomFillSync(new Uint8Array(12));
