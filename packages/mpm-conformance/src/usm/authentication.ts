// RFC 3414 §1.4.1: authentication protocols of the User-based Security Model.
import {
  type AuthenticationProtocol,
  authenticationProtocols,
  registerAuthenticationProtocol,
  unregisterAuthenticationProtocol,
} from "@snmp/usm";
import { copied, sameOctets } from "../compare.ts";
import { attempt, demand, rejectionOf } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { exchangeThroughUsm } from "./exchange.ts";
import type { ProtocolSuiteOptions } from "./options.ts";
import {
  defineProtocolTests,
  demandLength,
  demandNameAndKeyLength,
  flipped,
  keyOf,
  type ProtocolRegistry,
  type ProtocolSubject,
  randomOf,
  secretsCheck,
  withoutVectors,
} from "./protocol.ts";

/** What `authenticationProtocolSuite` wants to know of a protocol. */
export interface AuthenticationProtocolSuiteOptions extends ProtocolSuiteOptions {
  /** The protocol, imported from the entry file of its package, so that it is registered. */
  readonly protocol: AuthenticationProtocol;
  /** Published examples: what `sign` makes of a message under a localised key. */
  readonly vectors?: readonly AuthenticationVector[] | undefined;
}

/** A published example. */
export interface AuthenticationVector {
  /** The localised key: `keyLength` octets. */
  readonly key: Uint8Array;
  /** The message, with zeros where the digest is to stand. */
  readonly message: Uint8Array;
  /** msgAuthenticationParameters: `digestLength` octets. */
  readonly digest: Uint8Array;
}

/**
 * Defines the tests that every authentication protocol passes.
 *
 * @throws A `TypeError` for options that make no sense.
 */
export function authenticationProtocolSuite(options: AuthenticationProtocolSuiteOptions): void {
  defineProtocolTests(options, "snmp-auth-protocol-plugin", registry, authenticationChecks);
}

type Subject = ProtocolSubject<AuthenticationProtocol, AuthenticationProtocolSuiteOptions>;

/** Lengths of messages at which hash functions change their ways. */
const lengths = [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 484, 1472];

const registry: ProtocolRegistry<AuthenticationProtocol> = {
  plugins: authenticationProtocols,
  registerName: "registerAuthenticationProtocol",
  register: registerAuthenticationProtocol,
  unregister: unregisterAuthenticationProtocol,
};

