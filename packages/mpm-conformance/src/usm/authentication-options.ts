import type { AuthenticationProtocol } from "@snmp/usm";
import type { ProtocolSuiteOptions } from "./options.ts";

/** Options of `authenticationProtocolSuite`. */
export interface AuthenticationProtocolSuiteOptions extends ProtocolSuiteOptions {
  /** The protocol, imported from the entry file of its package, so that it is registered. */
  readonly protocol: AuthenticationProtocol;
  /** Published examples: digests of messages under localised keys. */
  readonly vectors?: readonly AuthenticationVector[] | undefined;
  /** `"own"` if `passwordToKey` does not follow RFC 3414 A.2, so that the kit cannot compute its keys; `"rfc3414"` by default. */
  readonly keyDerivation?: "rfc3414" | "own" | undefined;
}

/** A published example. */
export interface AuthenticationVector {
  /** The localised key: `keyLength` octets. */
  readonly key: Uint8Array;
  /** The message, with zeros in the place of the digest. */
  readonly message: Uint8Array;
  /** msgAuthenticationParameters: `digestLength` octets. */
  readonly digest: Uint8Array;
}
