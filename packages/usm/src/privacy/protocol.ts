// RFC 3414 §1.4.3: the contract of a privacy protocol, and the registry of them.
import { type NamedPlugin, pluginRegistry, propertyFault } from "@snmp/mpm-core";
import type { KeyExtension } from "../keys/extension.ts";

/** A privacy protocol of the User-based Security Model. */
export interface PrivacyProtocol extends NamedPlugin {
  /** What credentials call it: `aes128`. */
  readonly protocol: string;
  /** Octets of a localised key that the protocol wants. */
  readonly keyLength: number;
  /** The most octets that encryption adds to a scoped PDU. */
  readonly overhead: number;
  /** The most octets of msgPrivacyParameters. */
  readonly parametersLength: number;
  /** Makes a localised key as long as the protocol wants it; a key that is long enough is cut. */
  extendKey: KeyExtension;
  /** Readies a key of `keyLength` octets for use. */
  open(key: Uint8Array): PrivacyKey;
}

/** A key in use. `boots` and `time` are those that stand in the message. */
export interface PrivacyKey {
  /** Encrypts a scoped PDU, with a salt that the key never used before. */
  encrypt(scopedPdu: Uint8Array, boots: number, time: number): EncryptedScopedPdu;
  /** The scoped PDU, with padding where there was some; `undefined` when the octets can't have come from this protocol. */
  decrypt(encrypted: Uint8Array, parameters: Uint8Array, boots: number, time: number): Uint8Array | undefined;
}

/** What encryption makes of a scoped PDU. */
export interface EncryptedScopedPdu {
  /** encryptedPDU. */
  readonly data: Uint8Array;
  /** msgPrivacyParameters: the salt. */
  readonly parameters: Uint8Array;
}

const registry = pluginRegistry<string, PrivacyProtocol>({
  kind: "privacy protocol",
  symbol: Symbol.for("@snmp/mpm-core/registry/1/privacy-protocols"),
  key: (plugin) => plugin.protocol,
  fault: (candidate) =>
    propertyFault(candidate, {
      protocol: "string",
      name: "string",
      keyLength: "number",
      overhead: "number",
      parametersLength: "number",
      extendKey: "function",
      open: "function",
    }),
});

/** The registered privacy protocols by name; a live view. */
export const privacyProtocols: ReadonlyMap<string, PrivacyProtocol> = registry.plugins;

/**
 * Registers a privacy protocol. The same again is a no-op.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both.
 */
export function registerPrivacyProtocol(protocol: PrivacyProtocol): void {
  registry.register(protocol);
}

/** Takes a privacy protocol out of the registry; whether there was one. */
export function unregisterPrivacyProtocol(protocol: string): boolean {
  return registry.unregister(protocol);
}
