import type { PrivacyProtocol } from "@snmp/usm";
import type { ProtocolSuiteOptions } from "./options.ts";

/** Options of `privacyProtocolSuite`. */
export interface PrivacyProtocolSuiteOptions extends ProtocolSuiteOptions {
  /** The protocol, imported from the entry file of its package, so that it is registered. */
  readonly protocol: PrivacyProtocol;
  /** Published examples: octets that `decrypt` decrypts under a key of `keyLength`. */
  readonly vectors?: readonly PrivacyVector[] | undefined;
}

/** A published example. */
export interface PrivacyVector {
  /** `keyLength` octets. */
  readonly key: Uint8Array;
  /** encryptedPDU. */
  readonly encrypted: Uint8Array;
  /** msgPrivacyParameters. */
  readonly parameters: Uint8Array;
  /** msgAuthoritativeEngineBoots, 0..2147483647. */
  readonly boots: number;
  /** msgAuthoritativeEngineTime in seconds, 0..2147483647. */
  readonly time: number;
  /** The scoped PDU in clear. */
  readonly scopedPdu: Uint8Array;
}
