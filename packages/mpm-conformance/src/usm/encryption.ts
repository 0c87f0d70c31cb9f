// Encryption of scoped PDUs (RFC 3414 §1.4.3, RFC 3826 §3.1).
import { equalOctets } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { clocks, keyOf, openKey, type PrivacySubject, randomOf } from "./protocol.ts";

/** Lengths of scoped PDUs at which padding and blocks change. */
const lengths = [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 1472, 5000];

export const encryptionChecks: Checks<PrivacySubject> = {
  "encryption: decrypt returns what encrypt was given": {
    risk: "users read other values than were sent, or none",
    run(subject) {
      const random = randomOf(subject);
      const [sender, receiver] = [openKey(subject, 1), openKey(subject, 1)];
      for (const length of lengths) {
        for (const [boots, time] of clocks) {
          const plain = random.octets(length);
          const { data, parameters } = sender.encrypt(plain, boots, time);
          const decrypted = receiver.decrypt(data, parameters, boots, time);
          demand(
            decrypted !== undefined && decrypted.length >= length && startsWith(decrypted, plain),
            `${length} octets, encrypted at boots ${boots}, time ${time}, do not decrypt to the same octets`,
            "return the same octets; padding may follow them",
          );
        }
      }
    },
  },
  "encryption: overhead and parametersLength are not exceeded": {
    risk: "agents fill their answers too full, and peers cannot receive them",
    run(subject) {
      const { plugin } = subject;
      const random = randomOf(subject);
      const key = openKey(subject, 1);
      for (const length of lengths) {
        const { data, parameters } = key.encrypt(random.octets(length), 1, 1);
        demand(
          data.length - length <= plugin.overhead,
          `${length} octets are encrypted to ${data.length}, overhead is ${plugin.overhead}`,
          "count padding, tags and everything else that is added, at its maximum",
        );
        demand(
          parameters.length <= plugin.parametersLength,
          `msgPrivacyParameters have ${parameters.length} octets, parametersLength is ${plugin.parametersLength}`,
          "set it to the maximum",
        );
      }
    },
  },
  "encryption: nothing can be read without the key": {
    risk: "everybody on the way can read the values that are sent",
    run(subject) {
      const plain = new TextEncoder().encode(
        "the octets of a scoped PDU, of which none may be seen ".repeat(4),
      );
      const { data, parameters } = openKey(subject, 1).encrypt(plain, 3, 4);
      for (let at = 0; at + 8 <= plain.length; at++) {
        demand(
          !includes(data, plain.subarray(at, at + 8)),
          "the encrypted octets contain octets of the scoped PDU in clear",
          "encrypt all of it",
        );
      }
      const other = openKey(subject, 2).decrypt(data, parameters, 3, 4);
      const isRead = other !== undefined && startsWith(other, plain);
      demand(!isRead, "another key decrypts the octets too", "use the key in the cipher");
    },
  },
  "encryption: every octet of the key counts": {
    risk: "an attacker has to guess a part of the key only",
    run(subject) {
      const { plugin } = subject;
      const plain = randomOf(subject).octets(64);
      const octets = keyOf(subject, 1);
      const { data, parameters } = plugin.open(copyOctets(octets)).encrypt(plain, 3, 4);
      let unused = 0;
      for (let at = 0; at < octets.length; at++) {
        // not its last bit, which is the parity bit of DES
        const changed = copyOctets(octets);
        changed[at]! ^= 0x10;
        const decrypted = plugin.open(changed).decrypt(data, parameters, 3, 4);
        if (decrypted !== undefined && startsWith(decrypted, plain)) unused++;
      }
      demand(
        unused === 0,
        `${unused} of the ${octets.length} octets of the key change nothing`,
        "use the whole key, or make keyLength smaller",
      );
    },
  },
  "octets: results never change later, and arguments never do": {
    risk: "a message that waits to be sent carries octets of another one",
    run(subject) {
      const random = randomOf(subject);
      const octets = keyOf(subject, 1);
      const keys = [subject.plugin.open(octets), openKey(subject, 2)] as const;
      octets.fill(0);
      const reader = openKey(subject, 1);
      const kept = Array.from({ length: 20 }, (_, i) => {
        const plain = random.octets(50 + i);
        const before = copyOctets(plain);
        const { data, parameters } = keys[i % 2]!.encrypt(plain, 9, i);
        demand(equalOctets(before, plain), "encrypt changed the scoped PDU", "work on a copy");
        return { plain, data, parameters, copies: [copyOctets(data), copyOctets(parameters)] as const, i };
      });
      for (const { plain, data, parameters, copies, i } of kept) {
        const advice = "return memory that is not written again, and copy the key in open()";
        demand(
          equalOctets(data, copies[0]) && equalOctets(parameters, copies[1]),
          "the result of encrypt has changed after later ones were made",
          advice,
        );
        const decrypted = (i % 2 === 0 ? reader : keys[1]).decrypt(data, parameters, 9, i);
        demand(
          equalOctets(data, copies[0]) && equalOctets(parameters, copies[1]),
          "decrypt changed its arguments",
          "decrypt into other memory",
        );
        demand(
          decrypted !== undefined && startsWith(decrypted, plain),
          "keys that are used at once disturb each other, or a key changes when the octets that it was opened with are blanked",
          advice,
        );
      }
    },
  },
};

function startsWith(octets: Uint8Array, expected: Uint8Array): boolean {
  return equalOctets(octets.subarray(0, expected.length), expected);
}

function includes(octets: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= octets.length; at++)
    if (part.every((octet, i) => octets[at + i] === octet)) return true;
  return false;
}