const authenticationChecks: Checks<Subject> = {
  "contract: name and lengths": {
    run({ plugin }) {
      demandNameAndKeyLength(plugin, "give the octets that `digest` yields");
      const advice = "give the octets of msgAuthenticationParameters, at least 12: fewer can be guessed";
      demandLength("digestLength", plugin.digestLength, [12, 255], advice);
    },
  },
  "keys: digest yields keyLength octets, always the same": {
    run(subject) {
      const { plugin } = subject;
      for (const length of lengths) {
        const octets = randomOf(subject).octets(length);
        const [first, second] = [copied(plugin.digest(octets)), plugin.digest(copied(octets))];
        demand(
          first.length === plugin.keyLength,
          `digest of ${length} octets has ${first.length} octets, keyLength is ${plugin.keyLength}`,
          "let keyLength be the length of the hash",
        );
        demand(
          sameOctets(first, second),
          "digest of the same octets twice differs",
          "use a hash function without key and salt",
        );
      }
    },
  },
  "keys: a password makes one key, and another password another": {
    async run({ plugin }) {
      const make = (text: string): Promise<Uint8Array> =>
        attempt("passwordToKey", "resolve to the key (RFC 3414 A.2)", () =>
          plugin.passwordToKey(new TextEncoder().encode(text)),
        );
      const keys = [
        await make("correct-horse"),
        await make("correct-horse"),
        await make("correct-horsf"),
        await make("correct-horse-correct-horse"),
      ] as const;
      demand(
        keys[0].length === plugin.keyLength,
        `passwordToKey resolves to ${keys[0].length} octets, keyLength is ${plugin.keyLength}`,
        "resolve to keyLength octets",
      );
      demand(
        sameOctets(keys[0], keys[1]),
        "the same password twice makes two keys",
        "derive the key from the password alone: the other side must find the same",
      );
      demand(
        !sameOctets(keys[0], keys[2]),
        "two passwords that differ in their last octet make the same key",
        "let every octet count",
      );
    },
  },
  "keys: the password is left as it is, and the event loop gets its turn": {
    async run({ plugin }) {
      const password = new TextEncoder().encode("battery-staple");
      let turns = 0;
      const turn = setImmediate(() => turns++);
      await plugin.passwordToKey(password);
      clearImmediate(turn);
      demand(
        sameOctets(password, new TextEncoder().encode("battery-staple")),
        "passwordToKey changed the octets that it was given",
        "blank a copy of your own",
      );
      demand(
        turns > 0,
        "passwordToKey works a password off without letting anything else run",
        "hash a part at a time and await setImmediate between them, or use crypto.subtle: a mebibyte takes milliseconds",
      );
    },
  },
  "keys: localised keys work whatever becomes of the octets they came in": {
    run(subject) {
      const { plugin } = subject;
      const message = randomOf(subject).octets(100);
      const octets = keyOf(subject, 1);
      const key = plugin.open(octets);
      const before = copied(key.sign(message));
      octets.fill(0);
      demand(
        sameOctets(before, key.sign(message)),
        "an opened key signs otherwise when the octets that it was opened with are blanked",
        "copy them in open()",
      );
    },
  },
  "digests: sign yields digestLength octets for every message": {
    run(subject) {
      const { plugin } = subject;
      const key = plugin.open(keyOf(subject, 1));
      for (const length of lengths) {
        const digest = key.sign(randomOf(subject).octets(length));
        demand(
          digest instanceof Uint8Array && digest.length === plugin.digestLength,
          `sign of ${length} octets gives ${digest?.length} octets, digestLength is ${plugin.digestLength}`,
          "cut the digest to digestLength",
        );
      }
    },
  },
  "digests: every octet of the message and of the key counts": {
    run(subject) {
      const { plugin } = subject;
      const message = randomOf(subject).octets(150);
      const octets = keyOf(subject, 1);
      const expected = copied(plugin.open(octets).sign(message));
      demand(
        sameOctets(expected, plugin.open(octets).sign(message)),
        "the same message is signed in two ways under the same key",
        "let the digest depend on nothing else",
      );
      for (let at = 0; at < message.length; at++) {
        const digest = plugin.open(octets).sign(flipped(message, at));
        demand(
          !sameOctets(expected, digest),
          `octet ${at} of ${message.length} of the message can be changed without changing the digest`,
          "sign the whole message",
        );
      }
      for (let at = 0; at < octets.length; at++) {
        const digest = plugin.open(flipped(octets, at)).sign(message);
        demand(
          !sameOctets(expected, digest),
          `octet ${at} of ${octets.length} of the key can be changed without changing the digest`,
          "use the whole key",
        );
      }
    },
  },
  "digests: they never change later, and sign changes nothing": {
    run(subject) {
      const { plugin } = subject;
      const keys = [plugin.open(keyOf(subject, 1)), plugin.open(keyOf(subject, 2))] as const;
      const random = randomOf(subject);
      const kept = Array.from({ length: 20 }, (_, i) => {
        const message = random.octets(64 + i);
        const before = copied(message);
        const digest = keys[i % 2]!.sign(message);
        demand(sameOctets(before, message), "sign changed the message", "work on a copy");
        return { digest, copy: copied(digest), message, key: keys[i % 2]! };
      });
      for (const { digest, copy, message, key } of kept) {
        demand(
          sameOctets(digest, copy),
          "a digest has changed after others were made",
          "return memory that is not written again",
        );
        demand(
          sameOctets(copy, key.sign(message)),
          "two keys in use at once disturb each other",
          "keep no state between two calls of sign",
        );
      }
    },
  },
  "digests: published examples": {
    inapplicable: withoutVectors,
    run({ plugin, options }) {
      for (const [i, { key, message, digest }] of options.vectors!.entries()) {
        demand(
          sameOctets(plugin.open(copied(key)).sign(message), digest),
          `vectors[${i}] comes out otherwise`,
          "compare with the document that the protocol comes from: peers will",
        );
      }
    },
  },
  "secrets: an opened key shows none": secretsCheck<AuthenticationProtocol>((key) =>
    key.sign(new Uint8Array(10)),
  ),
  "usm: an exchange at authNoPriv": {
    async run({ plugin }) {
      const user = { user: "ops", auth: { protocol: plugin.protocol, password: "correct-horse" } };
      await exchangeThroughUsm(user, "authNoPriv");
      const other = { ...user, auth: { ...user.auth, password: "battery-staple" } };
      const error = await rejectionOf(() =>
        exchangeThroughUsm({ ...other, auth: { ...other.auth, protocol: "no-such-protocol" } }, "authNoPriv"),
      );
      demand(
        error !== undefined,
        "the User-based Security Model takes protocols that there are not",
        "leave the registry to registerAuthenticationProtocol()",
      );
    },
  },
};
