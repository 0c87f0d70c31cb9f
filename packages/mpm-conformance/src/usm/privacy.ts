// RFC 3414 §1.4.3: privacy protocols of the User-based Security Model.
import {
  authenticationProtocols,
  localizeKey,
  type PrivacyKey,
  type PrivacyProtocol,
  privacyProtocols,
  registerPrivacyProtocol,
  unregisterPrivacyProtocol,
} from "@snmp/usm";
import { packageChecks } from "../checks/package.ts";
import { registryChecks } from "../checks/registration.ts";
import { copied, sameOctets } from "../compare.ts";
import { attempt, demand, shown } from "../failure.ts";
import { leak } from "../leaks.ts";
import { Random, seedOf } from "../random.ts";
import { type Checks, define } from "../runner.ts";
import { exchangeThroughUsm } from "./exchange.ts";
import type { ProtocolSubject, ProtocolSuiteOptions } from "./options.ts";

/** What `privacyProtocolSuite` wants to know of a protocol. */
export interface PrivacyProtocolSuiteOptions extends ProtocolSuiteOptions {
  /** The protocol, imported from the entry file of its package, so that it is registered. */
  readonly protocol: PrivacyProtocol;
  /** Published examples: what `decrypt` makes of octets under a key of `keyLength`. */
  readonly vectors?: readonly PrivacyVector[] | undefined;
}

/** A published example. */
export interface PrivacyVector {
  /** `keyLength` octets. */
  readonly key: Uint8Array;
  /** encryptedPDU. */
  readonly encrypted: Uint8Array;
  /** msgPrivacyParameters. */
  readonly parameters: Uint8Array;
  /** msgAuthoritativeEngineBoots, 0..2147483647. */
  readonly boots: number;
  /** msgAuthoritativeEngineTime in seconds, 0..2147483647. */
  readonly time: number;
  /** The scoped PDU in clear. */
  readonly scopedPdu: Uint8Array;
}

/**
 * Defines the tests that every privacy protocol passes.
 *
 * @throws A `TypeError` for options that make no sense.
 */
export function privacyProtocolSuite(options: PrivacyProtocolSuiteOptions): void {
  if (typeof options.protocol !== "object" || options.protocol === null)
    throw new TypeError("`protocol` is missing: import it from the entry file of the package");
  const ofPackage = packageChecks(options, "snmp-privacy-protocol-plugin", "registerPrivacyProtocol", "@snmp/usm");
  define({ ...ofPackage, ...privacyChecks }, { plugin: options.protocol, options }, options);
}

type Subject = ProtocolSubject<PrivacyProtocol, PrivacyProtocolSuiteOptions>;

/** Lengths of scoped PDUs at which padding and blocks change. */
const lengths = [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 1472, 5000];
/** snmpEngineBoots and snmpEngineTime. */
const clocks: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
  [7, 1000],
  [2147483646, 2147483647],
];

