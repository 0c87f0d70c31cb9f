// RFC 3414 §1.4.3: privacy protocols of the User-based Security Model.
import { equalOctets } from "@snmp/pdu";
import {
  authenticationProtocols,
  localizeKey,
  type PrivacyProtocol,
  privacyProtocols,
  registerPrivacyProtocol,
  unregisterPrivacyProtocol,
} from "@snmp/usm";
import { copyOctets } from "../compare.ts";
import { attempt, demand } from "../failure.ts";
import { Random } from "../random.ts";
import type { Checks } from "../runner.ts";
import { decryptionChecks } from "./decryption.ts";
import { encryptionChecks } from "./encryption.ts";
import { exchangeThroughUsm } from "./exchange.ts";
import type { PrivacyProtocolSuiteOptions } from "./privacy-options.ts";
import {
  defineProtocolTests,
  demandLength,
  demandNameAndKeyLength,
  flipBit,
  type PrivacySubject,
  type ProtocolRegistry,
  secretsCheck,
} from "./protocol.ts";
import { saltChecks } from "./salts.ts";

/**
 * Defines the tests that every privacy protocol passes.
 *
 * @throws A `TypeError` if the options are invalid.
 */
export function privacyProtocolSuite(options: PrivacyProtocolSuiteOptions): void {
  defineProtocolTests(options, "snmp-privacy-protocol-plugin", registry, privacyChecks);
}

const registry: ProtocolRegistry<PrivacyProtocol> = {
  plugins: privacyProtocols,
  registerName: "registerPrivacyProtocol",
  register: registerPrivacyProtocol,
  unregister: unregisterPrivacyProtocol,
};

const privacyChecks: Checks<PrivacySubject> = {
  "contract: name and lengths": {
    risk: "credentials cannot name the protocol, or agents fill their answers too full",
    run({ plugin }) {
      demandNameAndKeyLength(plugin, "set it to the number of octets of a key that `open` expects");
      demandLength("overhead", plugin.overhead, [0, 1024], "set it to the maximum that encryption adds");
      demandLength(
        "parametersLength",
        plugin.parametersLength,
        [1, 255],
        "set it to the number of octets of msgPrivacyParameters, the salt",
      );
    },
  },
  "keys: extendKey makes keys of keyLength octets from keys of every length": {
    risk: "the protocol works with some authentication protocols only, or both sides derive different keys",
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
          attempt("extendKey", "make a key of the wanted length out of keys of any length", () =>
            plugin.extendKey(octets, plugin.keyLength, context),
          );
        const before = copyOctets(key);
        const [first, second, other] = [await extend(key), await extend(key), await extend(flipBit(key, 0))];
        demand(equalOctets(key, before), "extendKey changed the key that it was given", "work on a copy");
        demand(
          first.length === plugin.keyLength,
          `extendKey makes ${first.length} octets out of ${keyLength}, not ${plugin.keyLength}`,
          "cut keys that are too long, and extend keys that are too short",
        );
        demand(
          equalOctets(first, second),
          "extendKey makes two keys out of one",
          "let it depend on its arguments only: the other side must find the same key",
        );
        demand(!equalOctets(first, other), "extendKey makes the same key out of two", "use every octet");
      }
    },
  },
  ...encryptionChecks,
  ...saltChecks,
  ...decryptionChecks,
  "secrets: an opened key does not show itself": secretsCheck<PrivacyProtocol>((key) =>
    key.encrypt(new Uint8Array(10), 1, 1),
  ),
  "usm: an exchange at authPriv": {
    risk: "the protocol cannot be used",
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

const engine = Uint8Array.of(0x80, 0, 0x7e, 0xd9, 5, 1, 2, 3);
