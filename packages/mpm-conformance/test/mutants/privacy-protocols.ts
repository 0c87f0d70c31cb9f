// Mistakes that authors make in privacy protocols.
import { createCipheriv, createDecipheriv } from "node:crypto";
import { aesProtocol, blumenthalExtension, type PrivacyKey, type PrivacyProtocol } from "@snmp/usm";
import type { ProtocolMutant } from "./protocol-mutant.ts";

const name = "snmp-protocol-stranger";

export const soundPrivacy: PrivacyProtocol = aesProtocol({
  protocol: "strange",
  name,
  keyLength: 32,
  extendKey: blumenthalExtension,
});

const keyStream = "encryption: no part of a key stream is used twice";

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
