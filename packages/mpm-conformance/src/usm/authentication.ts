// RFC 3414 §1.4.1: authentication protocols of the User-based Security Model.
import {
  type AuthenticationProtocol,
  authenticationProtocols,
  registerAuthenticationProtocol,
  unregisterAuthenticationProtocol,
} from "@snmp/usm";
import { catchRejection, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { AuthenticationProtocolSuiteOptions } from "./authentication-options.ts";
import { digestChecks } from "./digests.ts";
import { exchangeThroughUsm } from "./exchange.ts";
import { keyChecks } from "./keys.ts";
import {
  defineProtocolTests,
  demandLength,
  demandNameAndKeyLength,
  type ProtocolRegistry,
  type ProtocolSubject,
  secretsCheck,
} from "./protocol.ts";

/**
 * Defines the tests that every authentication protocol passes.
 *
 * @throws A `TypeError` if the options are invalid.
 */
export function authenticationProtocolSuite(options: AuthenticationProtocolSuiteOptions): void {
  defineProtocolTests(options, "snmp-auth-protocol-plugin", registry, authenticationChecks);
}

/** The subject of these checks. */
export type AuthenticationSubject = ProtocolSubject<
  AuthenticationProtocol,
  AuthenticationProtocolSuiteOptions
>;

const registry: ProtocolRegistry<AuthenticationProtocol> = {
  plugins: authenticationProtocols,
  registerName: "registerAuthenticationProtocol",
  register: registerAuthenticationProtocol,
  unregister: unregisterAuthenticationProtocol,
};

const authenticationChecks: Checks<AuthenticationSubject> = {
  "contract: name and lengths": {
    risk: "credentials cannot name the protocol, or digests are short enough to be guessed",
    run({ plugin }) {
      demandNameAndKeyLength(plugin, "set it to the number of octets that `digest` returns");
      const advice =
        "set it to the number of octets of msgAuthenticationParameters, at least 12: shorter digests can be guessed";
      demandLength("digestLength", plugin.digestLength, [12, 255], advice);
    },
  },
  ...keyChecks,
  ...digestChecks,
  "secrets: an opened key does not show itself": secretsCheck<AuthenticationProtocol>((key) =>
    key.sign(new Uint8Array(10)),
  ),
  "usm: an exchange at authNoPriv": {
    risk: "the protocol cannot be used",
    async run({ plugin }) {
      const user = { user: "ops", auth: { protocol: plugin.protocol, password: "correct-horse" } };
      await exchangeThroughUsm(user, "authNoPriv");
      const unknown = { ...user, auth: { ...user.auth, protocol: "no-such-protocol" } };
      const error = await catchRejection(() => exchangeThroughUsm(unknown, "authNoPriv"));
      demand(
        error !== undefined,
        "the User-based Security Model accepts an unknown protocol",
        "change the registry with registerAuthenticationProtocol() only",
      );
    },
  },
};
