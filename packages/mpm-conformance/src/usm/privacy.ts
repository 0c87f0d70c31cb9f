// RFC 3414 §1.4.3: privacy protocols of the User-based Security Model.
import {
  authenticationProtocols,
  localizeKey,
  type PrivacyProtocol,
  privacyProtocols,
  registerPrivacyProtocol,
  unregisterPrivacyProtocol,
} from "@snmp/usm";
import { copied, sameOctets } from "../compare.ts";
import { attempt, demand } from "../failure.ts";
import { Random } from "../random.ts";
import type { Checks } from "../runner.ts";
import { encryptionChecks } from "./encryption.ts";
import { exchangeThroughUsm } from "./exchange.ts";
import type { PrivacyProtocolSuiteOptions } from "./privacy-options.ts";
import {
  defineProtocolTests,
  demandLength,
  demandNameAndKeyLength,
  flipped,
  type ProtocolRegistry,
  type ProtocolSubject,
  secretsCheck,
} from "./protocol.ts";

/**
 * Defines the tests that every privacy protocol passes.
 *
 * @throws A `TypeError` for options that make no sense.
 */
export function privacyProtocolSuite(options: PrivacyProtocolSuiteOptions): void {
  defineProtocolTests(options, "snmp-privacy-protocol-plugin", registry, privacyChecks);
}

type Subject = ProtocolSubject<PrivacyProtocol, PrivacyProtocolSuiteOptions>;

const registry: ProtocolRegistry<PrivacyProtocol> = {
  plugins: privacyProtocols,
  registerName: "registerPrivacyProtocol",
  register: registerPrivacyProtocol,
  unregister: unregisterPrivacyProtocol,
};

const privacyChecks: Checks<Subject> = {
  "contract: name and lengths": {
    run({ plugin }) {
      demandNameAndKeyLength(plugin, "give the octets of a key that `open` wants");
      demandLength("overhead", plugin.overhead, [0, 1024], "give the most octets that encryption adds");
      demandLength(
        "parametersLength",
        plugin.parametersLength,
        [1, 255],
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
  ...encryptionChecks,
  "secrets: an opened key shows none": secretsCheck<PrivacyProtocol>((key) =>
    key.encrypt(new Uint8Array(10), 1, 1),
  ),
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

const engine = Uint8Array.of(0x80, 0, 0x7e, 0xd9, 5, 1, 2, 3);
