// Keys of authentication protocols (RFC 3414 A.2).
import { equalOctets } from "@snmp/pdu";
import type { AuthenticationProtocol } from "@snmp/usm";
import { copyOctets } from "../compare.ts";
import { attempt, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { AuthenticationSubject } from "./authentication.ts";
import { keyOf, randomOf } from "./protocol.ts";

/** Lengths of messages at which hash functions change their behaviour. */
export const messageLengths = [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 484, 1472];

export const keyChecks: Checks<AuthenticationSubject> = {
  "keys: digest returns keyLength octets, always the same": {
    risk: "both sides derive different keys from one password, and refuse each other's messages",
    run(subject) {
      const { plugin } = subject;
      for (const length of messageLengths) {
        const octets = randomOf(subject).octets(length);
        const [first, second] = [copyOctets(plugin.digest(octets)), plugin.digest(copyOctets(octets))];
        demand(
          first.length === plugin.keyLength,
          `digest of ${length} octets returns ${first.length} octets, keyLength is ${plugin.keyLength}`,
          "set keyLength to the length of the hash",
        );
        demand(
          equalOctets(first, second),
          "digest returns different octets for equal octets",
          "use a hash function without key and salt",
        );
      }
    },
  },
  "keys: equal passwords make equal keys, different passwords different keys": {
    risk: "several passwords open the same account, or a right password is refused",
    async run({ plugin }) {
      const keys = [
        await keyFrom(plugin, "correct-horse"),
        await keyFrom(plugin, "correct-horse"),
        await keyFrom(plugin, "correct-horsf"),
      ] as const;
      demand(
        keys[0].length === plugin.keyLength,
        `passwordToKey resolves to ${keys[0].length} octets, keyLength is ${plugin.keyLength}`,
        "resolve to keyLength octets",
      );
      demand(
        equalOctets(keys[0], keys[1]),
        "passwordToKey makes two keys out of one password",
        "derive the key from the password only: the other side must find the same key",
      );
      demand(
        !equalOctets(keys[0], keys[2]),
        "two passwords that differ in their last octet make the same key",
        "use every octet of the password",
      );
    },
  },
  "keys: passwordToKey follows RFC 3414 A.2": {
    risk: "devices with the right password refuse every message, because they derive another key",
    exemption: 'set the option `keyDerivation` to "own" if the protocol defines another derivation',
    inapplicable: ({ options }) =>
      options.keyDerivation === "own"
        ? 'the protocol defines its own derivation (`keyDerivation` is "own")'
        : undefined,
    async run({ plugin }) {
      // lengths that divide the mebibyte, and lengths that do not
      for (const password of ["maplesyrup", "correct-horse-battery-staple", "eight888", "x".repeat(65)]) {
        const expected = copyOctets(plugin.digest(repeat(password)));
        const key = await keyFrom(plugin, password);
        demand(
          equalOctets(key, expected),
          `passwordToKey of a password of ${password.length} octets is not the digest of 1,048,576 octets of its repetition`,
          "hash exactly 1,048,576 octets with `digest`: the password again and again, continued across portions and not begun anew in each",
        );
      }
    },
  },
  "keys: passwordToKey does not change the password or block the event loop": {
    risk: "an agent with many users answers nobody for seconds, or a password works only once",
    async run({ plugin }) {
      const password = new TextEncoder().encode("battery-staple");
      let turns = 0;
      const turn = setImmediate(() => turns++);
      await plugin.passwordToKey(password);
      clearImmediate(turn);
      demand(
        equalOctets(password, new TextEncoder().encode("battery-staple")),
        "passwordToKey changed the octets that it was given",
        "blank a copy of your own",
      );
      demand(
        turns > 0,
        "passwordToKey does not let anything else run until it is done",
        "hash a part at a time and await setImmediate between them, or use crypto.subtle: a mebibyte takes milliseconds",
      );
    },
  },
  "keys: an opened key does not refer to the octets it was made from": {
    risk: "a key stops working when its caller blanks the octets, as callers should",
    run(subject) {
      const { plugin } = subject;
      const message = randomOf(subject).octets(100);
      const octets = keyOf(subject, 1);
      const key = plugin.open(octets);
      const before = copyOctets(key.sign(message));
      octets.fill(0);
      demand(
        equalOctets(before, key.sign(message)),
        "an opened key signs differently after the octets that it was opened with are blanked",
        "copy them in open()",
      );
    },
  },
};

function keyFrom(plugin: AuthenticationProtocol, password: string): Promise<Uint8Array> {
  return attempt("passwordToKey", "resolve to the key (RFC 3414 A.2)", () =>
    plugin.passwordToKey(new TextEncoder().encode(password)),
  );
}

/** Repeats a password to one mebibyte. */
function repeat(password: string): Uint8Array {
  const octets = new TextEncoder().encode(password);
  return new Uint8Array(1_048_576).map((_, i) => octets[i % octets.length]!);
}