const privacyChecks: Checks<Subject> = {
  ...registryChecks<string, PrivacyProtocol>({
    field: "name",
    key: ({ protocol }) => protocol,
    plugins: privacyProtocols,
    registerName: "registerPrivacyProtocol",
    register: registerPrivacyProtocol,
    unregister: unregisterPrivacyProtocol,
    freeKeys: "a name of its own, in lower case",
  }),
  "contract: name and lengths": {
    run({ plugin: { protocol, keyLength, overhead, parametersLength } }) {
      demand(
        /^[a-z0-9][a-z0-9.-]*$/.test(protocol),
        `the protocol is called ${JSON.stringify(protocol)}`,
        "use lower-case letters and digits, as users will write it in credentials",
      );
      demand(
        Number.isInteger(keyLength) && keyLength >= 1 && keyLength <= 1024,
        `keyLength is ${keyLength}`,
        "give the octets of a key that `open` wants",
      );
      demand(
        Number.isInteger(overhead) && overhead >= 0 && overhead <= 1024,
        `overhead is ${overhead}`,
        "give the most octets that encryption adds",
      );
      demand(
        Number.isInteger(parametersLength) && parametersLength >= 1 && parametersLength <= 255,
        `parametersLength is ${parametersLength}`,
        "give the octets of msgPrivacyParameters: the salt",
      );
    },
  },
  "keys: extendKey makes keys of every length that authentication yields long enough": {
    async run({ plugin }) {
      for (const authentication of authenticationProtocols.values()) {
        const { keyLength } = authentication;
        const context = {
          digest: (octets: Uint8Array) => authentication.digest(octets),
          localizePassword: async (password: Uint8Array) =>
            localizeKey(authentication, await authentication.passwordToKey(password), engine),
        };
        const key = new Random(keyLength).octets(keyLength);
        const extend = async (octets: Uint8Array): Promise<Uint8Array> =>
          attempt("extendKey", "make keys of any length into keys of the length asked for", () =>
            plugin.extendKey(octets, plugin.keyLength, context),
          );
        const before = copied(key);
        const [first, second, other] = [await extend(key), await extend(key), await extend(flipped(key, 0))];
        demand(sameOctets(key, before), "extendKey changed the key that it was given", "work on a copy");
        demand(
          first.length === plugin.keyLength,
          `extendKey makes ${keyLength} octets into ${first.length}, not ${plugin.keyLength}`,
          "cut what is too long, extend what is too short",
        );
        demand(
          sameOctets(first, second),
          "extendKey makes two keys out of one",
          "let it depend on nothing but its arguments: the other side must find the same",
        );
        demand(!sameOctets(first, other), "extendKey makes the same key out of two", "use every octet");
      }
    },
  },
  "encryption: what is encrypted decrypts": {
    run(subject) {
      const random = randomOf(subject);
      const [sender, receiver] = [open(subject, 1), open(subject, 1)];
      for (const length of lengths) {
        for (const [boots, time] of clocks) {
          const plain = random.octets(length);
          const { data, parameters } = sender.encrypt(plain, boots, time);
          const decrypted = receiver.decrypt(data, parameters, boots, time);
          const arrived = decrypted !== undefined && decrypted.length >= length && sameOctets(decrypted.subarray(0, length), plain);
          demand(
            arrived,
            `${length} octets, encrypted at boots ${boots}, time ${time}, do not decrypt to what they were`,
            "give the octets back; padding may follow them",
          );
        }
      }
    },
  },
  "encryption: overhead and parametersLength are honest": {
    run(subject) {
      const { plugin } = subject;
      const random = randomOf(subject);
      const key = open(subject, 1);
      for (const length of lengths) {
        const { data, parameters } = key.encrypt(random.octets(length), 1, 1);
        demand(
          data.length - length <= plugin.overhead,
          `${length} octets are encrypted to ${data.length}, overhead is ${plugin.overhead}`,
          "count padding, tags and whatever else is added at its longest",
        );
        demand(
          parameters.length <= plugin.parametersLength,
          `msgPrivacyParameters have ${parameters.length} octets, parametersLength is ${plugin.parametersLength}`,
          "give the longest",
        );
      }
    },
  },
  "encryption: nothing can be read without the key": {
    run(subject) {
      const plain = new TextEncoder().encode("the octets of a scoped PDU, of which none may be seen ".repeat(4));
      const { data, parameters } = open(subject, 1).encrypt(plain, 3, 4);
      for (let at = 0; at + 8 <= plain.length; at++) {
        demand(
          !includes(data, plain.subarray(at, at + 8)),
          "octets of the scoped PDU stand in what it is encrypted to",
          "encrypt all of it",
        );
      }
      const other = open(subject, 2).decrypt(data, parameters, 3, 4);
      const read = other !== undefined && sameOctets(other.subarray(0, plain.length), plain);
      demand(!read, "another key decrypts it too", "let the cipher use the key");
    },
  },
  "encryption: every octet of the key counts": {
    run(subject) {
      const { plugin } = subject;
      const plain = randomOf(subject).octets(64);
      const octets = keyOf(subject, 1);
      const { data, parameters } = plugin.open(copied(octets)).encrypt(plain, 3, 4);
      let idle = 0;
      for (let at = 0; at < octets.length; at++) {
        // not its last bit, which is the parity bit of DES
        const changed = copied(octets);
        changed[at]! ^= 0x10;
        const decrypted = plugin.open(changed).decrypt(data, parameters, 3, 4);
        if (decrypted !== undefined && sameOctets(decrypted.subarray(0, plain.length), plain)) idle++;
      }
      demand(
        idle === 0,
        `${idle} of the ${octets.length} octets of the key change nothing`,
        "use the whole key, or make keyLength shorter",
      );
    },
  },
  "encryption: a salt never comes again": {
    run(subject) {
      const plain = randomOf(subject).octets(32);
      const keys = [open(subject, 1), open(subject, 1)] as const;
      const salts = new Set<string>();
      const ciphertexts = new Set<string>();
      const rounds = 2000;
      for (let i = 0; i < rounds; i++) {
        const { data, parameters } = keys[i % 2]!.encrypt(plain, 5, 6);
        salts.add(parameters.join());
        ciphertexts.add(data.join());
      }
      const advice = "count through all salts from a random one on, in one counter for all keys of the process (RFC 3826 §3.1.2.1)";
      demand(salts.size === rounds, `${rounds} encryptions, with two opened copies of one key, have ${salts.size} different salts`, advice);
      demand(ciphertexts.size === rounds, `${rounds} encryptions of the same octets have ${ciphertexts.size} different results`, advice);
    },
  },
  "encryption: the salt counts": {
    run(subject) {
      const plain = randomOf(subject).octets(64);
      const key = open(subject, 1);
      const { data, parameters } = key.encrypt(plain, 5, 6);
      for (let at = 0; at < parameters.length; at++) {
        const decrypted = key.decrypt(data, flipped(parameters, at), 5, 6);
        const same = decrypted !== undefined && sameOctets(decrypted.subarray(0, plain.length), plain);
        demand(
          !same,
          `octet ${at} of msgPrivacyParameters can be changed without changing what is decrypted`,
          "make the initialisation vector of the whole salt",
        );
      }
    },
  },
  "decryption: it never throws": {
    run(subject) {
      const { plugin } = subject;
      const random = randomOf(subject);
      const key = open(subject, 1);
      for (const length of [0, 1, 7, 8, 9, 15, 16, 17, 100, 1000]) {
        for (const salt of [0, 1, 7, 8, 9, plugin.parametersLength, 255]) {
          for (const [boots, time] of [...clocks, [-1, -1], [4294967295, 4294967295]] as const) {
            let result: unknown;
            let error: unknown;
            try {
              result = key.decrypt(random.octets(length), random.octets(salt), boots, time);
            } catch (thrown) {
              error = thrown ?? new Error("nothing was thrown, with a throw");
            }
            const what = `decrypt of ${length} random octets with a salt of ${salt}`;
            demand(error === undefined, `${what} throws ${shown(error)}`, "give undefined for what cannot have come from this protocol");
            demand(result === undefined || result instanceof Uint8Array, `${what} gives ${String(result)}`, "give octets, or undefined");
          }
        }
      }
    },
  },
  "octets: results never change later, and arguments never do": {
    run(subject) {
      const random = randomOf(subject);
      const octets = keyOf(subject, 1);
      const keys = [subject.plugin.open(octets), open(subject, 2)] as const;
      octets.fill(0);
      const reader = open(subject, 1);
      const kept = Array.from({ length: 20 }, (_, i) => {
        const plain = random.octets(50 + i);
        const before = copied(plain);
        const { data, parameters } = keys[i % 2]!.encrypt(plain, 9, i);
        demand(sameOctets(before, plain), "encrypt changed the scoped PDU", "work on a copy");
        return { plain, data, parameters, copies: [copied(data), copied(parameters)] as const, i };
      });
      for (const { plain, data, parameters, copies, i } of kept) {
        const advice = "return memory that is not written again, and copy the key in open()";
        demand(
          sameOctets(data, copies[0]) && sameOctets(parameters, copies[1]),
          "what encrypt returned has changed after others were made",
          advice,
        );
        const decrypted = (i % 2 === 0 ? reader : keys[1]).decrypt(data, parameters, 9, i);
        demand(
          sameOctets(data, copies[0]) && sameOctets(parameters, copies[1]),
          "decrypt changed its arguments",
          "decrypt into other memory",
        );
        const arrived = decrypted !== undefined && sameOctets(decrypted.subarray(0, plain.length), plain);
        demand(
          arrived,
          "keys in use at once disturb each other, or a key changes when the octets that it was opened with are blanked",
          advice,
        );
      }
    },
  },
  "decryption: published examples": {
    inapplicable: ({ options }) => ((options.vectors ?? []).length === 0 ? "there are no `vectors`" : undefined),
    run({ plugin, options }) {
      for (const [i, { key, encrypted, parameters, boots, time, scopedPdu }] of options.vectors!.entries()) {
        const decrypted = plugin.open(copied(key)).decrypt(encrypted, parameters, boots, time);
        const same = decrypted !== undefined && sameOctets(decrypted.subarray(0, scopedPdu.length), scopedPdu);
        demand(same, `vectors[${i}] comes out otherwise`, "compare with the document that the protocol comes from: peers will");
      }
    },
  },
  "secrets: an opened key shows none": {
    run({ plugin }) {
      const secret = "correct-horse-battery-staple-".repeat(40).slice(0, plugin.keyLength);
      const key = plugin.open(new TextEncoder().encode(secret));
      key.encrypt(new Uint8Array(10), 1, 1);
      for (const value of [key, plugin]) {
        const found = leak(value, [secret]);
        demand(found === undefined, `a key in use: ${found}`, "keep it in a closure, a #private field or a KeyObject");
      }
    },
  },
  "usm: an exchange at authPriv": {
    async run({ plugin }) {
      const user = {
        user: "ops",
        auth: { protocol: "sha256", password: "correct-horse" },
        priv: { protocol: plugin.protocol, password: "battery-staple" },
      };
      await exchangeThroughUsm(user, "authPriv");
    },
  },
};

function open(subject: Subject, number: number): PrivacyKey {
  return subject.plugin.open(keyOf(subject, number));
}

function randomOf({ plugin, options }: Subject): Random {
  return new Random(seedOf(plugin.protocol, options.seed ?? 0));
}

function keyOf({ plugin, options }: Subject, number: number): Uint8Array {
  return new Random(seedOf(`${plugin.protocol} key ${number}`, options.seed ?? 0)).octets(plugin.keyLength);
}

function flipped(octets: Uint8Array, at: number): Uint8Array {
  const copy = copied(octets);
  copy[at]! ^= 1 << (at % 8);
  return copy;
}

function includes(octets: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= octets.length; at++) if (part.every((octet, i) => octets[at + i] === octet)) return true;
  return false;
}

const engine = Uint8Array.of(0x80, 0, 0x7e, 0xd9, 5, 1, 2, 3);
