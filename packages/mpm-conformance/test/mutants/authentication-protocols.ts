// Mistakes that authors make in authentication protocols.
import { createHash, createHmac } from "node:crypto";
import { type AuthenticationProtocol, hmacProtocol } from "@snmp/usm";
import type { ProtocolMutant } from "./protocol-mutant.ts";

const name = "snmp-protocol-stranger";

export const soundAuthentication: AuthenticationProtocol = hmacProtocol({
  protocol: "strange",
  name,
  hash: "sha3-256",
  keyLength: 32,
  digestLength: 24,
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
