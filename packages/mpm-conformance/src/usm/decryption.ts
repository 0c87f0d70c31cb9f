// Decryption of octets that anybody may have sent (RFC 3414 §8.1.1.2, RFC 3826 §3.1.4).
import { equalOctets } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { demand, describe } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { clocks, openKey, type PrivacySubject, randomOf, withoutVectors } from "./protocol.ts";

export const decryptionChecks: Checks<PrivacySubject> = {
  "decryption: decrypt never throws": {
    risk: "one hostile message stops an agent, or makes a pending request of a client fail",
    run(subject) {
      const { plugin } = subject;
      const random = randomOf(subject);
      const key = openKey(subject, 1);
      for (const length of [0, 1, 7, 8, 9, 15, 16, 17, 100, 1000]) {
        for (const salt of [0, 1, 7, 8, 9, plugin.parametersLength, 255]) {
          for (const [boots, time] of [...clocks, [-1, -1], [4294967295, 4294967295]] as const) {
            let result: unknown;
            let error: unknown;
            try {
              result = key.decrypt(random.octets(length), random.octets(salt), boots, time);
            } catch (thrown) {
              error = thrown ?? new Error("`undefined` was thrown");
            }
            const what = `decrypt of ${length} random octets with a salt of ${salt}`;
            demand(
              error === undefined,
              `${what} throws ${describe(error)}`,
              "return undefined for octets that this protocol cannot have made",
            );
            demand(
              result === undefined || result instanceof Uint8Array,
              `${what} returns ${String(result)}`,
              "return octets or undefined",
            );
          }
        }
      }
    },
  },
  "decryption: published examples": {
    risk: "devices of other vendors cannot be read",
    exemption: "leave out the option `vectors`",
    inapplicable: withoutVectors,
    run({ plugin, options }) {
      for (const [i, { key, encrypted, parameters, boots, time, scopedPdu }] of options.vectors!.entries()) {
        const decrypted = plugin.open(copyOctets(key)).decrypt(encrypted, parameters, boots, time);
        demand(
          decrypted !== undefined && equalOctets(decrypted.subarray(0, scopedPdu.length), scopedPdu),
          `vectors[${i}] decrypts to other octets than the published ones`,
          "compare with the document that the protocol comes from",
        );
      }
    },
  },
};
