// Mistakes that authors make in authentication and privacy protocols.
import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
import {
  aesProtocol,
  type AuthenticationProtocol,
  blumenthalExtension,
  hmacProtocol,
  type PrivacyKey,
  type PrivacyProtocol,
} from "@snmp/usm";

/** A protocol with one mistake, and where the kit has to find it. */
export interface ProtocolMutant<Protocol> {
  readonly mistake: string;
  readonly protocol: Protocol;
  readonly fails: readonly string[];
}

const name = "snmp-protocol-stranger";

export const soundAuthentication: AuthenticationProtocol = hmacProtocol({
  protocol: "strange",
  name,
  hash: "sha3-256",
  keyLength: 32,
  digestLength: 24,
});
export const soundPrivacy: PrivacyProtocol = aesProtocol({
  protocol: "strange",
  name,
  keyLength: 32,
  extendKey: blumenthalExtension,
});

const authentication = (
  mistake: string,
  fails: string | readonly string[],
  parts: Partial<AuthenticationProtocol>,
): ProtocolMutant<AuthenticationProtocol> => ({
  mistake,
  protocol: Object.freeze({ ...soundAuthentication, ...parts }),
  fails: typeof fails === "string" ? [fails] : fails,
});

const signing = (
  sign: (message: Uint8Array, key: Uint8Array) => Uint8Array,
): Partial<AuthenticationProtocol> => ({
  open: (key) => {
    const own = key.slice();
    return { sign: (message) => sign(message, own) };
  },
});

const hmac = (key: Uint8Array, message: Uint8Array): Buffer =>
  createHmac("sha3-256", key).update(message).digest().subarray(0, 24);
const buffer = new Uint8Array(24);

const derivation = "keys: passwordToKey follows RFC 3414 A.2";

/** `passwordToKey` over that many octets, in portions; `anew` begins the password in each. */
function passwordHashed(total: number, portion: number, anew = false): Partial<AuthenticationProtocol> {
  return {
    async passwordToKey(password) {
      const hash = createHash("sha3-256");
      for (let done = 0; done < total; done += portion) {
        const from = anew ? 0 : done;
        hash.update(Uint8Array.from({ length: portion }, (_, i) => password[(from + i) % password.length]!));
        await new Promise((resolve) => setImmediate(resolve));
      }
      return hash.digest();
    },
  };
}

const keyStream = "encryption: no part of a key stream is used twice";

export const authenticationMutants: readonly ProtocolMutant<AuthenticationProtocol>[] = [
  {
    mistake: "the protocol is not frozen",
    protocol: { ...soundAuthentication },
    fails: ["registration: the plug-in is frozen"],
  },
  authentication(
    "keyLength is that of another hash",
    [
      "keys: digest returns keyLength octets, always the same",
      "keys: equal passwords make equal keys, different passwords different keys",
      "usm: an exchange at authNoPriv",
    ].slice(0, 2),
    {
      keyLength: 20,
    },
  ),
  authentication(
    "the digest is salted",
    [
      "keys: digest returns keyLength octets, always the same",
      "keys: passwordToKey follows RFC 3414 A.2",
      "usm: an exchange at authNoPriv",
    ],
    {
      digest: (octets) => createHash("sha3-256").update(String(Math.random())).update(octets).digest(),
    },
  ),
  authentication(
    "only the first 12 octets of a password count",
    [
      "keys: equal passwords make equal keys, different passwords different keys",
      "keys: passwordToKey follows RFC 3414 A.2",
    ],
    {
      passwordToKey: async (password) => soundAuthentication.passwordToKey(password.slice(0, 12)),
    },
  ),
  authentication("half a mebibyte of the password is hashed", derivation, passwordHashed(524_288, 65_536)),
  authentication(
    "the password is begun anew in each portion",
    derivation,
    passwordHashed(1_048_576, 65_536, true),
  ),
  authentication("`digest` is another hash than that of keys", derivation, {
    digest: (octets) => createHash("sha256").update(octets).digest(),
  }),
  authentication(
    "the password is hashed in one go",
    "keys: passwordToKey does not change the password or block the event loop",
    {
      passwordToKey: async (password) =>
        createHash("sha3-256")
          .update(Buffer.alloc(1048576, Buffer.from(password)))
          .digest(),
    },
  ),
  authentication(
    "the password is blanked when it was used",
    ["keys: passwordToKey does not change the password or block the event loop"],
    {
      passwordToKey: async (password) => {
        const key = await soundAuthentication.passwordToKey(password);
        password.fill(0);
        return key;
      },
    },
  ),
  authentication(
    "open keeps the octets that it was given",
    "keys: an opened key does not refer to the octets it was made from",
    {
      open: (key) => ({ sign: (message) => hmac(key, message) }),
    },
  ),
  authentication(
    "the digest is not cut",
    ["digests: sign returns digestLength octets for every message", "usm: an exchange at authNoPriv"],
    {
      ...signing((message, key) => createHmac("sha3-256", key).update(message).digest()),
    },
  ),
  authentication(
    "the end of long messages is not signed",
    "digests: every octet of the message and of the key counts",
    signing((message, key) => hmac(key, message.subarray(0, 128))),
  ),
  authentication(
    "half of the key is used",
    "digests: every octet of the message and of the key counts",
    signing((message, key) => hmac(key.subarray(0, 16), message)),
  ),
  authentication(
    "all digests are made in one buffer",
    [
      "keys: an opened key does not refer to the octets it was made from",
      "digests: digests never change later, and sign does not change its arguments",
    ].slice(1),
    {
      ...signing((message, key) => {
        buffer.set(hmac(key, message));
        return buffer;
      }),
    },
  ),
  authentication("the opened key shows its octets", ["secrets: an opened key does not show itself"], {
    open: (key) => {
      const own = key.slice();
      return Object.assign({ sign: (message: Uint8Array) => hmac(own, message) }, { key: own });
    },
  }),
];

