// Salts and key streams of privacy protocols (RFC 3414 §8.1.1.1, RFC 3826 §3.1.2.1).
import { equalOctets } from "@snmp/pdu";
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { flipBit, openKey, type PrivacySubject, randomOf } from "./protocol.ts";

export const saltChecks: Checks<PrivacySubject> = {
  "encryption: a salt is never used twice": {
    risk: "who sees two messages with one salt learns their difference, and often both of them",
    run(subject) {
      const plain = randomOf(subject).octets(32);
      const keys = [openKey(subject, 1), openKey(subject, 1)] as const;
      const salts = new Set<string>();
      const ciphertexts = new Set<string>();
      const rounds = 2000;
      for (let i = 0; i < rounds; i++) {
        const { data, parameters } = keys[i % 2]!.encrypt(plain, 5, 6);
        salts.add(parameters.join());
        ciphertexts.add(data.join());
      }
      const advice =
        "count through all salts, from a random one on, in one counter for all keys of the process (RFC 3826 §3.1.2.1)";
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
  "encryption: every octet of the salt counts": {
    risk: "different salts encrypt alike, so that messages can be compared",
    run(subject) {
      const plain = randomOf(subject).octets(64);
      const key = openKey(subject, 1);
      const { data, parameters } = key.encrypt(plain, 5, 6);
      for (let at = 0; at < parameters.length; at++) {
        const decrypted = key.decrypt(data, flipBit(parameters, at), 5, 6);
        const isSame = decrypted !== undefined && equalOctets(decrypted.subarray(0, plain.length), plain);
        demand(
          !isSame,
          `octet ${at} of msgPrivacyParameters can be changed without changing the decrypted octets`,
          "make the initialisation vector out of the whole salt",
        );
      }
    },
  },
  "encryption: no part of a key stream is used twice": {
    risk: "who sees two messages can combine them, and learns the octets of both",
    run(subject) {
      const zeros = new Uint8Array(64);
      const key = openKey(subject, 1);
      const seen = new Map<string, string>();
      for (let message = 0; message < 100; message++) {
        const { data } = key.encrypt(zeros, 5, 6);
        for (let at = 0; at + blockSize <= Math.min(data.length, zeros.length); at++) {
          const block = data.subarray(at, at + blockSize).join();
          const earlier = seen.get(block);
          demand(
            earlier === undefined,
            `of 100 messages of 64 zeros, octets ${at} to ${at + blockSize - 1} of message ${message} are encrypted as ${earlier} were`,
            "let the counter of blocks and the salt occupy different octets of the initialisation vector, so that no two messages share a counter value",
          );
          seen.set(block, `octets ${at} to ${at + blockSize - 1} of message ${message}`);
        }
      }
    },
  },
};

/** The shortest block of the ciphers in use. */
const blockSize = 8;
