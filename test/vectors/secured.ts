// Secures messages of SNMPv3 as RFC 3414, 3826 and 7860 say, with node:crypto and without the packages under test.
import { createCipheriv, createHash, createHmac } from "node:crypto";
import { element, integer, nullElement, objectIdentifier, octetString, sequence } from "./ber.ts";

export const engineId = Buffer.from("80001f8804766563746f7273", "hex");

const password = { auth: "an authentication password", priv: "a privacy password" };

/** The users of the vectors, as an agent takes them. */
export const users = {
  none: { user: "none" },
  sha: { user: "sha", auth: { protocol: "sha256", password: password.auth } },
  aes: {
    user: "aes",
    auth: { protocol: "sha256", password: password.auth },
    priv: { protocol: "aes128", password: password.priv },
  },
  des: {
    user: "des",
    auth: { protocol: "md5", password: password.auth },
    priv: { protocol: "des", password: password.priv },
  },
} as const;

/** The parts of a message; each has the value of a correct GetRequest of `user`. Octets are whole elements. */
export interface Parts {
  readonly user: keyof typeof users;
  readonly version?: Uint8Array;
  readonly messageId?: Uint8Array;
  readonly maxSize?: Uint8Array;
  readonly flags?: Uint8Array;
  readonly securityModel?: Uint8Array;
  readonly header?: Uint8Array;
  readonly engineId?: Uint8Array;
  readonly boots?: number;
  readonly time?: number;
  readonly userName?: Uint8Array;
  /** Number of octets of the digest. */
  readonly digestLength?: number;
  readonly salt?: Uint8Array;
  /** The security parameters, in place of those above. */
  readonly securityParameters?: Uint8Array;
  readonly contextEngineId?: Uint8Array;
  readonly contextName?: Uint8Array;
  readonly pdu?: Uint8Array;
  readonly scopedPdu?: Uint8Array;
  /** The last element of the message, in place of the scopedPDU. */
  readonly data?: Uint8Array;
  /** Elements at the end of the message. */
  readonly extra?: Uint8Array;
}

/** Writes a message, encrypted and signed as its user has it. */
export function secure(parts: Parts): Buffer {
  const { user, boots = 7, time = 1000, salt = Buffer.from("0000000700000001", "hex") } = parts;
  const protocols = protocolsOf(user);
  const {
    contextEngineId = octetString(engineId),
    contextName = octetString(""),
    pdu = getRequest(),
    scopedPdu = sequence(contextEngineId, contextName, pdu),
    data = protocols.encrypt === undefined
      ? scopedPdu
      : octetString(protocols.encrypt(scopedPdu, boots, time, salt)),
    digestLength = protocols.digestLength,
  } = parts;
  const level = (protocols.digestLength > 0 ? 1 : 0) | (protocols.encrypt === undefined ? 0 : 2);
  const marker = Buffer.alloc(digestLength, 0xee);
  const message = sequence(
    parts.version ?? integer(3),
    parts.header ??
      sequence(
        parts.messageId ?? integer(4711),
        parts.maxSize ?? integer(65_507),
        parts.flags ?? octetString(Buffer.from([level | 4])),
        parts.securityModel ?? integer(3),
      ),
    parts.securityParameters ??
      octetString(
        sequence(
          parts.engineId ?? octetString(engineId),
          integer(boots),
          integer(time),
          parts.userName ?? octetString(user),
          octetString(marker),
          octetString(protocols.encrypt === undefined ? "" : salt),
        ),
      ),
    data,
    parts.extra ?? Buffer.alloc(0),
  );
  const at = digestLength === 0 ? -1 : message.indexOf(marker);
  if (at === -1) return message;
  const digest = protocols.sign(message.fill(0, at, at + digestLength));
  Buffer.concat([digest, Buffer.alloc(digestLength)]).copy(message, at, 0, digestLength);
  return message;
}

/** Writes a GetRequest of sysName.0. */
export function getRequest(tag = 0xa0): Buffer {
  const varbind = sequence(objectIdentifier("1.3.6.1.2.1.1.5.0"), nullElement);
  return element(tag, integer(815), integer(0), integer(0), sequence(varbind));
}

interface Protocols {
  readonly digestLength: number;
  sign(message: Uint8Array): Buffer;
  readonly encrypt?: (plain: Uint8Array, boots: number, time: number, salt: Uint8Array) => Buffer;
}

function protocolsOf(user: keyof typeof users): Protocols {
  if (user === "none") return { digestLength: 0, sign: () => Buffer.alloc(0) };
  const [hash, full] = user === "des" ? (["md5", 12] as const) : (["sha256", 24] as const);
  const authKey = localizeKey(hash, password.auth);
  const sign = (message: Uint8Array): Buffer =>
    createHmac(hash, authKey).update(message).digest().subarray(0, full);
  if (user === "sha") return { digestLength: full, sign };
  const key = localizeKey(hash, password.priv);
  return { digestLength: full, sign, encrypt: user === "aes" ? encryptAes(key) : encryptDes(key) };
}

/** RFC 3826 §3.1.2.1 and §3.1.3. */
function encryptAes(key: Uint8Array): NonNullable<Protocols["encrypt"]> {
  return (plain, boots, time, salt) => {
    const vector = Buffer.alloc(16);
    vector.writeUInt32BE(boots, 0);
    vector.writeUInt32BE(time, 4);
    vector.set(salt.subarray(0, 8), 8);
    return createCipheriv("aes-128-cfb", key.subarray(0, 16), vector).update(plain);
  };
}

/** RFC 3414 §8.1.1; Triple-DES with one key is DES. */
function encryptDes(key: Uint8Array): NonNullable<Protocols["encrypt"]> {
  const triple = Buffer.concat([1, 2, 3].map(() => key.subarray(0, 8)));
  return (plain, _boots, _time, salt) => {
    const vector = Buffer.alloc(8, salt).map((octet, i) => octet ^ key[8 + i]!);
    const padded = Buffer.concat([plain, Buffer.alloc((8 - (plain.length % 8)) % 8)]);
    return createCipheriv("des-ede3-cbc", triple, vector).setAutoPadding(false).update(padded);
  };
}

/** RFC 3414 A.2 and §2.6; each key is made once. */
function localizeKey(hash: string, text: string): Buffer {
  const name = `${hash} ${text}`;
  let key = keys.get(name);
  if (key === undefined) {
    const long = Buffer.alloc(1_048_576, text);
    const master = createHash(hash).update(long).digest();
    key = createHash(hash).update(master).update(engineId).update(master).digest();
    keys.set(name, key);
  }
  return key;
}

const keys = new Map<string, Buffer>();
