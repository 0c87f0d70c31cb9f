// Digests of authentication protocols (RFC 3414 §6.3, §7.3).
import { equalOctets } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { AuthenticationSubject } from "./authentication.ts";
import { messageLengths } from "./keys.ts";
import { flipBit, keyOf, randomOf, withoutVectors } from "./protocol.ts";

export const digestChecks: Checks<AuthenticationSubject> = {
  "digests: sign returns digestLength octets for every message": {
    risk: "peers refuse the messages, because their digest has a wrong length",
    run(subject) {
      const { plugin } = subject;
      const key = plugin.open(keyOf(subject, 1));
      for (const length of messageLengths) {
        const digest = key.sign(randomOf(subject).octets(length));
        demand(
          digest instanceof Uint8Array && digest.length === plugin.digestLength,
          `sign of ${length} octets returns ${digest?.length} octets, digestLength is ${plugin.digestLength}`,
          "cut the digest to digestLength",
        );
      }
    },
  },
  "digests: every octet of the message and of the key counts": {
    risk: "anybody on the way can change parts of a message, or guess a key of which only a part counts",
    run(subject) {
      const { plugin } = subject;
      const message = randomOf(subject).octets(150);
      const octets = keyOf(subject, 1);
      const expected = copyOctets(plugin.open(octets).sign(message));
      demand(
        equalOctets(expected, plugin.open(octets).sign(message)),
        "the same message has two digests under the same key",
        "let the digest depend on message and key only",
      );
      for (let at = 0; at < message.length; at++) {
        const digest = plugin.open(octets).sign(flipBit(message, at));
        demand(
          !equalOctets(expected, digest),
          `octet ${at} of ${message.length} of the message can be changed without changing the digest`,
          "sign the whole message",
        );
      }
      for (let at = 0; at < octets.length; at++) {
        const digest = plugin.open(flipBit(octets, at)).sign(message);
        demand(
          !equalOctets(expected, digest),
          `octet ${at} of ${octets.length} of the key can be changed without changing the digest`,
          "use the whole key",
        );
      }
    },
  },
  "digests: digests never change later, and sign does not change its arguments": {
    risk: "a message that waits to be sent carries the digest of another one",
    run(subject) {
      const { plugin } = subject;
      const keys = [plugin.open(keyOf(subject, 1)), plugin.open(keyOf(subject, 2))] as const;
      const random = randomOf(subject);
      const kept = Array.from({ length: 20 }, (_, i) => {
        const message = random.octets(64 + i);
        const before = copyOctets(message);
        const digest = keys[i % 2]!.sign(message);
        demand(equalOctets(before, message), "sign changed the message", "work on a copy");
        return { digest, copy: copyOctets(digest), message, key: keys[i % 2]! };
      });
      for (const { digest, copy, message, key } of kept) {
        demand(
          equalOctets(digest, copy),
          "a digest has changed after later ones were made",
          "return memory that is not written again",
        );
        demand(
          equalOctets(copy, key.sign(message)),
          "two keys that are used at once disturb each other",
          "keep no state between two calls of sign",
        );
      }
    },
  },
  "digests: published examples": {
    risk: "devices of other vendors refuse every message",
    exemption: "leave out the option `vectors`",
    inapplicable: withoutVectors,
    run({ plugin, options }) {
      for (const [i, { key, message, digest }] of options.vectors!.entries()) {
        demand(
          equalOctets(plugin.open(copyOctets(key)).sign(message), digest),
          `the digest of vectors[${i}] differs from the published one`,
          "compare with the document that the protocol comes from",
        );
      }
    },
  },
};