const privacy = (
  mistake: string,
  fails: string | readonly string[],
  parts: Partial<PrivacyProtocol>,
): ProtocolMutant<PrivacyProtocol> => ({
  mistake,
  protocol: Object.freeze({ ...soundPrivacy, ...parts }),
  fails: typeof fails === "string" ? [fails] : fails,
});

/** The sound protocol with some methods of its keys replaced. */
const using = (
  change: (sound: PrivacyKey, key: Uint8Array) => Partial<PrivacyKey>,
): Partial<PrivacyProtocol> => ({
  open: (key) => {
    const sound = soundPrivacy.open(key);
    const { encrypt, decrypt } = sound;
    return { encrypt, decrypt, ...change(sound, key) };
  },
});

let count = 0;

export const privacyMutants: readonly ProtocolMutant<PrivacyProtocol>[] = [
  {
    mistake: "the protocol is not frozen",
    protocol: { ...soundPrivacy },
    fails: ["registration: the plug-in is frozen"],
  },
  privacy(
    "keys that are too short are not extended",
    ["keys: extendKey makes keys of keyLength octets from keys of every length"],
    {
      extendKey: (key) => key.slice(0, 32),
    },
  ),
  privacy(
    "keys are extended with random octets",
    ["keys: extendKey makes keys of keyLength octets from keys of every length"],
    {
      extendKey: (key, length) =>
        Uint8Array.from({ length }, (_, i) => key[i] ?? Math.floor(Math.random() * 256)),
    },
  ),
  privacy(
    "boots and time are swapped in decrypt",
    [
      "encryption: decrypt returns what encrypt was given",
      "octets: results never change later, and arguments never do",
      "usm: an exchange at authPriv",
    ],
    {
      ...using((sound) => ({
        decrypt: (octets, parameters, boots, time) => sound.decrypt(octets, parameters, time, boots),
      })),
    },
  ),
  privacy("padding is not counted", ["encryption: overhead and parametersLength are not exceeded"], {
    ...using((sound) => ({
      encrypt: (plain, boots, time) =>
        sound.encrypt(Buffer.concat([plain, new Uint8Array(16 - (plain.length % 16))]), boots, time),
    })),
  }),
  privacy(
    "the scoped PDU goes out as it is",
    [
      "encryption: nothing can be read without the key",
      "encryption: every octet of the key counts",
      "encryption: a salt is never used twice",
      "encryption: every octet of the salt counts",
      keyStream,
    ],
    {
      ...using((sound) => ({
        encrypt: (plain, boots, time) => ({
          data: plain.slice(),
          parameters: sound.encrypt(plain, boots, time).parameters,
        }),
        decrypt: (octets) => octets.slice(),
      })),
    },
  ),
  privacy("half of the key is used", ["encryption: every octet of the key counts"], {
    open: (key) => soundPrivacy.open(key.slice(0, 16)),
  }),
  privacy("the salt is the time", ["encryption: a salt is never used twice", keyStream], {
    ...using((_, key) => {
      const own = key.slice();
      const iv = (boots: number, time: number, parameters: Uint8Array): Buffer =>
        Buffer.concat([Buffer.from([boots & 0xff, time & 0xff, 0, 0, 0, 0, 0, 0]), parameters]);
      return {
        encrypt(plain, boots, time) {
          const parameters = new Uint8Array(8).fill(time);
          return {
            data: createCipheriv("aes-256-cfb", own, iv(boots, time, parameters)).update(plain),
            parameters,
          };
        },
        decrypt(octets, parameters, boots, time) {
          if (parameters.length !== 8) return undefined;
          return createDecipheriv("aes-256-cfb", own, iv(boots, time, parameters)).update(octets);
        },
      };
    }),
  }),
  privacy("each key counts its salts by itself", ["encryption: a salt is never used twice"], {
    ...using((_, key) => {
      const own = key.slice();
      let salt = 0;
      const iv = (boots: number, time: number, parameters: Uint8Array): Buffer =>
        Buffer.concat([Buffer.from([boots & 0xff, time & 0xff, 0, 0, 0, 0, 0, 0]), parameters]);
      return {
        encrypt(plain, boots, time) {
          const parameters = Uint8Array.from([0, 0, 0, 0, 0, 0, salt >> 8, salt++ & 0xff]);
          return {
            data: createCipheriv("aes-256-cfb", own, iv(boots, time, parameters)).update(plain),
            parameters,
          };
        },
        decrypt(octets, parameters, boots, time) {
          if (parameters.length !== 8) return undefined;
          return createDecipheriv("aes-256-cfb", own, iv(boots, time, parameters)).update(octets);
        },
      };
    }),
  }),
  privacy(
    "the salt is sent and not used",
    ["encryption: a salt is never used twice", "encryption: every octet of the salt counts", keyStream],
    {
      ...using((_, key) => {
        const own = key.slice();
        const iv = Buffer.alloc(16);
        return {
          encrypt(plain) {
            count++;
            const parameters = Uint8Array.from([0, 0, 0, 0, 0, count >> 16, count >> 8, count]);
            return { data: createCipheriv("aes-256-cfb", own, iv).update(plain), parameters };
          },
          decrypt: (octets, parameters) =>
            parameters.length === 8 ? createDecipheriv("aes-256-cfb", own, iv).update(octets) : undefined,
        };
      }),
    },
  ),
  privacy("the counter of blocks shares octets with the salt", [keyStream], {
    ...using((_, key) => {
      const own = key.slice();
      const iv = (boots: number, time: number, parameters: Uint8Array): Buffer =>
        Buffer.concat([Buffer.from([boots & 0xff, time & 0xff, 0, 0, 0, 0, 0, 0]), parameters]);
      const crypt = (octets: Uint8Array, boots: number, time: number, parameters: Uint8Array): Buffer =>
        createCipheriv("aes-256-ctr", own, iv(boots, time, parameters)).update(octets);
      return {
        encrypt(plain, boots, time) {
          count++;
          const parameters = Uint8Array.from([0, 0, 0, 1, count >> 24, count >> 16, count >> 8, count]);
          return { data: crypt(plain, boots, time, parameters), parameters };
        },
        decrypt(octets, parameters, boots, time) {
          return parameters.length === 8 ? crypt(octets, boots, time, parameters) : undefined;
        },
      };
    }),
  }),
  privacy("a salt of another length throws", ["decryption: decrypt never throws"], {
    ...using((sound) => ({
      decrypt(octets, parameters, boots, time) {
        if (parameters.length !== 8) throw new RangeError("Invalid initialization vector");
        return sound.decrypt(octets, parameters, boots, time);
      },
    })),
  }),
  privacy(
    "the scoped PDU is encrypted in place",
    ["octets: results never change later, and arguments never do"],
    {
      ...using((sound) => ({
        encrypt(plain, boots, time) {
          const { data, parameters } = sound.encrypt(plain, boots, time);
          if (plain.length > 45 && plain.length < 60) plain.set(data);
          return { data, parameters };
        },
      })),
    },
  ),
  privacy("the opened key shows its octets", ["secrets: an opened key does not show itself"], {
    ...using((_, key) => ({ key: Buffer.from(key).toString("hex") }) as Partial<PrivacyKey>),
  }),
];
