// What a privacy protocol makes of scoped PDUs (RFC 3414 §1.4.3, RFC 3826 §3.1).
import type { PrivacyKey, PrivacyProtocol } from "@snmp/usm";
import { copied, sameOctets } from "../compare.ts";
import { demand, shown } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { PrivacyProtocolSuiteOptions } from "./privacy-options.ts";
import { flipped, keyOf, type ProtocolSubject, randomOf, withoutVectors } from "./protocol.ts";

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

export const encryptionChecks: Checks<Subject> = {
  "encryption: what is encrypted decrypts": {
    run(subject) {
      const random = randomOf(subject);
      const [sender, receiver] = [open(subject, 1), open(subject, 1)];
      for (const length of lengths) {
        for (const [boots, time] of clocks) {
          const plain = random.octets(length);
          const { data, parameters } = sender.encrypt(plain, boots, time);
          const decrypted = receiver.decrypt(data, parameters, boots, time);
          const arrived =
            decrypted !== undefined &&
            decrypted.length >= length &&
            sameOctets(decrypted.subarray(0, length), plain);
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
      const plain = new TextEncoder().encode(
        "the octets of a scoped PDU, of which none may be seen ".repeat(4),
      );
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
      const advice =
        "count through all salts from a random one on, in one counter for all keys of the process (RFC 3826 §3.1.2.1)";
      demand(
        salts.size === rounds,
        `${rounds} encryptions, with two opened copies of one key, have ${salts.size} different salts`,
        advice,
      );
      demand(
        ciphertexts.size === rounds,
        `${rounds} encryptions of the same octets have ${ciphertexts.size} different results`,
        advice,
      );
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
            demand(
              error === undefined,
              `${what} throws ${shown(error)}`,
              "give undefined for what cannot have come from this protocol",
            );
            demand(
              result === undefined || result instanceof Uint8Array,
              `${what} gives ${String(result)}`,
              "give octets, or undefined",
            );
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
    inapplicable: withoutVectors,
    run({ plugin, options }) {
      for (const [i, { key, encrypted, parameters, boots, time, scopedPdu }] of options.vectors!.entries()) {
        const decrypted = plugin.open(copied(key)).decrypt(encrypted, parameters, boots, time);
        const same =
          decrypted !== undefined && sameOctets(decrypted.subarray(0, scopedPdu.length), scopedPdu);
        demand(
          same,
          `vectors[${i}] comes out otherwise`,
          "compare with the document that the protocol comes from: peers will",
        );
      }
    },
  },
};

function open(subject: Subject, number: number): PrivacyKey {
  return subject.plugin.open(keyOf(subject, number));
}

function includes(octets: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= octets.length; at++)
    if (part.every((octet, i) => octets[at + i] === octet)) return true;
  return false;
}
